# The frame around every page: navigation, small parts, what the whole page says.
ui-close = Close
ui-keep = Keep it
ui-undo = Undo
ui-again = Try again
ui-copy = Copy
ui-copied = Copied.
ui-print = Print
ui-not-now = Not now
ui-save = Save
ui-saved = Saved.
ui-add = Add
ui-cancel = Cancel
ui-optional = if you like
ui-full = No more than { $n } letters fit here; what is longer was cut off.
ui-loading = Loading
ui-nobody-found = Nobody of that name.
ui-more = More
ui-stay = Stay here
ui-leave = Leave
ui-leave-title = Leave this page?
ui-leave-loses = What you typed here is not stored anywhere yet.

lock-readable-by = Can be read by:
lock-you-alone = you alone
lock-you-two = only you two
lock-team = the team
lock-names = { $names }
lock-not-compared = keys not yet compared
lock-compared = keys compared

nav-main = Main
nav-main-phone = Main, phone
nav-skip = To the content
nav-home = Next step
nav-coaching = Coaching
nav-hours = Hours by way of working
nav-search = Search your words
nav-models = Conversation models
nav-sponsoring = What you sponsor
nav-journal = Journal
nav-skills = Skills
nav-people = People
nav-help = Where to turn
nav-settings = Settings
nav-organisation = Organisation
nav-access = Access
nav-new = new
nav-who-sees = What can whom see?
nav-take-away = Take it away
nav-programme = What people showed to the programme
shell-former = You are no longer part of { $name }. Until { $day } you can still take away what is yours ({ $n ->
    [one] one day left
   *[other] { $n } days left
}).
nav-more = More
nav-goes-anywhere = goes anywhere
nav-covers = covers sealed text
nav-start = Belay, to the next step

shell-go-to = Go to
shell-do = Do
shell-palette = Where to, or what to do?
shell-palette-none = Nothing of that name.
shell-palette-keys = Arrow keys choose, Enter does it, Escape closes.
shell-lock = Lock now
shell-sign-out = Sign out
shell-leave-title = Sign out without the six words?
shell-leave-loses = The key on this device is forgotten, and you have never kept the words that open it elsewhere. What is sealed for you could not be opened any more.
shell-cover = Cover what is sealed
shell-uncover = Uncover what is sealed
shell-covered = Sealed words are covered.
shell-offline = The server does not answer. What you see is as this device last read it; what you type is kept here until it is back.
shell-stale = Belay was updated while this page was open.
shell-away-title = The server does not answer
shell-away = Nothing that was stored is lost. Try again in a moment.
shell-reload = Load the new page
shell-login-reset = Your login was reset on { $day }. If that was not your wish, tell the people you talk with. Nobody can read what is sealed by resetting a login.
shell-missing-title = There is nothing here
shell-missing = The address may be mistyped, or you are not (or no longer) part of it.
shell-missing-home = To the next step
shell-locked-note = This is the shape of the page. Its words are sealed.

lock-you-and-yours = you and those you coach with

help-title = Where to turn
organisation-name = Name of the organisation

lock-checking = being checked
