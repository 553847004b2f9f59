# Monthly report: screen, PDF, Excel, CSV. And the form of the consent.

report-title = Monthly report
report-title-month = Monthly report { $month }
report-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
report-weekday = { $day ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
}
report-previous-month = Previous month
report-next-month = Next month
report-save-pdf = Save as PDF
report-save-xlsx = Excel
report-save-csv = CSV

## The month's sentence. share: none, some, most, almost, all

report-sentence = { $posts } of { $target } posts, { $share ->
    [all] all between { $from }:00 and { $to }:00.
    [almost] almost all between { $from }:00 and { $to }:00.
    [most] most between { $from }:00 and { $to }:00.
    [some] { $inside } of them between { $from }:00 and { $to }:00.
   *[none] none of them between { $from }:00 and { $to }:00.
}
report-sentence-untargeted = { $posts ->
    [one] 1 post
   *[other] { $posts } posts
}, { $inside } of them between { $from }:00 and { $to }:00.
report-sentence-empty = 0 of { $target } posts in { $month }.
report-sentence-idle = Nobody was active in the programme in { $month }.
report-running = { $month } has not ended. As of { $date }.
report-made-on = Made on { $date }
report-page = Page { $page } of { $pages }

## Key figures with their definition

report-posts = Posts
report-posts-definition = Published in the month, later deleted ones included. Target: { $target } for { $active ->
    [one] 1 active person
   *[other] { $active } active people
}.
report-in-window = in the time window
report-in-window-definition = Published on working days between { $from }:00 and { $to }:00.
report-minutes = Working time
report-minutes-definition = Time recorded for these posts. It is working time.
report-hours-unit = h
report-photos = Photos
report-photos-definition = Published with these posts, each cleaned before.
report-of = of { $total }
report-done-of = { $done } of { $total }

## Posts by department

report-departments = Posts by department
report-departments-reading = Stroke: target. Departments under { $least } people are merged.
report-departments-none = No department had active people in this month.
report-other-departments = Other departments

## Goals

report-goals = Main goal of the posts
report-goals-reading = Each post counts once.
report-goals-without = { $count ->
    [one] 1 post has no goal.
   *[other] { $count } posts have no goal.
}
report-goal-employer-brand = Employer brand
report-goal-recruiting = Recruiting
report-goal-image = Image
report-goal-employee-value = Value for employees
report-goal-exchange = Professional exchange
report-goal-none = No goal

## Times

report-hours = When posts were published
report-hours-all = All posts lay within these times.
report-hours-outside = { $count ->
    [one] 1 more post lay
   *[other] { $count } more posts lay
} outside these times.
report-hours-none = No post in this month.
report-hour-first = { $hour }:00
report-hours-cell = { $day } from { $hour }:00: { $count }

## Photos

report-photos-cleaned = Removed from photos
report-photos-cleaned-reading = { $photos ->
    [one] 1 photo cleaned
   *[other] { $photos } photos cleaned
}, removed details by kind.
report-photos-cleaned-clean = { $photos ->
    [one] 1 photo checked.
   *[other] { $photos } photos checked.
} There was nothing to remove.
report-photos-none = No photos in this month.
report-removed-kind = Detail
report-removed-count = Removed

## Coverage

report-coverage = Who is represented
report-coverage-gaps = Missing: { $departments }.
report-coverage-full = { $count ->
    [one] The only department is represented.
   *[other] All { $count } departments are represented.
}
report-coverage-empty = No departments have been entered yet.
report-coverage-department = Department
report-coverage-members = Ambassadors
report-coverage-nobody = nobody

## Consents

report-consents = Consents
report-consents-expiring = { $count ->
    [0] No consent expires soon.
    [one] The consent of 1 person expires soon.
   *[other] The consents of { $count } people expire soon.
}
report-consents-names = Names are shown in the app only.
report-consents-until = Valid until
report-consents-people = People
report-consents-undated = no date
report-withdrawals = { $count ->
    [0] Nobody withdrew a consent in { $month }.
    [one] 1 person withdrew a consent in { $month }.
   *[other] { $count } people withdrew a consent in { $month }.
}

## Comparison

report-benchmark = For comparison
report-benchmark-text = Munich made { $munich } posts a person and month in its first half year, here it was { $own } in { $month }.
report-benchmark-idle = Munich made { $munich } posts a person and month in its first half year.

## Explanations

report-notes = About the figures
report-notes-reading = Each figure is defined once and means the same everywhere.
report-note-target = Target
report-note-target-text = Active people times the posts that each aims at in a month. Active is who was so on at least one day of the month.
report-note-departments = Departments
report-note-departments-text = Departments with fewer than { $least } active people stand together, so that no figure points at a person. Nobody is compared.
report-note-goals = Main goal
report-note-goals-text = The first goal that was chosen for the post.
report-note-removed = Removed details
report-note-removed-text = What the file told besides the picture. It was deleted before publishing, and a second program checked the result.
report-note-coverage = Representation
report-note-coverage-text = Ambassadors by department who are neither paused nor gone, on { $date }.
report-note-consents = Consents
report-note-consents-text = Soon is the notice period in the programme's settings. Withdrawals count people.
report-note-munich = Munich
report-note-munich-text = 436 posts of 16 people in six months.

## Excel and CSV

report-sheet-overview = Overview
report-sheet-departments = Departments
report-sheet-goals = Goals
report-sheet-hours = Times
report-sheet-posts = Posts
report-sheet-coverage = Coverage
report-sheet-consents = Consents
report-column-figure = Figure
report-column-value = Value
report-column-target = Target
report-column-unit = Unit
report-column-meaning = Meaning
report-column-month = Month
report-column-section = Section
report-column-name = Name
report-column-active = Active people
report-column-goal = Main goal
report-column-weekday = Weekday
report-column-hour = Hour from
report-column-date = Date
report-column-in-window = In the time window
report-column-photos = Photos
report-yes = yes
report-no = no
report-unit-posts = posts
report-unit-minutes = minutes
report-unit-photos = photos
report-unit-pieces = details
report-unit-people = people
report-organisation = Administration
report-active-members = Active people
report-active-members-definition = Active on at least one day of the month.
report-expiring = Expiring consents
report-withdrawals-name = Withdrawals

## Form of the consent

report-form-title = Consent to the publication of photos
report-form-organisation = The administration
report-form-sheet = Sheet { $page }
report-form-person = Person shown
report-form-name = First name and surname
report-form-belongs = Department, club or occasion
report-form-consent = { $organisation } may publish photos in which I can be recognised, for the ticked purposes and only where a box is ticked.
report-form-purposes = What for
report-form-purpose-programme = Posts of the ambassador programme
report-form-purpose-public-relations = Public relations of the administration
report-form-purpose-recruiting = Job advertisements
report-form-channels = Where
report-form-channel-linkedin = LinkedIn, posts of employees
report-form-channel-city-website = Website of the administration
report-form-channel-city-page = Pages of the administration on social networks
report-form-channel-print = Printed matter
report-form-limits = Which photos
report-form-limit-none = All photos
report-form-limit-group-photos = Only group photos of three people or more
report-form-limit-one-occasion = Only this occasion:
report-form-duration = How long
report-form-until = Until:
report-form-until-withdrawn = Until withdrawn
report-form-voluntary = Voluntary, and can be withdrawn at any time
report-form-voluntary-text = The consent is voluntary. Who does not give it or withdraws it has no disadvantage. It can be withdrawn at any time without reasons and in any form, at the contact named below (Art. 7 (3) GDPR). From then on no photo is published, and published ones are removed as far as the administration can. What happened before remains lawful.
report-form-privacy = Information under Art. 13 GDPR
report-form-basis = The legal basis is the consent: Art. 6 (1) (a) GDPR and § 22 KunstUrhG, for employees in North Rhine-Westphalia also § 18 (2) DSG NRW.
report-form-recipients = What is on the internet can be seen, copied and passed on worldwide. LinkedIn processes data outside the EU as well. Faces are not recognised again, the photos are not used for matching.
report-form-storage = Photos are stored until the consent ends, this sheet for as long as the administration has to prove the consent.
report-form-rights = You have the right of access, rectification, erasure, restriction and portability (Art. 15 to 18, 20 GDPR) and may complain to the data protection authority of the state (Art. 77 GDPR).
report-form-controller = Controller: { $organisation }, address
report-form-contact = Withdrawal and questions to
report-form-officer = Data protection officer, contact
report-form-place-date = Place, date
report-form-signature = Signature
report-form-written = Employees sign by hand: the written form applies to them (§ 18 (2) DSG NRW).
report-form-minor-title = Additional sheet for minors
report-form-minor-text = For purposes, places, duration, withdrawal and data protection sheet 1 applies. All holders of custody sign, from about 14 years on the child as well.
report-form-child = Child
report-form-child-name = First name and surname of the child
report-form-born = Date of birth
report-form-holder = Holder of custody { $number }
report-form-sole = I have sole custody. A proof is enclosed.
report-form-own = The child, from about 14 years on
report-form-own-text = I have understood what this is about and I agree.
report-form-no-name = The child's name is not published. Children of day-care centres are not shown recognisably unless the administration has decided otherwise.
