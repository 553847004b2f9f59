calendar-today = Today
calendar-holiday = Public holiday
calendar-published = Published
calendar-planned = Planned
calendar-untitled = Untitled
calendar-previous = Previous month
calendar-next = Next month
calendar-failed = The calendar can’t be loaded
calendar-empty = Nothing is planned or published in { $month }.
calendar-to-topics = See the topics
calendar-posts =
    { $count ->
        [0] no posts
        [one] 1 post
       *[other] { $count } posts
    }
