# The sponsor: promises, hopes, and what they do not see.
sponsor-title = What you sponsor
sponsor-empty-title = You do not sponsor any coaching
sponsor-empty = People may name you in their agreement: as someone who wants their coaching to happen and is no part of it. Then you find here what you promised for it.
sponsor-promises = What you promised
sponsor-promises-none = Nothing is open. What could you do so that there is room for it?
sponsor-promise-something = Promise something
sponsor-promise = What do you promise?
sponsor-promise-hint = Something that lies in your hands: time that stays free, a decision, a word to someone.
sponsor-promise-missing = Write what you promise first.
sponsor-promise-to = To whom?
sponsor-promise-day = By when?
sponsor-promise-this = Promise this
sponsor-no-day = no day
sponsor-kept = Kept
sponsor-not-kept = Not kept
sponsor-said = { $state ->
    [kept] Kept.
   *[not_kept] Not kept. It happens; what would help next time?
}
sponsor-state = { $state ->
    [kept] kept
    [not_kept] not kept
   *[open] open
}
sponsor-state-day = { $state ->
    [kept] kept, { $day }
    [not_kept] not kept, { $day }
   *[open] open
}
sponsor-by = by { $day }
sponsor-was-for = its day was { $day }
sponsor-change = Change
sponsor-more = More about: { $text }
sponsor-open-again = Open again
sponsor-settled = Settled ({ $n })
sponsor-changed = This was changed on another device meanwhile. What you see now is the newest; what you typed is still here.
sponsor-coachings = The coachings
sponsor-began = began { $day }
sponsor-not-begun = not begun yet
sponsor-closed = closed { $day }
sponsor-past = Closed ({ $n })
sponsor-hopes = What you hope for
sponsor-hopes-question = What do you hope will be different?
sponsor-hopes-hint = In your own words. Everyone in this coaching reads it; whether it becomes a goal is theirs to decide.
sponsor-hopes-none = You have not said yet what you hope for.
sponsor-hopes-say = Say it
sponsor-hopes-change = Change it
sponsor-three-way = When the three of you meet
sponsor-three-way-none = Nothing planned. One conversation at the start, one halfway and one at the end are usual.
sponsor-link = Join online
sponsor-unseen-title = What you do not see, and why
sponsor-unseen = Goals, notes and topics are sealed on their devices: nobody outside can read them. How often they meet, and whether anyone cancelled, is not shown to you either. Who coaches with half an eye on the boss learns little; what people want to tell you, they tell you themselves.
sponsor-open = What you write here is different: your hopes and promises are shown to everyone in that coaching, and they are stored readable on the server. Write what you would say aloud.

# As the people in the coaching see it.
sponsor-of = { $name }, your sponsor
sponsor-another = The server shows another sponsor than the one you all signed: { $name }. What it shows as the sponsor’s words is hidden. Ask in person.
sponsor-not-agreed = The server shows a sponsor here, and what you signed names none. What it shows as the sponsor’s words is hidden. Ask in person.
sponsor-of-note = The sponsor’s words as the server gives them: readable there, and not signed. What you write stays sealed from them.
sponsor-no-hopes = Has not said yet what they hope for.
sponsor-no-promises = Has not promised anything yet.
