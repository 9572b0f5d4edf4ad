# Notizen.
note-saved = Gespeichert
note-typing = Schreibt …
note-on-device = Auf diesem Gerät, unterwegs
note-on-device-offline = Auf diesem Gerät. Es wird gesendet, sobald der Server wieder da ist.
note-kept = Was du geschrieben hast, ist auf diesem Gerät aufgehoben.
note-newer = Das wurde mit einer neueren Seite geschrieben. Du kannst es lesen; lade die Seite neu, um zu schreiben.
note-part-unreadable = Ein Teil dieser Notiz kann nicht gelesen werden: { $reason }
note-private-title = Eigene Notizen
note-private-empty = Was du während eines Gesprächs für dich schreibst, findest du hier.
note-on-session = { $who }, { $when }
