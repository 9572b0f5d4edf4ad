# Was allen Stellen gemeinsam ist, die etwas aufnehmen, aus einer Datei oder als Text.
ui-take-file = Datei
ui-take-line = Zeile { $n }
ui-take-kept = Dein Text ist noch hier.
