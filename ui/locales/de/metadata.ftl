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
