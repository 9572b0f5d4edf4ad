# Options: gathered, sorted, chosen or not with why; decisions and how they turned out.
option-title = Options
option-title-lead = Before you plan: what could you do? More than one way is worth a look.
option-open = Open options
option-empty = Nothing yet. What comes to mind first, and what after that?
option-add = Another option
option-more = Show more
option-unsorted = Not sorted yet
option-unusual-invite = None of these is unusual yet. What would someone do who has never worked here, or who is not afraid?
option-unusual = unusual
option-mark-unusual = This one is unusual
option-usual = Not so unusual after all
option-linked = came from something
option-more-about = More about: { $words }
option-change = Change the option
option-words = In your words
option-move-to = Move to: { $name }
option-move-out = Out of its cluster
option-move-new = Move to a new cluster …
option-cluster-new = A new cluster
option-cluster-name = Name of the cluster
option-to-open = Take it up
option-to-chosen = Choose
option-to-rejected = Not this one …
option-to-parked = Park
option-done-open = Taken up again.
option-done-chosen = Chosen.
option-done-parked = Parked.
option-refuse = Not this one
option-why = Why not?
option-why-hint = One line. Later you will be glad to know.
option-settled = Chosen and not chosen
option-settled-count = { $chosen } chosen, { $rejected } not
option-chosen = Chosen
option-rejected = Not chosen
option-make = Make this an option
option-made = It is among the options now.
option-make-action = Make this an action
option-made-action = It is among the actions now.
option-came-from = { $kind ->
    [insight] From an insight:
    [context] From the context:
    [learning] From something learnt:
    [discovery] From a discovery:
    [win] From a win:
    [fact] From a fact:
    [problem] From a problem:
    [option] From an option:
    [decision] From a decision:
   *[other] From:
}
option-became-option = Became an option:
option-became-action = Became an action:

option-silent = Silent ideas
option-silent-begin = Write ideas apart first
option-silent-hint = Each on your own, shown together when everyone is ready. Nobody leans on the first idea.
option-silent-on = Write on your own. The others see your ideas, and you theirs, when everyone is ready.
option-one-idea = An idea
option-one-idea-hint = One at a time. Odd ones are welcome.
option-keep = Keep
option-take-back = Take back
option-ready = I am ready: show them together
option-waiting = You are ready. Waiting for { $who }.
option-others-ready = { $n ->
    [one] { $who } is ready.
   *[other] { $who } are ready.
}
option-show-now = Show what is there

option-parking = Parking list
option-parking-empty = For what is good and not for now.
option-park = Something for later
option-triage = { $n ->
    [one] One is left
   *[other] { $n } are left
}
option-triage-begin = Look through them
option-triage-stop = Enough for now
option-leave = Leave it parked
option-let-go = Let it go …

option-decisions = Decisions
option-decisions-empty = What you decide today looks different in half a year. Write down why, and look again.
option-decide = Write down a decision
option-question = What is the question?
option-considered = What did you consider?
option-this = This is it
option-again = You chose nearly these words once before ({ $day }). What is different this time?
option-decision-reasons = Why?
option-decision-further = Values, expectation, a day to look again
option-decision-values-fit = Does it fit your values?
option-decision-expect = What do you expect to happen?
option-decision-more = Why, and what else there was
option-values = Named so far:
option-look-day = Look again on
option-look = look again { $day }
option-look-due = { $n ->
    [one] one to look at again
   *[other] { $n } to look at again
}
option-in-month = in a month
option-in-quarter = in three months
option-outcome = How it turned out
option-outcome-ask = How did it turn out?
