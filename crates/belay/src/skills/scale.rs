//! The six steps of support, and where an estimate lies on them (ui/src/lib/skill/support.ts and mine/map.ts).

/// How much support it takes, least independent first.
pub const STEPS: [&str; 6] = ["not yet", "watched", "together", "prompted", "alone", "could teach"];

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
