# Botschafter:innen: Liste, Weg im Programm, Bereiche, Einlesen

members-person = Botschafter:in
members-search = Name oder Bereich
members-suggest = Vorschlagen
members-name = Name
members-department = Bereich
members-stage = Stand
members-experience = Erfahrung
members-agreement = Vereinbarung
members-version = Fassung { $version }
members-agreement-missing = fehlt
members-agreement-old = veraltet
members-agreement-later = noch offen
members-filter = Filter
members-filter-all = Alle
members-filter-all-stages = Alle außer Ausgeschiedenen
members-filter-clear = Filter aufheben
members-nobody-found = Niemand gefunden. Kürzer suchen oder den Filter aufheben.
members-failed = Die Liste lässt sich nicht zeigen
members-empty = Noch ist niemand dabei
members-empty-text = Die Ersten vorschlagen, oder eine Liste aus Excel oder CSV einlesen.
members-empty-local = Alle Angaben bleiben auf diesem Rechner.

members-coverage = Abdeckung
members-coverage-full = { $total ->
    [one] Der einzige Bereich ist vertreten.
   *[other] Alle { $total } Bereiche sind vertreten.
}
members-coverage-gaps = { $covered } von { $total } Bereichen vertreten. Es fehlt: { $missing }.
members-coverage-nobody = niemand
members-coverage-hide = Ausblenden
members-coverage-show = Einblenden

members-stage-suggested = Vorgeschlagen
members-stage-invited = Eingeladen
members-stage-kicked-off = Auftakt besucht
members-stage-trained = Geschult
members-stage-active = Aktiv
members-stage-paused = Pausiert
members-stage-left = Ausgeschieden
members-step-trained = Workshop besucht
members-do-suggest = Neu vorschlagen …
members-do-invite = Einladen …
members-do-kick-off = Auftakt besucht …
members-do-train = Workshop besucht …
members-do-activate = Aktiv werden …
members-do-resume = Wieder aktiv …
members-do-pause = Pausieren …
members-do-leave = Ausscheiden …
members-step-text = { $name } bekommt den Stand „{ $stage }“.
members-step-voluntary = Die Teilnahme ist freiwillig. Ein Grund wird nicht erfasst.
members-step-on = Tag
members-step-save = Eintragen
members-step-future = Der Tag liegt in der Zukunft.
members-step-before = Der letzte Schritt war am { $date }. Der Tag kann nicht davor liegen.

members-experience-unknown = noch offen
members-experience-new = neu dabei
members-experience-some = etwas Erfahrung
members-experience-practised = geübt
members-age-under-30 = unter 30
members-age-30-to-49 = 30 bis 49
members-age-50-and-over = 50 und älter
members-age-unsaid = keine Angabe

members-email = E-Mail
members-phone = Durchwahl
members-linkedin = LinkedIn
members-age = Alter
members-path = Weg im Programm
members-acknowledged = Bestätigt
members-agreement-service = Dienstvereinbarung
members-agreement-photos = Hinweise zu Fotos
members-agreement-missing-long = Bestätigung fehlt
members-agreement-old-long = Fassung { $version } gilt, noch nicht bestätigt
members-acknowledge = Bestätigung eintragen …
members-acknowledge-title = Bestätigung eintragen
members-acknowledge-text = Was { $name } gelesen und bestätigt hat.
members-acknowledge-what = Dokument
members-acknowledge-version = Fassung
members-figures = Eigene Zahlen
members-figures-own = Nicht freigegeben. Beiträge und Reichweite sieht nur { $name } selbst.
members-figures-shared = Freigegeben von { $name }. Die Koordination darf Beiträge und Reichweite sehen.
members-change = Ändern …
members-delete = Löschen …
members-gone = Nicht gefunden
members-gone-title = Diese Angaben lassen sich nicht zeigen
members-not-saved = Nicht gespeichert
members-saved = Gespeichert
members-deleted = Gelöscht
members-delete-title = { $name } löschen?
members-delete-text = Name und Kontaktdaten werden unwiderruflich gelöscht. Im Verlauf bleibt nur der Nachweis, dass und wann gelöscht wurde. Veröffentlichte Beiträge zählen ohne Namen weiter.
members-delete-confirm = Endgültig löschen

members-form-new = Jemanden vorschlagen
members-form-change = Angaben ändern
members-form-name = Vorname und Name
members-form-choose = Bereich wählen
members-department-missing = Einen Bereich wählen.
members-form-linkedin = LinkedIn-Profil
members-form-linkedin-hint = Zum Beispiel https://www.linkedin.com/in/vorname-name
members-form-experience = Erfahrung mit LinkedIn
members-form-age = Altersgruppe
members-form-age-hint = Freiwillig. Nur damit das Programm Jüngere und Ältere zeigt.
members-form-figures = Eigene Zahlen für die Koordination freigegeben
members-form-figures-hint = Nur ankreuzen, wenn die Person es selbst möchte. Sie kann es jederzeit zurücknehmen.

members-departments = Bereiche
members-departments-menu = Bereiche …
members-departments-text = Ein Bereich mit Botschafter:innen lässt sich umbenennen, aber erst löschen, wenn niemand mehr darin ist.
members-department-number = Bereich { $number }
members-department-remove = { $name } löschen
members-department-add = Bereich hinzufügen

members-import = Liste einlesen
members-import-menu = Liste einlesen …
members-import-choose = Liste mit Botschafter:innen wählen
members-import-columns = Die erste Zeile nennt die Spalten; Name und Bereich müssen dabei sein.
members-import-failed = Die Datei lässt sich nicht einlesen
members-import-empty = In der Datei steht niemand
members-import-good = { $count ->
    [one] 1 Zeile gelesen, ohne Fehler.
   *[other] { $count } Zeilen gelesen, alle ohne Fehler.
}
members-import-bad = { $count ->
    [one] 1 Zeile lässt sich nicht übernehmen
   *[other] { $count } Zeilen lassen sich nicht übernehmen
}
members-import-nothing-yet = Noch ist nichts gespeichert. Die Datei berichtigen und noch einmal einlesen.
members-import-departments = Neu angelegt werden die Bereiche: { $departments }.
members-import-rows = Fehlerfreie Zeilen
members-import-line = Zeile
members-import-reason = Grund
members-import-value = Steht da
members-import-again = Noch einmal einlesen
members-import-other = Andere Datei …
members-import-run = { $count ->
    [one] 1 übernehmen
   *[other] Alle { $count } übernehmen
}
members-import-done = { $count ->
    [one] 1 Person übernommen
   *[other] { $count } Personen übernommen
}
members-import-to-list = Zur Liste

import-name-missing = Name fehlt
import-name-too-long = Name ist länger als 200 Zeichen
import-department-missing = Bereich fehlt
import-email-malformed = E-Mail-Adresse ist unvollständig
import-not-a-linkedin-profile = Kein LinkedIn-Profil
import-experience-unknown = Erfahrung ist keine der bekannten Stufen
import-stage-unknown = Stand ist keiner der bekannten
import-date-unusable = Datum ist nicht lesbar oder liegt in der Zukunft
import-duplicate = Steht schon in der Datei oder in der Liste
import-unknown = Nicht lesbar
