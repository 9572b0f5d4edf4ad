# Taking everything away that is one's own.
taking-what = Everything that you wrote here and that others wrote for you: agreements, goals, conversations, notes, your journal, attachments. As files that anyone can read without Belay, in one encrypted file. It is put together on this device; the server sees that you asked for it, and nothing of what is in it.
taking-locked-with = The file is locked with
taking-words = Six new words
taking-words-hint = Drawn for this file alone. Whoever has the file and the words can open it.
taking-words-keep = Put them where you keep such things: not beside the file. They are shown only now.
taking-recipient = A public age key of mine
taking-recipient-hint = For those who use age: it begins with age1.
taking-recipient-field = Your public key
taking-recipient-wrong = That is no public age key. It begins with age1 and is copied whole.
taking-draw = Draw the words
taking-go = Put it together
taking-progress = How far it is
taking-nothing-lost = Nothing was saved, and nothing is lost. Try it again.
taking-done = It is yours
taking-saved = { $n ->
    [one] Saved as { $name }: one file in it.
   *[other] Saved as { $name }: { $n } files in it.
}
taking-open = It opens without Belay: with age (age-encryption.org) and the words or your key.
taking-all-opened = Everything that was found could be opened.
taking-unopened = { $n ->
    [one] One thing could not be opened:
   *[other] { $n } things could not be opened:
}
taking-again = Save it again
taking-theirs = The words of the people you worked with are theirs: keep them as you agreed. That you took your record away stands in your record of access.
taking-none-title = There is nothing yet
taking-none = Nothing has been sealed for you so far.
