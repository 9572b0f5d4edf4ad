# Sessions: what unfolds when it is wanted.
session-me = You

# All conversations of a coaching.
session-all = All conversations ({ $n })
session-coming = Coming ({ $n })
session-held = Held ({ $n })
session-cancelled-list = Cancelled ({ $n })
session-unsaid = Did it take place? ({ $n })
session-was-held = Yes, it was held
session-held-now = It counts as held.
session-early-title = Has it taken place?
session-early = It is planned for { $when }, and nobody has begun it. What counts as held stays so.
session-not-yet = Not yet
session-find = Find by topic or day
session-find-none = None of these words.
session-show-more = Show { $n } more
session-empty = No conversation yet
session-empty-text = Plan one, or a whole series of them. Everyone in it sees the times in their own time zone.
session-more-about = More about { $when }
session-planned = Planned for { $when }.
session-row-planned = The series is planned. It begins { $when }.
session-moved = Moved.
session-in-row = one of a series
session-again = Plan it again
session-again-failed = It could not be planned again. Try it from the list.
session-cancelled-now = Cancelled.
session-cancelled-following = This one and those after it are cancelled.
session-cancel-back = You can plan it again at any time.
session-scope = Which ones?
session-scope-one = this one
session-scope-following = this and the following
session-history = { $n ->
    [one] Changed once
   *[other] Changed { $n } times
}
session-changed = { $what ->
    [cancelled] { $name } cancelled it { $when }.
    [planned_again] { $name } planned it again { $when }.
   *[moved] { $name } moved it { $when }.
}
session-was = It was { $day }, { $time } in { $place }, { $length }.
session-balance = Who brings what
session-balance-one = { $name }: { $topics ->
    [one] one topic
   *[other] { $topics } topics
}, { $actions ->
    [one] one action
   *[other] { $actions } actions
}
session-balance-hint = Only you who are in it see this. It is counted on this device and stored nowhere.

# Planning.
session-day-over = That day is over. Did it take place?
session-day-over-only = That day is over. Press once more if you mean it.
session-took-place = It took place
session-plan-anyway = Plan it all the same
session-move-anyway = Move it all the same
session-minutes-wrong = { $least } to { $most } minutes.
session-count-wrong = A number from 1 to { $most }.
session-until-missing = Choose the last day.
session-more = Kind of conversation, time zone
session-for-you = For you that is { $when }.
session-zone-change = Another time zone
session-zone-pick = Time zone
session-zone-hint = The clock it goes by, also when clocks change. Everyone sees it in their own.
session-form = Kind
session-form-name = { $form ->
    [halves] two halves
    [discovery] discovery
    [three_way] three-way, with the sponsor
    [review] review
    [closing] closing
   *[conversation] conversation
}
session-form-hint = { $form ->
    [halves] Half of the time each; then the roles swap.
    [discovery] To find out what it is about, before there are goals.
    [three_way] At the start, in the middle or at the end. It has a note of its own.
    [review] To look back and to look at the agreement.
    [closing] The last one.
   *[conversation] A talk as usual.
}
session-rhythm = How often?
session-rhythm-name = { $rhythm ->
    [daily] every day
    [workdays] every workday
    [weekly] every week
    [fortnightly] every second week
    [monthly] every month
   *[once] once
}
session-weekdays = On which days?
session-weekday = { $day ->
    [MO] Mon
    [TU] Tue
    [WE] Wed
    [TH] Thu
    [FR] Fri
    [SA] Sat
   *[SU] Sun
}
session-weekday-long = { $day ->
    [MO] Monday
    [TU] Tuesday
    [WE] Wednesday
    [TH] Thursday
    [FR] Friday
    [SA] Saturday
   *[SU] Sunday
}
session-month = On which day of the month?
session-month-day = on day { $day } of the month
session-month-weekday = { $nth ->
    [1] on the first { $weekday }
    [2] on the second { $weekday }
    [3] on the third { $weekday }
    [4] on the fourth { $weekday }
   *[5] on the last { $weekday }
}
session-ending = Until when?
session-ending-count = a number of times
session-ending-until = until a day
session-count = How many times?
session-until = Last day
session-dates = { $n ->
    [one] One conversation, in your time:
   *[other] { $n } conversations, in your time:
}
session-dates-many = The first { $n }, in your time:
session-dates-more = and { $n } more
session-plan-row = Plan all of them

# Arrive.
session-focus = Towards
session-no-goal = You have talked twice, and no goal has a name yet.
session-no-goal-name = Name one
session-took = What was taken along { $when }
session-last-none = Nothing is open from last time.
session-aim-open = What for, and how shall we know?
session-aim = What do we want to have at the end of today?
session-aim-know = How shall we know?
session-bring-title = What each of you brings
session-bring = What do you want to bring?
session-bring-hint = A line is enough. The others read it here as soon as you leave the field.
session-bring-aim = What would make it worth your time?
session-bring-aim-theirs = worth it if
session-before-title = Say it before the session
session-before = What is easier to write than to say?
session-before-hint = A doubt, something unsaid, something between you. The others read it here.
session-guests = { $n ->
    [0] Guests
   *[other] Guests ({ $n })
}
session-guest-hint = Neighbours whose view helps: a customer, another team. They are there for this conversation and read nothing here.
session-guest-name = Who comes?
session-guest-from = From where?
session-guest-words = What do you want to ask them?
session-guest-more = More about { $name }
session-guest-gone = The guest is taken from the list.
session-request-title = Recording, observers, AI
session-request-hint = None of it happens without the yes of everyone in this. A no needs no reason, and a yes can be taken back.
session-request-open = Ask for it
session-request-what = What do you ask for?
session-request-name = { $what ->
    [recording] recording it
    [observer] an observer
    [ai] using AI
   *[other] something else
}
session-request-words = What for, who gets it, and when is it deleted?
session-request-ask = Ask
session-request-asks = { $name ->
    [you] { $what ->
        [recording] You ask whether this may be recorded.
        [observer] You ask whether someone may observe.
        [ai] You ask whether AI may be used.
       *[other] You ask for something.
    }
   *[other] { $what ->
        [recording] { $name } asks whether this may be recorded.
        [observer] { $name } asks whether someone may observe.
        [ai] { $name } asks whether AI may be used.
       *[other] { $name } asks for something.
    }
}
session-request-agreed = Everyone said yes.
session-request-refused = { $names } said no: it does not happen.
session-request-waits = It does not happen before { $names } said yes.
session-request-yes = Yes
session-request-no = No
session-request-no-more = Not any more
session-request-withdraw = Take it back

# Talk.
session-key-topics = topics
session-key-last = since last time
session-key-goal = goal
session-key-model = model
session-key-recap = what I heard
session-key-facts = facts and meaning
session-key-insight = insight
session-key-timer = timer
session-key-selected = from selected words: make an action, an insight, a topic or a goal of them
session-panel-topics = Topics
session-panel-last = Since last time
session-panel-goal = Goal
session-panel-model = Model
session-panel-recap = What I heard
session-panel-facts = Facts and meaning
session-panel-insight = Insights
session-panel-timer = Timer
session-panel-way = Way of working
session-select = Make something of the selected words
session-select-as = { $what ->
    [action] action
    [insight] insight
    [topic] topic
   *[goal] goal
}
session-became = { $what ->
    [topic] It is a topic now.
   *[insight] It is an insight now.
}
session-goal-today = Today:
session-goal-enough = Good enough:
session-goal-choose = Several goals are in progress. Which one is it about?
session-goal-none = No goal is in progress. It may come out of the talk.
session-goal-focus = Focus on this
session-goal-new = Name a goal
session-insight-question = What dawned on you?
session-insight-empty = What you see differently now goes here, and into the log of this coaching.
session-insight-more = More about: { $words }
session-insight-gone = The insight is taken away.
session-fact-empty = What happened, and what you make of it, are two things. Here they stand apart.
session-fact = What happened, as a camera would have seen it?
session-meaning = What does it mean to you?
session-know = How do you know?
session-fact-short = What happened
session-meaning-short = What it means to you
session-know-short = How you know
session-fact-more = More about: { $words }
session-fact-gone = Taken away.
session-recap-hint = Say back what you heard, in a sentence or two, and hear whether that is it.
session-recap-question = What did you hear?
session-recap-say = Say it back
session-heard = { $name ->
    [you] You heard
   *[other] { $name } heard
}
session-heard-reply = { $name ->
    [you] { $says ->
        [confirmed] you: yes, exactly
       *[corrected] you:
    }
   *[other] { $says ->
        [confirmed] { $name }: yes, exactly
       *[corrected] { $name }:
    }
}
session-heard-yes = Yes, exactly
session-heard-not-quite = Not quite
session-heard-right = What is it rather?
session-heard-say = Say it
session-timer-hint = A few minutes for one thing. It makes no sound, and only you see it.
session-timer-left = Time left
session-timer-over = The time is over.
session-timer-hold = Hold
session-timer-on = Go on
session-timer-more = 2 minutes more
session-timer-away = Put it away
session-way-name = { $modality ->
    [mentoring] mentoring
    [training] training
    [consulting] consulting
    [facilitation] facilitation
   *[coaching] coaching
}
session-way-now = way of working: { $modality ->
    [mentoring] mentoring
    [training] training
    [consulting] consulting
    [facilitation] facilitation
   *[coaching] coaching
}
session-way-marked = { $modality ->
    [mentoring] From now on: mentoring.
    [training] From now on: training.
    [consulting] From now on: consulting.
    [facilitation] From now on: facilitation.
   *[coaching] From now on: coaching.
}
session-way-hint = Press one when you change over. Hours are counted by it.
session-three-way-hint = What was hoped, said and agreed with the sponsor. The sponsor does not read this, nor any other note of yours.
session-three-way-phase = When in the coaching?
session-three-way-phase-name = { $phase ->
    [middle] in the middle
    [end] at the end
   *[start] at the start
}
session-three-way-hoped = What was hoped?
session-three-way-said = What was said?
session-three-way-agreed = What was agreed?

# Finish.
session-taken = What was taken along
session-taken-none = Nobody wrote down what they take along.
session-actions-none = No action came out of this one.
session-differently = One thing to do differently
session-differently-question = What is one thing that I should do differently next time?
session-differently-hint = About how you talk with each other. Everyone in it reads it here.
session-learning = What you learnt
session-learnt = What did you learn?
session-learnt-know = How do you know?
session-reflect-open = A question to take home
session-reflect = { $n ->
    [1] What did you hear yourself say today that surprised you?
    [2] Where have you gone down this road before, and what would be another one?
    [3] What did you leave unsaid?
    [4] If you looked at this from the other side of the table, what would you see?
    [5] What are you holding on to that no longer serves you?
    [6] What would the person you want to be have done in your place?
    [7] Which thought keeps coming back, and what is it good for?
    [8] What is true of this that you would rather not look at?
    [9] What has become easier without your noticing?
   *[10] What will you do the same way tomorrow, and is that what you want?
}
session-reflect-write = Write on it, for yourself alone
session-time-spent = How the time was spent
session-time-hint = Minutes in each way of working. They count for the hours; the server knows these numbers, and nothing of what was said.

session-title = Conversations
session-views = The conversation
session-talk = Talk
session-finish = Finish
session-with = Conversation with { $who }
session-nth = { $nth } conversation
session-none-coming = None is planned.
session-past = Earlier ({ $n })
session-cancelled = This was cancelled.
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
