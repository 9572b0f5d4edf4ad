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

safety-here-only = Bis jetzt steht es nur auf diesem Gerät: Der Server hat es noch nicht angenommen.
safety-here-send = Jetzt senden

safety-nopins-title = Der Server zeigt nicht, wen du kennst
safety-nopins-what = Dein Schlüssel ist offen. Aber die Liste der Menschen, die du kennst und mit denen du Zahlen verglichen hast, fehlt in der Antwort des Servers, und dieses Gerät hatte sie nie. Darum hält Belay hier an: Nichts wird geöffnet, nichts versiegelt.
safety-nopins-why = Ohne diese Liste sieht jeder Schlüssel neu aus, auch einer, den jemand zwischen euch gestellt hat. Sie kann durch eine alte Sicherung verloren sein. Sie kann auch mit Absicht zurückgehalten werden. Belay kann das nicht unterscheiden.
safety-nopins-do = Frag nach, wer Belay betreibt. Ein Gerät von dir, das noch entsperrt ist, gibt die Liste zurück, sobald du Belay dort öffnest. Machst du ohne sie weiter, dann vergleiche die Zahlen noch einmal mit allen, am Telefon oder nebeneinander, bevor du schreibst.
safety-nopins-sure = Ich vergleiche die Zahlen noch einmal mit allen
safety-nopins-again = Den Server noch einmal fragen
safety-nopins-on = Ohne die Liste weitermachen

safety-met = { $n ->
    [0] Die Liste, die der Server diesem Gerät gegeben hat, enthält niemanden, den du kennst.
    [one] Die Liste, die der Server diesem Gerät gegeben hat, enthält einen Menschen, den du kennst.
   *[other] Die Liste, die der Server diesem Gerät gegeben hat, enthält { $n } Menschen, die du kennst.
} { $compared ->
    [0] Mit niemandem davon hast du die Zahl verglichen.
    [one] Mit einem davon hast du die Zahl verglichen.
   *[other] Mit { $compared } davon hast du die Zahlen verglichen.
}
safety-met-last = Das Neueste darin ist von: { $day }.
safety-met-why = Ist es das, was du erwartest? Ein neues Gerät kann nicht merken, wenn ihm der Server eine ältere Liste gibt. Fehlt jemand, dann vergleicht die Zahlen noch einmal, bevor du schreibst.
safety-met-right = Das stimmt

safety-other-title = Bist du das?
safety-other-what = Der Server sagt, diese Anmeldung sei { $name } ({ $email }), noch ohne Schlüssel. Dieser Browser kennt den Schlüssel von jemand anderem in dieser Organisation.
safety-other-why = Hat vor dir jemand anderes diesen Browser benutzt, ist alles in Ordnung. Warst du schon mit deinem eigenen Schlüssel hier, dann nennt dich der Server jetzt anders: Was du schreibst, wäre für einen neuen Schlüssel versiegelt, und niemand wäre mehr bekannt, mit dem du Zahlen verglichen hast.
safety-other-do = Für { $name } wird kein Schlüssel gemacht, außer du willst es.
safety-other-no = Keinen Schlüssel machen
safety-other-yes = Ich bin { $name } und neu hier: Schlüssel machen
