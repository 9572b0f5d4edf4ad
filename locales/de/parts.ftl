# Die Teile eines Coachings, in der Reihenfolge, in der man sie gehen kann und nicht muss.
parts-label = Teile dieses Coachings
parts-overview = Übersicht
parts-agreement = Vereinbarung
parts-needs = Anliegen
parts-goals = Ziele
parts-skills = Fähigkeiten
parts-context = Umfeld
parts-options = Möglichkeiten
parts-plan = Plan
parts-sessions = Gespräche
parts-actions = Vorhaben
parts-log = Gelernt
parts-journey = Weg
parts-review = Zwischenbilanz
parts-closing = Abschluss
