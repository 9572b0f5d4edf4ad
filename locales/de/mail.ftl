# Post. Sie trägt keinen versiegelten Text: Wer mehr will, öffnet Belay.
mail-invitation-subject = { $inviter } lädt dich zu { $organisation } auf Belay ein
mail-invitation-body =
    Hallo { $name },

    { $inviter } lädt dich zu { $organisation } auf Belay ein, wo Menschen einander coachen.

    Um beizutreten, öffne diesen Link. Er gilt einmal, bis zum { $until }:

    { $link }

    Falls du das nicht erwartet hast, brauchst du nichts zu tun.
mail-reset-subject = Ein neues Passwort für { $organisation } auf Belay
mail-reset-body =
    Hallo { $name },

    { $inviter } hat einen Link gemacht, mit dem du ein neues Passwort für { $organisation } auf Belay wählen kannst. Er gilt einmal, bis zum { $until }:

    { $link }

    Deine sechs Wörter bleiben, wie sie sind: Ein neues Passwort öffnet nichts Versiegeltes. Falls du nicht darum gebeten hast, sprich mit { $inviter }.
