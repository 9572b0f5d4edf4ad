# Rückblick nach dreißig und nach neunzig Tagen.
lookback-title = Rückblick
lookback-question = Was mit { $names } erreicht wurde: Hat es gehalten?
lookback-since = Das Coaching wurde abgeschlossen: { $day }.
lookback-held = { $held ->
    [yes] es hat gehalten
    [partly] teilweise
   *[no] es hat nicht gehalten
}
lookback-words = { $held ->
    [yes] Was hat geholfen, dass es hält?
    [partly] Was hat gehalten, und was nicht?
   *[no] Was kam dazwischen? Was würde jetzt helfen?
}
lookback-kept = Festgehalten. Lesen können es alle, die dabei waren.
