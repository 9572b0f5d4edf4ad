# Zwischenbilanz, Abschluss und was man mitnimmt.
review-title = Zwischenbilanz
review-intro = Wie weit es ist, wie die Zusammenarbeit ist, was sich ändern soll. Jeder Teil, in jeder Reihenfolge; lass weg, was nicht hilft.
review-goals = Wie weit die Ziele sind
review-no-goals = Es gibt noch keine Ziele. Ein Satz reicht zum Anfangen.
review-gas = { $word ->
    [much_less] Zusammengenommen: viel weniger als erhofft.
    [less] Zusammengenommen: weniger als erhofft.
    [as_hoped] Zusammengenommen: etwa wie erhofft.
    [more] Zusammengenommen: mehr als erhofft.
   *[much_more] Zusammengenommen: viel mehr als erhofft.
}
review-gas-n = { $n ->
    [one] Aus einem Ziel von { $all }.
   *[other] Aus { $n } Zielen von { $all }.
}
review-why = Warum sagt ihr das?
review-gas-how = Das ist Zielerreichungsskalierung (Goal Attainment Scaling) nach Kiresuk und Sherman (1968): Jedes Ziel zählt gleich, die Stufen gehen von −2 bis +2, und angenommen wird, dass Ziele eines Menschen ein wenig zusammenhängen (ρ = 0,3). T = { $t }; 50 heißt wie erhofft.
review-gas-caution = { $n ->
    [one] Es beruht auf einem Ziel und auf eurem eigenen Urteil über Stufen, die ihr selbst geschrieben habt. Es sagt nichts über die Ziele anderer, nicht, ob die Ziele leicht waren, und nicht, was es bewirkt hat. Nutzt es, um zu reden.
   *[other] Es beruht auf { $n } Zielen und auf eurem eigenen Urteil über Stufen, die ihr selbst geschrieben habt. Es sagt nichts über die Ziele anderer, nicht, ob die Ziele leicht waren, und nicht, was es bewirkt hat. Nutzt es, um zu reden.
}
review-together = Gemeinsam hinschauen
review-empty = Noch ist nichts aufgeschrieben. Zwei Fragen und was jede Seite zugesagt hat: das ist eine gute halbe Stunde.
review-begin = Gemeinsam zurückschauen
review-another = Noch einmal zurückschauen
review-go-on = An dieser weiterschreiben
review-earlier = Frühere ({ $n })
review-goes-well = Was geht gut?
review-change = Was soll sich ändern?
review-commitments = Was jede Seite zugesagt hat
review-kept = Gehalten?
review-kept-word = { $kept ->
    [yes] ja
    [partly] teilweise
   *[no] nein
}
review-no-commitments = Die Vereinbarung nennt keine Zusagen. Dort könnt ihr welche ergänzen.
review-renegotiated = Was vereinbart ihr neu?
review-renegotiated-hint = Ziele treffen auf die Wirklichkeit. Ein Ziel selbst wird auf seiner eigenen Seite angepasst; dort bleibt stehen, was es war.
review-changed = Jemand anderes hat das geändert, während du geschrieben hast. Deines ist noch da; speichere noch einmal, um es an die Stelle des anderen zu setzen.
review-alliance = Zusammenarbeit
review-alliance-none = Noch wurde nichts gefragt. Beim dritten Gespräch beantwortet ihr beide drei kurze Fragen, jeder für sich, und seht die Antworten gemeinsam.
review-alliance-day = Wann
review-alliance-who = Wer
review-alliance-item = { $item ->
    [bond] Verbindung
    [tasks] Arbeitsweise
   *[goals] Ziele
}
review-alliance-note = 1 bis 5, so wie ihr es an dem Tag gesehen habt. Wird es weniger, ist das ein Anlass zu reden, keine Note. Das sehen nur die Beteiligten.
review-setback-title = Etwas ist zurückgefallen
review-setback-note = Vier Fragen, in beliebiger Reihenfolge. Keine fragt, wer schuld war.
review-setback = { $what ->
    [happened] Was ist passiert?
    [held] Was hat trotzdem gehalten?
    [learnt] Was lehrt es?
   *[next] Was ist der nächste kleine Schritt, und was tust du, wenn es wieder passiert?
}
review-setback-save = Festhalten
review-to-closing = Geht es zu Ende? Zum Abschluss
review-unopened = { $n ->
    [one] Ein Eintrag lässt sich hier nicht öffnen.
   *[other] { $n } Einträge lassen sich hier nicht öffnen.
}

closing-title = Abschluss
closing-before = Ein gutes Ende gehört dazu: anschauen, was erreicht ist, was sonst geholfen hat und wo es weitergeht. Fangt an, wenn die letzten ein, zwei Gespräche nahe sind. Bis zum Abschluss könnt ihr jederzeit weiterarbeiten.
closing-begin = Abschluss beginnen
closing-intro = Nehmt, was hilft, in beliebiger Reihenfolge. Schließt ab, wenn ihr so weit seid; alles bleibt danach lesbar.
closing-goals = Wie weit die Ziele gekommen sind
closing-mine = Womit ich abschließe
closing-written = geschrieben
closing-theirs = { $own ->
    [true] Womit du abgeschlossen hast
   *[false] Womit { $name } abgeschlossen hat
}
closing-causes = Was hat es sonst bewirkt?
closing-causes-hint = Menschen, Umstände, Glück. Grob geschätzt reicht; genau kann es niemand wissen.
closing-cause = Ursache { $n }
closing-cause-weight = Anteil von Ursache { $n }
closing-cause-remove = Ursache { $n } entfernen
closing-cause-add = Eine andere
closing-cause-starter = { $what ->
    [team] Das Team
    [time] Mehr Zeit
    [tool] Ein Werkzeug oder eine Technik
    [help] Hilfe von anderen
    [leader] Eine Führungskraft, die Raum gab
   *[luck] Glück
}
closing-tenths = { $n } von 10
closing-causes-rest = { $n } von 10 bleiben für das, was ihr selbst getan habt, allein und gemeinsam.
closing-causes-over = Zusammen ist das mehr als alles. Es darf so bleiben; es ist geschätzt.
closing-transfer = Wo werde ich es nutzen?
closing-transfer-hint = Ein Ort, ein Tag und ein Mensch helfen, dass es bleibt.
closing-where = Wo?
closing-when = Wann?
closing-with = Mit wem?
closing-transfer-add = Noch eine Gelegenheit
closing-fulfilment = Wie erfüllend war es?
closing-fulfilment-hint = 0: gar nicht · 10: ganz und gar.
closing-fulfilment-of = { $n } von 10
closing-fulfilment-words = Was hat es dazu gemacht?
closing-next = Was kommt als Nächstes?
closing-thanks-title = Dank
closing-thanks = Wofür bist du dankbar?
closing-thanks-to = Wem?
closing-thanks-all = allen Beteiligten
closing-thanks-save = Danke sagen
closing-take = Mitnehmen
closing-take-note = Eine Datei mit allem aus diesem Coaching, was du lesen kannst, hier auf deinem Gerät gemacht. Außerhalb von Belay schützt sie nichts: Bewahre sie auf, wo nur du an sie kommst.
closing-take-mine = Mit dem, was nur ich lesen kann
closing-take-mine-hint = Deine privaten Notizen, Ziele und Einträge zu diesem Coaching.
closing-take-html = Zum Lesen und Drucken mitnehmen
closing-take-json = Für Programme (JSON)
closing-take-progress = Die Datei wird gemacht
closing-close = Abschließen
closing-close-title = Mit { $who } abschließen?
closing-close-loses = Neue Gespräche, Ziele oder Vorhaben lassen sich hier nicht mehr aufschreiben. Alles bleibt lesbar; nach 30 und 90 Tagen wirst du gefragt, ob es gehalten hat.
closing-go-on = Weiterarbeiten
closing-closed-by = { $name ->
    [you] Von dir abgeschlossen am { $day }, unterschrieben.
   *[other] Abgeschlossen von { $name } am { $day }, unterschrieben.
}
closing-closed-unsigned = Der Server sagt, dass dies abgeschlossen ist, und keine Unterschrift von Beteiligten bestätigt es. Frag die andere Person.
closing-early = Vorzeitig beenden
closing-early-note = Es darf jederzeit aufhören. Niemand muss sagen, warum; ein Wort hilft den anderen.
closing-why = Warum endet es?
closing-why-name = { $why ->
    [done] es hat getan, was es sollte
    [coach_withdrew] der Coach zieht sich zurück
    [coach_changed] der Coach wechselt
   *[other] ein anderer Grund
}
closing-early-words = Ein Wort an die anderen
closing-leave = Verlassen
closing-leave-title = { $who } verlassen?
closing-leave-loses = Die anderen machen weiter. Was ab jetzt geschrieben wird, liest du nicht mehr; was du geschrieben hast, behalten sie.
closing-to-handover = Dinge in ein anderes Coaching mitnehmen
closing-look-back = { $name }, nach { $n } Tagen
closing-read = Zum Nachlesen:

handover-title = Mitnehmen
handover-intro = Wähle, was die Menschen in einem anderen Coaching von dir lesen dürfen. Was du ankreuzt, wird abgeschrieben und für sie neu versiegelt; der Rest bleibt hier.
handover-not-yours = Was hier steht, nimmt nur mit, wer gecoacht wurde.
handover-empty = Hier gibt es nichts mitzunehmen.
handover-no-target = Noch gibt es kein anderes Coaching
handover-no-target-text = Vereinbare erst eines mit jemandem; dann wähle hier, was mitkommt.
handover-to = In welches Coaching?
handover-readers = Dort lesen können es:
handover-group = { $group ->
    [goal] Ziele
    [context] Umfeld
    [plan] Plan
    [insight] Einsichten
   *[takeaway] Was ich mitgenommen habe
}
handover-copied = abgeschrieben
handover-kept = Was abgeschrieben ist, ist dort; der Rest ist noch angekreuzt.
handover-copy = { $n ->
    [0] Mitnehmen
    [one] Eines mitnehmen
   *[other] { $n } mitnehmen
}
handover-done = { $n ->
    [one] Eines ist abgeschrieben.
   *[other] { $n } sind abgeschrieben.
}

parting-title = Abschiedsmappe
parting-made = Gemacht für { $name } am { $day }.
parting-care = Was hier steht, war versiegelt. Von jetzt an liegt es an dir, es zu hüten.
parting-unreadable = { $n ->
    [one] Ein Wert ließ sich nicht öffnen und fehlt.
   *[other] { $n } Werte ließen sich nicht öffnen und fehlen.
}
parting-role = { $role ->
    [coach] Coach
    [coachee] Coachee
    [peer] Peer
   *[sponsor] Sponsor
}
parting-goals = Ziele
parting-goal-state = { $state ->
    [active] in Arbeit
    [resting] ruht
    [reached] erreicht
   *[let_go] losgelassen
}
parting-today = Am Anfang
parting-good-enough = Gut genug
parting-target-day = Bis
parting-level = { $level ->
    [-2] −2, viel weniger als erhofft
    [-1] −1, weniger als erhofft
    [0] 0, wie erhofft
    [1] +1, mehr als erhofft
   *[2] +2, viel mehr als erhofft
}
parting-attained = Wie weit
parting-sessions = Gespräche
parting-session-state = { $state ->
    [held] { $minutes } Min.
    [cancelled] abgesagt
   *[planned] geplant
}
parting-note = Notiz
parting-takeaways = Mitgenommen
parting-actions = Vorhaben
parting-how = { $how ->
    [done] getan
    [partly] teilweise
    [not_now] jetzt nicht
    [under_way] unterwegs
   *[no_longer] nicht mehr
}
parting-agreement = Vereinbarung
parting-version = Fassung { $n }
parting-signed = Unterschrieben von
parting-kind = Art
parting-ending = Beenden
parting-either = Alle dürfen jederzeit aufhören.
parting-mine-alone = Nur für mich
parting-drawer = { $drawer ->
    [ground] Umfeld
    [option] Möglichkeiten
    [plan] Plan
    [session] Aus den Gesprächen
    [learning] Gelerntes
    [goal] Zu den Zielen
   *[review] Rückblick
}
parting-type = { $type ->
    [need] Bedürfnisse
    [values] Werte
    [readiness] Bereitschaft
    [context] Umfeld
    [canvas] Umgebung
    [map] Systemkarte
    [relations] Wir und die anderen
    [belief] Überzeugung damals und heute
    [problem] Hindernis
    [conflict] Konflikt
    [metaphor] Bild
    [option] Möglichkeit
    [decision] Entscheidung
    [plan] Plan
    [topic] Thema
    [preparation] Vorbereitung
    [aim] Ziel des Tages
    [model] Gesprächsmodell
    [recap] Was ich gehört habe
    [reply] Antwort
    [fact] Tatsache
    [mark] Arbeitsweise
    [guest] Gast
    [three_way] Dreiergespräch
    [insight] Einsicht
    [learning] Gelerntes
    [win] Erfolg
    [discovery] Entdeckung
    [feedback] Anders machen
    [thanks] Dank
    [review] Zwischenbilanz
    [setback] Rückschlag
    [alliance] Zusammenarbeit
    [closing] Abschluss
    [ending] Warum es endete
    [look_back] Rückblick
    [refer_on] Weiterverwiesen
   *[request] Bitte
}
parting-key = { $key ->
    [about] Worum es geht
    [purpose] Wozu es gut ist
    [need] Bedürfnis
    [aspiration] Bestreben
    [vision] Vision
    [value_i_bring] Wert, den ich einbringe
    [who_notices] Wer es merkt
    [strengths] Stärken
    [values] Werte
    [name] Name
    [means] Was es bedeutet
    [belief] Überzeugung
    [ownership] Verantwortung
    [openness] Offenheit
    [list] Liste
    [know] Woher weiß ich es?
    [else_true] Was könnte noch wahr sein?
    [change_mind] Was würde mich umstimmen?
    [day] Tag
    [team] Team
    [organisation] Organisation
    [client] Kundschaft
    [technology] Technik
    [nodes] Auf der Karte
    [edges] Dazwischen
    [groups] Gruppen
    [between] Dazwischen
    [we_say] Wir sagen
    [they_say] Die anderen sagen
    [one_thing] Eine Sache
    [then] Damals
    [now] Heute
    [obstacle] Hindernis
    [tried] Versucht
    [next_try] Nächster Versuch
    [words] Worte
    [cluster] Gruppe
    [state] Stand
    [why] Warum
    [question] Frage
    [reasons] Gründe
    [values_fit] Wie es zu unseren Werten passt
    [expect] Was wir erwarten
    [outcome] Was daraus wurde
    [version] Fassung
    [must_not_change] Was sich nicht ändern darf
    [tactics] Taktik
    [support] Unterstützung
    [obstacles] Hindernisse
    [if] Wenn
    [rhythm] Rhythmus
    [review_day] Wieder anschauen
    [reason] Grund
    [discoveries] Entdeckungen
    [bring] Mitbringen
    [doubt] Zweifel
    [aim] Ziel
    [heard] Gehört
    [says] Antwort
    [fact] Tatsache
    [meaning] Bedeutung
    [hoped] Erhofft
    [said] Gesagt
    [agreed] Vereinbart
    [learnt] Gelernt
    [how_know] Woher ich es weiß
    [evidence] Beleg
    [changes] Was sich ändert
    [differently] Anders
    [goes_well] Was gut geht
    [change] Was sich ändern soll
    [commitments] Zusagen
    [kept] Gehalten
    [renegotiated] Neu vereinbart
    [happened] Was passiert ist
    [held] Was gehalten hat
    [next] Als Nächstes
    [bond] Verbindung
    [tasks] Arbeitsweise
    [goals] Ziele
    [causes] Was es sonst bewirkt hat
    [weight] Anteil
    [fulfilment] Erfüllung
    [fulfilment_words] Was es dazu gemacht hat
    [transfer] Wo es genutzt wird
    [where] Wo
    [when] Wann
    [with] Mit wem
    [whose_need] Wessen Bedürfnis es dient
    [attitude_sign] Zeichen der Haltung
    [components] Teile
    [levels] Stufen
    [commitment] Entschlossenheit
    [commitment_why_not_lower] Warum nicht weniger
    [commitment_one_higher] Was eins mehr daraus machen würde
    [measure] Eigenes Maß
    [organisation_goal] Ziel der Organisation
    [strand] Strang
    [origin] Ursprung
    [what_it_is] Was es ist und was nicht
    [scope] Woran der Coach arbeitet
    [refer_on] Wohin man sich sonst wenden kann
    [initiated_by] Begonnen durch
    [role_conflicts] Rollenkonflikte
    [length_months] Monate
    [form] Form
    [place] Ort
    [confidentiality] Vertraulichkeit
    [limits] Grenzen der Vertraulichkeit
    [records_months] Monate der Aufbewahrung
    [keep_months] Monate bis zum Löschen
    [templates] Zeilen wie in der Vorlage
    [disposal] Was danach damit geschieht
    [sponsor] Sponsor
    [sees] Was der Sponsor sieht
    [observers] Wer sonst zuhört
    [communication] Wie wir reden
    [code] Ethikkodex
    [url] Adresse
    [modality] Arbeitsweise
    [minutes] Minuten
    [sessions_planned] Geplante Gespräche
    [who] Wer
    [person] Wer
    [to] An
   *[text] Worte
}
parting-value = { $value ->
    [helps] hilft
    [in_way] steht im Weg
    [assumes] angenommen
    [open] offen
    [chosen] gewählt
    [rejected] nicht gewählt
    [parked] geparkt
    [discussed] besprochen
    [deferred] verschoben
    [goal] das Ziel
    [plan] der Plan
    [nothing] nichts
    [yes] ja
    [partly] teilweise
    [no] nein
    [confirmed] bestätigt
    [corrected] berichtigt
    [can_work] kann damit arbeiten
    [vision] ein Bild davon, was sein könnte
    [problem] etwas im Weg
    [technical] technisch
    [collaboration] Zusammenarbeit
    [start] am Anfang
    [middle] in der Mitte
    [end] am Ende
    [done] es hat getan, was es sollte
    [coach_withdrew] der Coach zog sich zurück
    [coach_changed] der Coach wechselte
    [mentoring] Mentoring
    [training] Training
    [consulting] Beratung
    [facilitation] Moderation
    [coaching] Coaching
    [own] eigener Wunsch
    [mandated] von anderen veranlasst
    [recording] Aufzeichnung
    [observer] Beobachter
    [ai] Sprachmodell
    [none] niemand
    [started] dass es begann
    [closed] dass es abgeschlossen wurde
    [coach] Coach
    [coachee] Coachee
    [peer] Peer
    [all] alle
   *[other] ein anderer Grund
}
