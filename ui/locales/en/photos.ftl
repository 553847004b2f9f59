photos-crumb = Photos
photos-all = All photos
photos-add = Add photos
photos-choose = Choose photos
photos-choose-title = Choose photos
photos-empty-title = Drag photos here
photos-empty-text = Place and camera data are removed at once. Then it goes finding by finding through faces, papers and screens.
photos-empty-reassurance = Everything stays on this computer. The original is not kept.
photos-drop-here = Let go to add the photos
photos-place = Photo { $number } of { $total }
photos-place-post = Photo { $number } of { $total } · for “{ $post }”
photos-place-short = { $number } of { $total }
photos-for-post = for “{ $post }”
photos-number = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
photos-previous = Previous photo
photos-next = Next photo
photos-menu = More about this photo
photos-strip = Photos in a row
photos-load-failed = The photos can't be shown
photos-load-safe = Stored photos are unchanged.
photos-picture-failed = The picture can't be shown. Findings and lights are still right.
photos-rename = Rename …
photos-rename-title = Rename photo
photos-name = Name
photos-renamed = Photo renamed
photos-check-again = Check again
photos-check-now = Check now
photos-checking = Photo is being checked
photos-checking-text = What is found appears here right away.
photos-checked-again = Photo checked anew
photos-delete = Delete photo …
photos-delete-title = Delete “{ $name }”?
photos-delete-text = The photo, its findings and its alternative text are deleted. The file it came from stays where it is.
photos-delete-confirm = Delete for good
photos-deleted = Photo deleted

photos-light-free = Free
photos-light-open = { $count } open
photos-light-open-some = Open
photos-light-blocked = Blocked
photos-light-unchecked = Unchecked
photos-light-not-checkable = Not checkable

photos-adding = { $count ->
    [one] 1 photo is being checked
   *[other] { $count } photos are being checked
}
photos-step-cleaning = Removing metadata
photos-step-looking = Searching the picture
photos-step-saving = Saving
photos-added = { $count ->
    [one] 1 photo added
   *[other] { $count } photos added
}
photos-add-cancelled = Cancelled. { $count ->
    [0] No photo added.
    [one] 1 photo had been added.
   *[other] { $count } photos had been added.
}
photos-summary-cleaned = { $count ->
    [0] None of them held metadata.
    [one] Metadata were removed from 1 photo.
   *[other] Metadata were removed from { $count } photos.
}
photos-summary-open = { $count ->
    [0] All are clear.
    [one] 1 photo is still to be settled.
   *[other] { $count } photos are still to be settled.
}
photos-summary-refused = { $count ->
    [one] 1 file was not taken in.
   *[other] { $count } files were not taken in.
}
photos-add-failed = The photos were not added
photos-refused = Not checkable: { $file }
photos-refused-list = Files that were not taken in
photos-refused-other = Choose another photo
photos-refused-remove = Remove
photos-pasted = Pasted picture

photos-stage = { $name }, photo with { $count ->
    [one] 1 box
   *[other] { $count } boxes
}
photos-stage-hint = Arrow up and down choose a finding, left and right the photo. R draws an area.
photos-draw = Draw an area
photos-boxes = Show boxes
photos-zoom-in = Zoom in
photos-zoom-out = Zoom out
photos-zoom-fit = Whole photo
photos-zoom = { $percent }%
photos-shape-new = New box
photos-shape-change = Move or change { $name }
photos-shape-hint = Draw with the mouse, or move with the arrow keys and size with Shift and arrow keys.
photos-shape-as = What is it?
photos-shape-area = Area
photos-shape-face = Face
photos-shape-keep = Keep
photos-shape-at = Left { $left }, top { $top }, { $width } by { $height } percent

photos-findings = Findings
photos-left = { $count ->
    [one] 1 finding to settle
   *[other] { $count } findings to settle
}
photos-left-none = All findings settled
photos-left-nothing = Nothing found
photos-left-look = Your own look is still missing
photos-unchecked-title = Not checked yet
photos-unchecked-text = As long as nobody has looked, the photo counts as not clean.
photos-not-checkable-title = Not checkable
photos-not-checkable-text = The photo counts as not clean and is not released.
photos-unseen = Not looked for: { $what }. Please look yourself.
photos-unseen-faces = faces
photos-unseen-small-faces = small and turned faces, possible minors
photos-unseen-codes = codes
photos-unseen-text = text
photos-not-verified-text = The second check did not confirm that the metadata are gone. The photo counts as not clean.
photos-key-choose = choose
photos-key-next = next open
photos-key-exempt = Needs no consent
photos-key-delete = Del
photos-key-back = undo
photos-none-open = No open finding in this photo
photos-next-photo-open = On to the next open photo

photos-metadata = Metadata
photos-metadata-removed = Removed: { $list }
photos-metadata-more = { $count } more
photos-metadata-nothing = None found
photos-metadata-unconfirmed = Removal not confirmed
photos-metadata-explain = This was in the file and is no longer in the stored version.
photos-metadata-kept = Still in the file because the picture needs it:

photos-kind-face = Face { $number }
photos-kind-text = Text { $number }
photos-kind-code = Code { $number }
photos-kind-area = Area { $number }
photos-open-face = Open, nobody linked yet
photos-open-possible-minor = May be a minor
photos-open-minor = Open, a minor
photos-open-text = Open, text is readable
photos-open-code = Open, code is readable
photos-open-area = Open
photos-open-class = Open: { $class }
photos-advice = Note: { $class }
photos-words = Readable: { $text }
photos-settled-consent = Consent: { $person }
photos-settled-consent-gap = { $person }: { $gap }
photos-settled-person-gone = Person is deleted
photos-settled-covered = Covered, { $style }
photos-settled-exempt = Needs none: { $exception }
photos-settled-not-needed = May be seen
photos-minor-note = For children, all holders of custody consent.
photos-reason-note = Reason: { $reason }

photos-ways = How is this settled?
photos-cover = Cover
photos-covered = { $name } covered
photos-consent = Link consent …
photos-consent-title = Link consent
photos-exempt = Needs none, with reason …
photos-exempt-title = Needs no consent, because …
photos-not-needed = May be seen, with reason …
photos-not-needed-title = May be seen, because …
photos-no-face = Not a face
photos-no-text = No readable text
photos-no-code = Not a code
photos-no-area = Nothing private
photos-settled = { $name } settled
photos-false-alarm = { $name }: { $word }
photos-reopen = Open again
photos-reopened = { $name } open again
photos-finding-menu = More about { $name }
photos-change-box = Change box
photos-remove-box = Remove box
photos-box-changed = Box of { $name } changed
photos-box-removed = { $name } removed
photos-box-added = { $name } drawn
photos-step-failed = Not saved

photos-age-title = Of age?
photos-age-text = May be a minor. How old the person is, you decide.
photos-age-adult = Yes, of age
photos-age-minor = No, a minor
photos-age-label = Is the person of age?
photos-age-short-adult = of age
photos-age-short-minor = a minor
photos-minor-needs = For minors a reason is not enough: all holders of custody have to consent, or the face is covered.
photos-instead-consent = Link consent
photos-instead-cover = Cover

photos-people-find = Name of the person
photos-people-hits = People
photos-people-nobody = Nobody of this name in the register.
photos-people-failed = The register can't be searched.
photos-people-valid = Valid
photos-people-expiring = Expiring
photos-people-unfit = Does not fit
photos-people-new = New person “{ $name }” …
photos-people-decide = Who this is, you decide. The app compares no faces.
photos-people-unfit-way = { $name }: { $gap }.
photos-people-open = To the consent
photos-person-employee = Employee
photos-person-external = External guest
photos-person-minor = Minor
photos-new-person-title = New person
photos-new-person-kind = Who is it?
photos-new-person-next = The consent is to be entered next. Until then the photo stays blocked.
photos-new-person-add = Add and link
photos-enter-consent = Enter consent

photos-exception-event = Gathering or event
photos-exception-event-hint = The event is shown, not the person
photos-exception-accessory = Accessory
photos-exception-accessory-hint = In the picture by chance, the same photo without them
photos-exception-contemporary-history = Person of contemporary history
photos-exception-contemporary-history-hint = For example the mayor in office
photos-reason = Reason
photos-reason-missing = One sentence is enough: why may this be seen?
photos-reason-basis = Basis: KunstUrhG § 23. Recorded with the date.
photos-reason-kept = Recorded with the date.
photos-record = Record

photos-cover-title = Kind of cover
photos-style-mosaic = Mosaic
photos-style-blur = Blurred
photos-style-solid = One colour
photos-covered-mosaic = mosaic
photos-covered-blur = blurred
photos-covered-solid = one colour
photos-margin = Margin
photos-margin-tight = tight
photos-margin-medium = medium
photos-margin-wide = wide
photos-cover-final = The area is filled anew. Nothing beneath it can be restored from the stored file.
photos-cover-changed = Cover changed
photos-uncover = Remove cover
photos-uncovered = Cover of { $name } removed

photos-alt = Alternative text
photos-alt-missing = Still missing
photos-alt-hint = What the photo shows, for everybody who does not see it. One or two sentences.
photos-alt-long = Longer than { $advised } characters: screen readers can't pause inside.
photos-alt-full = LinkedIn takes no more than { $limit } characters.
photos-alt-count = { $count } of { $limit }
photos-alt-saved = Saved { $time }
photos-alt-failed = Not saved. { $reason }

photos-look = Own look
photos-look-text = Is there anything in the picture that should not be public?
photos-look-open = Open, not looked through yet
photos-look-done = Looked through
photos-look-skipped = Skipped: { $reason }
photos-look-screens = Screens and phones
photos-look-papers = Lists, letters and notices
photos-look-boards = Whiteboards and sticky notes
photos-look-keys = Keys, badges and cards
photos-look-plates = Number plates and house numbers
photos-look-children = Clothing and names of groups of children
photos-look-view = View at full size
photos-look-nothing = No, nothing else
photos-look-draw = Yes, draw it in
photos-look-skip = Skip, with a reason …
photos-look-skip-title = Skip, because …
photos-look-reason-missing = One sentence is enough: why is no look needed?
photos-look-said = Own look recorded
photos-look-skipped-said = Own look skipped
photos-look-reopened = Own look open again
photos-lens = Magnifier
photos-lens-hint = The magnifier follows the mouse or the arrow keys. Without it they move the photo.
photos-zoom-actual = Full size

photos-keys = Checking photos
