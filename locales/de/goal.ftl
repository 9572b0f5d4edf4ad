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
goal-changed-meanwhile = Jemand hat dieses Ziel geändert, während du geschrieben hast. Deine Worte stehen noch hier; speichere noch einmal, um sie an die Stelle der anderen zu setzen.
goal-close-reached = Erreicht
goal-close-let-go = Loslassen
goal-close-reached-title = Ist es erreicht?
goal-close-let-go-title = Loslassen?
goal-close-loses = Es verlässt die aktiven Ziele und kann nicht mehr geändert werden. Lesbar bleibt es.
goal-let-rest = Ruhen lassen
goal-take-up = Wieder aufnehmen
