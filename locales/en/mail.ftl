# Mail. It carries no sealed text: whoever wants more opens Belay.
mail-invitation-subject = { $inviter } invites you to { $organisation } on Belay
mail-invitation-body =
    Hello { $name },

    { $inviter } invites you to { $organisation } on Belay, where people coach each other.

    To join, open this link. It works once, until { $until }:

    { $link }

    If you did not expect this, you need not do anything.
mail-reset-subject = A new password for { $organisation } on Belay
mail-reset-body =
    Hello { $name },

    { $inviter } has made a link with which you can choose a new password for { $organisation } on Belay. It works once, until { $until }:

    { $link }

    Your unlock passphrase stays as it is: a new password opens nothing that is sealed. If you did not ask for this, talk to { $inviter }.
