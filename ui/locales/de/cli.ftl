# Worte von monfluencer-cli. Die Hilfe folgt den Namen der Befehle:
# cli-photo-clean sagt, was er tut, cli-photo-clean-details, was man wissen muss,
# cli-photo-clean-arg-out oder sonst cli-arg-out, was eine Angabe bedeutet.

## Hilfe

cli = Monfluencer ohne Fenster: Fotos bereinigen und das Programm führen, für IT und Skripte.
cli-details = Passphrase: aus der Umgebungsvariablen MONFLUENCER_PASSPHRASE, sonst aus der Standardeingabe, nie als Angabe im Aufruf.
    Ende: 0 erledigt, 1 abgelehnt oder fehlgeschlagen (Grund auf der Fehlerausgabe), 2 falscher Aufruf.
    Ergebnisse stehen auf der Standardausgabe, sonst nichts.
cli-usage-heading = Aufruf:
cli-usage-options = [ANGABEN]
cli-usage-commands = Befehle
cli-usage-command = BEFEHL
cli-usage-arguments = Was
cli-usage-other-options = Angaben
cli-usage-default = (sonst { $value })

cli-arg-data = Ordner der Daten, sonst der übliche Ordner dieses Systems
cli-arg-json = Ergebnis als JSON
cli-arg-lang = Sprache, sonst die des Systems
cli-arg-models = Ordner der Modelle für die Fotoprüfung
cli-arg-help = Diese Hilfe
cli-arg-version = Version
cli-arg-files = Dateien

cli-photo = Fotos: Dateien bereinigen und prüfen
cli-photo-inspect = Nennt, was Dateien außer dem Bild verraten
cli-photo-clean = Schreibt Dateien ohne alles, was nicht zum Bild gehört
cli-photo-clean-details = Mit --out nennt die Endung von OUT das gewünschte Format: .heic zu .heic wird bereinigt, .heic zu .jpg umgewandelt.
    Mit --out-dir behalten die Dateien Namen und Format. Eine falsche Endung wird berichtigt und genannt. Ordner werden mit allem darin durchgegangen; versteckte Dateien bleiben außen vor.
    Nichts wird überschrieben: Gibt es die Zieldatei schon, bleibt sie, und die Datei wird abgelehnt. Nur --out mit --force ersetzt sie.
    Die Originale werden nur gelesen. Ein Ergebnis gibt es nur, wenn eine zweite Prüfung es bestätigt hat. Strg+C bricht nach den laufenden Dateien ab.
cli-photo-clean-arg-files = Dateien, mit --out-dir auch Ordner
cli-photo-clean-arg-out = Die saubere Datei; die Endung nennt das Format
cli-photo-clean-arg-out-dir = Ordner für die sauberen Dateien
cli-photo-clean-arg-force = Eine vorhandene Datei OUT ersetzen
cli-photo-check-arg-names = Auch Namen aus den Daten suchen, auf Schildern, Listen und Briefen; öffnet die Daten
cli-photo-clean-arg-upright = JPEG-Bilder aufrecht speichern, wo das ohne Verlust geht
cli-photo-clean-arg-linkedin = In ein Format umwandeln, das LinkedIn annimmt (JPG, PNG, GIF, MP4, MOV)
cli-photo-check = Sucht Gesichter und anderes in Bildern und nennt die Metadaten
cli-photo-check-details = Wo ein Modell fehlt, wird mit einfacheren Mitteln gesucht und das gesagt. Was nicht geprüft werden konnte, gilt als nicht sauber: Ende 1.

## Falsche Aufrufe

cli-usage-unknown-argument = „{ $argument }“ gibt es hier nicht.
cli-usage-unknown-command = Den Befehl „{ $command }“ gibt es nicht.
cli-usage-missing = Es fehlt: { $argument }
cli-usage-conflict = { $argument } und { $prior } gehen nicht zusammen.
cli-usage-twice = { $argument } steht zweimal da.
cli-usage-no-value = Zu { $argument } fehlt der Wert.
cli-usage-bad-value = „{ $value }“ passt nicht zu { $argument }.
cli-usage-not-text = Der Aufruf enthält Zeichen, die nicht lesbar sind.
cli-usage-wrong = So lässt sich das nicht aufrufen.
cli-usage-meant = Gemeint ist vielleicht: { $meant }
cli-usage-possible = Möglich: { $values }
cli-usage-see-help = Mehr mit --help.

## Fotos

cli-inspect-file = { $file }: { $format }, { $width } × { $height }, { $count ->
    [0] keine Metadaten
    [one] 1 Angabe
   *[other] { $count } Angaben
}
cli-clean-cleaned = { $file }: bereinigt, { $count ->
    [0] nichts zu entfernen
    [one] 1 Angabe entfernt ({ $kinds })
   *[other] { $count } Angaben entfernt ({ $kinds })
} → { $out }
cli-clean-converted = { $file }: in { $format } umgewandelt, { $count ->
    [0] nichts zu entfernen
    [one] 1 Angabe entfernt ({ $kinds })
   *[other] { $count } Angaben entfernt ({ $kinds })
} → { $out }
cli-clean-renamed = { $file }: bereinigt, ist in Wahrheit { $format } und heißt jetzt so, { $count ->
    [0] nichts zu entfernen
    [one] 1 Angabe entfernt ({ $kinds })
   *[other] { $count } Angaben entfernt ({ $kinds })
} → { $out }
cli-clean-kept = {"  "}bleibt: { $what }
cli-clean-no-picture = { $file }: kein Bild, bleibt außen vor.
cli-clean-video = { $file }: ein Video. Gesichter und anderes darin wurden nicht gesucht. Vor dem Posten ansehen: Ist jemand zu erkennen, und liegt die Einwilligung vor?
cli-clean-sum = { $cleaned } bereinigt, { $refused } abgelehnt.
cli-clean-nothing = Dort liegen keine Dateien.
cli-clean-cancelled = Abgebrochen. { $count ->
    [one] 1 Datei wurde nicht mehr bearbeitet.
   *[other] { $count } Dateien wurden nicht mehr bearbeitet.
} Was geschrieben ist, ist vollständig.
cli-clean-one-file = Mit --out genau eine Datei nennen; für mehrere --out-dir nehmen.
cli-clean-out-is-folder = OUT ist ein Ordner. Dafür --out-dir nehmen.
cli-clean-same-file = OUT ist die Datei selbst. Originale werden nie verändert: einen anderen Namen nehmen.
cli-check-checked = { $file }: geprüft, { $count ->
    [0] nichts gefunden
    [one] 1 Fund
   *[other] { $count } Funde
}
cli-check-not-checked = { $file }: nicht vollständig geprüft, { $count ->
    [0] bisher nichts gefunden
    [one] bisher 1 Fund
   *[other] bisher { $count } Funde
}
cli-check-metadata = { "  " }Metadaten: { $kinds }
cli-check-finder-failed = Konnte nicht geprüft werden und gilt als nicht sauber: { $names } ist gescheitert.
cli-check-lacking = { $name ->
    [ppocr] Modell für „ppocr“ fehlt oder ist beschädigt: Nach Text wurde nicht gesucht.
    [minors] Modell für „yunet“ fehlt oder ist beschädigt: Nach möglichen Minderjährigen wurde nicht gesucht.
   *[other] Modell für „{ $name }“ fehlt oder ist beschädigt: Es wurde mit einfacheren Mitteln gesucht.
}
cli-kind-face = Gesicht
cli-kind-possible-minor = Gesicht, könnte minderjährig sein
cli-kind-text = Text
cli-kind-code = Code
cli-kind-area = Bereich
cli-progress-seconds = { $done } von { $total }, noch etwa { $seconds } s
cli-progress-minutes = { $done } von { $total }, noch etwa { $minutes } min

## Warum etwas abgelehnt wird

cli-output-failed = Das Ergebnis ließ sich nicht schreiben. Prüfen, ob auf dem Datenträger Platz ist.
cli-error-internal = Das hat nicht geklappt. Gespeichertes ist unverändert.
cli-error-cancelled = Abgebrochen.
cli-error-date-unusable = Der Tag oder Zeitpunkt liegt in der Zukunft oder vor dem, auf den er folgen muss.
cli-error-not-ready = Es fehlt noch etwas. „post ready“ nennt, was.
cli-error-not-published = Der Beitrag ist nicht als veröffentlicht eingetragen.
cli-error-too-many-rows = Die Datei hat zu viele Zeilen; höchstens { $most } gehen auf einmal. Sie auf mehrere Dateien verteilen.
cli-error-is-a-folder = Das ist ein Ordner, keine Datei.
cli-error-not-a-folder = Das ist eine Datei, kein Ordner.
cli-error-folder-missing = Der Ordner fehlt. Prüfen, ob das Laufwerk verbunden ist, oder ihn anlegen.
cli-error-no-access = Kein Zugriff: Es darf dort nicht gelesen oder geschrieben werden. Rechte prüfen oder einen anderen Ort wählen.
cli-error-file-name = Diesen Dateinamen nimmt der Datenträger nicht an.
cli-error-file-system = Datei oder Ordner ließ sich nicht lesen oder schreiben. Prüfen, ob das Laufwerk verbunden ist.
cli-error-no-data = Dort liegen noch keine Daten. Mit --data den richtigen Ordner nennen.
cli-error-data-there = In dem Ordner liegen schon Daten. Sie bleiben unverändert.
cli-error-passphrase-too-short = Die Passphrase braucht mindestens { $least } Zeichen.
cli-error-other-key = Diese Daten sind mit der anderen Art von Schlüssel verschlossen: Passphrase oder Schlüsselbund.
cli-error-no-keychain = Kein Schlüsselbund erreichbar. Eine Passphrase in MONFLUENCER_PASSPHRASE oder auf der Standardeingabe geben.
cli-error-not-our-data = Das ist keine Datenbank und keine Sicherung von Monfluencer. Einen anderen Ordner oder eine andere Datei nennen.
cli-error-data-damaged = Die Datei mit den Daten ist beschädigt. Eine Sicherung mit „data restore“ zurückholen; das Vorhandene bleibt daneben liegen.
cli-error-missing = { $kind } { $id } gibt es nicht.
cli-error-still-used = In dem Bereich ist noch jemand. Erst umbuchen, dann löschen.
cli-error-file-missing = Die Datei gibt es nicht.
cli-error-not-a-file = Das ist keine Datei. Für einen Ordner „photo clean --out-dir“ nehmen.
cli-error-file-unreadable = Die Datei lässt sich nicht lesen. Rechte prüfen, und ob das Laufwerk verbunden ist.
cli-error-file-empty = Die Datei ist leer. Sie noch einmal von der Kamera oder aus der Mail holen.
cli-error-file-too-large = Die Datei ist größer als 200 MB. Sie kleiner speichern.
cli-error-not-a-picture = Das ist kein Bild und kein Video, das sich lesen lässt.
cli-error-format-unsupported = { $format } geht hier nicht. Als JPEG, PNG oder WebP speichern.
cli-error-coding-unsupported = Diese Art, Bilder zu speichern, wird nicht unterstützt. Das Bild als gewöhnliches JPEG oder PNG neu speichern.
cli-error-video-unchecked = In Videos sucht niemand nach Gesichtern: Dieses gilt als nicht geprüft. „photo clean“ entfernt seine Metadaten.
cli-error-no-conversion = Die Datei ist { $from }; daraus wird hier kein { $to }. Als OUT einen Namen mit der Endung .{ $extension } nehmen.
cli-error-photo-truncated = Die Datei bricht mittendrin ab und gilt als nicht sauber. Sie noch einmal von der Kamera oder aus der Mail holen.
cli-error-photo-damaged = Die Datei ist beschädigt und gilt als nicht sauber. Sie noch einmal von der Kamera oder aus der Mail holen.
cli-error-too-many-pixels = Das Bild hat mehr als 100 Millionen Bildpunkte. Es kleiner speichern.
cli-error-does-not-fit = Das Bild lässt sich nicht klein genug speichern. Es verkleinern.
cli-error-metadata-kept = Die zweite Prüfung hat noch Metadaten gefunden. Die Datei gilt als nicht sauber, es wurde nichts geschrieben. Das Bild neu speichern.
cli-error-picture-changed = Das Bild wäre nicht dasselbe geblieben. Es wurde nichts geschrieben. Das Bild neu speichern.
cli-error-finder-failed = Konnte nicht geprüft werden und gilt als nicht sauber.
cli-error-channels-missing = Mindestens einen Ort nennen (--channel).
cli-error-purposes-missing = Mindestens einen Zweck nennen (--purpose).
cli-error-occasion-missing = Den Anlass nennen (--note).
cli-error-reason-missing = Einen Grund nennen (--reason).
cli-error-not-a-person = Das geht nur bei Gesichtern.
cli-error-is-a-person = Bei Gesichtern braucht es eine Einwilligung, eine Abdeckung oder eine Ausnahme.
cli-thing-member = Botschafter:in
cli-thing-department = Bereich
cli-thing-topic = Thema
cli-thing-post = Beitrag
cli-thing-photo = Foto
cli-thing-finding = Fund
cli-thing-person = Person
cli-thing-holder = Sorgeberechtigte Person
cli-thing-consent = Einwilligung
cli-thing-todo = Aufgabe

## Botschafter:innen

cli-member = Botschafter:innen: wer im Programm ist
cli-member-add = Fügt jemanden hinzu und nennt die Kennung
cli-member-add-details = Einen Bereich, den es noch nicht gibt, legt der Befehl an und sagt es.
cli-member-list = Listet alle, nach Namen
cli-member-show = Zeigt eine Person mit ihren Schritten
cli-member-change = Ändert Angaben; was nicht genannt ist, bleibt
cli-member-step = Geht einen Schritt weiter
cli-member-pause = Pausiert
cli-member-resume = Nimmt nach einer Pause wieder auf
cli-member-leave = Scheidet aus
cli-member-acknowledge = Hält fest, dass ein Dokument zur Kenntnis genommen wurde
cli-member-delete = Löscht alle Angaben zur Person; der Nachweis des Löschens bleibt
cli-member-import = Liest eine Tabelle ein (CSV oder XLSX), ganz oder gar nicht
cli-member-import-details = Die erste Zeile nennt die Spalten: Name (oder Vorname und Nachname), Bereich, E-Mail, Telefon, LinkedIn, Erfahrung, Stand, Datum.
    CSV mit Komma, Semikolon oder Tabulator, in UTF-8 oder wie deutsches Excel es schreibt; Tage als TT.MM.JJJJ oder JJJJ-MM-TT.
    Steht in einer Zeile etwas Falsches, wird sie genannt und nichts übernommen.
cli-arg-id = Kennung
cli-arg-name = Name
cli-arg-department = Bereich, mit Namen oder Kennung
cli-arg-email = E-Mail-Adresse
cli-arg-phone = Telefon
cli-arg-linkedin = Link des LinkedIn-Profils
cli-arg-experience = Erfahrung mit LinkedIn
cli-arg-age-band = Altersgruppe, freiwillig
cli-arg-stage = Stand im Programm
cli-arg-search = Nur, wo diese Wörter vorkommen
cli-arg-limit = Höchstens so viele
cli-arg-on = Tag, sonst heute
cli-arg-agreement = Dokument
cli-member-acknowledge-arg-version = Fassung des Dokuments
cli-arg-file = Datei
cli-arg-dry-run = Nur zeigen, was übernommen würde
cli-import-done = { $count ->
    [one] 1 Person übernommen.
   *[other] { $count } Personen übernommen.
}
cli-import-row = Zeile { $line }: { $problem }
cli-import-row-value = Zeile { $line }: { $problem } („{ $value }“)
cli-import-new-department = Neuer Bereich: { $name }
cli-row-name-missing = Name fehlt
cli-row-name-too-long = Name ist zu lang
cli-row-department-missing = Bereich fehlt
cli-row-email-malformed = keine vollständige E-Mail-Adresse
cli-row-not-a-linkedin-profile = kein LinkedIn-Profil
cli-row-experience-unknown = Erfahrung ist keine der bekannten Stufen
cli-row-stage-unknown = Stand ist keiner der bekannten
cli-row-date-unusable = kein Datum, oder eines in der Zukunft
cli-row-duplicate = gibt es in diesem Bereich schon

cli-department = Bereiche: wer vertreten ist
cli-department-add = Fügt einen Bereich hinzu und nennt die Kennung
cli-department-list = Listet die Bereiche mit der Zahl ihrer Botschafter:innen
cli-department-added = Neuer Bereich: { $name }
cli-department-unknown = Den Bereich „{ $name }“ gibt es nicht.

cli-field-name = Name
cli-field-department = Bereich
cli-field-email = E-Mail
cli-field-phone = Telefon
cli-field-linkedin = LinkedIn
cli-field-experience = Erfahrung
cli-field-title = Titel
cli-field-author = Von
cli-field-state = Stand
cli-field-when = Zeitpunkt
cli-field-goals = Ziele
cli-field-minutes = Minuten
cli-field-link = Link
cli-field-note = Bemerkung
cli-field-standing = Einwilligungen
cli-field-gaps = Es fehlt

## Themen

cli-topic = Themen: Ideen für Beiträge
cli-topic-list = Listet die Themen mit ihrer Hilfe zum Anfangen
cli-topic-suggest = Schlägt Themen für eine Person und einen Monat vor, mit Gründen
cli-topic-add = Fügt ein Thema hinzu und nennt die Kennung
cli-topic-change = Ändert ein Thema; was nicht genannt ist, bleibt
cli-topic-retire = Nimmt ein Thema aus den Vorschlägen
cli-topic-restore = Nimmt ein Thema wieder auf
cli-topic-list-arg-all = Auch aussortierte
cli-topic-suggest-arg-month = Monat, sonst der laufende
cli-topic-add-arg-months = Monat, in den es passt; mehrmals möglich, sonst das ganze Jahr
cli-topic-change-arg-months = Monat, in den es passt; mehrmals möglich
cli-topic-add-arg-departments = Bereich, zu dem es passt; mehrmals möglich, sonst alle
cli-topic-change-arg-departments = Bereich, zu dem es passt; mehrmals möglich
cli-arg-member = Kennung der Person
cli-arg-title = Titel
cli-arg-hint = Hilfe zum Anfangen
cli-arg-goals = Ziel; mehrmals möglich, das erste ist das Hauptziel
cli-arg-needs-photo = Ob es ein Foto braucht
cli-arg-minutes = Minuten
cli-topic-reason-season = passt in den Monat
cli-topic-reason-department = passt zum Bereich
cli-topic-reason-never-used = noch nie genutzt
cli-topic-reason-goal-short = Ziel kam in diesem Monat noch zu kurz
cli-topic-reason-quick = kurz geschrieben

## Beiträge

cli-post = Beiträge: von der Idee bis zum Link
cli-post-add = Beginnt einen Beitrag und nennt die Kennung
cli-post-add-details = Fotos werden bereinigt und geprüft. Wird eines abgelehnt, entsteht auch kein Beitrag.
cli-post-list = Listet Beiträge, zuletzt geänderte zuerst: Kennung, Stand, Zeitpunkt, von, Titel, freie und alle Fotos
cli-post-show = Zeigt einen Beitrag mit seinem Text
cli-post-change = Ändert einen Beitrag; was nicht genannt ist, bleibt
cli-post-ready = Nennt, was bis zum Posten noch fehlt
cli-post-ready-details = Ende 0, wenn nichts fehlt, sonst 1.
cli-post-export = Schreibt einen neuen Ordner mit Bildern, Alternativtexten und Text
cli-post-export-details = Der Ordner entsteht ganz oder gar nicht, und nur, wenn nichts fehlt. Jedes Bild wird vorher noch einmal geprüft.
cli-post-publish = Trägt ein, dass ein Beitrag veröffentlicht ist
cli-post-withdraw = Trägt ein, dass ein Beitrag auf LinkedIn gelöscht wurde
cli-post-delete = Löscht einen Beitrag und seine Fotos
cli-post-add-arg-topic = Thema; gibt Ziele und Titel vor
cli-arg-topic = Thema
cli-arg-author = Kennung der Person, die schreibt
cli-arg-text-file = Datei mit dem Text
cli-arg-photos = Fotos, in dieser Reihenfolge
cli-arg-plan = Geplanter Zeitpunkt, etwa 2026-11-26T10:20
cli-post-list-arg-state = Nur mit diesem Stand
cli-post-export-arg-out = Ordner, in dem der neue Ordner entsteht
cli-arg-url = Link des Beitrags auf LinkedIn
cli-arg-at = Zeitpunkt, etwa 2026-11-26T10:20
cli-ready = { $count ->
    [0] Nichts fehlt.
    [one] 1 Punkt ist noch offen.
   *[other] { $count } Punkte sind noch offen.
}
cli-export-next = LinkedIn öffnen und die Bilder aus dem Ordner hinzufügen: { $link }
cli-missing-text = Text schreiben
cli-missing-text-too-long = Text um { $count } Zeichen kürzen
cli-missing-goal = Hauptziel wählen (--goal)
cli-missing-too-many-photos = { $count } Fotos zu viel
cli-missing-photo = Foto { $number }: { $text }
cli-missing-not-verified = Entfernen der Metadaten ist nicht bestätigt
cli-missing-unchecked = noch nicht geprüft
cli-missing-could-not-check = konnte nicht geprüft werden
cli-missing-open = Fund klären ({ $finding })
cli-missing-own-look = selbst hinsehen, ob etwas nicht öffentlich sein soll („photo look“)
cli-missing-age-open = volljährig oder minderjährig? ({ $finding })
cli-missing-minor-needs-consent = minderjährig: Einwilligung oder Abdecken nötig ({ $finding })
cli-missing-not-this-person = minderjährig, aber als volljährig eingetragen ({ $finding })
cli-missing-person-gone = Person ist gelöscht ({ $finding })
cli-missing-consent = { $person }: { $gap } ({ $finding })

## Fotos der Beiträge

cli-photo-add = Bereinigt und prüft Dateien und nimmt sie auf; alle oder keine
cli-photo-list = Listet Fotos mit ihren Funden und was daran fehlt
cli-photo-settle = Klärt einen Fund auf eine der fünf Arten
cli-photo-age = Beantwortet, ob ein Gesicht volljährig oder minderjährig ist
cli-photo-reopen = Nimmt eine Klärung zurück
cli-photo-mark = Zeichnet einen Bereich ein, den niemand gefunden hat, und nennt die Kennung
cli-photo-look = Hält fest, dass jemand selbst hingesehen hat; was nicht öffentlich sein soll, vorher mit „photo mark“ einzeichnen
cli-arg-skip = Niemand hat hingesehen, aus diesem Grund
cli-photo-describe = Hinterlegt den Alternativtext
cli-photo-recheck = Prüft ein Foto noch einmal
cli-photo-delete = Löscht ein Foto und alles dazu
cli-photo-add-arg-post = Beitrag, zu dem sie gehören
cli-photo-list-arg-post = Nur die dieses Beitrags, sonst alle, die noch unterwegs sind
cli-arg-finding = Kennung des Fundes
cli-arg-consent = Person, deren Einwilligung gilt
cli-arg-cover = Abdecken
cli-arg-exempt = Braucht keine Einwilligung, mit --reason
cli-arg-not-needed = Darf zu sehen sein, mit --reason; nicht für Gesichter
cli-arg-false-alarm = Da ist nichts
cli-arg-age = Volljährig oder minderjährig
cli-arg-reason = Grund
cli-arg-margin = Rand um die Abdeckung
cli-arg-region = Links, oben, Breite, Höhe in Bildpunkten des aufrechten Bildes
cli-photo-mark-arg-kind = Was es ist
cli-arg-alt-text = Was auf dem Bild zu sehen ist
cli-photos-none-taken = Es wurde nichts aufgenommen.

## Abgebildete Personen und Einwilligungen

cli-person = Abgebildete Personen
cli-person-add = Fügt eine Person hinzu und nennt die Kennung
cli-person-list = Listet Personen, die dringendsten zuerst
cli-person-show = Zeigt eine Person mit Sorgeberechtigten, Einwilligungen und Beiträgen
cli-person-delete = Löscht eine Person und ihre Einwilligungen; der Nachweis bleibt
cli-arg-kind = Welche Regeln gelten
cli-arg-note = Bemerkung, bei nur einem Anlass dieser
cli-arg-born = Geburtstag, bei Minderjährigen
cli-arg-holders = Sorgeberechtigte Person; alle nennen
cli-arg-sole-custody = Alleinige Sorge ist belegt
cli-arg-kita = Kind einer Kita
cli-person-not-minor = Geburtstag, Sorgeberechtigte und Kita gehören zu --kind minor.
cli-consent = Einwilligungen
cli-consent-add = Trägt eine Einwilligung ein und nennt die Kennung
cli-consent-list = Listet Einwilligungen
cli-consent-withdraw = Widerruft eine Einwilligung und nennt die veröffentlichten Beiträge mit der Person
cli-consent-withdraw-details = Je Beitrag: Kennung, Nummer des Fotos, Link, Titel. Ab sofort kann kein Beitrag mit der Person mehr hinaus.
cli-consent-form = Schreibt den leeren Vordruck als PDF
cli-consent-form-arg-out = Die neue PDF-Datei
cli-arg-person = Kennung der Person
cli-arg-holder = Sorgeberechtigte Person, die unterschrieben hat; sonst die Person selbst
cli-arg-purposes = Zweck; mehrmals möglich
cli-arg-channels = Ort; mehrmals möglich
cli-arg-form = Form
cli-consent-add-arg-reason = Warum nicht schriftlich
cli-consent-add-arg-limit = Worauf beschränkt
cli-arg-given-on = Tag der Unterschrift, sonst heute
cli-arg-valid-until = Letzter Tag, sonst bis zum Widerruf
cli-arg-place = Wo das Original liegt
cli-consent-holder-unknown = Niemand mit diesem Namen ist für die Person sorgeberechtigt, oder es sind mehrere. „person show“ nennt die Kennungen.
cli-consent-withdrawn = Widerrufen. { $count ->
    [0] Kein veröffentlichter Beitrag zeigt die Person.
    [one] 1 veröffentlichter Beitrag zeigt die Person und ist bis zum { $due } zu ändern.
   *[other] { $count } veröffentlichte Beiträge zeigen die Person und sind bis zum { $due } zu ändern.
}
cli-consent-state-holds = gilt
cli-consent-state-over = gilt nicht
cli-consent-state-withdrawn = widerrufen
cli-standing-withdrawn = widerrufen
cli-standing-blocked = gesperrt
cli-standing-expiring = läuft ab
cli-standing-original-missing = Original fehlt
cli-standing-valid = gültig

## Bericht und Daten

cli-report = Bericht
cli-report-month = Schreibt den Bericht eines Monats und nennt die Dateien
cli-report-month-arg-month = Monat
cli-report-month-arg-out = Ordner für die Dateien; vorhandene bleiben, neue bekommen eine Nummer
cli-report-month-arg-format = Formate, sonst alle drei
cli-data = Daten: prüfen, sichern, zurückholen
cli-data-check = Prüft die Datenbank und jedes Foto; Ende 0, wenn alles stimmt
cli-data-backup = Schreibt eine geprüfte Sicherung und nennt die Datei
cli-data-backup-arg-folder = Ordner für die Sicherung
cli-data-restore = Setzt eine Sicherung an die Stelle der Daten; die vorhandenen bleiben daneben liegen
cli-data-restore-details = Der Schlüssel ist der der Sicherung: der Schlüsselbund dieses Rechners, MONFLUENCER_RECOVERY_KEY vom Papier, oder die Passphrase.
cli-data-restore-arg-file = Die Sicherung
cli-data-sound = In Ordnung: { $photos ->
    [one] 1 Foto
   *[other] { $photos } Fotos
}, { $lines ->
    [one] 1 Zeile im Verlauf
   *[other] { $lines } Zeilen im Verlauf
}.
cli-data-created = { $key ->
    [keychain] Neue Daten angelegt in { $folder }. Der Schlüssel liegt im Schlüsselbund.
   *[other] Neue Daten angelegt in { $folder }. Ohne die Passphrase sind sie verloren.
}
cli-data-folder-in-use = In { $folder } liegt schon etwas, aber keine Daten von Monfluencer. Einen leeren Ordner nennen, oder mit „data restore“ eine Sicherung zurückholen.
cli-data-folder-unknown = Mit --data einen Ordner nennen: Dieses System hat keinen üblichen.
cli-data-problem-encryption = Ein Teil der Datei wurde verändert oder abgeschnitten.
cli-data-problem-structure = Die Datenbank ist in sich nicht stimmig.
cli-data-problem-reference = Verweise in „{ $what }“ führen ins Leere.
cli-data-problem-photo-bytes = Foto { $what } ist nicht mehr das, was geprüft wurde.
cli-data-problem-photo-missing = Foto { $what } fehlt.
cli-data-problem-journal = Zeilen im Verlauf fehlen.
cli-passphrase = Passphrase:
cli-passphrase-new = Neue Passphrase:
cli-passphrase-again = Noch einmal:
cli-passphrase-differs = Die beiden Eingaben sind verschieden. Es wurde nichts angelegt.
cli-passphrase-missing = Es fehlt die Passphrase. Sie in MONFLUENCER_PASSPHRASE oder auf der Standardeingabe geben.

cli-value-code = Das ist keines der möglichen Wörter.
cli-value-id = Das ist keine Kennung. Sie sieht aus wie 0190a6f2-7c3e-7d5a-9b1f-2f6c8e4d1a37.
cli-value-day = Tage so schreiben: 2026-11-26 oder 26.11.2026.
cli-value-moment = Zeitpunkte so schreiben: 2026-11-26T10:20 oder „26.11.2026 10:20“.
cli-value-month = Monate so schreiben: 2026-11.
cli-value-region = Vier Zahlen mit Kommas dazwischen: links, oben, Breite, Höhe.
cli-value-format = Möglich: pdf, xlsx, csv.
cli-error-not-a-text = Das ist keine Textdatei. Den Text als .txt speichern.

## Rundgang

cli-tour = Geht die ganze Arbeit einmal mit erfundenen Daten durch und nennt die Ergebnisse
cli-tour-arg-out = Ordner für die Ergebnisse; vorhandene bleiben, neue bekommen eine Nummer
cli-tour-roster = Botschafter:innen: { $rows } aus einer Tabelle übernommen, { $gaps } von { $departments } Bereichen ohne jemanden.
cli-tour-post = Beitrag begonnen zum Thema „{ $title }“.
cli-tour-photo = Foto: { $removed } Angaben entfernt, { $faces ->
    [one] 1 Gesicht
   *[other] { $faces } Gesichter
} gefunden.
cli-tour-consents = Einwilligungen: eine Kollegin oder ein Kollege, ein Kind mit beiden Eltern; { $gaps ->
    [0] nichts fehlt.
   *[other] { $gaps } Lücken.
}
cli-tour-settled = Geklärt: { $count ->
    [one] 1 Fund
   *[other] { $count } Funde
}, einer durch Einwilligung, die anderen abgedeckt.
cli-tour-ready = Bereit zum Posten: { $pictures ->
    [one] 1 Bild
   *[other] { $pictures } Bilder
}, Alternativtext und Text liegen im Ordner.
cli-tour-published = Veröffentlicht eingetragen: { $link }
cli-tour-withdrawal = Widerruf: { $posts ->
    [one] 1 Beitrag
   *[other] { $posts } Beiträge
} bis zum { $due } zu ändern.
cli-tour-report = Monatsbericht { $month }: { $posts ->
    [one] 1 Beitrag
   *[other] { $posts } Beiträge
}.
cli-tour-check = Daten geprüft, { $photos ->
    [one] 1 Foto
   *[other] { $photos } Fotos
} unverändert.
