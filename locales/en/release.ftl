# Releases: showing one thing of a coaching to somebody outside of it.
release-title = What you showed to others
release-show = Show something
release-goal = Show its title to someone …
release-win = Show it to someone …
release-note = Nobody outside sees more than stands here, and you decide each time. Whenever they open it, it is noted:
release-empty-title = { $kind ->
    [team] Nothing of this leaves the team
    [circle] Nothing of this leaves the circle
   *[other] Nothing of this leaves the two of you
}
release-empty = If you like, you show one thing to your sponsor or to whoever runs the programme: the title of a goal, how far it is, a win. They see these words and nothing else, until the day you name.
release-empty-coach = Only those whose record this is can show something of it. Whatever they show, you find here.
release-now = Shown now
release-now-none = Nothing at the moment.
release-before = Shown before ({ $n })
release-which = What would you like to show?
release-kinds = { $kind ->
    [goal] The title of a goal
    [attainment] How far a goal is
   *[win] A win
}
release-nothing = There is nothing here yet that could be shown: a goal, how far it is, a win.
release-level = { $n } on a scale from −2 to +2: { $words }
release-words = In these words
release-words-hint = Change or shorten them. They are stored readable on the server while they are shown.
release-words-missing = Write what they will read first.
release-to = To whom?
release-to-sponsor = { $name }, your sponsor
release-to-programme = Whoever runs the programme
release-to-programme-hint = For now these are the administrators: { $names }
release-programme = whoever runs the programme
release-programme-names = whoever runs the programme ({ $names })
release-until-when = Until when?
release-no-day = until I take it back
release-look = Look at what { $reader } will see
release-preview = This is what { $reader } will see
release-after = Nothing else of your coaching. You can take it back at any time; what somebody has read by then, they have read.
release-sign = Sign and show it
release-change = Change it
release-done = Shown, and signed by you.
release-of = { $kind ->
    [goal] A goal of { $name }
    [attainment] How far a goal of { $name } is
   *[win] A win of { $name }
}
release-signed = signed by { $name }, { $day }
release-first-seen = · with a key that you see here for the first time
release-checking = the signature is being checked
release-until = shown until { $day }
release-unsigned = The server shows something here as { $name }’s words, and no signature of theirs says so. It is hidden. Ask in person.
release-shown-to = To { $reader }
release-standing = shown now
release-over = until { $day }, now over
release-taken-back = taken back { $day }
release-back = Take it back
release-back-title = Take it back?
release-back-loses = { $reader } will not find it any more. What has been read cannot be unread.
release-back-done = Taken back.
release-receipt = Receipt
release-receipt-says = Signed by { $name } on { $day } at { $time }, for { $reader }. Checked on this device just now.
release-receipt-none = No signature says that this was shown. The server alone says it.
release-receipt-save = Save the receipt

# As those see it to whom something was shown.
release-shown-you = What was shown to you
release-programme-title = What people showed to the programme
release-programme-empty-title = Nobody has shown anything
release-programme-empty = Some people will want to tell you about a goal or a win. They choose the words, sign them, and can take them back.
release-programme-note = You see it because you run the programme as an administrator. That you opened it stands in the record of access of everyone whose words are here.
