# Ziele.
goal-title = Ziele
goal-page = Ziel
goal-empty = Was soll anders werden? Ein Satz genügt für den Anfang.
goal-add = Ein Ziel nennen
goal-edit = Schärfen
goal-rest = Ruhend und abgeschlossen ({ $n })
goal-sentence-hint = So, wie es sein wird, nicht so, wie es nicht sein soll.
goal-sentence-missing = Ein Satz muss sein; er darf sich später ändern.
goal-sharpen = Schärfen
goal-purpose = Wozu ist es gut?
goal-target-day = Bis wann?
goal-levels-hint = Schreib vor dem Beginn auf, was du auf jeder Stufe sehen würdest.
goal-level = { $level ->
    [-2] −2: viel weniger als erhofft
    [-1] −1: weniger als erhofft
    [0] 0: wie erhofft
    [1] +1: mehr als erhofft
   *[2] +2: viel mehr als erhofft
}
goal-state = { $state ->
    [active] aktiv
    [resting] ruht
    [reached] erreicht
   *[let_go] losgelassen
}
goal-unsigned = Der Server sagt, dies sei abgeschlossen, aber keine Unterschrift bestätigt es. Es zählt als offen.
goal-not-said = noch nicht gesagt
goal-kept = Deine Worte stehen noch hier.
goal-both-changed = { $by ->
    [me] Du hast dasselbe an anderer Stelle geändert, während du hier geschrieben hast. Deine Worte stehen noch im Formular; beim Speichern bleiben sie. Dort steht:
   *[other] { $name } hat dasselbe geändert, während du geschrieben hast. Deine Worte stehen noch im Formular; beim Speichern bleiben sie. Von { $name }:
}
goal-both-empty = nichts mehr
goal-both-take = { $by ->
    [me] Das übernehmen
   *[other] Übernehmen, was { $name } schreibt
}
goal-field = { $field ->
    [sentence] Das Ziel
    [today] Wie es heute ist
    [goodEnough] Gut genug
    [targetDay] Bis wann
    [purpose] Wozu es gut ist
    [origin] Woher es kommt
    [whoseNeed] Wessen Bedürfnis es dient
    [values] Werte, die es berührt
    [attitudeSign] Woran andere es merken
    [components] Teile
    [commitment] Entschlossenheit
    [whyNotLower] Warum nicht weniger
    [oneHigher] Was es um eins erhöhen würde
    [strand] Strang
    [measure] Eigenes Maß
    [organisationGoal] Ziel der Organisation
    [renegotiated] Früher angepasst
   *[other] Weiteres
}
goal-close-reached = Erreicht
goal-close-let-go = Loslassen
goal-close-reached-title = Ist es erreicht?
goal-close-let-go-title = Loslassen?
goal-close-loses = Es verlässt die aktiven Ziele und kann nicht mehr geändert werden. Lesbar bleibt es.
goal-let-rest = Ruhen lassen
goal-take-up = Wieder aufnehmen
