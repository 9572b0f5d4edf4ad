# Sessions: arrive, talk, finish.
session-title = Conversations
session-views = The conversation
session-arrive = Arrive
session-talk = Talk
session-finish = Finish
session-with = Conversation with { $who }
session-nth = { $nth } conversation
session-none-coming = None is planned.
session-past = Earlier ({ $n })
session-cancelled = This was cancelled.
session-start = { $day }, { $time }
session-elsewhere = { $time } in { $place }
session-topic-question = What today?
session-topic-theirs = Meanwhile it was set to:
session-topic-changed = Someone else changed this while you wrote. Yours is still here; leave the field once more to put it in place of theirs.
session-last-actions = Since last time
session-join-link = Open the meeting
session-begin = Begin to talk
session-back-to-talk = Back to the talk
session-ics = Into my calendar
session-move-open = Move it
session-move-title = Move the conversation
session-move = Move it
session-moved-meanwhile = Someone else moved it while you wrote. Look at the time again, then move it.
session-cancel = Cancel it
session-cancel-title = Cancel this conversation?
session-cancel-loses = It leaves the calendar of everyone in it. Its topic and notes stay readable.
session-plan-open = Plan a conversation
session-plan-title = Plan a conversation
session-plan = Plan it
session-day = Which day?
session-time = What time?
session-zone = Time in { $place }
session-minutes = Minutes
session-link = Link to the meeting
session-today = today
session-tomorrow = tomorrow
session-monday = Monday
session-kept = Your words are still here.
session-saving = Saving …
session-you = you
session-note = Our note
session-note-placeholder = { $n ->
    [2] A blank page, for both of you.
   *[other] A blank page, for all of you.
}
session-private = My private note
session-private-placeholder = Only you will ever read this.
session-helpers = Helpers
session-clock = { $gone } of { $minutes } min
session-half-clock = Half { $half } · { $left } min left
session-swap = Time to swap.
session-roles = { $thinks ->
    [you] You think aloud, { $listens } listens.
   *[other] { $listens ->
        [you] { $thinks } thinks aloud, you listen.
       *[other] { $thinks } thinks aloud, { $listens } listens.
    }
}
session-halves-over = The time is over. What will each of you do?
session-each-action = Each of you leaves with one action.
session-way = { $modality ->
    [mentoring] Way of working: mentoring. One has walked the way and tells of it.
    [training] Way of working: training. One shows how, the other practises.
    [consulting] Way of working: consulting. One looks at the matter and advises.
    [facilitation] Way of working: facilitation. One holds the frame, the group works.
   *[coaching] Way of working: coaching. One asks and listens, the other finds the way.
}
session-key-action = action
session-key-private = my private note
session-key-way = way of working
session-key-note = back to the note
session-key-help = all helpers
session-key-leave = leave the note, so that the keys work
session-keys-title = One key each
session-to-finish = To the finish
session-action-title = What will you do, by when?
session-takeaway = What do you take with you?
session-takes = { $name }:
session-done = Done
session-peer-intro = Ten minutes for one of you, then you swap. Each leaves with one action.
session-peer-who = With whom?
session-peer-when = When?
session-peer-now = Now
session-peer-later = At a time
session-peer-ask = Ask
session-peer-note = The first time the other says yes once; from then on you plan right away.
session-peer-nobody = Nobody else is here yet.
session-peer-nobody-text = As soon as a colleague has joined, you can ask them.
