# Goals.
goal-title = Goals
goal-page = Goal
goal-empty = What do you want to be different? One sentence is enough to begin with.
goal-add = Name a goal
goal-edit = Sharpen it
goal-rest = Resting and closed ({ $n })
goal-sentence-hint = As it will be, not as it must not be.
goal-sentence-missing = One sentence is needed; it can change later.
goal-sharpen = Sharpen
goal-purpose = What is it good for?
goal-target-day = By when?
goal-levels-hint = Write down before you begin what you would see at each level.
goal-level = { $level ->
    [-2] −2: much less than hoped
    [-1] −1: less than hoped
    [0] 0: as hoped
    [1] +1: more than hoped
   *[2] +2: much more than hoped
}
goal-state = { $state ->
    [active] active
    [resting] resting
    [reached] reached
   *[let_go] let go
}
goal-unsigned = The server says that this is closed, and no signature says so. It counts as open.
goal-not-said = not said yet
goal-kept = Your words are still here.
goal-both-changed = { $by ->
    [me] You changed the same in another place while you wrote here. Your words are still in the form; saving keeps them. Over there it says:
   *[other] { $name } changed the same while you wrote. Your words are still in the form; saving keeps them. { $name } wrote:
}
goal-both-empty = nothing any more
goal-both-take = { $by ->
    [me] Take that
   *[other] Take what { $name } wrote
}
goal-field = { $field ->
    [sentence] The goal
    [today] How it is today
    [goodEnough] Good enough
    [targetDay] By when
    [purpose] What it is good for
    [origin] Where it comes from
    [whoseNeed] Whose need it serves
    [values] Values it touches
    [attitudeSign] The sign by which others notice
    [components] Parts
    [commitment] Commitment
    [whyNotLower] Why not lower
    [oneHigher] What would make it one higher
    [strand] Strand
    [measure] Own measure
    [organisationGoal] Goal of the organisation
    [renegotiated] Adjusted before
   *[other] More
}
goal-close-reached = Reached
goal-close-let-go = Let it go
goal-close-reached-title = Is it reached?
goal-close-let-go-title = Let it go?
goal-close-loses = It leaves the active goals and cannot be changed any more. It stays readable.
goal-let-rest = Let it rest
goal-take-up = Take it up again
