//! People: who reports to whom, and what an administrator may not undo.

use std::collections::HashMap;
use std::hash::Hash;

/// Whether a person reports, directly or not, to themself.
///
/// `managers` says of each person to whom they report; who is missing reports to nobody. It may hold other circles: the walk upwards
/// from `person` ends after as many steps as there are lines.
#[must_use]
pub fn reports_to_themself<K: Eq + Hash + Copy>(managers: &HashMap<K, K>, person: K) -> bool {
    let mut above = managers.get(&person);
    for _ in 0..managers.len() {
        match above {
            None => return false,
            Some(manager) if *manager == person => return true,
            Some(manager) => above = managers.get(manager),
        }
    }
    false
}

/// Whether someone who can set things up remains when one administrator stops being one. `others` are the other administrators who
/// have joined and are active.
#[must_use]
pub fn leaves_an_administrator(others: i64) -> bool {
    others > 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_circle_is_found_by_everyone_in_it_and_by_nobody_below_it() {
        let managers = HashMap::from([("ada", "bea"), ("bea", "cy"), ("cy", "ada"), ("dan", "ada")]);
        assert!(["ada", "bea", "cy"].iter().all(|person| reports_to_themself(&managers, person)));
        assert!(!reports_to_themself(&managers, "dan"));
        assert!(!reports_to_themself(&managers, "eve"));
        assert!(reports_to_themself(&HashMap::from([("ada", "ada")]), "ada"));
    }

    proptest! {
        #[test]
        fn lines_towards_lower_numbers_make_no_circle(lines in proptest::collection::hash_map(1u32..60, 0u32..60, 0..60)) {
            let lines: HashMap<u32, u32> = lines.into_iter().map(|(report, manager)| (report, manager % report)).collect();
            prop_assert!(lines.keys().all(|report| !reports_to_themself(&lines, *report)));
        }

        #[test]
        fn it_agrees_with_following_every_line(lines in proptest::collection::hash_map(0u32..12, 0u32..12, 0..12), person in 0u32..12) {
            let mut seen = std::collections::HashSet::new();
            let mut above = lines.get(&person);
            while let Some(manager) = above.filter(|manager| seen.insert(**manager)) {
                above = lines.get(manager);
            }
            prop_assert_eq!(reports_to_themself(&lines, person), seen.contains(&person));
        }

        #[test]
        fn the_top_of_a_chain_may_not_report_to_its_foot(length in 2u32..40) {
            let mut lines: HashMap<u32, u32> = (1..length).map(|report| (report, report - 1)).collect();
            prop_assert!(!reports_to_themself(&lines, length - 1));
            lines.insert(0, length - 1);
            prop_assert!((0..length).all(|person| reports_to_themself(&lines, person)));
        }
    }
}
