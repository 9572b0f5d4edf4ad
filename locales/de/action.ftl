# Vorhaben: was jemand tun will.
action-title = Vorhaben
action-empty = Nichts ist offen. Vorhaben entstehen in Gesprächen.
action-what = Was wirst du tun?
action-what-missing = Sag erst, was es ist.
action-when = Bis wann?
action-owner = Wer?
action-owner-me = Ich
action-tomorrow = morgen
action-friday = Freitag
action-week = in einer Woche
action-add = Festhalten
action-add-open = Vorhaben hinzufügen
action-saved = Festgehalten.
action-kept = Deine Worte stehen noch hier.
action-past = Getan und fallen gelassen ({ $n })
action-question = Wie ist es gegangen?
action-how = Es ist …
action-done = Getan
action-partly = Zum Teil
action-not-now = Noch nicht
action-no-longer = Nicht mehr wichtig
action-words = In deinen Worten
action-new-day = Bis wann stattdessen?
action-answered = Festgehalten, mit neuem Tag.
action-closed = Geschlossen.
action-ask = Wie ist es gegangen: { $words }
action-tick = { $state ->
    [done] Getan: { $words }
    [dropped] Fallen gelassen: { $words }
   *[open] Offen: { $words }
}
action-outcome = { $how ->
    [done] getan
    [partly] zum Teil
    [not_now] noch nicht
    [under_way] im Gange
   *[no_longer] nicht mehr wichtig
}
action-unsigned = Der Server sagt, dies sei geschlossen, aber wem es gehört, hat das nicht unterschrieben. Es zählt als offen.
action-past-more = Mehr zeigen
action-in-the-way = Was kam dazwischen?
action-in-the-way-was = Dazwischen kam:
action-offered-you = { $name } schlägt dir das vor. Es ist deines, sobald du es annimmst.
action-offered = { $name } vorgeschlagen, noch nicht angenommen.
action-take-on = Annehmen
action-decline = Nichts für mich
action-declined = Nicht angenommen.
action-owner-offered = Du schlägst es vor; es gehört der anderen Person, sobald sie es annimmt.
action-purpose = Wofür ist es?
action-goal = Welchem Ziel dient es?
action-goal-none = Keinem bestimmten
action-gap = Welche Lücke schließt es?
action-gap-hint = Zwischen dem, wie es heute ist, und dem, was gut genug wäre.
action-for-goal = Für das Ziel:
action-closes = Schließt:
action-from = { $kind ->
    [insight] Aus einer Einsicht
    [learning] Aus etwas Gelerntem
    [win] Aus einem Erfolg
    [discovery] Aus einer Entdeckung
    [feedback] Aus einer Rückmeldung
    [fact] Aus einer Tatsache
    [option] Aus einer Möglichkeit
    [decision] Aus einer Entscheidung
    [plan] Aus dem Plan
    [context] Aus dem Umfeld
    [session] Aus einem Gespräch
    [goal] Aus einem Ziel
   *[other] Woher es kommt
}
