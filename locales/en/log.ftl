# The log: wins, insights, what was learnt and found out, facts, thanks.
log-title = What we keep
log-lead = What was won, seen and learnt on the way, with what shows it.
log-empty-title = What is worth keeping?
log-empty = Small wins with what shows them, an insight, something learnt, a word of thanks. One line is enough.
log-add = Keep something
log-keep = Keep it
log-kept = Kept.
log-what = What is it?
log-type = { $type ->
    [win] A win
    [insight] An insight
    [learning] Something learnt
    [discovery] A discovery
    [fact] A fact
    [thanks] Thanks
   *[feedback] Feedback
}
log-types = { $type ->
    [win] Wins
    [insight] Insights
    [learning] Learnt
    [discovery] Discoveries
    [fact] Facts
    [thanks] Thanks
   *[feedback] Feedback
}
log-all = All
log-filter = What is shown
log-first = { $type ->
    [win] What went well?
    [insight] What do you see now?
    [learning] What have you learnt?
    [discovery] What did you find out?
    [fact] What happened?
    [thanks] What are you thankful for?
   *[feedback] What should be done differently?
}
log-first-hint = { $type ->
    [win] However small.
    [insight] Something you had not seen that way before.
    [learning] In a sentence you could say to a colleague.
    [discovery] Something on the way that was not known at the beginning.
    [fact] What anyone in the room could have seen or heard.
    [thanks] They read it here.
   *[feedback] One thing, so that it can be done.
}
log-more = { $type ->
    [win] What shows it?
    [learning] How do you know?
    [discovery] Why does it change that?
   *[fact] What do you make of it?
}
log-more-is = { $type ->
    [win] What shows it:
    [learning] How one knows:
    [discovery] Why:
   *[fact] What is made of it:
}
log-know = How do you know?
log-know-is = How one knows:
log-changes = Does it change anything?
log-changes-what = { $what ->
    [goal] The goal
    [plan] The plan
   *[nothing] Nothing for now
}
log-changes-is = { $what ->
    [goal] It changes the goal
   *[plan] It changes the plan
}
log-goal = Which goal does it belong to?
log-to = To whom?
log-to-all = Everyone
log-said-to = { $to ->
    [me] to you
   *[one] to { $name }
}
log-words-missing = A few words are needed.
log-go-on = Go on with it
log-change = Change
log-aside = Put aside
log-put-aside = Put aside.
