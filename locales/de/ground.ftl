# Der Boden, auf dem man steht: Bedürfnisse, Werte, Bereitschaft, Umfeld, Überblicksbild, Karte.
ground-only-read = Das lässt sich lesen; Neues kann hier nicht mehr geschrieben werden.
ground-kept = Deine Worte sind noch da.
ground-changed-meanwhile = Dieselben Worte wurden an anderer Stelle geändert, während du geschrieben hast; speichere noch einmal, um deine an ihre Stelle zu setzen.
ground-words-missing = Hier braucht es ein paar Worte.
ground-unopened = { $n ->
    [one] Etwas, das hier geschrieben wurde, lässt sich nicht zeigen: { $reason }
   *[other] { $n } Dinge, die hier geschrieben wurden, lassen sich nicht zeigen: { $reason }
}
ground-write = Schreiben
ground-write-this = Schreiben: { $what }
ground-change-this = Ändern: { $what }
ground-change = Ändern
ground-earlier = Frühere zeigen
ground-choose = Wähle …
ground-more-about = Mehr zu { $name }

# Bedürfnisse
ground-needs-title = Was du brauchst
ground-needs-title-lead = Vor jedem Ziel: Worum geht es dir? Jede Person schreibt ihre eigenen Worte. Alles darf leer bleiben.
ground-need-need = Was brauchst du?
ground-need-need-hint = Nicht, was von dir verlangt wird: was dir bei der Arbeit guttäte.
ground-need-aspiration = Was möchtest du werden oder können?
ground-need-aspiration-hint = So groß, wie du magst. Niemand misst nach.
ground-need-vision = Wenn es wahr geworden ist: Was siehst du?
ground-need-vision-hint = Ein Tag in einem Jahr. Was tust du, wer ist da, was ist anders?
ground-need-purpose = Wozu also das alles?
ground-need-purpose-hint = Der Satz, bei dem du angekommen bist.
ground-purpose-title = Wozu?
ground-purpose-exercise = Eine Übung für zehn ruhige Minuten. Nimm, was du dir erhoffst, und frage: Wozu ist das gut? Nimm die Antwort und frage noch einmal, fünfmal. Wo nichts mehr kommt, schreib es auf.
ground-value-title = Was ich beitrage
ground-need-value_i_bring = Was ist besser, weil du da bist?
ground-need-value_i_bring-hint = Für Kolleginnen und Kollegen, für Kunden, für die Arbeit selbst. Kleines zählt.
ground-need-who_notices = Wer merkt es, und woran?
ground-need-who_notices-hint = Eine Person, und was sie sagen oder tun würde.
ground-strengths-title = Stärken, von denen du ausgehst
ground-need-strengths = Worauf kannst du bauen?
ground-need-strengths-hint = Beginne mit einem dieser Anfänge oder mit eigenen Worten.
ground-strength-1 = Andere kommen zu mir, wenn
ground-strength-2 = Die Zeit vergeht wie im Flug, wenn ich
ground-strength-3 = Das Schwerste, das mir gelungen ist, war
ground-strength-4 = Am schnellsten lerne ich, wenn
ground-values-title = Werte
ground-values-ours = Unsere Werte
ground-values-count = { $n ->
    [one] einer genannt
   *[other] { $n } genannt
}
ground-values-hint = Drei bis fünf Worte für das, was dir bei der Arbeit wichtig ist, und was jedes hier bedeutet. Ziele und Entscheidungen lassen sich daran halten.
ground-values-mine = Was mir wichtig ist
ground-values-of-us = Was uns wichtig ist
ground-values-of = Was { $name } wichtig ist
ground-values-begin = Werte benennen
ground-value-name = Wert { $n }
ground-value-means = Was er hier bedeutet
ground-value-add = Noch einer
ground-ready-title = Sind wir bereit dafür?
ground-ready-hint = Vier Dinge, über die es sich zu sprechen lohnt, bevor sich etwas ändert. Alle, die dabei sind, können antworten. Keine Antwort schließt jemanden aus: Sie sagen, womit man beginnt.
ground-ready-need = Muss sich etwas ändern?
ground-ready-need-hint = Was geschieht, wenn alles bleibt, wie es ist?
ground-ready-belief = Glaubst du, dass es gelingen kann?
ground-ready-belief-hint = Was lässt dich das glauben? Was spricht dagegen?
ground-ready-ownership = Ist es deines?
ground-ready-ownership-hint = Wessen Idee war es? Was davon würdest du ungefragt tun?
ground-ready-openness = Wie offen bist du, es anders zu machen?
ground-ready-openness-hint = Was loszulassen fiele dir schwer?
ground-ready-refer = Braucht es eher etwas anderes?
ground-refer-title = Auf andere Hilfe verweisen
ground-refer = Coaching ist nicht für alles die richtige Hilfe. Dass auf andere Hilfe verwiesen wurde, lässt sich vermerken, nie, worum es geht.
ground-refer-add = Vermerken
ground-refer-to = An wen oder wohin?
ground-refer-to-hint = „Betriebsärztin“, „ein Arzt“, „Rechtsberatung“. Nichts davon, worum es geht.
ground-refer-day = Wann?
ground-refer-remove = Wegnehmen
ground-to-goals = Weiter zu den Zielen
ground-discovery = Erst ein Gespräch darüber planen

# Umfeld
ground-context-title = Umfeld
ground-context-title-lead = Was um dich herum gilt, soweit du weißt. Dinge ändern sich: Nach neunzig Tagen wirst du gefragt, ob es noch so ist.
ground-list-helps = Was hilft
ground-list-in_way = Was im Weg steht
ground-list-assumes = Was wir annehmen
ground-list-helps-empty = Menschen, Zeit, Werkzeug, was schon gelungen ist: Worauf kannst du bauen?
ground-list-in_way-empty = Was macht es schwer, so schlicht du es sagen kannst?
ground-list-assumes-empty = Was hältst du für gegeben, ohne es geprüft zu haben?
ground-list-helps-add = Etwas, das hilft
ground-list-in_way-add = Etwas, das im Weg steht
ground-list-assumes-add = Eine Annahme
ground-list-helps-ask = Was hilft?
ground-list-in_way-ask = Was steht im Weg?
ground-list-assumes-ask = Was nimmst du an?
ground-kind = Was für eine Art ist es?
ground-kind-none = nicht gesagt
ground-kind-inner = { $kind } (in dir)
ground-kind-resource = Kraftquelle
ground-kind-limitation = Grenze
ground-kind-assumption = Annahme
ground-kind-risk = Risiko
ground-kind-opportunity = Gelegenheit
ground-kind-structure = Aufbau
ground-kind-procedure = Ablauf
ground-kind-culture = Kultur
ground-kind-habit = Gewohnheit
ground-kind-past_attempt = früherer Versuch
ground-kind-value = Wert
ground-kind-attitude = Haltung
ground-kind-belief = Überzeugung
ground-kind-behaviour = Verhalten
ground-inner = Wer darf es lesen?
ground-inner-alone = Nur ich
ground-inner-alone-hint = Du kannst es später teilen.
ground-share = Teilen
ground-share-with = Mit { $who } teilen
ground-share-title = Mit { $who } teilen?
ground-share-loses = Was jemand gelesen hat, kann niemand mehr ungelesen machen.
ground-closer = Genauer hinsehen
ground-closer-empty = Genauer hingesehen hat noch niemand.
ground-know = Woher weißt du das?
ground-else-true = Was könnte auch wahr sein?
ground-change-mind = Was würde deine Meinung ändern?
ground-still-so = noch so?
ground-look-title = Ein frischer Blick
ground-look = { $n ->
    [one] Darauf hat seit neunzig Tagen niemand geschaut. Ist es noch so?
   *[other] Auf diese { $n } hat seit neunzig Tagen niemand geschaut. Eins nach dem anderen: Ist es noch so?
}
ground-look-yes = Noch so
ground-look-changed = Es hat sich geändert
ground-gone = Nicht mehr so
ground-gone-done = Beiseitegelegt.
ground-further = Andere Blicke darauf

# Überblicksbild
ground-canvas-title = Überblicksbild
ground-canvas-title-lead = Der Boden, auf dem hier alle stehen, in vier Feldern.
ground-canvas-short = Team, Organisation, Kunden und Technik auf einer Seite.
ground-canvas-team = Das Team
ground-canvas-team-hint = Wer gehört dazu, wie arbeitet ihr, wie geht es euch?
ground-canvas-organisation = Die Organisation
ground-canvas-organisation-hint = Was will sie gerade, wer entscheidet, was ändert sich?
ground-canvas-client = Kunden und ihre Welt
ground-canvas-client-hint = Wer nutzt, was ihr macht, was brauchen sie, was drückt sie?
ground-canvas-technology = Technik
ground-canvas-technology-hint = Womit baut ihr, was trägt, was knirscht?
ground-canvas-day = Zuletzt angesehen: { $day }.
ground-canvas-copied = Es begann als Abschrift aus einem anderen Coaching.
ground-canvas-old = Zuletzt angesehen: { $day }. Ist es noch so?
ground-copy = Mit dem Überblicksbild eines anderen Coachings beginnen
ground-copy-from = Aus dem Coaching mit
ground-copy-go = Hierher abschreiben
ground-copy-none = Du bist noch in keinem anderen Coaching.
ground-copy-nothing = Darin ist keines, das du lesen kannst.
ground-copy-note = Es wird abgeschrieben, nicht geteilt: Was du hier änderst, ändert dort nichts. Lesen können es hier: { $who }.
ground-copy-over = Es tritt an die Stelle dessen, was hier steht.

# Karte
ground-map-title = Karte
ground-map-title-lead = Wer und was hier wirkt, und was dazwischen geschieht.
ground-map-short = Menschen, Teams, Systeme und Druck, gezeichnet. Wir und die anderen. Überzeugungen, die sich bewegt haben. Ein Bild.
ground-map-empty = Beginne mit dem, was am nächsten ist. Drei oder vier reichen für den ersten Blick.
ground-map-how = Zieh sie, oder wähle eines und nimm die Pfeiltasten (mit Umschalt: weiter). Entf nimmt es weg. Unten geht dasselbe in Worten.
ground-map-nodes = Wer und was
ground-map-who = Name
ground-map-add = Auf die Karte setzen
ground-map-remove = Wegnehmen
ground-map-node = { $name } ({ $kind })
ground-node-name = Name
ground-node-kind = Art
ground-node-person = Mensch
ground-node-team = Team
ground-node-system = System
ground-node-pressure = Druck
ground-map-edges = Was dazwischen geschieht
ground-map-edges-empty = Noch nichts. Wer hilft wem, wer drückt, wo reibt es?
ground-map-join = Linie ziehen
ground-edge-from = Von
ground-edge-kind = Was geschieht
ground-edge-to = Zu
ground-edge-words = In deinen Worten
ground-edge-helps = hilft
ground-edge-presses = drückt auf
ground-edge-conflict = ist im Streit mit
ground-edge-depends = hängt ab von
ground-edge-said = { $kind ->
    [helps] { $from } hilft { $to }
    [presses] { $from } drückt auf { $to }
    [conflict] { $from } ist im Streit mit { $to }
   *[depends] { $from } hängt ab von { $to }
}
ground-edge-remove = { $kind ->
    [helps] Wegnehmen: { $from } hilft { $to }
    [presses] Wegnehmen: { $from } drückt auf { $to }
    [conflict] Wegnehmen: { $from } ist im Streit mit { $to }
   *[depends] Wegnehmen: { $from } hängt ab von { $to }
}
ground-map-saving = Wird gespeichert …
ground-map-saved = Gespeichert
ground-map-kept = Was du gezeichnet hast, ist noch da.
ground-relations-title = Wir und die anderen
ground-relations-hint = Bevor Gruppen etwas gemeinsam tun sollen: Was sagen sie übereinander? Frag beide, und schreib auf, was gesagt wurde, nicht was gemeint war.
ground-group = Gruppe { $n }
ground-group-add = Noch eine Gruppe
ground-groups-few = Es braucht mindestens zwei.
ground-groups-begin = Gruppen benennen
ground-groups-change = Gruppen ändern
ground-groups-count = { $n } Gruppen
ground-between = { $a } und { $b }
ground-we-say = Was { $a } über { $b } sagt
ground-one-thing = Eines, was sie tun könnten
ground-belief-title = Was ich damals glaubte, was ich heute glaube
ground-belief-hint = Eine Überzeugung, die sich bewegt hat oder bewegen könnte. Sie bleibt bei dir, wenn du sie nicht teilst.
ground-belief-then = Früher glaubte ich
ground-belief-now = Heute glaube ich
ground-belief-open = noch nicht gesagt
ground-belief-say-now = Und heute?
ground-belief-add = Eine aufschreiben
ground-metaphor-title = Ein Bild
ground-metaphor-hint = Wäre das alles eine Landschaft, eine Maschine, eine Reise: Wie ist es? Ein Bild sagt oft mehr als ein Bericht.
ground-metaphor = Es ist wie …
