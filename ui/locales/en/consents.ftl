# Consents: register, withdrawal, recording

consents-person = Person
consents-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
consents-search = Name
consents-scope = Scope
consents-scope-none = none yet
consents-until = Valid until
consents-standing = Status
consents-group-open = To do
consents-group-valid = Valid
consents-group-withdrawn = Withdrawn and done
consents-name-age = { $name }, { $age ->
    [one] 1 year
   *[other] { $age } years
}
consents-kind-employee = Employee
consents-kind-external = External guest
consents-kind-minor = Child
consents-standing-withdrawn = Withdrawn
consents-standing-blocked = Blocked
consents-standing-expiring = Expiring
consents-standing-original = Original missing
consents-standing-valid = Valid
consents-until-withdrawn = withdrawn
consents-until-not-yet = not yet
consents-until-open = until withdrawn
consents-holder = holds custody
consents-signed-on = signed on { $date }
consents-signature-missing = Signature missing

consents-channel-linkedin = LinkedIn
consents-channel-website = Website
consents-channel-page = City page
consents-channel-print = Print
consents-purpose-programme = Posts in the programme
consents-purpose-public = Public relations
consents-purpose-recruiting = Job adverts
consents-form-written = In writing
consents-form-electronic = Electronically
consents-form-oral = Orally
consents-limit-none = all photos
consents-limit-group = group photos only
consents-limit-occasion = one occasion

consents-nobody-found = Nobody found. Try a shorter search or another spelling.
consents-failed = The register can't be shown
consents-empty = No consents yet
consents-empty-text = Print the form, have it signed and record it here. Then people in photos can be cleared.
consents-empty-local = Names and consents stay on this computer.
consents-print = Print form
consents-printed = Form saved: { $file }
consents-print-failed = The form was not saved
consents-open-file = Open

consents-gone = Not found
consents-gone-title = These details can't be shown
consents-not-saved = Not saved
consents-saved = Saved
consents-deleted = Deleted
consents-withdrawn-title = Withdrawn on { $date }
consents-withdrawn-text = Since that day no photo of { $name } is cleared any more.
consents-blocked-title = Blocked
consents-blocked-text = No photo is cleared. { $reasons }.
consents-expiring-title = Expires on { $date }
consents-expiring-text = After that no new photo is cleared. Record a new consent if the person wants it.
consents-original-title = Original missing
consents-original-text = It is not noted where the signed sheet lies.

consents-todo-until = By { $day }
consents-todo-done = { $done } of { $total } done
consents-todo-block = New use blocked
consents-todo-block-hint = Automatically, { $moment }
consents-todo-change = Change post “{ $title }”
consents-todo-change-gone = Deleted post: check on LinkedIn
consents-todo-online = Online since { $day }.
consents-todo-photo = Photo { $number } shows the person.
consents-todo-confirm = Confirm to the person
consents-todo-confirm-hint = Tell them what was done since the withdrawal.
consents-todo-open = Open post

consents-custody = Holders of custody
consents-custody-none = Nobody entered yet.
consents-born = Date of birth
consents-sole = Sole custody
consents-sole-proved = shown by a document
consents-kita = Day-care child
consents-kita-yes = yes
consents-current = Consent
consents-earlier = { $count ->
    [one] Earlier consent
   *[other] Earlier consents
}
consents-none = None recorded yet.
consents-shown-in = Shown in
consents-not-online = not online
consents-given = { $form } on { $date }, for { $channels }.
consents-given-purposes = Purpose: { $purposes }.
consents-given-group = Group photos only.
consents-given-occasion = This occasion only: { $occasion }.
consents-given-reason = Not in writing because: { $reason }.
consents-given-until = Valid until { $date }.
consents-given-original = Original: { $place }.
consents-given-withdrawn = Withdrawn on { $date }.

consents-capture = Record consent
consents-capture-of = Consent of { $name }
consents-capture-more = Record …
consents-withdraw = Withdrawal …
consents-change = Change details …
consents-delete = Delete person …
consents-delete-title = Delete { $name }?
consents-delete-text = Name and consents are erased for good. Photos with this person are blocked again. Only the proof that and when this was done stays in the journal.
consents-delete-confirm = Delete for good

consents-choose = Who is shown?
consents-found = People found
consents-found-none = Nobody by that name. Enter them as a new person.
consents-person-new = New person
consents-person-change = Change details
consents-person-kind = Who this is
consents-person-name = First and last name
consents-person-department = Department
consents-person-no-department = no department
consents-person-note = Remark
consents-person-note-hint = Club, occasion or anything that tells two of the same name apart.
consents-born-future = That day lies in the future.
consents-custody-hint = All holders of custody have to sign, mostly there are two.
consents-custody-number = Holder of custody { $number }
consents-custody-remove = Remove holder of custody { $number }
consents-custody-add = Another person
consents-sole-hint = Only tick this if a document shows it.
consents-kita-hint = Recognisable day-care children are not shown by default.

consents-signer = Who signed
consents-signer-hint = From about 14 years the child signs as well.
consents-signer-signed = { $name } (has signed already)
consents-signer-self = { $name } personally
consents-purposes = What for
consents-channels = Where
consents-form = Form
consents-reason = Reason for this form
consents-reason-hint = Employees sign by hand (section 18 (2) DSG NRW).
consents-reason-missing = Name the reason why an employee's consent is not in writing.
consents-limit = Which photos
consents-occasion = Occasion
consents-given-on = Day of the signature
consents-given-future = That day lies in the future.
consents-valid-until = Valid until
consents-valid-until-hint = Leave empty if it holds until withdrawn.
consents-original = Place of the original
consents-original-hint = For example: folder 3, sheet 17
consents-note = Note
consents-voluntary = A consent is voluntary and can be withdrawn at any time. At compulsory events it is often not voluntary.
consents-save = Save consent
consents-saved-of = Signature of { $name } saved
consents-next-signer = { $name } is still missing. The details were carried over.

consents-withdraw-title = Enter withdrawal
consents-withdraw-text = No reason is needed. From that day on no photo of the person is cleared.
consents-withdraw-which = Who withdraws
consents-withdraw-on = Day of the withdrawal
consents-withdraw-future = That day lies in the future.
consents-withdraw-before = The consent is from { $date }. The withdrawal can't be before that.
consents-withdraw-posts = { $count ->
    [0] No published post shows the person.
    [one] 1 published post shows the person and becomes a task:
   *[other] { $count } published posts show the person and become tasks:
}
consents-withdraw-save = Enter withdrawal
