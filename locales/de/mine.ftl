# Die eigene Karte der Fähigkeiten: was gesehen wurde, von wo bis wo, und warum.
mine-title = Meine Karte
mine-on-map = Auf meiner Karte
mine-exercises = Übungen
mine-what = Was du und andere davon gesehen haben, was du weißt und tust, und wie weit das geht. Es entsteht in diesem Browser; niemand sonst sieht es.
mine-write = Schreib, was du siehst
mine-write-first = Das Erste aufschreiben
mine-empty = Noch nichts auf deiner Karte
mine-empty-text = Nimm eine Fähigkeit und schreib, wie es an den meisten Tagen ist, mit den Worten, die da sind. Was andere in deinen Coachings an dir gesehen haben, kommt von selbst.
mine-view-table = Als Tabelle
mine-strand = { $strand ->
    [technical] Technisch
    [own] In deinen Worten
   *[collaboration] Mit Menschen
}
mine-skill = Fähigkeit
mine-last = zuletzt verwendet: { $when }
mine-planned = { $state ->
    [watch] im Blick
   *[plan] geplant
}
mine-fades = kann verblasst sein
mine-fades-hint = Sie wurde so lange nicht verwendet, dass sie verblasst sein kann. Ein erstes kleines Stück Arbeit zeigt es.
mine-not-looked = noch nicht angesehen
mine-first = Aufgeschrieben hat schon, was zu sehen war: { $names }. Schreib erst deins, damit es deins ist; dann steht beides hier.
mine-first-short = geschrieben: { $names }; erst deins
mine-first-anyway = Trotzdem zeigen
mine-working = wird ermittelt
mine-no-estimate = nicht ermittelt
mine-range = { $from } bis { $to }
mine-wide = noch nicht genug gesehen
mine-wide-hint = Was bisher gesehen wurde, lässt fast alles offen. Am meisten sagt ein Stück Arbeit, bei dem jemand zusieht.
mine-own-so-far = bisher deine eigene Sicht
mine-own-alone = Bisher gibt es nur deine eigene Sicht. Frag jemanden, der dabei war.
mine-no-score = Aus all dem wird keine Summe und keine Note. Jede Zeile ist eine Fähigkeit, kein Mensch.
mine-failed-kept = Was gesehen wurde, ist da; nur wie weit es geht, fehlt.
mine-missing = { $name } fehlt auf dieser Karte: { $reason }
mine-own-space = Dein eigener Raum
mine-asked = { $name } fragt, was du siehst{ $n ->
    [one] {""}
   *[other] {" "}(bei { $n } Dingen)
}
mine-drawn-hint = Was zuerst da sein muss, steht links. Der Balken unter einem Namen zeigt, was du inzwischen tust: links noch nicht, rechts könnte es zeigen.
mine-drawn-own = { $n ->
    [one] Eine in deinen Worten steht nur in der Tabelle.
   *[other] { $n } in deinen Worten stehen nur in der Tabelle.
}
mine-find = Eine andere Fähigkeit ansehen
mine-find-hint = Jede aus dem Katalog, auch eine, von der noch nichts gesehen wurde.

# Eine Fähigkeit.
mine-where = Wo es jetzt steht
mine-to-catalogue = Worum es geht
mine-because = Warum sagst du das?
mine-because-own = { $source ->
    [work] ein Stück Arbeit von dir, { $day }
   *[self] wie du es selbst gesehen hast, { $day }
}
mine-because-own-seen = { $seen }, { $day }
mine-because-seen = { $seen }, gesehen von { $name }, { $day }
mine-because-other = was { $name } gesehen hat, { $day }
mine-because-placed = wo du dich in der Reichweiten-Probe eingeordnet hast, { $day }
mine-because-exercise = { $right ->
    [yes] eine Übung, richtig beantwortet, { $day }
   *[no] eine Übung, anders beantwortet, { $day }
}
mine-because-about = (dabei ging es um { $name })
mine-because-part = { $part ->
    [knowledge] (dabei ging es ums Wissen)
   *[skill] (dabei ging es ums Tun)
}
mine-toward = { $toward ->
    [less] → weniger Unterstützung
   *[more] → mehr Unterstützung
}
mine-all-seen = { $n ->
    [one] Das eine, was gesehen wurde
   *[other] Alle { $n } Dinge, die gesehen wurden
}
mine-answer = { $right ->
    [yes] richtig beantwortet
   *[no] anders beantwortet
}
mine-more-seen = Mehr zu: { $what }
mine-change = Ändern
mine-change-gone = Diese Beobachtung gibt es nicht mehr.
mine-change-gone-text = Sie wurde beiseitegelegt oder lässt sich hier nicht öffnen. Nichts wurde geändert, und nichts Neues wurde geschrieben.
mine-aside = Beiseitelegen
mine-aside-done = Es liegt beiseite und zählt nicht mehr.
mine-ask = Frag jemanden
mine-ask-whom = { $name } fragen
mine-place-with = { $name } und du
mine-stage = Neben dem, was gesehen wurde
mine-stage-own = Du sagst
mine-stage-own-none = noch nichts
mine-stage-others = Was gesehen wurde
mine-stage-others-none = noch nichts
mine-beside = { $stands ->
    [further] Du siehst dich weiter, als es das Gesehene sagen würde.
    [less] Das Gesehene geht weiter, als du sagst.
   *[same] Deine Sicht und das Gesehene passen zusammen.
}
mine-stage-is = { $stage ->
    [unconscious_incompetence] Von den vier Stufen des Lernens ist es der ersten am nächsten: noch nicht da, und von innen sieht es nicht so aus.
    [conscious_incompetence] Von den vier Stufen des Lernens ist es der zweiten am nächsten: noch nicht da, und du weißt es.
    [conscious_competence] Von den vier Stufen des Lernens ist es der dritten am nächsten: Du kannst es, und du weißt es.
   *[unconscious_competence] Von den vier Stufen des Lernens ist es der vierten am nächsten: Du kannst es und merkst es kaum.
}
mine-stage-hint = Ein Bild für dich, kein Urteil: Niemand weist es jemandem zu, und nur du siehst es.

# Wie man es lernt.
mine-ways = Drei Wege, und alle drei
mine-way-never = noch nicht
mine-way-note = Merken
mine-way-note-of = Den Tag merken, an dem du das zuletzt hattest: { $way }
mine-way-when = Das letzte Mal
mine-way-missing = Fehlt noch: { $way }
mine-way-all = Du hattest alle drei.
mine-practise = Jetzt zu üben
mine-practise-for = Auf diesem Schritt:
mine-next = Als Nächstes lernen
mine-next-empty = Nichts geplant. Öffne eine Fähigkeit und plane ein kleines Stück davon.
mine-watch-list = Im Blick
mine-watching = im Blick
mine-watch = Im Blick behalten
mine-plan-it = Planen
mine-plan-way = Auf welchem Weg?
mine-plan-way-any = egal
mine-plan-words = Was tust du zuerst?
mine-plan-suggested = Der Katalog schlägt vor:
mine-plan-take = Diese Worte nehmen
mine-plan-level = Sodass es geht
mine-plan-day = Wieder ansehen am
mine-plan-weeks = in { $n } Wochen
mine-plan-to = sodass es geht: { $level }
mine-plan-by = wieder ansehen: { $day }
mine-plan-keep = In meinen Plan
mine-plan-more = Mehr zum Plan für { $name }
mine-plan-done = Erledigt
mine-plan-change = Ändern
mine-plan-drop = Lassen
mine-plan-gone = { $state ->
    [done] Als erledigt gemerkt.
   *[dropped] Gelassen.
}

# Was man an sich selbst bemerkt: Worte, nie eingeschätzt.
mine-attitude = Was du an dir bemerkst
mine-attitude-hint = Nur Worte. Niemand schätzt es ein, und es zählt nirgends.
mine-attitude-write = Aufschreiben
mine-attitude-by = { $name }, auf deine Frage, { $day }
mine-attitude-look = wieder ansehen: { $day }
mine-attitude-due = Zeit, es wieder anzusehen
mine-attitude-more = Mehr zu diesen Worten
mine-look-again = Zeit, es wieder anzusehen: { $name }
mine-look-again-go = Ansehen

mine-adapting = Vom ersten Versuch bis allein
mine-adapting-is = { $n ->
    [one] Etwa { $weeks ->
        [one] eine Woche
       *[other] { $weeks } Wochen
    }, bei der einen Fähigkeit, bei der beides gesehen wurde.
   *[other] Etwa { $weeks ->
        [one] eine Woche
       *[other] { $weeks } Wochen
    } in der Mitte von { $n } Fähigkeiten, bei denen beides gesehen wurde.
}
mine-adapting-hint = Wie schnell Neues deins wird, für dich allein. Fähigkeiten sind verschieden; wenige sagen wenig.
