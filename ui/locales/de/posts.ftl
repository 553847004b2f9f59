# Beiträge: Übersicht, Editor, Übergabe, Veröffentlichung.

post-begin = Beitrag beginnen
post-new-title = Neuer Beitrag
post-new-failed = Der Beitrag ließ sich nicht anlegen
post-find-begin = Neuer Beitrag „{ $title }“
post-kind-command = Befehl
post-state-idea = Idee
post-state-draft = Entwurf
post-state-ready = Bereit
post-state-published = Veröffentlicht
post-state-withdrawn = Zurückgezogen
post-light-free = Frei
post-light-blocked = Gesperrt
post-light-unchecked = Ungeprüft
post-light-not-checkable = Nicht prüfbar
post-photos-free = Fotos frei
post-findings-open = { $count ->
    [one] 1 Fund offen
   *[other] { $count } Funde offen
}
post-photos-checking = { $count ->
    [one] 1 Foto wird geprüft
   *[other] { $count } Fotos werden geprüft
}
post-step-cleaning = Metadaten entfernen
post-step-looking = Gesichter und Schrift suchen
post-step-saving = Speichern
post-date-today = heute, { $time }
post-date-planned = geplant: { $date }
post-date-published = veröffentlicht: { $date }
post-unsaved = Nicht gespeichert
post-delete = Löschen …
post-delete-ask = „{ $title }“ löschen?
post-delete-text = { $count ->
    [0] Titel und Text werden gelöscht. Das lässt sich nicht rückgängig machen.
    [one] Titel und Text werden gelöscht, das Foto bleibt unter „Fotos“. Das lässt sich nicht rückgängig machen.
   *[other] Titel und Text werden gelöscht, die Fotos bleiben unter „Fotos“. Das lässt sich nicht rückgängig machen.
}
post-delete-confirm = Endgültig löschen
post-slot-no-working-day = Kein Werktag: Wochenende oder Feiertag.
post-slot-outside-window = Außerhalb der Zeit, in der Beiträge gelesen werden.
post-slot-past = Der Zeitpunkt liegt in der Vergangenheit.

board-search = Titel oder Name
board-count = { $count ->
    [one] 1 Beitrag
   *[other] { $count } Beiträge
}
board-whose = Wessen Beiträge
board-all = Alle
board-mine = Eigene
board-none = Nichts
board-more = { $count ->
    [one] 1 weiterer Beitrag
   *[other] { $count } weitere Beiträge
}
board-card-more = Mehr zu „{ $title }“
board-failed = Die Beiträge ließen sich nicht laden
board-delete-failed = Der Beitrag wurde nicht gelöscht
board-empty = Den ersten Beitrag beginnen
board-empty-text = Ein Titel genügt für den Anfang. Ideen stehen unter „Themen“.
board-empty-reassurance = Nichts geht von selbst hinaus: Veröffentlicht wird von Hand auf LinkedIn.
board-nothing = Kein Beitrag passt
board-nothing-text = Kürzer suchen oder anders schreiben.
board-clear = Alle zeigen

editor-post = Beitrag
editor-title = Titel des Beitrags
editor-text = Text des Beitrags
editor-placeholder = Womit fängt es an? Ein Moment, eine Zahl, eine Frage.
editor-fold = ab hier erst nach „mehr anzeigen“
editor-meter = Länge des Textes
editor-count = { $count } / { $limit } Zeichen
editor-over = { $count ->
    [one] 1 zu viel
   *[other] { $count } zu viel
}
editor-reading-good = Gut lesbar
editor-reading-medium = Mittel lesbar
editor-reading-hard = Schwer lesbar
editor-hints = Hinweise
editor-hint-show = Zeigen
editor-hints-all = { $count ->
    [one] 1 Hinweis zeigen
   *[other] Alle { $count } Hinweise zeigen
}
editor-hints-fewer = Weniger Hinweise zeigen
editor-write = Schreiben
editor-choose = Wählen
editor-done = Fertig
editor-saved = Gespeichert { $time }
editor-saving = Wird gespeichert
editor-save-failed = Noch nicht gespeichert
editor-save-failed-text = Der Text steht weiter hier und wird mit der nächsten Änderung erneut gespeichert.
editor-conflict = Dieser Beitrag wurde an anderer Stelle geändert
editor-conflict-text = Die andere Fassung ist vom { $when }. Bis zur Entscheidung bleibt der Text hier, wie er ist.
editor-conflict-mine = Diese Fassung behalten
editor-conflict-theirs = Andere Fassung übernehmen
editor-conflict-taken = Andere Fassung übernommen
editor-open-failed = Der Beitrag ließ sich nicht öffnen
editor-tabs = Ansicht
editor-tab-text = Text
editor-tab-preview = Vorschau und Planung
editor-photo-number = Foto { $number }
editor-photo-open = Foto { $number } prüfen: { $name }
editor-photo-more = Mehr zu Foto { $number }
editor-photo-forward = Nach vorn
editor-photo-back = Nach hinten
editor-photo-detach = Aus dem Beitrag nehmen
editor-photos-add = Fotos hinzufügen
editor-refused = { $count ->
    [one] 1 Datei wurde nicht übernommen
   *[other] { $count } Dateien wurden nicht übernommen
}
editor-alt-text = Alternativtext
editor-alt-text-label = Was ist auf dem Bild zu sehen?
editor-alt-text-hint = Ein bis zwei Sätze für alle, die das Bild nicht sehen.
editor-alt-text-long = { $count } Zeichen. Ab 300 wird es beim Vorlesen mühsam.
editor-preview = Vorschau
editor-preview-of = { $department } · { $organisation }
editor-preview-now = Jetzt
editor-preview-empty = Hier steht der Text, sobald es einen gibt.
editor-preview-more = mehr anzeigen
editor-preview-less = weniger anzeigen
editor-preview-like = Gefällt mir
editor-preview-comment = Kommentar
editor-preview-share = Teilen
editor-preview-not-free = Noch nicht frei
editor-device = Gerät
editor-desktop = Rechner
editor-phone = Handy
editor-plan = Geplant
editor-plan-change = Zeitpunkt ändern
editor-plan-none = Noch kein Zeitpunkt.
editor-plan-good = Werktag, in der Zeit, in der Beiträge gelesen werden.
editor-plan-free = An diesem Tag ist sonst nichts geplant.
editor-plan-nothing = In den nächsten vier Wochen ist kein guter Zeitpunkt frei.
editor-plan-day = Tag
editor-plan-time = Uhrzeit
editor-plan-time-hint = Zum Beispiel 10:20
editor-plan-time-unreadable = Das ist keine Uhrzeit. Stunden und Minuten mit Doppelpunkt trennen.
editor-plan-suggest = Vorschlag
editor-plan-clear = Entfernen
editor-plan-take = Übernehmen
editor-facts = Thema, Ziel und Arbeitszeit
editor-topic = Thema
editor-topic-none = Ohne Thema
editor-goal = Hauptziel
editor-goal-none = Noch keins
editor-minutes = Arbeitszeit
editor-minutes-value = { $count } min
editor-minutes-hint = In Minuten, vom Schreiben bis zum Posten. Beiträge sind Arbeitszeit.
editor-minutes-short = In Minuten
editor-minutes-unreadable = Bitte eine Zahl von 0 bis 9999.
editor-missing = Fehlt noch:
editor-missing-more = und { $count } weitere
editor-complete = Nichts fehlt
editor-ready = Bereit zum Posten
editor-ready-again = Erneut bereitstellen

missing-text = Text schreiben
missing-text-too-long = Text auf 3.000 Zeichen kürzen
missing-goal = Hauptziel wählen
missing-too-many-photos = Auf 20 Fotos beschränken
missing-photo-findings = { $count ->
    [one] 1 Fund in Foto { $number } klären
   *[other] { $count } Funde in Foto { $number } klären
}
missing-photo-not-checkable = Foto { $number } ersetzen: nicht prüfbar
missing-photo-unchecked = Foto { $number } prüfen
missing-photo-own-look = Foto { $number } selbst durchsehen
missing-photo-consent = Einwilligung zu Foto { $number } klären
missing-other = Noch etwas offen

hint-too-long = Zu lang für LinkedIn.
hint-nearly-too-long = Fast zu lang: Noch { $count } Zeichen frei.
hint-no-hashtag = Ohne Hashtag finden den Beitrag nur die eigenen Kontakte. Drei bis fünf helfen.
hint-few-hashtags = { $count ->
    [one] 1 Hashtag. Drei bis fünf werden besser gefunden.
   *[other] { $count } Hashtags. Drei bis fünf werden besser gefunden.
}
hint-too-many-hashtags = { $count } Hashtags. Mehr als fünf wirken wie Werbung.
hint-hashtag-case = { $known ->
    [yes] liest sich so leichter: { $suggestion }
   *[no] liest sich leichter mit einem Großbuchstaben je Wort.
}
hint-hashtag-cut = endet für LinkedIn am Sonderzeichen.
hint-pretend-bold = Diese Schmuckbuchstaben kann kein Vorleseprogramm lesen.
hint-link-in-text = LinkedIn kürzt lange Links und zeigt neben Fotos keine Vorschau.
hint-mention-pasted = wird erst auf LinkedIn zur Erwähnung, wenn man den Namen dort tippt.
hint-shouting = Großbuchstaben und Ausrufezeichen wirken laut.
hint-long-sentence = Langer Satz mit { $count } Wörtern. Zwei daraus lesen sich leichter.
hint-email-in-text = Eine E-Mail-Adresse ist öffentlich, sobald der Beitrag steht.
hint-phone-in-text = Eine Telefonnummer ist öffentlich, sobald der Beitrag steht.
hint-iban-in-text = Das sieht wie eine Kontonummer aus.
hint-alt-text-missing = hat noch keinen Alternativtext.
hint-other = Diese Stelle noch einmal ansehen.

handover-title = Bereit zum Posten
handover-copied = Text kopiert
handover-not-copied = Der Text wurde nicht kopiert. Er liegt im Ordner.
handover-written = { $count ->
    [0] Text liegt im Ordner
    [one] 1 Bild und Text liegen im Ordner
   *[other] { $count } Bilder und Text liegen im Ordner
}
handover-earlier = Der Beitrag wurde schon bereitgestellt. „Erneut bereitstellen“ schreibt den Ordner neu und kopiert den Text.
handover-step-open = LinkedIn öffnen. Der Text steht schon im Feld.
handover-step-paste = LinkedIn öffnen und den kopierten Text einfügen.
handover-step-photos = { $count ->
    [one] Das Bild von Hand aus dem Ordner hinzufügen.
   *[other] Die { $count } Bilder von Hand aus dem Ordner hinzufügen, in der Reihenfolge der Nummern.
}
handover-step-alt = Zu jedem Bild den Alternativtext aus dem Ordner einfügen.
handover-step-link = Posten, den Link des Beitrags kopieren und hier eintragen.
handover-open = LinkedIn öffnen
handover-folder = Ordner öffnen
handover-failed = Der Ordner wurde nicht geschrieben

publish-link = Link des Beitrags
publish-link-hint = Auf LinkedIn: Menü des Beitrags, „Link zum Beitrag kopieren“
publish-link-missing = Bitte den Link eintragen.
publish-link-profile = Das ist ein Profil. Der Link des Beitrags enthält „/posts/“.
publish-done = Veröffentlicht

published-out = Veröffentlicht
published-withdrawn = Zurückgezogen
published-at = Am
published-link = Link
published-link-open = Öffnen
published-link-copy = Kopieren
published-link-copied = Link kopiert
published-link-not-copied = Das Kopieren wurde nicht erlaubt. Den Link markieren und mit Strg+C kopieren.
published-take-down = Zurückziehen
published-take-down-hint = Von LinkedIn gelöscht werden muss der Beitrag dort, von Hand.
published-ask = „{ $title }“ zurückziehen?
published-ask-text = Der Beitrag zählt dann nicht mehr als öffentlich. Das lässt sich nicht rückgängig machen. Auf LinkedIn wird er von Hand gelöscht.
