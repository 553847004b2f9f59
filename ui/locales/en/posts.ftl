# Posts: board, editor, handing over, publishing.

post-begin = Begin a post
post-new-title = New post
post-new-failed = The post could not be made
post-find-begin = New post “{ $title }”
post-kind-command = Command
post-state-idea = Idea
post-state-draft = Draft
post-state-ready = Ready
post-state-published = Published
post-state-withdrawn = Taken down
post-light-free = Clear
post-light-blocked = Blocked
post-light-unchecked = Unchecked
post-light-not-checkable = Cannot be checked
post-photos-free = Photos clear
post-findings-open = { $count ->
    [one] 1 finding open
   *[other] { $count } findings open
}
post-photos-checking = { $count ->
    [one] Checking 1 photo
   *[other] Checking { $count } photos
}
post-step-cleaning = Removing metadata
post-step-looking = Looking for faces and writing
post-step-saving = Saving
post-date-today = today, { $time }
post-date-planned = planned: { $date }
post-date-published = published: { $date }
post-unsaved = Not saved
post-delete = Delete …
post-delete-ask = Delete “{ $title }”?
post-delete-text = { $count ->
    [0] Title and text will be deleted. This can’t be undone.
    [one] Title and text will be deleted, the photo stays under “Photos”. This can’t be undone.
   *[other] Title and text will be deleted, the photos stay under “Photos”. This can’t be undone.
}
post-delete-confirm = Delete for good
post-slot-no-working-day = Not a working day: weekend or public holiday.
post-slot-outside-window = Outside the hours in which posts are read.
post-slot-past = This time lies in the past.

board-search = Title or name
board-count = { $count ->
    [one] 1 post
   *[other] { $count } posts
}
board-whose = Whose posts
board-all = All
board-mine = Mine
board-none = Nothing
board-more = { $count ->
    [one] 1 more post
   *[other] { $count } more posts
}
board-card-more = More about “{ $title }”
board-failed = The posts could not be loaded
board-delete-failed = The post was not deleted
board-empty = Begin the first post
board-empty-text = A title is enough to begin with. You find ideas under “Topics”.
board-empty-reassurance = Nothing goes out by itself: publishing is done by hand on LinkedIn.
board-nothing = No post fits
board-nothing-text = Try a shorter or different word.
board-clear = Show all

editor-post = Post
editor-title = Title of the post
editor-text = Text of the post
editor-placeholder = How does it begin? A moment, a number, a question.
editor-fold = from here on only after “see more”
editor-meter = Length of the text
editor-count = { $count } / { $limit } characters
editor-over = { $count ->
    [one] 1 too many
   *[other] { $count } too many
}
editor-reading-good = Easy to read
editor-reading-medium = Fairly easy to read
editor-reading-hard = Hard to read
editor-hints = Advice
editor-hint-show = Show
editor-hints-all = { $count ->
    [one] Show 1 piece of advice
   *[other] Show all { $count } pieces of advice
}
editor-hints-fewer = Show less advice
editor-write = Write
editor-choose = Choose
editor-done = Done
editor-saved = Saved { $time }
editor-saving = Saving
editor-save-failed = Not saved yet
editor-save-failed-text = The text stays here and will be saved again with the next change.
editor-conflict = This post was changed somewhere else
editor-conflict-text = The other version is of { $when }. Until you decide, the text here stays as it is.
editor-conflict-mine = Keep this version
editor-conflict-theirs = Take the other version
editor-conflict-taken = Other version taken
editor-open-failed = The post could not be opened
editor-tabs = View
editor-tab-text = Text
editor-tab-preview = Preview and plan
editor-photo-number = Photo { $number }
editor-photo-open = Check photo { $number }: { $name }
editor-photo-more = More about photo { $number }
editor-photo-forward = Move forward
editor-photo-back = Move back
editor-photo-detach = Take out of the post
editor-photos-add = Add photos
editor-refused = { $count ->
    [one] 1 file was not taken
   *[other] { $count } files were not taken
}
editor-alt-text = Alternative text
editor-alt-text-label = What does the picture show?
editor-alt-text-hint = One or two sentences for everybody who can’t see the picture.
editor-alt-text-long = { $count } characters. Above 300 it is tiring to listen to.
editor-preview = Preview
editor-preview-of = { $department } · { $organisation }
editor-preview-now = Now
editor-preview-empty = The text appears here as soon as there is one.
editor-preview-more = see more
editor-preview-less = see less
editor-preview-like = Like
editor-preview-comment = Comment
editor-preview-share = Share
editor-preview-not-free = Not clear yet
editor-device = Device
editor-desktop = Computer
editor-phone = Phone
editor-plan = Planned
editor-plan-change = Change the time
editor-plan-none = No time yet.
editor-plan-good = Working day, in the hours in which posts are read.
editor-plan-free = Nothing else is planned for this day.
editor-plan-nothing = No good time is left within four weeks.
editor-plan-day = Day
editor-plan-time = Time
editor-plan-time-hint = For example 10:20
editor-plan-time-unreadable = This is not a time. Write hours and minutes with a colon between.
editor-plan-suggest = Suggest
editor-plan-clear = Remove
editor-plan-take = Apply
editor-facts = Topic, goal and working time
editor-topic = Topic
editor-topic-none = No topic
editor-goal = Main goal
editor-goal-none = None yet
editor-minutes = Working time
editor-minutes-value = { $count } min
editor-minutes-hint = In minutes, from writing to posting. Posting is working time.
editor-minutes-short = In minutes
editor-minutes-unreadable = Please enter a number from 0 to 9999.
editor-missing = Still missing:
editor-missing-more = and { $count } more
editor-complete = Nothing is missing
editor-ready = Ready to post
editor-ready-again = Prepare again

missing-text = Write the text
missing-text-too-long = Cut the text to 3,000 characters
missing-goal = Choose the main goal
missing-too-many-photos = Keep to 20 photos
missing-photo-findings = { $count ->
    [one] Settle 1 finding in photo { $number }
   *[other] Settle { $count } findings in photo { $number }
}
missing-photo-not-checkable = Replace photo { $number }: cannot be checked
missing-photo-unchecked = Check photo { $number }
missing-photo-own-look = Look through photo { $number } yourself
missing-photo-consent = Settle the consent for photo { $number }
missing-other = Something is still open

hint-too-long = Too long for LinkedIn.
hint-nearly-too-long = Nearly too long: { $count } characters left.
hint-no-hashtag = Without a hashtag only your own contacts find the post. Three to five help.
hint-few-hashtags = { $count ->
    [one] 1 hashtag. Three to five are found more easily.
   *[other] { $count } hashtags. Three to five are found more easily.
}
hint-too-many-hashtags = { $count } hashtags. More than five look like advertising.
hint-hashtag-case = { $known ->
    [yes] reads more easily like this: { $suggestion }
   *[no] reads more easily with a capital for each word.
}
hint-hashtag-cut = ends at the special character for LinkedIn.
hint-pretend-bold = No screen reader can read these ornamental letters.
hint-link-in-text = LinkedIn shortens long links and shows no preview beside photos.
hint-mention-pasted = becomes a mention only when the name is typed on LinkedIn.
hint-shouting = Capitals and exclamation marks sound loud.
hint-long-sentence = Long sentence of { $count } words. Two are easier to read.
hint-email-in-text = An e-mail address is public as soon as the post is out.
hint-phone-in-text = A telephone number is public as soon as the post is out.
hint-iban-in-text = This looks like a bank account.
hint-alt-text-missing = has no alternative text yet.
hint-other = Have another look at this place.

handover-title = Ready to post
handover-copied = Text copied
handover-not-copied = The text was not copied. It is in the folder.
handover-written = { $count ->
    [0] The text lies in the folder
    [one] 1 picture and the text lie in the folder
   *[other] { $count } pictures and the text lie in the folder
}
handover-earlier = The post was prepared before. “Prepare again” writes the folder anew and copies the text.
handover-step-open = Open LinkedIn. The text is already in the field.
handover-step-paste = Open LinkedIn and paste the copied text.
handover-step-photos = { $count ->
    [one] Add the picture from the folder by hand.
   *[other] Add the { $count } pictures from the folder by hand, in the order of their numbers.
}
handover-step-alt = Paste the alternative text from the folder for each picture.
handover-step-link = Post it, copy the link of the post and enter it here.
handover-open = Open LinkedIn
handover-folder = Open folder
handover-failed = The folder was not written

publish-link = Link of the post
publish-link-hint = On LinkedIn: menu of the post, “Copy link to post”
publish-link-missing = Please enter the link.
publish-link-profile = This is a profile. The link of the post contains “/posts/”.
publish-done = Published

published-out = Published
published-withdrawn = Taken down
published-at = On
published-link = Link
published-link-open = Open
published-link-copy = Copy
published-link-copied = Link copied
published-link-not-copied = Copying was not allowed. Select the link and copy it with Ctrl+C.
published-take-down = Take down
published-take-down-hint = On LinkedIn itself the post has to be deleted by hand.
published-ask = Take down “{ $title }”?
published-ask-text = The post then no longer counts as public. This can’t be undone. On LinkedIn it is deleted by hand.
