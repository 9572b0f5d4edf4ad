# People: oneself in the settings, everyone for administrators.
person-settings = Settings
person-you = You
person-name = Your name
person-zone = Time zone
person-language = Language
person-email-is = You sign in as { $email }
person-reports-to = You report to { $name }. This is known only so that nobody coaches into a reporting line unseen.
person-key = Your key
person-key-unlocked = Unlocked on this device.
person-key-locked = Locked on this device.
person-key-none = You have no key yet. It is made before the first thing is sealed.
person-lock-now = Lock now
person-unlock-now = Unlock
person-new-words = New six words
person-new-words-title = Take other words?
person-new-words-loses = Your six words as they are now will open nothing any more. The recovery code stays.
person-new-words-do = Show new words
person-new-words-done = The new words are yours.
person-recovery-missing = You have no recovery kit yet. It is asked for before the first private note.
person-recovery-there = Your recovery kit is from { $day }.
person-recovery-make = Make the recovery kit
person-recovery-new = A new recovery kit
person-recovery-new-loses = The code on your paper will open nothing any more.
person-recovery-new-title = Make another kit?
person-recovery-done = Your recovery kit is confirmed.
person-device = This device
person-device-own = It is mine alone
person-device-own-hint = Stays unlocked for 30 days, unless you lock it.
person-device-shared = Others use it too
person-device-shared-hint = Locks after 15 quiet minutes, except while you talk. Closing or reloading the page locks it too.
person-device-again = It counts from the next time you unlock.
person-password = Password
person-password-current = Current password
person-password-new = New password
person-password-change = Change the password
person-password-done = Your password is changed. Other devices were signed out.
person-sign-ins = Where you are signed in
person-sign-in-this = this one
person-sign-in-unknown = A device
person-sign-in-seen = last used { $day }
person-sign-in-since = since { $day }
person-sign-in-end = End
person-sign-in-end-of = End the sign-in of { $device }
person-sign-in-ended = Signed out there.
person-sign-out = Sign out

person-people = People
person-teams = Teams
person-import = From a file
person-views = Views of people
person-search = Search by name or team
person-count = { $n ->
    [one] 1 person
   *[other] { $n } people
}
person-none = Nobody of that name
person-none-text = Look for a part of the name or the team.
person-add = Add a person
person-add-name = Name
person-add-email = Email
person-add-administrator = Administrator
person-add-administrator-hint = Invites, deactivates and names whom to turn to. Cannot read what is sealed.
person-added = { $name } is here. Give them the link.
person-edit = Change
person-edit-title = { $name }
person-menu = More about { $name }
person-invite = Invitation link
person-invite-title = A link for { $name }
person-invite-what = It works once, until { $day }. Send it on a way you trust; it is not shown again.
person-invite-earlier = If you made a link for them before, it no longer works.
person-invite-mailed = It was mailed to { $name } as well.
person-invite-link = Link
person-reset = Link for a new password
person-reset-title = A new login for { $name }?
person-reset-loses = { $name } can set another password with the link. Everyone they talk with sees for 30 days that the login was reset. Nothing sealed becomes readable.
person-reset-do = Make the link
person-state-invited = not here yet
person-state-no-key = has not joined yet
person-state-deactivated = deactivated
person-state-administrator = administrator
person-deactivate = Deactivate
person-deactivate-title = Deactivate { $name }?
person-deactivate-loses = { $name } can read and write nothing with the others any more. For 90 days they can still sign in to take away what is theirs. Nothing is deleted; you can bring them back at any time.
person-deactivated = { $name } is deactivated.
person-reactivate = Bring back
person-reactivated = { $name } can sign in again.
person-manager = Reports to
person-manager-nobody = nobody
person-manager-hint = Only used to guard against coaching into a reporting line. Seen by the person, and by administrators.
person-show-deactivated = Show deactivated people

person-import-what = A CSV file with the header name,email,team,manager_email,administrator. Nothing is written unless every line is right.
person-import-paste = Or paste the lines
person-import-try = Check it
person-import-do = { $n ->
    [one] Add 1 person
   *[other] Add { $n } people
}
person-import-fine = { $n ->
    [one] 1 line, and it is right.
   *[other] { $n } lines, all of them right.
}
person-import-wrong = { $n ->
    [one] 1 line needs you. Nothing was written.
   *[other] { $n } lines need you. Nothing was written.
}
person-import-line = Line
person-import-field = Column
person-import-problem = What is wrong
person-import-done = { $n ->
    [one] 1 person added.
   *[other] { $n } people added.
}
person-import-next = Their invitation links are in the list of people.
