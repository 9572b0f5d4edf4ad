# Die Fähigkeiten eines Teams: was jeder teilt, was das Team kann und wie tief, wer kam und ging, was als Nächstes gewollt ist.
skillteam-lead = Was ihr zusammen könnt: nach dem, was jeder von euch teilt, in einer Reichweiten-Probe eingeordnet oder andere zu sehen gebeten hat. Für euch selbst, nie für eine Rangliste.
skillteam-somebody = jemand
skillteam-kept = Alles, was ihr geschrieben habt, ist da; nur die Schätzung fehlt.
skillteam-close = Schließen
skillteam-empty = Was könnt ihr zusammen?
skillteam-empty-text = Jeder wählt, welche seiner Fähigkeiten die anderen hier sehen, mit oder ohne Namen. Daraus entsteht das Bild von euch allen: wie tief jede Fähigkeit reicht und was an einer Person hängt.
skillteam-choose = Wählen, was du teilst

skillteam-mine = Was du teilst
skillteam-mine-is = { $named ->
    [yes] Du zeigst { $n ->
        [one] eine Fähigkeit
       *[other] { $n } Fähigkeiten
    } mit deinem Namen, Stand { $day }:
   *[no] Du wirst ohne deinen Namen gezählt, für { $n ->
        [one] eine Fähigkeit
       *[other] { $n } Fähigkeiten
    }, Stand { $day }:
}
skillteam-mine-more = { $n } weitere
skillteam-mine-waits = Du zählst mit, sobald mindestens { $least } von euch ohne Namen etwas über eine Fähigkeit sagen.
skillteam-mine-nothing = { $team ->
    [circle] Du teilst mit diesem Kreis nichts Eigenes.
   *[other] Du teilst mit dem Team nichts Eigenes.
} Was du in einer Reichweiten-Probe eingeordnet hast, zählt ohne deinen Namen.
skillteam-change = Ändern oder erneuern
skillteam-back = Zurücknehmen
skillteam-back-title = Zurücknehmen, was du teilst?
skillteam-back-loses = Die anderen sehen und zählen es nicht mehr. Deine eigene Karte bleibt, wie sie ist. Ein Gerät, das es geöffnet hat, kann noch eine Kopie haben.
skillteam-back-done = Zurückgenommen.
skillteam-parting-failed = Was du von deinen Fähigkeiten geteilt hast, ließ sich vor dem Gehen nicht zurücknehmen. Die Seite zählt niemanden, der gegangen ist; ein Gerät kann noch eine Kopie haben.

skillteam-share = Das teilen
skillteam-renew = Erneuern
skillteam-share-title = Was von dir dürfen die anderen hier sehen?
skillteam-share-what = Nur Stufen, jede mit ihrer Woche: keine Worte, keine Bemerkungen, und nicht, wer es sah. Auf diesem Gerät zusammengestellt, aus deinem eigenen Bereich und deinen Coachings.
skillteam-share-none = Noch gibt es nichts zu teilen
skillteam-share-none-text = Notiere auf deiner eigenen Karte, was du tust, oder mach bei einer Reichweiten-Probe mit. Dann wählst du hier, was die anderen davon sehen.
skillteam-share-map = Zu deiner Karte
skillteam-share-missing = { $title } ließ sich nicht öffnen: Was dort gesehen wurde, ist hier nicht dabei.
skillteam-share-skills = Welche Fähigkeiten?
skillteam-share-skills-hint = Alle, ein paar oder eine. Du kannst es jederzeit ändern.
skillteam-share-skills-wrong = Wähle mindestens eine Fähigkeit.
skillteam-share-all = Alle
skillteam-share-no = Keine
skillteam-share-size = { $n ->
    [0] nichts von anderswo
    [one] eines von anderswo
   *[other] { $n } von anderswo
}
skillteam-share-here = { $n } schon hier
skillteam-share-named = Mit deinem Namen?
skillteam-share-named-wrong = Wähle eines von beiden.
skillteam-share-by = { $by ->
    [named] Mit meinem Namen
   *[counted] Nur gezählt
}
skillteam-share-by-means = { $by ->
    [named] Die anderen sehen, wer was tut. Gehst du, sehen sie drei Monate lang, was das bewegt.
   *[counted] Du bist Teil einer Zahl, und nur dort, wo mindestens { $least } von euch so gezählt werden. Gehst du, wartet sie, wie bei denen, die zurücknehmen.
}
skillteam-goes = Genau das geht hinüber
skillteam-goes-nothing = Wähle eine Fähigkeit, dann steht hier, was hinübergeht.
skillteam-goes-what = { $n ->
    [0] Nichts außer deiner Wahl: Was von { $skills ->
        [one] dieser Fähigkeit
       *[other] diesen { $skills } Fähigkeiten
    } gesehen wurde, steht schon in diesem Raum.
    [one] Eine Stufe.
   *[other] { $n } Stufen.
}
skillteam-goes-change = { $same ->
    [yes] Dasselbe, was du schon teilst, Stand { $day }.
   *[no] { $more } mehr und { $fewer } weniger, als du schon teilst, Stand { $day }.
}
skillteam-goes-lost = { $n ->
    [one] Eines vom Geteilten steht nicht mehr in deinem eigenen Raum oder deinen Räumen und verschwindet dann auch hier.
   *[other] { $n } vom Geteilten stehen nicht mehr in deinem eigenen Raum oder deinen Räumen und verschwinden dann auch hier.
}
skillteam-goes-skill = Fähigkeit
skillteam-goes-day = Woche vom
skillteam-goes-from = Von
skillteam-goes-level = Hilfe
skillteam-goes-knowledge = (zu wissen)
skillteam-source = { $source ->
    [self] deine eigene Sicht
    [peer] jemand aus dem Kollegium ({ $rater })
    [coach] ein Coach ({ $rater })
    [exercise] eine Übung
   *[work] ein Stück Arbeit
}
skillteam-answer = { $right ->
    [yes] richtig, bei „{ $support }“
   *[no] nicht richtig, bei „{ $support }“
}
skillteam-honest = Das Gerät jedes Mitglieds hält, was hier geteilt ist, und von wem: Die Seite zeigt es nur so, wie es jeder gewählt hat, und nur, solange jemand Mitglied ist. Was zurückgenommen ist, ist von der Seite weg; eine Kopie, die jemand vorher geöffnet hat, lässt sich nicht zurückholen.

skillteam-coverage = Was ihr könnt, und wie tief
skillteam-view = Zeigen als
skillteam-view-as = { $way ->
    [dots] Punkte
    [figures] Zahlen
   *[names] Namen
}
skillteam-strand = { $strand ->
    [technical] Technik
    [collaboration] Zusammenarbeit
   *[own] In euren eigenen Worten
}
skillteam-of = { $alone } von { $of } allein
skillteam-without = { $more ->
    [yes] und { $n } ungenannt
   *[no] { $n } ungenannt
}
skillteam-waiting = Was ohne Namen gesagt ist, steht nicht in diesen Zahlen, wo es weniger als { $least } sagen oder wo nur eine oder zwei begonnen oder zurückgenommen haben.
skillteam-few = { $n ->
    [one] Über eine weitere Fähigkeit
   *[other] Über { $n } weitere Fähigkeiten
} sagen weniger als { $least } von euch ohne Namen etwas: zu wenige, um es zu zeigen.
skillteam-later = { $why ->
    [later] Du bist später dazugekommen: Was vorher hier gesagt wurde, kannst du nicht lesen.
   *[other] Nicht alles, was hier gesagt wurde, ließ sich öffnen.
} Deshalb siehst du nichts, was ohne Namen gesagt ist; sonst ließe sich jemand herausrechnen. Deine Zahlen und die der anderen können sich unterscheiden.
skillteam-small = Bei weniger als { $least } von euch wird nie etwas ohne Namen gezeigt. Wer hier gesehen werden möchte, kann mit Namen teilen.
skillteam-silent = { $n ->
    [one] Auch darauf baut euer Ziel auf, und noch sagt niemand etwas darüber:
   *[other] Auch auf diesen baut euer Ziel auf, und noch sagt niemand etwas über sie:
}
skillteam-why = Warum sagst du das?
skillteam-why-is = Jeder Punkt ist eine Person von euch, dort, wo sie am ehesten ist, nach allem, was hier bis heute gesehen und gesagt wurde. Es ist eine Schätzung: Die Sicht auf sich selbst zählt weniger als das, was andere in der Arbeit sahen, und nichts davon ist genau.
skillteam-rule = Wer ohne Namen gezählt wird, ist nur dort zu sehen, wo es mindestens { $least } sind, und nichts wird zweimal für Gruppen gezeigt, die sich um eine oder zwei Personen unterscheiden. So lässt sich niemand herausrechnen.
skillteam-rule-waiting = Wo eine oder zwei Personen zu teilen beginnen, stehen deshalb die Zahlen von vorher, bis es drei sind. Wer zurücknimmt oder geht, ist gleich heraus, und die Zahl wartet, bis sich drei geändert haben.

skillteam-one = Hängt an einer Person
skillteam-one-named = nur { $name } allein
skillteam-one-without = nur eine Person von euch allein
skillteam-one-do = Wer möchte beim nächsten Mal daneben sitzen? Zu zweit an echter Arbeit geht am meisten weiter.
skillteam-one-none = { $tells ->
    [yes] Nichts hängt an einer Person allein, soweit ihr teilt.
   *[no] Hier ist von derselben Fähigkeit zu wenig zu sehen, um zu wissen, was an einer Person hängt.
}

skillteam-whole = { $kind ->
    [circle] Der Kreis als eines
   *[other] Das Team als eines
}
skillteam-whole-what = Manches geht nur zusammen: planen, entscheiden, sich wieder fangen. Hier werdet ihr als eines gesehen, neben jedem von euch.
skillteam-whole-seen = { $n ->
    [one] Einmal
   *[other] { $n }-mal
} gesehen
skillteam-whole-write = Notieren, was du an euch allen gesehen hast
skillteam-between = { $low } bis { $high }

skillteam-asked = Was ihr einander gefragt habt
skillteam-asked-what = { $kind ->
    [circle] Jeder von euch kann die anderen fragen, was sie sehen. Was geantwortet wird, liest der ganze Kreis; über niemanden wird geschrieben, der nicht gefragt hat.
   *[other] Jeder von euch kann die anderen fragen, was sie sehen. Was geantwortet wird, liest das ganze Team; über niemanden wird geschrieben, der nicht gefragt hat.
}
skillteam-asked-answers = { $n ->
    [one] Eine Antwort
   *[other] { $n } Antworten
}
skillteam-ask = Fragen, was andere an dir sehen
skillteam-ask-honest = { $kind ->
    [circle] Der ganze Kreis
   *[other] Das ganze Team, mit allen, die es coachen,
} kann lesen, dass du fragst und was geantwortet wird, mit deinem Namen und dem Namen derer, die es gesehen haben. Es zählt auf deiner eigenen Karte und im Bild von euch allen. Was unter zweien bleiben soll, frag in einem Coaching zu zweit.
skillteam-answer-honest = { $kind ->
    [circle] Der ganze Kreis
   *[other] Das ganze Team, mit allen, die es coachen,
} kann das lesen, mit deinem Namen und dem von { $name }. Schreib, was du auch sagen würdest, wenn alle im Raum sind.

skillteam-aims = Was ihr können wollt
skillteam-aims-none = Noch steht nichts da. Sagt, wie viele von euch was allein tun sollen, und bis wann.
skillteam-aims-past = { $n ->
    [one] Wahr geworden:
   *[other] Wahr geworden ({ $n }):
}
skillteam-aim = { $k ->
    [one] Eine Person von euch allein:
   *[other] { $k } von euch allein:
}
skillteam-aim-day = bis { $day }
skillteam-aim-is = { $alone ->
    [0] Wahrscheinlich tut es jetzt niemand von { $of }.
   *[other] Wahrscheinlich { $alone ->
        [one] tut es jetzt eine Person
       *[other] tun es jetzt { $alone }
    } von { $of }; sicher ist es bei { $sure ->
        [0] noch niemandem
       *[other] { $sure }
    }.
}
skillteam-aim-unknown = Zu wenige sagen etwas darüber, um zu wissen, wie viele es tun.
skillteam-aim-more = Mehr zu { $name }
skillteam-aim-done = Es ist wahr geworden
skillteam-aim-drop = Loslassen
skillteam-aim-turned = { $state ->
    [done] Notiert.
   *[dropped] Losgelassen.
}
skillteam-aim-new = Eines aufschreiben
skillteam-aim-title = Wie viele von euch, worin allein, bis wann?
skillteam-aim-skill = Worin?
skillteam-aim-k = Wie viele von euch?
skillteam-aim-k-hint = Ihr seid { $n }.
skillteam-aim-by = Bis wann?
skillteam-in-weeks = in { $n } Wochen
skillteam-aim-words = Wofür, in einem Satz
skillteam-aim-keep = Festhalten
skillteam-aim-wrong = { $wrong ->
    [skill] Wähle, worum es geht.
   *[number] Eine Zahl, mindestens 1 und nicht mehr, als ihr seid.
}

skillteam-clock = Wer kam und wer ging
skillteam-clock-what = Mit jedem, der dazukommt oder geht, verschiebt sich noch am selben Tag, was ihr zusammen könnt.
skillteam-turn = { $what ->
    [joined] { $who ->
        [me] Du bist dazugekommen
       *[other] { $name } ist dazugekommen
    }
    [moved] { $name } ist im Haus weitergezogen
   *[left] { $name } ist gegangen
}
skillteam-moved = { $is ->
    [0] sonst sagt niemand etwas darüber
   *[other] { $after } von { $is } allein, vorher { $was ->
        [0] sagte niemand etwas darüber
       *[other] { $before } von { $was }
    }
}
skillteam-unmoved = { $why ->
    [nothing] { $who ->
        [me] Von dir wird nichts mit Namen gezeigt.
       *[other] Von dieser Person wird nichts mit Namen gezeigt.
    }
   *[little] Nichts von dem, was gezeigt wird, hat sich merklich verschoben.
}
skillteam-fell = Seitdem hängt das an einer Person von euch oder an niemandem, soweit ihr teilt:
skillteam-fell-to = { $alone ->
    [0] niemand tut es mehr allein
   *[other] eine Person tut es allein
}, vorher { $before }
skillteam-fell-aim = Zu „Was ihr können wollt“
skillteam-fell-aimed = steht schon unter „Was ihr können wollt“
skillteam-fell-pair = Zu zweit angehen
skillteam-fell-about = { $do ->
    [aim] { $name } zu „Was ihr können wollt“
   *[pair] { $name } zu zweit angehen
}
skillteam-pair-topic = Zu zweit an { $name } arbeiten, damit mehr von uns es können
skillteam-not-yet = { $left ->
    [yes] { $name } ist im Team (seit { $day }) und hat dieses Coaching verlassen: Was { $name } mitbringt, zählt hier nicht.
   *[no] { $name } ist im Team seit { $day }, aber noch nicht in diesem Coaching: Was { $name } mitbringt, zählt ab dem eigenen Ja.
}
skillteam-still = { $who ->
    [me] Du warst bis { $day } im Team und bist noch in diesem Coaching: Du zählst hier, bis du es verlässt.
   *[other] { $name } ist nicht mehr im Team (bis { $day }), aber noch in diesem Coaching: { $name } zählt hier bis zum Verlassen.
}
skillteam-plan = { $who ->
    [me] Du holst auf:
   *[other] { $name } holt auf:
}
skillteam-newcomer = Du bist neu hier, seit { $day }. Womit holst du auf?
skillteam-newcomer-look = Ansehen
skillteam-catch = Womit holst du auf?
skillteam-catch-what = { $sure ->
    [yes] Was mindestens die Hälfte der anderen sicher allein tut, in der Reihenfolge, in der es aufeinander aufbaut.
   *[no] Wie weit mindestens die Hälfte der anderen wahrscheinlich ist, in der Reihenfolge, in der es aufeinander aufbaut.
} Diese Liste siehst nur du.
skillteam-catch-none = { $there ->
    [yes] Alles davon steht schon in deinem Plan.
   *[no] Es gibt nichts aufzuholen, das die anderen zeigen.
}
skillteam-catch-step = { $name }: { $support }
skillteam-catch-first = Beginn damit: { $weeks }
skillteam-catch-take = In meinen Plan nehmen
skillteam-catch-seen = Was du übernimmst, sehen hier auch die anderen, damit sie helfen können.
skillteam-weeks-far = mehr als ein Jahr, von hier aus

skillteam-out = Was ihr anderen zeigen könnt
skillteam-out-what = Nur Zahlen, nie Namen, und nur, wo mindestens { $least } von euch dahinterstehen; jede höchstens einmal in der Woche. Nichts wird gesendet: Ihr kopiert oder druckt es und entscheidet, wer es bekommt. Dass es zusammengestellt wurde und aus wem jede Zahl besteht, bleibt hier für euch alle stehen.
skillteam-out-none = Noch gibt es nichts zu zeigen: Hinter keiner Fähigkeit stehen mindestens { $least } von euch, die zusammen gezählt werden dürfen.
skillteam-out-waiting = { $n ->
    [one] Eine Fähigkeit wartet:
   *[other] { $n } Fähigkeiten warten:
} Zusammen mit den Zahlen, die schon gezeigt wurden, würde diese etwas über weniger als { $least } von euch verraten.
skillteam-out-done = { $n ->
    [one] Eine Fähigkeit wurde diese Woche zusammengestellt; die nächste Zahl gibt es ab Montag.
   *[other] { $n } Fähigkeiten wurden diese Woche zusammengestellt; die nächsten Zahlen gibt es ab Montag.
}
skillteam-out-collided = Es wird nichts gezeigt: Jemand anders hat es vielleicht im selben Moment zusammengestellt, und zwei Zahlen einer Woche könnten verraten, wer. Die nächsten gibt es ab Montag.
skillteam-out-blind = Das muss jemand zusammenstellen, der vor dir hier war: Was gezeigt wurde, bevor du kamst, kannst du nicht lesen, und so sähe niemand, ob der Unterschied verrät, wer.
skillteam-out-put = { $n ->
    [one] Die Zahl zusammenstellen
   *[other] { $n } Zahlen zusammenstellen
}
skillteam-out-last = Zuletzt zusammengestellt von { $name }, { $day }.
skillteam-out-us = Unser Team
skillteam-out-head = { $team }, { $day }: was wir ohne Hilfe tun
skillteam-out-line = { $how ->
    [few] weniger als { $fewest } von { $of }
    [most] alle { $of } oder alle bis auf eine oder zwei
   *[n] { $alone } von { $of }
}
skillteam-out-caution = Gezählt nach dem, was die Menschen von sich teilen; eine Schätzung. Weniger als { $fewest } oder fast alle wird nie genau gesagt. Es sagt nichts über eine Person und ist kein Maß, um Teams zu vergleichen.
