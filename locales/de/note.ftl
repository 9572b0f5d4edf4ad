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
note-early = Was hier geschrieben wurde, bevor du den Schlüssel hattest, wird dir nicht gezeigt.
note-here = { $n ->
    [one] { $names } hat das hier offen
   *[other] { $names } haben das hier offen
}
note-aside = { $n ->
    [one] Eine Änderung wurde beiseitegelegt
   *[other] { $n } Änderungen wurden beiseitegelegt
}
note-aside-hint = Was beiseitegelegt wurde, gehört nicht zur Notiz: Sein Siegel, sein Platz in der Reihe oder sein Inhalt ist nicht so, wie er sein muss. Alles andere steht.
note-aside-you = dir
note-aside-nobody = jemand Unbekanntem
note-aside-line = { $n ->
    [one] Im Namen von { $who }, { $day }:
   *[other] { $n } im Namen von { $who }, { $day }:
}
note-aside-line-undated = { $n ->
    [one] Im Namen von { $who }:
   *[other] { $n } im Namen von { $who }:
}
note-doubt-rolled_back = Der Server gibt weniger von dieser Notiz heraus, als dieses Gerät schon gesehen hat. Was da ist, kannst du lesen; geschrieben wird erst, wenn du es sagst.
note-doubt-diverged = Der Server gibt eine andere Fassung dieser Notiz heraus, als dieses Gerät schon gesehen hat. Was da ist, kannst du lesen; geschrieben wird erst, wenn du es sagst.
note-doubt-go = Mit dem weiterschreiben, was da ist
note-aside-why = { $reason ->
    [chain_broken] Sie schließt nicht an das an, was dasselbe Gerät davor geschrieben hat.
   *[malformed] Was darin steht, lässt sich nicht lesen.
}
note-too-much = Das ist zu viel für eine Notiz, deshalb wurde nichts davon eingefügt. Als Datei unter der Notiz hat es Platz.
note-too-much-file = In eine Datei legen
note-too-much-leave = Weglassen
note-too-much-name = Langer Text.txt
