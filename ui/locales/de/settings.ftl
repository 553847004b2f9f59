settings-appearance = Darstellung
settings-theme = Farben
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-text-size = Textgröße
settings-language = Sprache
settings-single-letters = Einzelne Buchstaben als Tasten
settings-single-letters-hint = Zum Beispiel A für „Abdecken“. Ausschalten, wenn Spracheingabe sie versehentlich auslöst.

settings-sections = Teile der Einstellungen
settings-saved = Gespeichert { $time }
settings-not-saved = Nicht gespeichert.
settings-saves-itself = Änderungen werden gespeichert, sobald ein Feld verlassen wird.
settings-not-loaded = Die Einstellungen lassen sich nicht laden

settings-programme = Programm
settings-organisation-hint = Steht auf dem Monatsbericht und in der Vorschau.
settings-window = Zeitfenster
settings-window-hint = In dieser Zeit werden an Arbeitstagen Zeitpunkte vorgeschlagen.
settings-window-from = Von
settings-window-until = Bis
settings-time-unreadable = Das ist keine Uhrzeit. Zum Beispiel 8:00 eintragen.
settings-window-order = Das Ende liegt vor dem Anfang.
settings-number = Eine ganze Zahl von { $least } bis { $most } eintragen.
settings-target = Ziel: Beiträge je Person und Monat
settings-expiry = Hinweis vor Ablauf, in Tagen
settings-expiry-hint = So lange vorher wird an das Ende einer Einwilligung erinnert.
settings-face = Kleinstes Gesicht, das zählt, in Pixeln
settings-face-hint = Höhe in einem Foto mit 12 Megapixeln, { $least } bis { $most }. Kleinere Gesichter nennt die Prüfung nicht.
settings-withdrawal = Frist nach einem Widerruf, in Tagen
settings-withdrawal-hint = So lange bleibt, um Beiträge zu ändern, die schon veröffentlicht sind. Neue Fotos sind sofort gesperrt.
settings-agreement = Geltende Fassung der Dienstvereinbarung
settings-photo-notes = Geltende Fassung der Fotohinweise
settings-version-hint = Wer eine ältere Fassung bestätigt hat, wird bei den Botschafter:innen gezeigt.
settings-rules = Regeln für Fotos
settings-rules-hint = Über Abweichungen entscheidet der oder die Datenschutzbeauftragte.
settings-writing = Einwilligungen von Beschäftigten nur schriftlich
settings-writing-basis-nw = Grundlage: § 18 Abs. 2 DSG NRW. Eine andere Form braucht besondere Umstände.
settings-writing-basis = Grundlage: § 26 Abs. 2 BDSG, dort schriftlich oder elektronisch. Das Datenschutzgesetz des Landes geht vor.
settings-kita = Erkennbare Kinder aus Kitas dürfen gezeigt werden
settings-kita-basis = Grundlage: Hinweise des HmbBfDI und des ULD. Vorgabe ist nein. Sonst braucht jedes Kind die Einwilligung aller Sorgeberechtigten.

settings-role = Meine Rolle

settings-data = Daten und Sicherung
settings-folder = Ordner
settings-size = Größe
settings-key = Schlüssel
settings-key-keychain = Im Schlüsselbund dieses Benutzerkontos
settings-key-passphrase = Passphrase, bei jedem Start
settings-back-up = Jetzt sichern
settings-back-up-elsewhere = An anderem Ort sichern …
settings-back-up-title = Ordner für die Sicherung
settings-backing-up = Die Sicherung wird angelegt und geprüft
settings-backed-up = Gesichert und geprüft, { $size }
settings-backup-failed = Es wurde keine Sicherung angelegt
settings-check = Daten prüfen
settings-checking = Datenbank und Fotos werden geprüft
settings-check-failed = Die Daten ließen sich nicht prüfen
settings-folder-failed = Der Ordner ließ sich nicht öffnen
settings-sound = Die Daten sind in Ordnung
settings-sound-text =
    { $photos ->
        [0] Die Datenbank ist vollständig. Fotos gibt es noch nicht.
        [one] Die Datenbank ist vollständig, 1 Foto stimmt mit seiner Prüfsumme überein.
       *[other] Die Datenbank ist vollständig, { $photos } Fotos stimmen mit ihren Prüfsummen überein.
    }
settings-unsound = Die Daten sind beschädigt
settings-unsound-text =
    { $damaged ->
        [0] Die Datenbank ist nicht vollständig. Eine Sicherung einspielen.
        [one] 1 von { $photos } Fotos ist nicht mehr das, was gespeichert wurde. Eine Sicherung einspielen.
       *[other] { $damaged } von { $photos } Fotos sind nicht mehr das, was gespeichert wurde. Eine Sicherung einspielen.
    }
settings-backups = Sicherungen im Datenordner
settings-no-backups = Noch keine. Eine Sicherung an einem anderen Ort schützt auch vor dem Verlust des Rechners.
settings-practice-text = Ein erfundenes Programm mit eigenen Daten, zum Ausprobieren und für Schulungen. Die echten Daten bleiben unberührt.

settings-privacy = Datenschutz
settings-privacy-lead = Monfluencer öffnet keine Verbindung ins Netz. Nur wer einen Link anklickt, öffnet ihn im Browser.
settings-kept-posts = Beiträge und Themen
settings-kept-posts-text = Verschlüsselt im Datenordner, bis sie gelöscht werden.
settings-kept-photos = Fotos
settings-kept-photos-text = Nur die bereinigte Fassung, verschlüsselt, bis sie gelöscht wird. Das Original wird nicht aufbewahrt. Von Aufnahmeort und Kameradaten bleibt nur, welche Art von Angaben entfernt wurde.
settings-kept-faces = Gesichter
settings-kept-faces-text = Nur der Rahmen im Foto. Es gibt keine Wiedererkennung: Wer zu sehen ist, trägt ein Mensch ein.
settings-kept-people = Abgebildete und Einwilligungen
settings-kept-people-text = Verschlüsselt, bis die Person gelöscht wird. Danach bleibt nur der Nachweis, dass gelöscht wurde.
settings-kept-members = Botschafter:innen
settings-kept-members-text = Verschlüsselt, bis die Person gelöscht wird. Zahlen einer Person sieht nur sie selbst, außer sie gibt sie frei. Es gibt keine Ranglisten und kein Protokoll der Bedienung.
settings-kept-backups = Sicherungen
settings-kept-backups-text = Verschlüsselt mit demselben Schlüssel. Im Datenordner bleiben die letzten 14. Gelöschtes steht noch in älteren Sicherungen.
settings-kept-appearance = Sprache, Farben, Textgröße
settings-kept-appearance-text = Unverschlüsselt auf diesem Rechner. Sie sagen nichts über Personen.

settings-about = Über
settings-version = Fassung
settings-licence = Lizenz
settings-licence-text = EUPL-1.2, Open-Source-Lizenz der Europäischen Union
settings-parts = Enthält
settings-parts-text = KERN UX (EUPL-1.2), Fira Sans (OFL 1.1), Lucide (ISC) und weitere freie Bausteine
