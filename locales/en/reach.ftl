# The reach check: a goal is projected, each places themselves apart, and the picture comes when everyone is in.
reach-title = Reach check
reach-lead = Before you agree on a goal: what does it rest on, and where are you with that? Each answers apart; the picture of all of you comes when everyone is in.
reach-link = Is it within reach? Look together
reach-under-way-n = A reach check is under way: { $n } of { $of } are in.
reach-waits-for-you = You are waited for.
reach-look = Look
reach-outlook = By what was placed and seen until { $day }:
reach-outlook-step = To the nearer step
reach-empty = Is what you want within reach?
reach-empty-text = Name the goal and what it asks for. Belay proposes what that rests on, each of you says apart where you are, and together you see the nearer step.
reach-before = { $sure ->
    [yes] There is a reach check from before you came
   *[other] There may be a reach check from before you came
}
reach-before-text = What was written here before you came does not open for you. It does once somebody who was there saves it once more; these were: { $names }.
reach-before-nobody = What was written here before you came does not open for you, and nobody who was there is here any more.
reach-begin = Begin with a goal
reach-more = More about this reach check
reach-edit = Change it
reach-edit-not = It can be changed until somebody begins to place it
reach-again = Place it once more
reach-other = Another goal
reach-aside = Put it aside
reach-aside-done = It is put aside.
reach-no-catalogue = What is on this page stays; the words of the catalogue are missing.

reach-from-goal = A goal you have already
reach-from-goal-none = None of them
reach-goal = What do you want?
reach-goal-hint = As you would say it to one another. Everyone here reads it.
reach-day = By when?
reach-in-months = in { $n } months
reach-asks = What does it ask for?
reach-ask-add = A skill
reach-ask-hint = Type a word, such as “pairing”. What is not in the catalogue you can take in your own words.
reach-level = step { $n }
reach-level-then = step { $n } of version { $version }
reach-level-of = Which step of { $name }
reach-knowing = to know about it
reach-out = Leave out
reach-take-out = Leave out { $name }
reach-rests = What it rests on
reach-rests-hint = The earliest first. Leave out what does not matter here.
reach-only-next = Only what is right below it ({ $n })
reach-rests-nothing = By the catalogue it rests on nothing else.
reach-needed-for = { $name } needs it
reach-without = Left out ({ $n })
reach-back-in = Back in
reach-back-in-name = Back in: { $name }
reach-own = Something of your own
reach-own-hint = What has to be there and is in no catalogue: how you get on with the other team, a machine, an hour a week.
reach-own-comes = It comes before
reach-own-all = before everything else
reach-own-before = before { $name }
reach-whom = Who has to do it without help, for the goal to hold?
reach-whom-hint = It decides which step is the nearer one, and how long the way is.
reach-who = { $who ->
    [median] At least half of us
    [k] A number of us
    [one] One person
   *[all] All of us
}
reach-k = How many?
reach-person = Who?
reach-person-hint = Who has to do it without help, for the goal to hold.
reach-both = Both of us
reach-wrong = { $wrong ->
    [no_goal] Say it in a sentence.
    [nothing_asked] Choose at least one thing that it asks for.
    [past_day] This day is over. Choose one to come, or leave it empty.
    [no_number] A number, at least 1.
    [too_many] You are { $people } here: at most that many.
    [nobody] Somebody has to place it: tick at least one of you.
   *[no_person] Choose who it is.
}
reach-project = Project it
reach-size = { $n ->
    [one] One to place
   *[other] { $n } to place
}, { $minutes ->
    [one] about a minute on a phone
   *[other] about { $minutes } minutes on a phone
}{ $own ->
    [0] {""}
    [one] ; one of them is yours
   *[other] ; { $own } of them are yours
}
reach-rule = { $who ->
    [median] at least half of us without help
    [k] { $k ->
        [one] at least one of us without help
       *[other] at least { $k } of us without help
    }
    [one] { $name } without help
   *[all] all of us without help
}
reach-what-rests = What it asks for and rests on ({ $n })
reach-let-place = Let everyone place it
reach-let-place-hint = { $n ->
    [one] You alone
   *[other] { $n } of you, each on their own phone
}, { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
}.

reach-inside = { $n } of { $of } are in
reach-nothing-yet = Nothing is shown until everyone who takes part is in.
reach-show = Show the picture
reach-you-are-in = You are in.
reach-change-mine = Change mine
reach-how = { $n ->
    [one] One question
   *[other] { $n } questions
}, { $minutes ->
    [one] about a minute
   *[other] about { $minutes } minutes
}. Here or on your phone, for yourself.
reach-place = Place yourself
reach-go-on = Go on placing
reach-look-on = I only look on
reach-about-other = This is about { $name }. You have nothing to place; say that you are here.

reach-takers = Who takes part?
reach-takers-hint = Whoever is unticked places nothing, and nobody waits for them. They see the picture like everyone here.
reach-takers-n = { $n ->
    [0] Nobody places it: tick at least one of you.
    [one] One of you places it.
   *[other] { $n } of you place it.
}
reach-takers-one = One person’s places alone make no picture.
reach-missing = Still to come: { $names }
reach-left-out = Not in it: { $names }
reach-came-later = Joined later, and not waited for: { $names }
reach-not-in-it = { $why ->
    [later] It was begun before you came, so you have nothing to place.
   *[left_out] It was begun without you, so you have nothing to place.
} The picture is for you too, when it is there.
reach-away = Is somebody away?
reach-away-other = Is somebody away? { $name } can begin it again without them.
reach-away-what = This one is put away and shown to nobody. The new one begins empty. What you placed yourself is offered to you again, and to you alone.
reach-away-in = Is somebody away? Whoever began it, or is in already, can begin it again without them.
reach-under-way = Another reach check of this goal is under way. Only who may put that one away can begin a new one.
reach-put-away-mine = What you placed before was put away, and shown to nobody.
reach-begin-again = Begin it again
reach-offered = You placed this before it was begun again; only you see it. Look whether it still holds.

reach-placing = Place yourself
reach-of = { $n } of { $of }
reach-sees = What one would see:
reach-where = { $own ->
    [yes] Where are you with this?
   *[no] { $part ->
        [knowledge] How far do you know your way about in this?
       *[skill] Where are you with this in your own work?
    }
}
reach-support = { $support ->
    [not_yet] not yet
    [watched] watched
    [together] together
    [prompted] prompted
    [alone] alone
   *[could_teach] could teach
}
reach-support-means = { $support ->
    [not_yet] I have not begun
    [watched] I have seen how others do it
    [together] I do it with someone beside me
    [prompted] I do it with a hint now and then
    [alone] I do it without help
   *[could_teach] I show others how
}
reach-skip = Leave it open
reach-back = Back
reach-over = Look it over
reach-over-hint = Press one to change it.
reach-change-one = { $name }: { $at }. Change it
reach-left-open = left open
reach-few = { $n ->
    [one] One of you takes
   *[other] { $n } of you take
} part. The picture may tell who is where. Show it with yours in it?
reach-few-one = The picture is of you alone, and everyone here sees it. Show it?
reach-few-hint = With fewer than eight people numbers can be guessed back to someone. Each of you is asked.
reach-beside = With the picture of { $day } one could work out who is where: nearly the same people are in both. Show this one with yours in it?
reach-beside-hint = Fewer than three people differ, so the two pictures can be subtracted from each other. Each of you is asked.
reach-beside-after = With the picture of { $day } one could work out who is where, because nearly the same people are in both. Yours is in this one only if you want that.
reach-few-yes = Show it with mine in it
reach-few-no = Leave mine out
reach-few-no-hint = You count as in, and nothing that you placed is sent to anyone.
reach-few-choose = Choose one of the two.
reach-in = I am in
reach-in-empty = I am in, without a place
reach-kept-here = What you placed is still here, as long as this page is open.
reach-later = Keep it for later
reach-honest = Belay shows no names. Your own devices receive what each placed, signed, and someone who takes one apart could tell who placed what.

reach-picture = Where you are, from the earliest to what the goal asks for
reach-figures = As figures
reach-cell = { $n } { $support ->
    [not_yet] not yet
    [watched] watched
    [together] together
    [prompted] prompted
    [alone] alone
   *[could_teach] could teach
}
reach-nearer = the nearer step
reach-asked = asked for
reach-open = { $n ->
    [one] one left it open
   *[other] { $n } left it open
}
reach-nearer-is = The nearer step:
reach-nearer-why = { $who ->
    [one] It does not go without help yet.
   *[other] { $alone ->
        [0] Nobody manages it without help yet
       *[other] { $alone } of { $placed } { $alone ->
            [one] manages
           *[other] manage
        } it without help
    }; the goal needs { $needed }.
}
reach-nearer-carries = { $own ->
    [yes] { $n ->
        [one] You said that it comes before one other.
       *[other] You said that it comes before { $n } others.
    }
   *[no] { $n ->
        [one] One other rests on it.
       *[other] { $n } others rest on it.
    }
}
reach-there = Everything that it rests on is done without help already.
reach-shown = { $n ->
    [one] One person placed it.
   *[other] { $n } placed it.
}
reach-waiting = { $n ->
    [one] One more is not in the picture.
   *[other] { $n } more are not in the picture.
}
reach-few-after = Only { $n } of you placed it, so the picture may tell who is where. Yours is in it only if you want that.
reach-one-only = Only one of you is in it, so there is no picture: it would be theirs alone.
reach-all-wait = { $n ->
    [one] One person placed it and has not said yet that it may be shown.
   *[other] { $n } placed it and have not said yet that it may be shown.
}
reach-nobody-placed = Everyone is in, and nobody placed anything.
reach-placed-before = It was placed before you joined: what was placed then stays with those who were here.
reach-talk = To talk about
reach-question = { $about ->
    [there] You do all of this already. What would make the goal worth a little more?
    [own] What is one small thing about this that lies in your own hands?
    [nobody] Who could show you the first time, and in which piece of your own work?
    [apart] Some of you do this alone, others have not begun. How could you work so that it passes from one to another?
    [nearly] You are nearly there. What does whoever is still on the way need from the others?
   *[some] What would have to be different for you to do this without a hint?
}
reach-question-apart = Without a picture: what of this has each of you done before, and what would you look at first together?
reach-agree = The step that you agree on
reach-agree-hint = One small thing, in your words. It may be another one than the nearer step.
reach-agree-save = Write it down
reach-agreed = The step that you agreed on
reach-agreed-me = Written down by you, { $day }
reach-agreed-by = Written down by { $name }, { $day }
reach-agreed-change = Change it
reach-earlier = Earlier pictures ({ $n })

# Before an agreement is signed.
reach-first = First agree on the frame in a few words. Then look together whether what you aim at is within reach, and write it out and sign after that.
reach-first-look = Look first whether it is within reach
reach-first-on = Go on with the reach check under way
reach-first-new = A few words are enough to begin with. Once everyone has said yes, look together whether what you aim at is within reach; then write it out and sign.
reach-first-skills = What skills there are, and what they rest on
reach-none-yet = Nobody has looked yet whether this is within reach.

# On home, before the goal's own words.
reach-waits = { $kind ->
    [team] { $who } waits for you: the reach check of
    [circle] Your circle waits for you: the reach check of
   *[other] The reach check with { $who } waits for you:
}
