# Der Rahmen um jede Seite: Wege, kleine Teile, was die ganze Seite sagt.
ui-close = Schließen
ui-keep = Behalten
ui-undo = Rückgängig
ui-again = Noch einmal
ui-copy = Kopieren
ui-copied = Kopiert.
ui-print = Drucken
ui-not-now = Jetzt nicht
ui-save = Speichern
ui-saved = Gespeichert.
ui-add = Hinzufügen
ui-cancel = Abbrechen
ui-optional = wenn du magst
ui-full = Mehr als { $n } Zeichen passen hier nicht hinein; was länger ist, wurde abgeschnitten.
ui-loading = Lädt
ui-nobody-found = Niemand mit diesem Namen.
ui-more = Mehr
ui-stay = Hier bleiben
ui-leave = Verlassen
ui-leave-title = Diese Seite verlassen?
ui-leave-loses = Was du hier getippt hast, ist noch nirgends gespeichert.

lock-readable-by = Lesen können es:
lock-you-alone = nur du
lock-you-two = nur ihr beide
lock-team = das Team
lock-names = { $names }
lock-not-compared = Schlüssel noch nicht verglichen
lock-compared = Schlüssel verglichen

nav-main = Hauptwege
nav-main-phone = Hauptwege, Telefon
nav-skip = Zum Inhalt
nav-home = Nächster Schritt
nav-coaching = Coaching
nav-hours = Stunden nach Arbeitsweise
nav-search = Deine Worte durchsuchen
nav-models = Gesprächsmodelle
nav-sponsoring = Was du als Sponsor begleitest
nav-journal = Tagebuch
nav-skills = Fähigkeiten
nav-people = Personen
nav-help = Anlaufstellen
nav-settings = Einstellungen
nav-organisation = Organisation
nav-access = Zugriffe
nav-new = neu
nav-who-sees = Wer kann was sehen?
nav-take-away = Mitnehmen
nav-programme = Was dem Programm gezeigt wurde
shell-former = Du gehörst nicht mehr zu { $name }. Bis { $day } kannst du noch mitnehmen, was dir gehört ({ $n ->
    [one] noch ein Tag
   *[other] noch { $n } Tage
}).
nav-more = Mehr
nav-goes-anywhere = führt überallhin
nav-covers = verdeckt Versiegeltes
nav-start = Belay, zum nächsten Schritt

shell-go-to = Gehe zu
shell-do = Tun
shell-palette = Wohin, oder was tun?
shell-palette-none = Nichts mit diesem Namen.
shell-palette-keys = Pfeiltasten wählen, Enter führt aus, Escape schließt.
shell-lock = Jetzt sperren
shell-sign-out = Abmelden
shell-leave-title = Ohne die sechs Wörter abmelden?
shell-leave-loses = Der Schlüssel auf diesem Gerät wird vergessen, und du hast die Wörter, die es anderswo öffnen, nie aufbewahrt. Was für dich versiegelt ist, ließe sich nicht mehr öffnen.
shell-cover = Versiegeltes verdecken
shell-uncover = Versiegeltes aufdecken
shell-covered = Versiegelte Worte sind verdeckt.
shell-offline = Der Server antwortet nicht. Du siehst, was dieses Gerät zuletzt gelesen hat; was du tippst, wird hier aufgehoben, bis er zurück ist.
shell-stale = Belay wurde erneuert, während diese Seite offen war.
shell-away-title = Der Server antwortet nicht
shell-away = Nichts Gespeichertes ist verloren. Versuch es gleich noch einmal.
shell-reload = Neue Seite laden
shell-login-reset = Deine Anmeldung wurde zurückgesetzt ({ $day }). Falls das nicht dein Wunsch war, sag es den Menschen, mit denen du sprichst. Durch das Zurücksetzen kann niemand Versiegeltes lesen.
shell-missing-title = Hier ist nichts
shell-missing = Vielleicht ist die Adresse vertippt, oder du gehörst nicht (oder nicht mehr) dazu.
shell-missing-home = Zum nächsten Schritt
shell-locked-note = Das ist der Umriss der Seite. Ihre Worte sind versiegelt.

lock-you-and-yours = du und die, mit denen du Coaching machst

help-title = Anlaufstellen
organisation-name = Name der Organisation

lock-checking = wird geprüft
