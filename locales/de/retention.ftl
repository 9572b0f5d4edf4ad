# Wie lange etwas aufbewahrt wird, und wie man es löschen lässt.
retention-keep-is = { $n ->
    [one] einen Monat nach dem Ende, dreißig Tage vorher angekündigt
   *[other] { $n } Monate nach dem Ende, dreißig Tage vorher angekündigt
}
retention-keep-hint = Dann löscht Belay alles davon, für alle, die darin sind. Ihr erfahrt es dreißig Tage vorher und könnt es anhalten oder eure Kopie mitnehmen. Leer: Von selbst wird nichts gelöscht.
retention-keep-unsaid = Wie lange das aufbewahrt wird, ist nicht vereinbart. Es bleibt, bis jemand, dem es gehört, das Löschen verlangt.
retention-keep-until = { $n ->
    [one] Ihr habt vereinbart, das einen Monat nach dem Ende aufzubewahren. Dann wird es gelöscht; ihr erfahrt es dreißig Tage vorher.
   *[other] Ihr habt vereinbart, das { $n } Monate nach dem Ende aufzubewahren. Dann wird es gelöscht; ihr erfahrt es dreißig Tage vorher.
}
retention-erased-on = { $n ->
    [0] Alles davon wird heute gelöscht, { $day }.
    [one] Alles davon wird am { $day } gelöscht: morgen.
   *[other] Alles davon wird am { $day } gelöscht, in { $n } Tagen.
}
retention-take-first = Was du behalten möchtest, kannst du bis dahin mitnehmen:
retention-ask = Alles davon löschen …
retention-ask-title = Alles aus dem Coaching mit { $who } löschen?
retention-ask-loses = Vereinbarung, Ziele, Gespräche und Notizen werden in dreißig Tagen gelöscht, für alle, die darin sind. Sie erfahren es heute. Bis dahin lässt es sich anhalten; danach kann es niemand zurückholen. In Sicherungen lebt es noch etwas länger.
retention-ask-do = In dreißig Tagen löschen
retention-asked = Verlangt. Bis dahin lässt es sich anhalten.
retention-stop = Das Löschen anhalten
retention-stopped = Angehalten. Nichts wird gelöscht.
retention-person-ask = Eigenes löschen …
retention-person-title = Löschen, was nur { $name } gehört?
retention-person-loses = Schlüssel, private Notizen, Tagebuch und Anmeldung von { $name } werden gelöscht: frühestens in dreißig Tagen und nicht, bevor die neunzig Tage um sind, in denen die eigenen Aufzeichnungen mitgenommen werden können. Auch Name und Adresse gehen. Was mit anderen geteilt wurde, bleibt bei diesen.
retention-person-do = Nach Ablauf der Zeit löschen
retention-person-on = gelöscht am { $day }
retention-person-gone = früheres Mitglied, gelöscht am { $day }
