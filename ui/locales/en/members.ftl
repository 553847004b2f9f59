# Ambassadors: list, way in the programme, departments, reading in

members-person = Ambassador
members-search = Name or department
members-suggest = Suggest
members-name = Name
members-department = Department
members-stage = Stage
members-experience = Experience
members-agreement = Agreement
members-version = Version { $version }
members-agreement-missing = missing
members-agreement-old = out of date
members-agreement-later = still open
members-filter = Filter
members-filter-all = All
members-filter-all-stages = All but those who left
members-filter-clear = Clear filter
members-nobody-found = Nobody found. Try a shorter search or clear the filter.
members-failed = The list can't be shown
members-empty = Nobody is taking part yet
members-empty-text = Suggest the first people, or read in a list from Excel or CSV.
members-empty-local = All details stay on this computer.

members-coverage = Coverage
members-coverage-full = { $total ->
    [one] The only department is represented.
   *[other] All { $total } departments are represented.
}
members-coverage-gaps = { $covered } of { $total } departments represented. Missing: { $missing }.
members-coverage-nobody = nobody
members-coverage-hide = Hide
members-coverage-show = Show

members-stage-suggested = Suggested
members-stage-invited = Invited
members-stage-kicked-off = At the kick-off
members-stage-trained = Trained
members-stage-active = Active
members-stage-paused = Paused
members-stage-left = Left
members-step-trained = At the workshop
members-do-suggest = Suggest again …
members-do-invite = Invite …
members-do-kick-off = Came to the kick-off …
members-do-train = Came to the workshop …
members-do-activate = Become active …
members-do-resume = Active again …
members-do-pause = Pause …
members-do-leave = Leave …
members-step-text = { $name } moves to the stage “{ $stage }”.
members-step-voluntary = Taking part is voluntary. No reason is recorded.
members-step-on = Day
members-step-save = Enter
members-step-future = That day lies in the future.
members-step-before = The last step was on { $date }. The day can't be before that.

members-experience-unknown = still open
members-experience-new = new to it
members-experience-some = some experience
members-experience-practised = practised
members-age-under-30 = under 30
members-age-30-to-49 = 30 to 49
members-age-50-and-over = 50 and over
members-age-unsaid = not given

members-email = E-mail
members-phone = Extension
members-linkedin = LinkedIn
members-age = Age
members-path = Way in the programme
members-acknowledged = Acknowledged
members-agreement-service = Service agreement
members-agreement-photos = Notes on photos
members-agreement-missing-long = Not acknowledged yet
members-agreement-old-long = Version { $version } is in force, not acknowledged yet
members-acknowledge = Enter acknowledgement …
members-acknowledge-title = Enter acknowledgement
members-acknowledge-text = What { $name } read and acknowledged.
members-acknowledge-what = Document
members-acknowledge-version = Version
members-figures = Own figures
members-figures-own = Not shared. Only { $name } sees their own posts and reach.
members-figures-shared = Shared by { $name }. Coordinators may see posts and reach.
members-change = Change …
members-delete = Delete …
members-gone = Not found
members-gone-title = These details can't be shown
members-not-saved = Not saved
members-saved = Saved
members-deleted = Deleted
members-delete-title = Delete { $name }?
members-delete-text = Name and contact details are erased for good. Only the proof that and when this was done stays in the journal. Published posts still count, without a name.
members-delete-confirm = Delete for good

members-form-new = Suggest somebody
members-form-change = Change details
members-form-name = First and last name
members-form-choose = Choose a department
members-department-missing = Choose a department.
members-form-linkedin = LinkedIn profile
members-form-linkedin-hint = For example https://www.linkedin.com/in/first-last
members-form-experience = Experience with LinkedIn
members-form-age = Age group
members-form-age-hint = Voluntary. Only so that the programme shows younger and older people.
members-form-figures = Shares their own figures with coordinators
members-form-figures-hint = Only tick this if the person wants it. They can take it back at any time.

members-departments = Departments
members-departments-menu = Departments …
members-departments-text = A department with ambassadors can be renamed, but only deleted once nobody is in it.
members-department-number = Department { $number }
members-department-remove = Delete { $name }
members-department-add = Add department

members-import = Read in a list
members-import-menu = Read in a list …
members-import-choose = Choose a list of ambassadors
members-import-columns = The first line names the columns; name and department must be among them.
members-import-failed = The file can't be read
members-import-empty = There is nobody in the file
members-import-good = { $count ->
    [one] 1 line read, without errors.
   *[other] { $count } lines read, all without errors.
}
members-import-bad = { $count ->
    [one] 1 line can't be taken over
   *[other] { $count } lines can't be taken over
}
members-import-nothing-yet = Nothing is stored yet. Correct the file and read it in again.
members-import-departments = New departments will be added: { $departments }.
members-import-rows = Lines without errors
members-import-line = Line
members-import-reason = Reason
members-import-value = It says
members-import-again = Read in again
members-import-other = Other file …
members-import-run = { $count ->
    [one] Take over 1
   *[other] Take over all { $count }
}
members-import-done = { $count ->
    [one] 1 person taken over
   *[other] { $count } people taken over
}
members-import-to-list = To the list

import-name-missing = Name is missing
import-name-too-long = Name is longer than 200 characters
import-department-missing = Department is missing
import-email-malformed = E-mail address is incomplete
import-not-a-linkedin-profile = Not a LinkedIn profile
import-experience-unknown = Experience is none of the known levels
import-stage-unknown = Stage is none of the known ones
import-date-unusable = Date can't be read or lies in the future
import-duplicate = Already in the file or in the list
import-unknown = Can't be read
