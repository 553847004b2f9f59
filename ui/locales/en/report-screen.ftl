# Only on the screen of the monthly report. Everything else stands in report.ftl.
report-screen-removed = { $count ->
    [0] nothing to remove
    [one] 1 detail removed
   *[other] { $count } details removed
}
report-screen-empty-text = A post counts as soon as it is entered as published, with its link and time.
report-screen-saving = Writing the file
report-screen-saved = Saved: { $file }
report-screen-save-failed = The file was not saved
report-screen-open = Open
report-screen-failed = The report can't be shown
