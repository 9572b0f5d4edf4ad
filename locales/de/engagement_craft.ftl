# Coaching: was jenseits der Startseite gesagt wird.
engagement-title = Coaching
engagement-empty-title = Was ist dein nächster Schritt zum Coaching?
engagement-empty = Hier findest du alle, mit denen du Coaching machst. Es beginnt mit einer Frage an einen Menschen.
engagement-with = Mit wem?
engagement-with-missing = Wähle erst jemanden.
engagement-choose = Wählen …
engagement-not-ready = { $name } (noch nicht beigetreten)
engagement-team-option = Team { $name }
engagement-team-ready = { $ready } von { $all } im Team haben einen Schlüssel und können dies lesen. Die anderen können es, wenn noch einmal angefragt wird.
engagement-about = Worüber möchtest du nachdenken?
engagement-card = { $modality ->
    [mentoring] Mentoring
    [training] Training
    [consulting] Beratung
    [facilitation] Moderation
   *[coaching] Coaching
}; { $minutes } Minuten; { $kind ->
    [team] dies lesen alle Gefragten, was folgt, nur wer beitritt; alle können wieder gehen
    [peer] ihr tauscht die Rollen; nur ihr beide könnt es lesen; beide können aufhören
    [circle] alle coachen reihum und werden gecoacht; nur wer im Kreis ist, kann es lesen; alle können wieder gehen
   *[other] nur ihr beide könnt es lesen; beide können aufhören
}.
engagement-card-sessions = { $n ->
    [one] Ein Gespräch ist geplant.
   *[other] { $n } Gespräche sind geplant.
}
engagement-card-start = Es beginnt, wenn { $n } beigetreten sind.
engagement-change = Ändern
engagement-kind = Welche Art?
engagement-role = Dein Teil
engagement-role-coachee = Ich werde gecoacht
engagement-role-coach = Ich coache
engagement-modality = Arbeitsweise
engagement-modality-name = { $modality ->
    [mentoring] Mentoring
    [training] Training
    [consulting] Beratung
    [facilitation] Moderation
   *[coaching] Coaching
}
engagement-modality-hint = { $modality ->
    [mentoring] Jemand ist den Weg gegangen und erzählt davon.
    [training] Jemand zeigt, wie es geht, die andere Person übt.
    [consulting] Jemand sieht sich die Sache an und rät.
    [facilitation] Jemand hält den Rahmen, die Gruppe arbeitet.
   *[coaching] Jemand fragt und hört zu, die andere Person findet den Weg.
}
engagement-minutes = Minuten je Gespräch
engagement-planned = Geplante Gespräche
engagement-purpose-field = Wofür ist es da?
engagement-purpose = Wofür:
engagement-joiners = Beginnen, wenn so viele beigetreten sind
engagement-joiners-hint = Du zählst mit. Wer nicht beitritt, wird nie genannt.
engagement-propose = Fragen
engagement-kept = Deine Worte stehen noch hier.
engagement-reporting-line = Du stehst in der Berichtslinie über { $name }. Coaching von oben nach unten bieten wir nicht an: Es ist schwer, offen zu sein mit jemandem, der über das Gehalt mitbestimmt. { $name } kann dich fragen, und du kannst andere aus dem Kollegium fragen.
engagement-find-peer = Kollegiales Coaching suchen
engagement-kind-of = { $kind ->
    [peer] Kollegiales Coaching im Wechsel
    [circle] Kreis, reihum
    [supervision] Coach-Supervision
    [team] Team-Coaching
   *[other] Coaching
}
engagement-state = { $state ->
    [invited] wartet auf deine Antwort
    [proposed] angefragt, noch keine Antwort
    [agreed] vereinbart
    [active] { $kind ->
        [peer] kollegiales Coaching
        [circle] Kreis
        [supervision] Coach-Supervision
        [team] Team-Coaching
       *[other] Coaching
    }
    [closing] geht zu Ende
    [closed] abgeschlossen
    [declined] jetzt nicht
   *[ended] beendet
}
engagement-asks-you = { $who } möchte mit dir nachdenken
engagement-suggests = { $who } schlägt eine Änderung vor
engagement-suggested = Vorgeschlagen, noch nicht vereinbart
engagement-yes = Ja
engagement-join = Beitreten
engagement-suggest = Änderung vorschlagen
engagement-suggest-send = So vorschlagen
engagement-reply-note = Niemand fragt, warum. Mehr als „Jetzt nicht“ wird nicht gesagt.
engagement-reply-team = Wenn du nicht beitrittst, sieht das niemand.
engagement-waiting = Warten auf { $who }. Bis dahin kannst du überlegen, womit du beginnen möchtest.
engagement-waiting-team = { $joined } sind beigetreten; mit { $needed } beginnt es.
engagement-declined = Jetzt nicht. Mehr gibt es dazu nicht zu sagen; vielleicht ein andermal.
engagement-agreement = Vereinbarung
engagement-version = Fassung { $n }
engagement-signature-fails = { $name }: Die Unterschrift stimmt nicht. Verlass dich nicht darauf.
engagement-unsigned = niemand hat unterschrieben
engagement-not-honest = Der Server zeigt andere Angaben oder andere Menschen als die unterschriebenen. Verlass dich auf die unterschriebene Vereinbarung unten und sag es der anderen Person.
engagement-left-unsigned = Der Server sagt, dass { $name } gegangen ist, ohne Unterschrift. { $name } hat weiter den Schlüssel und liest, was hier geschrieben wird. Fragt persönlich nach.
engagement-not-proposed = Hierunter steht keine Unterschrift von { $name }. Frag { $name } persönlich, bevor du antwortest.
engagement-terms-before-you = Dies wurde versiegelt, bevor du einen Schlüssel hattest. Bitte die Person, die gefragt hat, noch einmal zu fragen.
engagement-team-joined-only = Genannt wird nur, wer beitritt.
engagement-joined = Dabei: { $names }
engagement-joined-nobody = Noch niemand ist beigetreten.
engagement-end = Beenden
engagement-end-title = Mit { $who } beenden?
engagement-end-loses = Neue Gespräche, Ziele oder Vorhaben können hier nicht mehr geschrieben werden. Was geschrieben ist, bleibt für die Beteiligten lesbar.
engagement-ended-unsigned = Der Server sagt, dies sei beendet, aber niemand von den Beteiligten hat das unterschrieben. Frag die andere Person.

engagement-unsigned-yes = Der Server sagt, { $name } habe dem zugestimmt, aber es gibt keine Unterschrift dazu. Frag { $name } persönlich, bevor du weitermachst.
engagement-declined-unsigned = Der Server sagt „jetzt nicht“, aber darunter steht keine Unterschrift. Frag persönlich nach.
engagement-login-reset = Die Administration hat die Anmeldung von { $name } zurückgesetzt ({ $day }). Wer sich mit einem neuen Passwort anmeldet, kann dies nicht lesen und nicht für { $name } handeln. Frag { $name }, ob das bekannt ist.
engagement-newcomer = { $name } ist beigetreten. Sobald du { $name } einlässt, ist hier alles Weitere auch für { $name } lesbar.
engagement-let-in = Einlassen
