# Gesprächsmodelle.
model-title = Gesprächsmodelle
model-what = Ein Modell ist ein Geländer mit Fragen neben einem Gespräch. Es sperrt nichts: Du kannst jederzeit bei jedem Schritt sein oder es lassen. Hier findest du die Modelle, die Belay mitbringt, und die eurer Organisation; alle hier können sie lesen.
model-own = Unsere
model-own-none = Noch kein eigenes Modell
model-own-none-text = Kopiere eines von unten und sag es in euren Worten, oder fang leer an.
model-built-in = Von Belay mitgebracht
model-new = Ein neues Modell
model-edit = Ändern
model-copy = Kopieren
model-copy-name = { $name }, auf unsere Art
model-import = Aus einer Datei
model-export = Als Datei speichern
model-retire = Zurückziehen
model-retired-now = „{ $name }“ wird nicht mehr angeboten.
model-retired = Zurückgezogen ({ $n })
model-back = Wieder anbieten
model-more = Mehr zu { $name }
model-by = von { $name }
model-taken = { $n ->
    [one] Ein Modell ist dazugekommen.
   *[other] { $n } Modelle sind dazugekommen.
}
model-file-wrong = { $name } wurde nicht übernommen. { $reason }
model-wrong = { $wrong ->
    [no_name] Ein Modell braucht einen Namen.
    [no_steps] Ein Modell braucht mindestens einen Schritt.
    [too_many_steps] Höchstens zwölf Schritte.
    [step_without_name] Jeder Schritt braucht einen Namen.
    [too_many_questions] Höchstens zwanzig Fragen je Schritt.
    [too_long] Eine Zeile ist länger als 300 Zeichen.
   *[not_a_file] Das ist keine Datei mit einem Gesprächsmodell.
}
model-name = Name
model-step = Schritt { $n }
model-step-more = Mehr zu Schritt { $n }
model-step-remove = Diesen Schritt entfernen
model-step-add = Schritt hinzufügen
model-questions = Fragen
model-questions-hint = Eine je Zeile. Offene, die sich nicht mit Ja oder Nein beantworten lassen.
model-changed-meanwhile = Jemand hat dieses Modell geändert, während du geschrieben hast. Deins steht noch hier; speichere noch einmal, um es an die Stelle des anderen zu setzen.
model-choose-hint = Welches? Du kannst jederzeit zu jedem Schritt gehen und zu einem anderen Modell wechseln.
model-none = Kein Modell wurde verwendet.
model-gone = Das Modell dieses Gesprächs gibt es nicht mehr.
model-other = Ein anderes Modell
model-steps = Schritte von { $name }
model-step-done = { $name }: da waren wir
