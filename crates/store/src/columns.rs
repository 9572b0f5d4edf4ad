//! Column types that both engines share: a sealed value with what the server knows of it.

use serde::{Deserialize, Serialize};

/// A sealed value as stored: the envelope, unread, behind a frame of the server's own.
///
/// Frame (24 bytes): row version `u32`, epoch `u32`, author id (16 bytes), big-endian; then the envelope of docs/sealing.md.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Row version at writing.
    pub version: u32,
    /// Key epoch.
    pub epoch: u32,
    /// Who wrote it.
    pub author: uuid::Uuid,
    /// The envelope; never parsed here.
    pub envelope: Vec<u8>,
}

const FRAME: usize = 24;

impl Sealed {
    /// The bytes of the column.
    #[must_use]
    pub fn to_column(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(FRAME + self.envelope.len());
        bytes.extend_from_slice(&self.version.to_be_bytes());
        bytes.extend_from_slice(&self.epoch.to_be_bytes());
        bytes.extend_from_slice(self.author.as_bytes());
        bytes.extend_from_slice(&self.envelope);
        bytes
    }
}

/// A column that this program did not write.
#[derive(Debug, thiserror::Error)]
#[error("a sealed column is shorter than its frame")]
pub struct BrokenColumn;

impl TryFrom<Vec<u8>> for Sealed {
    type Error = BrokenColumn;

    fn try_from(bytes: Vec<u8>) -> Result<Self, BrokenColumn> {
        let (frame, envelope) = bytes.split_first_chunk::<FRAME>().ok_or(BrokenColumn)?;
        let word = |at: usize| u32::from_be_bytes([frame[at], frame[at + 1], frame[at + 2], frame[at + 3]]);
        let mut author = [0; 16];
        author.copy_from_slice(&frame[8..]);
        Ok(Self { version: word(0), epoch: word(4), author: uuid::Uuid::from_bytes(author), envelope: envelope.to_vec() })
    }
}

/// A nullable column of a type that is parsed from a plain one: `#[sqlx(try_from = "Option<Vec<u8>>")]`.
#[derive(Debug, Clone)]
pub struct Maybe<T>(pub Option<T>);

impl TryFrom<Option<Vec<u8>>> for Maybe<Sealed> {
    type Error = BrokenColumn;

    fn try_from(bytes: Option<Vec<u8>>) -> Result<Self, BrokenColumn> {
        bytes.map(Sealed::try_from).transpose().map(Self)
    }
}

impl<T: std::str::FromStr> TryFrom<Option<String>> for Maybe<T> {
    type Error = T::Err;

    fn try_from(text: Option<String>) -> Result<Self, T::Err> {
        text.map(|text| text.parse()).transpose().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_column_comes_back_as_it_was() -> Result<(), BrokenColumn> {
        let sealed = Sealed { version: 3, epoch: 1, author: uuid::Uuid::from_u128(7), envelope: vec![1, 70, 9] };
        assert_eq!(Sealed::try_from(sealed.to_column())?, sealed);
        assert!(Sealed::try_from(vec![0; FRAME - 1]).is_err());
        Ok(())
    }
}
