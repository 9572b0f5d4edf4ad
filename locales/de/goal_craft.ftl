# Ziele ganz: Fragen, Hinweise, Teile, Stufen, wie weit es ist.
goal-origin = Womit fängt es an?
goal-origin-name = { $origin ->
    [vision] mit einem Bild davon, was sein könnte
   *[problem] mit etwas, das im Weg steht
}
goal-ask-sentence = { $origin ->
    [vision] Wie wird es sein? Ein Satz.
    [problem] Was wird stattdessen da sein? Ein Satz.
   *[open] Was willst du? Ein Satz.
}
goal-ask-today = { $origin ->
    [vision] Was davon ist schon da?
    [problem] Wann passiert es, und wann nicht?
   *[open] Wie ist es heute?
}
goal-ask-good-enough = { $origin ->
    [vision] Was wäre ein erstes echtes Stück davon?
    [problem] Woran würdest du merken, dass es gut genug gelöst ist?
   *[open] Was wäre gut genug?
}
goal-hint = { $ask ->
    [short] Was genau? Ein, zwei Wörter mehr reichen vielleicht.
    [not] „{ $word }“: Was wird stattdessen da sein?
    [vague] „{ $word }“: Was würde jemand davon sehen oder hören?
    [several] Vielleicht sind das mehrere Ziele, oder eines mit Teilen?
    [see] Woran würdest du es merken? Es muss keine Zahl sein.
    [sign] An welchem Zeichen würden andere es merken?
    [others] „{ $word }“: Was davon liegt in deiner Hand?
    [always] „{ $word }“: Was wäre gut genug?
    [must] „{ $word }“: Wer sagt das, und was willst du?
    [why] Wozu ist es gut, und für wen?
    [when] Wann möchtest du darauf schauen?
   *[far] Das ist weit weg. Was könnte nach einem Drittel des Weges wahr sein?
}
goal-starters = Ein erster Satz zum Anfangen
goal-starter-name = { $name ->
    [value] Der Wert, den ich einbringe
    [strength] Aus einer Stärke
    [attitude] Eine Haltung
    [together] Zusammenarbeit
   *[obstacle] Etwas im Weg
}
goal-starter-sentence = { $name ->
    [value] Ich bringe … in … ein, und … merkt es.
    [strength] Was ich gut kann, …, nutze ich, um …
    [attitude] Wenn …, dann … ich …
    [together] Wir …, bevor wir …
   *[obstacle] Statt … gibt es …
}
goal-starter-value-own = Ich bringe { $value } in … ein
goal-starter-strength-own = Ich nutze { $strengths }, um …
goal-starter-notices = { $who } würde merken, dass …
goal-fold-why = Wozu und für wen
goal-fold-when = Bis wann, und woran du es merkst
goal-fold-levels = Fünf Stufen
goal-fold-parts = Teile
goal-fold-commitment = Wie sehr du es willst
goal-whose-need = Wessen Bedürfnis dient es?
goal-values = Welche Werte berührt es?
goal-values-none = Auf der Karte stehen noch keine Werte. Nenne hier einen, oder finde deine unter Anliegen.
goal-values-other = Ein anderer
goal-organisation-goal = Welchem Ziel der Organisation dient es?
goal-measure = Dein eigenes Maß
goal-measure-hint = Worauf du schaust, um zu sehen, ob sich etwas ändert: Tage, eine Liste, die Antwort einer Kollegin.
goal-attitude-sign = Wenn es eine Haltung ist: ein Zeichen dafür
goal-attitude-sign-hint = Etwas, das ein anderer Mensch sehen oder hören könnte.
goal-strand = Strang
goal-strand-name = { $strand ->
    [technical] technisch
   *[collaboration] Zusammenarbeit
}
goal-level-name = { $level ->
    [-2] viel weniger als erhofft
    [-1] weniger als erhofft
    [0] wie erhofft
    [1] mehr als erhofft
   *[2] viel mehr als erhofft
}
goal-level-invite = Fang hier an, wenn du magst: Was wäre wunderbar? Es aufzuschreiben kostet nichts.
goal-level-here = jetzt
goal-components = Teile
goal-components-hint = Stücke, auf die man einzeln schauen kann.
goal-component = Teil { $n }
goal-component-up = Teil { $n } nach oben
goal-component-down = Teil { $n } nach unten
goal-component-remove = Teil { $n } entfernen
goal-component-add = Teil hinzufügen
goal-component-scale = Fünf Stufen dieses Teils
goal-component-add-scale = Eigene fünf Stufen geben
goal-commitment = Wie sehr willst du es?
goal-commitment-hint = 1: kaum · 10: nichts ist gerade wichtiger. Das sagst allein du.
goal-commitment-of = { $n } von 10
goal-why-not-lower = Warum nicht { $n }?
goal-one-higher = Was würde eine { $n } daraus machen?
goal-next-question = Zur nächsten Frage
goal-visible = Wer liest es?
goal-visible-us = wir
goal-visible-me = nur ich
goal-visible-us-hint = Lesen können es: { $who }.
goal-visible-me-hint = Es liegt in deinem eigenen Raum. Du kannst es später teilen; zurücknehmen lässt sich das nicht.
goal-rests-title = Drei Ziele sind in Arbeit. Welches ruht?
goal-rests-why = Aufmerksamkeit ist knapp. Was ruht, bleibt, wie es ist, und lässt sich wieder aufnehmen.
goal-rests-new = Dieses wartet
goal-rests-go = Weiter
goal-adjust = An die Wirklichkeit anpassen
goal-adjust-note = Vorhaben treffen auf die Wirklichkeit. Was das Ziel war, bleibt daneben stehen; niemand ist schuld.
goal-adjust-why = Was hat gezeigt, dass es sich ändern soll?
goal-adjusted = Angepasst: { $n ->
    [one] einmal
   *[other] { $n }-mal
}
goal-adjusted-from = vorher
goal-adjusted-why = Weil:
goal-how-far = Wie weit ist es?
goal-how-far-title = Wie weit
goal-how-far-empty = Noch nicht gesagt.
goal-how-far-missing = Wähle, was heute am besten passt.
goal-how-far-parts = Wie weit sind seine Teile?
goal-how-far-choose = nicht gesagt
goal-how-far-words = Was siehst du?
goal-how-far-save = Festhalten
goal-show-more = Mehr zeigen ({ $n })
goal-can-work = Damit kann ich arbeiten
goal-can-work-words = Etwas dazu?
goal-can-work-note = Die Worte des Ziels bleiben, wie sie sind.
goal-can-work-said = { $own ->
    [true] Du kannst damit arbeiten ({ $day }).
   *[false] { $name } kann damit arbeiten ({ $day }).
}
goal-can-work-earlier = Gesagt zu einem früheren Wortlaut.
goal-in-focus = im Blick
goal-focus = In den Blick nehmen
goal-focus-off = Aus dem Blick nehmen
goal-more = Mehr zu diesem Ziel
goal-share = Teilen
goal-share-title = Dieses Ziel teilen?
goal-share-loses = Eine Abschrift entsteht, die lesen können: { $who }. Das lässt sich nicht zurücknehmen; deines wird losgelassen. Was du dazu festgehalten hast, wie weit es ist, bleibt bei dir.
goal-vision = Vision
goal-vision-look = noch einmal anschauen
goal-vision-none = Auf welches Bild läuft all das zu? Schreib es unter Anliegen auf.
goal-path-empty-title = Dein eigener Weg
goal-path-empty = Ein Ziel nach dem anderen, in deinen Worten und deiner Reihenfolge. Ein Satz reicht zum Anfangen.
goal-until = bis { $day }
