//! The age v1 files used here: one secret text or one member, judged by their header before any work.

use std::io::{Read, Write};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor};
use zeroize::Zeroizing;

use crate::error::{Result, VaultError};

/// The largest plaintext that any age file here may have.
const PLAINTEXT_LIMIT: u64 = 4096;
/// The largest header that is looked at.
const HEADER_LIMIT: usize = 16_384;

/// The stanzas' first lines (type and arguments), without decoding anything.
fn stanzas(file: &[u8]) -> Option<Vec<Vec<&str>>> {
    let head = file.get(..file.len().min(HEADER_LIMIT))?;
    let mut lines = head.split(|byte| *byte == b'\n');
    if lines.next()? != b"age-encryption.org/v1" {
        return None;
    }
    let mut found = Vec::new();
    for line in lines {
        if line.starts_with(b"---") {
            return Some(found);
        }
        // A stanza's body is base64 and never begins with a hyphen.
        if let Some(rest) = line.strip_prefix(b"-> ") {
            found.push(std::str::from_utf8(rest).ok()?.split(' ').collect());
        }
    }
    None
}

/// The work factor of a file with exactly one `scrypt` stanza, else nothing.
pub(crate) fn work_factor(file: &[u8]) -> Option<u8> {
    match stanzas(file)?.as_slice() {
        [stanza] => match stanza.as_slice() {
            ["scrypt", _, log_n] => {
                let plain = log_n.len() <= 2 && !log_n.starts_with('0') && log_n.bytes().all(|b| b.is_ascii_digit());
                if plain { log_n.parse().ok() } else { None }
            }
            _ => None,
        },
        _ => None,
    }
}

/// True for exactly one `X25519` stanza; `…-grease` is ignored.
fn one_member(file: &[u8]) -> bool {
    stanzas(file).is_some_and(|found| {
        let mut kinds = found.iter().filter_map(|stanza| stanza.first()).filter(|kind| !kind.ends_with("-grease"));
        kinds.next() == Some(&"X25519") && kinds.next().is_none()
    })
}

/// Reads what a decryptor yields; a damaged payload is `malformed`.
fn read_all(mut reader: impl Read) -> Result<Zeroizing<Vec<u8>>> {
    let mut plaintext = Zeroizing::new(Vec::with_capacity(512));
    reader.by_ref().take(PLAINTEXT_LIMIT + 1).read_to_end(&mut plaintext).map_err(|_| VaultError::Malformed)?;
    if plaintext.len() as u64 > PLAINTEXT_LIMIT {
        return Err(VaultError::Malformed);
    }
    Ok(plaintext)
}

/// Encrypts to one recipient as a binary age file.
fn encrypt(recipient: &dyn age::Recipient, plaintext: &[u8]) -> Result<Vec<u8>> {
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient)).map_err(|_| VaultError::Malformed)?;
    let mut file = Vec::with_capacity(512);
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| VaultError::Malformed)?;
    writer.write_all(plaintext).and_then(|()| writer.finish().map(|_| ())).map_err(|_| VaultError::Malformed)?;
    Ok(file)
}

/// Encrypts under a secret text with N = 2^`log_n`.
pub(crate) fn seal_with_secret(secret: &str, log_n: u8, plaintext: &[u8]) -> Result<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(secret.to_owned()));
    recipient.set_work_factor(log_n);
    encrypt(&recipient, plaintext)
}

/// Opens a file under a secret text; the header is judged before scrypt runs.
///
/// # Errors
/// `wrapper_refused`, `wrong_secret`, `malformed`.
pub(crate) fn open_with_secret(secret: &str, limits: std::ops::RangeInclusive<u8>, file: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let log_n = work_factor(file).ok_or(VaultError::WrapperRefused)?;
    if !limits.contains(&log_n) {
        return Err(VaultError::WrapperRefused);
    }
    let mut identity = age::scrypt::Identity::new(SecretString::from(secret.to_owned()));
    identity.set_max_work_factor(*limits.end());
    let decryptor = Decryptor::new_buffered(file).map_err(|_| VaultError::WrapperRefused)?;
    let reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => VaultError::WrongSecret,
        DecryptError::ExcessiveWork { .. } | DecryptError::InvalidHeader => VaultError::WrapperRefused,
        _ => VaultError::Malformed,
    })?;
    read_all(reader)
}

/// Encrypts to one X25519 public key.
pub(crate) fn seal_to_member(public: &[u8; 32], plaintext: &[u8]) -> Result<Vec<u8>> {
    use bech32::{ToBase32, Variant};
    let text = bech32::encode("age", public.as_slice().to_base32(), Variant::Bech32).map_err(|_| VaultError::Malformed)?;
    let recipient: age::x25519::Recipient = text.parse().map_err(|_| VaultError::Malformed)?;
    encrypt(&recipient, plaintext)
}

/// Opens a file made to one member.
///
/// # Errors
/// `wrapper_refused` (header), `cannot_decrypt` (not for this key), `malformed`.
pub(crate) fn open_as_member(identity: &age::x25519::Identity, file: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    if !one_member(file) {
        return Err(VaultError::WrapperRefused);
    }
    let decryptor = Decryptor::new_buffered(file).map_err(|_| VaultError::WrapperRefused)?;
    let reader = decryptor.decrypt(std::iter::once(identity as &dyn age::Identity)).map_err(|error| match error {
        DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => VaultError::CannotDecrypt,
        DecryptError::InvalidHeader => VaultError::WrapperRefused,
        _ => VaultError::Malformed,
    })?;
    read_all(reader)
}
