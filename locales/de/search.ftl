# Suche in den eigenen Worten.
search-title = Deine Worte durchsuchen
search-label = Wonach suchst du?
search-hint = In deinen Notizen, deinem Tagebuch und deinen Momenten. Gesucht wird in diesem Browser; nichts, was du hier tippst, wird gesendet.
search-kept = Was schon gelesen wurde, lässt sich durchsuchen.
search-reading = { $n ->
    [one] Eine Notiz ist noch zu lesen …
   *[other] { $n } Notizen sind noch zu lesen …
}
search-found = { $n ->
    [0] Nichts gefunden.
    [one] An einer Stelle gefunden.
   *[other] An { $n } Stellen gefunden.
}
search-kind = { $kind ->
    [note] Gesprächsnotiz
    [private] Eigene Notiz
    [journal] Tagebuch
    [margin] Tagebuch
   *[moment] Moment
}
search-more = Mehr zeigen
search-empty-title = Finde, was du geschrieben hast
search-empty = Alles, was du in Notizen, ins Tagebuch und als Momente schreibst, lässt sich hier an seinen Worten finden.
search-empty-go = Ins Tagebuch schreiben

search-doubted = { $n ->
    [one] Von einer Notiz gibt der Server weniger oder anderes, als dieses Gerät gesehen hat. Was darin früher zu finden war, bleibt.
   *[other] Von { $n } Notizen gibt der Server weniger oder anderes, als dieses Gerät gesehen hat. Was darin früher zu finden war, bleibt.
}
