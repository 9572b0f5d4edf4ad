# How we work together: three items, answered apart.
alliance-title = How do we work together?
alliance-hint = Three lines, each of you alone. Nothing is shown until all of you choose to. You can also leave it.
alliance-what = What
alliance-item = { $item ->
    [bond] I can say here what I really think.
    [tasks] The way we talk and work fits.
   *[goals] We work on what matters.
}
alliance-level = { $level ->
    [1] not at all
    [2] a little
    [3] partly
    [4] mostly
   *[5] fully
}
alliance-missing = Choose one of the five.
alliance-words = What would make it better?
alliance-keep = Keep mine
alliance-kept = Yours is kept. Only you can see it.
alliance-other-wrote = Someone has already answered. You see it when all of you have chosen to show.
alliance-show = Show ours together
alliance-change = Change mine
alliance-waits = Yours is ready. It is shown when { $names } chooses so too.
alliance-apart = { $item ->
    [bond] You see the first line quite differently. What would help to say more of what you think?
    [tasks] You see the second line quite differently. What would you like to do in another way?
   *[goals] You see the third line quite differently. What matters most now?
}
alliance-none = Nobody answered.
