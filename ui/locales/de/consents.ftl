# Einwilligungen: Verzeichnis, Widerruf, Erfassen

consents-person = Person
consents-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
consents-search = Name
consents-scope = Umfang
consents-scope-none = noch keiner
consents-until = Gültig bis
consents-standing = Stand
consents-group-open = Zu erledigen
consents-group-valid = Gültig
consents-group-withdrawn = Widerrufen und erledigt
consents-name-age = { $name }, { $age ->
    [one] 1 Jahr
   *[other] { $age } Jahre
}
consents-kind-employee = Beschäftigt
consents-kind-external = Externer Gast
consents-kind-minor = Kind
consents-standing-withdrawn = Widerruf
consents-standing-blocked = Gesperrt
consents-standing-expiring = Läuft ab
consents-standing-original = Original fehlt
consents-standing-valid = Gültig
consents-until-withdrawn = widerrufen
consents-until-not-yet = noch nicht
consents-until-open = bis Widerruf
consents-holder = sorgeberechtigt
consents-signed-on = unterschrieben am { $date }
consents-signature-missing = Unterschrift fehlt

consents-channel-linkedin = LinkedIn
consents-channel-website = Website
consents-channel-page = Stadtseite
consents-channel-print = Drucksachen
consents-purpose-programme = Beiträge im Programm
consents-purpose-public = Öffentlichkeitsarbeit
consents-purpose-recruiting = Stellenanzeigen
consents-form-written = Schriftlich
consents-form-electronic = Elektronisch
consents-form-oral = Mündlich
consents-limit-none = alle Fotos
consents-limit-group = nur Gruppenfotos
consents-limit-occasion = ein Anlass

consents-nobody-found = Niemand gefunden. Kürzer suchen oder anders schreiben.
consents-failed = Das Verzeichnis lässt sich nicht zeigen
consents-empty = Noch keine Einwilligungen
consents-empty-text = Das Formular drucken, unterschreiben lassen und hier erfassen. Dann lassen sich Personen auf Fotos freigeben.
consents-empty-local = Namen und Einwilligungen bleiben auf diesem Rechner.
consents-print = Formular drucken
consents-printed = Formular gespeichert: { $file }
consents-print-failed = Das Formular wurde nicht gespeichert
consents-open-file = Öffnen

consents-gone = Nicht gefunden
consents-gone-title = Diese Angaben lassen sich nicht zeigen
consents-not-saved = Nicht gespeichert
consents-saved = Gespeichert
consents-deleted = Gelöscht
consents-withdrawn-title = Widerrufen am { $date }
consents-withdrawn-text = Seit diesem Tag wird kein Foto mit { $name } mehr frei.
consents-blocked-title = Gesperrt
consents-blocked-text = Kein Foto wird frei. { $reasons }.
consents-expiring-title = Läuft am { $date } ab
consents-expiring-text = Danach wird kein neues Foto mehr frei. Eine neue Einwilligung erfassen, wenn die Person das möchte.
consents-original-title = Original fehlt
consents-original-text = Es ist nicht vermerkt, wo das unterschriebene Blatt liegt.

consents-todo-until = Bis { $day }
consents-todo-done = { $done } von { $total } erledigt
consents-todo-block = Neue Verwendung gesperrt
consents-todo-block-hint = Automatisch, { $moment }
consents-todo-change = Beitrag „{ $title }“ ändern
consents-todo-change-gone = Gelöschter Beitrag: auf LinkedIn prüfen
consents-todo-online = Online seit { $day }.
consents-todo-photo = Foto { $number } zeigt die Person.
consents-todo-confirm = Bestätigung an die Person
consents-todo-confirm-hint = Mitteilen, was seit dem Widerruf geschehen ist.
consents-todo-open = Beitrag öffnen

consents-custody = Sorgeberechtigte
consents-custody-none = Noch niemand eingetragen.
consents-born = Geburtstag
consents-sole = Alleinige Sorge
consents-sole-proved = durch ein Dokument belegt
consents-kita = Kita-Kind
consents-kita-yes = ja
consents-current = Einwilligung
consents-earlier = { $count ->
    [one] Frühere Einwilligung
   *[other] Frühere Einwilligungen
}
consents-none = Noch keine erfasst.
consents-shown-in = Zu sehen in
consents-not-online = nicht online
consents-given = { $form } am { $date }, für { $channels }.
consents-given-purposes = Zweck: { $purposes }.
consents-given-group = Nur Gruppenfotos.
consents-given-occasion = Nur dieser Anlass: { $occasion }.
consents-given-reason = Nicht schriftlich, weil: { $reason }.
consents-given-until = Gilt bis { $date }.
consents-given-original = Original: { $place }.
consents-given-withdrawn = Widerrufen am { $date }.

consents-capture = Einwilligung erfassen
consents-capture-of = Einwilligung von { $name }
consents-capture-more = Erfassen …
consents-withdraw = Widerruf …
consents-change = Angaben ändern …
consents-delete = Person löschen …
consents-delete-title = { $name } löschen?
consents-delete-text = Name und Einwilligungen werden unwiderruflich gelöscht. Fotos mit dieser Person werden wieder gesperrt. Im Verlauf bleibt nur der Nachweis, dass und wann gelöscht wurde.
consents-delete-confirm = Endgültig löschen

consents-choose = Wer ist zu sehen?
consents-found = Gefundene Personen
consents-found-none = Niemand mit diesem Namen. Als neue Person anlegen.
consents-person-new = Neue Person
consents-person-change = Angaben ändern
consents-person-kind = Wer das ist
consents-person-name = Vorname und Name
consents-person-department = Bereich
consents-person-no-department = ohne Bereich
consents-person-note = Anmerkung
consents-person-note-hint = Verein, Anlass oder anderes, das Gleichnamige unterscheidet.
consents-born-future = Der Tag liegt in der Zukunft.
consents-custody-hint = Alle Sorgeberechtigten müssen unterschreiben, meist sind es zwei.
consents-custody-number = Sorgeberechtigte Person { $number }
consents-custody-remove = Sorgeberechtigte Person { $number } entfernen
consents-custody-add = Weitere Person
consents-sole-hint = Nur ankreuzen, wenn ein Dokument es zeigt.
consents-kita-hint = Erkennbare Kita-Kinder werden in der Voreinstellung nicht gezeigt.

consents-signer = Wer hat unterschrieben
consents-signer-hint = Ab etwa 14 Jahren unterschreibt auch das Kind selbst.
consents-signer-signed = { $name } (hat schon unterschrieben)
consents-signer-self = { $name } selbst
consents-purposes = Wofür
consents-channels = Wo
consents-form = Form
consents-reason = Grund für diese Form
consents-reason-hint = Für Beschäftigte gilt die Schriftform (§ 18 Abs. 2 DSG NRW).
consents-reason-missing = Bei Beschäftigten den Grund nennen, warum nicht schriftlich.
consents-limit = Welche Fotos
consents-occasion = Anlass
consents-given-on = Tag der Unterschrift
consents-given-future = Der Tag liegt in der Zukunft.
consents-valid-until = Gültig bis
consents-valid-until-hint = Leer lassen, wenn sie bis zum Widerruf gilt.
consents-original = Ort des Originals
consents-original-hint = Zum Beispiel: Ordner 3, Blatt 17
consents-note = Vermerk
consents-voluntary = Eine Einwilligung ist freiwillig und jederzeit widerrufbar. Bei Pflichtterminen ist sie oft nicht freiwillig.
consents-save = Einwilligung speichern
consents-saved-of = Unterschrift von { $name } gespeichert
consents-next-signer = Es fehlt noch { $name }. Die Angaben sind übernommen.

consents-withdraw-title = Widerruf eintragen
consents-withdraw-text = Ein Grund ist nicht nötig. Ab diesem Tag wird kein Foto mit der Person mehr frei.
consents-withdraw-which = Wer widerruft
consents-withdraw-on = Tag des Widerrufs
consents-withdraw-future = Der Tag liegt in der Zukunft.
consents-withdraw-before = Die Einwilligung ist vom { $date }. Der Widerruf kann nicht davor liegen.
consents-withdraw-posts = { $count ->
    [0] Kein veröffentlichter Beitrag zeigt die Person.
    [one] 1 veröffentlichter Beitrag zeigt die Person und wird zur Aufgabe:
   *[other] { $count } veröffentlichte Beiträge zeigen die Person und werden zu Aufgaben:
}
consents-withdraw-save = Widerruf eintragen
