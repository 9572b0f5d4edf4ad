# Die erste Seite: ein nächster Schritt.
home-title = Nächster Schritt
home-next = Dein nächster Schritt
home-today = Heute
home-today-none = Heute kein Gespräch.
home-said = Das hast du dir vorgenommen
home-said-none = Sonst ist nichts offen.
home-peer = 20 Minuten kollegiales Coaching
home-open = Öffnen
home-look = Ansehen
home-how = Wie ist es gegangen?
home-first = Was ist dein nächster Schritt zum Coaching?
home-first-text = Frag jemanden, ob er oder sie mit dir nachdenkt. Zwei Felder und ein Gespräch genügen für den Anfang.
home-first-go = Jemanden fragen
home-action-said = Vorgenommen: { $day }.
home-action-for = Für { $day }.
home-session = Mit { $who }, { $when }.
home-reply = { $kind ->
    [team] { $name } fragt euer Team, ob ihr ein Coaching beginnt.
    [peer] { $name } möchte mit dir im Wechsel coachen.
   *[other] { $name } möchte ein Coaching mit dir beginnen.
}
home-suggested = Eine geänderte Vereinbarung wartet auf deine Antwort: { $who }.
home-goal = Was soll anders werden, für dich und { $who }?
home-question = Was ist dein nächster Schritt?
home-soon = Bald
home-bring = Sag, was du mitbringen möchtest
home-zone = Uhrzeiten gelten für { $shown }; dieses Gerät ist in { $device }.
home-zone-change = Ändern
home-zone-keep = So lassen
home-sponsoring = { $n ->
    [one] Du bist Sponsor eines Coachings: was du dir erhoffst und was du zugesagt hast
   *[other] Du bist Sponsor von { $n } Coachings: was du dir erhoffst und was du zugesagt hast
}
home-standing = Wie es steht
home-momentum = { $word ->
    [beginning] am Anfang
    [moving] in Bewegung
    [on_its_way] auf dem Weg
   *[quiet] gerade still
}
home-speaks-next = als Nächstes: { $day }
home-speaks-none = nichts geplant
home-mine-open = { $n ->
    [one] ein Vorhaben von dir ist offen
   *[other] { $n } Vorhaben von dir sind offen
}
home-spoke = zuletzt gesprochen: { $when }
home-spoke-never = noch nicht gesprochen
home-look-back = Mit { $who } abgeschlossen, { $when }: Hat es gehalten?
home-look-back-do = Zurückblicken
home-look-back-unsigned = Der Server sagt, das Coaching mit { $who } sei abgeschlossen, und keine Unterschrift bestätigt es. Sieh nach.
