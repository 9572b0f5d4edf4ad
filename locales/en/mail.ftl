# Mail. It carries no sealed text: whoever wants more opens Belay.
mail-invitation-subject = { $inviter } invites you to { $organisation } on Belay
mail-invitation-body =
    Hello { $name },

    { $inviter } invites you to { $organisation } on Belay, where people coach each other.

    To join, open this link. It works once, until { $until }:

    { $link }

    If you did not expect this, you need not do anything.
mail-erasure-subject = Something on Belay of { $organisation } will be deleted
mail-erasure-body =
    Hello { $name },

    A coaching of yours is over, and everything in it will be deleted on { $day }. Until then you can read it and take your record away, and it can be stopped:

    { $link }

    This letter says nothing of what is in it. Belay does.
mail-reset-subject = A new password for { $organisation } on Belay
mail-reset-body =
    Hello { $name },

    { $inviter } has made a link with which you can choose a new password for { $organisation } on Belay. It works once, until { $until }:

    { $link }

    Your unlock passphrase stays as it is: a new password opens nothing that is sealed. If you did not ask for this, talk to { $inviter }.
mail-restart-subject = Your keys for { $organisation } on Belay began anew
mail-restart-body =
    Hello { $name },

    Somebody who was signed in as you made new keys for { $organisation } on Belay, without the old ones. If that was you: compare safety numbers with the people you work with, so that they let you in again.

    If it was not you, change your login password, unlock with your six words or your recovery kit on { $link }, and make new keys there. What was yours comes back with them.
