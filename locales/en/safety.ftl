# Comparing keys with another person, and what happens when a key is suddenly another one.
safety-title = Compare your keys
safety-lead = So that you both know there is nobody between you.
safety-compare = Compare
safety-with = Compare with
safety-number = The number of you two
safety-how = Call { $name }, or sit side by side. { $name } opens the same page, and you read the groups to each other. Not by message, and not through Belay: whoever runs the server could change it on the way.
safety-same = They are the same
safety-same-again = They are still the same
safety-differ = They differ
safety-again = Look again
safety-differ-title = Then somebody may stand between you
safety-differ-what = First make sure that you both look at the page for each other. If the numbers still differ, one of you was given a key that is not the other’s. Write nothing here that only the two of you may read, and ask whoever runs Belay to explain it to you both.
safety-done = Compared. Belay remembers it on every device of yours.
safety-compared = You and { $name } compared this on { $day }.
safety-state-compared = compared { $day }
safety-state-not = not yet compared
safety-nobody = There is nobody to compare with yet
safety-nobody-text = As soon as somebody else holds the key of this coaching, you find your number here.
safety-why = What is this for?
safety-why-text = Everything here is sealed for the keys that Belay’s server shows you. Who runs the server could show each of you a key of their own. The number is made of both your keys: when it is the same on both sides, that cannot be. Once is enough, until somebody begins with other keys.
safety-checklist = Compare your keys
safety-checklist-text = In the first conversation, once: two minutes, and you know that nobody reads along.
safety-give = Give them the earlier words again
safety-give-what = { $name } came back with other keys. With this, { $name } can read again what the two of you wrote before.
safety-given = They can read it again.

safety-stop-title = { $name } has another key than before
safety-stop-what = The key with which { $name } signs and reads is another one since your last visit, and the old one did not sign for it. So Belay stops here: nothing is opened, nothing is sealed.
safety-stop-why = Most often somebody has lost their words and began anew. But an administrator could also have reset the login of { $name } and put a key of their own in its place. Belay cannot tell the two apart. You can.
safety-stop-do = What to do now
safety-stop-call = Call { $name } on a way you know, not through Belay. Ask whether they began anew, and compare this number.
safety-stop-differ = Then it is not the key of { $name }. It stays shut: nobody reads what you wrote. Tell { $name } and the person who runs Belay, together.
safety-stop-after = When the numbers are the same, the new key of { $name } gets the key of this coaching from now on, and { $name } can read again what you wrote together.

safety-wait-title = Wait for your partner
safety-wait-what = You began with new keys. { $names } must see that it is really you, and then let you in again.
safety-wait-then = Call each other and compare this number. As soon as they say it is the same, this page opens by itself, with what you wrote together before.
safety-wait-lost = What you noted for yourself alone under the old key stays shut.
safety-wait-look = Look again

safety-changes = Changed keys
safety-changed-signed = { $name } changed their keys on { $day }, signed with the old ones.
safety-changed-compared = { $name } came back with other keys; { $by } compared them and let them in on { $day }.

safety-here-only = So far it stands on this device only: the server has not taken it yet.
safety-here-send = Send it now

safety-nopins-title = The server does not show whom you know
safety-nopins-what = Your key is open. But the list of the people you know, and of those you compared numbers with, is missing from the server’s answer, and this device never had it. So Belay stops here: nothing is opened, nothing is sealed.
safety-nopins-why = Without that list, everybody’s key looks new, also one that somebody put between you. It can be lost through an old backup. It can also be held back on purpose. Belay cannot tell the two apart.
safety-nopins-do = Ask the person who runs Belay. A device of yours that is still unlocked gives the list back as soon as you open Belay there. If you go on without it, compare the numbers again with everyone, in a call or side by side, before you write.
safety-nopins-sure = I will compare the numbers again with everyone
safety-nopins-again = Ask the server again
safety-nopins-on = Go on without the list

safety-met = { $n ->
    [0] The list that the server gave this device holds nobody you know.
    [one] The list that the server gave this device holds one person you know.
   *[other] The list that the server gave this device holds { $n } people you know.
} { $compared ->
    [0] You compared the number with none of them.
    [one] You compared the number with one of them.
   *[other] You compared the numbers with { $compared } of them.
}
safety-met-last = The newest of it is of { $day }.
safety-met-why = Is that what you expect? A new device cannot notice when the server gives it an older list. If somebody is missing, compare the numbers again before you write.
safety-met-right = That is right

safety-other-title = Is this you?
safety-other-what = The server says that this login is { $name } ({ $email }), who has no key yet. This browser knows the key of somebody else in this organisation.
safety-other-why = If somebody else used this browser before you, all is well. If you were here before under your own key, the server calls you somebody else now: what you write would be sealed for a new key, and nobody you compared numbers with would be known.
safety-other-do = No key is made for { $name } unless you say so.
safety-other-no = Make no key
safety-other-yes = I am { $name } and new here: make my key
