# Der Sponsor: Zusagen, Hoffnungen, und was er nicht sieht.
sponsor-title = Was du als Sponsor trägst
sponsor-empty-title = Du bist bei keinem Coaching Sponsor
sponsor-empty = Andere können dich in ihrer Vereinbarung nennen: als jemanden, der ihr Coaching möchte und nicht dazugehört. Dann findest du hier, was du dafür zugesagt hast.
sponsor-promises = Was du zugesagt hast
sponsor-promises-none = Nichts ist offen. Was könntest du tun, damit Raum dafür da ist?
sponsor-promise-something = Etwas zusagen
sponsor-promise = Was sagst du zu?
sponsor-promise-hint = Etwas, das in deiner Hand liegt: Zeit, die frei bleibt, eine Entscheidung, ein Wort an jemanden.
sponsor-promise-missing = Schreib erst, was du zusagst.
sponsor-promise-to = Wem?
sponsor-promise-day = Bis wann?
sponsor-promise-this = Das sage ich zu
sponsor-no-day = kein Tag
sponsor-kept = Gehalten
sponsor-not-kept = Nicht gehalten
sponsor-said = { $state ->
    [kept] Gehalten.
   *[not_kept] Nicht gehalten. Das kommt vor; was würde beim nächsten Mal helfen?
}
sponsor-state = { $state ->
    [kept] gehalten
    [not_kept] nicht gehalten
   *[open] offen
}
sponsor-state-day = { $state ->
    [kept] gehalten, { $day }
    [not_kept] nicht gehalten, { $day }
   *[open] offen
}
sponsor-by = bis { $day }
sponsor-was-for = der Tag war { $day }
sponsor-change = Ändern
sponsor-more = Mehr zu: { $text }
sponsor-open-again = Wieder öffnen
sponsor-settled = Erledigt ({ $n })
sponsor-changed = Das wurde inzwischen auf einem anderen Gerät geändert. Was du jetzt siehst, ist das Neueste; was du getippt hast, steht noch hier.
sponsor-coachings = Die Coachings
sponsor-began = begonnen { $day }
sponsor-not-begun = noch nicht begonnen
sponsor-closed = abgeschlossen { $day }
sponsor-past = Abgeschlossen ({ $n })
sponsor-hopes = Was du dir erhoffst
sponsor-hopes-question = Was soll, so hoffst du, anders werden?
sponsor-hopes-hint = In deinen eigenen Worten. Alle in diesem Coaching lesen es; ob daraus ein Ziel wird, entscheiden sie.
sponsor-hopes-none = Du hast noch nicht gesagt, was du dir erhoffst.
sponsor-hopes-say = Sagen
sponsor-hopes-change = Ändern
sponsor-three-way = Wann ihr euch zu dritt trefft
sponsor-three-way-none = Nichts geplant. Üblich ist ein Gespräch am Anfang, eines nach der Hälfte und eines am Ende.
sponsor-link = Online teilnehmen
sponsor-unseen-title = Was du nicht siehst, und warum
sponsor-unseen = Ziele, Notizen und Themen sind auf ihren Geräten versiegelt: Niemand von außen kann sie lesen. Wie oft sie sich treffen und ob jemand abgesagt hat, wird dir auch nicht gezeigt. Wer beim Coaching mit einem Auge auf die Führung schielt, lernt wenig; was sie dir erzählen möchten, erzählen sie dir selbst.
sponsor-open = Was du hier schreibst, ist anders: Deine Hoffnungen und Zusagen sehen alle in diesem Coaching, und auf dem Server liegen sie lesbar. Schreib, was du auch laut sagen würdest.

# Wie es die Menschen im Coaching sehen.
sponsor-of = { $name }, euer Sponsor
sponsor-another = Der Server zeigt als Sponsor jemand anderen als die Person, die ihr unterschrieben habt: { $name }. Was er als Worte des Sponsors zeigt, ist ausgeblendet. Fragt persönlich nach.
sponsor-not-agreed = Der Server zeigt hier einen Sponsor, und was ihr unterschrieben habt, nennt keinen. Was er als Worte des Sponsors zeigt, ist ausgeblendet. Fragt persönlich nach.
sponsor-of-note = Die Worte des Sponsors, wie der Server sie wiedergibt: dort lesbar und nicht unterschrieben. Was ihr schreibt, bleibt ihm versiegelt.
sponsor-no-hopes = Hat noch nicht gesagt, was er oder sie sich erhofft.
sponsor-no-promises = Hat noch nichts zugesagt.
