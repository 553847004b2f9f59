# Was an einem Fund zu lesen ist. Die Schlüssel folgen den Codes der Fachseite.
finding-class-document = Ausweis oder Dokument
finding-class-password = Passwort oder Zugangsdaten
finding-class-wifi = WLAN-Zugang mit Passwort
finding-class-ticket = Fahrkarte oder Eintrittskarte
finding-class-iban = Bankverbindung
finding-class-contact = Kontaktkarte
finding-class-email = E-Mail-Adresse
finding-class-phone = Telefonnummer
finding-class-plate = Kennzeichen
finding-class-file-number = Aktenzeichen
finding-class-birth-date = Geburtsdatum
finding-class-name = Name einer erfassten Person
finding-class-link = Link
finding-class-product = Artikelnummer
finding-class-plain = Nichts Persönliches erkannt
