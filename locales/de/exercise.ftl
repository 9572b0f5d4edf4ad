# Übungen: eine Frage je Bildschirm, für sich selbst beantwortet; Ergebnisse als Tabelle; zwei Fassungen eines Pakets nebeneinander.
exercise-title = Übungen
exercise-what = Kleine Fragen, die zeigen, wo du stehst. Jede Antwort kommt als Beobachtung für deine Karte in deinen eigenen Raum: Niemand sonst liest sie, und niemand erfährt, dass du hier warst.
exercise-empty = Noch keine Übungen
exercise-empty-text = Übungen kommen mit Paketen von Fähigkeiten, und keins eurer Pakete hat welche. Sie stehen am Ende eines Pakets; wer verwaltet, kann eins aufnehmen.
exercise-plan = Aus meinem Plan
exercise-plan-what = Was du lernen oder im Blick behalten willst: { $names }
exercise-plan-begin = Mit meinem Plan anfangen
exercise-by-skill = Nach Fähigkeit
exercise-no-skill = Keine Fähigkeit mit diesen Worten hat Übungen.
exercise-count = { $of ->
    [one] eine Übung
   *[other] { $of } Übungen
}{ $left ->
    [all] {""}
    [0] {" "}· alle kürzlich beantwortet
   *[other] {" "}· { $left } länger nicht beantwortet
}

# Eine Sitzung.
exercise-several = Wähle alles, was stimmt.
exercise-missing = Wähle zuerst eine Antwort. Wenn du es nicht weißt: „Genug für jetzt“ unten ist auch gut.
exercise-answer = Antworten
exercise-keys = Die Tasten 1 bis { $n } wählen, Enter antwortet.
exercise-own = Deine Antwort
exercise-own-hint = So viele Worte du magst, oder im Kopf. Was du schreibst, bleibt beim Ergebnis, für dich allein.
exercise-own-was = Was du geschrieben hast
exercise-key = Was zu einer guten Antwort gehört
exercise-key-show = Daran messen
exercise-held = Hatte deine, worauf es ankommt? Das entscheidest nur du.
exercise-held-yes = Ja, hatte sie
exercise-held-no = Noch nicht
exercise-outcome = { $kind ->
    [task] { $right ->
        [yes] Deine hatte, worauf es ankommt
       *[no] Etwas war noch nicht da
    }
   *[question] { $right ->
        [yes] Das ist die Antwort
       *[no] Die Antwort ist eine andere
    }
}
exercise-is-right = richtig
exercise-was-mine = von dir gewählt
exercise-because = Warum
exercise-next = Weiter
exercise-enough = Genug für jetzt
exercise-unkept = Deine Antwort ist noch nicht gespeichert. Sie bleibt hier, solange diese Seite offen ist.
exercise-none = { $why ->
    [nothing] Hier gibt es nichts zu fragen
    [none] Im Moment ist nichts mehr zu fragen
    [enough] Ein andermal
   *[little] Hier würde nichts viel sagen
}
exercise-none-text = { $why ->
    [nothing] Diese Fähigkeit gibt es nicht, oder nichts in deinem Plan hat Übungen.
    [none] Dazu gibt es keine Übungen, oder du hast sie kürzlich beantwortet. Beantwortetes kommt nach drei Monaten wieder, wenn du es nicht mehr Wort für Wort weißt.
    [enough] Nichts wurde beantwortet und nichts gespeichert.
   *[little] Was du schon von dir weißt, sagt mehr als diese Fragen. Am meisten zeigt jetzt eine echte Aufgabe zusammen mit jemandem.
}
exercise-end = { $why ->
    [little] Das reicht: Mehr Fragen würden wenig sagen
    [none] Das war im Moment alles
   *[enough] Genug für jetzt
}
exercise-end-kept = { $n ->
    [one] Eine Antwort liegt jetzt in deinem eigenen Raum. Niemand sonst liest sie.
   *[other] { $n } Antworten liegen jetzt in deinem eigenen Raum. Niemand sonst liest sie.
}
exercise-now = Wo dich das sieht
exercise-now-hint = Mit allem anderen, was du von dir weißt. Fragen sagen weniger als echte Arbeit: Wer allein am Bildschirm gut antwortet, hat am Tag selbst vielleicht trotzdem gern jemanden dabei.
exercise-to-map = Zu meiner Karte
exercise-other = Andere Übungen
exercise-looked-at = Was du dir angesehen hast

# Antworten.
exercise-answers = Was du beantwortet hast
exercise-answers-hint = Sieh dir eine wieder an, wann du magst. Gefragt wird sie frühestens nach drei Monaten wieder.
exercise-answers-none = Noch nichts. Hier wird die erste Antwort stehen.
exercise-said = { $right ->
    [yes] richtig
   *[no] nicht richtig
}
exercise-elsewhere = Diese Übung steht in keinem eurer Pakete: Nur ihr Ergebnis kam hierher.
exercise-take-out = Herausnehmen
exercise-taken-out = Sie ist herausgenommen und zählt nicht mehr.

# Als Tabelle.
exercise-table = Ergebnisse aus und für andere Systeme
exercise-table-what = Eine Tabelle (CSV) mit den Spalten { $columns }. Sie wird in diesem Browser gelesen und hier versiegelt.
exercise-table-save = { $n ->
    [0] Noch nichts zu speichern
    [one] Ein Ergebnis als CSV speichern
   *[other] { $n } Ergebnisse als CSV speichern
}
exercise-table-open = Die gespeicherte Datei ist nicht versiegelt: Wer sie hat, kann sie lesen.
exercise-table-in = Ergebnisse aufnehmen
exercise-table-text = Oder die Tabelle hier einfügen
exercise-table-large = Diese Datei ist größer als 500 KB. Teile sie auf.
exercise-table-unopened = Solange sich etwas in deinem eigenen Bereich nicht öffnen lässt, kann nichts hereingeholt werden: Es könnte schon da sein.
exercise-table-found = { $n ->
    [0] Keine neue Zeile
    [one] Eine neue Zeile
   *[other] { $n } neue Zeilen
}{ $known ->
    [0] {""}
    [one] , eine ist schon da
   *[other] , { $known } sind schon da
}{ $faults ->
    [0] {""}
    [one] , eine Zeile geht nicht
   *[other] , { $faults } Zeilen gehen nicht
}.
exercise-table-more = { $n ->
    [one] Und eine weitere Zeile.
   *[other] Und { $n } weitere Zeilen.
}
exercise-table-take = { $n ->
    [one] Eine Zeile aufnehmen
   *[other] { $n } Zeilen aufnehmen
}{ $faults ->
    [0] {""}
   *[other] {" "}und den Rest lassen
}
exercise-table-taking = { $done } von { $of } werden versiegelt …
exercise-table-taken = { $n ->
    [one] Ein Ergebnis liegt in deinem eigenen Raum.
   *[other] { $n } Ergebnisse liegen in deinem eigenen Raum.
}
exercise-fault-empty = Es stehen keine Zeilen darin.
exercise-fault-heading = Die erste Zeile nennt die Spalten. Es fehlt: { $names }.
exercise-fault-quote = Hier beginnt ein Anführungszeichen, das nichts schließt.
exercise-fault-too_many = Höchstens { $n } Zeilen auf einmal. Teile die Datei auf.
exercise-fault-missing = In der Spalte { $column } steht nichts.
exercise-fault-other_user = Diese Zeile ist von „{ $user }“, die erste lesbare von „{ $first }“. Hierher gehören nur die Ergebnisse einer Person, deine eigenen.
exercise-fault-correct = „{ $value }“ ist weder 1 (richtig) noch 0 (nicht richtig).
exercise-fault-timestamp = „{ $value }“ ist kein Zeitpunkt: 2026-11-24T14:00:00Z oder Sekunden seit 1970.
exercise-fault-later = { $value } kommt erst noch.
exercise-fault-unknown_skill = Eine Fähigkeit { $skill } gibt es in euren Paketen nicht.

# Zwei Fassungen eines Pakets.
exercise-compare = Nebeneinander
exercise-compare-what = Halte zwei Fassungen eines Pakets oder zwei Pakete nebeneinander: zum Beispiel die Kernfähigkeiten von 2023 und das, was für 2027 voransteht. Was nach einer früheren Fassung eingeordnet oder beobachtet wurde, behält sie.
exercise-compare-empty = Noch nichts, das sich nebeneinander halten lässt
exercise-compare-empty-text = Sobald es ein zweites Paket oder eine zweite Fassung gibt, siehst du hier, was hinzukam, was wegfiel und was sich änderte.
exercise-compare-same = Das sind dieselben. Wähle zwei verschiedene.
exercise-compare-places = An welcher Stelle jede steht
exercise-compare-skill = Fähigkeit
exercise-compare-open = Zwei vergleichen
exercise-compare-from = Dieses
exercise-compare-to = neben diesem
exercise-compare-sum = { $one ->
    [yes] { $came ->
        [0] Keine Fähigkeit kam hinzu
        [one] Eine Fähigkeit kam hinzu
       *[other] { $came } Fähigkeiten kamen hinzu
    }, { $went ->
        [0] keine fiel weg
        [one] eine fiel weg
       *[other] { $went } fielen weg
    }, { $changed ->
        [0] keine änderte sich
        [one] eine änderte sich
       *[other] { $changed } änderten sich
    }. { $same ->
        [0] Keine ist, wie sie war.
        [one] Eine ist, wie sie war.
       *[other] { $same } sind, wie sie waren.
    }
   *[no] { $went } nur im ersten, { $came } nur im zweiten, { $changed } in beiden, aber anders beschrieben, { $same } in beiden gleich.
}
}, { $went ->
    [0] keine fiel weg
    [one] eine fiel weg
   *[other] { $went } fielen weg
}, { $changed ->
    [0] keine änderte sich
    [one] eine änderte sich
   *[other] { $changed } änderten sich
}. { $same ->
    [0] Keine ist, wie sie war.
    [one] Eine ist, wie sie war.
   *[other] { $same } sind, wie sie waren.
}
exercise-compare-none = In den Fähigkeiten sind beide gleich.
exercise-compare-came = { $one ->
    [yes] Was hinzukam
   *[no] Nur in „{ $title }“
}
exercise-compare-went = { $one ->
    [yes] Was wegfiel
   *[no] Nur in „{ $title }“
}
exercise-compare-structure = Stufen oder Voraussetzungen geändert
exercise-compare-words = Nur Worte geändert
exercise-compare-field = { $field ->
    [name] Name
    [about] Worum es geht
    [kind] Art
    [strand] Seite eines Ziels
    [tool] Bringt ein neues Werkzeug oder einen neuen Ablauf
    [fades] Wie bald es sich verliert
    [knowledge] Wissen
    [skill] Können
    [attitude] Frage an dich selbst
    [level] Stufe { $n }
    [level_practice] Zu probieren auf Stufe { $n }
    [training] Schulung
    [feedback] Ein erfahrener Blick
    [hands_on] In der eigenen Arbeit
    [practice] Zum Ausprobieren ({ $n })
    [prerequisites] Es braucht
   *[related] Daneben ansehen
}
exercise-compare-value = { $value ->
    [yes] ja
    [no] nein
    [slow] langsam
    [fast] bald, ohne Anwendung
    [technical] technisch
    [collaboration] Zusammenarbeit
    [coaching] Coaching
   *[human] menschlich
}
exercise-compare-gone = nicht mehr:{" "}
exercise-compare-new = jetzt:{" "}
exercise-compare-exercises = Übungen: { $came } kamen hinzu, { $went } fielen weg, { $changed } lauten anders.
