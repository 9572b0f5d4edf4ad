# Der Weg: was geschah, Monat für Monat.
journey-title = Der Weg bisher
journey-empty-title = Hier beginnt der Weg
journey-empty = Gespräche, Ziele und was ihr lernt stehen hier, Monat für Monat.
journey-way = Abschnitte, in der Reihenfolge, in der ihr sie gegangen seid
journey-stage = { $stage ->
    [agreement] Vereinbarung
    [goal] Ziele
    [context] Umfeld
    [option] Möglichkeiten
    [plan] Plan
    [session] Gespräch
    [learning] Gelerntes
    [review] Zwischenbilanz
   *[closing] Abschluss
}
journey-times = { $n }-mal
journey-again = noch einmal
journey-not-taken = Bisher nicht dabei: { $stages }. Jeder Abschnitt darf fehlen oder später kommen.
journey-order = Reihenfolge
journey-newest = Neuestes zuerst
journey-oldest = von Anfang an
journey-more = Mehr zeigen
journey-event = { $kind ->
    [agreement] Vereinbarung, Fassung { $n }
    [session] { $n ->
        [0] Gespräch
       *[other] Gespräch { $n }
    }
    [goal] ein Ziel gesetzt
    [reached] ein Ziel erreicht
    [let_go] ein Ziel losgelassen
    [insight] Einsicht
    [learning] Gelerntes
    [win] Erfolg
    [discovery] Entdeckung
    [plan] Plan, Fassung { $n }
    [review] Zwischenbilanz
    [setback] Rückschlag
    [ending] warum es endete
    [look_back] Rückblick
    [ended] beendet
    [left] verlassen
    [closed-unsigned] der Server sagt, dies sei abgeschlossen; niemand hat es unterschrieben
    [ended-unsigned] der Server sagt, dies sei beendet; niemand hat es unterschrieben
   *[closed] abgeschlossen
}
