# Gespräche: was sich entfaltet, wenn man es braucht.
session-me = Du

# Alle Gespräche eines Coachings.
session-all = Alle Gespräche ({ $n })
session-coming = Kommend ({ $n })
session-held = Geführt ({ $n })
session-cancelled-list = Abgesagt ({ $n })
session-unsaid = Hat es stattgefunden? ({ $n })
session-was-held = Ja, es wurde geführt
session-held-now = Es gilt als geführt.
session-early-title = Hat es schon stattgefunden?
session-early = Geplant ist es so: { $when }. Begonnen hat es noch niemand. Was als geführt gilt, bleibt so.
session-not-yet = Noch nicht
session-find = Nach Thema oder Tag suchen
session-find-none = Nichts mit diesen Worten.
session-show-more = { $n } weitere zeigen
session-empty = Noch kein Gespräch
session-empty-text = Plane eines oder gleich eine ganze Reihe. Alle sehen die Zeiten in ihrer eigenen Zeitzone.
session-more-about = Mehr zu { $when }
session-planned = Geplant: { $when }.
session-row-planned = Die Reihe ist geplant. Sie beginnt { $when }.
session-moved = Verschoben.
session-in-row = eines aus einer Reihe
session-again = Wieder planen
session-again-failed = Es ließ sich nicht wieder planen. Versuch es in der Liste.
session-cancelled-now = Abgesagt.
session-cancelled-following = Dieses und die folgenden sind abgesagt.
session-cancel-back = Du kannst es jederzeit wieder planen.
session-scope = Welche?
session-scope-one = nur dieses
session-scope-following = dieses und die folgenden
session-history = { $n ->
    [one] Einmal geändert
   *[other] { $n } Mal geändert
}
session-changed = { $what ->
    [cancelled] { $name } hat es abgesagt: { $when }.
    [planned_again] { $name } hat es wieder geplant: { $when }.
   *[moved] { $name } hat es verschoben: { $when }.
}
session-was = Vorher: { $day }, { $time } in { $place }, { $length }.
session-balance = Wer was einbringt
session-balance-one = { $name }: { $topics ->
    [one] ein Thema
   *[other] { $topics } Themen
}, { $actions ->
    [one] ein Vorhaben
   *[other] { $actions } Vorhaben
}
session-balance-hint = Das seht nur ihr, die dabei sind. Es wird auf diesem Gerät gezählt und nirgends gespeichert.

# Planen.
session-day-over = Dieser Tag ist vorbei. Hat es stattgefunden?
session-day-over-only = Dieser Tag ist vorbei. Drück noch einmal, wenn du ihn meinst.
session-took-place = Es hat stattgefunden
session-plan-anyway = Trotzdem planen
session-move-anyway = Trotzdem verschieben
session-minutes-wrong = { $least } bis { $most } Minuten.
session-count-wrong = Eine Zahl von 1 bis { $most }.
session-until-missing = Wähle den letzten Tag.
session-more = Art des Gesprächs, Zeitzone
session-for-you = Für dich ist das { $when }.
session-zone-change = Eine andere Zeitzone
session-zone-pick = Zeitzone
session-zone-hint = Die Uhr, nach der es geht, auch wenn Uhren umgestellt werden. Alle sehen es nach ihrer eigenen.
session-form = Art
session-form-name = { $form ->
    [halves] zwei Hälften
    [discovery] Erkundung
    [three_way] Dreiergespräch mit dem Sponsor
    [review] Zwischenbilanz
    [closing] Abschluss
   *[conversation] Gespräch
}
session-form-hint = { $form ->
    [halves] Jeder hat die Hälfte der Zeit; dann tauscht ihr die Rollen.
    [discovery] Um herauszufinden, worum es geht, bevor es Ziele gibt.
    [three_way] Am Anfang, in der Mitte oder am Ende. Es hat eine eigene Notiz.
    [review] Um zurückzuschauen und die Vereinbarung anzusehen.
    [closing] Das letzte.
   *[conversation] Ein Gespräch wie sonst.
}
session-rhythm = Wie oft?
session-rhythm-name = { $rhythm ->
    [daily] jeden Tag
    [workdays] jeden Werktag
    [weekly] jede Woche
    [fortnightly] jede zweite Woche
    [monthly] jeden Monat
   *[once] einmal
}
session-weekdays = An welchen Tagen?
session-weekday = { $day ->
    [MO] Mo
    [TU] Di
    [WE] Mi
    [TH] Do
    [FR] Fr
    [SA] Sa
   *[SU] So
}
session-weekday-long = { $day ->
    [MO] Montag
    [TU] Dienstag
    [WE] Mittwoch
    [TH] Donnerstag
    [FR] Freitag
    [SA] Samstag
   *[SU] Sonntag
}
session-month = An welchem Tag des Monats?
session-month-day = am { $day }. des Monats
session-month-weekday = { $nth ->
    [1] am ersten { $weekday }
    [2] am zweiten { $weekday }
    [3] am dritten { $weekday }
    [4] am vierten { $weekday }
   *[5] am letzten { $weekday }
}
session-ending = Bis wann?
session-ending-count = so oft
session-ending-until = bis zu einem Tag
session-count = Wie oft?
session-until = Letzter Tag
session-dates = { $n ->
    [one] Ein Gespräch, in deiner Zeit:
   *[other] { $n } Gespräche, in deiner Zeit:
}
session-dates-many = Die ersten { $n }, in deiner Zeit:
session-dates-more = und { $n } weitere
session-plan-row = Alle planen

# Ankommen.
session-focus = Unterwegs zu
session-no-goal = Ihr habt zweimal gesprochen, und noch kein Ziel hat einen Namen.
session-no-goal-name = Eines benennen
session-took = Was ihr mitgenommen habt ({ $when })
session-last-none = Vom letzten Mal ist nichts offen.
session-aim-open = Wozu, und woran merken wir es?
session-aim = Was wollen wir am Ende von heute haben?
session-aim-know = Woran merken wir es?
session-bring-title = Was jeder von euch mitbringt
session-bring = Was möchtest du mitbringen?
session-bring-hint = Eine Zeile genügt. Die anderen lesen sie hier, sobald du das Feld verlässt.
session-bring-aim = Was würde es deine Zeit wert machen?
session-bring-aim-theirs = es lohnt sich, wenn
session-before-title = Vor dem Gespräch gesagt
session-before = Was schreibt sich leichter, als es sich sagt?
session-before-hint = Ein Zweifel, etwas Ungesagtes, etwas zwischen euch. Die anderen lesen es hier.
session-guests = { $n ->
    [0] Gäste
   *[other] Gäste ({ $n })
}
session-guest-hint = Nachbarn, deren Blick hilft: ein Kunde, ein anderes Team. Sie sind bei diesem Gespräch dabei und lesen hier nichts.
session-guest-name = Wer kommt?
session-guest-from = Woher?
session-guest-words = Was möchtet ihr sie fragen?
session-guest-more = Mehr zu { $name }
session-guest-gone = Der Gast ist von der Liste genommen.
session-request-title = Aufnahme, Beobachtende, KI
session-request-hint = Nichts davon geschieht ohne das Ja aller, die dabei sind. Ein Nein braucht keinen Grund, und ein Ja lässt sich zurücknehmen.
session-request-open = Darum bitten
session-request-what = Worum bittest du?
session-request-name = { $what ->
    [recording] eine Aufnahme
    [observer] jemand, der beobachtet
    [ai] KI einsetzen
   *[other] etwas anderes
}
session-request-words = Wozu, wer bekommt es, und wann wird es gelöscht?
session-request-ask = Bitten
session-request-asks = { $name ->
    [you] { $what ->
        [recording] Du fragst, ob aufgenommen werden darf.
        [observer] Du fragst, ob jemand beobachten darf.
        [ai] Du fragst, ob KI eingesetzt werden darf.
       *[other] Du bittest um etwas.
    }
   *[other] { $what ->
        [recording] { $name } fragt, ob aufgenommen werden darf.
        [observer] { $name } fragt, ob jemand beobachten darf.
        [ai] { $name } fragt, ob KI eingesetzt werden darf.
       *[other] { $name } bittet um etwas.
    }
}
session-request-agreed = Alle haben Ja gesagt.
session-request-refused = Nein von { $names }: Es geschieht nicht.
session-request-waits = Es geschieht nicht, bevor { $names } Ja gesagt hat.
session-request-yes = Ja
session-request-no = Nein
session-request-no-more = Nicht mehr
session-request-withdraw = Zurücknehmen

# Sprechen.
session-key-topics = Themen
session-key-last = seit dem letzten Mal
session-key-goal = Ziel
session-key-model = Modell
session-key-recap = was ich gehört habe
session-key-facts = Tatsachen und Deutung
session-key-insight = Einsicht
session-key-timer = Zeitmesser
session-key-selected = von markierten Worten aus: ein Vorhaben, eine Einsicht, ein Thema oder ein Ziel daraus machen
session-panel-topics = Themen
session-panel-last = Seit dem letzten Mal
session-panel-goal = Ziel
session-panel-model = Modell
session-panel-recap = Was ich gehört habe
session-panel-facts = Tatsachen und Deutung
session-panel-insight = Einsichten
session-panel-timer = Zeitmesser
session-panel-way = Arbeitsweise
session-select = Etwas aus den markierten Worten machen
session-select-as = { $what ->
    [action] Vorhaben
    [insight] Einsicht
    [topic] Thema
   *[goal] Ziel
}
session-became = { $what ->
    [topic] Das ist jetzt ein Thema.
   *[insight] Das ist jetzt eine Einsicht.
}
session-goal-today = Heute:
session-goal-enough = Gut genug:
session-goal-choose = Mehrere Ziele sind unterwegs. Um welches geht es?
session-goal-none = Kein Ziel ist unterwegs. Es darf aus dem Gespräch entstehen.
session-goal-focus = In den Mittelpunkt
session-goal-new = Ein Ziel benennen
session-insight-question = Was ist dir aufgegangen?
session-insight-empty = Was du jetzt anders siehst, kommt hierher und ins Logbuch dieses Coachings.
session-insight-more = Mehr zu: { $words }
session-insight-gone = Die Einsicht ist weggenommen.
session-fact-empty = Was geschah und was du daraus machst, ist zweierlei. Hier steht es getrennt.
session-fact = Was geschah, so wie es eine Kamera gesehen hätte?
session-meaning = Was bedeutet es für dich?
session-know = Woher weißt du das?
session-fact-short = Was geschah
session-meaning-short = Was es für dich bedeutet
session-know-short = Woher du es weißt
session-fact-more = Mehr zu: { $words }
session-fact-gone = Weggenommen.
session-recap-hint = Sag in ein, zwei Sätzen zurück, was du gehört hast, und hör, ob es das ist.
session-recap-question = Was hast du gehört?
session-recap-say = Zurücksagen
session-heard = { $name ->
    [you] Du hast gehört:
   *[other] { $name } hat gehört:
}
session-heard-reply = { $name ->
    [you] { $says ->
        [confirmed] du: ja, genau
       *[corrected] du:
    }
   *[other] { $says ->
        [confirmed] { $name }: ja, genau
       *[corrected] { $name }:
    }
}
session-heard-yes = Ja, genau
session-heard-not-quite = Nicht ganz
session-heard-right = Was ist es eher?
session-heard-say = Sagen
session-timer-hint = Ein paar Minuten für eine Sache. Er macht kein Geräusch, und nur du siehst ihn.
session-timer-left = Verbleibende Zeit
session-timer-over = Die Zeit ist um.
session-timer-hold = Anhalten
session-timer-on = Weiter
session-timer-more = 2 Minuten mehr
session-timer-away = Weglegen
session-way-name = { $modality ->
    [mentoring] Mentoring
    [training] Training
    [consulting] Beratung
    [facilitation] Moderation
   *[coaching] Coaching
}
session-way-now = Arbeitsweise: { $modality ->
    [mentoring] Mentoring
    [training] Training
    [consulting] Beratung
    [facilitation] Moderation
   *[coaching] Coaching
}
session-way-marked = { $modality ->
    [mentoring] Von jetzt an: Mentoring.
    [training] Von jetzt an: Training.
    [consulting] Von jetzt an: Beratung.
    [facilitation] Von jetzt an: Moderation.
   *[coaching] Von jetzt an: Coaching.
}
session-way-hint = Drück eine, wenn ihr wechselt. Danach werden die Stunden gezählt.
session-three-way-hint = Was mit dem Sponsor erhofft, gesagt und vereinbart wurde. Der Sponsor liest das nicht und auch keine andere Notiz von euch.
session-three-way-phase = Wann im Coaching?
session-three-way-phase-name = { $phase ->
    [middle] in der Mitte
    [end] am Ende
   *[start] am Anfang
}
session-three-way-hoped = Was wurde erhofft?
session-three-way-said = Was wurde gesagt?
session-three-way-agreed = Was wurde vereinbart?

# Zum Schluss.
session-taken = Was mitgenommen wurde
session-taken-none = Niemand hat aufgeschrieben, was mitgeht.
session-actions-none = Aus diesem ging kein Vorhaben hervor.
session-differently = Eines anders machen
session-differently-question = Was ist das eine, das ich beim nächsten Mal anders machen sollte?
session-differently-hint = Darüber, wie ihr miteinander sprecht. Alle, die dabei sind, lesen es hier.
session-learning = Was du gelernt hast
session-learnt = Was hast du gelernt?
session-learnt-know = Woher weißt du das?
session-reflect-open = Eine Frage zum Mitnehmen
session-reflect = { $n ->
    [1] Was hast du dich heute sagen hören, das dich überrascht hat?
    [2] Wo bist du diesen Weg schon einmal gegangen, und was wäre ein anderer?
    [3] Was hast du nicht gesagt?
    [4] Was sähest du, wenn du von der anderen Seite des Tisches schautest?
    [5] Woran hältst du fest, das dir nicht mehr dient?
    [6] Was hätte der Mensch getan, der du sein möchtest?
    [7] Welcher Gedanke kommt immer wieder, und wozu ist er gut?
    [8] Was ist daran wahr, das du lieber nicht ansehen würdest?
    [9] Was ist leichter geworden, ohne dass du es bemerkt hast?
   *[10] Was wirst du morgen genauso machen, und ist es das, was du willst?
}
session-reflect-write = Darüber schreiben, nur für dich
session-time-spent = Wie die Zeit verwendet wurde
session-time-hint = Minuten in jeder Arbeitsweise. Sie zählen für die Stunden; der Server kennt diese Zahlen und nichts von dem, was gesagt wurde.

session-title = Gespräche
session-views = Das Gespräch
session-talk = Sprechen
session-finish = Abschließen
session-with = Gespräch mit { $who }
session-nth = { $nth } Gespräch
session-none-coming = Keines ist geplant.
session-past = Früher ({ $n })
session-cancelled = Dieses wurde abgesagt.
session-topic-question = Was heute?
session-topic-theirs = Inzwischen steht dort:
session-topic-changed = Jemand hat dies geändert, während du geschrieben hast. Deines steht noch hier; verlass das Feld noch einmal, um es an die Stelle des anderen zu setzen.
session-last-actions = Seit dem letzten Mal
session-join-link = Zum Treffen
session-begin = Das Gespräch beginnen
session-back-to-talk = Zurück zum Gespräch
session-ics = In meinen Kalender
session-move-open = Verschieben
session-move-title = Das Gespräch verschieben
session-move = Verschieben
session-moved-meanwhile = Jemand hat es verschoben, während du geschrieben hast. Sieh dir die Zeit noch einmal an, dann verschiebe es.
session-cancel = Absagen
session-cancel-title = Dieses Gespräch absagen?
session-cancel-loses = Es verlässt den Kalender aller Beteiligten. Thema und Notizen bleiben lesbar.
session-plan-open = Ein Gespräch planen
session-plan-title = Ein Gespräch planen
session-plan = Planen
session-day = An welchem Tag?
session-time = Um wie viel Uhr?
session-zone = Uhrzeit in { $place }
session-minutes = Minuten
session-link = Link zum Treffen
session-today = heute
session-tomorrow = morgen
session-monday = Montag
session-kept = Deine Worte stehen noch hier.
session-saving = Wird gespeichert …
session-you = du
session-note = Unsere Notiz
session-note-placeholder = { $n ->
    [2] Ein leeres Blatt, für euch beide.
   *[other] Ein leeres Blatt, für euch alle.
}
session-private = Meine eigene Notiz
session-private-placeholder = Das liest außer dir nie jemand.
session-helpers = Helfer
session-clock = { $gone } von { $minutes } Min.
session-half-clock = Hälfte { $half } · noch { $left } Min.
session-swap = Zeit zu tauschen.
session-roles = { $thinks ->
    [you] Du denkst laut, { $listens } hört zu.
   *[other] { $listens ->
        [you] { $thinks } denkt laut, du hörst zu.
       *[other] { $thinks } denkt laut, { $listens } hört zu.
    }
}
session-halves-over = Die Zeit ist um. Was wird jede Person von euch tun?
session-each-action = Jede Person von euch geht mit einem Vorhaben.
session-way = { $modality ->
    [mentoring] Arbeitsweise: Mentoring. Jemand ist den Weg gegangen und erzählt davon.
    [training] Arbeitsweise: Training. Jemand zeigt, wie es geht, die andere Person übt.
    [consulting] Arbeitsweise: Beratung. Jemand sieht sich die Sache an und rät.
    [facilitation] Arbeitsweise: Moderation. Jemand hält den Rahmen, die Gruppe arbeitet.
   *[coaching] Arbeitsweise: Coaching. Jemand fragt und hört zu, die andere Person findet den Weg.
}
session-key-action = Vorhaben
session-key-private = meine eigene Notiz
session-key-way = Arbeitsweise
session-key-note = zurück zur Notiz
session-key-help = alle Helfer
session-key-leave = die Notiz verlassen, damit die Tasten wirken
session-keys-title = Je eine Taste
session-to-finish = Zum Abschließen
session-action-title = Was wirst du tun, bis wann?
session-takeaway = Was nimmst du mit?
session-takes = { $name }:
session-done = Fertig
session-peer-intro = Zehn Minuten für eine Person, dann tauscht ihr. Jede geht mit einem Vorhaben.
session-peer-who = Mit wem?
session-peer-when = Wann?
session-peer-now = Jetzt
session-peer-later = Zu einer Zeit
session-peer-ask = Fragen
session-peer-note = Beim ersten Mal sagt die andere Person einmal ja; danach plant ihr gleich.
session-peer-nobody = Noch ist sonst niemand hier.
session-peer-nobody-text = Sobald jemand aus dem Kollegium beigetreten ist, kannst du fragen.
