# Actions as a board: not begun, under way, done.
board-column = { $column ->
    [under_way] Under way
    [done] Done
   *[not_begun] Not begun
}
board-empty = { $column ->
    [under_way] Nothing is under way just now.
    [done] What is done stays here for two weeks.
   *[not_begun] Nothing waits to be begun.
}
board-hint = Yours can be moved: drag a card, or use its arrows. Everyone moves their own.
board-moved = { $column ->
    [under_way] Under way.
    [done] Done.
   *[not_begun] Not begun yet.
}
board-move = { $column ->
    [under_way] Move to under way: { $words }
    [done] Move to done: { $words }
   *[not_begun] Move to not begun: { $words }
}
board-edit = Change: { $words }
board-edit-short = Change
board-as-list = As a list
board-as-board = As a board
board-mine = Only mine
board-everyone = Everyone’s
board-none-title = What will you do?
