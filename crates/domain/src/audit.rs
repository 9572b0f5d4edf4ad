//! The record of access: what anyone from outside opened of mine, and everything that changed how my account and my keys can be used.

use crate::word::words;

words! {
    /// What happened. Never what was read: the log has no content.
    Kind as "AccessKind" {
        /// A sponsor opened what they are told of an engagement of mine.
        SponsorOpened = "sponsor_opened",
        /// Somebody opened what I released to them.
        ReleaseOpened = "release_opened",
        /// An administrator opened my row among the people.
        AccountOpened = "account_opened",
        /// A link was made with which my login password can be set anew.
        ResetLinkMade = "reset_link_made",
        /// Such a link was used.
        LoginReset = "login_reset",
        /// My login password was changed by whoever was signed in.
        PasswordChanged = "password_changed",
        /// A second factor guards my login.
        SecondFactorOn = "second_factor_on",
        /// Signed in as me, it was taken away.
        SecondFactorOff = "second_factor_off",
        /// An administrator took it away.
        SecondFactorRemoved = "second_factor_removed",
        /// Somebody signed in as me on a device that no sign-in had named before.
        SignedInNewDevice = "signed_in_new_device",
        /// My first card was published.
        CardPublished = "card_published",
        /// My card was replaced, signed by the one before.
        CardReplaced = "card_replaced",
        /// My card was replaced without a signature of the one before.
        CardRestarted = "card_restarted",
        /// The same happened to somebody I work with.
        PartnerCardRestarted = "partner_card_restarted",
        /// The unlock words were changed.
        WordsChanged = "words_changed",
        /// The recovery kit was made anew.
        KitChanged = "kit_changed",
        /// A passkey can unlock.
        PasskeyAdded = "passkey_added",
        /// A passkey can unlock no more.
        PasskeyRemoved = "passkey_removed",
        /// Someone shared the keys of earlier epochs with me.
        KeysShared = "keys_shared",
        /// I released something.
        Released = "released",
        /// I took a release back.
        ReleaseRevoked = "release_revoked",
        /// My record was exported.
        Exported = "exported",
        /// I was invited.
        Invited = "invited",
        /// My access to the organisation was ended.
        Deactivated = "deactivated",
        /// It was given back.
        Reactivated = "reactivated",
        /// I became an administrator, or stopped being one.
        RoleChanged = "role_changed",
        /// An administrator changed my name or address.
        PersonChanged = "person_changed",
        /// An administrator changed to whom I report.
        ManagerChanged = "manager_changed",
        /// An administrator changed in which team I am, or when.
        TeamChanged = "team_changed",
        /// A file was deleted where I am a member.
        AttachmentDeleted = "attachment_deleted",
        /// A private note of mine was put away, to be deleted.
        NoteDeleted = "note_deleted",
        /// Erasure was asked for.
        ErasureAsked = "erasure_asked",
        /// Erasure was stopped.
        ErasureStopped = "erasure_stopped",
    }
}

impl Kind {
    /// Whether it is a reading, of which one row a day stands for all: how often somebody looked is counted, not listed.
    #[must_use]
    pub fn is_opening(self) -> bool {
        matches!(self, Self::SponsorOpened | Self::ReleaseOpened | Self::AccountOpened)
    }
}
