# Teams and who is in them, from when until when.
team-add = Add a team
team-name = Name of the team
team-added = { $name } is here.
team-none = No teams yet
team-none-text = A team can be coached as a team, and people find each other by it.
team-members = { $n ->
    [0] nobody yet
    [one] 1 person
   *[other] { $n } people
}
team-look = Look
team-open = Look at { $name }
team-all = All teams
team-rename = Rename
team-member-add = Add someone
team-member-who = Who
team-member-choose = Choose…
team-member-from = From
team-member-until = Until
team-member-span = { $from } – { $until }
team-member-since = since { $from }
team-member-change = Change the dates of { $name }
team-member-added = { $name } is in the team.
team-member-none = Nobody in it yet
