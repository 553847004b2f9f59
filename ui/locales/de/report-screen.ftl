# Nur auf dem Bildschirm des Monatsberichts. Alles andere steht in report.ftl.
report-screen-removed = { $count ->
    [0] nichts zu entfernen
    [one] 1 Angabe entfernt
   *[other] { $count } Angaben entfernt
}
report-screen-empty-text = Ein Beitrag zählt, sobald er mit Link und Zeit als veröffentlicht eingetragen ist.
report-screen-saving = Datei wird geschrieben
report-screen-saved = Gespeichert: { $file }
report-screen-save-failed = Die Datei wurde nicht gespeichert
report-screen-open = Öffnen
report-screen-failed = Der Bericht lässt sich nicht zeigen
