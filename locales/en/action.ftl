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
   *[no_longer] no longer matters
}
action-unsigned = The server says that this is closed, and its owner has not signed that. It counts as open.
