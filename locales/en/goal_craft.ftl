# Goals in full: prompts, hints, parts, levels, how far it is.
goal-origin = What does it begin with?
goal-origin-name = { $origin ->
    [vision] a picture of what could be
   *[problem] something that is in the way
}
goal-ask-sentence = { $origin ->
    [vision] How will it be? One sentence.
    [problem] What will be there instead? One sentence.
   *[open] What do you want? One sentence.
}
goal-ask-today = { $origin ->
    [vision] What of it is there already?
    [problem] When does it happen, and when not?
   *[open] How is it today?
}
goal-ask-good-enough = { $origin ->
    [vision] What would be a first real piece of it?
    [problem] By what would you notice that it is solved well enough?
   *[open] What would be good enough?
}
goal-hint = { $ask ->
    [short] What exactly? A word or two more may do.
    [not] “{ $word }”: what will be there instead?
    [vague] “{ $word }”: what would somebody see or hear of it?
    [several] Perhaps these are several goals, or one with parts?
    [see] How would you notice it? It need not be a number.
    [sign] By which sign would others notice it?
    [others] “{ $word }”: what of it is in your own hands?
    [always] “{ $word }”: what would be good enough?
    [must] “{ $word }”: who says so, and what do you want?
    [why] What is it good for, and for whom?
    [when] By when would you like to look at it?
   *[far] That is a long way off. What could be true a third of the way?
}
goal-starters = A first sentence to begin with
goal-starter-name = { $name ->
    [value] The value I bring
    [strength] From a strength
    [attitude] An attitude
    [together] Working together
   *[obstacle] Something in the way
}
goal-starter-sentence = { $name ->
    [value] I bring … to …, and … notices it.
    [strength] I use what I am good at, …, to …
    [attitude] When …, I …
    [together] We … before we …
   *[obstacle] Instead of …, there is …
}
goal-starter-value-own = I bring { $value } to …
goal-starter-strength-own = I use { $strengths } to …
goal-starter-notices = { $who } would notice that …
goal-fold-why = What for, and for whom
goal-fold-when = By when, and how you notice
goal-fold-levels = Five levels
goal-fold-parts = Parts
goal-fold-commitment = How much you want it
goal-whose-need = Whose need does it serve?
goal-values = Which values does it touch?
goal-values-none = No values are on the card yet. Name one here, or find yours under Needs.
goal-values-other = Another one
goal-organisation-goal = Which goal of the organisation does it serve?
goal-measure = Your own measure
goal-measure-hint = What you look at to see whether it changes: days, a list, a colleague’s answer.
goal-attitude-sign = If it is an attitude: a sign of it
goal-attitude-sign-hint = Something another person could see or hear.
goal-strand = Strand
goal-strand-name = { $strand ->
    [technical] technical
   *[collaboration] working together
}
goal-level-name = { $level ->
    [-2] much less than hoped
    [-1] less than hoped
    [0] as hoped
    [1] more than hoped
   *[2] much more than hoped
}
goal-level-invite = Begin here if you like: what would be wonderful? It costs nothing to write it down.
goal-level-here = now
goal-components = Parts
goal-components-hint = Pieces that can be looked at one by one.
goal-component = Part { $n }
goal-component-up = Move part { $n } up
goal-component-down = Move part { $n } down
goal-component-remove = Remove part { $n }
goal-component-add = Add a part
goal-component-scale = Five levels of this part
goal-component-add-scale = Give it five levels of its own
goal-commitment = How much do you want it?
goal-commitment-hint = 1: hardly · 10: nothing matters more now. It is yours to say.
goal-commitment-of = { $n } of 10
goal-why-not-lower = Why not { $n }?
goal-one-higher = What would make it { $n }?
goal-next-question = To the next question
goal-visible = Who reads it?
goal-visible-us = us
goal-visible-me = only me
goal-visible-us-hint = Can be read by: { $who }.
goal-visible-me-hint = It lies in your own space. You can share it later; sharing cannot be taken back.
goal-rests-title = Three goals are in progress. Which one rests?
goal-rests-why = Attention is scarce. What rests is kept as it is and can be taken up again.
goal-rests-new = This one waits
goal-rests-go = Go on
goal-adjust = Adjust it to what is
goal-adjust-note = Ambitions meet reality. What the goal was is kept beside it, and nobody is to blame.
goal-adjust-why = What has shown that it should change?
goal-adjusted = Adjusted { $n ->
    [one] once
   *[other] { $n } times
}
goal-adjusted-from = it was
goal-adjusted-why = Because:
goal-how-far = How far is it?
goal-how-far-title = How far
goal-how-far-empty = Not said yet.
goal-how-far-missing = Choose what fits best today.
goal-how-far-parts = How far are its parts?
goal-how-far-choose = not said
goal-how-far-words = What do you see?
goal-how-far-save = Note it
goal-show-more = Show more ({ $n })
goal-can-work = I can work with this
goal-can-work-words = Something to add?
goal-can-work-note = The words of the goal stay as they are.
goal-can-work-said = { $own ->
    [true] You can work with this ({ $day }).
   *[false] { $name } can work with this ({ $day }).
}
goal-can-work-earlier = Said of an earlier wording.
goal-in-focus = in focus
goal-focus = Put it in focus
goal-focus-off = Out of focus
goal-more = More about this goal
goal-share = Share it
goal-share-title = Share this goal?
goal-share-loses = A copy is written that can be read by: { $who }. That cannot be taken back; yours is let go. Notes on how far it is stay with you.
goal-vision = Vision
goal-vision-look = look at it again
goal-vision-none = What is the picture that all this leads to? Write it under Needs.
goal-path-empty-title = Your own path
goal-path-empty = One goal after the other, in your words and your order. One sentence is enough to begin with.
goal-until = by { $day }
