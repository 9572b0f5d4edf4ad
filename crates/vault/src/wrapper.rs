//! How a person unlocks: the identity file under a passphrase, a recovery code or a passkey (`docs/sealing.md`, section 2).

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::age_file::{open_as_member, open_with_secret, seal_to_member, seal_with_secret};
use crate::error::{Result, VaultError};
use crate::identity::{Identity, age_identity, public_key};
use crate::recovery::parse_recovery;
use crate::words::normalise;

/// The work factors a client accepts: N = 2^15 … 2^20.
pub const WORK_FACTORS: std::ops::RangeInclusive<u8> = 15..=20;
/// The work factor a client writes.
pub const WORK_FACTOR: u8 = 17;

/// What a wrapper opens with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrapperKind {
    /// Six words.
    Passphrase,
    /// The printed recovery code.
    Recovery,
}

impl WrapperKind {
    /// The word of the API: `passphrase` or `recovery`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
        }
    }

    /// The kind of an API word.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "passphrase" => Some(Self::Passphrase),
            "recovery" => Some(Self::Recovery),
            _ => None,
        }
    }

    /// What was typed, as it is used.
    fn secret(self, typed: &str) -> Result<Zeroizing<String>> {
        match self {
            Self::Passphrase => Ok(normalise(typed)),
            Self::Recovery => parse_recovery(typed),
        }
    }
}

/// Wraps an identity: a binary age file with one scrypt stanza. `log_n` is [`WORK_FACTOR`] but for tests and demonstrations.
///
/// # Errors
/// `wrapper_refused` for a work factor outside [`WORK_FACTORS`]; `wrong_secret` for a recovery code that is none.
pub fn wrap_identity(identity: &Identity, kind: WrapperKind, secret: &str, log_n: u8) -> Result<Vec<u8>> {
    if !WORK_FACTORS.contains(&log_n) {
        return Err(VaultError::WrapperRefused);
    }
    let secret = kind.secret(secret)?;
    seal_with_secret(&secret, log_n, identity.to_text().as_bytes())
}

/// Unwraps an identity with what was typed.
///
/// # Errors
/// `wrapper_refused` before any work, `wrong_secret`, `malformed` or `unsupported_suite` for other content.
pub fn unwrap_identity(kind: WrapperKind, typed: &str, file: &[u8]) -> Result<Identity> {
    let secret = kind.secret(typed)?;
    let plaintext = open_with_secret(&secret, WORK_FACTORS, file)?;
    read(&plaintext)
}

/// The work factor that a wrapper's header asks for, when it is one of those accepted.
///
/// # Errors
/// `wrapper_refused` for any other header.
pub fn work_factor(file: &[u8]) -> Result<u8> {
    crate::age_file::work_factor(file).filter(|log_n| WORK_FACTORS.contains(log_n)).ok_or(VaultError::WrapperRefused)
}

/// Wraps an identity under what a passkey's PRF answered.
///
/// # Errors
/// `malformed`, which cannot happen.
pub fn wrap_with_passkey(identity: &Identity, prf: &[u8; 32]) -> Result<Vec<u8>> {
    let secret = passkey_secret(prf)?;
    seal_to_member(&public_key(&secret), identity.to_text().as_bytes())
}

/// Unwraps an identity with what a passkey's PRF answered.
///
/// # Errors
/// `wrapper_refused` for a header with anything but one `X25519` stanza, `wrong_secret`, `malformed` or `unsupported_suite` for other
/// content.
pub fn unwrap_with_passkey(prf: &[u8; 32], file: &[u8]) -> Result<Identity> {
    let secret = passkey_secret(prf)?;
    let plaintext = open_as_member(&age_identity(&secret)?, file).map_err(|error| match error {
        VaultError::CannotDecrypt => VaultError::WrongSecret,
        other => other,
    })?;
    read(&plaintext)
}

/// The X25519 secret of a passkey wrapper.
fn passkey_secret(prf: &[u8; 32]) -> Result<Zeroizing<[u8; 32]>> {
    let mut secret = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, prf).expand(b"belay/1/passkey", secret.as_mut()).map_err(|_| VaultError::Malformed)?;
    Ok(secret)
}

fn read(plaintext: &[u8]) -> Result<Identity> {
    Identity::from_text(std::str::from_utf8(plaintext).map_err(|_| VaultError::Malformed)?)
}
