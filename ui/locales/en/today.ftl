# Today.

today-sentence = { $target ->
    [one] { $posts } of 1 post in { $month }.
   *[other] { $posts } of { $target } posts in { $month }.
}
today-slot = Next good time:
today-slot-none = No good time is left within four weeks.
today-plan = Note this time
today-plan-new = New post
today-plan-title = Post for { $day }
today-planned = Noted: { $when }
today-why = Why then?
today-why-label = Why { $slot }?
today-why-midweek = A working day in the middle of the week.
today-why-working-day = A working day. Nothing is free in the middle of the week.
today-why-window = In the hours in which people work and read LinkedIn.
today-why-free = Nobody else has planned anything for that day.
today-why-shared = Another post is already planned for that day.
today-why-spread = Some days apart from your own posts before and after, where possible.
today-strip = Working days of this month.
today-strip-published = { $date }: published.
today-strip-planned = { $date }, { $time }: planned.
today-strip-slot = { $date }, { $time }: suggested.
today-published = published
today-topics = Topics that fit
today-topics-all = { $count ->
    [one] The one topic
   *[other] All { $count } topics
}
today-topics-none = None fits especially well just now. All are under “Topics”.
today-write = Write
today-drafts = Under way
today-drafts-none = Nothing under way.
today-first = No post so far. Choose one of the topics above or begin with an idea of your own.
today-open = Open
today-photos = Photos with open findings
today-photos-none = All photos are settled.
today-photos-all = { $count ->
    [one] The one photo
   *[other] All { $count } photos
}
today-photo-faces = { $count ->
    [one] 1 face
   *[other] { $count } faces
}
today-photo-open = { $count ->
    [one] 1 left to settle
   *[other] { $count } left to settle
}
today-last = Last post
today-last-none = Nothing published so far.
today-todos = { $count ->
    [one] 1 task from a withdrawal
   *[other] { $count } tasks from withdrawals
}
today-expiring = { $count ->
    [one] 1 consent ends soon
   *[other] { $count } consents end soon
}
today-agreements = { $count ->
    [one] 1 person has not confirmed the agreement yet
   *[other] { $count } people have not confirmed the agreement yet
}
today-gaps = { $count ->
    [one] 1 department is not represented
   *[other] { $count } departments are not represented
}
today-programme-fine = Nothing to do
today-failed = The day could not be loaded
