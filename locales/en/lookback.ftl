# Looking back after thirty and after ninety days.
lookback-title = Looking back
lookback-question = What was reached with { $names }: did it hold?
lookback-since = The coaching was closed { $day }.
lookback-held = { $held ->
    [yes] it held
    [partly] partly
   *[no] it did not hold
}
lookback-words = { $held ->
    [yes] What helped it hold?
    [partly] What held, and what did not?
   *[no] What came in between? What would help now?
}
lookback-kept = Kept. Those who were in it can read it.
