# The ground one stands on: needs, values, readiness, context, canvas, map.
ground-only-read = This can be read; nothing new can be written here.
ground-kept = Your words are still here.
ground-changed-meanwhile = The same words were changed in another place while you wrote; save again to put yours in place of those.
ground-words-missing = A few words are needed here.
ground-unopened = { $n ->
    [one] One thing written here cannot be shown: { $reason }
   *[other] { $n } things written here cannot be shown: { $reason }
}
ground-write = Write
ground-write-this = Write: { $what }
ground-change-this = Change: { $what }
ground-change = Change
ground-earlier = Show earlier ones
ground-choose = Choose …
ground-more-about = More about { $name }

# Needs
ground-needs-title = What you need
ground-needs-title-lead = Before any goal: what is this about for you? Each of you writes your own words. Everything may stay empty.
ground-need-need = What do you need?
ground-need-need-hint = Not what is asked of you: what would do you good in your work.
ground-need-aspiration = What do you hope to become, or be able to do?
ground-need-aspiration-hint = As large as you like. Nobody measures it.
ground-need-vision = When it has come true: what do you see?
ground-need-vision-hint = A day a year from now. What do you do, who is there, what is different?
ground-need-purpose = So what is it all for?
ground-need-purpose-hint = The sentence you arrived at.
ground-purpose-title = What is it for?
ground-purpose-exercise = An exercise for ten quiet minutes. Take what you hope for and ask: what is that good for? Take the answer and ask again, five times. Where nothing comes any more, write it down.
ground-value-title = The value I bring
ground-need-value_i_bring = What is better because you are there?
ground-need-value_i_bring-hint = For colleagues, for customers, for the work itself. Small things count.
ground-need-who_notices = Who notices, and by what?
ground-need-who_notices-hint = One person, and what they would say or do.
ground-strengths-title = Strengths to start from
ground-need-strengths = What can you build on?
ground-need-strengths-hint = Begin with one of these, or with your own words.
ground-strength-1 = Colleagues come to me when
ground-strength-2 = Time flies when I
ground-strength-3 = The hardest thing that went well for me was
ground-strength-4 = I learn fastest when
ground-values-title = Values
ground-values-ours = Our values
ground-values-count = { $n ->
    [one] one named
   *[other] { $n } named
}
ground-values-hint = Three to five words for what matters to you at work, and what each means here. Goals and decisions can be held against them.
ground-values-mine = What matters to me
ground-values-of-us = What matters to us
ground-values-of = What matters to { $name }
ground-values-begin = Name your values
ground-value-name = Value { $n }
ground-value-means = What it means here
ground-value-add = One more
ground-ready-title = Are we ready for this?
ground-ready-hint = Four things to talk about before you change something. Everyone in this can answer. No answer keeps anyone out: they say what to begin with.
ground-ready-need = Is there a need for change?
ground-ready-need-hint = What happens if everything stays as it is?
ground-ready-belief = Do you believe that it can work?
ground-ready-belief-hint = What makes you think so? What speaks against it?
ground-ready-ownership = Is it yours?
ground-ready-ownership-hint = Whose idea was it? What of it would you do unasked?
ground-ready-openness = How open are you to doing things differently?
ground-ready-openness-hint = What would be hard to let go of?
ground-ready-refer = Is something else needed more?
ground-refer-title = Pointing to other help
ground-refer = Coaching is not the right help for everything. Who was pointed to other help can be noted, never what it is about.
ground-refer-add = Note it
ground-refer-to = To whom or where?
ground-refer-to-hint = “Occupational health”, “a doctor”, “legal advice”. Nothing of what it is about.
ground-refer-day = When?
ground-refer-remove = Take it away
ground-to-goals = On to goals
ground-discovery = Plan a conversation about this first

# Context
ground-context-title = Context
ground-context-title-lead = What is true around you, as far as you know. Things change: after ninety days you are asked whether it is still so.
ground-list-helps = What helps
ground-list-in_way = What is in the way
ground-list-assumes = What we assume
ground-list-helps-empty = People, time, tools, things that went well: what can you build on?
ground-list-in_way-empty = What makes it hard, as plainly as you can say it?
ground-list-assumes-empty = What do you take for granted without having checked?
ground-list-helps-add = Something that helps
ground-list-in_way-add = Something in the way
ground-list-assumes-add = An assumption
ground-list-helps-ask = What helps?
ground-list-in_way-ask = What is in the way?
ground-list-assumes-ask = What do you assume?
ground-kind = What kind of thing is it?
ground-kind-none = not said
ground-kind-inner = { $kind } (within you)
ground-kind-resource = resource
ground-kind-limitation = limitation
ground-kind-assumption = assumption
ground-kind-risk = risk
ground-kind-opportunity = opportunity
ground-kind-structure = structure
ground-kind-procedure = procedure
ground-kind-culture = culture
ground-kind-habit = habit
ground-kind-past_attempt = past attempt
ground-kind-value = value
ground-kind-attitude = attitude
ground-kind-belief = belief
ground-kind-behaviour = behaviour
ground-inner = Who may read it?
ground-inner-alone = I alone
ground-inner-alone-hint = You can share it later.
ground-share = Share
ground-share-with = Share with { $who }
ground-share-title = Share this with { $who }?
ground-share-loses = What someone has read they cannot unread.
ground-closer = Look closer
ground-closer-empty = Nobody has looked closer yet.
ground-know = How do you know?
ground-else-true = What else could be true?
ground-change-mind = What would change your mind?
ground-still-so = still so?
ground-look-title = A fresh look
ground-look = { $n ->
    [one] Nobody has looked at this for ninety days. Is it still so?
   *[other] Nobody has looked at these { $n } for ninety days. One at a time: is it still so?
}
ground-look-yes = Still so
ground-look-changed = It has changed
ground-gone = No longer so
ground-gone-done = Put aside.
ground-further = Other ways to look at it

# Canvas
ground-canvas-title = Canvas
ground-canvas-title-lead = The ground everyone here stands on, in four fields.
ground-canvas-short = Team, organisation, client and technology on one page.
ground-canvas-team = The team
ground-canvas-team-hint = Who is in it, how do you work, how are you doing?
ground-canvas-organisation = The organisation
ground-canvas-organisation-hint = What does it want just now, who decides, what is changing?
ground-canvas-client = Clients and their world
ground-canvas-client-hint = Who uses what you make, what do they need, what presses them?
ground-canvas-technology = Technology
ground-canvas-technology-hint = What do you build with, what carries, what creaks?
ground-canvas-day = Last looked at: { $day }.
ground-canvas-copied = It began as a copy from another coaching.
ground-canvas-old = Last looked at: { $day }. Is it still so?
ground-copy = Start from another coaching’s canvas
ground-copy-from = From the coaching with
ground-copy-go = Copy it here
ground-copy-none = You are in no other coaching yet.
ground-copy-nothing = There is no canvas in it that you can read.
ground-copy-note = It is copied, not shared: what you change here changes nothing there. Who can read it here: { $who }.
ground-copy-over = It takes the place of what is written here.

# Map
ground-map-title = Map
ground-map-title-lead = Who and what is at work around this, and what goes on between them.
ground-map-short = People, teams, systems and pressures, drawn. Us and them. Beliefs that moved. A picture.
ground-map-empty = Begin with whoever is closest. Three or four are enough for a first look.
ground-map-how = Drag, or choose one and use the arrow keys (with Shift: further). Delete removes it. Below you can do the same in words.
ground-map-nodes = Who and what
ground-map-who = Name
ground-map-add = Put on the map
ground-map-remove = Remove
ground-map-node = { $name } ({ $kind })
ground-node-name = Name
ground-node-kind = Kind
ground-node-person = person
ground-node-team = team
ground-node-system = system
ground-node-pressure = pressure
ground-map-edges = What goes on between them
ground-map-edges-empty = Nothing yet. Who helps whom, who presses, where does it rub?
ground-map-join = Draw the line
ground-edge-from = From
ground-edge-kind = What goes on
ground-edge-to = To
ground-edge-words = In your words
ground-edge-helps = helps
ground-edge-presses = presses
ground-edge-conflict = is in conflict with
ground-edge-depends = depends on
ground-edge-said = { $kind ->
    [helps] { $from } helps { $to }
    [presses] { $from } presses { $to }
    [conflict] { $from } is in conflict with { $to }
   *[depends] { $from } depends on { $to }
}
ground-edge-remove = { $kind ->
    [helps] Remove: { $from } helps { $to }
    [presses] Remove: { $from } presses { $to }
    [conflict] Remove: { $from } is in conflict with { $to }
   *[depends] Remove: { $from } depends on { $to }
}
ground-map-saving = Being saved …
ground-map-saved = Saved
ground-map-kept = What you drew is still here.
ground-relations-title = Us and them
ground-relations-hint = Before groups are asked to do something together: what do they say about each other? Ask both, and write down what was said, not what was meant.
ground-group = Group { $n }
ground-group-add = One more group
ground-groups-few = At least two are needed.
ground-groups-begin = Name the groups
ground-groups-change = Change the groups
ground-groups-count = { $n } groups
ground-between = { $a } and { $b }
ground-we-say = What { $a } say about { $b }
ground-one-thing = One thing they could do
ground-belief-title = What I believed then, what I believe now
ground-belief-hint = A belief that moved, or could. It stays with you unless you share it.
ground-belief-then = I used to believe
ground-belief-now = Now I believe
ground-belief-open = not said yet
ground-belief-say-now = And now?
ground-belief-add = Write one down
ground-metaphor-title = A picture
ground-metaphor-hint = If all this were a landscape, a machine, a journey: what is it like? A picture often says more than a report.
ground-metaphor = It is like …
