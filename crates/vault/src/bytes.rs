//! Big-endian fields and length prefixes, written and read (`docs/sealing.md`, section 0).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::{Result, VaultError};

/// The byte of suite 1.
pub const SUITE: u8 = 0x01;

/// 32 zero bytes: "no hash".
pub const NO_HASH: [u8; 32] = [0; 32];

/// SHA-256.
pub fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Standard base64 with padding, as the API writes byte strings.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads standard base64 with padding; anything else is `malformed`.
pub fn from_base64(text: &str) -> Result<Vec<u8>> {
    STANDARD.decode(text).map_err(|_| VaultError::Malformed)
}

/// Reads base64 of exactly 32 bytes.
pub fn hash_from_base64(text: &str) -> Result<[u8; 32]> {
    from_base64(text)?.try_into().map_err(|_| VaultError::Malformed)
}

/// Appends the fields of a format.
#[derive(Default)]
pub(crate) struct Writer(pub(crate) Vec<u8>);

impl Writer {
    /// Begins with the suite byte.
    pub(crate) fn suite() -> Self {
        Self(vec![SUITE])
    }

    pub(crate) fn u8(mut self, value: u8) -> Self {
        self.0.push(value);
        self
    }

    pub(crate) fn u16(self, value: u16) -> Self {
        self.raw(&value.to_be_bytes())
    }

    pub(crate) fn u32(self, value: u32) -> Self {
        self.raw(&value.to_be_bytes())
    }

    pub(crate) fn u64(self, value: u64) -> Self {
        self.raw(&value.to_be_bytes())
    }

    pub(crate) fn id(self, id: Uuid) -> Self {
        self.raw(id.as_bytes())
    }

    pub(crate) fn raw(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    /// `u32` length and the bytes; too long for that is `malformed`.
    pub(crate) fn lp(self, bytes: &[u8]) -> Result<Self> {
        let length = u32::try_from(bytes.len()).map_err(|_| VaultError::Malformed)?;
        Ok(self.u32(length).raw(bytes))
    }

    /// `u8` length and the bytes; longer than 255 is `malformed`.
    pub(crate) fn lp8(self, bytes: &[u8]) -> Result<Self> {
        let length = u8::try_from(bytes.len()).map_err(|_| VaultError::Malformed)?;
        Ok(self.u8(length).raw(bytes))
    }
}

/// Takes the fields of a format off the front; past the end is `malformed`.
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Begins with the suite byte: no byte is `malformed`, another one `unsupported_suite`.
    pub(crate) fn suite(bytes: &'a [u8]) -> Result<Self> {
        let mut reader = Self::new(bytes);
        match reader.u8()? {
            SUITE => Ok(reader),
            _ => Err(VaultError::UnsupportedSuite),
        }
    }

    pub(crate) fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(count).ok_or(VaultError::Malformed)?;
        let taken = self.bytes.get(self.at..end).ok_or(VaultError::Malformed)?;
        self.at = end;
        Ok(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        self.take(N)?.try_into().map_err(|_| VaultError::Malformed)
    }

    pub(crate) fn u8(&mut self) -> Result<u8> {
        Ok(u8::from_be_bytes(self.array()?))
    }

    pub(crate) fn u16(&mut self) -> Result<u16> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    pub(crate) fn u32(&mut self) -> Result<u32> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    pub(crate) fn u64(&mut self) -> Result<u64> {
        Ok(u64::from_be_bytes(self.array()?))
    }

    pub(crate) fn id(&mut self) -> Result<Uuid> {
        Ok(Uuid::from_bytes(self.array()?))
    }

    pub(crate) fn lp(&mut self) -> Result<&'a [u8]> {
        let length = self.u32()?;
        self.take(usize::try_from(length).map_err(|_| VaultError::Malformed)?)
    }

    pub(crate) fn lp8(&mut self) -> Result<&'a [u8]> {
        let length = self.u8()?;
        self.take(usize::from(length))
    }

    /// Everything read so far.
    pub(crate) fn read(&self) -> &'a [u8] {
        self.bytes.get(..self.at).unwrap_or_default()
    }

    /// Bytes not yet read.
    pub(crate) fn left(&self) -> usize {
        self.bytes.len().saturating_sub(self.at)
    }

    /// Refuses trailing bytes.
    pub(crate) fn end(self) -> Result<()> {
        if self.left() == 0 { Ok(()) } else { Err(VaultError::Malformed) }
    }
}
