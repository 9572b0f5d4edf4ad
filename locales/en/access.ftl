# The record of access that each person reads of themself.
access-title = Who opened what of mine
access-what = Every time someone from outside a coaching opens something of yours, everything that happens to your login, your keys and your account, and every file or private note that is deleted, stands here. Only you see this page. What was read is not in it: only who, what kind, and when.
access-empty-title = Nothing so far
access-empty = Nobody from outside has opened anything of yours, and nothing has changed on your account.
access-new = new
access-times = { $n } times that day
access-of-coaching = the coaching it is about
access-was-it-you = Was that you? If not, change your password, end the sign-ins you do not know, and tell the people you talk with.
access-worth-a-look = It may be in order. If you did not expect it, ask whoever did it, and tell the people you talk with.
access-not-here = What those in a coaching read of what they share is not noted: that would be watching each other. Who reads the raw database cannot be noted either. That is why what you write is sealed.
access-somebody = Somebody who is not here any more
access-nobody = Somebody with the link, or who runs the server,
access-kind = { $kind ->
    [sponsor_opened] { $who } looked at what a sponsor is told of this coaching.
    [release_opened] { $who } opened what you showed them.
    [account_opened] { $who } opened your row among the people: your name, address, team, and to whom you report.
    [reset_link_made] { $who } made a link with which your login password can be set anew.
    [login_reset] { $who } set your login password anew, with such a link. Nothing sealed became readable by it.
    [password_changed] { $by ->
        [you] You changed your login password.
       *[other] { $who } changed your login password.
    }
    [second_factor_on] { $by ->
        [you] You turned on a second step for signing in.
       *[other] { $who } turned on a second step for signing in.
    }
    [second_factor_off] { $by ->
        [you] You turned the second step for signing in off.
       *[other] { $who } turned the second step for signing in off.
    }
    [second_factor_removed] { $who } took away your second step for signing in.
    [signed_in_new_device] Somebody signed in as you on a device that was new here.
    [card_published] Your key was made and published.
    [card_replaced] Your key was changed, signed with the one before.
    [card_restarted] Your key was replaced by one that the old key did not sign. What only you could read is unreadable with it.
    [partner_card_restarted] { $who } began with a new key that the old one did not sign. Compare numbers in person before you go on.
    [words_changed] { $by ->
        [you] You took other unlock words.
       *[other] { $who } took other unlock words for you.
    }
    [kit_changed] { $by ->
        [you] You made another recovery kit.
       *[other] { $who } made another recovery kit for you.
    }
    [passkey_added] { $by ->
        [you] You added a passkey that unlocks.
       *[other] { $who } added a passkey that unlocks.
    }
    [passkey_removed] { $by ->
        [you] You removed a passkey.
       *[other] { $who } removed a passkey of yours.
    }
    [keys_shared] { $who } gave you the keys to what you two had written before.
    [released] { $by ->
        [you] You showed something to somebody outside.
       *[other] { $who } showed something of this coaching to somebody outside.
    }
    [release_revoked] { $by ->
        [you] You took back something you had shown.
       *[other] { $who } took back something that was shown.
    }
    [exported] { $by ->
        [you] You put your record together to take it away.
       *[other] { $who } put your record together to take it away.
    }
    [invited] { $who } invited you.
    [deactivated] { $who } ended your access to this organisation.
    [reactivated] { $who } gave you your access back.
    [role_changed] { $who } changed whether you are an administrator.
    [person_changed] { $who } changed your name or address.
    [manager_changed] { $who } changed to whom you report.
    [team_changed] { $who } changed in which team you are.
    [attachment_deleted] { $by ->
        [you] You deleted a file.
       *[other] { $who } deleted a file that they had put there.
    }
    [note_deleted] A private note of yours was put away. For thirty days it can be taken back, then it is deleted.
    [erasure_asked] { $by ->
        [you] You asked for something of yours to be deleted.
       *[other] { $who } asked for something of yours to be deleted. There are thirty days to stop it.
    }
    [erasure_stopped] { $by ->
        [you] You stopped a deletion.
       *[other] { $who } stopped a deletion.
    }
   *[other] { $who } did something that this page does not know yet. Load the newest page.
}
