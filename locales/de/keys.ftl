# Die eigenen Schlüssel, ein Leben lang: Passkeys, neue Schlüssel, neuer Anfang; und der zweite Faktor der Anmeldung.
keys-pages = Teile der Einstellungen
keys-page-account = Dein Konto
keys-page-key = Dein Schlüssel
keys-page-devices = Geräte

keys-passkeys = Passkeys
keys-passkeys-what = Entsperren mit Fingerabdruck, Gesicht oder Sicherheitsschlüssel, anstelle der sechs Wörter. Bequem, mehr nicht: Behalte die Wörter trotzdem.
keys-passkeys-cannot = Dieser Browser kann nicht mit einem Passkey entsperren.
keys-passkey-add = Passkey hinzufügen
keys-passkey-name = Ein Name dafür
keys-passkey-added = Der Passkey öffnet ab jetzt deinen Schlüssel.
keys-passkey-no-prf = Dieser Passkey kann anderswo anmelden, aber keinen Schlüssel öffnen. Ein anderes Gerät oder ein Sicherheitsschlüssel kann es vielleicht.
keys-passkey-remove = Entfernen
keys-passkey-remove-of = Passkey { $name } entfernen
keys-passkey-remove-title = { $name } entfernen?
keys-passkey-remove-loses = Er öffnet hier nichts mehr. Deine Wörter und dein Notfallblatt bleiben.
keys-passkey-removed = Der Passkey ist entfernt.
keys-passkey-since = seit: { $day }

keys-new = Neue Schlüssel
keys-new-what = Wenn jemand deine Wörter gesehen oder ein Gerät von dir gehabt haben könnte: Neue Schlüssel schließen ihn aus allem aus, was danach geschrieben wird. Du selbst liest alles weiter.
keys-new-begin = Schlüssel wechseln
keys-new-title = Schlüssel wechseln
keys-new-1 = Du bekommst sechs neue Wörter und ein neues Notfallblatt. Die alten öffnen dann nichts mehr, und Passkeys musst du neu hinzufügen.
keys-new-2 = Dein alter Schlüssel unterschreibt für den neuen. Deine Gegenüber merken davon nichts als eine Zeile im Logbuch.
keys-new-3 = Dann bekommt jedes deiner Coachings einen neuen Schlüssel, eines nach dem anderen. Wird das unterbrochen, geht es beim nächsten Mal weiter.
keys-new-4 = Deine anderen Geräte sind gesperrt, bis du dort die neuen Wörter eingibst.
keys-new-make = Neue Schlüssel machen
keys-new-making = Die neuen Schlüssel entstehen …
keys-new-have = Ich habe beides. Jetzt wechseln
keys-new-changing = Wird gewechselt …
keys-new-words = Deine neuen sechs Wörter
keys-new-kit = Dein neues Notfallblatt
keys-new-kit-keep = Druck es jetzt aus oder schreib es ab; es wird nicht noch einmal gezeigt.
keys-new-not-yet = Noch hat sich nichts geändert. Hörst du hier auf, gelten die alten Wörter und das alte Blatt weiter.
keys-new-unsure = Der Server hat nicht geantwortet, darum ist nicht sicher, ob deine Schlüssel gewechselt sind. Behalte die neuen Wörter und die alten, und versuch es noch einmal.
keys-new-progress = { $done } von { $all } Coachings haben deinen neuen Schlüssel.
keys-new-finished = { $all ->
    [0] Deine Schlüssel sind gewechselt.
    [one] Deine Schlüssel sind gewechselt, und dein Coaching hat den neuen.
   *[other] Deine Schlüssel sind gewechselt, und alle { $all } Coachings haben den neuen.
}
keys-new-left = { $n ->
    [one] Bei einem Coaching ging es noch nicht.
   *[other] Bei { $n } Coachings ging es noch nicht.
}
keys-new-left-what = Bis dahin schreibt dort niemand mit deinem neuen Schlüssel. Es wird wieder versucht, sobald du eines davon öffnest, oder hier.
keys-new-again = Weitermachen
keys-new-close = Fertig

keys-lost-title = Neu anfangen
keys-lost-what = Deine sechs Wörter, dein Notfallblatt, jeder Passkey und jedes entsperrte Gerät sind weg? Dann kannst du mit neuen Schlüsseln anfangen. Schau vorher noch einmal im Schreibtisch nach: Ohne die alten Wörter lässt es sich nicht rückgängig machen.
keys-lost-loses = Was verloren ist
keys-lost-private = Alles, was nur du lesen konntest: deine Notizen, dein Tagebuch, Momente. Niemand kann es mehr öffnen, auch die Administration nicht.
keys-lost-shared = Was du mit anderen geschrieben hast, ist nicht verloren, aber vorerst zu. Jedes Gegenüber muss eine Zahl mit dir vergleichen und dich wieder einlassen.
keys-lost-told = Du bekommst eine Mail darüber, und alle, mit denen du sprichst, sehen es 30 Tage lang.
keys-lost-password = Das Passwort, mit dem du dich anmeldest
keys-lost-password-hint = Damit es niemand an einem Bildschirm tut, den du offen gelassen hast.
keys-lost-sure = Ich weiß, was verloren ist
keys-lost-do = Mit neuen Schlüsseln anfangen
keys-lost-doing = Deine neuen Schlüssel entstehen …
keys-lost-back = Zurück zum Entsperren
keys-restarted = Du hast mit neuen Schlüsseln angefangen ({ $day }). Wer mit dir spricht, muss eine Zahl mit dir vergleichen.

factor-title = Zweiter Faktor
factor-what = Ein Code von deinem Telefon, nach dem Passwort gefragt. Er schützt deine Anmeldung; Versiegeltes schützen deine Wörter.
factor-off = Aus.
factor-on = Eingeschaltet seit { $day }.
factor-codes-left = { $n ->
    [0] Es ist kein Ersatzcode mehr übrig.
    [one] Ein Ersatzcode ist übrig.
   *[other] { $n } Ersatzcodes sind übrig.
}
factor-begin = Einschalten
factor-password = Dein Passwort
factor-go-on = Weiter
factor-scan = Fotografiere das mit einer App für Einmalcodes, oder gib dort das Geheimnis ein.
factor-picture = QR-Code mit dem Geheimnis
factor-secret = Geheimnis
factor-code = Die sechs Ziffern, die die App jetzt zeigt
factor-confirm = Prüfen und einschalten
factor-codes = Deine Ersatzcodes
factor-codes-what = Jeder gilt einmal, wenn dein Telefon weg ist. Leg sie dorthin, wo dein Telefon nicht liegt.
factor-codes-have = Ich habe sie
factor-done = Der zweite Faktor ist eingeschaltet.
factor-new-codes = Neue Ersatzcodes
factor-new-codes-loses = Die jetzigen Codes gelten dann nicht mehr.
factor-turn-off = Ausschalten
factor-turned-off = Der zweite Faktor ist aus.
factor-stop = Jetzt nicht

keys-end-others = Überall sonst abmelden
keys-end-others-title = Überall sonst abmelden?
keys-end-others-loses = Jeder andere Browser und jedes Terminal muss sich neu anmelden. Versiegeltes wird dort gelöscht, sobald es bemerkt wird.
keys-end-others-done = { $n ->
    [one] An einem anderen Ort abgemeldet.
   *[other] An { $n } anderen Orten abgemeldet.
}
keys-words-wrapped = Wechsle die Wörter, wenn jemand sie gelesen haben könnte, und die Schlüssel, wenn jemand sie benutzt haben könnte.
