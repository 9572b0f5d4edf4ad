# Die Organisation, und an wen man sich wenden kann.
help-what = Coaching ist keine Therapie und kein Notruf. Diese Menschen sind für dich da, worum es auch geht. Diese Seite lässt sich lesen, ohne etwas zu entsperren, und niemand hält fest, dass du sie geöffnet hast.
help-none = Noch ist hier niemand genannt
help-none-text = Bitte die Administration einzutragen, an wen man sich wenden kann: eine Vertrauensperson, den Betriebsrat, den ärztlichen Dienst, ein Sorgentelefon.
help-none-administrator = Nenne, an wen man sich wenden kann: eine Vertrauensperson, den Betriebsrat, den ärztlichen Dienst, ein Sorgentelefon.
help-edit = Eintragen
help-emergency = Wenn jemand in Gefahr ist, ruf zuerst den Notruf deines Landes an: 112 in Europa.

organisation-title = Organisation
organisation-help = Anlaufstellen
organisation-help-hint = Alle hier sehen sie, noch bevor sie etwas entsperren.
organisation-help-name = Wer
organisation-help-contact = Wie erreichbar
organisation-help-note = Wofür
organisation-help-add = Noch eine hinzufügen
organisation-help-remove = { $name } entfernen
organisation-help-removed = { $name } ist entfernt.
organisation-address = Adresse: { $address }
