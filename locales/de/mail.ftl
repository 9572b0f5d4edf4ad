# Post. Sie trägt keinen versiegelten Text: Wer mehr will, öffnet Belay.
mail-invitation-subject = { $inviter } lädt dich zu { $organisation } auf Belay ein
mail-invitation-body =
    Hallo { $name },

    { $inviter } lädt dich zu { $organisation } auf Belay ein, wo Menschen einander coachen.

    Um beizutreten, öffne diesen Link. Er gilt einmal, bis zum { $until }:

    { $link }

    Falls du das nicht erwartet hast, brauchst du nichts zu tun.
mail-erasure-subject = Auf Belay von { $organisation } wird etwas gelöscht
mail-erasure-body =
    Hallo { $name },

    ein Coaching von dir ist vorbei, und am { $day } wird alles darin gelöscht. Bis dahin kannst du es lesen und deine Aufzeichnungen mitnehmen, und es lässt sich aufhalten:

    { $link }

    Dieser Brief sagt nichts über den Inhalt. Das tut nur Belay.
mail-reset-subject = Ein neues Passwort für { $organisation } auf Belay
mail-reset-body =
    Hallo { $name },

    { $inviter } hat einen Link gemacht, mit dem du ein neues Passwort für { $organisation } auf Belay wählen kannst. Er gilt einmal, bis zum { $until }:

    { $link }

    Deine sechs Wörter bleiben, wie sie sind: Ein neues Passwort öffnet nichts Versiegeltes. Falls du nicht darum gebeten hast, sprich mit { $inviter }.
mail-restart-subject = Deine Schlüssel für { $organisation } auf Belay sind neu
mail-restart-body =
    Hallo { $name },

    mit deiner Anmeldung hat jemand für { $organisation } auf Belay neue Schlüssel gemacht, ohne die alten. Warst du das, dann vergleiche mit den Menschen, mit denen du arbeitest, die Sicherheitsnummern, damit sie dich wieder hereinlassen.

    Warst du es nicht, dann ändere dein Passwort, entsperre auf { $link } mit deinen sechs Wörtern oder dem Notfallblatt und mache dort neue Schlüssel. Was deins war, kommt mit ihnen zurück.
