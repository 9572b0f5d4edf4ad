# Days and hours as people say them.
when-today = today
when-tomorrow = tomorrow
when-yesterday = yesterday
when-last = last { $weekday }
when-now = just now
when-minutes = { $n } min
when-hours = { $n } h
when-hours-minutes = { $h } h { $m } min
when-ordinal = { $n ->
    [1] first
    [2] second
    [3] third
    [4] fourth
    [5] fifth
    [6] sixth
    [7] seventh
    [8] eighth
    [9] ninth
   *[10] tenth
}
when-ordinal-number = { $kind ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
when-near-and-long = { $near }: { $long }
