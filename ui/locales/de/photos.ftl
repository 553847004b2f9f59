photos-crumb = Fotos
photos-all = Alle Fotos
photos-add = Fotos hinzufügen
photos-choose = Fotos auswählen
photos-choose-title = Fotos auswählen
photos-empty-title = Fotos hierher ziehen
photos-empty-text = Aufnahmeort und Kameradaten werden sofort entfernt. Danach geht es Fund für Fund durch Gesichter, Blätter und Bildschirme.
photos-empty-reassurance = Alles bleibt auf diesem Rechner. Das Original wird nicht aufbewahrt.
photos-drop-here = Loslassen, um die Fotos hinzuzufügen
photos-place = Foto { $number } von { $total }
photos-place-post = Foto { $number } von { $total } · für „{ $post }“
photos-place-short = { $number } von { $total }
photos-for-post = für „{ $post }“
photos-number = { $count ->
    [one] 1 Foto
   *[other] { $count } Fotos
}
photos-previous = Voriges Foto
photos-next = Nächstes Foto
photos-menu = Mehr zu diesem Foto
photos-strip = Fotos in der Reihe
photos-load-failed = Die Fotos lassen sich nicht zeigen
photos-load-safe = Gespeicherte Fotos sind unverändert.
photos-picture-failed = Das Bild lässt sich nicht zeigen. Funde und Lichter stimmen trotzdem.
photos-rename = Umbenennen …
photos-rename-title = Foto umbenennen
photos-name = Name
photos-renamed = Foto umbenannt
photos-check-again = Noch einmal prüfen
photos-check-now = Jetzt prüfen
photos-checking = Foto wird geprüft
photos-checking-text = Was gefunden wird, erscheint gleich hier.
photos-checked-again = Foto neu geprüft
photos-delete = Foto löschen …
photos-delete-title = „{ $name }“ löschen?
photos-delete-text = Das Foto, seine Funde und sein Alternativtext werden gelöscht. Die Datei, aus der es kam, bleibt, wo sie ist.
photos-delete-confirm = Endgültig löschen
photos-deleted = Foto gelöscht

photos-light-free = Frei
photos-light-open = { $count } offen
photos-light-open-some = Offen
photos-light-blocked = Gesperrt
photos-light-unchecked = Ungeprüft
photos-light-not-checkable = Nicht prüfbar

photos-adding = { $count ->
    [one] 1 Foto wird geprüft
   *[other] { $count } Fotos werden geprüft
}
photos-step-cleaning = Metadaten entfernen
photos-step-looking = Bild durchsuchen
photos-step-saving = Speichern
photos-added = { $count ->
    [one] 1 Foto hinzugefügt
   *[other] { $count } Fotos hinzugefügt
}
photos-add-cancelled = Abgebrochen. { $count ->
    [0] Kein Foto hinzugefügt.
    [one] 1 Foto ist schon hinzugefügt.
   *[other] { $count } Fotos sind schon hinzugefügt.
}
photos-summary-cleaned = { $count ->
    [0] Metadaten waren in keinem.
    [one] Aus 1 Foto wurden Metadaten entfernt.
   *[other] Aus { $count } Fotos wurden Metadaten entfernt.
}
photos-summary-open = { $count ->
    [0] Alle sind frei.
    [one] 1 Foto ist noch zu klären.
   *[other] { $count } Fotos sind noch zu klären.
}
photos-summary-refused = { $count ->
    [one] 1 Datei wurde nicht aufgenommen.
   *[other] { $count } Dateien wurden nicht aufgenommen.
}
photos-add-failed = Die Fotos wurden nicht hinzugefügt
photos-refused = Nicht prüfbar: { $file }
photos-refused-list = Dateien, die nicht aufgenommen wurden
photos-refused-other = Anderes Foto wählen
photos-refused-remove = Entfernen
photos-pasted = Eingefügtes Bild

photos-stage = { $name }, Foto mit { $count ->
    [one] 1 Rahmen
   *[other] { $count } Rahmen
}
photos-stage-hint = Pfeil hoch und runter wählt einen Fund, links und rechts das Foto. R zeichnet einen Bereich ein.
photos-draw = Bereich einzeichnen
photos-boxes = Rahmen zeigen
photos-zoom-in = Vergrößern
photos-zoom-out = Verkleinern
photos-zoom-fit = Ganzes Foto
photos-zoom = { $percent } %
photos-shape-new = Neuer Rahmen
photos-shape-change = { $name } verschieben oder ändern
photos-shape-hint = Mit der Maus aufziehen oder mit den Pfeiltasten schieben, mit Umschalt und Pfeiltasten die Größe ändern.
photos-shape-as = Was ist das?
photos-shape-area = Bereich
photos-shape-face = Gesicht
photos-shape-keep = Übernehmen
photos-shape-at = Links { $left }, oben { $top }, { $width } mal { $height } Prozent

photos-findings = Funde
photos-left = { $count ->
    [one] Noch 1 Fund zu klären
   *[other] Noch { $count } Funde zu klären
}
photos-left-none = Alle Funde geklärt
photos-left-nothing = Nichts gefunden
photos-left-look = Noch selbst durchsehen
photos-unchecked-title = Noch nicht geprüft
photos-unchecked-text = Solange niemand geschaut hat, gilt das Foto als nicht sauber.
photos-not-checkable-title = Nicht prüfbar
photos-not-checkable-text = Das Foto gilt als nicht sauber und wird nicht freigegeben.
photos-unseen = Nicht gesucht wurde nach: { $what }. Bitte selbst hinsehen.
photos-unseen-faces = Gesichtern
photos-unseen-small-faces = kleinen und gedrehten Gesichtern, möglichen Minderjährigen
photos-unseen-codes = Codes
photos-unseen-text = Text
photos-not-verified-text = Die zweite Prüfung hat das Entfernen der Metadaten nicht bestätigt. Das Foto gilt als nicht sauber.
photos-key-choose = wählen
photos-key-next = nächster offener
photos-key-exempt = Braucht keine Einwilligung
photos-key-delete = Entf
photos-key-back = zurück
photos-none-open = Kein offener Fund in diesem Foto
photos-next-photo-open = Weiter zum nächsten offenen Foto

photos-metadata = Metadaten
photos-metadata-removed = Entfernt: { $list }
photos-metadata-more = { $count } weitere
photos-metadata-nothing = Keine gefunden
photos-metadata-unconfirmed = Entfernen nicht bestätigt
photos-metadata-explain = Das stand in der Datei und ist in der gespeicherten Fassung nicht mehr enthalten.
photos-metadata-kept = In der Datei geblieben, weil das Bild es braucht:

photos-kind-face = Gesicht { $number }
photos-kind-text = Text { $number }
photos-kind-code = Code { $number }
photos-kind-area = Bereich { $number }
photos-open-face = Offen, noch niemand zugeordnet
photos-open-possible-minor = Könnte minderjährig sein
photos-open-minor = Offen, minderjährig
photos-open-text = Offen, Text ist lesbar
photos-open-code = Offen, Code ist lesbar
photos-open-area = Offen
photos-open-class = Offen: { $class }
photos-advice = Hinweis: { $class }
photos-words = Lesbar: { $text }
photos-settled-consent = Einwilligung: { $person }
photos-settled-consent-gap = { $person }: { $gap }
photos-settled-person-gone = Person ist gelöscht
photos-settled-covered = Abgedeckt, { $style }
photos-settled-exempt = Braucht keine: { $exception }
photos-settled-not-needed = Darf zu sehen sein
photos-minor-note = Bei Kindern willigen alle Sorgeberechtigten ein.
photos-reason-note = Grund: { $reason }

photos-ways = Wie ist das geklärt?
photos-cover = Abdecken
photos-covered = { $name } abgedeckt
photos-consent = Einwilligung verknüpfen …
photos-consent-title = Einwilligung verknüpfen
photos-exempt = Braucht keine, mit Grund …
photos-exempt-title = Braucht keine Einwilligung, weil …
photos-not-needed = Darf zu sehen sein, mit Grund …
photos-not-needed-title = Darf zu sehen sein, weil …
photos-no-face = Kein Gesicht
photos-no-text = Kein lesbarer Text
photos-no-code = Kein Code
photos-no-area = Nichts Privates
photos-settled = { $name } geklärt
photos-false-alarm = { $name }: { $word }
photos-reopen = Wieder öffnen
photos-reopened = { $name } wieder offen
photos-finding-menu = Mehr zu { $name }
photos-change-box = Rahmen ändern
photos-remove-box = Rahmen entfernen
photos-box-changed = Rahmen von { $name } geändert
photos-box-removed = { $name } entfernt
photos-box-added = { $name } eingezeichnet
photos-step-failed = Nicht gespeichert

photos-age-title = Volljährig?
photos-age-text = Könnte minderjährig sein. Wie alt die Person ist, entscheiden Sie.
photos-age-adult = Ja, volljährig
photos-age-minor = Nein, minderjährig
photos-age-label = Ist die Person volljährig?
photos-age-short-adult = volljährig
photos-age-short-minor = minderjährig
photos-minor-needs = Bei Minderjährigen reicht ein Grund nicht: nötig ist die Einwilligung aller Sorgeberechtigten, oder das Gesicht wird abgedeckt.
photos-instead-consent = Einwilligung verknüpfen
photos-instead-cover = Abdecken

photos-people-find = Name der Person
photos-people-hits = Personen
photos-people-nobody = Niemand mit diesem Namen im Verzeichnis.
photos-people-failed = Das Verzeichnis lässt sich nicht durchsuchen.
photos-people-valid = Gültig
photos-people-expiring = Läuft ab
photos-people-unfit = Passt nicht
photos-people-new = Neue Person „{ $name }“ …
photos-people-decide = Wer das ist, entscheiden Sie. Die App vergleicht keine Gesichter.
photos-people-unfit-way = { $name }: { $gap }.
photos-people-open = Zur Einwilligung
photos-person-employee = Beschäftigt
photos-person-external = Externer Gast
photos-person-minor = Minderjährig
photos-new-person-title = Neue Person
photos-new-person-kind = Wer ist das?
photos-new-person-next = Danach ist die Einwilligung einzutragen. Bis dahin bleibt das Foto gesperrt.
photos-new-person-add = Anlegen und verknüpfen
photos-enter-consent = Einwilligung eintragen

photos-exception-event = Versammlung oder Veranstaltung
photos-exception-event-hint = Gezeigt wird das Ereignis, nicht die Person
photos-exception-accessory = Beiwerk
photos-exception-accessory-hint = Zufällig im Bild, auch ohne sie dasselbe Foto
photos-exception-contemporary-history = Person der Zeitgeschichte
photos-exception-contemporary-history-hint = Zum Beispiel der Bürgermeister im Amt
photos-reason = Begründung
photos-reason-missing = Ein Satz genügt: Warum darf das zu sehen sein?
photos-reason-basis = Grundlage: KunstUrhG § 23. Wird mit Datum festgehalten.
photos-reason-kept = Wird mit Datum festgehalten.
photos-record = Festhalten

photos-cover-title = Art der Abdeckung
photos-style-mosaic = Mosaik
photos-style-blur = Unscharf
photos-style-solid = Einfarbig
photos-covered-mosaic = Mosaik
photos-covered-blur = unscharf
photos-covered-solid = einfarbig
photos-margin = Rand
photos-margin-tight = eng
photos-margin-medium = mittel
photos-margin-wide = weit
photos-cover-final = Die Fläche wird neu gefüllt. Aus der gespeicherten Datei ist darunter nichts wiederherstellbar.
photos-cover-changed = Abdeckung geändert
photos-uncover = Abdeckung aufheben
photos-uncovered = Abdeckung von { $name } aufgehoben

photos-alt = Alternativtext
photos-alt-missing = Fehlt noch
photos-alt-hint = Was auf dem Foto zu sehen ist, für alle, die es nicht sehen. Ein bis zwei Sätze.
photos-alt-long = Länger als { $advised } Zeichen: Vorleseprogramme können darin nicht anhalten.
photos-alt-full = Mehr als { $limit } Zeichen nimmt LinkedIn nicht an.
photos-alt-count = { $count } von { $limit }
photos-alt-saved = Gespeichert { $time }
photos-alt-failed = Nicht gespeichert. { $reason }

photos-look = Eigene Durchsicht
photos-look-text = Liegt etwas im Bild, das nicht öffentlich sein soll?
photos-look-open = Offen, noch nicht durchgesehen
photos-look-done = Durchgesehen
photos-look-skipped = Übersprungen: { $reason }
photos-look-screens = Bildschirme und Handys
photos-look-papers = Listen, Briefe und Aushänge
photos-look-boards = Whiteboards und Haftzettel
photos-look-keys = Schlüssel, Ausweise und Karten
photos-look-plates = Kennzeichen und Hausnummern
photos-look-children = Kleidung und Namen von Kindergruppen
photos-look-view = In voller Größe ansehen
photos-look-nothing = Nein, nichts mehr
photos-look-draw = Ja, einzeichnen
photos-look-skip = Überspringen, mit Grund …
photos-look-skip-title = Überspringen, weil …
photos-look-reason-missing = Ein Satz genügt: Warum ist keine Durchsicht nötig?
photos-look-said = Durchsicht festgehalten
photos-look-skipped-said = Durchsicht übersprungen
photos-look-reopened = Durchsicht wieder offen
photos-lens = Lupe
photos-lens-hint = Die Lupe folgt der Maus oder den Pfeiltasten. Ohne Lupe verschieben sie das Foto.
photos-zoom-actual = Volle Größe

photos-keys = Fotos prüfen
