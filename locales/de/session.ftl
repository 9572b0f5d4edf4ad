# Gespräche: ankommen, sprechen, abschließen.
session-arrive = Ankommen
session-start = { $day }, { $time }
session-elsewhere = { $time } in { $place }
