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
