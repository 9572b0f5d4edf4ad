# Coaching-Momente: eine Zeile aus der täglichen Arbeit.
moment-journal = Tagebuch
moment-title = Coaching-Momente
moment-label = Ein Coaching-Moment
moment-hint = Eine Zeile: Wo hast du gefragt statt gesagt, oder wurdest gefragt?
moment-keep = Behalten
moment-saved = Behalten, nur für dich.
moment-kept = Deine Zeile steht noch hier.
moment-empty = Eine Zeile am Tag genügt. Mit den Wochen siehst du, was du übst.
moment-with = mit { $name }
