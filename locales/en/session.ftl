# Sessions: arrive, talk, finish.
session-arrive = Arrive
session-start = { $day }, { $time }
session-elsewhere = { $time } in { $place }
