# Tage und Stunden, wie man sie sagt.
when-today = heute
when-tomorrow = morgen
when-yesterday = gestern
when-last = letzten { $weekday }
when-now = gerade eben
when-minutes = { $n } Min.
when-hours = { $n } Std.
when-hours-minutes = { $h } Std. { $m } Min.
when-ordinal = { $n ->
    [1] erstes
    [2] zweites
    [3] drittes
    [4] viertes
    [5] fünftes
    [6] sechstes
    [7] siebtes
    [8] achtes
    [9] neuntes
   *[10] zehntes
}
when-ordinal-number = { $kind ->
   *[other] { $n }.
}
when-near-and-long = { $near }: { $long }
