# Halfway, the end, and what is taken away.
review-title = Looking back midway
review-intro = How far it is, how it is to work together, what should change. Any part, in any order; leave out what does not help.
review-goals = How far the goals are
review-no-goals = There are no goals yet. One sentence is enough to begin with.
review-gas = { $word ->
    [much_less] Taken together: much less than hoped.
    [less] Taken together: less than hoped.
    [as_hoped] Taken together: about as hoped.
    [more] Taken together: more than hoped.
   *[much_more] Taken together: much more than hoped.
}
review-gas-n = { $n ->
    [one] From one goal of { $all }.
   *[other] From { $n } goals of { $all }.
}
review-why = Why do you say so?
review-gas-how = It is goal attainment scaling after Kiresuk and Sherman (1968): each goal counts the same, levels from −2 to +2, and goals of one person are taken to go together a little (ρ = 0.3). T = { $t }; 50 means as hoped.
review-gas-caution = { $n ->
    [one] It rests on one goal and on your own judgement of levels that you wrote yourselves. It says nothing about anyone else’s goals, not whether the goals were easy, and not what brought it about. Use it to talk.
   *[other] It rests on { $n } goals and on your own judgement of levels that you wrote yourselves. It says nothing about anyone else’s goals, not whether the goals were easy, and not what brought it about. Use it to talk.
}
review-together = Looking at it together
review-empty = Nothing is written down yet. Two questions and what each of you promised are a good half hour.
review-begin = Look back together
review-another = Look back again
review-go-on = Go on with this one
review-earlier = Earlier ({ $n })
review-goes-well = What goes well?
review-change = What should change?
review-commitments = What each side promised
review-kept = Kept?
review-kept-word = { $kept ->
    [yes] yes
    [partly] partly
   *[no] no
}
review-no-commitments = The agreement names no promises. You can add some there.
review-renegotiated = What do you agree anew?
review-renegotiated-hint = Goals meet reality. A goal itself is adjusted on its own page, where what it was is kept.
review-changed = Someone else changed this while you wrote. Yours is still here; save again to put it in place of theirs.
review-alliance = Working together
review-alliance-none = Nothing was asked yet. At the third conversation you are both asked three short questions, apart, and see the answers together.
review-alliance-day = When
review-alliance-who = Who
review-alliance-item = { $item ->
    [bond] bond
    [tasks] way of working
   *[goals] goals
}
review-alliance-note = 1 to 5, in your own words of that day. A fall is a reason to talk, not a mark. Only those in it see this.
review-setback-title = Something fell back
review-setback-note = Four questions, in any order. None of them asks whose fault it was.
review-setback = { $what ->
    [happened] What happened?
    [held] What held all the same?
    [learnt] What does it teach?
   *[next] What is the next small step, and what will you do if it happens again?
}
review-setback-save = Keep it
review-to-closing = Is it coming to its end? To the closing
review-unopened = { $n ->
    [one] One entry cannot be opened here.
   *[other] { $n } entries cannot be opened here.
}

closing-title = Closing
closing-before = A good end is part of it: look at what was reached, what else helped, and where it goes on. Begin when the last one or two conversations are near. You can go back to work at any time before it is closed.
closing-begin = Begin to close
closing-intro = Take what helps, in any order. Close it when both of you are ready; everything stays readable afterwards.
closing-goals = How far the goals came
closing-mine = What I close with
closing-written = written
closing-theirs = { $own ->
    [true] What you closed with
   *[false] What { $name } closed with
}
closing-causes = What else brought it about?
closing-causes-hint = People, circumstances, luck. A rough guess is enough; nobody can know.
closing-cause = Cause { $n }
closing-cause-weight = Share of cause { $n }
closing-cause-remove = Remove cause { $n }
closing-cause-add = Another one
closing-cause-starter = { $what ->
    [team] The team
    [time] More time
    [tool] A tool or a technique
    [help] Help from others
    [leader] A leader who gave room
   *[luck] Luck
}
closing-tenths = { $n } of 10
closing-causes-rest = { $n } of 10 are left for what you did yourself, alone and together.
closing-causes-over = Together that is more than everything. It may stay so; it is a guess.
closing-transfer = Where will I use it?
closing-transfer-hint = A place, a day and a person help it to stay.
closing-where = Where?
closing-when = When?
closing-with = With whom?
closing-transfer-add = Another occasion
closing-fulfilment = How fulfilling was it?
closing-fulfilment-hint = 0: not at all · 10: fully.
closing-fulfilment-of = { $n } of 10
closing-fulfilment-words = What made it so?
closing-next = What comes next?
closing-thanks-title = Thanks
closing-thanks = What are you thankful for?
closing-thanks-to = To whom?
closing-thanks-all = everyone in it
closing-thanks-save = Say thanks
closing-take = Take it with you
closing-take-note = One file with everything of this coaching that you can read, made here on your device. Outside of Belay nothing protects it: keep it where only you can get at it.
closing-take-mine = With what only I can read
closing-take-mine-hint = Your private notes, goals and entries of this coaching.
closing-take-html = Take it to read and print
closing-take-json = For programs (JSON)
closing-take-progress = The file is being made
closing-close = Close it
closing-close-title = Close it with { $who }?
closing-close-loses = No new conversations, goals or actions can be written here. Everything stays readable; after 30 and 90 days you are asked whether it held.
closing-go-on = Go on working
closing-closed-by = { $name ->
    [you] Closed by you on { $day }, signed.
   *[other] Closed by { $name } on { $day }, signed.
}
closing-closed-unsigned = The server says that this is closed, and no signature of anyone in it says so. Ask the other person.
closing-early = End it early
closing-early-note = It may stop at any time. Nobody has to say why; a word helps the others.
closing-why = Why does it end?
closing-why-name = { $why ->
    [done] it has done what it should
    [coach_withdrew] the coach withdraws
    [coach_changed] the coach changes
   *[other] another reason
}
closing-early-words = A word to the others
closing-leave = Leave
closing-leave-title = Leave { $who }?
closing-leave-loses = The others go on. You read no more of what is written from now on; they keep what you wrote.
closing-to-handover = Take things along into another coaching
closing-look-back = { $name }, after { $n } days
closing-read = To read:

handover-title = Take along
handover-intro = Choose what the people in another coaching of yours may read. What you tick is copied and sealed anew for them; the rest stays here.
handover-not-yours = What belongs to this record is for the one who was coached to take along.
handover-empty = There is nothing here to take along.
handover-no-target = There is no other coaching yet
handover-no-target-text = Agree with someone first; then choose here what goes along.
handover-to = Into which coaching?
handover-readers = Can be read there by:
handover-group = { $group ->
    [goal] Goals
    [context] Context
    [plan] Plan
    [insight] Insights
   *[takeaway] What I took with me
}
handover-copied = copied
handover-kept = What was copied is there; the rest is still ticked.
handover-copy = { $n ->
    [0] Take along
    [one] Take one along
   *[other] Take { $n } along
}
handover-done = { $n ->
    [one] One is copied.
   *[other] { $n } are copied.
}

parting-title = Parting record
parting-made = Made for { $name } on { $day }.
parting-care = What stands here was sealed. From now on it is yours to keep safe.
parting-unreadable = { $n ->
    [one] One value could not be opened and is missing.
   *[other] { $n } values could not be opened and are missing.
}
parting-role = { $role ->
    [coach] coach
    [coachee] coachee
    [peer] peer
   *[sponsor] sponsor
}
parting-goals = Goals
parting-goal-state = { $state ->
    [active] in progress
    [resting] resting
    [reached] reached
   *[let_go] let go
}
parting-today = At the beginning
parting-good-enough = Good enough
parting-target-day = By
parting-level = { $level ->
    [-2] −2, much less than hoped
    [-1] −1, less than hoped
    [0] 0, as hoped
    [1] +1, more than hoped
   *[2] +2, much more than hoped
}
parting-attained = How far
parting-sessions = Conversations
parting-session-state = { $state ->
    [held] { $minutes } min
    [cancelled] cancelled
   *[planned] planned
}
parting-note = Note
parting-takeaways = Taken away
parting-actions = Actions
parting-how = { $how ->
    [done] done
    [partly] partly
    [not_now] not now
    [under_way] under way
   *[no_longer] no longer
}
parting-agreement = Agreement
parting-version = Version { $n }
parting-signed = Signed by
parting-kind = Kind
parting-ending = Ending
parting-either = Any of you may stop at any time.
parting-mine-alone = For me alone
parting-drawer = { $drawer ->
    [ground] Context
    [option] Options
    [plan] Plan
    [session] From the conversations
    [learning] What was learnt
    [goal] About goals
   *[review] Looking back
}
parting-type = { $type ->
    [need] Needs
    [values] Values
    [readiness] Readiness
    [context] Context
    [canvas] Surroundings
    [map] System map
    [relations] Us and them
    [belief] Belief then and now
    [problem] Obstacle
    [conflict] Conflict
    [metaphor] Metaphor
    [option] Option
    [decision] Decision
    [plan] Plan
    [topic] Topic
    [preparation] Preparation
    [aim] Aim of the day
    [model] Model
    [recap] What I heard
    [reply] Answer
    [fact] Fact
    [mark] Way of working
    [guest] Guest
    [three_way] Three-way conversation
    [insight] Insight
    [learning] Learnt
    [win] Win
    [discovery] Discovery
    [feedback] To do differently
    [thanks] Thanks
    [review] Review
    [setback] Setback
    [alliance] Working together
    [closing] Closing
    [ending] Why it ended
    [look_back] Looking back
    [refer_on] Referred on
   *[request] Request
}
parting-key = { $key ->
    [about] To think about
    [purpose] What it is good for
    [need] Need
    [aspiration] Aspiration
    [vision] Vision
    [value_i_bring] Value I bring
    [who_notices] Who notices
    [strengths] Strengths
    [values] Values
    [name] Name
    [means] What it means
    [belief] Belief
    [ownership] Ownership
    [openness] Openness
    [list] List
    [know] How do I know?
    [else_true] What else could be true?
    [change_mind] What would change my mind?
    [day] Day
    [team] Team
    [organisation] Organisation
    [client] Client
    [technology] Technology
    [nodes] On the map
    [edges] Between them
    [groups] Groups
    [between] Between them
    [we_say] We say
    [they_say] They say
    [one_thing] One thing
    [then] Then
    [now] Now
    [obstacle] Obstacle
    [tried] Tried
    [next_try] Next try
    [words] Words
    [cluster] Cluster
    [state] State
    [why] Why
    [question] Question
    [reasons] Reasons
    [values_fit] How it fits our values
    [expect] What we expect
    [outcome] What came of it
    [version] Version
    [must_not_change] What must not change
    [tactics] Tactics
    [support] Support
    [obstacles] Obstacles
    [if] If
    [rhythm] Rhythm
    [review_day] To be looked at
    [reason] Reason
    [discoveries] Discoveries
    [bring] To bring
    [doubt] Doubt
    [aim] Aim
    [heard] Heard
    [says] Answer
    [fact] Fact
    [meaning] Meaning
    [hoped] Hoped
    [said] Said
    [agreed] Agreed
    [learnt] Learnt
    [how_know] How I know
    [evidence] Evidence
    [changes] What changes
    [differently] Differently
    [goes_well] What goes well
    [change] What should change
    [commitments] Promises
    [kept] Kept
    [renegotiated] Agreed anew
    [happened] What happened
    [held] What held
    [next] Next
    [bond] Bond
    [tasks] Way of working
    [goals] Goals
    [causes] What else brought it about
    [weight] Share
    [fulfilment] Fulfilment
    [fulfilment_words] What made it so
    [transfer] Where it will be used
    [where] Where
    [when] When
    [with] With whom
    [whose_need] Whose need it serves
    [attitude_sign] Sign of the attitude
    [components] Parts
    [levels] Levels
    [commitment] Commitment
    [commitment_why_not_lower] Why not lower
    [commitment_one_higher] What would make it one higher
    [measure] Own measure
    [organisation_goal] Goal of the organisation
    [strand] Strand
    [origin] Origin
    [what_it_is] What it is, and is not
    [scope] What the coach works on
    [refer_on] Where else to turn
    [initiated_by] Begun by
    [role_conflicts] Conflicts of roles
    [length_months] Months
    [form] Form
    [place] Place
    [confidentiality] Confidentiality
    [limits] Limits of confidentiality
    [records_months] Months records are kept
    [keep_months] Months until it is deleted
    [templates] Lines as the template had them
    [disposal] What happens to them then
    [sponsor] Sponsor
    [sees] What the sponsor sees
    [observers] Who else listens
    [communication] How we talk
    [code] Code of ethics
    [url] Address
    [modality] Way of working
    [minutes] Minutes
    [sessions_planned] Conversations planned
    [who] Who
    [person] Who
    [to] To
   *[text] Words
}
parting-value = { $value ->
    [helps] helps
    [in_way] in the way
    [assumes] assumed
    [open] open
    [chosen] chosen
    [rejected] not chosen
    [parked] parked
    [discussed] discussed
    [deferred] deferred
    [goal] the goal
    [plan] the plan
    [nothing] nothing
    [yes] yes
    [partly] partly
    [no] no
    [confirmed] confirmed
    [corrected] corrected
    [can_work] can work with it
    [vision] a picture of what could be
    [problem] something in the way
    [technical] technical
    [collaboration] working together
    [start] at the start
    [middle] in the middle
    [end] at the end
    [done] it has done what it should
    [coach_withdrew] the coach withdrew
    [coach_changed] the coach changed
    [mentoring] mentoring
    [training] training
    [consulting] consulting
    [facilitation] facilitation
    [coaching] coaching
    [own] own request
    [mandated] asked for by others
    [recording] recording
    [observer] observer
    [ai] language model
    [none] nobody
    [started] that it began
    [closed] that it was closed
    [coach] coach
    [coachee] coachee
    [peer] peer
    [all] everyone
   *[other] another reason
}
