# Search over one's own words.
search-title = Search your words
search-label = What are you looking for?
search-hint = In your notes, your journal and your moments. It is looked for in this browser; nothing you type here is sent.
search-kept = What was read before can be searched.
search-reading = { $n ->
    [one] One note is still to be read …
   *[other] { $n } notes are still to be read …
}
search-found = { $n ->
    [0] Nothing found.
    [one] Found in one place.
   *[other] Found in { $n } places.
}
search-kind = { $kind ->
    [note] Session note
    [private] Private note
    [journal] Journal
    [margin] Journal
   *[moment] Moment
}
search-more = Show more
search-empty-title = Find what you wrote
search-empty = Everything you write in notes, in your journal and as moments can be found here by its words.
search-empty-go = Write in the journal

search-doubted = { $n ->
    [one] Of one note the server gives less, or other, than this device has seen. What was found in it before stands.
   *[other] Of { $n } notes the server gives less, or other, than this device has seen. What was found in them before stands.
}
