# Dass es vorbei ist und wer das sagt; von wem die Worte eines Eintrags sind.
over-ended-by = { $name ->
    [you] Von dir beendet am { $day }, unterschrieben.
   *[other] Beendet von { $name } am { $day }, unterschrieben.
}
over-too-few = Es endete, weil zu wenige übrig waren. Gegangen, jeweils unterschrieben: { $names }.
over-readable = Was geschrieben wurde, bleibt für die Beteiligten lesbar.
over-last-by = { $name ->
    [you] zuletzt von dir geschrieben
   *[other] zuletzt von { $name } geschrieben
}
over-parting = { $state ->
    [closed] Abgeschlossen von { $names } am { $day }, unterschrieben.
    [ended] Beendet von { $names } am { $day }, unterschrieben.
   *[declined] Mit „jetzt nicht“ beantwortet von { $names } am { $day }, unterschrieben.
}
over-parting-few = Es endete, weil zu wenige übrig waren. Gegangen, jeweils unterschrieben: { $names }; zuletzt am { $day }.
over-parting-unsigned = { $state ->
    [closed] Der Server sagt, dies sei abgeschlossen. Keine Unterschrift bestätigt es.
    [ended] Der Server sagt, dies sei beendet. Keine Unterschrift bestätigt es.
   *[declined] Der Server sagt, dies sei mit „jetzt nicht“ beantwortet. Keine Unterschrift bestätigt es.
}
over-counts-open = Der Server sagt, dies sei abgeschlossen, und keine Unterschrift bestätigt es. Es gilt als offen.
over-whose-word = Unterschrieben und geprüft: wer der Vereinbarung zugestimmt hat, wer dies abgeschlossen oder beendet hat, wie Ziele und Vorhaben abgeschlossen wurden und wer die Worte jedes Eintrags zuletzt geschrieben hat. Das Übrige ist, wie es der Server gab: Namen und Rollen der Menschen, wann etwas geschrieben wurde, wann Gespräche waren und ob sie stattfanden.
