# Monatsbericht: Bildschirm, PDF, Excel, CSV. Und das Formular der Einwilligung.

report-title = Monatsbericht
report-title-month = Monatsbericht { $month }
report-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
report-weekday = { $day ->
    [0] Mo
    [1] Di
    [2] Mi
    [3] Do
    [4] Fr
    [5] Sa
   *[6] So
}
report-previous-month = Voriger Monat
report-next-month = Nächster Monat
report-save-pdf = Als PDF speichern
report-save-xlsx = Excel
report-save-csv = CSV

## Der Satz des Monats. share: none, some, most, almost, all

report-sentence = { $posts } von { $target } Beiträgen, { $share ->
    [all] alle zwischen { $from } und { $to } Uhr.
    [almost] fast alle zwischen { $from } und { $to } Uhr.
    [most] die meisten zwischen { $from } und { $to } Uhr.
    [some] { $inside } davon zwischen { $from } und { $to } Uhr.
   *[none] keiner davon zwischen { $from } und { $to } Uhr.
}
report-sentence-untargeted = { $posts ->
    [one] 1 Beitrag
   *[other] { $posts } Beiträge
}, { $inside } davon zwischen { $from } und { $to } Uhr.
report-sentence-empty = 0 von { $target } Beiträgen im { $month }.
report-sentence-idle = Im { $month } war niemand im Programm aktiv.
report-running = Der { $month } läuft noch. Stand: { $date }.
report-made-on = Erstellt am { $date }
report-page = Seite { $page } von { $pages }

## Kennzahlen mit ihrer Definition

report-posts = Beiträge
report-posts-definition = Im Monat erschienen, später gelöschte zählen mit. Ziel: { $target } bei { $active ->
    [one] 1 aktiven Person
   *[other] { $active } Aktiven
}.
report-in-window = im Zeitfenster
report-in-window-definition = An Arbeitstagen zwischen { $from } und { $to } Uhr erschienen.
report-minutes = Arbeitszeit
report-minutes-definition = Für diese Beiträge eingetragene Zeit. Sie ist Arbeitszeit.
report-hours-unit = h
report-photos = Fotos
report-photos-definition = Mit diesen Beiträgen erschienen, jedes vorher bereinigt.
report-of = von { $total }
report-done-of = { $done } von { $total }

## Beiträge je Bereich

report-departments = Beiträge je Bereich
report-departments-reading = Strich: Ziel. Bereiche unter { $least } Personen stehen zusammen.
report-departments-none = Kein Bereich hatte Aktive in diesem Monat.
report-other-departments = Weitere Bereiche

## Ziele

report-goals = Hauptziel der Beiträge
report-goals-reading = Jeder Beitrag zählt einmal.
report-goals-without = { $count ->
    [one] 1 Beitrag hat kein Ziel.
   *[other] { $count } Beiträge haben kein Ziel.
}
report-goal-employer-brand = Arbeitgebermarke
report-goal-recruiting = Recruiting
report-goal-image = Image
report-goal-employee-value = Nutzen für Beschäftigte
report-goal-exchange = Fachlicher Austausch
report-goal-none = Ohne Ziel

## Zeiten

report-hours = Wann veröffentlicht wurde
report-hours-all = Alle Beiträge lagen in diesen Zeiten.
report-hours-outside = { $count ->
    [one] 1 weiterer Beitrag lag
   *[other] { $count } weitere Beiträge lagen
} außerhalb dieser Zeiten.
report-hours-none = Kein Beitrag in diesem Monat.
report-hour-first = { $hour } Uhr
report-hours-cell = { $day } ab { $hour } Uhr: { $count }

## Fotos

report-photos-cleaned = Aus Fotos entfernt
report-photos-cleaned-reading = { $photos ->
    [one] 1 Foto bereinigt
   *[other] { $photos } Fotos bereinigt
}, entfernte Angaben nach Art.
report-photos-cleaned-clean = { $photos ->
    [one] 1 Foto geprüft.
   *[other] { $photos } Fotos geprüft.
} Es gab nichts zu entfernen.
report-photos-none = Keine Fotos in diesem Monat.
report-removed-kind = Angabe
report-removed-count = Entfernt

## Abdeckung

report-coverage = Wer vertreten ist
report-coverage-gaps = Es fehlt: { $departments }.
report-coverage-full = { $count ->
    [one] Der einzige Bereich ist vertreten.
   *[other] Alle { $count } Bereiche sind vertreten.
}
report-coverage-empty = Noch sind keine Bereiche angelegt.
report-coverage-department = Bereich
report-coverage-members = Botschafter:innen
report-coverage-nobody = niemand

## Einwilligungen

report-consents = Einwilligungen
report-consents-expiring = { $count ->
    [0] Keine Einwilligung läuft bald ab.
    [one] Die Einwilligung von 1 Person läuft bald ab.
   *[other] Die Einwilligungen von { $count } Personen laufen bald ab.
}
report-consents-names = Namen stehen nur in der App.
report-consents-until = Gültig bis
report-consents-people = Personen
report-consents-undated = ohne Datum
report-withdrawals = { $count ->
    [0] Niemand hat im { $month } eine Einwilligung widerrufen.
    [one] 1 Person hat im { $month } eine Einwilligung widerrufen.
   *[other] { $count } Personen haben im { $month } eine Einwilligung widerrufen.
}

## Vergleich

report-benchmark = Zum Vergleich
report-benchmark-text = In München entstanden im ersten Halbjahr { $munich } Beiträge je Person und Monat, hier waren es im { $month } { $own }.
report-benchmark-idle = In München entstanden im ersten Halbjahr { $munich } Beiträge je Person und Monat.

## Erklärungen

report-notes = Zu den Zahlen
report-notes-reading = Jede Zahl wird nur einmal definiert und heißt überall dasselbe.
report-note-target = Ziel
report-note-target-text = Aktive Personen mal Beiträge, die sich jede im Monat vornimmt. Aktiv ist, wer es an mindestens einem Tag des Monats war.
report-note-departments = Bereiche
report-note-departments-text = Bereiche mit weniger als { $least } Aktiven stehen zusammen, damit keine Zahl auf eine Person zeigt. Niemand wird verglichen.
report-note-goals = Hauptziel
report-note-goals-text = Das erste Ziel, das für den Beitrag gewählt wurde.
report-note-removed = Entfernte Angaben
report-note-removed-text = Was die Datei außer dem Bild verriet. Es wurde vor dem Veröffentlichen gelöscht, und ein zweites Programm hat das Ergebnis geprüft.
report-note-coverage = Vertretung
report-note-coverage-text = Botschafter:innen je Bereich, wenn sie weder pausieren noch ausgeschieden sind, am { $date }.
report-note-consents = Einwilligungen
report-note-consents-text = Bald ist die Frist aus den Einstellungen des Programms. Widerrufe zählen je Person.
report-note-munich = München
report-note-munich-text = 436 Beiträge von 16 Personen in sechs Monaten.

## Excel und CSV

report-sheet-overview = Überblick
report-sheet-departments = Bereiche
report-sheet-goals = Ziele
report-sheet-hours = Zeiten
report-sheet-posts = Beiträge
report-sheet-coverage = Abdeckung
report-sheet-consents = Einwilligungen
report-column-figure = Kennzahl
report-column-value = Wert
report-column-target = Ziel
report-column-unit = Einheit
report-column-meaning = Bedeutung
report-column-month = Monat
report-column-section = Abschnitt
report-column-name = Name
report-column-active = Aktive
report-column-goal = Hauptziel
report-column-weekday = Wochentag
report-column-hour = Stunde ab
report-column-date = Datum
report-column-in-window = Im Zeitfenster
report-column-photos = Fotos
report-yes = ja
report-no = nein
report-unit-posts = Beiträge
report-unit-minutes = Minuten
report-unit-photos = Fotos
report-unit-pieces = Angaben
report-unit-people = Personen
report-organisation = Verwaltung
report-active-members = Aktive Personen
report-active-members-definition = An mindestens einem Tag des Monats aktiv.
report-expiring = Ablaufende Einwilligungen
report-withdrawals-name = Widerrufe

## Formular der Einwilligung

report-form-title = Einwilligung in die Veröffentlichung von Fotos
report-form-organisation = Die Verwaltung
report-form-sheet = Blatt { $page }
report-form-person = Abgebildete Person
report-form-name = Vorname und Name
report-form-belongs = Bereich, Verein oder Anlass
report-form-consent = { $organisation } darf Fotos, auf denen ich zu erkennen bin, für die angekreuzten Zwecke und nur dort veröffentlichen, wo ein Kreuz steht.
report-form-purposes = Wofür
report-form-purpose-programme = Beiträge im Botschafterprogramm
report-form-purpose-public-relations = Öffentlichkeitsarbeit der Verwaltung
report-form-purpose-recruiting = Stellenanzeigen
report-form-channels = Wo
report-form-channel-linkedin = LinkedIn, Beiträge von Beschäftigten
report-form-channel-city-website = Website der Verwaltung
report-form-channel-city-page = Seiten der Verwaltung in sozialen Netzwerken
report-form-channel-print = Drucksachen
report-form-limits = Welche Fotos
report-form-limit-none = Alle Fotos
report-form-limit-group-photos = Nur Gruppenfotos ab drei Personen
report-form-limit-one-occasion = Nur dieser Anlass:
report-form-duration = Wie lange
report-form-until = Bis zum:
report-form-until-withdrawn = Bis zum Widerruf
report-form-voluntary = Freiwillig und jederzeit widerrufbar
report-form-voluntary-text = Die Einwilligung ist freiwillig. Wer sie nicht gibt oder widerruft, hat davon keinen Nachteil. Der Widerruf ist jederzeit ohne Gründe möglich, formlos bei der unten genannten Stelle (Art. 7 Abs. 3 DSGVO). Danach wird kein Foto mehr veröffentlicht, und schon veröffentlichte werden entfernt, soweit die Verwaltung das kann. Was bis dahin geschehen ist, bleibt rechtmäßig.
report-form-privacy = Informationen nach Art. 13 DSGVO
report-form-basis = Rechtsgrundlage ist die Einwilligung: Art. 6 Abs. 1 Buchst. a DSGVO und § 22 KunstUrhG, bei Beschäftigten in Nordrhein-Westfalen auch § 18 Abs. 2 DSG NRW.
report-form-recipients = Was im Internet steht, kann weltweit gesehen, kopiert und weitergegeben werden. LinkedIn verarbeitet Daten auch außerhalb der EU. Gesichter werden nicht wiedererkannt, die Fotos dienen keinem Abgleich.
report-form-storage = Fotos werden bis zum Ende der Einwilligung gespeichert, dieses Blatt so lange, wie die Verwaltung die Einwilligung nachweisen muss.
report-form-rights = Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Übertragbarkeit (Art. 15 bis 18, 20 DSGVO) und können sich bei der Datenschutzaufsicht des Landes beschweren (Art. 77 DSGVO).
report-form-controller = Verantwortlich: { $organisation }, Anschrift
report-form-contact = Widerruf und Fragen an
report-form-officer = Datenschutzbeauftragte Person, Kontakt
report-form-place-date = Ort, Datum
report-form-signature = Unterschrift
report-form-written = Beschäftigte unterschreiben von Hand: Für sie gilt die Schriftform (§ 18 Abs. 2 DSG NRW).
report-form-minor-title = Zusatzblatt für Minderjährige
report-form-minor-text = Für Zwecke, Orte, Dauer, Widerruf und Datenschutz gilt Blatt 1. Alle Sorgeberechtigten unterschreiben, ab etwa 14 Jahren auch das Kind.
report-form-child = Kind
report-form-child-name = Vorname und Name des Kindes
report-form-born = Geburtsdatum
report-form-holder = { $number }. sorgeberechtigte Person
report-form-sole = Ich habe das alleinige Sorgerecht. Ein Nachweis liegt bei.
report-form-own = Das Kind selbst, ab etwa 14 Jahren
report-form-own-text = Ich habe verstanden, worum es geht, und bin einverstanden.
report-form-no-name = Der Name des Kindes wird nicht veröffentlicht. Kinder aus Kitas werden nicht erkennbar gezeigt, wenn die Verwaltung nichts anderes festgelegt hat.
