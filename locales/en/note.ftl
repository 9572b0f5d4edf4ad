# Notes.
note-saved = Saved
note-typing = Writing …
note-on-device = On this device, on its way
note-on-device-offline = On this device. It is sent when the server is back.
note-kept = What you wrote is kept on this device.
note-newer = This was written with a newer page. You can read it; load the page again to write.
note-part-unreadable = A part of this note cannot be read: { $reason }
note-private-title = Private notes
note-private-empty = What you write for yourself during a conversation is found here.
note-on-session = { $who }, { $when }
note-early = What was written here before you held the key is not shown to you.
note-here = { $n ->
    [one] { $names } has this open
   *[other] { $names } have this open
}
note-aside = { $n ->
    [one] One change was put aside
   *[other] { $n } changes were put aside
}
note-aside-hint = What was put aside is no part of the note: its seal, its place in the row or its content is not as it must be. Everything else stands.
note-aside-you = you
note-aside-nobody = somebody unknown
note-aside-line = { $n ->
    [one] In the name of { $who }, { $day }:
   *[other] { $n } in the name of { $who }, { $day }:
}
note-aside-line-undated = { $n ->
    [one] In the name of { $who }:
   *[other] { $n } in the name of { $who }:
}
note-doubt-rolled_back = The server gives less of this note than this device has seen before. What is here can be read; nothing is written until you say so.
note-doubt-diverged = The server gives another version of this note than this device has seen before. What is here can be read; nothing is written until you say so.
note-doubt-go = Write on with what is here
note-aside-why = { $reason ->
    [chain_broken] It does not follow what the same device wrote before.
   *[malformed] What is in it cannot be read.
}
note-too-much = That is too much for one note, so nothing of it was put in. As a file below the note it has room.
note-too-much-file = Put it in a file
note-too-much-leave = Leave it out
note-too-much-name = Long text.txt
