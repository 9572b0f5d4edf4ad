# Teams und wer von wann bis wann darin ist.
team-add = Team hinzufügen
team-name = Name des Teams
team-added = { $name } ist hier.
team-none = Noch keine Teams
team-none-text = Ein Team kann als Team gecoacht werden, und Menschen finden einander darüber.
team-members = { $n ->
    [0] noch niemand
    [one] 1 Person
   *[other] { $n } Personen
}
team-look = Ansehen
team-open = { $name } ansehen
team-all = Alle Teams
team-rename = Umbenennen
team-member-add = Jemanden hinzufügen
team-member-who = Wer
team-member-choose = Wählen …
team-member-from = Von
team-member-until = Bis
team-member-span = { $from } – { $until }
team-member-since = seit { $from }
team-member-change = Die Tage von { $name } ändern
team-member-added = { $name } ist im Team.
team-member-none = Noch ist niemand darin
