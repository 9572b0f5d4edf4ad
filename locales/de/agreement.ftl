# Die Vereinbarung im Ganzen, ihre Fassungen, Arten von Coaching, Gehen.
agreement-kind = { $kind ->
    [peer] Kollegial
    [circle] Ein Kreis aus 3–6
    [team] Ein Team
    [supervision] Coach-Supervision
   *[other] Mit jemandem
}
agreement-kind-hint = { $kind ->
    [peer] Ihr seid zu zweit und wechselt euch ab: jede und jeder coacht und wird gecoacht.
    [circle] Drei bis sechs Peers, die sich reihum coachen. Alle antworten, bevor es beginnt; später kommt niemand dazu.
    [team] Das Team wird gecoacht. Alle entscheiden für sich; es beginnt, wenn genug beigetreten sind.
    [supervision] Ein Coach denkt mit einem anderen Coach über das eigene Coaching nach.
   *[other] Eine Person coacht die andere.
}
agreement-circle-hint = Zwei bis fünf andere.
agreement-circle-missing = Ein Kreis braucht zwei bis fünf andere.
agreement-circle-line = Du stehst in der Berichtslinie über jemandem aus diesem Kreis. Im Kreis coachen alle einander, und Coaching von oben nach unten bieten wir nicht an: Es ist schwer, offen zu sein mit jemandem, der über das Gehalt mitbestimmt. Sie können dich fragen.
agreement-circle-chosen = Mit dir im Kreis
agreement-circle-remove = { $name } herausnehmen
agreement-circle-take-out = Herausnehmen
agreement-role-supervised = Ich bringe mein Coaching mit
agreement-role-supervises = Ich gebe Supervision
agreement-role-name = { $role ->
    [coach] Coach
    [coachee] Coachee
    [sponsor] Sponsor
   *[peer] Peer
}
agreement-in-role = { $name } ({ $role })
agreement-side-all = Alle

# Die Zeile im Überblick.
agreement-version-of = Vereinbarung, Fassung { $n }
agreement-asked = eine Änderung ist vorgeschlagen; es fehlt noch die Antwort von { $names }
agreement-brief-so-far = zwei Zeilen bisher; das Übrige könnt ihr ausschreiben, wann ihr mögt
agreement-leave = Verlassen
agreement-leave-title = { $who } verlassen?
agreement-leave-loses = Was ab jetzt geschrieben wird, liest du nicht mehr, und die Seite zeigt dir dies hier nicht mehr. Die anderen machen weiter.
agreement-end-all = Für alle beenden

# Die Seite.
agreement-write = Ausschreiben
agreement-write-hint = { $own ->
    [yes] Was bisher vereinbart ist, ist kurz, und das genügt für den Anfang. Ausgeschrieben sagt es auch, was Coaching hier ist, was unter euch bleibt und wo das Grenzen hat; es beginnt mit den Worten eurer Organisation.
   *[no] Was bisher vereinbart ist, ist kurz, und das genügt für den Anfang. Ausgeschrieben sagt es auch, was Coaching hier ist, was unter euch bleibt und wo das Grenzen hat.
}
agreement-in-full = Die ganze Vereinbarung
agreement-sent = Vorgeschlagen. Es gilt, wenn alle Ja gesagt haben.
agreement-signed = { $name } hat am { $day } um { $time } Ja gesagt (signiert)
agreement-elsewhere = öffnet sich in einem neuen Tab
agreement-template = Worte der Vorlage, von niemandem geändert
agreement-versions = Frühere Fassungen
agreement-version-by = Fassung { $n }, von { $name }, { $day }
agreement-first = Die erste Fassung.
agreement-nothing-changed = Nichts ist anders.
agreement-gone = herausgenommen:
agreement-new = neu:
agreement-fresh = neu
agreement-changes = { $n ->
    [0] Noch ist nichts anders
    [one] Was anders ist als jetzt (1)
   *[other] Was anders ist als jetzt ({ $n })
}
agreement-intro = Ein Teil nach dem anderen, in beliebiger Reihenfolge. Die Worte sind ein Anfang: Ändere sie, oder leere, was ihr nicht braucht. Ein leerer Teil sagt nichts.
agreement-drop-title = Nicht weiter ausschreiben?
agreement-drop = Aufhören
agreement-next = Weiter: { $part }
agreement-send-note = Alle werden noch einmal gefragt. Bis alle Ja gesagt haben, gilt, was ihr vorher vereinbart habt.

# Ihre Teile.
agreement-part-about = Worum es geht
agreement-part-what = Was Coaching hier ist
agreement-part-roles = Wer dabei ist
agreement-part-rhythm = Wie oft, wie lange, wo
agreement-part-confidence = Was unter euch bleibt
agreement-part-records = Was aufgeschrieben wird
agreement-part-sponsor = Ein Sponsor
agreement-part-others = Wer sonst zuhört
agreement-part-promises = Was jede Seite dafür tut
agreement-part-ethics = Ein Ethikkodex
agreement-part-ending = Ändern und beenden
agreement-line-about = Worüber du nachdenken möchtest
agreement-line-purpose = Wofür es da ist
agreement-line-what_it_is = Was es ist und was nicht
agreement-hint-what_it_is = Es ist keine Therapie und keine Beurteilung. Niemand wird danach bewertet.
agreement-line-scope = Woran der Coach arbeitet
agreement-hint-scope = Dein Feld, was du dafür gelernt hast, und was du denen überlässt, die es besser können: Therapie, Laufbahn, Recht, Medizin.
agreement-line-refer_on = Wenn jemand anderes besser helfen kann
agreement-hint-refer_on = An wen man sich dann wendet. Ob es dazu kam, wird vermerkt, ohne den Grund zu nennen.
agreement-line-not_guarantor = Das Ergebnis
agreement-not-guarantor = Wer coacht, bürgt nicht für das Ergebnis: Die Schritte wählt und geht, wer gecoacht wird.
agreement-line-initiated_by = Wie es dazu kam
agreement-hint-initiated_by = Coaching, zu dem jemand geschickt wurde, ist nicht schlechter; es beginnt damit, das zu sagen.
agreement-initiated = { $by ->
    [mandated] Jemand anderes hat es angestoßen
   *[own] Auf eigenen Wunsch
}
agreement-initiated-own = Auf eigenen Wunsch
agreement-initiated-mandated = Geschickt
agreement-initiated-unsaid = Nicht gesagt
agreement-line-role_conflicts = Andere Rollen zwischen euch
agreement-hint-role_conflicts = Für Coaches im eigenen Haus: Bestimmt jemand von euch mit über Arbeit, Gehalt oder Stelle der anderen Person? Teilt ihr ein Team, ein Release, eine Freundschaft?
agreement-line-modality = Arbeitsweise
agreement-line-minutes = Je Gespräch
agreement-minutes = { $n } Minuten
agreement-line-sessions = Gespräche
agreement-sessions = { $n ->
    [one] Ein Gespräch
   *[other] { $n } Gespräche
}
agreement-line-length = Über
agreement-months = { $n ->
    [one] Einen Monat
   *[other] { $n } Monate
}
agreement-field-length = Über wie viele Monate
agreement-line-start = Beginn
agreement-line-form = Form
agreement-hint-form = Ein Anruf, ein Spaziergang, nebeneinander am Code …
agreement-line-place = Ort
agreement-line-confidentiality = Vertraulichkeit
agreement-line-limits = Ihre Grenzen
agreement-hint-limits = Wann etwas trotzdem gesagt werden muss, und dass du es zuerst erfährst.
agreement-line-records = Aufbewahrt für
agreement-line-keep = Gelöscht
agreement-field-records = Wie viele Monate nach dem Ende aufbewahren
agreement-line-disposal = Was dann damit geschieht
agreement-line-sponsor = Sponsor
agreement-hint-sponsor = Jemand, der das hier möchte und nicht dazugehört: eine Führungskraft, die Zeit dafür gibt. Ein Sponsor hat nie den Schlüssel.
agreement-sponsor-none = Kein Sponsor
agreement-line-sees = Der Sponsor sieht
agreement-sees = { $what ->
    [started] dass es begonnen hat, und wann
    [closed] dass es abgeschlossen ist, und wann
   *[three_way] wann ihr euch zu dritt trefft
}
agreement-sponsor-sees = Der Sponsor sieht, wer dabei ist, dass es begonnen hat, dass es abgeschlossen ist und wann ihr euch zu dritt trefft. Nicht, wie oft ihr euch trefft, worüber ihr sprecht oder ob jemand abgesagt hat.
agreement-field-more = Wollt ihr mehr erzählen?
agreement-hint-more = Eine Sache je Zeile. Ihr erzählt es selbst: Die Seite zeigt einem Sponsor nicht mehr.
agreement-line-observers = Zuhörende, Aufnahmen, KI
agreement-observers-none = Keine. Niemand sonst hört zu, und nichts wird aufgenommen oder an eine Maschine gegeben, wenn nicht alle Ja sagen, jedes Mal.
agreement-field-observers = Was ihr über „keine“ hinaus vereinbart
agreement-hint-observers = Leer heißt: keine Zuhörenden, keine Aufnahme, keine KI, wenn nicht alle Ja sagen, jedes Mal.
agreement-commits = { $who }: der eigene Beitrag
agreement-hint-promises = Eine Sache je Zeile. Bei der Zwischenbilanz seht ihr sie zusammen an.
agreement-line-communication = Wie wir miteinander sprechen
agreement-hint-communication = Eine Sache je Zeile.
agreement-line-code = Ethikkodex
agreement-hint-code = Verlinkt, nicht kopiert: Es gilt, was dort steht.
agreement-code-none = Keiner genannt
agreement-code-own = Ein anderer …
agreement-code-read = Lesen: { $name }
agreement-code-name = Sein Name
agreement-code-address = Seine Adresse
agreement-code-wrong = Eine Adresse beginnt mit https://
agreement-line-changes = Absagen, ändern, beenden
agreement-hint-changes = Alle können es jederzeit beenden, ohne Grund.
agreement-line-review_day = Wir sehen es wieder an am
agreement-hint-review_day = Etwa nach der Hälfte.
agreement-look-again = Am { $day } wolltet ihr die Vereinbarung wieder ansehen.
agreement-look-again-go = Ansehen
agreement-in-weeks = in { $n } Wochen

# Worte für den Anfang; die Menschen ändern sie.
agreement-begin-what_it_is =
    Coaching ist ein Gespräch, in dem eine Person fragt und zuhört und die andere ihren eigenen Weg findet. Es ist keine Therapie, keine Beratung und keine Beurteilung: Nichts, was hier gesagt wird, dient dazu, jemandes Arbeit zu bewerten.
agreement-begin-refer_on =
    Wenn etwas anderes mehr helfen würde (ärztlicher Rat, eine Beratungsstelle, Mentoring, der Betriebsrat), sagen wir es offen und suchen es gemeinsam.
agreement-begin-confidentiality = { $kind ->
    [team] Was hier gesagt wird, bleibt unter denen, die beigetreten sind. Alle dürfen vom Eigenen erzählen, niemand von dem der anderen.
    [circle] Was hier gesagt wird, bleibt im Kreis. Alle dürfen vom Eigenen erzählen, niemand von dem der anderen.
    [peer] Was hier gesagt wird, bleibt unter uns beiden. Jede und jeder darf vom Eigenen erzählen, nicht von dem der anderen Person.
   *[other] Was hier gesagt wird, bleibt unter uns. Wer gecoacht wird, darf über sich erzählen, was sie oder er möchte; der Coach erzählt niemandem etwas.
}
agreement-begin-limits =
    Eine ernste Gefahr für Leib und Leben, und was nach dem Gesetz gesagt werden muss. Bevor jemand anderes davon erfährt, sprechen wir miteinander darüber, wenn das irgend möglich ist.
agreement-begin-disposal =
    Was wir geschrieben haben, wird dann gelöscht. Vorher können alle ihre eigene Kopie mitnehmen.
agreement-begin-commitments = { $who ->
    [coach]
        Ich komme vorbereitet und pünktlich.
        Ich frage mehr, als ich sage, und mache deutlich, wenn ich rate.
    [coachee]
        Ich bringe mit, was mir wichtig ist.
        Ich probiere aus, wozu ich mich entschieden habe, und sage, wenn es nicht geklappt hat.
   *[all]
        Wir sagen früh, wenn wir nicht kommen können.
        Wir sagen, was wir brauchen und was nicht hilft.
}
agreement-begin-communication =
    Wir sprechen miteinander, nicht übereinander.
    Wir lassen einander ausreden.
    Wir sagen, was wir sehen, bevor wir sagen, was es bedeutet.
agreement-begin-changes =
    Gespräche verlegen oder sagen wir einen Tag vorher ab, wenn das möglich ist. Was hier vereinbart ist, ändert sich nur, wenn alle Ja sagen. Alle können es jederzeit beenden; ein letztes Gespräch ist ein Angebot, keine Pflicht.

# Womit die Organisation Vereinbarungen beginnt.
agreement-defaults = Womit Vereinbarungen beginnen
agreement-defaults-hint = Worte, die im Formular stehen, wenn jemand eine Vereinbarung ausschreibt. Jedes davon lässt sich dort ändern.
agreement-defaults-about = Was Coaching hier ist und was nicht
agreement-defaults-records = Wie viele Monate nach dem Ende aufbewahren
agreement-defaults-disposal = Was dann damit geschieht
agreement-defaults-codes = Eigene Ethikkodizes
agreement-defaults-code-add = Kodex hinzufügen
agreement-defaults-code-remove = { $name } entfernen
agreement-defaults-roles = Eure Worte für die Rollen
agreement-defaults-roles-hint = Leer: unser Wort gilt.
agreement-defaults-role = { $role ->
    [coach] Für „Coach“
    [coachee] Für „Coachee“
    [sponsor] Für „Sponsor“
   *[peer] Für „Peer“
}
