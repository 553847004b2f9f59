# Heute.

today-sentence = { $target ->
    [one] { $posts } von 1 Beitrag im { $month }.
   *[other] { $posts } von { $target } Beiträgen im { $month }.
}
today-slot = Nächster guter Zeitpunkt:
today-slot-none = In den nächsten vier Wochen ist kein guter Zeitpunkt frei.
today-plan = Zeitpunkt vormerken
today-plan-new = Neuer Beitrag
today-plan-title = Beitrag für { $day }
today-planned = { $when } vorgemerkt
today-why = Warum dann?
today-why-label = Warum { $slot }?
today-why-midweek = Ein Werktag in der Wochenmitte.
today-why-working-day = Ein Werktag. In der Wochenmitte ist in dieser Zeit nichts frei.
today-why-window = In der Zeit, in der die Leute arbeiten und LinkedIn lesen.
today-why-free = An diesem Tag hat sonst niemand etwas geplant.
today-why-shared = An diesem Tag ist schon ein anderer Beitrag geplant.
today-why-spread = Mit Abstand zu den eigenen Beiträgen davor und danach, wo das geht.
today-strip = Werktage dieses Monats.
today-strip-published = { $date }: veröffentlicht.
today-strip-planned = { $date }, { $time }: geplant.
today-strip-slot = { $date }, { $time }: vorgeschlagen.
today-published = veröffentlicht
today-topics = Themen, die passen
today-topics-all = { $count ->
    [one] Das eine Thema
   *[other] Alle { $count } Themen
}
today-topics-none = Gerade passt keins besonders. Unter „Themen“ stehen alle.
today-write = Schreiben
today-drafts = In Arbeit
today-drafts-none = Nichts in Arbeit.
today-first = Noch kein Beitrag. Eins der Themen oben wählen oder mit einer eigenen Idee beginnen.
today-open = Offen
today-photos = Fotos mit offenen Funden
today-photos-none = Alle Fotos sind geklärt.
today-photos-all = { $count ->
    [one] Das eine Foto
   *[other] Alle { $count } Fotos
}
today-photo-faces = { $count ->
    [one] 1 Gesicht
   *[other] { $count } Gesichter
}
today-photo-open = { $count ->
    [one] Noch 1 zu klären
   *[other] Noch { $count } zu klären
}
today-last = Letzter Beitrag
today-last-none = Noch nichts veröffentlicht.
today-todos = { $count ->
    [one] 1 Aufgabe aus einem Widerruf
   *[other] { $count } Aufgaben aus Widerrufen
}
today-expiring = { $count ->
    [one] 1 Einwilligung läuft ab
   *[other] { $count } Einwilligungen laufen ab
}
today-agreements = { $count ->
    [one] 1 Person hat die Vereinbarung noch nicht bestätigt
   *[other] { $count } Personen haben die Vereinbarung noch nicht bestätigt
}
today-gaps = { $count ->
    [one] 1 Bereich ist nicht vertreten
   *[other] { $count } Bereiche sind nicht vertreten
}
today-programme-fine = Nichts zu tun
today-failed = Der Tag ließ sich nicht laden
