common-cancel = Cancel
common-close = Close
common-save = Save
common-delete = Delete
common-change = Change
common-add = Add
common-undo = Undo
common-back = Back
common-next = Next
common-more = More
common-retry = Try again
common-details = Details
common-loading = Loading
common-required = Please fill in.
common-left-seconds = less than a minute left
common-left-minutes = { $count ->
    [one] about 1 minute left
   *[other] about { $count } minutes left
}
common-of = { $done } of { $total }
common-open-count = { $count } open
common-explain = What does { $name } mean?
common-date-hint = For example 26.11.2026
common-date-unreadable = This is not a date. Write day, month and year with full stops between.
