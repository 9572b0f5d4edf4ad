# Möglichkeiten: gesammelt, geordnet, gewählt oder nicht, mit Grund; Entscheidungen und was aus ihnen wurde.
option-title = Möglichkeiten
option-title-lead = Bevor ihr plant: Was könntet ihr tun? Mehr als ein Weg ist einen Blick wert.
option-open = Offene Möglichkeiten
option-empty = Noch nichts. Was fällt dir zuerst ein, und was danach?
option-add = Noch eine Möglichkeit
option-more = Mehr zeigen
option-unsorted = Noch nicht geordnet
option-unusual-invite = Ungewöhnlich ist davon noch keine. Was täte jemand, der hier nie gearbeitet hat oder keine Angst hat?
option-unusual = ungewöhnlich
option-mark-unusual = Diese ist ungewöhnlich
option-usual = Doch nicht so ungewöhnlich
option-linked = hat einen Ursprung
option-more-about = Mehr zu: { $words }
option-change = Möglichkeit ändern
option-words = In deinen Worten
option-move-to = Verschieben zu: { $name }
option-move-out = Aus ihrer Gruppe nehmen
option-move-new = In eine neue Gruppe …
option-cluster-new = Eine neue Gruppe
option-cluster-name = Name der Gruppe
option-to-open = Aufgreifen
option-to-chosen = Wählen
option-to-rejected = Diese nicht …
option-to-parked = Parken
option-done-open = Wieder aufgegriffen.
option-done-chosen = Gewählt.
option-done-parked = Geparkt.
option-refuse = Diese nicht
option-why = Warum nicht?
option-why-hint = Eine Zeile. Später bist du froh, es zu wissen.
option-settled = Gewählt und nicht gewählt
option-settled-count = { $chosen } gewählt, { $rejected } nicht
option-chosen = Gewählt
option-rejected = Nicht gewählt
option-make = Daraus eine Möglichkeit machen
option-made = Es steht jetzt bei den Möglichkeiten.
option-make-action = Daraus ein Vorhaben machen
option-made-action = Es steht jetzt bei den Vorhaben.
option-came-from = { $kind ->
    [insight] Aus einer Einsicht:
    [context] Aus dem Umfeld:
    [learning] Aus Gelerntem:
    [discovery] Aus einer Entdeckung:
    [win] Aus einem Erfolg:
    [fact] Aus einer Tatsache:
    [problem] Aus einer Schwierigkeit:
    [option] Aus einer Möglichkeit:
    [decision] Aus einer Entscheidung:
   *[other] Aus:
}
option-became-option = Daraus wurde eine Möglichkeit:
option-became-action = Daraus wurde ein Vorhaben:

option-silent = Stille Ideen
option-silent-begin = Erst getrennt Ideen schreiben
option-silent-hint = Jede Person für sich, gezeigt, wenn alle so weit sind. So lehnt sich niemand an die erste Idee.
option-silent-on = Schreib für dich. Die anderen sehen deine Ideen, und du ihre, wenn alle so weit sind.
option-one-idea = Eine Idee
option-one-idea-hint = Eine nach der anderen. Seltsame sind willkommen.
option-keep = Behalten
option-take-back = Zurücknehmen
option-ready = Ich bin so weit: zusammen zeigen
option-waiting = Du bist so weit. Es fehlt noch: { $who }.
option-others-ready = { $n ->
    [one] { $who } ist so weit.
   *[other] { $who } sind so weit.
}
option-show-now = Zeigen, was da ist

option-parking = Parkliste
option-parking-empty = Für das, was gut ist, aber jetzt nicht dran.
option-park = Etwas für später
option-triage = { $n ->
    [one] Noch eine
   *[other] Noch { $n }
}
option-triage-begin = Durchsehen
option-triage-stop = Genug für jetzt
option-leave = Geparkt lassen
option-let-go = Loslassen …

option-decisions = Entscheidungen
option-decisions-empty = Was ihr heute entscheidet, sieht in einem halben Jahr anders aus. Schreibt auf, warum, und schaut noch einmal hin.
option-decide = Eine Entscheidung aufschreiben
option-question = Was ist die Frage?
option-considered = Was habt ihr erwogen?
option-this = Diese ist es
option-again = Fast dieselben Worte hast du schon einmal gewählt ({ $day }). Was ist diesmal anders?
option-decision-reasons = Warum?
option-decision-further = Werte, Erwartung, ein Tag zum Hinschauen
option-decision-values-fit = Passt es zu euren Werten?
option-decision-expect = Was wird geschehen, meint ihr?
option-decision-more = Warum, und was es sonst noch gab
option-values = Bisher benannt:
option-look-day = Noch einmal hinschauen am
option-look = noch einmal hinschauen: { $day }
option-look-due = { $n ->
    [one] auf eine noch einmal schauen
   *[other] auf { $n } noch einmal schauen
}
option-in-month = in einem Monat
option-in-quarter = in drei Monaten
option-outcome = Was daraus wurde
option-outcome-ask = Was ist daraus geworden?
