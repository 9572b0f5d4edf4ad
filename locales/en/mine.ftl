# One's own map of skills: what was seen, from where to where, and why.
mine-title = My map
mine-on-map = On my map
mine-exercises = Exercises
mine-what = What you and others have seen of what you know and do, and how far that goes. It is put together in this browser; nobody else sees it.
mine-write = Write what you see
mine-write-first = Write the first thing down
mine-empty = Nothing on your map yet
mine-empty-text = Take one skill and write how it is on most days, in the words that are there. What others saw of you in your coachings comes by itself.
mine-view-table = As a table
mine-strand = { $strand ->
    [technical] Technical
    [own] In your own words
   *[collaboration] With people
}
mine-skill = Skill
mine-last = last used { $when }
mine-planned = { $state ->
    [watch] an eye on it
   *[plan] planned
}
mine-fades = may have faded
mine-fades-hint = It has not been used for long enough to have faded. A first small piece of work tells.
mine-not-looked = not looked at yet
mine-first = { $names } wrote what they saw. Write yours first, so that it is yours; then both stand here.
mine-first-short = { $names } wrote; yours first
mine-first-anyway = Show it anyway
mine-working = being worked out
mine-no-estimate = not worked out
mine-range = { $from } to { $to }
mine-wide = not enough seen yet
mine-wide-hint = What was seen so far leaves almost everything open. One piece of work that somebody watches tells most.
mine-own-so-far = your own view so far
mine-own-alone = Your own view is all there is so far. Ask somebody who was there.
mine-no-score = There is no sum and no score of all this. Each row is a skill, not a person.
mine-failed-kept = What was seen is here; only how far it goes is missing.
mine-missing = { $name } is not on this map: { $reason }
mine-own-space = Your own space
mine-asked = { $name } asks what you see{ $n ->
    [one] {""}
   *[other] {" "}of { $n } things
}
mine-drawn-hint = What has to be there first stands on the left. The bar below a name shows what you do by now, from not yet on its left to could teach on its right.
mine-drawn-own = { $n ->
    [one] One in your own words stands in the table only.
   *[other] { $n } in your own words stand in the table only.
}
mine-find = Look at another skill
mine-find-hint = Any of the catalogue, also one of which nothing was seen.

# One skill.
mine-where = Where it is now
mine-to-catalogue = What it is about
mine-because = Why do you say so?
mine-because-own = { $source ->
    [work] a piece of work of yours, { $day }
   *[self] how you saw it yourself, { $day }
}
mine-because-own-seen = { $seen }, { $day }
mine-because-seen = { $seen }, seen by { $name }, { $day }
mine-because-other = what { $name } saw, { $day }
mine-because-placed = where you placed yourself in the reach check, { $day }
mine-because-exercise = { $right ->
    [yes] an exercise answered right, { $day }
   *[no] an exercise answered otherwise, { $day }
}
mine-because-about = (it was about { $name })
mine-because-part = { $part ->
    [knowledge] (it was about knowing)
   *[skill] (it was about doing)
}
mine-toward = { $toward ->
    [less] → less support
   *[more] → more support
}
mine-all-seen = { $n ->
    [one] The one thing that was seen
   *[other] All { $n } things that were seen
}
mine-answer = { $right ->
    [yes] answered right
   *[no] answered otherwise
}
mine-more-seen = More about: { $what }
mine-change = Change
mine-change-gone = This observation is not there any more.
mine-change-gone-text = It was put aside, or does not open here. Nothing was changed, and nothing new was written.
mine-aside = Put aside
mine-aside-done = It is put aside and counts no more.
mine-ask = Ask somebody
mine-ask-whom = Ask { $name }
mine-place-with = { $name } and you
mine-stage = Beside what was seen
mine-stage-own = You said
mine-stage-own-none = nothing yet
mine-stage-others = What was seen
mine-stage-others-none = nothing yet
mine-beside = { $stands ->
    [further] You see yourself further on than what was seen would say.
    [less] What was seen goes further than you say.
   *[same] Your view and what was seen fit together.
}
mine-stage-is = { $stage ->
    [unconscious_incompetence] Of the four stages of learning this is nearest to the first: not there yet, and from the inside it does not look so.
    [conscious_incompetence] Of the four stages of learning this is nearest to the second: not there yet, and you know it.
    [conscious_competence] Of the four stages of learning this is nearest to the third: you can, and you know it.
   *[unconscious_competence] Of the four stages of learning this is nearest to the fourth: you can, and hardly notice it.
}
mine-stage-hint = A picture for yourself, not a verdict: nobody assigns it to anybody, and only you see it.

# How it is learnt.
mine-ways = Three ways, and all three
mine-way-never = not yet
mine-way-note = Note
mine-way-note-of = Note the day you last had: { $way }
mine-way-when = The last time
mine-way-missing = Still missing: { $way }
mine-way-all = You have had all three.
mine-practise = To practise now
mine-practise-for = At this step:
mine-next = To learn next
mine-next-empty = Nothing planned. Open a skill and plan one small piece of it.
mine-watch-list = An eye on
mine-watching = an eye on it
mine-watch = Keep an eye on it
mine-plan-it = Plan it
mine-plan-way = Which way?
mine-plan-way-any = any
mine-plan-words = What will you do first?
mine-plan-suggested = The catalogue suggests:
mine-plan-take = Take these words
mine-plan-level = So that it goes
mine-plan-day = Look at it again on
mine-plan-weeks = in { $n } weeks
mine-plan-to = so that it goes { $level }
mine-plan-by = look at it { $day }
mine-plan-keep = Put it in my plan
mine-plan-more = More about the plan for { $name }
mine-plan-done = Done
mine-plan-change = Change
mine-plan-drop = Let it go
mine-plan-gone = { $state ->
    [done] Noted as done.
   *[dropped] Let go.
}

# What one notices in oneself: words, never rated.
mine-attitude = What you notice in yourself
mine-attitude-hint = Words only. Nobody rates it, and it counts nowhere.
mine-attitude-write = Write it down
mine-attitude-by = { $name }, whom you asked, { $day }
mine-attitude-look = look again { $day }
mine-attitude-due = time to look again
mine-attitude-more = More about these words
mine-look-again = Time to look again: { $name }
mine-look-again-go = Look at it

mine-adapting = From a first try to alone
mine-adapting-is = { $n ->
    [one] About { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, in the one skill where both were seen.
   *[other] About { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    } in the middle of { $n } skills where both were seen.
}
mine-adapting-hint = How quickly new things become yours, for yourself alone. Skills differ; a few say little.
