# Coaching: what is said beyond home.
engagement-title = Coaching
engagement-empty-title = What’s your next step toward coaching?
engagement-empty = Here you will find everyone you coach with. It begins with a question to one person.
engagement-with = With whom?
engagement-with-missing = Choose someone first.
engagement-choose = Choose …
engagement-not-ready = { $name } (has not joined yet)
engagement-team-option = Team { $name }
engagement-team-ready = { $ready } of { $all } in the team have a key and can read this. Others can once it is proposed again.
engagement-about = What would you like to think about?
engagement-card = { $modality ->
    [mentoring] Mentoring
    [training] Training
    [consulting] Consulting
    [facilitation] Facilitation
   *[coaching] Coaching
}; { $minutes } minutes; { $kind ->
    [team] those who are asked read this, what follows only those who join; anyone may leave it
    [peer] you swap roles; only you two can read it; either may stop
    [circle] everyone coaches and is coached in turn; only those in the circle read it; anyone may leave it
   *[other] only you two can read it; either may stop
}.
engagement-card-sessions = { $n ->
    [one] One session is planned.
   *[other] { $n } sessions are planned.
}
engagement-card-start = It begins when { $n } have joined.
engagement-change = Change
engagement-kind = What kind?
engagement-role = Your part
engagement-role-coachee = I am coached
engagement-role-coach = I coach
engagement-modality = Way of working
engagement-modality-name = { $modality ->
    [mentoring] Mentoring
    [training] Training
    [consulting] Consulting
    [facilitation] Facilitation
   *[coaching] Coaching
}
engagement-modality-hint = { $modality ->
    [mentoring] One has walked the way and tells of it.
    [training] One shows how, the other practises.
    [consulting] One looks at the matter and advises.
    [facilitation] One holds the frame, the group works.
   *[coaching] One asks and listens, the other finds the way.
}
engagement-minutes = Minutes each time
engagement-planned = Sessions planned
engagement-purpose-field = What is it for?
engagement-purpose = For:
engagement-joiners = Begin when so many have joined
engagement-joiners-hint = You are counted. Who does not join is never listed.
engagement-propose = Ask
engagement-kept = Your words are still here.
engagement-reporting-line = You are above { $name } in the reporting line. Coaching downwards along the reporting line is not offered: it is hard to be open with whoever decides about one’s pay. { $name } can ask you, and you can ask a peer.
engagement-find-peer = Find a peer
engagement-kind-of = { $kind ->
    [peer] Peers, taking turns
    [circle] Circle, taking turns
    [supervision] Coach supervision
    [team] Team coaching
   *[other] Coaching
}
engagement-state = { $state ->
    [invited] waits for your answer
    [proposed] asked, not yet answered
    [agreed] agreed
    [active] { $kind ->
        [peer] peers
        [circle] circle
        [supervision] coach supervision
        [team] team coaching
       *[other] coaching
    }
    [closing] coming to an end
    [closed] closed
    [declined] not now
   *[ended] ended
}
engagement-asks-you = { $who } would like to think with you
engagement-suggests = { $who } suggests a change
engagement-suggested = Suggested, not yet agreed
engagement-yes = Yes
engagement-join = Join
engagement-suggest = Suggest a change
engagement-suggest-send = Suggest this
engagement-reply-note = Nobody asks why. “Not now” is all that is told.
engagement-reply-team = If you do not join, nobody sees it.
engagement-waiting = Waiting for { $who }. Until then you can think about what you would like to begin with.
engagement-waiting-team = { $joined } have joined; it begins with { $needed }.
engagement-declined = Not now. That is all there is to say; perhaps another time.
engagement-agreement = Agreement
engagement-version = Version { $n }
engagement-signature-fails = { $name }: the signature does not hold. Do not count on it.
engagement-unsigned = nobody has signed
engagement-not-honest = The server shows other figures, or other people, than those that were signed. Trust the signed agreement below, and tell the other person.
engagement-left-unsigned = The server says that { $name } left, without a signature. { $name } still holds the key and reads what is written here. Ask in person.
engagement-not-proposed = There is no signature of { $name } under this. Ask { $name } in person before you answer.
engagement-terms-before-you = This was sealed before you had a key. Ask whoever proposed it to propose it again.
engagement-team-joined-only = Only those who join are ever listed.
engagement-joined = In it: { $names }
engagement-joined-nobody = Nobody has joined yet.
engagement-end = End this
engagement-end-title = End it with { $who }?
engagement-end-loses = No new sessions, goals or actions can be written here. What is written stays readable for those in it.
engagement-ended-unsigned = The server says that this has ended, and no signature of anyone in it says so. Ask the other person.

engagement-unsigned-yes = The server says that { $name } agreed to this, but there is no signature of theirs. Ask { $name } in person before you go on.
engagement-declined-unsigned = The server says "not now", but there is no signature under it. Ask in person.
engagement-login-reset = An administrator reset { $name }'s login ({ $day }). Whoever signs in with a new password cannot read this or act for { $name }. Ask { $name } whether they know of it.
engagement-newcomer = { $name } has joined. From when you let them in, { $name } reads what is written here.
engagement-let-in = Let them in
