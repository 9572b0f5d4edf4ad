# The catalogue of skills.
skill-title = Skills
skill-what = What software people can learn, each as it can be seen on an ordinary day, with what has to be there first. Nobody is rated here: this is the map, not the people on it.
skill-packs = Packs
skill-pack = Pack
skill-none = No skills yet
skill-none-text = Skills come in packs. Take one in, then they can be browsed here and used in a reach check.
skill-search = Find a skill
skill-search-hint = A word of its name or of what it is about.
skill-all = All
skill-view = View
skill-view-list = As a list
skill-view-drawn = What rests on what
skill-found = { $n ->
    [one] one skill
   *[other] { $n } skills
}
skill-found-none = No skill of these words
skill-found-none-text = Try another word, or look through all of them.
skill-show-all = Show all
skill-more = Show more ({ $n } left)
skill-drawn-hint = What has to be there first stands on the left. Point at one to see its way.
skill-apart = Without a link among these
skill-counts = { $needs ->
    [0] opens { $opens }
   *[other] { $opens ->
        [0] needs { $needs }
       *[other] needs { $needs } · opens { $opens }
    }
}
skill-needs-these = needs { $names }
skill-new = New since you last looked
skill-new-pack = { $how ->
    [new] a new pack
   *[later] version { $version }, after { $before }
}
skill-new-came = New skills
skill-new-changed = Steps or needs changed
skill-new-went = No longer there: { $names }
skill-new-done = I have seen it
skill-new-watch-of = Watch { $name }
skill-new-watched = “{ $name }” is on your map, to keep an eye on.
skill-new-on-map = on your map
skill-exercises-none = No exercises of it yet
skill-gone = This skill is not here
skill-gone-text = Its pack may have been withdrawn, or its name was given up.
skill-levels = How it looks, step by step
skill-levels-hint = Each includes the ones before it. They are no grades.
skill-levels-none = No steps are described. Where you are is said by how much support it takes.
skill-by = { $how ->
    [gone] chosen as step { $n } of version { $version }, whose words are not at hand; these are the newest words
   *[then] by version { $version }
}
skill-needs = It needs
skill-needs-hint = Alone in familiar work: the second step of each.
skill-opens = It opens
skill-related = Worth a look beside it
skill-parts = What is in it
skill-part = { $part ->
    [knowledge] To know
    [skill] To do
   *[attitude] To ask yourself; nobody else answers it
}
skill-ways = Three ways, and all three
skill-ways-hint = Training, an experienced eye, and doing it in your own work: with one of them missing it seldom stays.
skill-way = { $way ->
    [training] Training
    [feedback] An experienced eye
   *[hands_on] In your own work
}
skill-practice = To try
skill-around = Where it stands
skill-tool = brings a team a new tool or process
skill-fades = is soon lost without use
skill-merged-here = also { $names }
skill-pick-none = No skill of these words.
skill-pick-own = Take it in your words: “{ $words }”

skill-packs-what = Skills come in packs: some with Belay, others from your organisation. A pack is a file that can be read and changed. What people placed keeps the version it was placed in.
skill-pack-of = { $own ->
    [yes] Ours
   *[no] Comes with Belay
} · { $n ->
    [one] one skill
   *[other] { $n } skills
} · { $version }
skill-earlier = Before: { $versions }
skill-more-about = More about { $name }
skill-save-as = Save as { $format } ({ $language })
skill-administrators = Administrators can take packs in and say which skills are the same.
skill-withdraw = Withdraw it
skill-withdraw-title = Withdraw “{ $title }”?
skill-withdraw-loses = { $n ->
    [one] Its skill is no longer offered.
   *[other] Its { $n } skills are no longer offered.
} What was placed in them stays readable, and it can be offered again.
skill-withdrawn = “{ $title }” is no longer offered.
skill-withdrawn-list = Withdrawn ({ $n })
skill-bring-back = Offer it again
skill-merge = Read them as one
skill-merge-title = The same skill twice
skill-merge-what = Two packs may name the same thing. Say so, and both are read as one; it can be taken apart again at any time.
skill-merge-new = Name two
skill-merge-from = This one
skill-merge-from-hint = It is no longer shown; what pointed at it points at the other.
skill-merge-into = is the same as
skill-merge-choose = Choose …
skill-merge-same = Choose two different ones.
skill-merge-line = { $from } is read as { $into }
skill-merged = They are read as one: { $into }.
skill-unmerge = Take apart
skill-import = Take a pack in
skill-import-what = YAML or CSV, or a career ladder as YAML or Markdown. It is looked through first; nothing is taken before you say so.
skill-import-yaml = YAML or Markdown
skill-import-passed = { $n ->
    [one] One place was passed over: it is no part of a ladder
   *[other] { $n } places were passed over: they are no part of a ladder
}
skill-import-passed-line = { $from ->
    [same] Line { $line }
   *[other] Lines { $line } to { $until }
}:
skill-import-passed-times = { $n } times
skill-import-passed-examples = (examples are not carried over)
skill-import-open = From a file or as text
skill-import-format = Format
skill-import-text = Or paste it here
skill-import-replace = It mends the words of a version that is there
skill-import-replace-hint = Ids, order and structure stay as they are. For anything else raise the version; the earlier one stays readable.
skill-import-look = Look it through
skill-import-fine = { $skills ->
    [one] One skill, nothing wrong with it.
   *[other] { $skills } skills, nothing wrong with them.
} { $new } new, { $changed } changed, { $gone } no longer there.
skill-import-wrong = { $n ->
    [one] One line is not right. Nothing was taken.
   *[other] { $n } things are not right. Nothing was taken.
}
skill-import-take = { $n ->
    [one] Take the skill in
   *[other] Take the { $n } skills in
}
skill-import-done = { $n ->
    [one] “{ $title }” is there, with one skill.
   *[other] “{ $title }” is there, with { $n } skills.
}
skill-import-large = The file is larger than a pack may be (1 MB).
