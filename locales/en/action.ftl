# Actions: what someone said they would do.
action-title = Actions
action-empty = Nothing is open. Actions come out of conversations.
action-what = What will you do?
action-what-missing = Say what it is first.
action-when = By when?
action-owner = Who?
action-owner-me = I
action-tomorrow = tomorrow
action-friday = Friday
action-week = in a week
action-add = Keep this
action-add-open = Add an action
action-saved = Kept.
action-kept = Your words are still here.
action-past = Done and dropped ({ $n })
action-question = How did it go?
action-how = It is …
action-done = Done
action-partly = Partly
action-not-now = Not now
action-no-longer = No longer matters
action-words = In your words
action-new-day = By when instead?
action-answered = Kept, with its new day.
action-closed = Closed.
action-ask = How did it go: { $words }
action-tick = { $state ->
    [done] Done: { $words }
    [dropped] Dropped: { $words }
   *[open] Open: { $words }
}
action-outcome = { $how ->
    [done] done
    [partly] partly
    [not_now] not now
    [under_way] under way
   *[no_longer] no longer matters
}
action-unsigned = The server says that this is closed, and its owner has not signed that. It counts as open.
action-past-more = Show more
action-in-the-way = What got in the way?
action-in-the-way-was = In the way:
action-offered-you = { $name } suggests this to you. It is yours once you take it on.
action-offered = Suggested to { $name }, not taken on yet.
action-take-on = Take it on
action-decline = Not for me
action-declined = Not taken on.
action-owner-offered = You suggest it; it is theirs once they take it on.
action-purpose = What is it for?
action-goal = Which goal does it serve?
action-goal-none = None in particular
action-gap = Which gap does it close?
action-gap-hint = Between how it is today and what would be good enough.
action-for-goal = For the goal:
action-closes = Closes:
action-from = { $kind ->
    [insight] From an insight
    [learning] From something learnt
    [win] From a win
    [discovery] From a discovery
    [feedback] From feedback
    [fact] From a fact
    [option] From an option
    [decision] From a decision
    [plan] From the plan
    [context] From the context
    [session] From a conversation
    [goal] From a goal
   *[other] Where it came from
}
