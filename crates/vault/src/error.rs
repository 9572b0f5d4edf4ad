//! Why something could not be opened. The names are those of `docs/sealing.md`, section 9.

use std::fmt;

/// The rule of a chain that an entry broke: of the key-set log (section 3, rules 1, 2 and 5) or of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainRule {
    /// The sequence does not start at 0 or does not rise by 1.
    Sequence,
    /// The hash of the entry before is not the one named.
    PreviousHash,
    /// The epoch is not the one before plus 1 (0 at entry 0).
    Epoch,
    /// The signer of entry 0 is not among its members.
    FirstSigner,
    /// The agreement hash is zero in a shared engagement, or not zero in one's own space.
    Agreement,
    /// One's own space has another member than oneself.
    OwnMembers,
    /// An entry of a document does not follow the one before of its device (section 5).
    Device,
}

impl fmt::Display for ChainRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sequence => "the sequence has a gap",
            Self::PreviousHash => "the entry before is another one",
            Self::Epoch => "the epoch does not rise by one",
            Self::FirstSigner => "the first signer is not a member",
            Self::Agreement => "the agreement hash does not fit the kind of engagement",
            Self::OwnMembers => "one's own space has other members",
            Self::Device => "an entry of this device is missing before it, or is another one",
        })
    }
}

/// What the vault refuses. [`VaultError::name`] is the stable name that messages hang on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is no unlocked identity, or the engagement is not loaded.
    #[error("locked: nothing is unlocked here")]
    Locked,
    /// The passphrase or recovery code is not the right one.
    #[error("the passphrase or recovery code is not right")]
    WrongSecret,
    /// The header of a wrapper or wrap is not the only one allowed.
    #[error("a wrapper with these parameters is refused")]
    WrapperRefused,
    /// The first byte names a suite this program does not know.
    #[error("sealed under a suite that this version does not know")]
    UnsupportedSuite,
    /// Shape, length, count or text is not what the format says.
    #[error("malformed: the bytes are not what the format says")]
    Malformed,
    /// The epoch is not loaded, or the reader has no key of it.
    #[error("sealed under an epoch that you hold no key of")]
    UnknownEpoch,
    /// The author or signer was not a member.
    #[error("the author is not a member")]
    NotAMember,
    /// A signature does not verify.
    #[error("a signature does not verify")]
    BadSignature,
    /// An older version than one already seen.
    #[error("rolled back: an older version than one already seen")]
    RolledBack,
    /// The key does not open it.
    #[error("the key does not open this")]
    CannotDecrypt,
    /// The padding is not the only one allowed.
    #[error("the padding is not right")]
    BadPadding,
    /// A format of a newer version: read-only.
    #[error("written by a newer version: read-only")]
    NewerFormat,
    /// A chain breaks one of its rules.
    #[error("the chain is broken: {0}")]
    ChainBroken(ChainRule),
    /// A card other than the one pinned.
    #[error("the card is not the one known for this person")]
    CardChanged,
    /// The log contradicts what was seen before.
    #[error("diverged: the log contradicts what was seen before")]
    Diverged,
    /// Of another organisation, engagement or person than asked for.
    #[error("this belongs to another engagement, organisation or person")]
    WrongEngagement,
}

impl VaultError {
    /// The stable `snake_case` name, the same in the page (`VaultErrorName`) and the vectors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::WrongSecret => "wrong_secret",
            Self::WrapperRefused => "wrapper_refused",
            Self::UnsupportedSuite => "unsupported_suite",
            Self::Malformed => "malformed",
            Self::UnknownEpoch => "unknown_epoch",
            Self::NotAMember => "not_a_member",
            Self::BadSignature => "bad_signature",
            Self::RolledBack => "rolled_back",
            Self::CannotDecrypt => "cannot_decrypt",
            Self::BadPadding => "bad_padding",
            Self::NewerFormat => "newer_format",
            Self::ChainBroken(_) => "chain_broken",
            Self::CardChanged => "card_changed",
            Self::Diverged => "diverged",
            Self::WrongEngagement => "wrong_engagement",
        }
    }
}

/// What every call of the vault answers.
pub type Result<T> = std::result::Result<T, VaultError>;
