# How long things are kept, and having them deleted.
retention-keep-is = { $n ->
    [one] one month after the end, announced thirty days before
   *[other] { $n } months after the end, announced thirty days before
}
retention-keep-hint = Then Belay deletes all of it for everyone in it. You are told thirty days before, and can stop it or take your copy. Empty: nothing is deleted by itself.
retention-keep-unsaid = Nothing was agreed about how long this is kept. It stays until somebody whose record it is asks for it to be deleted.
retention-keep-until = { $n ->
    [one] You agreed to keep this for one month after the end. Then it is deleted; you are told thirty days before.
   *[other] You agreed to keep this for { $n } months after the end. Then it is deleted; you are told thirty days before.
}
retention-erased-on = { $n ->
    [0] All of this is deleted today, { $day }.
    [one] All of this is deleted on { $day }: tomorrow.
   *[other] All of this is deleted on { $day }, in { $n } days.
}
retention-take-first = What you would like to keep, you can take with you until then:
retention-ask = Delete all of this …
retention-ask-title = Delete everything of the coaching with { $who }?
retention-ask-loses = Agreement, goals, conversations and notes are deleted in thirty days, for everyone in it. They are told today. Until then it can be stopped; afterwards nobody can bring it back. Backups live on a little longer.
retention-ask-do = Delete in thirty days
retention-asked = Asked for. It can be stopped until then.
retention-stop = Stop the deletion
retention-stopped = Stopped. Nothing is deleted.
retention-person-ask = Delete what is theirs …
retention-person-title = Delete what belongs to { $name } alone?
retention-person-loses = Keys, private notes, journal and login of { $name } are deleted: in thirty days at the earliest, and not before the ninety days are over in which they can take their record away. Their name and address go too. What they shared with others stays with those.
retention-person-do = Delete after the time is over
retention-person-on = deleted on { $day }
retention-person-gone = former member, deleted on { $day }
