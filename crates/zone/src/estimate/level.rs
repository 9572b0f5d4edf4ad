//! A place on the scale of support.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// How much support a task takes, least independent first: 0 not yet · 1 watched · 2 together · 3 prompts only · 4 alone · 5 teaches it; between two
/// of them where a description lies between. Whole ones are written as whole numbers.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(from = "f64", into = "Written")]
pub struct Level(f64);

/// As written down.
#[derive(Serialize)]
#[serde(untagged)]
enum Written {
    Whole(u8),
    Between(f64),
}

impl Level {
    /// 0 … 5.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }

    /// The whole level at it or next below it, and how far it lies from there to the next one, 0 or more and less than 1. Of what is above 5 the last.
    #[must_use]
    pub fn split(self) -> (usize, f64) {
        let low = self.0.clamp(0.0, 5.0).floor();
        (low as usize, self.0.clamp(0.0, 5.0) - low)
    }

    /// The whole level that is nearest; halfway between two the lower one, which claims no more than is there.
    #[must_use]
    pub fn nearest(self) -> u8 {
        (self.0.clamp(0.0, 5.0) - 0.5).ceil().max(0.0) as u8
    }

    /// Whether it lies between two bounds, both among them.
    pub(crate) fn lies(self, least: f64, most: f64) -> bool {
        self.0 >= least && self.0 <= most
    }
}

impl From<u8> for Level {
    fn from(whole: u8) -> Self {
        Self(f64::from(whole))
    }
}

/// Any number; what takes a level checks whether it is one.
impl From<f64> for Level {
    fn from(value: f64) -> Self {
        // No second zero: equal levels are the same bits.
        Self(if value == 0.0 { 0.0 } else { value })
    }
}

impl From<Level> for Written {
    fn from(level: Level) -> Self {
        let nearest = level.nearest();
        if Level::from(nearest) == level { Self::Whole(nearest) } else { Self::Between(level.0) }
    }
}

impl PartialEq for Level {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Level {}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Level {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// With two digits at most.
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", (self.0 * 100.0).round() / 100.0)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_whole_level_is_written_as_before_and_one_between_comes_back_to_the_last_bit() {
        let between = 3.0 + 2.0 / 3.0;
        let written = serde_json::to_string(&[Level::from(4), Level::from(0.0), Level::from(between)]).unwrap();
        assert_eq!(written, "[4,0,3.6666666666666665]");
        let read: Vec<Level> = serde_json::from_str(&written).unwrap();
        assert_eq!(read, [Level::from(4), Level::from(0), Level::from(between)]);
        assert_eq!(read.iter().map(Level::to_string).collect::<Vec<_>>(), ["4", "0", "3.67"]);
    }

    #[test]
    fn the_nearest_claims_no_more_than_is_there() {
        let near = |value: f64| Level::from(value).nearest();
        assert_eq!([0.0, 0.4, 0.5, 3.5, 3.51, 4.0 + 1.0 / 3.0, 4.5, 5.0, 9.0].map(near), [0, 0, 0, 3, 4, 4, 4, 5, 5]);
        assert_eq!(Level::from(4.25).split(), (4, 0.25));
        assert_eq!(Level::from(5).split(), (5, 0.0));
    }
}
