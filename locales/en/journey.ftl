# The journey: what happened, month by month.
journey-title = The way so far
journey-empty-title = The way begins here
journey-empty = Conversations, goals and what you learn will stand here, month by month.
journey-way = Stages, in the order you took them
journey-stage = { $stage ->
    [agreement] agreement
    [goal] goals
    [context] context
    [option] options
    [plan] plan
    [session] conversation
    [learning] learning
    [review] review
   *[closing] closing
}
journey-times = { $n } times
journey-again = again
journey-not-taken = Not taken so far: { $stages }. Any stage may be left out, or come later.
journey-order = Order
journey-newest = newest first
journey-oldest = from the beginning
journey-more = Show more
journey-event = { $kind ->
    [agreement] agreement, version { $n }
    [session] { $n ->
        [0] conversation
       *[other] conversation { $n }
    }
    [goal] a goal was set
    [reached] a goal was reached
    [let_go] a goal was let go
    [insight] insight
    [learning] learnt
    [win] win
    [discovery] discovery
    [plan] plan, version { $n }
    [review] review
    [setback] setback
    [ending] why it ended
    [look_back] looking back
    [ended] ended
    [left] left
    [closed-unsigned] the server says that this was closed; nobody signed that
    [ended-unsigned] the server says that this ended; nobody signed that
   *[closed] closed
}
