# Dateien unter einer Notiz.
attachment-title = Dateien
attachment-add = Datei hinzufügen
attachment-save = Speichern
attachment-show = Zeigen
attachment-hide = Ausblenden
attachment-remove = Löschen
attachment-remove-title = Diese Datei löschen?
attachment-remove-loses = „{ $name }“ wird für alle gelöscht, die diese Notiz lesen können. Sie lässt sich nicht zurückholen.
attachment-sending = { $name } wird versiegelt und gesendet …
attachment-fetching = { $name } wird geholt und geöffnet …
attachment-unnamed = Eine Datei ohne Namen
attachment-unreadable = Eine Datei lässt sich nicht öffnen: { $reason }
attachment-other = Was der Server gab, ist nicht die Datei „{ $name }“, die hier hinzugefügt wurde. Sie wurde weder gezeigt noch gespeichert.
problem-attachment_too_large = Diese Datei ist größer als 25 MB; mehr hat hier nicht Platz. Sie wurde nicht hinzugefügt.
