# Words of monfluencer-cli. The help follows the names of the commands:
# cli-photo-clean says what it does, cli-photo-clean-details what one has to know,
# cli-photo-clean-arg-out or else cli-arg-out what an option means.

## Help

cli = Monfluencer without a window: clean photos and run the programme, for IT and scripts.
cli-details = Passphrase: from the variable MONFLUENCER_PASSPHRASE, else from standard input, never as an argument.
    Exit: 0 done, 1 refused or failed (the reason is on standard error), 2 wrong usage.
    Results are on standard output, nothing else.
cli-usage-heading = Usage:
cli-usage-options = [OPTIONS]
cli-usage-commands = Commands
cli-usage-command = COMMAND
cli-usage-arguments = Arguments
cli-usage-other-options = Options
cli-usage-default = (default { $value })

cli-arg-data = Folder of the data, else this system's usual folder
cli-arg-json = Result as JSON
cli-arg-lang = Language, else that of the system
cli-arg-models = Folder of the models for checking photos
cli-arg-help = This help
cli-arg-version = Version
cli-arg-files = Files

cli-photo = Photos: clean and check files
cli-photo-inspect = Lists what files tell beside the picture
cli-photo-clean = Writes files without anything that is not the picture
cli-photo-clean-details = With --out, the extension of OUT names the wanted format: .heic to .heic is cleaned, .heic to .jpg converted.
    With --out-dir, files keep their names and formats. A wrong extension is corrected and named. Folders are gone through with all that is in them; hidden files are left out.
    Nothing is overwritten: where the target exists it stays, and the file is refused. Only --out with --force replaces it.
    Originals are only read. There is a result only if a second check confirmed it. Ctrl+C stops after the files under way.
cli-photo-clean-arg-files = Files; with --out-dir folders too
cli-photo-clean-arg-out = The clean file; its extension names the format
cli-photo-clean-arg-out-dir = Folder for the clean files
cli-photo-clean-arg-force = Replace an existing file OUT
cli-photo-check-arg-names = Look for names from the data as well, on badges, lists and letters; opens the data
cli-photo-clean-arg-upright = Store JPEG pictures upright where that loses nothing
cli-photo-clean-arg-linkedin = Convert to a format that LinkedIn takes (JPG, PNG, GIF, MP4, MOV)
cli-photo-check = Looks for faces and more in pictures and names the metadata
cli-photo-check-details = Where a model is missing, simpler means are used, and it is said so. What could not be checked counts as not clean: exit 1.

## Wrong calls

cli-usage-unknown-argument = "{ $argument }" does not exist here.
cli-usage-unknown-command = There is no command "{ $command }".
cli-usage-missing = Missing: { $argument }
cli-usage-conflict = { $argument } and { $prior } don't go together.
cli-usage-twice = { $argument } is there twice.
cli-usage-no-value = The value of { $argument } is missing.
cli-usage-bad-value = "{ $value }" does not fit { $argument }.
cli-usage-not-text = The call contains characters that can't be read.
cli-usage-wrong = It can't be called like this.
cli-usage-meant = Perhaps this is meant: { $meant }
cli-usage-possible = Possible: { $values }
cli-usage-see-help = More with --help.

## Photos

cli-inspect-file = { $file }: { $format }, { $width } × { $height }, { $count ->
    [0] no metadata
    [one] 1 entry
   *[other] { $count } entries
}
cli-clean-cleaned = { $file }: cleaned, { $count ->
    [0] nothing to remove
    [one] 1 entry removed ({ $kinds })
   *[other] { $count } entries removed ({ $kinds })
} → { $out }
cli-clean-converted = { $file }: converted to { $format }, { $count ->
    [0] nothing to remove
    [one] 1 entry removed ({ $kinds })
   *[other] { $count } entries removed ({ $kinds })
} → { $out }
cli-clean-renamed = { $file }: cleaned, is in fact { $format } and is now called so, { $count ->
    [0] nothing to remove
    [one] 1 entry removed ({ $kinds })
   *[other] { $count } entries removed ({ $kinds })
} → { $out }
cli-clean-kept = {"  "}kept: { $what }
cli-clean-no-picture = { $file }: no picture, left out.
cli-clean-video = { $file }: a video. Faces and the rest in it were not looked for. Watch it before posting: can anyone be recognised, and is there a consent?
cli-clean-sum = { $cleaned } cleaned, { $refused } refused.
cli-clean-nothing = There are no files there.
cli-clean-cancelled = Cancelled. { $count ->
    [one] 1 file was not worked on any more.
   *[other] { $count } files were not worked on any more.
} What was written is complete.
cli-clean-one-file = With --out, name exactly one file; for several use --out-dir.
cli-clean-out-is-folder = OUT is a folder. Use --out-dir for that.
cli-clean-same-file = OUT is the file itself. Originals are never changed: choose another name.
cli-check-checked = { $file }: checked, { $count ->
    [0] nothing found
    [one] 1 finding
   *[other] { $count } findings
}
cli-check-not-checked = { $file }: not checked completely, { $count ->
    [0] nothing found so far
    [one] 1 finding so far
   *[other] { $count } findings so far
}
cli-check-metadata = { "  " }Metadata: { $kinds }
cli-check-finder-failed = Could not be checked and counts as not clean: { $names } failed.
cli-check-lacking = { $name ->
    [ppocr] The model for "ppocr" is missing or damaged: text was not looked for.
    [minors] The model for "yunet" is missing or damaged: possible minors were not looked for.
   *[other] The model for "{ $name }" is missing or damaged: simpler means were used.
}
cli-kind-face = Face
cli-kind-possible-minor = Face, could be a minor's
cli-kind-text = Text
cli-kind-code = Code
cli-kind-area = Area
cli-progress-seconds = { $done } of { $total }, about { $seconds } s left
cli-progress-minutes = { $done } of { $total }, about { $minutes } min left

## Why something is refused

cli-output-failed = The result could not be written. Check that there is room on the disk.
cli-error-internal = That did not work. Nothing stored has changed.
cli-error-cancelled = Cancelled.
cli-error-date-unusable = The day or time lies in the future, or before the one it has to follow.
cli-error-not-ready = Something is still missing. "post ready" names it.
cli-error-not-published = The post is not recorded as published.
cli-error-too-many-rows = The file has too many rows; at most { $most } are taken at once. Spread it over several files.
cli-error-is-a-folder = This is a folder, not a file.
cli-error-not-a-folder = This is a file, not a folder.
cli-error-folder-missing = The folder is missing. Check that the drive is connected, or create it.
cli-error-no-access = No access: reading or writing there is not allowed. Check the permissions or choose another place.
cli-error-file-name = The disk does not take this file name.
cli-error-file-system = A file or folder could not be read or written. Check that the drive is connected.
cli-error-no-data = There are no data there yet. Name the right folder with --data.
cli-error-data-there = There are data in the folder already. They stay as they are.
cli-error-passphrase-too-short = The passphrase needs at least { $least } characters.
cli-error-other-key = These data are locked with the other kind of key: passphrase or keychain.
cli-error-no-keychain = No keychain can be reached. Give a passphrase in MONFLUENCER_PASSPHRASE or on standard input.
cli-error-not-our-data = This is no database and no backup of Monfluencer. Name another folder or file.
cli-error-data-damaged = The file with the data is damaged. Bring back a backup with "data restore"; what is there is kept beside it.
cli-error-missing = There is no { $kind } { $id }.
cli-error-still-used = There is still somebody in the department. Move them first, then delete it.
cli-error-file-missing = There is no such file.
cli-error-not-a-file = This is not a file. For a folder use "photo clean --out-dir".
cli-error-file-unreadable = The file can't be read. Check the permissions, and that the drive is connected.
cli-error-file-empty = The file is empty. Fetch it from the camera or the mail again.
cli-error-file-too-large = The file is larger than 200 MB. Save it smaller.
cli-error-not-a-picture = This is no picture and no video that can be read.
cli-error-format-unsupported = { $format } does not work here. Save it as JPEG, PNG or WebP.
cli-error-coding-unsupported = This way of storing pictures is not supported. Save the picture as an ordinary JPEG or PNG.
cli-error-video-unchecked = Nobody looks for faces in videos: this one counts as not checked. "photo clean" removes its metadata.
cli-error-no-conversion = The file is { $from }; it can't be turned into { $to } here. Take a name with the extension .{ $extension } as OUT.
cli-error-photo-truncated = The file breaks off halfway and counts as not clean. Fetch it from the camera or the mail again.
cli-error-photo-damaged = The file is damaged and counts as not clean. Fetch it from the camera or the mail again.
cli-error-too-many-pixels = The picture has more than 100 million pixels. Save it smaller.
cli-error-does-not-fit = The picture can't be saved small enough. Reduce its size.
cli-error-metadata-kept = The second check still found metadata. The file counts as not clean, nothing was written. Save the picture anew.
cli-error-picture-changed = The picture would not have stayed the same. Nothing was written. Save the picture anew.
cli-error-finder-failed = Could not be checked and counts as not clean.
cli-error-channels-missing = Name at least one place (--channel).
cli-error-purposes-missing = Name at least one purpose (--purpose).
cli-error-occasion-missing = Name the occasion (--note).
cli-error-reason-missing = Give a reason (--reason).
cli-error-not-a-person = This is possible for faces only.
cli-error-is-a-person = A face needs a consent, a cover or an exception.
cli-thing-member = member
cli-thing-department = department
cli-thing-topic = topic
cli-thing-post = post
cli-thing-photo = photo
cli-thing-finding = finding
cli-thing-person = person
cli-thing-holder = holder of custody
cli-thing-consent = consent
cli-thing-todo = to-do

## Members

cli-member = Members: who is in the programme
cli-member-add = Adds somebody and prints the id
cli-member-add-details = A department that does not exist yet is added, and it is said so.
cli-member-list = Lists everybody by name
cli-member-show = Shows a member with their steps
cli-member-change = Changes details; what is not named stays
cli-member-step = Takes the next step
cli-member-pause = Pauses
cli-member-resume = Comes back after a pause
cli-member-leave = Leaves the programme
cli-member-acknowledge = Records that a document was acknowledged
cli-member-delete = Erases everything about the member; the proof of it stays
cli-member-import = Reads a table (CSV or XLSX), all of it or nothing
cli-member-import-details = The first row names the columns: Name (or First name and Last name), Department, Email, Phone, LinkedIn, Experience, Stage, Date.
    CSV with commas, semicolons or tabs, in UTF-8 or as German Excel writes it; days as DD.MM.YYYY or YYYY-MM-DD.
    Where a row has a mistake, it is named and nothing is taken over.
cli-arg-id = Id
cli-arg-name = Name
cli-arg-department = Department, by name or id
cli-arg-email = E-mail address
cli-arg-phone = Phone
cli-arg-linkedin = Link of the LinkedIn profile
cli-arg-experience = Experience with LinkedIn
cli-arg-age-band = Age band, voluntary
cli-arg-stage = Stage in the programme
cli-arg-search = Only where these words occur
cli-arg-limit = At most so many
cli-arg-on = Day, else today
cli-arg-agreement = Document
cli-member-acknowledge-arg-version = Version of the document
cli-arg-file = File
cli-arg-dry-run = Only show what would be taken over
cli-import-done = { $count ->
    [one] 1 person taken over.
   *[other] { $count } people taken over.
}
cli-import-row = Row { $line }: { $problem }
cli-import-row-value = Row { $line }: { $problem } ("{ $value }")
cli-import-new-department = New department: { $name }
cli-row-name-missing = name is missing
cli-row-name-too-long = name is too long
cli-row-department-missing = department is missing
cli-row-email-malformed = not a complete e-mail address
cli-row-not-a-linkedin-profile = not a LinkedIn profile
cli-row-experience-unknown = experience is none of the known levels
cli-row-stage-unknown = stage is none of the known ones
cli-row-date-unusable = no date, or one in the future
cli-row-duplicate = is in this department already

cli-department = Departments: who is represented
cli-department-add = Adds a department and prints the id
cli-department-list = Lists the departments with their number of members
cli-department-added = New department: { $name }
cli-department-unknown = There is no department "{ $name }".

cli-field-name = Name
cli-field-department = Department
cli-field-email = E-mail
cli-field-phone = Phone
cli-field-linkedin = LinkedIn
cli-field-experience = Experience
cli-field-title = Title
cli-field-author = By
cli-field-state = State
cli-field-when = When
cli-field-goals = Goals
cli-field-minutes = Minutes
cli-field-link = Link
cli-field-note = Note
cli-field-standing = Consents
cli-field-gaps = Missing

## Topics

cli-topic = Topics: ideas for posts
cli-topic-list = Lists the topics with their hints
cli-topic-suggest = Suggests topics for a member and a month, with reasons
cli-topic-add = Adds a topic and prints the id
cli-topic-change = Changes a topic; what is not named stays
cli-topic-retire = Takes a topic out of the suggestions
cli-topic-restore = Takes a topic back in
cli-topic-list-arg-all = Retired ones too
cli-topic-suggest-arg-month = Month, else the present one
cli-topic-add-arg-months = Month it fits; may be repeated, else all year
cli-topic-change-arg-months = Month it fits; may be repeated
cli-topic-add-arg-departments = Department it suits; may be repeated, else all
cli-topic-change-arg-departments = Department it suits; may be repeated
cli-arg-member = Id of the member
cli-arg-title = Title
cli-arg-hint = Help to begin
cli-arg-goals = Goal; may be repeated, the first is the main one
cli-arg-needs-photo = Whether it needs a photo
cli-arg-minutes = Minutes
cli-topic-reason-season = fits the month
cli-topic-reason-department = suits the department
cli-topic-reason-never-used = never used
cli-topic-reason-goal-short = its goal came short this month
cli-topic-reason-quick = quickly written

## Posts

cli-post = Posts: from the idea to the link
cli-post-add = Begins a post and prints the id
cli-post-add-details = Photos are cleaned and checked. Where one is refused, no post is made either.
cli-post-list = Lists posts, last changed first: id, state, when, by, title, free and all photos
cli-post-show = Shows a post with its text
cli-post-change = Changes a post; what is not named stays
cli-post-ready = Names what is missing before posting
cli-post-ready-details = Exit 0 where nothing is missing, else 1.
cli-post-export = Writes a new folder with pictures, alt texts and text
cli-post-export-details = The folder appears whole or not at all, and only where nothing is missing. Each picture is verified once more.
cli-post-publish = Records that a post was published
cli-post-withdraw = Records that a post was deleted on LinkedIn
cli-post-delete = Deletes a post and its photos
cli-post-add-arg-topic = Topic; brings goals and title
cli-arg-topic = Topic
cli-arg-author = Id of the member who writes
cli-arg-text-file = File with the text
cli-arg-photos = Photos, in this order
cli-arg-plan = Planned time, such as 2026-11-26T10:20
cli-post-list-arg-state = Only in this state
cli-post-export-arg-out = Folder in which the new folder appears
cli-arg-url = Link of the post on LinkedIn
cli-arg-at = Time, such as 2026-11-26T10:20
cli-ready = { $count ->
    [0] Nothing is missing.
    [one] 1 thing is still open.
   *[other] { $count } things are still open.
}
cli-export-next = Open LinkedIn and add the pictures from the folder: { $link }
cli-missing-text = Write the text
cli-missing-text-too-long = Shorten the text by { $count } characters
cli-missing-goal = Choose the main goal (--goal)
cli-missing-too-many-photos = { $count } photos too many
cli-missing-photo = Photo { $number }: { $text }
cli-missing-not-verified = removal of the metadata is not confirmed
cli-missing-unchecked = not checked yet
cli-missing-could-not-check = could not be checked
cli-missing-open = settle the finding ({ $finding })
cli-missing-own-look = look whether anything should not be public ("photo look")
cli-missing-age-open = adult or minor? ({ $finding })
cli-missing-minor-needs-consent = a minor: consent or cover needed ({ $finding })
cli-missing-not-this-person = a minor, but recorded as an adult ({ $finding })
cli-missing-person-gone = the person was deleted ({ $finding })
cli-missing-consent = { $person }: { $gap } ({ $finding })

## Photos of posts

cli-photo-add = Cleans, checks and takes in files; all or none
cli-photo-list = Lists photos with their findings and what is missing
cli-photo-settle = Settles a finding in one of the five ways
cli-photo-age = Answers whether a face is an adult's or a minor's
cli-photo-reopen = Takes a settlement back
cli-photo-mark = Marks an area that nobody found, and prints the id
cli-photo-look = Records that somebody looked; mark what should not be public with "photo mark" before
cli-arg-skip = Nobody looked, for this reason
cli-photo-describe = Sets the alt text
cli-photo-recheck = Checks a photo again
cli-photo-delete = Deletes a photo and everything about it
cli-photo-add-arg-post = Post to which they belong
cli-photo-list-arg-post = Only those of this post, else all that are under way
cli-arg-finding = Id of the finding
cli-arg-consent = Person whose consent holds
cli-arg-cover = Cover
cli-arg-exempt = Needs no consent, with --reason
cli-arg-not-needed = May be seen, with --reason; not for faces
cli-arg-false-alarm = There is nothing
cli-arg-age = Adult or minor
cli-arg-reason = Reason
cli-arg-margin = Margin around the cover
cli-arg-region = Left, top, width, height in pixels of the upright picture
cli-photo-mark-arg-kind = What it is
cli-arg-alt-text = What the picture shows
cli-photos-none-taken = Nothing was taken in.

## People shown and consents

cli-person = People shown in photos
cli-person-add = Adds a person and prints the id
cli-person-list = Lists people, the most urgent first
cli-person-show = Shows a person with holders of custody, consents and posts
cli-person-delete = Deletes a person and their consents; the proof of it stays
cli-arg-kind = Which rules apply
cli-arg-note = Remark; the occasion where it is for one only
cli-arg-born = Day of birth, for minors
cli-arg-holders = Holder of custody; name all
cli-arg-sole-custody = Sole custody is documented
cli-arg-kita = Child of a day-care centre
cli-person-not-minor = Day of birth, holders of custody and day care belong to --kind minor.
cli-consent = Consents
cli-consent-add = Records a consent and prints the id
cli-consent-list = Lists consents
cli-consent-withdraw = Withdraws a consent and names the published posts that show the person
cli-consent-withdraw-details = For each post: id, number of the photo, link, title. From now on no post with the person can go out.
cli-consent-form = Writes the blank form as PDF
cli-consent-form-arg-out = The new PDF file
cli-arg-person = Id of the person
cli-arg-holder = Holder of custody who signed; else the person themselves
cli-arg-purposes = Purpose; may be repeated
cli-arg-channels = Place; may be repeated
cli-arg-form = Form
cli-consent-add-arg-reason = Why it is not in writing
cli-consent-add-arg-limit = What it is limited to
cli-arg-given-on = Day of the signature, else today
cli-arg-valid-until = Last day, else until withdrawn
cli-arg-place = Where the original lies
cli-consent-holder-unknown = Nobody of that name holds custody of the person, or several do. "person show" names the ids.
cli-consent-withdrawn = Withdrawn. { $count ->
    [0] No published post shows the person.
    [one] 1 published post shows the person and has to be changed by { $due }.
   *[other] { $count } published posts show the person and have to be changed by { $due }.
}
cli-consent-state-holds = holds
cli-consent-state-over = does not hold
cli-consent-state-withdrawn = withdrawn
cli-standing-withdrawn = withdrawn
cli-standing-blocked = blocked
cli-standing-expiring = expiring
cli-standing-original-missing = original missing
cli-standing-valid = valid

## Report and data

cli-report = Report
cli-report-month = Writes the report of a month and prints the files
cli-report-month-arg-month = Month
cli-report-month-arg-out = Folder for the files; existing ones stay, new ones get a number
cli-report-month-arg-format = Formats, else all three
cli-data = Data: check, back up, restore
cli-data-check = Checks the database and every photo; exit 0 where all is well
cli-data-backup = Writes a verified backup and prints the file
cli-data-backup-arg-folder = Folder for the backup
cli-data-restore = Puts a backup in the place of the data; those that are there are kept beside it
cli-data-restore-details = The key is that of the backup: this PC's keychain, MONFLUENCER_RECOVERY_KEY from paper, or the passphrase.
cli-data-restore-arg-file = The backup
cli-data-sound = All is well: { $photos ->
    [one] 1 photo
   *[other] { $photos } photos
}, { $lines ->
    [one] 1 line of the journal
   *[other] { $lines } lines of the journal
}.
cli-data-created = { $key ->
    [keychain] New data created in { $folder }. The key is in the keychain.
   *[other] New data created in { $folder }. Without the passphrase they are lost.
}
cli-data-folder-in-use = There is something in { $folder }, but no data of Monfluencer. Name an empty folder, or bring back a backup with "data restore".
cli-data-folder-unknown = Name a folder with --data: this system has no usual one.
cli-data-problem-encryption = A part of the file was changed or cut off.
cli-data-problem-structure = The database contradicts itself.
cli-data-problem-reference = References in "{ $what }" lead nowhere.
cli-data-problem-photo-bytes = Photo { $what } is no longer what was verified.
cli-data-problem-photo-missing = Photo { $what } is missing.
cli-data-problem-journal = Lines of the journal are missing.
cli-passphrase = Passphrase:
cli-passphrase-new = New passphrase:
cli-passphrase-again = Once more:
cli-passphrase-differs = The two differ. Nothing was created.
cli-passphrase-missing = The passphrase is missing. Give it in MONFLUENCER_PASSPHRASE or on standard input.

cli-value-code = This is none of the possible words.
cli-value-id = This is no id. It looks like 0190a6f2-7c3e-7d5a-9b1f-2f6c8e4d1a37.
cli-value-day = Write days like this: 2026-11-26 or 26.11.2026.
cli-value-moment = Write times like this: 2026-11-26T10:20 or "26.11.2026 10:20".
cli-value-month = Write months like this: 2026-11.
cli-value-region = Four numbers with commas between them: left, top, width, height.
cli-value-format = Possible: pdf, xlsx, csv.
cli-error-not-a-text = This is no text file. Save the text as .txt.

## Tour

cli-tour = Goes through the whole work once on made-up data and prints the results
cli-tour-arg-out = Folder for the results; existing ones stay, new ones get a number
cli-tour-roster = Members: { $rows } taken over from a table, { $gaps } of { $departments } departments without anybody.
cli-tour-post = Post begun on the topic "{ $title }".
cli-tour-photo = Photo: { $removed } entries removed, { $faces ->
    [one] 1 face
   *[other] { $faces } faces
} found.
cli-tour-consents = Consents: a colleague, a child with both parents; { $gaps ->
    [0] nothing is missing.
   *[other] { $gaps } gaps.
}
cli-tour-settled = Settled: { $count ->
    [one] 1 finding
   *[other] { $count } findings
}, one by consent, the others covered.
cli-tour-ready = Ready to post: { $pictures ->
    [one] 1 picture
   *[other] { $pictures } pictures
}, alt text and text are in the folder.
cli-tour-published = Recorded as published: { $link }
cli-tour-withdrawal = Withdrawal: { $posts ->
    [one] 1 post
   *[other] { $posts } posts
} to be changed by { $due }.
cli-tour-report = Monthly report { $month }: { $posts ->
    [one] 1 post
   *[other] { $posts } posts
}.
cli-tour-check = Data checked, { $photos ->
    [one] 1 photo
   *[other] { $photos } photos
} unchanged.
