# Der Katalog der Fähigkeiten.
skill-title = Fähigkeiten
skill-what = Was Softwareleute lernen können, jedes so, wie man es an einem gewöhnlichen Tag sieht, und was vorher da sein muss. Hier wird niemand eingeschätzt: Das ist die Landkarte, nicht die Menschen darauf.
skill-packs = Pakete
skill-pack = Paket
skill-none = Noch keine Fähigkeiten
skill-none-text = Fähigkeiten kommen in Paketen. Nimm eines auf, dann kannst du hier stöbern und sie in einer Reichweiten-Probe verwenden.
skill-search = Fähigkeit suchen
skill-search-hint = Ein Wort aus dem Namen oder aus dem, worum es geht.
skill-all = Alle
skill-view = Ansicht
skill-view-list = Als Liste
skill-view-drawn = Was worauf aufbaut
skill-found = { $n ->
    [one] eine Fähigkeit
   *[other] { $n } Fähigkeiten
}
skill-found-none = Keine Fähigkeit mit diesen Worten
skill-found-none-text = Versuch ein anderes Wort oder sieh alle durch.
skill-show-all = Alle zeigen
skill-more = Mehr zeigen (noch { $n })
skill-drawn-hint = Was zuerst da sein muss, steht links. Zeig auf eine, um ihren Weg zu sehen.
skill-apart = Ohne Verbindung untereinander
skill-counts = { $needs ->
    [0] öffnet { $opens }
   *[other] { $opens ->
        [0] braucht { $needs }
       *[other] braucht { $needs } · öffnet { $opens }
    }
}
skill-needs-these = braucht { $names }
skill-new = Neu, seit du zuletzt hier warst
skill-new-pack = { $how ->
    [new] ein neues Paket
   *[later] Version { $version }, nach { $before }
}
skill-new-came = Neue Fähigkeiten
skill-new-changed = Schritte oder Voraussetzungen geändert
skill-new-went = Nicht mehr da: { $names }
skill-new-done = Habe ich gesehen
skill-new-watch-of = { $name } im Auge behalten
skill-new-watched = „{ $name }“ steht auf deiner Karte, damit du es im Auge behältst.
skill-new-on-map = auf deiner Karte
skill-exercises-none = Noch keine Übungen dazu
skill-gone = Diese Fähigkeit ist nicht hier
skill-gone-text = Ihr Paket wurde vielleicht zurückgezogen, oder der Name wurde aufgegeben.
skill-levels = Wie es aussieht, Schritt für Schritt
skill-levels-hint = Jeder Schritt schließt die vorigen ein. Es sind keine Noten.
skill-levels-none = Hier sind keine Schritte beschrieben. Wo du stehst, sagt die Unterstützung, die es braucht.
skill-by = { $how ->
    [gone] gewählt als Schritt { $n } der Version { $version }, deren Worte gerade nicht da sind; das sind die neuesten Worte
   *[then] nach Version { $version }
}
skill-needs = Es braucht
skill-needs-hint = Allein in vertrauter Arbeit: jeweils den zweiten Schritt.
skill-opens = Es öffnet
skill-related = Daneben einen Blick wert
skill-parts = Was darin steckt
skill-part = { $part ->
    [knowledge] Zu wissen
    [skill] Zu tun
   *[attitude] Frag dich selbst; niemand sonst antwortet darauf
}
skill-ways = Drei Wege, und alle drei
skill-ways-hint = Üben im Kurs, ein erfahrener Blick und das Tun in der eigenen Arbeit: Fehlt einer davon, bleibt es selten.
skill-way = { $way ->
    [training] Im Kurs
    [feedback] Ein erfahrener Blick
   *[hands_on] In der eigenen Arbeit
}
skill-practice = Zum Ausprobieren
skill-around = Wo es steht
skill-tool = bringt einem Team ein neues Werkzeug oder Vorgehen
skill-fades = geht ohne Gebrauch bald verloren
skill-merged-here = auch { $names }
skill-pick-none = Keine Fähigkeit mit diesen Worten.
skill-pick-own = In deinen Worten nehmen: „{ $words }“

skill-packs-what = Fähigkeiten kommen in Paketen: einige mit Belay, andere aus eurer Organisation. Ein Paket ist eine Datei, die man lesen und ändern kann. Was jemand eingeordnet hat, behält die Fassung, in der es eingeordnet wurde.
skill-pack-of = { $own ->
    [yes] Unseres
   *[no] Kommt mit Belay
} · { $n ->
    [one] eine Fähigkeit
   *[other] { $n } Fähigkeiten
} · { $version }
skill-earlier = Vorher: { $versions }
skill-more-about = Mehr zu { $name }
skill-save-as = Als { $format } speichern ({ $language })
skill-administrators = Wer die Organisation verwaltet, kann Pakete aufnehmen und sagen, welche Fähigkeiten dieselben sind.
skill-withdraw = Zurückziehen
skill-withdraw-title = „{ $title }“ zurückziehen?
skill-withdraw-loses = { $n ->
    [one] Seine Fähigkeit wird nicht mehr angeboten.
   *[other] Seine { $n } Fähigkeiten werden nicht mehr angeboten.
} Was darin eingeordnet wurde, bleibt lesbar, und es lässt sich wieder anbieten.
skill-withdrawn = „{ $title }“ wird nicht mehr angeboten.
skill-withdrawn-list = Zurückgezogen ({ $n })
skill-bring-back = Wieder anbieten
skill-merge = Als eine lesen
skill-merge-title = Dieselbe Fähigkeit zweimal
skill-merge-what = Zwei Pakete können dasselbe benennen. Sag es, dann werden beide als eine gelesen; das lässt sich jederzeit wieder trennen.
skill-merge-new = Zwei benennen
skill-merge-from = Diese hier
skill-merge-from-hint = Sie wird nicht mehr gezeigt; was auf sie zeigte, zeigt auf die andere.
skill-merge-into = ist dieselbe wie
skill-merge-choose = Wähle …
skill-merge-same = Wähle zwei verschiedene.
skill-merge-line = { $from } wird als { $into } gelesen
skill-merged = Sie werden als eine gelesen: { $into }.
skill-unmerge = Trennen
skill-import = Ein Paket aufnehmen
skill-import-what = YAML oder CSV, oder eine Laufbahnleiter als YAML oder Markdown. Es wird erst durchgesehen; nichts wird aufgenommen, bevor du es sagst.
skill-import-yaml = YAML oder Markdown
skill-import-passed = { $n ->
    [one] Eine Stelle wurde übergangen: Sie gehört zu keiner Laufbahnleiter
   *[other] { $n } Stellen wurden übergangen: Sie gehören zu keiner Laufbahnleiter
}
skill-import-passed-line = { $from ->
    [same] Zeile { $line }
   *[other] Zeilen { $line } bis { $until }
}:
skill-import-passed-times = { $n }-mal
skill-import-passed-examples = (Beispiele werden nicht übernommen)
skill-import-open = Aus einer Datei oder als Text
skill-import-format = Format
skill-import-text = Oder hier einfügen
skill-import-replace = Es bessert die Worte einer Fassung, die schon da ist
skill-import-replace-hint = Kennungen, Reihenfolge und Aufbau bleiben. Für alles andere erhöh die Fassung; die frühere bleibt lesbar.
skill-import-look = Durchsehen
skill-import-fine = { $skills ->
    [one] Eine Fähigkeit, alles in Ordnung.
   *[other] { $skills } Fähigkeiten, alles in Ordnung.
} { $new } neu, { $changed } geändert, { $gone } nicht mehr da.
skill-import-wrong = { $n ->
    [one] Eine Zeile stimmt nicht. Nichts wurde aufgenommen.
   *[other] { $n } Stellen stimmen nicht. Nichts wurde aufgenommen.
}
skill-import-take = { $n ->
    [one] Die Fähigkeit aufnehmen
   *[other] Die { $n } Fähigkeiten aufnehmen
}
skill-import-done = { $n ->
    [one] „{ $title }“ ist da, mit einer Fähigkeit.
   *[other] „{ $title }“ ist da, mit { $n } Fähigkeiten.
}
skill-import-large = Die Datei ist größer, als ein Paket sein darf (1 MB).
