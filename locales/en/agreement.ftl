# The agreement in full, its versions, kinds of coaching, leaving.
agreement-kind = { $kind ->
    [peer] Peers
    [circle] A circle of 3–6
    [team] A team
    [supervision] Coach supervision
   *[other] With someone
}
agreement-kind-hint = { $kind ->
    [peer] Two of you, taking turns: each is coached, each coaches.
    [circle] Three to six peers who coach each other in turn. Everyone answers before it begins; nobody is added later.
    [team] The team is the client. Everyone decides for themselves; it begins when enough have joined.
    [supervision] A coach thinks about their own coaching with another coach.
   *[other] One coaches the other.
}
agreement-circle-hint = Two to five others.
agreement-circle-missing = A circle needs two to five others.
agreement-circle-line = You are above someone of these in the reporting line. In a circle everyone coaches everyone, and coaching downwards along the reporting line is not offered: it is hard to be open with whoever decides about one’s pay. They can ask you.
agreement-circle-chosen = In the circle with you
agreement-circle-remove = Take { $name } out
agreement-circle-take-out = Take out
agreement-role-supervised = I bring my coaching
agreement-role-supervises = I supervise
agreement-role-name = { $role ->
    [coach] coach
    [coachee] coachee
    [sponsor] sponsor
   *[peer] peer
}
agreement-in-role = { $name } ({ $role })
agreement-side-all = Everyone

# The line on the overview.
agreement-version-of = Agreement, version { $n }
agreement-asked = a change is suggested; still to answer: { $names }
agreement-brief-so-far = two lines so far; the rest can be written out when you want it
agreement-leave = Leave
agreement-leave-title = Leave { $who }?
agreement-leave-loses = You will not read what is written from now on, and the page will not show it to you any more. The others go on.
agreement-end-all = End it for everyone

# The page.
agreement-write = Write it out
agreement-write-hint = { $own ->
    [yes] What is agreed so far is short, and that is enough to begin. Written out, it also says what coaching is here, what stays between you and what its limits are, with your organisation’s words to begin with.
   *[no] What is agreed so far is short, and that is enough to begin. Written out, it also says what coaching is here, what stays between you and what its limits are.
}
agreement-in-full = The whole agreement
agreement-sent = Suggested. It counts when everyone has said yes.
agreement-signed = { $name } said yes on { $day } at { $time } (signed)
agreement-elsewhere = opens in a new tab
agreement-template = Words of the template, changed by nobody
agreement-versions = Earlier versions
agreement-version-by = Version { $n }, by { $name }, { $day }
agreement-first = The first version.
agreement-nothing-changed = Nothing is different.
agreement-gone = taken out:
agreement-new = new:
agreement-fresh = new
agreement-changes = { $n ->
    [0] Nothing is different yet
    [one] What differs from now (1)
   *[other] What differs from now ({ $n })
}
agreement-intro = One part at a time, in any order. The words are a beginning: change them, or empty what you do not need. An empty part says nothing.
agreement-drop-title = Stop writing it out?
agreement-drop = Stop
agreement-next = Next: { $part }
agreement-send-note = Everyone is asked again. Until all have said yes, what you agreed before stands.

# Its parts.
agreement-part-about = What it is about
agreement-part-what = What coaching is here
agreement-part-roles = Who is in it
agreement-part-rhythm = How often, how long, where
agreement-part-confidence = What stays between you
agreement-part-records = What is written down
agreement-part-sponsor = A sponsor
agreement-part-others = Others who listen
agreement-part-promises = What each side does for it
agreement-part-ethics = A code of ethics
agreement-part-ending = Changing and ending
agreement-line-about = What you would like to think about
agreement-line-purpose = What it is for
agreement-line-what_it_is = What it is, and what it is not
agreement-hint-what_it_is = It is no therapy and no appraisal. Nobody is judged by it.
agreement-line-scope = What the coach works on
agreement-hint-scope = Your field, what you have learnt for it, and what you leave to those who know it better: therapy, careers, law, medicine.
agreement-line-refer_on = When someone else can help better
agreement-hint-refer_on = To whom one turns then. Whether it happened is noted without saying why.
agreement-line-not_guarantor = The result
agreement-not-guarantor = Whoever coaches does not guarantee the result: the steps are chosen, and taken, by whoever is coached.
agreement-line-initiated_by = How it came about
agreement-hint-initiated_by = Coaching that someone was sent to is no worse; it begins with saying so.
agreement-initiated = { $by ->
    [mandated] Someone asked for it on their behalf
   *[own] By their own wish
}
agreement-initiated-own = By their own wish
agreement-initiated-mandated = They were sent
agreement-initiated-unsaid = Not said
agreement-line-role_conflicts = Other roles between you
agreement-hint-role_conflicts = For coaches inside the organisation: does one of you decide about the other’s work, pay or place? Do you share a team, a release, a friend?
agreement-line-modality = Way of working
agreement-line-minutes = Each time
agreement-minutes = { $n } minutes
agreement-line-sessions = Sessions
agreement-sessions = { $n ->
    [one] One session
   *[other] { $n } sessions
}
agreement-line-length = Over
agreement-months = { $n ->
    [one] One month
   *[other] { $n } months
}
agreement-field-length = Over how many months
agreement-line-start = Start
agreement-line-form = Form
agreement-hint-form = A call, a walk, side by side at the code …
agreement-line-place = Place
agreement-line-confidentiality = Confidentiality
agreement-line-limits = Its limits
agreement-hint-limits = When something must be told all the same, and that you hear it first.
agreement-line-records = Kept for
agreement-line-keep = Deleted
agreement-field-records = Keep it for how many months after the end
agreement-line-disposal = What happens to it then
agreement-line-sponsor = Sponsor
agreement-hint-sponsor = Someone who wants this to happen and is no part of it: a lead, who pays with time. A sponsor never holds the key.
agreement-sponsor-none = No sponsor
agreement-line-sees = The sponsor sees
agreement-sees = { $what ->
    [started] that it has begun, and when
    [closed] that it is closed, and when
   *[three_way] when the three of you meet
}
agreement-sponsor-sees = The sponsor sees who is in it, that it has begun, that it is closed, and when the three of you meet. Not how often you meet, what you talk about, or whether anyone cancelled.
agreement-field-more = Will you tell them more?
agreement-hint-more = One thing a line. You tell it yourselves: the page shows a sponsor nothing more.
agreement-line-observers = Observers, recordings, AI
agreement-observers-none = None. Nobody else listens and nothing is recorded or given to a machine unless everyone says yes, each time.
agreement-field-observers = What you agree on beyond “none”
agreement-hint-observers = Empty means: no observer, no recording, no AI, unless everyone says yes, each time.
agreement-commits = { $who }: what they do for it
agreement-hint-promises = One thing a line. At the review you look at them together.
agreement-line-communication = How we talk with each other
agreement-hint-communication = One thing a line.
agreement-line-code = Code of ethics
agreement-hint-code = Linked, not copied: what you agree on is what stands there.
agreement-code-none = None named
agreement-code-own = Another one …
agreement-code-read = Read: { $name }
agreement-code-name = Its name
agreement-code-address = Its address
agreement-code-wrong = An address begins with https://
agreement-line-changes = Cancelling, changing, ending
agreement-hint-changes = Any of you can end it, at any time, without a reason.
agreement-line-review_day = We look at this again on
agreement-hint-review_day = About halfway.
agreement-look-again = You wanted to look at the agreement again on { $day }.
agreement-look-again-go = Look at it
agreement-in-weeks = in { $n } weeks

# Words to begin with; people change them.
agreement-begin-what_it_is =
    Coaching is a conversation in which one asks and listens and the other finds their own way. It is no therapy, no advice and no appraisal: nothing said here is used to judge anyone’s work.
agreement-begin-refer_on =
    When something else would help more (a doctor, a counsellor, a mentor, the works council), we say so openly and look for it together.
agreement-begin-confidentiality = { $kind ->
    [team] What is said here stays among those who joined. Each may tell their own part, and nobody another’s.
    [circle] What is said here stays in the circle. Each may tell their own part, and nobody another’s.
    [peer] What is said here stays between us two. Each may tell their own part, and not the other’s.
   *[other] What is said here stays between us. Whoever is coached may tell whatever they like about themselves; the coach tells nobody anything.
}
agreement-begin-limits =
    A serious danger to someone’s life or health, and what the law says must be told. Before anyone else hears of it, we talk about it with each other, if that is at all possible.
agreement-begin-disposal =
    What we wrote is then deleted. Each may take their own copy along before.
agreement-begin-commitments = { $who ->
    [coach]
        I come prepared and on time.
        I ask more than I tell, and say so when I advise.
    [coachee]
        I bring what matters to me.
        I try what I decide to try, and say so when it did not work.
   *[all]
        We say early when we cannot come.
        We say what we need, and what does not help.
}
agreement-begin-communication =
    We talk with each other, not about each other.
    We let each other finish.
    We say what we see before we say what it means.
agreement-begin-changes =
    Sessions are moved or cancelled a day ahead, if that is possible. What is agreed here changes only when all of us say yes. Any of us can end it at any time; a last conversation is offered, not owed.

# What the organisation starts agreements with.
agreement-defaults = What agreements begin with
agreement-defaults-hint = Words that stand in the form when people write their agreement out. They can change every one of them.
agreement-defaults-about = What coaching is here, and what it is not
agreement-defaults-records = Keep what is written for how many months after the end
agreement-defaults-disposal = What happens to it then
agreement-defaults-codes = Codes of ethics of your own
agreement-defaults-code-add = Add a code
agreement-defaults-code-remove = Remove { $name }
agreement-defaults-roles = Your words for the roles
agreement-defaults-roles-hint = Empty: our word is used.
agreement-defaults-role = { $role ->
    [coach] For “coach”
    [coachee] For “coachee”
    [sponsor] For “sponsor”
   *[peer] For “peer”
}
