# Die Zone eines Ziels: der nähere Schritt, der Weg dahin, wann es so weit sein könnte, und was früher gesagt wurde.
zone-title = In Reichweite?
zone-link = Ist das in Reichweite?
zone-ask = Nachsehen
zone-first-ask = Was verlangt dieses Ziel? Belay schlägt vor, worauf das aufbaut; lass weg, was hier nicht wichtig ist.
zone-none = Niemand hat bisher gesagt, was dieses Ziel verlangt.
zone-unknown = Noch ist nichts davon bekannt, was von selbst geht und was nicht
zone-unknown-text = Zum Anfangen genügt, dass die, um die es geht, sagen, wo jedes Einzelne steht.
zone-place = Einordnen, jeder für sich
zone-place-mine = Notieren, wo du stehst
zone-chip = { $zone ->
    [within_reach] in Reichweite
    [with_support] mit Unterstützung
    [out_of_reach] ein weiter Weg in einem Schritt
   *[not_enough_evidence] noch zu wenig gesehen
}
zone-partial = Du siehst nur, was geschrieben wurde, seit du dabei bist; die anderen sehen vielleicht mehr.
zone-partial-kept = Was bei den anderen zuletzt dazu stand, am { $day }:
zone-partial-own = Gerechnet aus dem, was du lesen kannst
zone-partial-asks = Was dieses Ziel verlangt, wurde vorher geschrieben. Speichert es jemand, der dabei war, noch einmal, kannst du es auch lesen.
zone-near = Der nähere Schritt
zone-lead = { $zone ->
    [within_reach] { $step ->
        [yes] Das ist in Reichweite. Auf dem Weg dahin:
       *[no] { $who ->
            [us] Alles davon ist in Reichweite.
           *[one] Das ist in Reichweite.
        }
    }
    [with_support] { $step ->
        [yes] Mit Unterstützung geht das. Zuerst:
       *[no] Mit Unterstützung geht das.
    }
    [out_of_reach] { $who ->
        [us] { $step ->
            [yes] Ein näherer Schritt:
           *[no] Ein weiter Weg in einem Schritt.
        }
       *[one] { $step ->
            [yes] Ein weiter Weg in einem Schritt. Ein näherer:
           *[no] Ein weiter Weg in einem Schritt.
        }
    }
   *[not_enough_evidence] { $step ->
        [yes] Um zu sagen, ob alles davon in Reichweite ist, wurde zu wenig gesehen. Ein Schritt, der in jedem Fall hilft:
       *[no] Um zu sagen, ob das in Reichweite ist, wurde zu wenig gesehen.
    }
}
zone-lead-end = { $zone ->
    [out_of_reach] { $who ->
        [us] .
       *[one] ?
    }
   *[other] .
}
zone-why-carries = { $share ->
    [most] { $who ->
        [us] Das meiste von dem, was ihr wollt, baut darauf auf.
        [me] Das meiste von dem, was du willst, baut darauf auf.
       *[other] Das meiste von dem, was { $name } will, baut darauf auf.
    }
    [some] { $n ->
        [one] Eines der anderen baut darauf auf.
       *[other] { $n } andere bauen darauf auf.
    }
   *[none] {""}
}
zone-counted-unknown = Als unbekannt gezählt: { $names }. Im Team, aber nicht in diesem Coaching: Über { $n ->
    [one] diese Person
   *[other] diese { $n }
} lässt sich hier nichts wissen.
zone-why-seen = { $who ->
    [us] { $at ->
        [0] Bei niemandem von euch wurde bisher gesehen oder gesagt, dass es so geht.
       *[other] Bei { $at } von euch { $people } wurde bisher gesehen oder gesagt, dass es so geht.
    }
    [me] { $at ->
        [0] Als es zuletzt gesehen oder gesagt wurde, hast du dabei mehr Hilfe gebraucht.
       *[other] Bei dir wurde gesehen oder gesagt, dass es so geht.
    }
   *[other] { $at ->
        [0] Als es zuletzt gesehen oder gesagt wurde, hat { $name } dabei mehr Hilfe gebraucht.
       *[other] Bei { $name } wurde gesehen oder gesagt, dass es so geht.
    }
}
zone-why-how = { $how ->
    [together] Gesehen wurde es bisher am Team als Ganzem, nicht an Einzelnen.
    [tried] Bisher sprechen nur Übungen davon.
    [inferred] Davon selbst wurde noch nichts gesehen; erschlossen ist es aus dem, was zu sehen war bei: { $skills }.
   *[nothing] Gesehen wurde davon noch nichts.
}
zone-rung = { $part ->
    [knowledge] { $level ->
        [1] : davon gehört
        [2] : gemeinsam durchgesprochen
        [3] : gewusst mit einem Blick in die Notizen
        [4] : aus dem Kopf gewusst
       *[5] : anderen erklärt
    }
   *[skill] { $level ->
        [1] , zugesehen
        [2] , gemeinsam
        [3] , mit einem Hinweis ab und zu
        [4] , allein
       *[5] , anderen gezeigt
    }
}
zone-part = { $part ->
    [knowledge] { $name }: { $level ->
        [1] davon gehört
        [2] gemeinsam durchgesprochen
        [3] gewusst mit einem Blick in die Notizen
        [4] aus dem Kopf gewusst
       *[5] anderen erklärt
    }
   *[skill] { $name }: { $level ->
        [1] zugesehen
        [2] gemeinsam
        [3] mit einem Hinweis ab und zu
        [4] allein
       *[5] anderen gezeigt
    }
}
zone-ladder = Von hier nach dort, in kleinen Erfolgen, die halten können
zone-whole = Alles davon in einem Schritt
zone-between = { $n ->
    [one] Ein weiterer Schritt dazwischen
   *[other] { $n } weitere Schritte dazwischen
}
zone-span = { $ends ->
    [open] { $unit ->
        [weeks] ab { $from ->
            [one] einer Woche
           *[other] { $from } Wochen
        }
       *[months] ab { $from ->
            [one] einem Monat
           *[other] { $from } Monaten
        }
    }
    [one] { $unit ->
        [weeks] etwa { $from ->
            [one] eine Woche
           *[other] { $from } Wochen
        }
       *[months] etwa { $from } Monate
    }
   *[two] { $unit ->
        [weeks] { $from }–{ $to } Wochen
       *[months] { $from }–{ $to } Monate
    }
}
zone-span-each = Die Wochen gelten für jeden Schritt einzeln, mit dem, worauf er aufbaut. Alles zusammen dauert länger, weil man immer nur an wenigen Dingen zugleich arbeitet.
zone-taken = Als Ziel genommen:
zone-strand = { $strand ->
    [technical] Handwerk
   *[collaboration] Zusammenarbeit
}
zone-strand-of = { $strand ->
    [technical] Handwerk
    [collaboration] Zusammenarbeit
   *[own] Eigenes
}
zone-claimed = Soll schon da sein, gesehen wurde es kaum ({ $n })
zone-wins = { $holds ->
    [yes] Kleine Erfolge, die halten
   *[no] Sieht nach einem kleinen Erfolg aus
}
zone-wins-later = Sag bei der nächsten Zwischenbilanz, ob es noch hält.
zone-win = { $name }: dreimal hintereinander, zuletzt am { $day }

zone-when-title = Wann könnte alles davon wahr sein?
zone-your-day = { $day }, gewünscht
zone-when = { $how ->
    [now] Vielleicht ist es schon so.
    [both] Bis { $half } stehen die Chancen eins zu eins, bis { $most } ist es ziemlich sicher so weit.
    [same] Ziemlich sicher bis { $most }.
    [half] Bis { $half } stehen die Chancen eins zu eins; wie lange es darüber hinaus dauern kann, ist von hier nicht zu sehen.
   *[far] Nicht in den nächsten zwei Jahren, soweit man von hier sieht.
}
zone-when-due = Bis { $day }: { $chance }.
zone-when-over = Der Tag, { $day }, ist vorbei.
zone-chance = { $how ->
    [hardly] weniger als 1 von 100
    [half] etwa 1 von 2
    [sure] mehr als 99 von 100
   *[in] etwa { $n } von { $of }
}
zone-why = Warum sagst du das?
zone-missing = Am meisten steht im Weg:
zone-missing-there = Wie wahrscheinlich es schon da ist: { $chance }.
zone-missing-support = Mit Unterstützung: { $chance }.
zone-sure = { $zone ->
    [within_reach] Dass alles davon heute ohne Hilfe geht: { $alone }.
    [with_support] Dass alles davon heute mit Unterstützung geht: { $in }; ohne Hilfe: { $alone }.
    [out_of_reach] Dass alles davon heute geht, selbst mit Unterstützung: { $in }; ohne Hilfe: { $alone }.
   *[not_enough_evidence] Das Gesehene passt zu beidem, nah und fern. Dass alles davon heute mit Unterstützung geht: { $in }; ohne Hilfe: { $alone }.
}
zone-sure-near = „Mit Unterstützung“ sagt Belay erst ab etwa 4 von 5.
zone-from = { $pieces ->
    [0] Gesagt oder gesehen wurde nichts
    [one] Es stützt sich auf eine Antwort oder Beobachtung
   *[other] Es stützt sich auf { $pieces } einzelne Antworten und Beobachtungen
} über { $people ->
    [one] eine Person.
   *[other] { $people } Personen.
}
zone-from-nothing = { $people ->
    [one] Über sie ist noch nichts bekannt.
   *[other] Über { $n } davon ist noch nichts bekannt.
}
zone-from-out = { $n ->
    [one] Eine Person von euch ist nicht in diesem Bild.
   *[other] { $n } von euch sind nicht in diesem Bild.
}
zone-paced = { $n ->
    [one] Gerechnet wird mit dem Tempo, das bei einer Fähigkeit zu sehen war.
   *[other] Gerechnet wird mit dem Tempo, das bei { $n } Fähigkeiten zu sehen war.
}
zone-taught = { $n ->
    [one] Eine frühere Vorhersage, deren Ausgang man kennt, hat sie geschult.
   *[other] { $n } frühere Vorhersagen, deren Ausgang man kennt, haben sie geschult.
}
zone-reckoned = „Eins zu eins“ heißt: so wahrscheinlich wie nicht; „ziemlich sicher“ heißt: in vier von fünf Fällen. Gerechnet wird auf diesem Gerät, aus dem, was du hier lesen kannst; niemand sonst sieht mehr.
zone-exact = Genaue Zahlen
zone-needs = Wie wahrscheinlich jedes schon da ist, so wie das Ziel es braucht
zone-needs-how = { $who ->
    [one] In die Wahrscheinlichkeit geht auch ein, was damit verwandt ist; so kann sie von dem abweichen, was zuletzt gesehen oder gesagt wurde.
   *[many] Gemeint ist, dass es bei so vielen von euch da ist, wie das Ziel verlangt. Mit hinein geht auch, was damit verwandt ist und was ihr als Team getan habt; so kann die Wahrscheinlichkeit von der Zahl derer abweichen, bei denen es gesehen wurde.
}
zone-need = Was
zone-there = Da
zone-dates = Wann alles davon wahr sein könnte
zone-by = { $what ->
    [half] Eins zu eins
   *[most] Ziemlich sicher
}
zone-by-day = Bis { $day }
zone-beyond = später als in zwei Jahren
zone-curve = Wie wahrscheinlich alles davon da ist, Woche für Woche
zone-curve-line = Eine Linie, die von { $now } heute auf { $then } bis { $day } steigt.
zone-curve-table = Alle vier Wochen
zone-curve-day = Bis wann
zone-curve-ask = Wie wahrscheinlich bis …
zone-curve-answer = Bis { $day }: { $chance }.
zone-curve-over = Dieser Tag, { $day }, ist vorbei.
zone-curve-beyond = Das ist weiter, als man von hier sieht.
zone-talk = Zum Reden
zone-question = { $zone ->
    [within_reach] { $who ->
        [other] Was würde es für sie noch etwas lohnender machen?
       *[one] Was würde es noch etwas lohnender machen?
    }
    [with_support] { $who ->
        [us] Wer könnte beim ersten Mal bei euch sein?
        [me] Wer könnte beim ersten Mal bei dir sein?
       *[other] Wer könnte beim ersten Mal dabei sein?
    }
    [out_of_reach] { $who ->
        [us] Was ist das kleinste Stück davon, das ihr in zwei Wochen jemandem zeigen könntet?
        [me] Was ist das kleinste Stück davon, das du in zwei Wochen jemandem zeigen könntest?
       *[other] Was ist das kleinste Stück davon, das sich in zwei Wochen jemandem zeigen ließe?
    }
   *[not_enough_evidence] { $who ->
        [other] Wann gab es zuletzt etwas Ähnliches, und was hat geholfen?
       *[one] Wann gab es bei euch oder dir zuletzt etwas Ähnliches, und was hat geholfen?
    }
}
zone-own = Was davon meins ist
zone-own-hint = Was das Ziel braucht, neben deiner eigenen Karte. Gerechnet wird in diesem Browser, und nur du siehst es.
zone-own-have = Du: { $have }. Das Ziel braucht: { $need }.
zone-own-has = { $has ->
    [short] Noch nicht da.
   *[open] Vielleicht ist es schon da.
}
zone-own-planned = schon in meinem Plan
zone-own-all = Nach dem, was gesehen wurde, ist bei dir alles davon da.
zone-own-there = Bei dir schon da ({ $n })
zone-least = Am wenigsten wissen wir über
zone-least-how = { $how ->
    [team] { $part ->
        [knowledge] Lasst es einen von euch den anderen erklären, und notiert, was ihr hört.
       *[skill] Seht zusammen zu, wie ein Stück davon gemacht wird, und notiert, was ihr seht.
    }
    [me] Frag { $name }, was in einem Stück deiner Arbeit zu sehen ist.
    [other] Notiere, was du in einem Stück Arbeit von { $name } siehst.
   *[own] Notiere beim nächsten Mal, wie viel Hilfe es brauchte, oder versuch eine Übung.
}
zone-least-link = { $how ->
    [me] Fragen
   *[other] Notieren
}
zone-least-exercise = Eine Übung versuchen
zone-order = Was kommt zuerst?
zone-order-first = { $n ->
    [one] Dieses baut auf einem anderen Ziel auf:
   *[other] Dieses baut auf anderen Zielen auf:
}
zone-order-then = { $n ->
    [one] Ein anderes Ziel baut auf diesem auf:
   *[other] Andere Ziele bauen auf diesem auf:
}
zone-order-before = kommt vor
zone-last-on = gesagt am { $day }
zone-load = { $n } neue Dinge auf einmal
zone-load-much = Mehr als drei neue Dinge auf einmal sind für die meisten viel. Was davon könnte warten?
zone-load-more = { $before ->
    [one] Bisher war es eines auf einmal.
   *[other] Bisher waren es { $before } auf einmal.
} Was davon könnte warten?
zone-load-which = { $elsewhere ->
    [0] Welche das sind
    [one] Welche das sind; eines kommt mit einem anderen Ziel
   *[other] Welche das sind; { $elsewhere } kommen mit anderen Zielen
}
zone-load-kind = { $kind ->
    [tool] ein Werkzeug
    [process] ein Vorgehen
   *[skill] eine Fähigkeit
}{ $here ->
    [yes] {""}
   *[no] , mit einem anderen Ziel
}
zone-moved = Was sich seit dem { $day } bewegt hat
zone-moved-nothing = Nichts, das der Rede wert wäre.
zone-moved-need = { $name }: von { $then } auf { $now }
zone-moved-from = , erschlossen aus: { $skills }
zone-moved-by = Am meisten bewegt hat es:
zone-cause = { $kind ->
    [placement] was am { $day } eingeordnet wurde
    [shared] was am { $day } aus dem Eigenen gezeigt wurde
   *[observation] was am { $day } gesehen wurde
}
zone-kept = Was früher gesagt wurde ({ $n })
zone-kept-why = Was hier gesagt wird, bleibt beim Ziel, geschrieben von der Person, die es an einem Tag zuerst ansieht, damit es sich an dem messen lässt, was kommt.
zone-kept-due = bis { $day }: { $chance }
zone-compare = Mit heute vergleichen
zone-compared = Wird mit heute verglichen
zone-outcome = { $outcome ->
    [came] So ist es gekommen.
   *[not] So ist es nicht gekommen.
}
zone-came = War es bis { $day } so weit?
zone-came-yes = Ja
zone-came-no = Bis dahin nicht

zone-take-first = { $who ->
    [us] Den ersten als unser Ziel nehmen
   *[me] Den ersten als Ziel nehmen
}
zone-first-sentence = { $who ->
    [us] { $part ->
        [knowledge] Wir können es einander erklären: { $name }.
       *[skill] { $level ->
            [1] Wir haben jemandem dabei zugesehen und darüber gesprochen: { $name }.
            [2] Wir machen es gemeinsam: { $name }.
            [3] Wir machen es mit einem Hinweis ab und zu: { $name }.
            [4] Wir machen es ohne Hilfe: { $name }.
           *[5] Wir zeigen anderen, wie es geht: { $name }.
        }
    }
   *[me] { $part ->
        [knowledge] Ich kann es in eigenen Worten erklären: { $name }.
       *[skill] { $level ->
            [1] Ich habe jemandem dabei zugesehen und darüber gesprochen: { $name }.
            [2] Ich mache es mit jemandem neben mir: { $name }.
            [3] Ich mache es mit einem Hinweis ab und zu: { $name }.
            [4] Ich mache es ohne Hilfe: { $name }.
           *[5] Ich zeige anderen, wie es geht: { $name }.
        }
    }
}
zone-keep = { $who ->
    [us] Bei unserem bleiben
   *[me] Bei diesem bleiben
}
zone-keep-why = Was spricht dafür?
zone-keep-hint = Für später, beim nächsten Blick darauf. Niemand muss einen Grund nennen.
zone-keep-done = Es bleibt, wie es ist.
zone-kept-ours = Es bleibt dabei, weil:
zone-set = Dann wird es ein Ziel.
zone-after-kept = Das Ziel ist angelegt; was es verlangt, ist noch nicht gespeichert.
zone-over = Die Schritte als Teile nehmen
zone-over-title = Welche Schritte werden Teile des Ziels?
zone-over-none = Alle sind schon Teile davon.
zone-over-save = Diese nehmen
zone-over-done = { $n ->
    [one] Ein Schritt ist jetzt ein Teil des Ziels.
   *[other] { $n } Schritte sind jetzt Teile des Ziels.
}
zone-adjust = Das Ziel anpassen

# Wie Vorhersagen ausgingen, für die, die coachen.
zone-forecasts = Wie deine Vorhersagen ausgingen
zone-forecasts-lead = Jede Vorhersage, die dort gemacht wurde, wo du coachst, bleibt und wird an dem gemessen, was kam.
zone-forecasts-empty = Noch hat keine Vorhersage einen Ausgang
zone-forecasts-empty-text = Wird die Zone eines Ziels angesehen, bleibt, was über seinen Tag gesagt wird. Ist der Tag da oder das Ziel abgeschlossen, siehst du hier, wie weit darauf Verlass war.
zone-forecasts-reading = { $done } von { $of } werden geöffnet …
zone-forecasts-closed = { $n ->
    [one] Ein Coaching ließ sich nicht öffnen; seine Vorhersagen fehlen hier.
   *[other] { $n } Coachings ließen sich nicht öffnen; ihre Vorhersagen fehlen hier.
}
zone-forecasts-waiting = { $n ->
    [0] {""}
    [one] Eine weitere wartet auf ihren Tag.
   *[other] { $n } weitere warten auf ihren Tag.
}
zone-brier = { $word ->
    [few] { $n ->
        [one] Die Vorhersagen zu einem Ziel haben einen Ausgang: zu wenig, um etwas zu sagen.
       *[other] Die Vorhersagen zu { $n } Zielen haben einen Ausgang: zu wenig, um etwas zu sagen.
    }
    [near] Über die Vorhersagen zu { $n } Zielen lag das Gesagte nahe bei dem, was kam.
    [better] Über die Vorhersagen zu { $n } Zielen sagte das Gesagte mehr, als eine Münze gesagt hätte.
    [coin] Über die Vorhersagen zu { $n } Zielen hätte eine Münze ebenso viel gesagt.
   *[worse] Über die Vorhersagen zu { $n } Zielen hätte eine Münze mehr gesagt: Sie waren zu sicher.
}
zone-brier-exact = Brier-Wert { $score }: 0 ist vollkommen, 0,25 bekommt, wer immer „1 von 2“ sagt.
zone-figure = Die Zahl
zone-reliability = Was gesagt wurde, und wie oft es kam
zone-reliability-hint = Auf der gestrichelten Linie liegt, was so oft kam, wie es gesagt wurde; darunter wurde zu viel erhofft.
zone-said = gesagt
zone-came-of = gekommen
zone-count = Ziele
zone-count-rows = Ein Ziel mit mehreren Vorhersagen kann in mehreren Zeilen stehen; zusammengezählt können es mehr Ziele sein, als es gibt.
zone-band = { $from } bis { $to }
zone-over-time = Quartal für Quartal
zone-over-time-line = Brier-Wert nach Quartalen: { $first } { $then }, { $last } { $now }. Niedriger ist besser.
zone-over-time-hint = Jeder Punkt misst, was für Tage in diesem Quartal gesagt wurde, an dem, was kam. Niedriger ist besser.
zone-over-time-coin = eine Münze
zone-over-time-few = Noch zu wenig für eine Linie: Es braucht zwei Quartale mit je acht Zielen.
zone-over-time-table = Die Zahlen
zone-over-time-score = Brier-Wert
zone-over-time-too-few = zu wenig
zone-quarter = { $quarter ->
    [1] Januar bis März
    [2] April bis Juni
    [3] Juli bis September
   *[4] Oktober bis Dezember
} { $year }
zone-gas = Waren die Ziele so gesetzt, dass sie zu erreichen sind?
zone-gas-words = { $word ->
    [few] { $n ->
        [0] Noch ist bei keinem abgeschlossenen Ziel die Erreichung notiert.
        [one] Bei einem Ziel ist die Erreichung notiert: zu wenig, um etwas zu sagen.
       *[other] Bei { $n } Zielen ist die Erreichung notiert: zu wenig, um etwas zu sagen.
    }
    [far] Im Mittel über { $n } Ziele kam weniger als erhofft: Sie liegen vielleicht zu weit.
    [near] Im Mittel über { $n } Ziele kam es wie erhofft.
   *[close] Im Mittel über { $n } Ziele kam mehr als erhofft: Sie liegen vielleicht zu nah.
}
zone-gas-exact = Mittleres T { $t } über { $rooms ->
    [one] ein Coaching
   *[other] { $rooms } Coachings
}; nahe 50 passen die Ziele. Über eine Person sagt es nichts.
