# Vorhaben als Tafel: nicht begonnen, im Gange, getan.
board-column = { $column ->
    [under_way] Im Gange
    [done] Getan
   *[not_begun] Nicht begonnen
}
board-empty = { $column ->
    [under_way] Gerade ist nichts im Gange.
    [done] Was getan ist, bleibt zwei Wochen hier.
   *[not_begun] Nichts wartet auf seinen Beginn.
}
board-hint = Deine lassen sich bewegen: Zieh eine Karte, oder nimm ihre Pfeile. Jede Person bewegt die eigenen.
board-moved = { $column ->
    [under_way] Im Gange.
    [done] Getan.
   *[not_begun] Noch nicht begonnen.
}
board-move = { $column ->
    [under_way] Nach „Im Gange“: { $words }
    [done] Nach „Getan“: { $words }
   *[not_begun] Nach „Nicht begonnen“: { $words }
}
board-edit = Ändern: { $words }
board-edit-short = Ändern
board-as-list = Als Liste
board-as-board = Als Tafel
board-mine = Nur meine
board-everyone = Alle
board-none-title = Was wirst du tun?
