# Die sechs Wörter und die Wiederherstellungsmappe.
identity-words-title = Deine sechs Wörter
identity-words-label = Sechs Wörter
identity-words-what = Was du von nun an schreibst, ist versiegelt: Nur die Menschen, die neben dem Schloss genannt sind, können es lesen. Diese sechs Wörter öffnen es auf einem anderen Gerät. Wir haben sie nicht und können sie nicht zurückgeben.
identity-words-keep = Leg sie in deinen Passwortspeicher oder auf Papier dorthin, wo du solche Dinge aufbewahrst. Sie werden nur jetzt gezeigt.
identity-words-have = Ich habe sie
identity-words-other = Andere Wörter
identity-words-copied = Kopiert. Leere die Zwischenablage, wenn sie verwahrt sind.

identity-recovery-title = Dein Notfallblatt
identity-recovery-kit = Notfallblatt
identity-recovery-what = Was du nur für dich behältst, kann dir niemand zurückgeben. Gehen die sechs Wörter einmal verloren, öffnet dieser Code es. Drucke ihn aus oder schreib ihn auf.
identity-recovery-kit-title = Notfallblatt für Belay · { $organisation }
identity-recovery-kit-for = Für { $name }, { $email }. Gemacht am { $day }.
identity-recovery-kit-how = Melde dich unter { $address } an und gib den Code dort ein, wo nach den sechs Wörtern gefragt wird. Groß oder klein, mit oder ohne Bindestriche.
identity-recovery-where = Bewahre es getrennt von deinem Gerät auf: zu Hause, in einer Schublade, der du traust.
identity-recovery-have = Ich habe es auf Papier
identity-recovery-ask = Damit sicher ist, dass man es lesen kann: Gib zwei seiner Gruppen ein.
identity-recovery-group = Gruppe { $n }
identity-recovery-wrong = Das sollte auf dem Papier anders stehen.
identity-recovery-check = Fertig
identity-recovery-back = Noch einmal ansehen
