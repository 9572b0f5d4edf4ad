# Freigaben: eine Sache aus einem Coaching jemandem außerhalb zeigen.
release-title = Was du anderen gezeigt hast
release-show = Etwas zeigen
release-goal = Den Titel jemandem zeigen …
release-win = Jemandem zeigen …
release-note = Niemand außerhalb sieht mehr, als hier steht, und du entscheidest jedes Mal. Wenn es jemand öffnet, wird es vermerkt:
release-empty-title = { $kind ->
    [team] Nichts davon verlässt das Team
    [circle] Nichts davon verlässt den Kreis
   *[other] Nichts davon verlässt euch beide
}
release-empty = Wenn du magst, zeigst du deinem Sponsor oder wer das Programm leitet eine Sache: den Titel eines Ziels, wie weit es ist, einen Erfolg. Sie sehen diese Worte und sonst nichts, bis zu dem Tag, den du nennst.
release-empty-coach = Nur wem diese Aufzeichnungen gehören, kann etwas daraus zeigen. Was sie zeigen, findest du hier.
release-now = Jetzt gezeigt
release-now-none = Im Augenblick nichts.
release-before = Früher gezeigt ({ $n })
release-which = Was möchtest du zeigen?
release-kinds = { $kind ->
    [goal] Der Titel eines Ziels
    [attainment] Wie weit ein Ziel ist
   *[win] Ein Erfolg
}
release-nothing = Hier gibt es noch nichts, das sich zeigen ließe: ein Ziel, wie weit es ist, einen Erfolg.
release-level = { $n } auf einer Skala von −2 bis +2: { $words }
release-words = In diesen Worten
release-words-hint = Ändere oder kürze sie. Solange sie gezeigt werden, liegen sie lesbar auf dem Server.
release-words-missing = Schreib zuerst, was sie lesen werden.
release-to = Wem?
release-to-sponsor = { $name }, dein Sponsor
release-to-programme = Wer das Programm leitet
release-to-programme-hint = Zurzeit sind das die Administratoren: { $names }
release-programme = wer das Programm leitet
release-programme-names = wer das Programm leitet ({ $names })
release-until-when = Bis wann?
release-no-day = bis ich es zurücknehme
release-look = Ansehen, was { $reader } sehen wird
release-preview = Das wird { $reader } sehen
release-after = Nichts anderes aus deinem Coaching. Du kannst es jederzeit zurücknehmen; was jemand bis dahin gelesen hat, ist gelesen.
release-sign = Unterschreiben und zeigen
release-change = Ändern
release-done = Gezeigt und von dir unterschrieben.
release-of = { $kind ->
    [goal] Ein Ziel von { $name }
    [attainment] Wie weit ein Ziel von { $name } ist
   *[win] Ein Erfolg von { $name }
}
release-signed = unterschrieben von { $name }, { $day }
release-first-seen = · mit einem Schlüssel, den du hier zum ersten Mal siehst
release-checking = die Unterschrift wird geprüft
release-until = gezeigt bis { $day }
release-unsigned = Der Server zeigt hier etwas als Worte von { $name }, und keine Unterschrift sagt das. Es ist verborgen. Frag selbst nach.
release-shown-to = Für { $reader }
release-standing = jetzt gezeigt
release-over = bis { $day }, nun vorbei
release-taken-back = zurückgenommen { $day }
release-back = Zurücknehmen
release-back-title = Zurücknehmen?
release-back-loses = Für { $reader } ist es dann nicht mehr zu finden. Was gelesen wurde, bleibt gelesen.
release-back-done = Zurückgenommen.
release-receipt = Beleg
release-receipt-says = Unterschrieben von { $name } am { $day } um { $time }, für { $reader }. Eben auf diesem Gerät geprüft.
release-receipt-none = Keine Unterschrift sagt, dass das gezeigt wurde. Nur der Server sagt es.
release-receipt-save = Den Beleg speichern

# Wie es die sehen, denen etwas gezeigt wurde.
release-shown-you = Was dir gezeigt wurde
release-programme-title = Was dem Programm gezeigt wurde
release-programme-empty-title = Niemand hat etwas gezeigt
release-programme-empty = Manche werden dir von einem Ziel oder einem Erfolg erzählen wollen. Sie wählen die Worte, unterschreiben sie und können sie zurücknehmen.
release-programme-note = Du siehst es, weil du als Administrator das Programm leitest. Dass du es geöffnet hast, steht im Zugriffsprotokoll aller, deren Worte hier stehen.
