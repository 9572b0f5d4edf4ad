# Why something sealed cannot be opened or was not sealed.
vault-locked = It is locked on this device. Unlock it first.
vault-wrong_secret = These words do not open it. Look for a mistyped one; order matters.
vault-wrapper_refused = The key file the server gave is not one of ours. Nothing was tried with your words. Tell your administrator.
vault-unsupported_suite = This is sealed in a way that this page does not know. Load the page again; if it stays so, do not count on it.
vault-malformed = This cannot be read: it is damaged, or not what the server says it is.
vault-unknown_epoch = This was sealed before you were part of it.
vault-withheld = This is sealed with a newer key than your server shows you. Either it holds that key back, or this was made up. It is not shown. Load the page again; if this stays, compare with your partner.
vault-not_a_member = Whoever wrote this was not part of it at the time. It is not shown.
vault-bad_signature = The signature on this does not fit its author. It is not shown.
vault-rolled_back = The server gave an older version than you have seen. It is not shown.
vault-cannot_decrypt = Your key does not open this.
vault-bad_padding = This cannot be read: its bytes are damaged.
vault-newer_format = This was written with a newer Belay. Load the page again to change it.
vault-chain_broken = The list of who may read this does not hold together. Nothing more is sealed here until that is cleared up.
vault-card_changed = Someone’s key is another one than before. Ask them in person before you go on.
vault-diverged = The server shows you another history than before. Nothing is opened or sealed here. Compare with your partner.
vault-wrong_engagement = This belongs somewhere else. It is not shown.

vault-other_owner = These words were written for someone else than the server says. Do not count on them.
vault-other_author = These words were sealed by someone else than the server says. Do not count on them.
vault-moved = These words hang on something else than their author sealed them for. They are not shown.
vault-twice = The server gave this more than once, and not the same each time. None of it is shown.
