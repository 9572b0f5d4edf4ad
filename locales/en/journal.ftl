# The journal: one's own pages, outside of every coaching.
journal-pages = Pages
journal-page = A page of your journal
journal-write = Write a page
journal-empty-title = A place for yourself
journal-empty = Write as it comes: nobody else can read it, and it belongs to no coaching. A page needs no title and no end.
journal-untitled = Without words
journal-placeholder = What is on your mind?
journal-note = Thinking something over helps when something is seen by it. If a page only goes round in circles, stop, and talk with someone.
journal-back = To all pages
journal-more = More about this page
journal-insight-fold = What do I see now that I did not before?
journal-insight = What I see now
journal-insight-hint = One sentence is enough, and so is none. Perhaps: what would someone who likes me say to this?
journal-belief-fold = Something I believed, and what I believe now
journal-belief-hint = The one stays beside the other. Later you see what moved.
journal-then = What I believed
journal-now = What I believe now
journal-look = Look at it again on
journal-look-again = You wanted to look at this again:
journal-look-again-go = What do you believe now?
journal-strain-fold = How heavy is it at the moment?
journal-strain = How are you, all in all?
journal-strain-hint = For you alone. It is counted and compared nowhere.
journal-strain-is = { $strain ->
    [steady] steady
    [stretched] stretched
    [too_much] too much
   *[unsaid] I would rather not say
}
journal-strain-help = Then this page is not enough. These people are there for you:
journal-title-fold = Give the page a title
journal-title = Title
journal-title-hint = Without one its first words stand in the list.
journal-keep = Keep
journal-kept = Kept, for you alone.
journal-changed = This page was changed on another device meanwhile. Copy what you typed, and load the page again.
journal-delete = Delete this page
journal-delete-title = Delete this page?
journal-delete-loses = For thirty days you can bring it back. Then it is gone for good, from backups a little later.
journal-deleted = Deleted. You can bring it back for thirty days.
journal-away = Deleted ({ $n })
journal-gone-in = { $n ->
    [0] gone today
    [one] gone tomorrow
   *[other] gone in { $n } days
}
journal-bring-back = Bring back
journal-is-back = It is back.
