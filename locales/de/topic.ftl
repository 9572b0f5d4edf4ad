# Themen eines Gesprächs.
topic-title = Worüber wir sprechen wollen
topic-empty = Noch nichts. Alle hier können jederzeit ein Thema dazulegen.
topic-add-label = Noch ein Thema
topic-words = Das Thema
topic-tick = Besprochen: { $words }
topic-untick = Doch nicht besprochen: { $words }
topic-turned = Besprochen.
topic-from = aus dem Gespräch vom { $day }
topic-priority = { $priority ->
    [1] wichtig
   *[2] zuallererst
}
topic-priority-next = { $priority ->
    [0] Es ist wichtig
    [1] Es kommt zuerst
   *[2] Doch nicht so wichtig
}
topic-move = Verschieben: { $words }
topic-move-hint = Ziehen oder mit den Pfeiltasten
topic-up = Weiter nach oben
topic-down = Weiter nach unten
topic-more = Mehr zu: { $words }
topic-edit = Anders sagen
topic-remove = Wegnehmen
topic-removed = Weggenommen.
topic-defer = Nächstes Mal
topic-deferred = Es geht mit zu { $when }.
topic-deferred-waits = Es wartet auf das nächste Gespräch.
topic-park = Parken: Es führt vom Ziel weg
topic-parked = Geparkt. Nichts geht verloren.
topic-parked-list = Geparkt ({ $n })
topic-take-up = Aufnehmen
topic-discussed = Besprochen ({ $n })
topic-left = { $n ->
    [one] Ein Thema blieb liegen.
   *[other] { $n } Themen blieben liegen.
}
topic-left-take = Zum nächsten Mal mitnehmen
