# Topics of a session.
topic-title = What we want to talk about
topic-empty = Nothing yet. Everyone here can add a topic, at any time.
topic-add-label = Another topic
topic-words = The topic
topic-tick = Talked about: { $words }
topic-untick = Not talked about after all: { $words }
topic-turned = Talked about.
topic-from = from the conversation on { $day }
topic-priority = { $priority ->
    [1] important
   *[2] first of all
}
topic-priority-next = { $priority ->
    [0] It is important
    [1] It comes first
   *[2] Not so important after all
}
topic-move = Move: { $words }
topic-move-hint = Drag, or use the arrow keys
topic-up = Further up
topic-down = Further down
topic-more = More about: { $words }
topic-edit = Say it differently
topic-remove = Take it away
topic-removed = Taken away.
topic-defer = Next time
topic-deferred = It goes on to { $when }.
topic-deferred-waits = It waits for the next conversation.
topic-park = Park it: it leads away from the goal
topic-parked = Parked. Nothing is lost.
topic-parked-list = Parked ({ $n })
topic-take-up = Take it up
topic-discussed = Talked about ({ $n })
topic-left = { $n ->
    [one] One topic was not talked about.
   *[other] { $n } topics were not talked about.
}
topic-left-take = Take along to the next
