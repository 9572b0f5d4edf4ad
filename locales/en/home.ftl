# The first page: one next step.
home-title = Next step
home-next = Your next step
home-today = Today
home-today-none = No conversation today.
home-said = You said you would
home-said-none = Nothing else is open.
home-peer = 20 minutes with a peer
home-open = Open
home-look = Look at it
home-how = How did it go?
home-first = What’s your next step toward coaching?
home-first-text = Ask someone to think with you. Two fields and a conversation are enough to begin.
home-first-go = Ask someone
home-action-said = You chose this { $day }.
home-action-for = For { $day }.
home-session = With { $who }, { $when }.
home-reply = { $kind ->
    [team] { $name } asks your team to begin coaching.
    [peer] { $name } would like to swap coaching with you.
   *[other] { $name } would like to begin coaching with you.
}
home-suggested = A changed agreement waits for your answer: { $who }.
home-goal = What do you and { $who } want to be different?
home-question = What is your next step?
home-soon = Soon
home-bring = Say what you want to bring
home-zone = Times are in { $shown }; this device is in { $device }.
home-zone-change = Change
home-zone-keep = Keep
home-sponsoring = { $n ->
    [one] You are the sponsor of a coaching: what you hope for, and what you promised
   *[other] You are the sponsor of { $n } coachings: what you hope for, and what you promised
}
home-standing = How it stands
home-momentum = { $word ->
    [beginning] at the beginning
    [moving] in motion
    [on_its_way] on its way
   *[quiet] quiet for now
}
home-speaks-next = next { $day }
home-speaks-none = nothing planned
home-mine-open = { $n ->
    [one] one action of yours is open
   *[other] { $n } actions of yours are open
}
home-spoke = last spoke { $when }
home-spoke-never = not spoken yet
home-look-back = Closed with { $who } { $when }: did it hold?
home-look-back-do = Look back
home-look-back-unsigned = The server says that the coaching with { $who } was closed, and no signature says so. Have a look.
