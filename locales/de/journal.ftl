# Das Tagebuch: eigene Seiten, außerhalb jedes Coachings.
journal-pages = Seiten
journal-page = Eine Seite deines Tagebuchs
journal-write = Eine Seite schreiben
journal-empty-title = Ein Ort für dich
journal-empty = Schreib, wie es kommt: Niemand sonst kann es lesen, und es gehört zu keinem Coaching. Eine Seite braucht keinen Titel und kein Ende.
journal-untitled = Ohne Worte
journal-placeholder = Was beschäftigt dich?
journal-note = Nachdenken hilft, wenn dabei etwas sichtbar wird. Wenn eine Seite sich nur im Kreis dreht, hör auf und sprich mit jemandem.
journal-back = Zu allen Seiten
journal-more = Mehr zu dieser Seite
journal-insight-fold = Was sehe ich jetzt, das ich vorher nicht sah?
journal-insight = Was ich jetzt sehe
journal-insight-hint = Ein Satz genügt, und keiner auch. Vielleicht: Was würde jemand dazu sagen, der mich mag?
journal-belief-fold = Etwas, das ich glaubte, und was ich jetzt glaube
journal-belief-hint = Das eine bleibt neben dem anderen stehen. Später siehst du, was sich bewegt hat.
journal-then = Was ich glaubte
journal-now = Was ich jetzt glaube
journal-look = Wieder ansehen am
journal-look-again = Das wolltest du dir wieder ansehen:
journal-look-again-go = Was glaubst du jetzt?
journal-strain-fold = Wie schwer ist es gerade?
journal-strain = Wie geht es dir, alles in allem?
journal-strain-hint = Nur für dich. Es wird nirgends gezählt oder verglichen.
journal-strain-is = { $strain ->
    [steady] ruhig
    [stretched] angespannt
    [too_much] zu viel
   *[unsaid] Sage ich lieber nicht
}
journal-strain-help = Dann reicht diese Seite nicht. Diese Menschen sind für dich da:
journal-title-fold = Der Seite einen Titel geben
journal-title = Titel
journal-title-hint = Ohne Titel stehen ihre ersten Worte in der Liste.
journal-keep = Behalten
journal-kept = Behalten, nur für dich.
journal-changed = Diese Seite wurde inzwischen auf einem anderen Gerät geändert. Kopiere, was du getippt hast, und lade die Seite neu.
journal-delete = Diese Seite löschen
journal-delete-title = Diese Seite löschen?
journal-delete-loses = Dreißig Tage lang kannst du sie zurückholen. Dann ist sie endgültig weg, aus Sicherungen etwas später.
journal-deleted = Gelöscht. Dreißig Tage lang kannst du sie zurückholen.
journal-away = Gelöscht ({ $n })
journal-gone-in = { $n ->
    [0] heute weg
    [one] morgen weg
   *[other] weg in { $n } Tagen
}
journal-bring-back = Zurückholen
journal-is-back = Sie ist wieder da.
