# Die Reichweiten-Probe: Ein Ziel steht an der Wand, jeder ordnet sich für sich ein, und das Bild kommt, wenn alle dabei sind.
reach-title = Reichweiten-Probe
reach-lead = Bevor ihr ein Ziel vereinbart: Worauf baut es auf, und wo steht ihr damit? Jeder antwortet für sich; das Bild von euch allen kommt, wenn alle fertig sind.
reach-link = Ist das in Reichweite? Seht zusammen nach
reach-under-way-n = Eine Reichweiten-Probe läuft: { $n } von { $of } sind fertig.
reach-waits-for-you = Auf dich wird gewartet.
reach-look = Ansehen
reach-outlook = Nach dem, was bis { $day } eingeordnet und gesehen wurde:
reach-outlook-step = Zum näheren Schritt
reach-empty = Ist das, was ihr wollt, in Reichweite?
reach-empty-text = Nennt das Ziel und was es verlangt. Belay schlägt vor, worauf das aufbaut, jeder sagt für sich, wo er steht, und zusammen seht ihr den näheren Schritt.
reach-before = { $sure ->
    [yes] Es gibt eine Reichweiten-Probe aus der Zeit, bevor du kamst
   *[other] Vielleicht gibt es eine Reichweiten-Probe aus der Zeit, bevor du kamst
}
reach-before-text = Was hier geschrieben wurde, bevor du kamst, lässt sich bei dir nicht öffnen. Das geht, sobald jemand, der dabei war, es noch einmal speichert; dabei waren: { $names }.
reach-before-nobody = Was hier geschrieben wurde, bevor du kamst, lässt sich bei dir nicht öffnen, und niemand, der dabei war, ist noch hier.
reach-begin = Mit einem Ziel beginnen
reach-more = Mehr zu dieser Reichweiten-Probe
reach-edit = Ändern
reach-edit-not = Ändern geht, bis jemand mit dem Einordnen anfängt
reach-again = Noch einmal einordnen
reach-other = Ein anderes Ziel
reach-aside = Beiseitelegen
reach-aside-done = Sie liegt beiseite.
reach-no-catalogue = Was auf dieser Seite steht, bleibt; nur die Worte des Katalogs fehlen.

reach-from-goal = Ein Ziel, das ihr schon habt
reach-from-goal-none = Keines davon
reach-goal = Was wollt ihr?
reach-goal-hint = So, wie ihr es einander sagen würdet. Alle hier lesen es.
reach-day = Bis wann?
reach-in-months = in { $n } Monaten
reach-asks = Was verlangt es?
reach-ask-add = Eine Fähigkeit
reach-ask-hint = Tipp ein Wort, etwa „Pairing“. Was nicht im Katalog steht, kannst du in deinen eigenen Worten nehmen.
reach-level = Schritt { $n }
reach-level-then = Schritt { $n } der Version { $version }
reach-level-of = Welcher Schritt von { $name }
reach-knowing = darüber Bescheid wissen
reach-out = Weglassen
reach-take-out = { $name } weglassen
reach-rests = Worauf es aufbaut
reach-rests-hint = Das Früheste zuerst. Lass weg, was hier nicht wichtig ist.
reach-only-next = Nur, was gleich darunter liegt ({ $n })
reach-rests-nothing = Nach dem Katalog baut es auf nichts anderem auf.
reach-needed-for = { $name } braucht es
reach-without = Weggelassen ({ $n })
reach-back-in = Wieder dazu
reach-back-in-name = Wieder dazu: { $name }
reach-own = Etwas Eigenes
reach-own-hint = Was da sein muss und in keinem Katalog steht: wie ihr mit dem anderen Team auskommt, eine Maschine, eine Stunde in der Woche.
reach-own-comes = Es kommt
reach-own-all = vor allem anderen
reach-own-before = vor { $name }
reach-whom = Wer muss es ohne Hilfe tun, damit das Ziel hält?
reach-whom-hint = Davon hängt ab, welcher Schritt der nähere ist und wie lang der Weg dahin ist.
reach-who = { $who ->
    [median] Mindestens die Hälfte von uns
    [k] Eine Anzahl von uns
    [one] Eine Person
   *[all] Wir alle
}
reach-k = Wie viele?
reach-person = Wer?
reach-person-hint = Wer es ohne Hilfe können muss, damit das Ziel hält.
reach-both = Wir beide
reach-wrong = { $wrong ->
    [no_goal] Sag es in einem Satz.
    [nothing_asked] Wähle mindestens eines, das es verlangt.
    [past_day] Dieser Tag ist vorbei. Wähle einen, der noch kommt, oder lass das Feld leer.
    [no_number] Eine Zahl, mindestens 1.
    [too_many] Ihr seid hier zu { $people }: höchstens so viele.
    [nobody] Jemand muss es einordnen: Wähle mindestens einen von euch.
   *[no_person] Wähle, wer es ist.
}
reach-project = An die Wand damit
reach-size = { $n ->
    [one] Eines einzuordnen
   *[other] { $n } einzuordnen
}, { $minutes ->
    [one] etwa eine Minute am Telefon
   *[other] etwa { $minutes } Minuten am Telefon
}{ $own ->
    [0] {""}
    [one] ; eines davon ist eures
   *[other] ; { $own } davon sind eure
}
reach-rule = { $who ->
    [median] mindestens die Hälfte von uns ohne Hilfe
    [k] { $k ->
        [one] mindestens eine Person von uns ohne Hilfe
       *[other] mindestens { $k } von uns ohne Hilfe
    }
    [one] { $name } ohne Hilfe
   *[all] wir alle ohne Hilfe
}
reach-what-rests = Was es verlangt und worauf es aufbaut ({ $n })
reach-let-place = Alle einordnen lassen
reach-let-place-hint = { $n ->
    [one] Du allein
   *[other] { $n } von euch, jeder am eigenen Telefon
}, { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
}.

reach-inside = { $n } von { $of } sind fertig
reach-nothing-yet = Nichts wird gezeigt, bevor alle fertig sind, die dabei sind.
reach-show = Das Bild zeigen
reach-you-are-in = Du bist fertig.
reach-change-mine = Meines ändern
reach-how = { $n ->
    [one] Eine Frage
   *[other] { $n } Fragen
}, { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
}. Hier oder an deinem Telefon, für dich.
reach-place = Dich einordnen
reach-go-on = Weiter einordnen
reach-look-on = Ich sehe nur zu
reach-about-other = Hier geht es um { $name }. Du hast nichts einzuordnen; sag nur, dass du da bist.

reach-takers = Wer ist dabei?
reach-takers-hint = Wer nicht angekreuzt ist, ordnet nichts ein, und niemand wartet auf ihn. Das Bild sieht er wie alle hier.
reach-takers-n = { $n ->
    [0] Niemand ordnet es ein: Wähle mindestens einen von euch.
    [one] Einer von euch ordnet es ein.
   *[other] { $n } von euch ordnen es ein.
}
reach-takers-one = Was nur einer einordnet, gibt kein Bild.
reach-missing = Es fehlen noch: { $names }
reach-left-out = Nicht dabei: { $names }
reach-came-later = Später dazugekommen, und niemand wartet darauf: { $names }
reach-not-in-it = { $why ->
    [later] Es wurde begonnen, bevor du kamst; du hast also nichts einzuordnen.
   *[left_out] Es wurde ohne dich begonnen; du hast also nichts einzuordnen.
} Das Bild ist auch für dich, sobald es da ist.
reach-away = Fehlt jemand länger?
reach-away-other = Fehlt jemand länger? { $name } kann ohne ihn neu beginnen.
reach-away-what = Diese Probe wird weggelegt und niemandem gezeigt. Die neue beginnt leer. Was du selbst eingeordnet hast, wird dir wieder angeboten, und nur dir.
reach-away-in = Fehlt jemand länger? Wer begonnen hat oder schon fertig ist, kann ohne diese Person neu beginnen.
reach-under-way = Zu diesem Ziel läuft schon eine andere Reichweiten-Probe. Neu beginnen kann nur, wer jene weglegen darf.
reach-put-away-mine = Was du vorher eingeordnet hast, wurde weggelegt und niemandem gezeigt.
reach-begin-again = Neu beginnen
reach-offered = Das hast du eingeordnet, bevor neu begonnen wurde; nur du siehst es. Sieh, ob es noch stimmt.

reach-placing = Dich einordnen
reach-of = { $n } von { $of }
reach-sees = Was man sehen würde:
reach-where = { $own ->
    [yes] Wo stehst du damit?
   *[no] { $part ->
        [knowledge] Wie gut kennst du dich darin aus?
       *[skill] Wo stehst du damit in deiner eigenen Arbeit?
    }
}
reach-support = { $support ->
    [not_yet] noch nicht
    [watched] zugesehen
    [together] gemeinsam
    [prompted] mit Anstoß
    [alone] allein
   *[could_teach] könnte es zeigen
}
reach-support-means = { $support ->
    [not_yet] Ich habe nicht damit begonnen
    [watched] Ich habe gesehen, wie andere es tun
    [together] Ich tue es, wenn jemand neben mir sitzt
    [prompted] Ich tue es mit einem Hinweis ab und zu
    [alone] Ich tue es ohne Hilfe
   *[could_teach] Ich zeige anderen, wie es geht
}
reach-skip = Offen lassen
reach-back = Zurück
reach-over = Sieh es noch einmal durch
reach-over-hint = Drück auf eines, um es zu ändern.
reach-change-one = { $name }: { $at }. Ändern
reach-left-open = offen gelassen
reach-few = { $n ->
    [one] Einer von euch ist
   *[other] { $n } von euch sind
} dabei. Das Bild könnte verraten, wer wo steht. Soll es deines enthalten?
reach-few-one = Das Bild ist deines allein, und alle hier sehen es. Soll es gezeigt werden?
reach-few-hint = Bei weniger als acht Menschen lassen sich Zahlen jemandem zuordnen. Jeder von euch wird gefragt.
reach-beside = Mit dem Bild vom { $day } ließe sich herausfinden, wer wo steht: Es sind fast dieselben Menschen darin. Soll dieses deines enthalten?
reach-beside-hint = Weniger als drei Menschen sind verschieden, deshalb lassen sich die beiden Bilder voneinander abziehen. Jeder von euch wird gefragt.
reach-beside-after = Mit dem Bild vom { $day } ließe sich herausfinden, wer wo steht, weil fast dieselben Menschen in beiden sind. Deines ist in diesem nur, wenn du es willst.
reach-few-yes = Zeigt es mit meinem darin
reach-few-no = Meines weglassen
reach-few-no-hint = Du zählst als fertig, und nichts, was du eingeordnet hast, geht an jemanden.
reach-few-choose = Wähle eines von beiden.
reach-in = Ich bin fertig
reach-in-empty = Ich bin fertig, ohne etwas einzuordnen
reach-kept-here = Was du eingeordnet hast, ist noch hier, solange diese Seite offen ist.
reach-later = Für später behalten
reach-honest = Belay zeigt keine Namen. Eure eigenen Geräte erhalten, was jeder eingeordnet hat, unterschrieben; wer eines auseinandernimmt, könnte sehen, von wem was ist.

reach-picture = Wo ihr steht, vom Frühesten bis zu dem, was das Ziel verlangt
reach-figures = In Zahlen
reach-cell = { $n } { $support ->
    [not_yet] noch nicht
    [watched] zugesehen
    [together] gemeinsam
    [prompted] mit Anstoß
    [alone] allein
   *[could_teach] könnte es zeigen
}
reach-nearer = der nähere Schritt
reach-asked = verlangt
reach-open = { $n ->
    [one] eine Person hat es offen gelassen
   *[other] { $n } haben es offen gelassen
}
reach-nearer-is = Der nähere Schritt:
reach-nearer-why = { $who ->
    [one] Das geht noch nicht ohne Hilfe.
   *[other] { $alone ->
        [0] Noch niemand kommt dabei ohne Hilfe zurecht
       *[other] { $alone } von { $placed } { $alone ->
            [one] kommt
           *[other] kommen
        } dabei ohne Hilfe zurecht
    }; das Ziel braucht { $needed }.
}
reach-nearer-carries = { $own ->
    [yes] { $n ->
        [one] Ihr habt gesagt, dass es vor einem anderen kommt.
       *[other] Ihr habt gesagt, dass es vor { $n } anderen kommt.
    }
   *[no] { $n ->
        [one] Eines von den anderen baut darauf auf.
       *[other] { $n } von den anderen bauen darauf auf.
    }
}
reach-there = Alles, worauf es aufbaut, geht schon ohne Hilfe.
reach-shown = { $n ->
    [one] Eine Person hat sich eingeordnet.
   *[other] { $n } haben sich eingeordnet.
}
reach-waiting = { $n ->
    [one] Eine weitere ist nicht im Bild.
   *[other] { $n } weitere sind nicht im Bild.
}
reach-few-after = Nur { $n } von euch haben sich eingeordnet, deshalb könnte das Bild verraten, wer wo steht. Deines ist nur darin, wenn du es willst.
reach-one-only = Nur eine Person ist darin, deshalb gibt es kein Bild: Es wäre ihres allein.
reach-all-wait = { $n ->
    [one] Eine Person hat sich eingeordnet und noch nicht gesagt, dass es gezeigt werden darf.
   *[other] { $n } haben sich eingeordnet und noch nicht gesagt, dass es gezeigt werden darf.
}
reach-nobody-placed = Alle sind fertig, und niemand hat etwas eingeordnet.
reach-placed-before = Es wurde eingeordnet, bevor du dazugekommen bist: Was damals eingeordnet wurde, bleibt bei denen, die schon hier waren.
reach-talk = Darüber zu sprechen
reach-question = { $about ->
    [there] All das könnt ihr schon. Was würde das Ziel noch ein wenig lohnender machen?
    [own] Was daran liegt, im Kleinen, in eurer eigenen Hand?
    [nobody] Wer könnte es euch beim ersten Mal zeigen, und an welchem Stück eurer eigenen Arbeit?
    [apart] Einige von euch tun das allein, andere haben noch nicht begonnen. Wie könntet ihr arbeiten, damit es von einem zum anderen übergeht?
    [nearly] Ihr seid fast da. Was braucht, wer noch unterwegs ist, von den anderen?
   *[some] Was müsste anders sein, damit ihr das ohne Hinweis tut?
}
reach-question-apart = Auch ohne Bild: Was davon hat jeder von euch schon gemacht, und was würdet ihr euch zusammen zuerst ansehen?
reach-agree = Der Schritt, den ihr vereinbart
reach-agree-hint = Etwas Kleines, in euren Worten. Es darf ein anderer sein als der nähere Schritt.
reach-agree-save = Festhalten
reach-agreed = Der Schritt, den ihr vereinbart habt
reach-agreed-me = Von dir festgehalten, { $day }
reach-agreed-by = Von { $name } festgehalten, { $day }
reach-agreed-change = Ändern
reach-earlier = Frühere Bilder ({ $n })

# Bevor eine Vereinbarung unterschrieben wird.
reach-first = Einigt euch zuerst in wenigen Worten auf den Rahmen. Seht dann gemeinsam, ob das, was ihr vorhabt, in Reichweite ist; danach schreibt es aus und unterschreibt.
reach-first-look = Zuerst sehen, ob es in Reichweite ist
reach-first-on = Die begonnene Reichweiten-Probe weiterführen
reach-first-new = Für den Anfang genügen wenige Worte. Wenn alle Ja gesagt haben, seht gemeinsam, ob das, was ihr vorhabt, in Reichweite ist; dann schreibt es aus und unterschreibt.
reach-first-skills = Welche Fähigkeiten es gibt und worauf sie aufbauen
reach-none-yet = Ob das in Reichweite ist, hat noch niemand angesehen.

# Auf der Startseite, vor den eigenen Worten des Ziels.
reach-waits = { $kind ->
    [team] { $who } wartet auf dich: die Reichweiten-Probe zu
    [circle] Euer Kreis wartet auf dich: die Reichweiten-Probe zu
   *[other] Die Reichweiten-Probe mit { $who } wartet auf dich:
}
