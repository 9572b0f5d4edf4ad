# The skills of a team: what each shares, what the team can do and how deep, who came and went, what is wanted next.
skillteam-lead = What you can do together: by what each of you shares, placed in a reach check, or asked others to see. For yourselves, never for a ranking.
skillteam-somebody = somebody
skillteam-kept = Everything you wrote is kept; only the estimate is missing.
skillteam-close = Close
skillteam-empty = What can you do together?
skillteam-empty-text = Each of you chooses which skills the others see here, with or without a name. From that comes the picture of all of you: how deep each skill goes, and what hangs on one person.
skillteam-choose = Choose what you share

skillteam-mine = What you share
skillteam-mine-is = { $named ->
    [yes] You show { $n ->
        [one] one skill
       *[other] { $n } skills
    } with your name, as of { $day }:
   *[no] You are counted without your name for { $n ->
        [one] one skill
       *[other] { $n } skills
    }, as of { $day }:
}
skillteam-mine-more = { $n } more
skillteam-mine-waits = You count as soon as at least { $least } of you say something about a skill without their names.
skillteam-mine-nothing = { $team ->
    [circle] You share nothing of your own with this circle.
   *[other] You share nothing of your own with the team.
} What you placed in a reach check counts without your name.
skillteam-change = Change or renew
skillteam-back = Take back
skillteam-back-title = Take back what you share?
skillteam-back-loses = The others no longer see or count it. Your own map stays as it is. A device that has opened it may still hold a copy.
skillteam-back-done = Taken back.
skillteam-parting-failed = What you shared of your skills could not be taken back before you left. The page counts nobody who has left; a device may still hold a copy.

skillteam-share = Share this
skillteam-renew = Renew
skillteam-share-title = What of yours may the others here see?
skillteam-share-what = Levels only, each with its week: no words, no remarks, and not who saw it. Put together on this device from your own space and your coachings.
skillteam-share-none = There is nothing to share yet
skillteam-share-none-text = Note on your own map what you do, or take part in a reach check. Then choose here what the others see of it.
skillteam-share-map = Go to your map
skillteam-share-missing = { $title } could not be opened: what was seen there is not among these.
skillteam-share-skills = Which skills?
skillteam-share-skills-hint = All of it, a few, or one. You can change it at any time.
skillteam-share-skills-wrong = Choose at least one skill.
skillteam-share-all = All of them
skillteam-share-no = None
skillteam-share-size = { $n ->
    [0] nothing from elsewhere
    [one] one from elsewhere
   *[other] { $n } from elsewhere
}
skillteam-share-here = { $n } here already
skillteam-share-named = With your name?
skillteam-share-named-wrong = Choose one of the two.
skillteam-share-by = { $by ->
    [named] With my name
   *[counted] Counted only
}
skillteam-share-by-means = { $by ->
    [named] The others see who does what. Should you leave, they see for three months what that moves.
   *[counted] You are part of a number, and only where at least { $least } of you are counted so. Should you leave, it waits, like with who takes back.
}
skillteam-goes = Exactly this goes
skillteam-goes-nothing = Choose a skill, and what goes stands here.
skillteam-goes-what = { $n ->
    [0] Nothing beside your choice: what was seen of { $skills ->
        [one] this skill
       *[other] these { $skills } skills
    } stands in this room already.
    [one] One level.
   *[other] { $n } levels.
}
skillteam-goes-change = { $same ->
    [yes] The same as what you have shared, as of { $day }.
   *[no] { $more } more and { $fewer } fewer than what you have shared, as of { $day }.
}
skillteam-goes-lost = { $n ->
    [one] One of those shared is no longer in your own space or your rooms, and would go from here.
   *[other] { $n } of those shared are no longer in your own space or your rooms, and would go from here.
}
skillteam-goes-skill = Skill
skillteam-goes-day = Week of
skillteam-goes-from = From
skillteam-goes-level = Support
skillteam-goes-knowledge = (to know)
skillteam-source = { $source ->
    [self] your own view
    [peer] a colleague ({ $rater })
    [coach] a coach ({ $rater })
    [exercise] an exercise
   *[work] a piece of work
}
skillteam-answer = { $right ->
    [yes] right, at “{ $support }”
   *[no] not right, at “{ $support }”
}
skillteam-honest = Every member’s device holds what is shared here, and by whom: the page shows it only as each one chose, and only while they are a member. What is taken back is gone from the page; a copy that somebody opened before cannot be called back.

skillteam-coverage = What you can do, and how deep
skillteam-view = Show as
skillteam-view-as = { $way ->
    [dots] Dots
    [figures] Figures
   *[names] Names
}
skillteam-strand = { $strand ->
    [technical] Technical
    [collaboration] Working together
   *[own] In your own words
}
skillteam-of = { $alone } of { $of } alone
skillteam-without = { $more ->
    [yes] and { $n } unnamed
   *[no] { $n } unnamed
}
skillteam-waiting = What is said without a name is not in these figures where fewer than { $least } say it, or where only one or two have begun or taken back.
skillteam-few = { $n ->
    [one] Of one more skill
   *[other] Of { $n } more skills
} fewer than { $least } of you say something without their names: too few to show.
skillteam-later = { $why ->
    [later] You came later: what was said here before, you cannot read.
   *[other] Not everything that was said here could be opened.
} So nothing that is said without names is shown to you, or somebody could be worked out. Figures of you and of the others can differ.
skillteam-small = With fewer than { $least } of you nothing is ever shown without names. Whoever wants to be seen here can share with their name.
skillteam-silent = { $n ->
    [one] Your goal rests on this too, and nobody says anything about it yet:
   *[other] Your goal rests on these too, and nobody says anything about them yet:
}
skillteam-why = Why do you say so?
skillteam-why-is = Each dot is one of you, where they most likely are by all that was seen and said here until today. It is an estimate: a view of oneself counts less than what others saw in the work, and none of it is exact.
skillteam-rule = Who is counted without a name is shown only where at least { $least } are, and nothing is shown twice for groups that differ by one or two people, so that nobody can be worked out.
skillteam-rule-waiting = So where one or two begin to share, the figures of before stand until there are three. Who takes back or leaves is out at once, and the figure waits until three have changed.

skillteam-one = Held by one of you
skillteam-one-named = only { $name } alone
skillteam-one-without = one of you alone
skillteam-one-do = Who would like to sit beside them next time? A pair in real work passes on most.
skillteam-one-none = { $tells ->
    [yes] Nothing hangs on one person alone, as far as you share.
   *[no] Too little of the same skill is shown here to tell what hangs on one person.
}

skillteam-whole = { $kind ->
    [circle] The circle as one
   *[other] The team as one
}
skillteam-whole-what = Some things people can only do together: plan, decide, recover. Here you are seen as one, beside each of you.
skillteam-whole-seen = Seen { $n ->
    [one] once
   *[other] { $n } times
}
skillteam-whole-write = Note what you saw of all of you
skillteam-between = { $low } to { $high }

skillteam-asked = What you asked each other
skillteam-asked-what = { $kind ->
    [circle] Any of you can ask the others what they see. All of the circle reads what is answered; nobody is written about who did not ask.
   *[other] Any of you can ask the others what they see. All of the team reads what is answered; nobody is written about who did not ask.
}
skillteam-asked-answers = { $n ->
    [one] One answer
   *[other] { $n } answers
}
skillteam-ask = Ask what others see of you
skillteam-ask-honest = { $kind ->
    [circle] All of the circle
   *[other] All of the team, and whoever coaches it,
} can read that you ask, and what is answered, with your name and the name of who saw it. It counts on your own map and in the picture of all of you. What should stay between two of you, ask in a coaching of two.
skillteam-answer-honest = { $kind ->
    [circle] All of the circle
   *[other] All of the team, and whoever coaches it,
} can read this, with your name and with { $name }’s. Write what you would say with everybody in the room.

skillteam-aims = What you want to be able to do
skillteam-aims-none = Nothing is written down yet. Say how many of you should do what alone, by when.
skillteam-aims-past = { $n ->
    [one] Come true:
   *[other] Come true ({ $n }):
}
skillteam-aim = { $k ->
    [one] One of you alone in
   *[other] { $k } of you alone in
}
skillteam-aim-day = by { $day }
skillteam-aim-is = { $alone ->
    [0] Most likely nobody of { $of } does so now.
   *[other] Most likely { $alone } of { $of } { $alone ->
        [one] does
       *[other] do
    } so now; it is sure of { $sure ->
        [0] nobody yet
       *[other] { $sure }
    }.
}
skillteam-aim-unknown = Too few say something about it to tell how many do.
skillteam-aim-more = More about { $name }
skillteam-aim-done = It has come true
skillteam-aim-drop = Let it go
skillteam-aim-turned = { $state ->
    [done] Noted.
   *[dropped] Let go.
}
skillteam-aim-new = Write one down
skillteam-aim-title = How many of you, alone in what, by when?
skillteam-aim-skill = In what?
skillteam-aim-k = How many of you?
skillteam-aim-k-hint = You are { $n }.
skillteam-aim-by = By when?
skillteam-in-weeks = in { $n } weeks
skillteam-aim-words = What for, in a sentence
skillteam-aim-keep = Keep it
skillteam-aim-wrong = { $wrong ->
    [skill] Choose what it is about.
   *[number] A number, at least 1 and not more than you are.
}

skillteam-clock = Who came and who went
skillteam-clock-what = With each person who joins or leaves, what you can do together moves the same day.
skillteam-turn = { $what ->
    [joined] { $who ->
        [me] You joined
       *[other] { $name } joined
    }
    [moved] { $name } moved on within the house
   *[left] { $name } left
}
skillteam-moved = { $is ->
    [0] nobody else says anything about it
   *[other] { $after } of { $is } alone, before { $was ->
        [0] nobody said anything about it
       *[other] { $before } of { $was }
    }
}
skillteam-unmoved = { $why ->
    [nothing] { $who ->
        [me] Nothing of yours is shown by name.
       *[other] Nothing of theirs is shown by name.
    }
   *[little] Nothing that is shown has moved noticeably.
}
skillteam-fell = Since then it hangs on one of you, or on nobody, as far as you share:
skillteam-fell-to = { $alone ->
    [0] nobody does it alone any more
   *[other] one of you alone
}, before { $before }
skillteam-fell-aim = Make it an aim
skillteam-fell-aimed = an aim already
skillteam-fell-pair = Pair for it
skillteam-fell-about = { $do ->
    [aim] Make { $name } an aim
   *[pair] Pair for { $name }
}
skillteam-pair-topic = Work on { $name } together, so that more of us can
skillteam-not-yet = { $left ->
    [yes] { $name } is in the team (since { $day }) and has left this coaching: what they bring does not count here.
   *[no] { $name } is in the team since { $day }, and not in this coaching yet: what they bring counts from their yes on.
}
skillteam-still = { $who ->
    [me] You were in the team until { $day }, and are still in this coaching: you count here until you leave it.
   *[other] { $name } is no longer in the team (until { $day }), and still in this coaching: they count here until they leave it.
}
skillteam-plan = { $who ->
    [me] You catch up on:
   *[other] { $name } catches up on:
}
skillteam-newcomer = You are new here, since { $day }. What would catch you up?
skillteam-newcomer-look = Look
skillteam-catch = What would catch you up?
skillteam-catch-what = { $sure ->
    [yes] What at least half of the others surely do alone, in the order in which it builds on itself.
   *[no] How far at least half of the others most likely are, in the order in which it builds on itself.
} Only you see this list.
skillteam-catch-none = { $there ->
    [yes] All of it is in your plan already.
   *[no] There is nothing to catch up on that the others show.
}
skillteam-catch-step = { $name }: { $support }
skillteam-catch-first = Begin with this: { $weeks }
skillteam-catch-take = Take into my plan
skillteam-catch-seen = What you take over stands here for the others to see, so that they can help.
skillteam-weeks-far = more than a year, from here

skillteam-out = What you may show to others
skillteam-out-what = Numbers only, never names, and only where at least { $least } of you are behind one; each once a week at most. Nothing is sent: you copy or print it, and decide who gets it. That it was put together, and of whom each number is made, is kept here for all of you.
skillteam-out-none = There is nothing to show yet: no skill has at least { $least } of you behind it who may be counted together.
skillteam-out-waiting = { $n ->
    [one] One skill waits:
   *[other] { $n } skills wait:
} together with the numbers that were shown before, this one would tell of fewer than { $least } of you.
skillteam-out-done = { $n ->
    [one] One skill was put together this week; the next number comes from Monday on.
   *[other] { $n } skills were put together this week; the next numbers come from Monday on.
}
skillteam-out-collided = Nothing is shown: somebody else may have put it together in the same moment, and two numbers of one week could tell who. The next ones come from Monday on.
skillteam-out-blind = Somebody who was here before you has to put this together: what was shown before you came, you cannot read, and so nobody could see whether the difference would tell who.
skillteam-out-put = { $n ->
    [one] Put the number together
   *[other] Put { $n } numbers together
}
skillteam-out-last = Last put together by { $name }, { $day }.
skillteam-out-us = Our team
skillteam-out-head = { $team }, { $day }: what we do without help
skillteam-out-line = { $how ->
    [few] fewer than { $fewest } of { $of }
    [most] all { $of }, or all but one or two
   *[n] { $alone } of { $of }
}
skillteam-out-caution = Counted by what people share of themselves; an estimate. Fewer than { $fewest }, or nearly all, is never said exactly. It says nothing about a person, and is no measure for comparing teams.
