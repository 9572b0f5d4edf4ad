# "Wer kann was sehen?": jedes gespeicherte Feld, nach Tabelle und Klasse, in Worten.
sees-title = Wer kann was sehen?
sees-what = Diese Seite entsteht aus der Liste von allem, was Belay speichert. Was nicht auf dieser Liste steht, wird nicht gespeichert.
sees-sides = Von wessen Seite aus
sees-side = { $side ->
    [me] Du
    [partner] Wer mit dir darin ist
    [sponsor] Dein Sponsor
   *[database] Administratoren, und wer die Datenbank liest
}
sees-side-what = { $side ->
    [me] Alles, was von dir und von dem gespeichert ist, woran du teilnimmst. Daneben steht, wer es höchstens lesen kann.
    [partner] Dein Coach, dein Coachee, dein Peer, dein Team: von dem Coaching, das ihr teilt, und von nichts anderem.
    [sponsor] Jemand, der möchte, dass ein Coaching stattfindet, und in der Vereinbarung genannt ist. Den Schlüssel hat er nie.
   *[database] Die Administratoren hier ({ $names }) sehen auf ihren Seiten weniger als das: Menschen, Teams und Einladungen. Aber wer den Server betreibt oder eine Sicherung hat, kann all das lesen.
}
sees-yes = { $side ->
    [me] Was es gibt
   *[other] Das können sie lesen
}
sees-no = Das können sie nicht lesen
sees-keys = Schlüssel und Nachweise, die allein nichts öffnen
sees-group = { $group ->
    [words] Was geschrieben wird ({ $n })
    [traces] Dass und wann etwas geschah ({ $n })
    [people] Menschen und Teams ({ $n })
    [login] Anmeldung und Schlüssel ({ $n })
   *[running] Wie es läuft ({ $n })
}
sees-class = { $class ->
    [sealed] versiegelt: wer den Schlüssel hat
    [service] auf dem Server lesbar
    [key] ein Schlüssel oder ein Nachweis
    [published] gezeigt von dem, dem es gehört
   *[aggregate] nur als Zahl über viele
}
sees-unknown = { $class ->
    [sealed] „{ $table }“: versiegelt, und auf dieser Seite noch nicht beschrieben
   *[other] „{ $table }“: auf dieser Seite noch nicht beschrieben
}
sees-limits = Was dir hier niemand versprechen kann
sees-limit-page = Du hast diese Seite vom Server der Organisation geöffnet und vertraust damit dem Programm, das er dir geschickt hat: Ein unehrlicher Server könnte eine andere Seite schicken, die deine Worte verrät. Keine Webseite kann das ausschließen.
sees-limit-own = Wenn du dich auf weniger verlassen willst, lass deinen eigenen Rechner dieselbe Seite ausliefern. Dann sieht der Server immer nur Versiegeltes:
sees-limit-verify = Und das vergleicht, was der Server schickt, mit dem, was veröffentlicht wurde, so oft du magst:
sees-limit-withheld = Ein Server kann das Neueste zurückhalten oder zwei Menschen Verschiedenes zeigen. Es fällt beim nächsten Wort auf, das nennt, was der andere nicht gesehen hat, und nicht vorher.
sees-limit-first = Wessen Schlüssel du zum ersten Mal siehst, dem wird geglaubt. Vergleicht die Sicherheitsnummer einmal, persönlich oder im Gespräch, dann kann niemand dazwischen sein.
sees-limit-when = Wann du schreibst, wie oft, wie viel, und mit wem du sprichst, ist auf dem Server lesbar. Was du schreibst, nicht.
sees-limit-backups = Was hier gelöscht wird, ist hier weg. In Sicherungen lebt es weiter, bis auch sie weg sind.
sees-whose = Wessen Worte sind das?
sees-whose-what = Was ein Mensch geschrieben hat, steht in Buchstaben mit Serifen wie in Büchern, mit Namen, wo mehrere schreiben. Was das Produkt sagt, fragt oder vorschlägt, steht in schlichten Buchstaben wie diesen. Eine Vereinbarung sagt, wo ihre Worte die einer Vorlage sind, die niemand geändert hat. Keine Maschine schreibt, urteilt oder fasst hier zusammen.

# Nach Tabelle und Klasse.
sees-organisation-service = Die Organisation: ihr Name, an wen man sich wenden kann, womit Vereinbarungen beginnen
sees-account-service = Wie du dich anmeldest: deine Adresse, seit wann, wann die Anmeldung zuletzt neu gesetzt wurde
sees-account-key = Dein Anmeldepasswort, als Prüfwert
sees-sign_in-service = Wo du angemeldet bist: das Gerät, seit wann, der Tag der letzten Nutzung
sees-sign_in-key = Was dich angemeldet hält, als Prüfwert
sees-one_time_link-service = Links zum Beitreten und für ein neues Passwort: für wen, bis wann, ob benutzt
sees-one_time_link-key = Diese Links, als Prüfwert
sees-person-service = Du als Mensch hier: Name, Adresse, Zeitzone, Sprache, ob du Administrator bist, wann du kamst und gingst
sees-person-service-partner = Deinen Namen, und dass du hier bist
sees-person-service-sponsor = Deinen Namen, und dass du hier bist
sees-team-service = Teams und ihre Namen
sees-membership-service = In welchem Team du bist, von wann bis wann
sees-reporting_line-service = An wen du berichtest, und seit wann das bekannt ist
sees-idempotency-service = Zwei Tage lang: die letzten Antworten an deine Seiten, damit nichts doppelt geschieht
sees-outbox-service = Einige Minuten lang: welchen Seiten gesagt wird, dass sich etwas geändert hat
sees-identity-service = Seit wann du einen Schlüssel hast, seit wann einen Wiederherstellungsbogen, ob du neu begonnen hast
sees-identity-key = Dein öffentlicher Schlüssel und deine Unterschrift darunter
sees-earlier_card-service = Deine früheren Schlüssel: wann sie galten und warum sie abgelegt wurden
sees-earlier_card-key = Deine früheren öffentlichen Schlüssel, und was vom einen zum nächsten führte
sees-earlier_card-sealed = Was ein früherer Schlüssel über die Schlüssel anderer wusste
sees-passkey-service = Deine Passkeys: ihre Namen und Tage
sees-passkey-key = Was deine Passkeys öffnen, verschlossen
sees-wrapper_aside-service = Was einen früheren Schlüssel aufschloss: Arten und Tage
sees-wrapper_aside-key = Was einen früheren Schlüssel aufschloss, verschlossen
sees-wrapper-service = Dass es Wörter zum Aufschließen und einen Wiederherstellungsbogen gibt, und seit wann
sees-wrapper-key = Dein Schlüssel, verschlossen unter deinen Wörtern und deinem Bogen
sees-key_share-service = Wer wem Schlüssel zu früher Geschriebenem wiedergab, und wann
sees-key_share-key = Diese Schlüssel, verschlossen für die, für die sie sind
sees-pins-service = Wie oft deine Liste bekannter Schlüssel geschrieben wurde
sees-pins-sealed = Wessen Schlüssel du kennst und mit wem du Nummern verglichen hast
sees-engagement-service = Jedes Coaching: seine Art, Arbeitsweise, Dauer, Zahl der Gespräche, wer darin ist, wann es begann und abgeschlossen wurde, wie lange es aufbewahrt wird
sees-engagement-service-sponsor = Wer in dem Coaching ist, seine Art, dass und wann es begann, dass und wann es abgeschlossen wurde. Mehr davon nicht.
sees-party-service = Wer in einem Coaching ist, in welcher Rolle, wer gefragt wurde, beitrat, ablehnte, ging
sees-key_set_entry-service = Wann die Schlüssel eines Coachings gewechselt wurden, und von wem
sees-key_set_entry-key = Die Schlüssel eines Coachings, verschlossen für alle, die darin sind
sees-agreement-service = Von einer Vereinbarung: wer sie wann schrieb, Dauer und Zahl der Gespräche, der Sponsor, wie lange sie aufbewahrt wird
sees-agreement-sealed = Was die Vereinbarung sagt
sees-act-service = Wer welche Art Sache unterschrieb, und wann: zugestimmt, beendet, abgeschlossen, gezeigt
sees-act-key = Diese Unterschriften
sees-goal-service = Dass es ein Ziel gibt: wer es wann anlegte, sein Tag, ob es läuft, ruht, erreicht oder losgelassen ist
sees-goal-sealed = Was das Ziel ist, wie es heute ist, was gut genug wäre, seine Stufen
sees-session-service = Wann ein Gespräch ist, wie lange, seine Nummer, Form und sein Link, ob es stattfand oder abgesagt wurde
sees-session-service-sponsor = Wann ihr euch zu dritt trefft. Kein anderes Gespräch.
sees-session-sealed = Worum es in einem Gespräch geht
sees-series-service = Wie oft und bis wann ihr euch trefft
sees-session_change-service = Wann ein Gespräch verlegt oder abgesagt wurde, und von wem
sees-session_modality-service = Wie viele Minuten in welcher Arbeitsweise vergingen
sees-takeaway-service = Dass jemand aufschrieb, was aus einem Gespräch mitgenommen wird
sees-takeaway-sealed = Was jeder von euch aus einem Gespräch mitnimmt
sees-note-service = Dass es eine Notiz gibt, zu welchem Gespräch, wann zuletzt daran geschrieben wurde
sees-note-service-partner = Dass es eine gemeinsame Notiz gibt, und wann zuletzt daran geschrieben wurde. Von dem, was du für dich behältst: nichts
sees-note_entry-service = Wann etwas in eine Notiz getippt wurde, von wem, auf welchem Gerät, und wie viel
sees-note_entry-sealed = Was du in Notizen und in dein Tagebuch schreibst
sees-note_entry-sealed-partner = Was in den Notizen steht, die ihr teilt. Nichts aus deinen privaten Notizen und deinem Tagebuch
sees-note_state-service = Von älteren Notizen: wann sie geschrieben wurden, von wem, auf welchem Gerät
sees-note_state-sealed = Was in älteren Notizen steht
sees-presence-service = Eine Minute lang: wer eine Notiz offen hat
sees-presence-sealed = Eine Minute lang: wo der Cursor steht
sees-attachment-service = Dass es einen Anhang gibt, von wem, wann, wie groß
sees-attachment-sealed = Name und Art eines Anhangs
sees-attachment_part-service = In wie viele Teile ein Anhang zerlegt ist
sees-attachment_part-sealed = Was in einem Anhang ist
sees-action-service = Dass es ein Vorhaben gibt: wessen, bis wann, offen oder abgeschlossen, seit wann
sees-action-sealed = Was das Vorhaben ist, und wie es ausging
sees-sponsor_hopes-service = Wann ein Sponsor sagte, was er hofft
sees-sponsor_hopes-published = Was ein Sponsor hofft
sees-sponsor_hopes-published-sponsor = Was sie selbst hoffen
sees-promise-service = Wann ein Sponsor etwas zusagte
sees-promise-published = Was ein Sponsor zusagte, bis wann, und ob es gehalten wurde
sees-promise-published-sponsor = Was sie selbst zusagten, und ob es gehalten wurde
sees-entry-service = Dass etwas in die Aufzeichnungen geschrieben wurde, von wem, wann, in welches Fach: Umfeld, Möglichkeiten, Plan, Gespräch, Gelerntes, Ziele, Zwischenbilanz, Fähigkeiten
sees-entry-sealed = Alles andere, was du schreibst: Umfeld, Möglichkeiten, Pläne, Einsichten, Themen, Vorbereitung und Zweifel, Zwischenbilanzen, wie weit Ziele sind, was sie verlangen und wo ihr damit steht, wie die Zusammenarbeit ist
sees-entry-sealed-partner = Was du in die gemeinsamen Aufzeichnungen schreibst, und was du vorbereitet hast, sobald du es zeigst. Nichts von dem, was du für dich behältst
sees-round-service = Wann etwas getrennt geschrieben und gemeinsam gezeigt wird
sees-round_ready-service = Wer bereit ist, es zu zeigen
sees-round_without-service = Wer bei dem, was getrennt geschrieben wird, nicht dabei ist, weil er fehlt oder nur zusieht
sees-model-service = Eigene Gesprächsmodelle: ihre Namen und Schritte
sees-skill_pack-service = Eigene Pakete von Fähigkeiten: ihre Beschreibungen, und wer sie aufgenommen hat
sees-skill_merge-service = Welche Fähigkeiten ihr als eine lest, und wer es gesagt hat
sees-second_factor-service = Ob ein zweiter Schritt deine Anmeldung schützt
sees-second_factor-key = Das Geheimnis dieses zweiten Schritts
sees-second_factor_code-service = Wie viele Ersatzcodes dafür übrig sind
sees-second_factor_code-key = Diese Codes, als Prüfwerte
sees-known_device-service = Von welchen Geräten du dich schon angemeldet hast
sees-release-service = Dass etwas gezeigt wurde: welche Art, wem, bis wann
sees-release-published = Die gezeigten Worte, solange sie gezeigt werden
sees-release-published-sponsor = Was du ihnen zeigst: diese Worte, bis du sie zurücknimmst
sees-release-key = Die Unterschriften darunter
sees-access_event-service = Dein Zugriffsprotokoll: wer welche Art Sache von dir öffnete, und wann
sees-moment-service = Dass du einen Coaching-Moment notiert hast, an welchem Tag, mit wem, wenn du es sagtest
sees-moment-sealed = Was du notiert hast
