common-cancel = Abbrechen
common-close = Schließen
common-save = Speichern
common-delete = Löschen
common-change = Ändern
common-add = Hinzufügen
common-undo = Rückgängig
common-back = Zurück
common-next = Weiter
common-more = Mehr
common-retry = Erneut versuchen
common-details = Einzelheiten
common-loading = Wird geladen
common-required = Bitte ausfüllen.
common-left-seconds = noch weniger als eine Minute
common-left-minutes = { $count ->
    [one] noch etwa 1 Minute
   *[other] noch etwa { $count } Minuten
}
common-of = { $done } von { $total }
common-open-count = { $count } offen
common-explain = Was heißt { $name }?
common-date-hint = Zum Beispiel 26.11.2026
common-date-unreadable = Das ist kein Datum. Tag, Monat und Jahr mit Punkten trennen.
