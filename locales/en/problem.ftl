# What went wrong, one sentence for each problem the API names. Say what happened, what was kept, what to do.
problem-offline = The network is not there. Nothing is lost; try again when it is back.
problem-server = Something broke on the server. Nothing of yours was lost; try again in a moment.
problem-unexpected = That did not work, and it is not clear why. Try again.
problem-not_signed_in = You are not signed in any more.
problem-wrong_login = Email and password do not belong together.
problem-administrator_only = Only an administrator can do that.
problem-not_yours = That is for someone else to do.
problem-not_found = It is not here, or not for you.
problem-row_changed = Someone changed this meanwhile. Yours is still in the field; look at theirs first.
problem-epoch_closed = The people in this have changed. Open the page again, then it can be sealed for all of them.
problem-wrong_state = That is not possible at this point.
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
problem-no_identity = They have no key yet, so nothing can be sealed for them. It is made when they first sign in.
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
invalid-not_a_slug = Small letters, digits and hyphens only, at least two.
invalid-out_of_range = That number is out of range.
invalid-wrong_password = That is not your password of today.
invalid-ends_before_it_starts = The last day cannot be before the first.
invalid-taken = This is taken already.
invalid-email-taken = Someone has this address already.
invalid-slug-taken = Another organisation has this short name.
invalid-name-taken = There is one of this name already.
invalid-unknown = That is not known here.
invalid-manager_email-unknown = Nobody with this address is known.
invalid-duplicate = This is there twice.
invalid-cycle = That would make a circle: someone would report to themselves.
invalid-yourself = That cannot be yourself.
invalid-overlap = They are in the team on those days already.
invalid-not_found = That is not here.
invalid-no_identity = They have no key yet, so nothing can be sealed for them.
invalid-not_a_member = They are not part of this.
invalid-unreadable = This cannot be read.
invalid-not_a_flag = yes or no.
invalid-wrong_header = The first line must be name,email,team,manager_email,administrator.
