# Schlüssel mit einem anderen Menschen vergleichen, und was geschieht, wenn ein Schlüssel plötzlich ein anderer ist.
safety-title = Schlüssel vergleichen
safety-lead = Damit ihr beide wisst, dass niemand zwischen euch steht.
safety-compare = Vergleichen
safety-with = Vergleichen mit
safety-number = Die Zahl von euch beiden
safety-how = Ruf { $name } an, oder setzt euch nebeneinander. { $name } öffnet dieselbe Seite, und ihr lest euch die Gruppen vor. Nicht per Nachricht und nicht über Belay: Wer den Server betreibt, könnte sie unterwegs ändern.
safety-same = Sie sind gleich
safety-same-again = Sie sind noch immer gleich
safety-differ = Sie sind verschieden
safety-again = Noch einmal schauen
safety-differ-title = Dann steht vielleicht jemand zwischen euch
safety-differ-what = Seht erst nach, ob ihr beide die Seite füreinander offen habt. Sind die Zahlen immer noch verschieden, dann hat einer von euch einen Schlüssel bekommen, der nicht der des anderen ist. Schreib hier nichts, was nur ihr zwei lesen dürft, und bittet gemeinsam um eine Erklärung, wer Belay betreibt.
safety-done = Verglichen. Belay merkt es sich auf allen deinen Geräten.
safety-compared = Du und { $name } habt das verglichen: { $day }.
safety-state-compared = verglichen: { $day }
safety-state-not = noch nicht verglichen
safety-nobody = Es gibt noch niemanden zum Vergleichen
safety-nobody-text = Sobald noch jemand den Schlüssel dieses Coachings hat, findest du hier eure Zahl.
safety-why = Wozu ist das gut?
safety-why-text = Alles hier ist für die Schlüssel versiegelt, die dir der Server von Belay zeigt. Wer ihn betreibt, könnte jedem von euch einen eigenen unterschieben. Die Zahl ist aus euren beiden Schlüsseln gemacht: Ist sie auf beiden Seiten gleich, dann kann das nicht sein. Einmal genügt, bis jemand mit anderen Schlüsseln anfängt.
safety-checklist = Schlüssel vergleichen
safety-checklist-text = Einmal, im ersten Gespräch: zwei Minuten, und ihr wisst, dass niemand mitliest.
safety-give = Früheres wieder lesbar machen
safety-give-what = { $name } ist mit anderen Schlüsseln zurück. Damit kann { $name } wieder lesen, was ihr vorher geschrieben habt.
safety-given = Es ist wieder lesbar.

safety-stop-title = { $name } hat einen anderen Schlüssel als vorher
safety-stop-what = Der Schlüssel, mit dem { $name } unterschreibt und liest, ist seit deinem letzten Besuch ein anderer, und der alte hat nicht dafür unterschrieben. Darum hält Belay hier an: Nichts wird geöffnet, nichts versiegelt.
safety-stop-why = Meistens hat jemand seine Wörter verloren und neu angefangen. Aber die Administration könnte auch die Anmeldung von { $name } zurückgesetzt und einen eigenen Schlüssel an die Stelle gesetzt haben. Belay kann das nicht unterscheiden. Du schon.
safety-stop-do = Was du jetzt tust
safety-stop-call = Ruf { $name } auf einem Weg an, den du kennst, nicht über Belay. Frag nach dem neuen Anfang, und vergleicht diese Zahl.
safety-stop-differ = Dann ist es nicht der Schlüssel von { $name }. Es bleibt zu: Niemand liest, was du geschrieben hast. Sag es { $name } und denen, die Belay betreiben, gemeinsam.
safety-stop-after = Sind die Zahlen gleich, bekommt der neue Schlüssel von { $name } ab jetzt den Schlüssel dieses Coachings, und { $name } kann wieder lesen, was ihr zusammen geschrieben habt.

safety-wait-title = Warte auf dein Gegenüber
safety-wait-what = Du hast mit neuen Schlüsseln angefangen. { $names } muss sehen, dass du es wirklich bist, und dich dann wieder einlassen.
safety-wait-then = Ruft euch an und vergleicht diese Zahl. Sobald dein Gegenüber sagt, dass sie gleich ist, öffnet sich diese Seite von selbst, mit allem, was ihr vorher zusammen geschrieben habt.
safety-wait-lost = Was du unter dem alten Schlüssel nur für dich notiert hast, bleibt zu.
safety-wait-look = Noch einmal schauen

safety-changes = Geänderte Schlüssel
safety-changed-signed = { $name } hat die Schlüssel gewechselt ({ $day }), unterschrieben mit den alten.
safety-changed-compared = { $name } ist mit anderen Schlüsseln zurück; { $by } hat sie verglichen und wieder eingelassen ({ $day }).
