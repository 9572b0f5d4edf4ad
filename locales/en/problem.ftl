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
problem-key_to_come = You are in it. You can write here as soon as someone who was in it before has let you in on this page.
problem-wrong_state = That is not possible at this point.
problem-wrong_state-deactivated = They are deactivated. Bring them back first.
problem-wrong_state-other_organisations = Their account also belongs to another organisation, so it cannot be reset from here.
problem-wrong_state-nothing_written = Write something of yours first, then say that you are done.
problem-wrong_state-not_ready = Not everyone who wrote is done yet.
problem-wrong_state-on = A second factor is on already.
problem-wrong_state-off = No second factor is on.
problem-wrong_state-not_set_up = Begin again: scan the code first.
problem-wrong_state-revoked = It was taken back already.
problem-wrong_state-erasing = This note was put away. Take it back first.
problem-wrong_state-erased = This person left, and what was theirs is deleted. Invite them anew.
problem-wrong_state-active = They are still part of this. Deactivate them first.
problem-wrong_state-not_your_record = Only those whose record it is can have it deleted: the coachee, or a peer.
problem-wrong_state-opened = What was written here is shown already. Begin a new round for more.
problem-former_member = You have left. For 90 days you can read and take away what is yours; nothing can be written any more.
problem-not_octets = The page sent something incomplete. Load it again.
problem-identity_exists = You have a key already. Unlock it.
problem-head_changed = The people in this changed a moment ago. Try again.
problem-id_taken = This was stored before.
problem-too_large = That is too long to be stored in one piece.
problem-rate_limited = That was often in a short time. Wait a minute, then try again.
problem-invalid = Something about this is not right.
problem-findings = Some lines are not right. Nothing was written.
problem-internal = Something broke on the server. Nothing of yours was lost; try again in a moment.
problem-link_not_usable = This link does not work any more.
problem-not_json = The page sent something incomplete. Load it again.
problem-method_not_allowed = The page asked for something that does not exist. Load it again.
problem-idempotency_key_missing = The page sent something incomplete. Load it again.
problem-idempotency_key_reused = This was sent before with other words. Press once more.
problem-cross_site = The request came from another site and was refused.
problem-reporting_line = You are above them in the reporting line. They can ask you; you cannot ask them.
problem-no_identity = They have not joined yet, so nothing can be sealed for them. Their key is made when they first sign in.
problem-three_goals = Three goals are active already. Let one rest first.
problem-email_taken = Someone has this address already.
problem-name_taken = There is one of this name already.
problem-last_administrator = There must be one administrator at least.

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
invalid-not_a_time = That is not a time on that day.
invalid-not_a_time_zone = This time zone is not known.
invalid-not_a_link = A link begins with https://.
invalid-out_of_range = That number is out of range.
invalid-wrong_code = This is not the code that the app shows now.
invalid-not_signed = This was not signed with your key, so it was not stored. Unlock again and try once more.
invalid-not_the_sponsor = They do not sponsor this any more.
invalid-wrong_password = That is not your current password.
invalid-ends_before_it_starts = The last day cannot be before the first.
invalid-unknown = That is not known here.
invalid-is_party = They are part of this themselves.
invalid-with_ids-out_of_range = A circle has three to six people, you included.
invalid-in_the_future = That day is still to come.
invalid-unknown_person = Nobody of that address is known here.
invalid-person_id-unknown_person = This person is not here, or is deactivated.
invalid-manager_id-unknown_person = This person is not here, or is deactivated.
invalid-duplicate = This is there twice.
invalid-email-duplicate = This address is in line { $line } already.
invalid-cycle = That would make a circle: someone would report to themselves.
invalid-yourself = That cannot be yourself.
invalid-overlap = They are in the team on those days already.
invalid-not_found = That is not here.
invalid-no_identity = They have not joined yet, so nothing can be sealed for them.
invalid-not_a_member = They are not part of this.
invalid-unreadable = This cannot be read.
invalid-not_yes_or_no = Only yes or no.
invalid-unknown_column = This column is not known. Known are name, email, team, manager_email and administrator.
invalid-missing = This column is missing.
invalid-wrong_number_of_fields = { $found } fields here, { $expected } in the first line.
invalid-too_large = The file is too large.
invalid-wrong_size = That is too long to be stored in one piece.
invalid-too_many_rows = At most { $max } people in one file.
invalid-too_many = Too many.
invalid-email_taken = Someone has this address already.
invalid-csv-empty = There is nobody in it.
invalid-not_for_this_kind = That does not fit here.
invalid-no_end = Say until when, or how many times.
invalid-too_far = { $years } years at most.
invalid-no_days = No day fits this.
invalid-unknown_card = These are not the keys that this person has published. Nothing was stored.
invalid-strangers = Somebody who is not in it would hold the key. Nothing was stored.
invalid-known_card = These keys were used before. Make new ones.
invalid-not_ascending = This is not in its order.

problem-strangers = More people hold the key of this than the two of you. Nothing was sent; what you wrote is still here. Ask each other in person before you go on.
problem-key_gone = The server says that you have no key, but this device knows one. Nothing was made anew. Ask what happened on the server before you write on.
problem-too_many_passkeys = You have { $most } passkeys already. Remove one first.
