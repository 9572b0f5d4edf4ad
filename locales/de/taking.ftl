# Alles mitnehmen, was einem gehört.
taking-what = Alles, was du hier geschrieben hast und was andere für dich geschrieben haben: Vereinbarungen, Ziele, Gespräche, Notizen, dein Tagebuch, Anhänge. Als Dateien, die alle ohne Belay lesen können, in einer verschlüsselten Datei. Sie entsteht auf diesem Gerät; der Server sieht, dass du darum gebeten hast, und nichts von dem, was darin ist.
taking-locked-with = Die Datei wird verschlossen mit
taking-words = Sechs neuen Wörtern
taking-words-hint = Nur für diese Datei gezogen. Wer Datei und Wörter hat, kann sie öffnen.
taking-words-keep = Leg sie dorthin, wo du so etwas aufbewahrst: nicht neben die Datei. Sie werden nur jetzt gezeigt.
taking-recipient = Einem öffentlichen age-Schlüssel von mir
taking-recipient-hint = Für alle, die age verwenden: Er beginnt mit age1.
taking-recipient-field = Dein öffentlicher Schlüssel
taking-recipient-wrong = Das ist kein öffentlicher age-Schlüssel. Er beginnt mit age1 und wird ganz kopiert.
taking-draw = Die Wörter ziehen
taking-go = Zusammenstellen
taking-progress = Wie weit es ist
taking-nothing-lost = Nichts wurde gespeichert, und nichts ist verloren. Versuch es noch einmal.
taking-done = Es gehört dir
taking-saved = { $n ->
    [one] Gespeichert als { $name }: eine Datei darin.
   *[other] Gespeichert als { $name }: { $n } Dateien darin.
}
taking-open = Es öffnet sich ohne Belay: mit age (age-encryption.org) und den Wörtern oder deinem Schlüssel.
taking-all-opened = Alles, was gefunden wurde, ließ sich öffnen.
taking-unopened = { $n ->
    [one] Eines ließ sich nicht öffnen:
   *[other] { $n } Dinge ließen sich nicht öffnen:
}
taking-again = Noch einmal speichern
taking-theirs = Die Worte derer, mit denen du gearbeitet hast, gehören ihnen: Bewahre sie, wie ihr es vereinbart habt. Dass du deine Aufzeichnungen mitgenommen hast, steht in deinem Zugriffsprotokoll.
taking-none-title = Es gibt noch nichts
taking-none = Bisher wurde nichts für dich versiegelt.
