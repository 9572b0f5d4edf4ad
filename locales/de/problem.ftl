# Was nicht gelang, ein Satz für jedes Problem, das die Schnittstelle nennt. Sag, was war, was geblieben ist, was zu tun ist.
problem-offline = Der Server antwortet nicht. Nichts ist verloren; versuch es wieder, wenn er zurück ist.
problem-server = Auf dem Server ist etwas schiefgegangen. Von dir ist nichts verloren; versuch es gleich noch einmal.
problem-unexpected = Das hat nicht geklappt, und es ist nicht klar, warum. Versuch es noch einmal.
problem-not_signed_in = Du bist nicht mehr angemeldet.
problem-wrong_login = E-Mail und Passwort gehören nicht zusammen.
problem-second_factor_needed = Auch der Code aus deiner App wird gebraucht.
problem-second_factor_wrong = Dieser Code passt nicht, oder er wurde schon benutzt. Codes wechseln jede halbe Minute.
problem-too_many_tries = { $minutes ->
    [0] Das wurde zu oft versucht. Warte einen Moment und versuch es dann noch einmal.
    [one] Das wurde zu oft versucht. Versuch es in einer Minute wieder.
   *[other] Das wurde zu oft versucht. Versuch es in { $minutes } Minuten wieder.
}
problem-administrator_only = Das kann nur die Administration.
problem-not_yours = Das ist Sache einer anderen Person.
problem-not_found = Es ist nicht hier, oder nicht für dich.
problem-row_changed = Jemand hat dies inzwischen geändert. Deines steht noch im Feld; sieh dir erst das andere an.
problem-epoch_closed = Die Beteiligten haben gewechselt. Öffne die Seite neu, dann kann es für alle versiegelt werden.
problem-wrong_state = Das geht an dieser Stelle nicht.
problem-former_member = Du bist gegangen. 90 Tage lang kannst du lesen und mitnehmen, was dir gehört; schreiben geht nicht mehr.
problem-not_octets = Die Seite hat etwas Unvollständiges geschickt. Lade sie neu.
problem-identity_exists = Du hast schon einen Schlüssel. Entsperre ihn.
problem-id_taken = Das wurde schon gespeichert.
problem-too_large = Das ist zu lang, um in einem Stück gespeichert zu werden.
problem-rate_limited = Das war oft in kurzer Zeit. Warte eine Minute und versuch es dann wieder.
problem-invalid = Daran stimmt etwas nicht.
problem-internal = Auf dem Server ist etwas schiefgegangen. Von dir ist nichts verloren; versuch es gleich noch einmal.
problem-link_not_usable = Dieser Link gilt nicht mehr.
problem-not_json = Die Seite hat etwas Unvollständiges gesendet. Lade sie neu.
problem-method_not_allowed = Die Seite hat etwas verlangt, das es nicht gibt. Lade sie neu.
problem-idempotency_key_missing = Die Seite hat etwas Unvollständiges gesendet. Lade sie neu.
problem-idempotency_key_reused = Das wurde vorhin mit anderen Worten gesendet. Drück noch einmal.
problem-cross_site = Die Anfrage kam von einer anderen Seite und wurde abgelehnt.
problem-email_taken = Diese Adresse hat schon jemand.

# Was an einem Feld nicht stimmt: invalid-NAME, oder invalid-FELD-NAME, wo das Feld einen Unterschied macht.
invalid-empty = Das fehlt.
invalid-too_long = { $max ->
    [0] Das ist zu lang.
   *[other] Höchstens { $max } Zeichen.
}
invalid-too_short = Mindestens { $min } Zeichen.
invalid-control_characters = Eine Zeile, ohne Sonderzeichen.
invalid-not_an_email = Das sieht nicht nach einer E-Mail-Adresse aus.
invalid-not_a_day = Das ist kein Tag.
invalid-not_a_time_zone = Diese Zeitzone ist nicht bekannt.
invalid-out_of_range = Diese Zahl ist zu groß oder zu klein.
invalid-wrong_code = Das ist nicht der Code, den die App gerade zeigt.
invalid-not_signed = Das war nicht mit deinem Schlüssel unterschrieben und wurde deshalb nicht gespeichert. Entsperre neu und versuch es noch einmal.
invalid-unknown = Das ist hier nicht bekannt.
invalid-not_found = Das ist nicht hier.
invalid-email_taken = Diese Adresse hat schon jemand.
invalid-unknown_card = Das sind nicht die Schlüssel, die diese Person veröffentlicht hat. Es wurde nichts gespeichert.
invalid-strangers = Jemand hätte den Schlüssel, der nicht dabei ist. Es wurde nichts gespeichert.
invalid-known_card = Diese Schlüssel gab es schon. Nimm neue.

problem-strangers = Mehr Menschen als ihr beide haben den Schlüssel dazu. Nichts wurde gesendet; was du geschrieben hast, steht noch hier. Fragt einander persönlich, bevor ihr weitermacht.
problem-twice = Der Server gab hier etwas mehr als einmal und nicht jedes Mal gleich. Nichts davon wird gezeigt.
problem-key_gone = Der Server sagt, du hättest keinen Schlüssel, aber dieses Gerät kennt einen. Nichts wurde neu gemacht. Frag, was auf dem Server geschehen ist, bevor du weiterschreibst.
