# "What can whom see?": every stored field, by table and class, in words.
sees-title = What can whom see?
sees-what = This page is made from the list of everything that Belay stores. What is not on that list is not stored.
sees-sides = From whose side
sees-side = { $side ->
    [me] You
    [partner] Who is in it with you
    [sponsor] Your sponsor
   *[database] Administrators, and who reads the database
}
sees-side-what = { $side ->
    [me] Everything that is stored of you and of what you take part in. Beside each stands who can read it at most.
    [partner] Your coach, your coachee, your peer, your team: of the coaching that you share, and of nothing else.
    [sponsor] Someone who wants a coaching to happen, and is named in its agreement. They never hold its key.
   *[database] The administrators here ({ $names }) see less on their pages than this: people, teams and invitations. But whoever runs the server, or holds a backup, can read all of this.
}
sees-yes = { $side ->
    [me] What there is
   *[other] They can read
}
sees-no = They cannot read
sees-keys = Keys and proofs, which open nothing by themselves
sees-group = { $group ->
    [words] What is written ({ $n })
    [traces] That and when something happened ({ $n })
    [people] People and teams ({ $n })
    [login] Login and keys ({ $n })
   *[running] How it runs ({ $n })
}
sees-class = { $class ->
    [sealed] sealed: those who hold the key
    [service] readable on the server
    [key] a key or a proof
    [published] shown by its owner
   *[aggregate] only as a figure over many
}
sees-unknown = { $class ->
    [sealed] “{ $table }”: sealed, and not described on this page yet
   *[other] “{ $table }”: not described on this page yet
}
sees-limits = What nobody can promise you here
sees-limit-page = You opened this page from the organisation’s server, and so you trust the program it sent you: a dishonest server could send another page, one that gives your words away. No web page can rule that out.
sees-limit-own = If you want to rely on less, let your own computer serve the same page. Then the server only ever sees what is sealed:
sees-limit-verify = And this compares what the server sends with what was published, as often as you like:
sees-limit-withheld = A server can hold back the newest that was written, or show two people different states. It shows at the next word that names what the other has not seen, and not before.
sees-limit-first = Whose key you see for the first time is believed. Compare the safety number once, in person or in a call, and nobody can have come between you.
sees-limit-when = When you write, how often, how much, and with whom you talk is readable on the server. What you write is not.
sees-limit-backups = What is deleted here is gone here. In backups it lives on until they are gone too.
sees-whose = Whose words are these?
sees-whose-what = What a person wrote stands in the upright serif letters of books, with their name where several write. What the product says, asks or suggests stands in plain letters like these. An agreement says where its words are those of a template that nobody changed. No machine writes, judges or summarises here.

# By table and class.
sees-organisation-service = The organisation: its name, whom one can turn to, what agreements begin with
sees-account-service = How you sign in: your address, since when, when the login was last reset
sees-account-key = Your login password, as a hash
sees-sign_in-service = Where you are signed in: the device, since when, the day it was last used
sees-sign_in-key = What keeps you signed in, as a hash
sees-one_time_link-service = Links for joining and for a new password: for whom, until when, whether they were used
sees-one_time_link-key = Those links, as a hash
sees-person-service = You as a person here: name, address, time zone, language, whether you are an administrator, when you came and left
sees-person-service-partner = Your name, and that you are here
sees-person-service-sponsor = Your name, and that you are here
sees-team-service = Teams and their names
sees-membership-service = In which team you are, from when to when
sees-reporting_line-service = To whom you report, and since when that is known
sees-idempotency-service = For two days: the last answers to your pages, so that nothing happens twice
sees-outbox-service = For some minutes: which pages are to be told that something changed
sees-identity-service = Since when you have a key, since when a recovery kit, whether you began anew
sees-identity-key = Your public key, and your signature under it
sees-earlier_card-service = Your earlier keys: when they counted and why they were left
sees-earlier_card-key = Your earlier public keys, and what led from one to the next
sees-earlier_card-sealed = What an earlier key remembered of others’ keys
sees-passkey-service = Your passkeys: their names and days
sees-passkey-key = What your passkeys open, locked
sees-wrapper_aside-service = What unlocked an earlier key: kinds and days
sees-wrapper_aside-key = What unlocked an earlier key, locked
sees-wrapper-service = That there are unlock words and a recovery kit, and since when
sees-wrapper-key = Your key, locked under your words and your kit
sees-key_share-service = Who gave whom keys to earlier writing again, and when
sees-key_share-key = Those keys, locked for whoever they are for
sees-pins-service = How often your list of known keys was written
sees-pins-sealed = Whose keys you know and whom you compared numbers with
sees-engagement-service = Each coaching: its kind, way of working, length, number of sessions, who is in it, when it began and closed, how long it is kept
sees-engagement-service-sponsor = Who is in the coaching, its kind, that it began and when, that it closed and when. No more of it.
sees-party-service = Who is in a coaching, in which role, who was asked, joined, declined, left
sees-key_set_entry-service = When the keys of a coaching were changed, and by whom
sees-key_set_entry-key = The keys of a coaching, locked for each of those in it
sees-agreement-service = Of an agreement: who wrote it and when, length and number of sessions, the sponsor, how long it is kept
sees-agreement-sealed = What the agreement says
sees-act-service = Who signed what kind of thing, and when: said yes, ended, closed, showed
sees-act-key = Those signatures
sees-goal-service = That there is a goal: who made it and when, its day, whether it is in progress, resting, reached or let go
sees-goal-sealed = What the goal is, how it is today, what would be good enough, its levels
sees-session-service = When a session is, how long, its number, its form and link, whether it was held or cancelled
sees-session-service-sponsor = When the three of you meet. No other session.
sees-session-sealed = What a session is about
sees-series-service = How often and until when you meet
sees-session_change-service = When a session was moved or cancelled, and by whom
sees-session_modality-service = How many minutes were spent in which way of working
sees-takeaway-service = That somebody wrote down what they take away from a session
sees-takeaway-sealed = What each of you takes away from a session
sees-note-service = That there is a note, on which session, when it was last written
sees-note-service-partner = That there is a shared note, and when it was last written. Of what you keep for yourself: nothing
sees-note_entry-service = When something was typed into a note, by whom, on which of their devices, and how much
sees-note_entry-sealed = What you write in notes and in your journal
sees-note_entry-sealed-partner = What is written in the notes that you share. Nothing of your private notes and your journal
sees-note_state-service = Of older notes: when they were written, by whom, on which device
sees-note_state-sealed = What older notes say
sees-presence-service = For a minute: who has a note open
sees-presence-sealed = For a minute: where their cursor stands
sees-attachment-service = That there is an attachment, by whom, when, how large
sees-attachment-sealed = An attachment’s name and kind
sees-attachment_part-service = Into how many parts an attachment is cut
sees-attachment_part-sealed = What is in an attachment
sees-action-service = That there is an action: whose, by when, open or closed, since when
sees-action-sealed = What the action is, and how it went
sees-sponsor_hopes-service = When a sponsor said what they hope for
sees-sponsor_hopes-published = What a sponsor hopes for
sees-sponsor_hopes-published-sponsor = What they themselves hope for
sees-promise-service = When a sponsor promised something
sees-promise-published = What a sponsor promised, by when, and whether it was kept
sees-promise-published-sponsor = What they themselves promised, and whether it was kept
sees-entry-service = That something was written into the record, by whom, when, in which drawer: ground, options, plan, session, what was learnt, goals, review, skills
sees-entry-sealed = Everything else that you write: context, options, plans, insights, topics, preparation and doubts, reviews, how far goals are, what they ask for and where you are with it, how the working together is
sees-entry-sealed-partner = What you write into the record that you share, and what you prepared once you showed it. Nothing of what you keep for yourself
sees-round-service = When something is written apart and shown together
sees-round_ready-service = Who is ready to show it
sees-round_without-service = Who was left out of what is written apart, because they are away or only look on
sees-model-service = Conversation models of your own: their names and steps
sees-skill_pack-service = Packs of skills of your own: their descriptions, and who took them in
sees-skill_merge-service = Which skills you read as one, and who said so
sees-second_factor-service = Whether a second step guards your login
sees-second_factor-key = The secret of that second step
sees-second_factor_code-service = How many spare codes for it are left
sees-second_factor_code-key = Those codes, as hashes
sees-known_device-service = From which devices you have signed in before
sees-release-service = That something was shown: what kind, to whom, until when
sees-release-published = The words that were shown, as long as they are
sees-release-published-sponsor = What you show them: these words, until you take them back
sees-release-key = The signatures under it
sees-access_event-service = Your record of access: who opened what kind of yours, and when
sees-moment-service = That you noted a coaching moment, on which day, with whom if you said so
sees-moment-sealed = What you noted
