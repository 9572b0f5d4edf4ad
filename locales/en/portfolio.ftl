# All coachings at a glance, hours, preparing.
portfolio-waiting = Waits for your answer
portfolio-asked = Asked, not yet answered ({ $n })
portfolio-sponsoring = What you sponsor
portfolio-next = Next conversations
portfolio-unplanned = Nothing planned
portfolio-past = Earlier ({ $n })
portfolio-find = Find by name
portfolio-only = Show
portfolio-only-all = All
portfolio-only-what = { $what ->
    [overdue] With actions past their day
    [unplanned] Nothing planned
    [closing] Coming to an end
    [peer] Peers
    [circle] Circles
    [team] Teams
    [supervision] Coach supervision
   *[one_to_one] One to one
}
portfolio-none-fit = Nothing fits.
portfolio-show-all = Show all
portfolio-count = { $n ->
    [one] 1 coaching
   *[other] { $n } coachings
}
portfolio-kind-role = { $kind ->
    [peer] Peers
    [circle] Circle
    [team] Team, you are { $role }
    [supervision] Coach supervision, you are { $role }
   *[other] You are { $role }
}
portfolio-spoke = { $unit ->
    [today] last spoke today
    [yesterday] last spoke yesterday
    [days] last spoke { $words } days ago
    [weeks] { $n ->
        [1] last spoke a week ago
       *[other] last spoke { $words } weeks ago
    }
    [months] last spoke { $words } months ago
    [years] { $n ->
        [1] last spoke over a year ago
       *[other] last spoke over { $words } years ago
    }
   *[never] not spoken yet
}
portfolio-number = { $n ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}
portfolio-actions = { $n ->
    [one] 1 open action
   *[other] { $n } open actions
}
portfolio-overdue = { $n ->
    [one] 1 past its day
   *[other] { $n } past their day
}
portfolio-goals = { $n ->
    [one] 1 goal
   *[other] { $n } goals
}
portfolio-closed = closed { $day }
portfolio-ended = ended { $day }
portfolio-past-word = Where these stand is what the server says. Each coaching itself shows who signed it.
portfolio-prepare = Prepare
portfolio-models = Conversation models
portfolio-hours = Your hours
portfolio-forecasts = How your forecasts came out

# Hours.
portfolio-hours-intro = Conversations that were held, by way of working and by what you were in them. Only you see this.
portfolio-hours-period = Period
portfolio-hours-period-name = { $period ->
    [month] This month
    [last_month] Last month
    [year] This year
    [last_year] Last year
    [all] All
   *[own] From … to …
}
portfolio-hours-from = From
portfolio-hours-to = To
portfolio-hours-period-of = { $from } to { $to }
portfolio-hours-wrong = The end lies before the beginning.
portfolio-hours-none = No conversations were held in this time.
portfolio-hours-way = Way of working
portfolio-hours-role = You as
portfolio-hours-sessions = Conversations
portfolio-hours-minutes = Minutes
portfolio-hours-hours = Hours
portfolio-hours-sum = Together
portfolio-hours-marks = A conversation with several ways of working counts in each with its own minutes, and as one conversation in each.
portfolio-hours-export = Save as a table (CSV)
portfolio-hours-file = hours
portfolio-hours-of = { $hours } h

# Prepare in a minute.
portfolio-prepare-title = Prepare
portfolio-prepare-next = Next: { $start }
portfolio-prepare-unplanned = Nothing is planned.
portfolio-prepare-arrive = To the conversation
portfolio-prepare-sessions = To the conversations
portfolio-prepare-last = Last time
portfolio-prepare-first = You have not spoken here yet.
portfolio-prepare-took = { $name } took along
portfolio-prepare-took-nothing = Nobody wrote down what they took along.
portfolio-prepare-actions = Still open
portfolio-prepare-actions-none = No open actions.
portfolio-prepare-topics = Put off until now
portfolio-prepare-topics-none = Nothing was put off.
portfolio-prepare-topics-open = To talk about
portfolio-prepare-aim = The aim of this conversation
portfolio-prepare-know = How we shall know:
portfolio-prepare-aim-none = Not said yet.
portfolio-prepare-brings = { $name } wants to bring
portfolio-prepare-focus = The goal in focus
portfolio-prepare-focus-none = No goal is in focus.
portfolio-bring-title = For your own supervision
portfolio-bring = What would you like to bring there?
portfolio-bring-hint = A doubt, a pattern, a moment that stayed with you. In your own space: nobody here reads it.
portfolio-bring-keep = Keep this
portfolio-bring-brought = Brought it
portfolio-bring-gone = Put aside.
