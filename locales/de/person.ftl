# Personen: man selbst in den Einstellungen, alle für die Administration.
person-settings = Einstellungen
person-you = Du
person-name = Dein Name
person-zone = Zeitzone
person-language = Sprache
person-email-is = Du meldest dich an als { $email }
person-reports-to = Du berichtest an { $name }. Bekannt ist das nur, damit niemand ungesehen in eine Berichtslinie hinein coacht.
person-key = Dein Schlüssel
person-key-unlocked = Auf diesem Gerät entsperrt.
person-key-locked = Auf diesem Gerät gesperrt.
person-key-none = Du hast noch keinen Schlüssel. Er entsteht, bevor zum ersten Mal etwas versiegelt wird.
person-lock-now = Jetzt sperren
person-unlock-now = Entsperren
person-new-words = Neue sechs Wörter
person-new-words-title = Andere Wörter nehmen?
person-new-words-loses = Deine jetzigen sechs Wörter öffnen dann nichts mehr. Der Notfallcode bleibt.
person-new-words-do = Neue Wörter zeigen
person-new-words-done = Die neuen Wörter sind deine.
person-recovery-missing = Du hast noch kein Notfallblatt. Vor der ersten eigenen Notiz wird danach gefragt.
person-recovery-there = Dein Notfallblatt ist vom { $day }.
person-recovery-make = Notfallblatt machen
person-recovery-new = Ein neues Notfallblatt
person-recovery-new-loses = Der Code auf deinem Papier öffnet dann nichts mehr.
person-recovery-new-title = Ein neues Blatt machen?
person-recovery-done = Dein Notfallblatt ist bestätigt.
person-device = Dieses Gerät
person-device-own = Es gehört mir allein
person-device-own-hint = Bleibt 30 Tage entsperrt, außer du sperrst es.
person-device-shared = Andere benutzen es auch
person-device-shared-hint = Sperrt sich nach 15 stillen Minuten, außer während ihr sprecht. Auch Schließen oder Neuladen der Seite sperrt.
person-device-again = Es zählt ab dem nächsten Entsperren.
person-password = Passwort
person-password-current = Jetziges Passwort
person-password-new = Neues Passwort
person-password-change = Passwort ändern
person-password-done = Dein Passwort ist geändert. Andere Geräte wurden abgemeldet.
person-sign-ins = Wo du angemeldet bist
person-sign-in-this = hier
person-sign-in-unknown = Ein Gerät
person-sign-in-seen = zuletzt benutzt: { $day }
person-sign-in-since = seit: { $day }
person-sign-in-end = Abmelden
person-sign-in-end-of = { $device } abmelden
person-sign-in-ended = Dort abgemeldet.
person-sign-out = Abmelden

person-people = Personen
person-teams = Teams
person-import = Aus einer Datei
person-views = Ansichten der Personen
person-search = Nach Name oder Team suchen
person-count = { $n ->
    [one] 1 Person
   *[other] { $n } Personen
}
person-none = Niemand mit diesem Namen
person-none-text = Such nach einem Teil des Namens oder des Teams.
person-add = Person hinzufügen
person-add-name = Name
person-add-email = E-Mail
person-add-administrator = Administration
person-add-administrator-hint = Lädt ein, deaktiviert und nennt Anlaufstellen. Kann nichts Versiegeltes lesen.
person-added = { $name } ist hier. Gib den Link weiter.
person-edit = Ändern
person-edit-title = { $name }
person-menu = Mehr zu { $name }
person-invite = Einladungslink
person-invite-title = Ein Link für { $name }
person-invite-what = Er gilt einmal, bis { $day }. Schick ihn auf einem Weg, dem du traust; er wird nicht noch einmal gezeigt.
person-invite-earlier = Falls du schon einmal einen Link gemacht hast, gilt der nicht mehr.
person-invite-mailed = Er wurde auch an { $name } geschickt.
person-invite-link = Link
person-reset = Link für ein neues Passwort
person-reset-title = Eine neue Anmeldung für { $name }?
person-reset-loses = Mit dem Link kann { $name } ein neues Passwort setzen. Alle, mit denen { $name } spricht, sehen 30 Tage lang, dass die Anmeldung zurückgesetzt wurde. Versiegeltes wird dadurch nicht lesbar.
person-reset-do = Link machen
person-state-invited = noch nicht hier
person-state-no-key = noch nicht beigetreten
person-state-deactivated = deaktiviert
person-state-administrator = Administration
person-deactivate = Deaktivieren
person-deactivate-title = { $name } deaktivieren?
person-deactivate-loses = { $name } kann mit den anderen nichts mehr lesen und schreiben. 90 Tage lang geht die Anmeldung noch, um Eigenes mitzunehmen. Nichts wird gelöscht; du kannst es jederzeit zurücknehmen.
person-deactivated = { $name } ist deaktiviert.
person-reactivate = Zurückholen
person-reactivated = { $name } kann sich wieder anmelden.
person-manager = Berichtet an
person-manager-nobody = niemanden
person-manager-hint = Nur dazu da, dass niemand ungesehen in eine Berichtslinie hinein coacht. Zu sehen für die Person selbst und die Administration.
person-show-deactivated = Deaktivierte zeigen

person-import-what = Eine CSV-Datei mit der Kopfzeile name,email,team,manager_email,administrator. Geschrieben wird erst, wenn jede Zeile stimmt.
person-import-paste = Oder füge die Zeilen ein
person-import-try = Prüfen
person-import-do = { $n ->
    [one] 1 Person hinzufügen
   *[other] { $n } Personen hinzufügen
}
person-import-fine = { $n ->
    [one] 1 Zeile, und sie stimmt.
   *[other] { $n } Zeilen, und alle stimmen.
}
person-import-wrong = { $n ->
    [one] 1 Zeile braucht dich. Nichts wurde geschrieben.
   *[other] { $n } Zeilen brauchen dich. Nichts wurde geschrieben.
}
person-import-line = Zeile
person-import-field = Spalte
person-import-problem = Was nicht stimmt
person-import-done = { $n ->
    [one] 1 Person hinzugefügt.
   *[other] { $n } Personen hinzugefügt.
}
person-import-next = Ihre Einladungslinks stehen in der Liste der Personen.
