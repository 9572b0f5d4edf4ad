//! Attachments: sealed parts of 1 MiB of content each, 25 MiB at most.

use crate::check::{Invalid, number};

/// Most bytes of content.
pub const LARGEST: i64 = 25 * 1024 * 1024;
/// Bytes of content in a part; the last may have fewer.
pub const PART: i64 = 1024 * 1024;
/// What sealing adds to a part: the tag.
pub const TAG: i64 = 16;
/// How long parts may be missing, ms.
pub const INCOMPLETE: i64 = 24 * 3600 * 1000;

/// How many parts so many bytes have: one at least.
#[must_use]
pub fn parts(bytes: i64) -> i64 {
    (bytes + PART - 1).div_euclid(PART).max(1)
}

/// Checks what is stated of an attachment that is not too large.
///
/// # Errors
/// `out_of_range` on `bytes` or `parts`.
pub fn stated(bytes: i64, stated: i64) -> Result<(), Invalid> {
    number("bytes", bytes, 0..=LARGEST)?;
    number("parts", stated, parts(bytes)..=parts(bytes)).map(drop)
}

/// Checks the size of a sealed part: all but the last are full.
///
/// # Errors
/// `wrong_size` on `part`.
pub fn part_size(part: i64, parts: i64, size: i64) -> Result<(), Invalid> {
    let least = if part + 1 < parts { PART + TAG } else { TAG };
    if (least..=PART + TAG).contains(&size) {
        return Ok(());
    }
    Err(Invalid::new("part", "wrong_size").with("min", least).with("max", PART + TAG))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_from_the_size() {
        assert_eq!([0, 1, PART, PART + 1, LARGEST].map(parts), [1, 1, 1, 2, 25]);
        assert!(stated(PART + 1, 2).is_ok());
        assert!(stated(PART + 1, 1).is_err());
        assert!(stated(LARGEST + 1, 26).is_err());
    }

    #[test]
    fn only_the_last_part_may_be_short() {
        assert!(part_size(0, 2, PART + TAG).is_ok());
        assert!(part_size(0, 2, PART).is_err());
        assert!(part_size(1, 2, 4096 + TAG).is_ok());
        assert!(part_size(1, 2, PART + TAG + 1).is_err());
    }
}
