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
problem-key_to_come = Du bist dabei. Du kannst hier schreiben, sobald jemand, der schon vorher dabei war, dich auf dieser Seite eingelassen hat.
problem-wrong_state = Das geht an dieser Stelle nicht.
problem-wrong_state-deactivated = Die Person ist deaktiviert. Hol sie erst zurück.
problem-wrong_state-other_organisations = Das Konto gehört auch zu einer anderen Organisation und kann deshalb von hier aus nicht zurückgesetzt werden.
problem-wrong_state-nothing_written = Schreib erst etwas Eigenes, dann sag, dass du fertig bist.
problem-wrong_state-not_ready = Noch nicht alle, die etwas geschrieben haben, sind fertig.
problem-wrong_state-on = Ein zweiter Faktor ist schon eingeschaltet.
problem-wrong_state-off = Es ist kein zweiter Faktor eingeschaltet.
problem-wrong_state-not_set_up = Fang von vorn an: Scanne erst den Code.
problem-wrong_state-revoked = Es wurde schon zurückgenommen.
problem-wrong_state-erasing = Diese Notiz ist weggelegt. Hol sie erst zurück.
problem-wrong_state-erased = Diese Person ist gegangen, und was ihr gehörte, ist gelöscht. Lade sie neu ein.
problem-wrong_state-active = Die Person gehört noch dazu. Deaktiviere sie zuerst.
problem-wrong_state-not_your_record = Löschen lassen kann es nur, um wessen Weg es ging: die oder der Coachee, oder ein Peer.
problem-wrong_state-opened = Was hier geschrieben wurde, ist schon zu sehen. Für mehr fang eine neue Runde an.
problem-former_member = Du bist gegangen. 90 Tage lang kannst du lesen und mitnehmen, was dir gehört; schreiben geht nicht mehr.
problem-not_octets = Die Seite hat etwas Unvollständiges geschickt. Lade sie neu.
problem-identity_exists = Du hast schon einen Schlüssel. Entsperre ihn.
problem-head_changed = Die Beteiligten haben eben gewechselt. Versuch es noch einmal.
problem-id_taken = Das wurde schon gespeichert.
problem-too_large = Das ist zu lang, um in einem Stück gespeichert zu werden.
problem-rate_limited = Das war oft in kurzer Zeit. Warte eine Minute und versuch es dann wieder.
problem-invalid = Daran stimmt etwas nicht.
problem-findings = Einige Zeilen stimmen nicht. Nichts wurde geschrieben.
problem-internal = Auf dem Server ist etwas schiefgegangen. Von dir ist nichts verloren; versuch es gleich noch einmal.
problem-link_not_usable = Dieser Link gilt nicht mehr.
problem-not_json = Die Seite hat etwas Unvollständiges gesendet. Lade sie neu.
problem-method_not_allowed = Die Seite hat etwas verlangt, das es nicht gibt. Lade sie neu.
problem-idempotency_key_missing = Die Seite hat etwas Unvollständiges gesendet. Lade sie neu.
problem-idempotency_key_reused = Das wurde vorhin mit anderen Worten gesendet. Drück noch einmal.
problem-cross_site = Die Anfrage kam von einer anderen Seite und wurde abgelehnt.
problem-reporting_line = Du stehst in der Berichtslinie darüber. Die andere Person kann dich fragen; du kannst sie nicht fragen.
problem-no_identity = Die Person ist noch nicht beigetreten, also kann nichts für sie versiegelt werden. Ihr Schlüssel entsteht, wenn sie sich zum ersten Mal anmeldet.
problem-three_goals = Drei Ziele sind schon aktiv. Lass erst eines ruhen.
problem-email_taken = Diese Adresse hat schon jemand.
problem-name_taken = Diesen Namen gibt es schon.
problem-last_administrator = Mindestens eine Person muss die Administration behalten.

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
invalid-not_a_time = Diese Uhrzeit gibt es an dem Tag nicht.
invalid-not_a_time_zone = Diese Zeitzone ist nicht bekannt.
invalid-not_a_link = Ein Link beginnt mit https://.
invalid-out_of_range = Diese Zahl ist zu groß oder zu klein.
invalid-wrong_code = Das ist nicht der Code, den die App gerade zeigt.
invalid-not_signed = Das war nicht mit deinem Schlüssel unterschrieben und wurde deshalb nicht gespeichert. Entsperre neu und versuch es noch einmal.
invalid-not_the_sponsor = Diese Person ist hier nicht mehr Sponsor.
invalid-wrong_password = Das ist nicht dein jetziges Passwort.
invalid-ends_before_it_starts = Der letzte Tag kann nicht vor dem ersten liegen.
invalid-unknown = Das ist hier nicht bekannt.
invalid-is_party = Diese Person gehört schon dazu.
invalid-with_ids-out_of_range = Ein Kreis hat drei bis sechs Menschen, dich eingeschlossen.
invalid-in_the_future = Dieser Tag kommt erst noch.
invalid-unknown_person = Niemand mit dieser Adresse ist hier bekannt.
invalid-person_id-unknown_person = Diese Person ist nicht hier oder ist deaktiviert.
invalid-manager_id-unknown_person = Diese Person ist nicht hier oder ist deaktiviert.
invalid-duplicate = Das steht zweimal da.
invalid-email-duplicate = Diese Adresse steht schon in Zeile { $line }.
invalid-cycle = Das ergäbe einen Kreis: Jemand würde an sich selbst berichten.
invalid-yourself = Das kannst nicht du selbst sein.
invalid-overlap = An diesen Tagen ist die Person schon im Team.
invalid-not_found = Das ist nicht hier.
invalid-no_identity = Die Person ist noch nicht beigetreten, also kann nichts für sie versiegelt werden.
invalid-not_a_member = Diese Person gehört nicht dazu.
invalid-unreadable = Das kann nicht gelesen werden.
invalid-not_yes_or_no = Nur ja oder nein.
invalid-unknown_column = Diese Spalte ist nicht bekannt. Bekannt sind name, email, team, manager_email und administrator.
invalid-missing = Diese Spalte fehlt.
invalid-wrong_number_of_fields = { $found } Felder hier, { $expected } in der ersten Zeile.
invalid-too_large = Die Datei ist zu groß.
invalid-wrong_size = Das ist zu lang, um es in einem Stück zu speichern.
invalid-too_many_rows = Höchstens { $max } Personen in einer Datei.
invalid-too_many = Zu viele.
invalid-email_taken = Diese Adresse hat schon jemand.
invalid-csv-empty = Es steht niemand darin.
invalid-not_for_this_kind = Das passt hier nicht.
invalid-no_end = Sag, bis wann oder wie oft.
invalid-too_far = Höchstens { $years } Jahre.
invalid-no_days = Dazu passt kein Tag.
invalid-unknown_card = Das sind nicht die Schlüssel, die diese Person veröffentlicht hat. Es wurde nichts gespeichert.
invalid-strangers = Jemand hätte den Schlüssel, der nicht dabei ist. Es wurde nichts gespeichert.
invalid-known_card = Diese Schlüssel gab es schon. Nimm neue.
invalid-not_ascending = Das steht nicht in seiner Reihenfolge.

problem-strangers = Mehr Menschen als ihr beide haben den Schlüssel dazu. Nichts wurde gesendet; was du geschrieben hast, steht noch hier. Fragt einander persönlich, bevor ihr weitermacht.
problem-key_gone = Der Server sagt, du hättest keinen Schlüssel, aber dieses Gerät kennt einen. Nichts wurde neu gemacht. Frag, was auf dem Server geschehen ist, bevor du weiterschreibst.
problem-too_many_passkeys = Du hast schon { $most } Passkeys. Entferne erst einen.
