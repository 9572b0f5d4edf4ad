# Exercises: one question a screen, answered for oneself; results as a table; two versions of a pack side by side.
exercise-title = Exercises
exercise-what = Small questions that show where you stand. Each answer goes into your own space as an observation for your map: nobody else reads it, and nobody is told that you were here.
exercise-empty = No exercises yet
exercise-empty-text = Exercises come with packs of skills, and none of your packs has any. They stand at the end of a pack; an administrator can take one in.
exercise-plan = From my plan
exercise-plan-what = What you want to learn or keep an eye on: { $names }
exercise-plan-begin = Begin with my plan
exercise-by-skill = By skill
exercise-no-skill = No skill of these words has exercises.
exercise-count = { $of ->
    [one] one exercise
   *[other] { $of } exercises
}{ $left ->
    [all] {""}
    [0] {" "}· all answered lately
   *[other] {" "}· { $left } not answered lately
}

# A sitting.
exercise-several = Choose all that are right.
exercise-missing = Choose an answer first. When you do not know, “Enough for now” below is fine.
exercise-answer = Answer
exercise-keys = Keys 1 to { $n } choose, Enter answers.
exercise-own = Your answer
exercise-own-hint = As many words as you like, or in your head. What you write is kept with the result, for you alone.
exercise-own-was = What you wrote
exercise-key = What a good answer has in it
exercise-key-show = Hold it against the key
exercise-held = Did yours have what matters? Only you decide.
exercise-held-yes = Yes, it had
exercise-held-no = Not yet
exercise-outcome = { $kind ->
    [task] { $right ->
        [yes] Yours had what matters
       *[no] Something was not there yet
    }
   *[question] { $right ->
        [yes] That is the answer
       *[no] The answer is another one
    }
}
exercise-is-right = right
exercise-was-mine = you chose this
exercise-because = Why
exercise-next = Next
exercise-enough = Enough for now
exercise-unkept = Your answer is not stored yet. It stays here as long as this page is open.
exercise-none = { $why ->
    [nothing] Nothing to ask here
    [none] Nothing left to ask for now
    [enough] Another time
   *[little] Nothing here would tell much
}
exercise-none-text = { $why ->
    [nothing] There is no such skill, or nothing in your plan has exercises.
    [none] There are no exercises for this, or you have answered them lately. What was answered is asked again after three months, when you no longer remember it word for word.
    [enough] Nothing was answered, and nothing was stored.
   *[little] What is known of you already says more than these questions would. Working with someone on a real task tells most now.
}
exercise-end = { $why ->
    [little] That is enough: more questions would tell little
    [none] That was all there is for now
   *[enough] Enough for now
}
exercise-end-kept = { $n ->
    [one] One answer is in your own space now. Nobody else reads it.
   *[other] { $n } answers are in your own space now. Nobody else reads them.
}
exercise-now = Where this puts you
exercise-now-hint = With everything else that is known to you. Questions tell less than real work does: whoever answers well alone at a screen may still want someone beside them on the day.
exercise-to-map = To my map
exercise-other = Other exercises
exercise-looked-at = What you looked at

# Answers.
exercise-answers = What you have answered
exercise-answers-hint = Look at one again whenever you like. It is asked again after three months at the earliest.
exercise-answers-none = Nothing yet. The first answer will stand here.
exercise-said = { $right ->
    [yes] right
   *[no] not right
}
exercise-elsewhere = This exercise is in none of your packs: only its result came here.
exercise-take-out = Take it out
exercise-taken-out = It is taken out and no longer counts.

# As a table.
exercise-table = Results from and for other systems
exercise-table-what = A table (CSV) with the columns { $columns }. It is read in this browser and sealed here.
exercise-table-save = { $n ->
    [0] Nothing to save yet
    [one] Save one result as CSV
   *[other] Save { $n } results as CSV
}
exercise-table-open = The saved file is not sealed: whoever has it can read it.
exercise-table-in = Take results in
exercise-table-text = Or paste the table here
exercise-table-large = This file is larger than 500 KB. Cut it into several.
exercise-table-unopened = As long as something of your own space does not open, nothing can be taken in: it may be there already.
exercise-table-found = { $n ->
    [0] No new row
    [one] One new row
   *[other] { $n } new rows
}{ $known ->
    [0] {""}
    [one] , one is there already
   *[other] , { $known } are there already
}{ $faults ->
    [0] {""}
    [one] , one line cannot be taken
   *[other] , { $faults } lines cannot be taken
}.
exercise-table-more = { $n ->
    [one] And one more line.
   *[other] And { $n } more lines.
}
exercise-table-take = { $n ->
    [one] Take one row in
   *[other] Take { $n } rows in
}{ $faults ->
    [0] {""}
   *[other] {" "}and leave the rest
}
exercise-table-taking = Sealing { $done } of { $of } …
exercise-table-taken = { $n ->
    [one] One result is in your own space.
   *[other] { $n } results are in your own space.
}
exercise-fault-empty = There are no rows in it.
exercise-fault-heading = The first line names the columns. Missing: { $names }.
exercise-fault-quote = A quotation mark opens here and nothing closes it.
exercise-fault-too_many = { $n } rows at once at most. Cut the file into several.
exercise-fault-missing = Nothing stands in the column { $column }.
exercise-fault-other_user = This row is about “{ $user }”, the first one that can be read about “{ $first }”. Only one person's results, your own, belong here.
exercise-fault-correct = “{ $value }” is neither 1 (right) nor 0 (not right).
exercise-fault-timestamp = “{ $value }” is no moment: 2026-11-24T14:00:00Z, or seconds since 1970.
exercise-fault-later = { $value } is still to come.
exercise-fault-unknown_skill = There is no skill { $skill } in your packs.

# Two versions of a pack.
exercise-compare = Side by side
exercise-compare-what = Hold two versions of a pack, or two packs, side by side: the core skills of 2023 and what comes first for 2027, for example. What was placed or seen by an earlier version keeps it.
exercise-compare-empty = Nothing to hold side by side yet
exercise-compare-empty-text = As soon as there is a second pack, or a second version of one, you see here what came, what went and what changed.
exercise-compare-same = These are the same. Choose two different ones.
exercise-compare-places = At which place each stands
exercise-compare-skill = Skill
exercise-compare-open = Compare two
exercise-compare-from = This one
exercise-compare-to = beside this one
exercise-compare-sum = { $one ->
    [yes] { $came ->
        [0] No skill came
        [one] One skill came
       *[other] { $came } skills came
    }, { $went ->
        [0] none went
        [one] one went
       *[other] { $went } went
    }, { $changed ->
        [0] none changed
        [one] one changed
       *[other] { $changed } changed
    }. { $same ->
        [0] None is as it was.
        [one] One is as it was.
       *[other] { $same } are as they were.
    }
   *[no] { $went } only in the first, { $came } only in the second, { $changed } in both but described otherwise, { $same } the same in both.
}
}, { $went ->
    [0] none went
    [one] one went
   *[other] { $went } went
}, { $changed ->
    [0] none changed
    [one] one changed
   *[other] { $changed } changed
}. { $same ->
    [0] None is as it was.
    [one] One is as it was.
   *[other] { $same } are as they were.
}
exercise-compare-none = In skills the two are the same.
exercise-compare-came = { $one ->
    [yes] What came
   *[no] Only in “{ $title }”
}
exercise-compare-went = { $one ->
    [yes] What went
   *[no] Only in “{ $title }”
}
exercise-compare-structure = Steps or needs changed
exercise-compare-words = Only words changed
exercise-compare-field = { $field ->
    [name] Name
    [about] What it is about
    [kind] Kind
    [strand] Side of a goal
    [tool] Brings a new tool or process
    [fades] How soon it is lost
    [knowledge] To know
    [skill] To do
    [attitude] To ask yourself
    [level] Step { $n }
    [level_practice] To try at step { $n }
    [training] Training
    [feedback] An experienced eye
    [hands_on] In your own work
    [practice] To try ({ $n })
    [prerequisites] It needs
   *[related] Worth a look beside it
}
exercise-compare-value = { $value ->
    [yes] yes
    [no] no
    [slow] slowly
    [fast] soon, without use
    [technical] technical
    [collaboration] collaboration
    [coaching] coaching
   *[human] human
}
exercise-compare-gone = no longer:{" "}
exercise-compare-new = now:{" "}
exercise-compare-exercises = Exercises: { $came } came, { $went } went, { $changed } read otherwise.
