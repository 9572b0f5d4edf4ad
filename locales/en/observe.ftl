# What somebody saw of a skill, and what two people see side by side.
observe-title = Skills
observe-lead = What each of you sees, written apart first. Where you both have said something, it stands side by side; where that differs is something to talk about.
observe-skill = Which skill?
observe-skill-hint = Type a word, such as “pairing”. What is not in the catalogue you can take in your own words.
observe-skill-other = Another skill
observe-own-before = In your own words before:
observe-part = What of it?
observe-part-of = { $part ->
    [knowledge] knowing about it
    [attitude] the attitude behind it
   *[skill] doing it
}
observe-how = What do you write down?
observe-how-of = { $how ->
    [work] one piece of work
   *[view] how it is on most days
}
observe-then = Its steps have changed since. What you chose:
observe-answer = { $who ->
    [self] { $part ->
        [knowledge] How well do you know your way about in it?
       *[skill] { $how ->
            [work] How much support did it take?
           *[view] Which of these is it on most days?
        }
    }
    [team] { $part ->
        [knowledge] How well does the team know its way about in it?
       *[skill] How much support did it take the team, that time?
    }
   *[other] { $part ->
        [knowledge] How well did { $name } know their way about in it, that time?
       *[skill] How much support did it take { $name }, that time?
    }
}
observe-means = { $part ->
    [knowledge] { $support ->
        [not_yet] does not know it
        [watched] has heard of it
        [together] with somebody beside who knows it
        [prompted] with a hint now and then, or by looking it up
        [alone] knows it without help
       *[could_teach] explains it so that others understand
    }
   *[skill] { $who ->
        [self] { $support ->
            [not_yet] I have not begun
            [watched] I have seen how others do it
            [together] with somebody beside me
            [prompted] with a hint now and then
            [alone] without help
           *[could_teach] I showed others how
        }
        [team] { $support ->
            [not_yet] it did not come about
            [watched] others did it, the team watched
            [together] with somebody beside them all the way
            [prompted] with a hint now and then
            [alone] without help
           *[could_teach] they showed others how
        }
       *[other] { $support ->
            [not_yet] it did not come about
            [watched] somebody else did it, { $name } watched
            [together] with somebody beside all the way
            [prompted] with a hint now and then
            [alone] without help
           *[could_teach] showed others how
        }
    }
}
observe-used = only used it
observe-used-means = that it is in use is worth knowing; how well it went is left open
observe-seen = Where was it?
observe-seen-hint = In a few words, such as “the ensemble on the invoice parser”.
observe-day = When?
observe-remark = Anything to remember
observe-remark-hint = { $who ->
    [team] What the team did and what came of it, as somebody who was not there would see it.
   *[other] What { $name } did and what came of it, as somebody who was not there would see it.
}
observe-place = Who can read it
observe-place-hint = With the other one it stands beside what they see.
observe-more = { $day ->
    [none] Where it was, which day, a remark
    [today] Today. Where it was, another day, a remark
   *[other] { $when }. Where it was, another day, a remark
}
observe-keep = Keep it
observe-wrong = { $field ->
    [skill] Choose a skill, or take it in your own words.
    [answer] Choose one.
    [seen] Say in a few words where it was.
    [words] Write a sentence.
   *[day] { $wrong ->
        [to_come] That day has not come yet.
       *[missing] Choose a day.
    }
}

observe-ask = Ask { $name } what they see
observe-ask-self = Ask { $name } how they see it
observe-ask-short = Ask { $name }
observe-ask-part = What do you ask about?
observe-ask-attitude = Only in words. It is never rated.
observe-ask-words = What should { $name } look at?
observe-ask-words-all = What should they look at?
observe-ask-whom = Whom do you ask?
observe-ask-whoever = Whoever has seen it
observe-ask-words-hint = The part you are unsure of, for example.
observe-ask-send = Ask { $name }
observe-ask-send-all = Ask
observe-ask-back = Take back
observe-ask-gone = Taken back.
observe-asked-label = You are asked
observe-asked = { $self ->
    [yes] { $name } asks how you see it yourself
   *[no] { $name } asks what you see
}
observe-asked-several = { $names } ask what you see of { $n } things
observe-asked-answer = Answer
observe-asked-look = Look at it
observe-asked-not = { $self ->
    [yes] I cannot say
   *[no] I have not seen it
}
observe-sent = { $n ->
    [one] You asked one thing
   *[other] You asked { $n } things
}
observe-sent-to = { $to ->
    [one] asked { $name }, { $day }
   *[all] asked whoever has seen it, { $day }
}{ $answers ->
    [0] {""}
    [one] ; one has answered
   *[other] ; { $answers } have answered
}{ $unseen ->
    [0] {""}
    [one] ; one has not seen it
   *[other] ; { $unseen } have not seen it
}
observe-unseen = asked { $day }; not seen yet

observe-attitude-self = What do you notice in yourself?
observe-attitude-other = What do you notice in { $name }?
observe-attitude-hint = They asked for it. What you saw and heard, in words; no judgement, no level.
observe-attitude-look = Look at it again on
observe-attitude-look-hint = An attitude moves slowly: half a year is a good time.

observe-nothing = Nothing was written here.
observe-empty = What do you each see?
observe-empty-text = Write how one skill is with you on most days, and ask the other what they see. Both stand side by side once both are written.
observe-empty-text-other = Write what you saw { $name } do in one piece of work. It stands beside how they see it themselves once both are written.
observe-write = Write yours
observe-of = { $what }: { $name }
observe-write-about = Write what you see of { $name }
observe-you = You
observe-about-you = About you
observe-about = About { $name }
observe-theirs = { $name } has written, you have not
observe-theirs-hint = Write yours first; then you see both.
observe-mine = You have written, { $name } has not
observe-says = { $me ->
    [yes] { $self ->
        [yes] How you see yourself
       *[no] What you saw
    }
   *[no] { $self ->
        [yes] How { $name } sees it
       *[no] What { $name } saw
    }
}
observe-gap = { $n ->
    [0] You see it alike.
    [one] One step apart.
   *[other] { $n } steps apart. What did each of you look at?
}
observe-topic = Take it as a topic
observe-topic-done = It waits among the topics of your next conversation.
observe-topic-text = { $skill } ({ $part ->
    [knowledge] knowing
   *[skill] doing
}): { $one } says “{ $says }”, { $other } saw “{ $saw }”
observe-again = Write anew
observe-earlier = { $n ->
    [one] One from before
   *[other] { $n } from before
}
observe-held = Only you see this: { $skill } has needed the same support since { $day }, over { $n } observations. What would { $name } need so that it could be a little less?
observe-words = { $self ->
    [yes] What was noticed in you, in words
   *[no] What was noticed in { $name }, in words
}
