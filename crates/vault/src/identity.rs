//! A person's secret keys, and the identity file that holds them (`docs/sealing.md`, section 1).

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use bech32::{ToBase32, Variant};
use ed25519_dalek::{Signer, SigningKey};
use rand_core::CryptoRngCore;
use uuid::Uuid;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::{Zeroize, Zeroizing};

use crate::bytes::{Writer, from_base64, to_base64};
use crate::card::{Card, SignedCard};
use crate::error::{Result, VaultError};

/// An X25519 secret (an age identity) and an Ed25519 seed of one person. Wiped when dropped, never printed.
pub struct Identity {
    /// The organisation the identity belongs to.
    pub organisation: Uuid,
    /// The person.
    pub person: Uuid,
    seed: Zeroizing<[u8; 32]>,
    secret: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("organisation", &self.organisation).field("person", &self.person).finish_non_exhaustive()
    }
}

impl Identity {
    /// A new identity from `rng`: 32 bytes for the X25519 secret, then 32 for the Ed25519 seed.
    pub fn generate(rng: &mut impl CryptoRngCore, organisation: Uuid, person: Uuid) -> Self {
        let mut secret = Zeroizing::new([0; 32]);
        let mut seed = Zeroizing::new([0; 32]);
        rng.fill_bytes(secret.as_mut());
        rng.fill_bytes(seed.as_mut());
        Self { organisation, person, seed, secret }
    }

    /// The identity file as text: five lines that the stock `age` program reads too.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut key = self.age_text();
        let seed = Zeroizing::new(to_base64(self.seed.as_ref()));
        let text = Zeroizing::new(format!(
            "# belay identity, suite 1\n# organisation: {}\n# person: {}\n# signing: {}\n{}\n",
            self.organisation,
            self.person,
            seed.as_str(),
            key.as_str()
        ));
        key.zeroize();
        text
    }

    /// Reads an identity file; only the exact text that [`Identity::to_text`] writes is accepted.
    ///
    /// # Errors
    /// `unsupported_suite` for another suite in the first line, `malformed` for anything else.
    pub fn from_text(text: &str) -> Result<Self> {
        let mut lines = text.split('\n');
        let mut line =
            |prefix: &str| -> Result<&str> { lines.next().and_then(|line| line.strip_prefix(prefix)).ok_or(VaultError::Malformed) };
        match line("# belay identity, suite ")?.parse::<u8>() {
            Ok(1) => {}
            Ok(_) => return Err(VaultError::UnsupportedSuite),
            Err(_) => return Err(VaultError::Malformed),
        }
        let id = |text: &str| Uuid::parse_str(text).map_err(|_| VaultError::Malformed);
        let organisation = id(line("# organisation: ")?)?;
        let person = id(line("# person: ")?)?;
        let bytes = Zeroizing::new(from_base64(line("# signing: ")?)?);
        let mut seed = Zeroizing::new([0; 32]);
        if bytes.len() != 32 {
            return Err(VaultError::Malformed);
        }
        seed.copy_from_slice(&bytes);
        let secret = secret_from_age_text(line("")?)?;
        let identity = Self { organisation, person, seed, secret };
        // Byte for byte what would be written: no second spelling of the same identity.
        if identity.to_text().as_str() == text { Ok(identity) } else { Err(VaultError::Malformed) }
    }

    /// The age identity, `AGE-SECRET-KEY-1…`.
    fn age_text(&self) -> Zeroizing<String> {
        age_text(&self.secret)
    }

    /// The identity for the age library.
    ///
    /// # Errors
    /// `malformed`, which cannot happen for 32 bytes.
    pub(crate) fn age(&self) -> Result<age::x25519::Identity> {
        age_identity(&self.secret)
    }

    /// The public card of this identity, signed by it. `created` is Unix milliseconds.
    pub fn card(&self, created: u64) -> SignedCard {
        let card = Card {
            organisation: self.organisation,
            person: self.person,
            encryption: self.encryption_key(),
            signing: self.signing_key(),
            created,
        };
        let signature = self.sign("card", &card.to_bytes());
        SignedCard::assemble(card, signature)
    }

    /// The X25519 public key.
    pub fn encryption_key(&self) -> [u8; 32] {
        public_key(&self.secret)
    }

    /// The Ed25519 public key.
    pub fn signing_key(&self) -> [u8; 32] {
        SigningKey::from_bytes(&self.seed).verifying_key().to_bytes()
    }

    /// `sign(kind, body)` of section 0.
    pub(crate) fn sign(&self, kind: &str, body: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(&self.seed).sign(&signed_bytes(kind, body)).to_bytes()
    }
}

/// The public key of an X25519 secret.
pub(crate) fn public_key(secret: &[u8; 32]) -> [u8; 32] {
    PublicKey::from(&StaticSecret::from(*secret)).to_bytes()
}

/// An X25519 secret as `AGE-SECRET-KEY-1…`.
fn age_text(secret: &[u8; 32]) -> Zeroizing<String> {
    let encoded = bech32::encode("age-secret-key-", secret.as_slice().to_base32(), Variant::Bech32);
    // The prefix is valid: encoding cannot fail; an empty key would not parse.
    let mut encoded = encoded.unwrap_or_default();
    let upper = Zeroizing::new(encoded.to_uppercase());
    encoded.zeroize();
    upper
}

/// An X25519 secret for the age library.
pub(crate) fn age_identity(secret: &[u8; 32]) -> Result<age::x25519::Identity> {
    age::x25519::Identity::from_str(age_text(secret).as_str()).map_err(|_| VaultError::Malformed)
}

/// What a signature covers: `"belay/1/" ‖ kind ‖ 0x00 ‖ body`.
pub(crate) fn signed_bytes(kind: &str, body: &[u8]) -> Vec<u8> {
    Writer::default().raw(b"belay/1/").raw(kind.as_bytes()).u8(0).raw(body).0
}

/// The 32 bytes inside `AGE-SECRET-KEY-1…`; the age library judges the text first.
fn secret_from_age_text(text: &str) -> Result<Zeroizing<[u8; 32]>> {
    use bech32::FromBase32;
    let parsed = age::x25519::Identity::from_str(text).map_err(|_| VaultError::Malformed)?;
    let canonical = parsed.to_string();
    let (_, data, _) = bech32::decode(canonical.expose_secret()).map_err(|_| VaultError::Malformed)?;
    let bytes = Zeroizing::new(Vec::<u8>::from_base32(&data).map_err(|_| VaultError::Malformed)?);
    let mut secret = Zeroizing::new([0; 32]);
    if bytes.len() != 32 {
        return Err(VaultError::Malformed);
    }
    secret.copy_from_slice(&bytes);
    Ok(secret)
}
