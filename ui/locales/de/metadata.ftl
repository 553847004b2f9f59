# Was eine Bilddatei außer dem Bild verrät. Die Schlüssel folgen den Codes der Fachseite.

metadata-kind-place = Ort
metadata-kind-serial-number = Seriennummer
metadata-kind-owner = Eigentümer oder Urheber
metadata-kind-people = Namen von Personen
metadata-kind-hidden-picture = Verstecktes Bild
metadata-kind-time = Zeitpunkt
metadata-kind-device = Gerät
metadata-kind-description = Beschreibung
metadata-kind-edit-history = Bearbeitung
metadata-kind-exposure = Aufnahmewerte
metadata-kind-other = Unbekannte Daten

# Wie genau ein Ort in der Datei steht.
metadata-place-accuracy = Ort auf { $metres } m genau

# Was in der bereinigten Datei bleibt, weil das Bild es braucht. Die Schlüssel folgen den Codes.
metadata-kept-colour-profile = Farbprofil: Ohne es sähen die Farben falsch aus
metadata-kept-colour-description = Angaben zum Farbraum: Ohne sie sähen die Farben falsch aus
metadata-kept-orientation = Drehung: Ohne sie läge das Bild auf der Seite
metadata-kept-resolution = Auflösung in Punkten je Zoll
metadata-kept-animation = Bilder und Zeiten der Animation
metadata-kept-picture = Das Bild selbst: Es ist nicht neu gespeichert, kein Bildpunkt hat sich geändert
metadata-kept-picture-outside-covers = Das Bild außerhalb der verdeckten Stellen, unverändert
