//! The six steps of support, and where an estimate lies on them (ui/src/lib/skill/support.ts and mine/map.ts).

use zone::estimate::Level;

use super::numbers::BUILDS_ON;

/// How much support it takes, least independent first.
pub const STEPS: [&str; 6] = ["not yet", "watched", "together", "prompted", "alone", "could teach"];

/// The place on the scale that a described level (from 1) of so many stands for: in even steps from "prompted", which shows with a reminder, to "could
/// teach", what others learn from. Of two the second is what one does alone; without descriptions, or for level 0, it is "alone".
pub fn support_of(level: usize, levels: usize) -> Level {
    match (level, levels) {
        (0, _) | (_, 0) => Level::from(ALONE as u8),
        (1, 1 | 2) => Level::from(BUILDS_ON),
        (_, 1 | 2) => Level::from(ALONE as u8),
        _ => Level::from(f64::from(BUILDS_ON) + (2 * (level.min(levels) - 1)) as f64 / (levels - 1) as f64),
    }
}

/// What an observation says on the scale: the place of the described level that was chosen, as long as the catalogue describes that skill in levels that
/// stand about there; else the step that was stored with it.
pub fn support_in(stored: Level, level: Option<u8>, levels: usize) -> Level {
    let chosen = level.map(usize::from).filter(|level| (1..=levels).contains(level)).map(|level| support_of(level, levels));
    chosen.filter(|place| (place.value() - stored.value()).abs() < 1.0).unwrap_or(stored)
}

/// So many of the six steps say nothing.
const TOO_WIDE: usize = 5;

/// A θ as a place on the scale, 0 … 5, between two places where it lies between them; `thresholds`: the θ where each level 1 … 5 begins.
fn place_of(theta: f64, thresholds: &[f64; 5]) -> f64 {
    match thresholds.iter().rposition(|threshold| theta >= *threshold) {
        None => (1.0 + (theta - thresholds[0]) / 2.0).max(0.0),
        Some(4) => 5.0,
        Some(over) => (over + 1) as f64 + (theta - thresholds[over]) / (thresholds[over + 1] - thresholds[over]),
    }
}

/// From here on nobody has to help.
const ALONE: usize = 4;

/// From which step to which a part lies; none when not enough was seen to say it. That one could teach it one's own view alone does not say.
pub fn range_of((low, high): (f64, f64), thresholds: &[f64; 5], own_view_alone: bool) -> Option<(usize, usize)> {
    let at = |theta| place_of(theta, thresholds).floor() as usize;
    let (from, to) = (at(low), at(high));
    let most = if own_view_alone { ALONE } else { to };
    (to - from + 1 < TOO_WIDE).then_some((from.min(most), to.min(most)))
}

/// "together to alone".
pub fn said(range: Option<(usize, usize)>) -> String {
    match range {
        None => "not enough seen yet".to_owned(),
        Some((from, to)) if from == to => STEPS[from].to_owned(),
        Some((from, to)) => format!("{} to {}", STEPS[from], STEPS[to]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn described_levels_stand_in_even_steps_and_middle_ones_differ() {
        for levels in 2..=7 {
            let places: Vec<Level> = (1..=levels).map(|level| support_of(level, levels)).collect();
            assert!(places.windows(2).all(|pair| pair[0] < pair[1]), "{places:?}");
            assert_eq!(places[0], Level::from(3));
            assert_eq!(places[levels - 1], Level::from(if levels == 2 { 4 } else { 5 }));
        }
        assert_eq!(support_of(2, 4), Level::from(3.0 + 2.0 / 3.0));
        assert_eq!([support_of(0, 4), support_of(2, 0)], [Level::from(4); 2]);
    }

    #[test]
    fn an_old_record_is_reckoned_by_its_described_level_where_that_stands_about_there() {
        let four = Level::from(4);
        assert_eq!([2, 3].map(|level| support_in(four, Some(level), 4)), [2, 3].map(|level| support_of(level, 4)));
        assert_eq!([support_in(four, None, 4), support_in(four, Some(5), 4), support_in(four, Some(3), 2)], [four; 3]);
        assert_eq!(support_in(Level::from(5), Some(2), 4), Level::from(5));
    }

    #[test]
    fn a_theta_lies_between_the_levels() {
        let thresholds = [-2.0, -1.0, 0.0, 1.0, 2.0];
        let places = [-9.0, -3.0, -2.0, -0.5, 0.0, 1.5, 2.0, 9.0].map(|theta| place_of(theta, &thresholds));
        assert_eq!(places, [0.0, 0.5, 1.0, 2.5, 3.0, 4.5, 5.0, 5.0]);
        assert_eq!(said(range_of((-1.0, 1.2), &thresholds, false)), "together to alone");
        assert_eq!(said(range_of((-2.5, 1.2), &thresholds, false)), "not enough seen yet");
        assert_eq!(said(range_of((1.1, 1.2), &thresholds, false)), "alone");
        assert_eq!([false, true].map(|own| said(range_of((0.1, 9.0), &thresholds, own))), ["prompted to could teach", "prompted to alone"]);
        assert_eq!(range_of((9.0, 9.0), &thresholds, true), Some((4, 4)));
    }
}
