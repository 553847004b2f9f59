calendar-today = Heute
calendar-holiday = Feiertag
calendar-published = Veröffentlicht
calendar-planned = Geplant
calendar-untitled = Ohne Titel
calendar-previous = Voriger Monat
calendar-next = Nächster Monat
calendar-failed = Der Kalender lässt sich nicht laden
calendar-empty = Im { $month } ist nichts geplant und nichts veröffentlicht.
calendar-to-topics = Themen ansehen
calendar-posts =
    { $count ->
        [0] keine Beiträge
        [one] 1 Beitrag
       *[other] { $count } Beiträge
    }
