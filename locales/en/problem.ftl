# What went wrong, one sentence for each problem the API names. Say what happened, what was kept, what to do.
problem-offline = The server does not answer. Nothing is lost; try again when it is back.
problem-server = Something broke on the server. Nothing of yours was lost; try again in a moment.
problem-unexpected = That did not work, and it is not clear why. Try again.
problem-not_signed_in = You are not signed in any more.
problem-wrong_login = Email and password do not belong together.
problem-second_factor_needed = The code from your app is asked for as well.
problem-second_factor_wrong = This code does not fit, or it was used before. Codes change every half minute.
problem-too_many_tries = { $minutes ->
    [0] That was tried too often. Wait a moment, then try again.
    [one] That was tried too often. Try again in a minute.
   *[other] That was tried too often. Try again in { $minutes } minutes.
}
problem-administrator_only = Only an administrator can do that.
problem-not_yours = That is for someone else to do.
problem-not_found = It is not here, or not for you.
problem-row_changed = Someone changed this meanwhile. Yours is still in the field; look at theirs first.
problem-epoch_closed = The people in this have changed. Open the page again, then it can be sealed for all of them.
problem-wrong_state = That is not possible at this point.
problem-former_member = You have left. For 90 days you can read and take away what is yours; nothing can be written any more.
problem-not_octets = The page sent something incomplete. Load it again.
problem-identity_exists = You have a key already. Unlock it.
problem-id_taken = This was stored before.
problem-too_large = That is too long to be stored in one piece.
problem-rate_limited = That was often in a short time. Wait a minute, then try again.
problem-invalid = Something about this is not right.
problem-internal = Something broke on the server. Nothing of yours was lost; try again in a moment.
problem-link_not_usable = This link does not work any more.
problem-not_json = The page sent something incomplete. Load it again.
problem-method_not_allowed = The page asked for something that does not exist. Load it again.
problem-idempotency_key_missing = The page sent something incomplete. Load it again.
problem-idempotency_key_reused = This was sent before with other words. Press once more.
problem-cross_site = The request came from another site and was refused.
problem-email_taken = Someone has this address already.

# What is wrong with one field: invalid-NAME, or invalid-FIELD-NAME where the field makes a difference.
invalid-empty = This is missing.
invalid-too_long = { $max ->
    [0] This is too long.
   *[other] At most { $max } characters.
}
invalid-too_short = At least { $min } characters.
invalid-control_characters = One line, without special characters.
invalid-not_an_email = That does not look like an email address.
invalid-not_a_day = That is not a day.
invalid-not_a_time_zone = This time zone is not known.
invalid-out_of_range = That number is out of range.
invalid-wrong_code = This is not the code that the app shows now.
invalid-not_signed = This was not signed with your key, so it was not stored. Unlock again and try once more.
invalid-unknown = That is not known here.
invalid-not_found = That is not here.
invalid-email_taken = Someone has this address already.
invalid-unknown_card = These are not the keys that this person has published. Nothing was stored.
invalid-strangers = Somebody who is not in it would hold the key. Nothing was stored.
invalid-known_card = These keys were used before. Make new ones.

problem-strangers = More people hold the key of this than the two of you. Nothing was sent; what you wrote is still here. Ask each other in person before you go on.
problem-twice = The server gave something here more than once, and not the same each time. None of it is shown.
problem-key_gone = The server says that you have no key, but this device knows one. Nothing was made anew. Ask what happened on the server before you write on.
