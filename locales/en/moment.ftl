# Coaching moments: one line from daily work.
moment-journal = Journal
moment-title = Coaching moments
moment-label = A coaching moment
moment-hint = One line: where did you ask instead of tell, or were asked?
moment-keep = Keep it
moment-saved = Kept, for you alone.
moment-kept = Your line is still here.
moment-empty = One line a day is enough. Over the weeks you see what you practise.
moment-with = with { $name }
