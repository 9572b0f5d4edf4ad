# Was bleibt: Erfolge, Einsichten, Gelerntes, Entdeckungen, Tatsachen, Dank.
log-title = Was bleibt
log-lead = Was unterwegs gelungen, gesehen und gelernt ist, und woran man es sieht.
log-empty-title = Was ist es wert, zu bleiben?
log-empty = Kleine Erfolge und woran man sie sieht, eine Einsicht, etwas Gelerntes, ein Dank. Eine Zeile genügt.
log-add = Etwas festhalten
log-keep = Festhalten
log-kept = Festgehalten.
log-what = Was ist es?
log-type = { $type ->
    [win] Ein Erfolg
    [insight] Eine Einsicht
    [learning] Gelerntes
    [discovery] Eine Entdeckung
    [fact] Eine Tatsache
    [thanks] Dank
   *[feedback] Rückmeldung
}
log-types = { $type ->
    [win] Erfolge
    [insight] Einsichten
    [learning] Gelerntes
    [discovery] Entdeckungen
    [fact] Tatsachen
    [thanks] Dank
   *[feedback] Rückmeldungen
}
log-all = Alles
log-filter = Was zu sehen ist
log-first = { $type ->
    [win] Was ist gelungen?
    [insight] Was siehst du jetzt?
    [learning] Was hast du gelernt?
    [discovery] Was hast du herausgefunden?
    [fact] Was ist geschehen?
    [thanks] Wofür bist du dankbar?
   *[feedback] Was soll anders gemacht werden?
}
log-first-hint = { $type ->
    [win] Wie klein auch immer.
    [insight] Etwas, das du vorher so nicht gesehen hast.
    [learning] In einem Satz, den du im Kollegium sagen könntest.
    [discovery] Etwas unterwegs, das am Anfang niemand wusste.
    [fact] Was alle im Raum hätten sehen oder hören können.
    [thanks] Die anderen lesen es hier.
   *[feedback] Eine Sache, damit sie getan werden kann.
}
log-more = { $type ->
    [win] Woran sieht man es?
    [learning] Woher weißt du es?
    [discovery] Warum ändert es das?
   *[fact] Was schließt du daraus?
}
log-more-is = { $type ->
    [win] Woran man es sieht:
    [learning] Woher man es weiß:
    [discovery] Warum:
   *[fact] Was daraus geschlossen wird:
}
log-know = Woher weißt du es?
log-know-is = Woher man es weiß:
log-changes = Ändert es etwas?
log-changes-what = { $what ->
    [goal] Das Ziel
    [plan] Den Plan
   *[nothing] Vorerst nichts
}
log-changes-is = { $what ->
    [goal] Es ändert das Ziel
   *[plan] Es ändert den Plan
}
log-goal = Zu welchem Ziel gehört es?
log-to = An wen?
log-to-all = Alle
log-said-to = { $to ->
    [me] an dich
   *[one] an { $name }
}
log-words-missing = Ein paar Worte braucht es.
log-go-on = Damit weitermachen
log-change = Ändern
log-aside = Beiseitelegen
log-put-aside = Beiseitegelegt.
