# The zone of a goal: the nearer step, the way there, when it could be true, and what was said before.
zone-title = Within reach?
zone-link = Is this within reach?
zone-ask = Look at it
zone-first-ask = What does this goal ask for? Belay proposes what that rests on; leave out what does not matter here.
zone-none = Nobody has said yet what this goal asks for.
zone-unknown = Nothing is known yet of what goes by itself and what does not
zone-unknown-text = Where each thing stands, said by those whom it is about, is enough to begin with.
zone-place = Place it, each apart
zone-place-mine = Note where you are
zone-chip = { $zone ->
    [within_reach] within reach
    [with_support] with support
    [out_of_reach] a long way in one step
   *[not_enough_evidence] not enough seen yet
}
zone-partial = You see only what was written since you joined; the others may see more.
zone-partial-kept = What the others’ view said last, on { $day }:
zone-partial-own = Reckoned from what you can read
zone-partial-asks = What this goal asks for was written before. When somebody who was there saves it once more, you can read it too.
zone-near = The nearer step
zone-lead = { $zone ->
    [within_reach] { $step ->
        [yes] This is within reach. On the way there:
       *[no] { $who ->
            [us] All of it is within reach.
           *[one] This is within reach.
        }
    }
    [with_support] { $step ->
        [yes] With support this can be done. Begin with:
       *[no] With support this can be done.
    }
    [out_of_reach] { $who ->
        [us] { $step ->
            [yes] A nearer step:
           *[no] A long way in one step.
        }
       *[one] { $step ->
            [yes] A long way in one step. A nearer one:
           *[no] A long way in one step.
        }
    }
   *[not_enough_evidence] { $step ->
        [yes] Too little was seen to say whether all of it is within reach. A step that helps in any case:
       *[no] Too little was seen to say whether this is within reach.
    }
}
zone-lead-end = { $zone ->
    [out_of_reach] { $who ->
        [us] .
       *[one] ?
    }
   *[other] .
}
zone-why-carries = { $share ->
    [most] { $who ->
        [us] Most of what you want builds on it.
        [me] Most of what you want builds on it.
       *[other] Most of what { $name } wants builds on it.
    }
    [some] { $n ->
        [one] One other thing builds on it.
       *[other] { $n } other things build on it.
    }
   *[none] {""}
}
zone-counted-unknown = Counted as unknown: { $names }. In the team, and not in this coaching: nothing can be known of { $n ->
    [one] them
   *[other] these { $n }
} here.
zone-why-seen = { $who ->
    [us] { $at ->
        [0] So far none of you was seen doing it so, or said so.
       *[other] So far { $at } of { $people } of you { $at ->
            [one] was
           *[other] were
        } seen doing it so, or said so.
    }
    [me] { $at ->
        [0] When it was last seen or said, you took more help with it.
       *[other] You were seen doing it so, or said so.
    }
   *[other] { $at ->
        [0] When it was last seen or said, { $name } took more help with it.
       *[other] { $name } was seen doing it so, or said so.
    }
}
zone-why-how = { $how ->
    [together] So far it was seen of the team as one, not of each.
    [tried] So far only exercises tell of it.
    [inferred] Nothing was seen of it itself yet; it is inferred from what was seen of { $skills }.
   *[nothing] Nothing was seen of it yet.
}
zone-rung = { $part ->
    [knowledge] { $level ->
        [1] : heard of it
        [2] : talked it through together
        [3] : known with a look at the notes
        [4] : known by heart
       *[5] : explained to others
    }
   *[skill] { $level ->
        [1] , watched
        [2] , together
        [3] , with a hint now and then
        [4] , alone
       *[5] , shown to others
    }
}
zone-part = { $part ->
    [knowledge] { $name }: { $level ->
        [1] heard of it
        [2] talked it through together
        [3] known with a look at the notes
        [4] known by heart
       *[5] explained to others
    }
   *[skill] { $name }: { $level ->
        [1] watched
        [2] together
        [3] with a hint now and then
        [4] alone
       *[5] shown to others
    }
}
zone-ladder = From here to there, in small wins that can hold
zone-whole = All of it in one step
zone-between = { $n ->
    [one] One more step between
   *[other] { $n } more steps between
}
zone-span = { $ends ->
    [open] { $unit ->
        [weeks] from { $from } weeks on
       *[months] from { $from } months on
    }
    [one] { $unit ->
        [weeks] about { $from ->
            [one] a week
           *[other] { $from } weeks
        }
       *[months] about { $from } months
    }
   *[two] { $unit ->
        [weeks] { $from }–{ $to } weeks
       *[months] { $from }–{ $to } months
    }
}
zone-span-each = The weeks of each step count it by itself, with what it rests on. All of it takes longer, because one works on a few things at a time.
zone-taken = Taken as a goal:
zone-strand = { $strand ->
    [technical] craft
   *[collaboration] working together
}
zone-strand-of = { $strand ->
    [technical] Craft
    [collaboration] Working together
   *[own] Your own
}
zone-claimed = Said to be there, and hardly seen yet ({ $n })
zone-wins = { $holds ->
    [yes] Small wins that hold
   *[no] Looks like a small win
}
zone-wins-later = Say at the next review whether it still holds.
zone-win = { $name }: three times in a row, last on { $day }

zone-when-title = When could all of it be true?
zone-your-day = { $day }, your date
zone-when = { $how ->
    [now] It may well be true already.
    [both] Half by { $half }, most by { $most }.
    [same] Half and most by { $most }.
    [half] Half by { $half }; how much longer it may take cannot be seen from here.
   *[far] Not within the next two years, as far as one can see from here.
}
zone-when-due = By { $day } { $chance }.
zone-when-over = Its day, { $day }, is over.
zone-chance = { $how ->
    [hardly] fewer than 1 in 100
    [half] about half
    [sure] more than 99 in 100
   *[in] about { $n } in { $of }
}
zone-why = Why do you say so?
zone-missing = What stands most in the way:
zone-missing-there = How likely it is there already: { $chance }.
zone-missing-support = With support: { $chance }.
zone-sure = { $zone ->
    [within_reach] The chance that all of it goes today without help: { $alone }.
    [with_support] The chance that all of it goes today with support: { $in }; without help: { $alone }.
    [out_of_reach] The chance that all of it goes today, even with support: { $in }; without help: { $alone }.
   *[not_enough_evidence] What was seen fits both, near and far. The chance that all of it goes today with support: { $in }; without help: { $alone }.
}
zone-sure-near = Only from about 4 in 5 on Belay says “with support”.
zone-from = { $pieces ->
    [0] Nothing was said or seen
    [one] It rests on one answer or observation
   *[other] It rests on { $pieces } single answers and observations
} about { $people ->
    [one] one person.
   *[other] { $people } people.
}
zone-from-nothing = { $people ->
    [one] Nothing is known of them yet.
   *[other] Of { $n } of them nothing is known yet.
}
zone-from-out = { $n ->
    [one] One of you is not in this picture.
   *[other] { $n } of you are not in this picture.
}
zone-paced = { $n ->
    [one] It counts with the pace that was seen in one skill.
   *[other] It counts with the pace that was seen in { $n } skills.
}
zone-taught = { $n ->
    [one] One earlier forecast whose end is known has taught it.
   *[other] { $n } earlier forecasts whose end is known have taught it.
}
zone-reckoned = Half means as likely as not, most means four in five. It is reckoned on this device, from what you can read here; nobody else sees more.
zone-exact = Exact figures
zone-needs = How likely each is there, as the goal needs it
zone-needs-how = { $who ->
    [one] The chance also draws on what is related, so it can differ from what was last seen or said of it.
   *[many] The chance is that as many of you as the goal asks for are there. It also draws on what is related and on what you did together, so it can differ from how many were seen doing it.
}
zone-need = What
zone-there = There
zone-dates = When all of it could be true
zone-by = { $what ->
    [half] Half
   *[most] Most
}
zone-by-day = By { $day }
zone-beyond = beyond two years
zone-curve = How likely all of it is there, week after week
zone-curve-line = A line that rises from { $now } today to { $then } by { $day }.
zone-curve-table = Every four weeks
zone-curve-day = By when
zone-curve-ask = How likely by …
zone-curve-answer = By { $day }: { $chance }.
zone-curve-over = That day, { $day }, is over.
zone-curve-beyond = That is further than one can see from here.
zone-talk = To talk about
zone-question = { $zone ->
    [within_reach] { $who ->
        [other] What would make it worth a little more to them?
       *[one] What would make it worth a little more?
    }
    [with_support] { $who ->
        [us] Who could be beside you the first time?
        [me] Who could be beside you the first time?
       *[other] Who could be beside them the first time?
    }
    [out_of_reach] { $who ->
        [us] What is the smallest piece of it that you could show somebody in two weeks?
        [me] What is the smallest piece of it that you could show somebody in two weeks?
       *[other] What is the smallest piece of it that they could show somebody in two weeks?
    }
   *[not_enough_evidence] { $who ->
        [other] When did they last do something like it, and what helped?
       *[one] When did you last do something like it, and what helped?
    }
}
zone-own = What of this is mine
zone-own-hint = What the goal asks for, held against your own map. It is reckoned in this browser, and only you see it.
zone-own-have = You: { $have }. The goal asks: { $need }.
zone-own-has = { $has ->
    [short] Not there yet.
   *[open] It may be there already.
}
zone-own-planned = already in my plan
zone-own-all = By what was seen, all of it is there on your side.
zone-own-there = There on your side already ({ $n })
zone-least = We know least about
zone-least-how = { $how ->
    [team] { $part ->
        [knowledge] Let one of you explain it to the others, and note what you hear.
       *[skill] Watch one piece of it being done together, and note what you see.
    }
    [me] Ask { $name } what they see in one piece of your work.
    [other] Note what you see in one piece of { $name }’s work.
   *[own] Note how much help it took the next time, or try an exercise.
}
zone-least-link = { $how ->
    [me] Ask
   *[other] Note it
}
zone-least-exercise = Try an exercise
zone-order = Which comes first?
zone-order-first = { $n ->
    [one] This one builds on another goal:
   *[other] This one builds on other goals:
}
zone-order-then = { $n ->
    [one] Another goal builds on this one:
   *[other] Other goals build on this one:
}
zone-order-before = comes before
zone-last-on = said on { $day }
zone-load = { $n } new things at once
zone-load-much = More than three new things at once is much for most. Which could wait?
zone-load-more = { $before ->
    [one] So far it was one at once.
   *[other] So far it was { $before } at once.
} Which could wait?
zone-load-which = { $elsewhere ->
    [0] Which they are
    [one] Which they are; one comes with another goal
   *[other] Which they are; { $elsewhere } come with other goals
}
zone-load-kind = { $kind ->
    [tool] a tool
    [process] a way of working
   *[skill] a skill
}{ $here ->
    [yes] {""}
   *[no] , with another goal
}
zone-moved = What has moved since { $day }
zone-moved-nothing = Nothing that would be worth a word.
zone-moved-need = { $name }: from { $then } to { $now }
zone-moved-from = , by what was seen of { $skills }
zone-moved-by = What moved it most:
zone-cause = { $kind ->
    [placement] what was placed on { $day }
    [shared] what was shown of one’s own on { $day }
   *[observation] what was seen on { $day }
}
zone-kept = What was said before ({ $n })
zone-kept-why = What is said here is kept with the goal, by whoever looks at it first on a day, so that it can be held against what comes.
zone-kept-due = by { $day } { $chance }
zone-compare = Hold the present against it
zone-compared = The present is held against it
zone-outcome = { $outcome ->
    [came] It came true.
   *[not] It did not come true.
}
zone-came = Did it come true by { $day }?
zone-came-yes = Yes
zone-came-no = Not by then

zone-take-first = { $who ->
    [us] Take the first as our goal
   *[me] Take the first as a goal
}
zone-first-sentence = { $who ->
    [us] { $part ->
        [knowledge] We can explain { $name } to one another.
       *[skill] { $level ->
            [1] We have watched someone do it and talked about it: { $name }.
            [2] We do it together: { $name }.
            [3] We do it with a hint now and then: { $name }.
            [4] We do it without help: { $name }.
           *[5] We show others how: { $name }.
        }
    }
   *[me] { $part ->
        [knowledge] I can explain { $name } in my own words.
       *[skill] { $level ->
            [1] I have watched someone do it and talked about it: { $name }.
            [2] I do it with someone beside me: { $name }.
            [3] I do it with a hint now and then: { $name }.
            [4] I do it without help: { $name }.
           *[5] I show others how: { $name }.
        }
    }
}
zone-keep = { $who ->
    [us] Keep ours
   *[me] Keep this one
}
zone-keep-why = What speaks for it?
zone-keep-hint = For later, when you look at it again. Nobody has to give a reason.
zone-keep-done = It stays as it is.
zone-kept-ours = It stays as it is, because:
zone-set = Then it becomes a goal.
zone-after-kept = The goal is there; what it asks for is not stored yet.
zone-over = Take the steps as parts
zone-over-title = Which steps become parts of the goal?
zone-over-none = All of them are parts of it already.
zone-over-save = Take them
zone-over-done = { $n ->
    [one] One step is a part of the goal now.
   *[other] { $n } steps are parts of the goal now.
}
zone-adjust = Adjust the goal

# How forecasts came out, for who coaches.
zone-forecasts = How your forecasts came out
zone-forecasts-lead = Every forecast that was made where you coach is kept, and held against what came.
zone-forecasts-empty = No forecast has an end yet
zone-forecasts-empty-text = When the zone of a goal is looked at, what is said of its day is kept. When the day has come, or the goal is closed, you see here how far one could rely on it.
zone-forecasts-reading = Opening { $done } of { $of } …
zone-forecasts-closed = { $n ->
    [one] One coaching could not be opened; its forecasts are missing here.
   *[other] { $n } coachings could not be opened; their forecasts are missing here.
}
zone-forecasts-waiting = { $n ->
    [0] {""}
    [one] One more waits for its day.
   *[other] { $n } more wait for their day.
}
zone-brier = { $word ->
    [few] { $n ->
        [one] The forecasts of one goal have an end: too few to say anything.
       *[other] The forecasts of { $n } goals have an end: too few to say anything.
    }
    [near] Over the forecasts of { $n } goals what was said lay close to what came.
    [better] Over the forecasts of { $n } goals what was said told more than a coin would have.
    [coin] Over the forecasts of { $n } goals a coin would have told as much.
   *[worse] Over the forecasts of { $n } goals a coin would have told more: they were too sure.
}
zone-brier-exact = Brier score { $score }: 0 is perfect, 0.25 is what “half” always gets.
zone-figure = The figure
zone-reliability = What was said, and how often it came
zone-reliability-hint = On the dashed line lies what came as often as it was said; below it too much was hoped.
zone-said = said
zone-came-of = came
zone-count = goals
zone-count-rows = A goal with several forecasts can stand in several rows, so the rows can add up to more goals than there are.
zone-band = { $from } to { $to }
zone-over-time = Quarter by quarter
zone-over-time-line = Brier score by quarter: { $first } { $then }, { $last } { $now }. Lower is better.
zone-over-time-hint = Each point is what was said for days in that quarter, held against what came. Lower is better.
zone-over-time-coin = a coin
zone-over-time-few = Too few for a line yet: it needs two quarters with eight goals each.
zone-over-time-table = The figures
zone-over-time-score = Brier score
zone-over-time-too-few = too few
zone-quarter = { $quarter ->
    [1] January to March
    [2] April to June
    [3] July to September
   *[4] October to December
} { $year }
zone-gas = Were the goals set so that they can be met?
zone-gas-words = { $word ->
    [few] { $n ->
        [0] No closed goal has its attainment noted yet.
        [one] One goal has its attainment noted: too few to say anything.
       *[other] { $n } goals have their attainment noted: too few to say anything.
    }
    [far] On average over { $n } goals less came than was hoped: they may lie too far.
    [near] On average over { $n } goals it came as hoped.
   *[close] On average over { $n } goals more came than was hoped: they may lie too near.
}
zone-gas-exact = Mean T { $t } over { $rooms ->
    [one] one coaching
   *[other] { $rooms } coachings
}; near 50 the goals fit. It says nothing about a person.
