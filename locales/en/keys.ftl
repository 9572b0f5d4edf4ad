# One's keys for life: passkeys, new keys, beginning anew; and the second factor of the login.
keys-pages = Parts of the settings
keys-page-account = You and your login
keys-page-key = Your key
keys-page-devices = Devices

keys-passkeys = Passkeys
keys-passkeys-what = Unlock with a fingerprint, your face or a security key, in place of the six words. A convenience: keep the words all the same.
keys-passkeys-cannot = This browser cannot unlock with a passkey.
keys-passkey-add = Add a passkey
keys-passkey-name = A name for it
keys-passkey-added = The passkey opens your key from now on.
keys-passkey-no-prf = This passkey can sign in elsewhere, but it cannot open a key. Another device or security key may.
keys-passkey-remove = Remove
keys-passkey-remove-of = Remove the passkey { $name }
keys-passkey-remove-title = Remove { $name }?
keys-passkey-remove-loses = It opens nothing here any more. Your words and your kit stay.
keys-passkey-removed = The passkey is removed.
keys-passkey-since = since { $day }

keys-new = New keys
keys-new-what = When someone may have seen your words, or had a device of yours: new keys lock them out of everything written from then on. You keep reading everything.
keys-new-begin = Change my keys
keys-new-title = Change your keys
keys-new-1 = You get six new words and a new kit. The old ones open nothing any more, and passkeys have to be added again.
keys-new-2 = Your old key signs for the new one. The people you talk with notice nothing but a line in the log.
keys-new-3 = Then every coaching of yours gets a new key, one after the other. If that is interrupted, it goes on the next time.
keys-new-4 = Your other devices are locked until you type the new words there.
keys-new-make = Make the new keys
keys-new-making = Making the new keys…
keys-new-have = I have both. Change now
keys-new-changing = Changing…
keys-new-words = Your new six words
keys-new-kit = Your new recovery kit
keys-new-kit-keep = Print it or write it down now; it is not shown again.
keys-new-not-yet = Nothing has changed so far. If you stop here, the old words and the old kit go on as before.
keys-new-unsure = The server did not answer, so it is not certain whether your keys were changed. Keep the new words as well as the old ones, and try again.
keys-new-progress = { $done } of { $all } coachings have your new key.
keys-new-finished = { $all ->
    [0] Your keys are changed.
    [one] Your keys are changed, and your coaching has the new one.
   *[other] Your keys are changed, and all { $all } coachings have the new one.
}
keys-new-left = { $n ->
    [one] One coaching could not be changed yet.
   *[other] { $n } coachings could not be changed yet.
}
keys-new-left-what = Until then nobody writes there with your new key. It is tried again whenever you open one of them, or here.
keys-new-again = Go on
keys-new-close = Done

keys-lost-title = Begin anew
keys-lost-what = Your six words, your kit, every passkey and every unlocked device are gone? Then you can begin with new keys. Look once more in your desk first: this cannot be undone without the old words.
keys-lost-loses = What is lost
keys-lost-private = Everything only you could read: your notes, your journal, moments. Nobody can open it any more, your administrator neither.
keys-lost-shared = What you wrote with others is not lost, but shut for now. Each of them has to compare a number with you and let you in again.
keys-lost-told = You get a mail about it, and everyone you talk with sees it for 30 days.
keys-lost-password = The password you sign in with
keys-lost-password-hint = So that nobody does this at a screen you left open.
keys-lost-sure = I know what is lost
keys-lost-do = Begin with new keys
keys-lost-doing = Making your new keys…
keys-lost-back = Back to unlocking
keys-restarted = You began with new keys on { $day }. Whoever you talk with has to compare a number with you.

factor-title = Second factor
factor-what = A code from your phone, asked after your password. It guards your login; what is sealed is guarded by your words.
factor-off = Off.
factor-on = On since { $day }.
factor-codes-left = { $n ->
    [0] No recovery code is left.
    [one] One recovery code is left.
   *[other] { $n } recovery codes are left.
}
factor-begin = Turn it on
factor-password = Your password
factor-go-on = Go on
factor-scan = Scan this with an app for one-time codes, or type the secret into it.
factor-picture = QR code with the secret
factor-secret = Secret
factor-code = The six digits that the app shows now
factor-confirm = Check and turn on
factor-codes = Your recovery codes
factor-codes-what = Each of them works once, when your phone is gone. Keep them where you do not keep your phone.
factor-codes-have = I have them
factor-done = The second factor is on.
factor-new-codes = New recovery codes
factor-new-codes-loses = The codes you have now work no more.
factor-turn-off = Turn it off
factor-turned-off = The second factor is off.
factor-stop = Not now

keys-end-others = Sign out everywhere else
keys-end-others-title = Sign out everywhere else?
keys-end-others-loses = Every other browser and terminal has to sign in again. What is sealed is deleted there as soon as it notices.
keys-end-others-done = { $n ->
    [one] One other place was signed out.
   *[other] { $n } other places were signed out.
}
keys-words-wrapped = Change the words when somebody may have read them, and the keys when somebody may have used them.
