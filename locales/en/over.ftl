# That it is over, and whose word that is; whose words an entry is.
over-ended-by = { $name ->
    [you] Ended by you on { $day }, signed.
   *[other] Ended by { $name } on { $day }, signed.
}
over-too-few = It ended because too few were left. Gone, each signed: { $names }.
over-readable = What was written stays readable for those who were in it.
over-last-by = { $name ->
    [you] last written by you
   *[other] last written by { $name }
}
over-parting = { $state ->
    [closed] Closed by { $names } on { $day }, signed.
    [ended] Ended by { $names } on { $day }, signed.
   *[declined] Answered with "not now" by { $names } on { $day }, signed.
}
over-parting-few = It ended because too few were left. Gone, each signed: { $names }; the last on { $day }.
over-parting-unsigned = { $state ->
    [closed] The server says that this was closed. No signature says so.
    [ended] The server says that this ended. No signature says so.
   *[declined] The server says that this was answered with "not now". No signature says so.
}
over-counts-open = The server says that this is closed, and no signature says so. It counts as open.
over-whose-word = Signed and checked: who said yes to the agreement, who closed or ended this, how goals and actions were closed, and who wrote the words of each entry last. The rest is as the server gave it: people’s names and roles, when something was written, and when and whether conversations took place.
