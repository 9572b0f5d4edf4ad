//! The estimate keeps its promises on generated evidence.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use zone::estimate::{
    Estimate, Evidence, EvidenceProblem, Graph, GraphProblem, MASTERED, Model, Params, Part, Prerequisite, Seen, Severities, Severity,
    Source, severities,
};
use zone::explain::{explain, without};

const SKILLS: usize = 6;
const DAY: f64 = 100.0;

fn graph() -> Graph {
    let edge = |skill, needs| Prerequisite { skill, needs, level: 3.into() };
    Graph::new(SKILLS, vec![edge(1, 0), edge(2, 1), edge(3, 1), edge(5, 4)]).unwrap()
}

fn model() -> Model {
    Model::new(graph(), Params::default())
}

/// Nothing moves by itself: no learning, no forgetting.
fn still() -> Model {
    Model::new(graph(), Params { drift: 0.0, half_life: 0.0, ..Params::default() })
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![Just(Source::Own), Just(Source::Peer), Just(Source::Coach), Just(Source::Exercise), Just(Source::Work)]
}

fn evidence(days: std::ops::Range<u32>) -> impl Strategy<Value = Evidence> {
    let seen = prop_oneof![
        (0_u8..6).prop_map(Seen::support),
        // Described levels stand between two levels of support.
        (0_u8..31).prop_map(|sixth| Seen::support(f64::from(sixth) / 6.0)),
        (any::<bool>(), -8_i32..9).prop_map(|(right, d)| Seen::Answer { right, difficulty: f64::from(d) / 4.0 }),
    ];
    (days, 0..SKILLS, any::<bool>(), source(), 1_u32..4, seen).prop_map(|(day, skill, knows, source, rater, seen)| Evidence {
        day: f64::from(day),
        skill,
        part: if knows { Part::Knowledge } else { Part::Skill },
        source,
        rater: if matches!(source, Source::Peer | Source::Coach) { rater } else { 0 },
        seen,
    })
}

fn all(estimate: &Estimate<'_>) -> Vec<(u64, u64)> {
    let both = |skill| [Part::Knowledge, Part::Skill].map(|part| (estimate.theta(skill, part), estimate.deviation(skill, part)));
    (0..SKILLS).flat_map(both).map(|(theta, deviation)| (theta.to_bits(), deviation.to_bits())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn replaying_the_events_gives_the_same_bytes(list in prop::collection::vec(evidence(0..90), 0..40)) {
        let (one, other) = (model(), model());
        prop_assert_eq!(all(&one.estimate(&list, DAY).unwrap()), all(&other.estimate(&list, DAY).unwrap()));
    }

    #[test]
    fn the_order_of_one_day_does_not_matter(list in prop::collection::vec(evidence(3..4), 2..30), turn in 1_usize..29) {
        let model = model();
        let mut turned = list.clone();
        turned.rotate_left(turn % list.len());
        turned.reverse();
        prop_assert_eq!(all(&model.estimate(&list, DAY).unwrap()), all(&model.estimate(&turned, DAY).unwrap()));
    }

    #[test]
    fn the_hours_of_one_day_do_not_matter(list in prop::collection::vec(evidence(3..4), 2..12)) {
        let model = model();
        let dated = |backwards: bool| -> Vec<Evidence> {
            let n = list.len();
            list.iter().enumerate().map(|(at, one)| Evidence { day: 3.0 + 0.05 * (if backwards { n - at } else { at }) as f64, ..*one }).collect()
        };
        prop_assert_eq!(all(&model.estimate(&dated(false), DAY).unwrap()), all(&model.estimate(&dated(true), DAY).unwrap()));
    }

    #[test]
    fn the_terms_of_an_explanation_sum_to_the_estimate_exactly(list in prop::collection::vec(evidence(0..90), 0..40), skill in 0..SKILLS) {
        let model = model();
        let estimate = model.estimate(&list, DAY).unwrap();
        let explanation = explain(&estimate, skill, Part::Knowledge);
        prop_assert_eq!(explanation.terms.len(), list.len() + 1);
        let sum = explanation.terms[1..].iter().fold(explanation.terms[0].value, |sum, term| sum + term.value);
        prop_assert_eq!(sum.to_bits(), explanation.estimate.to_bits());
        prop_assert_eq!(sum.to_bits(), estimate.theta(skill, Part::Knowledge).to_bits());
    }

    #[test]
    fn more_evidence_never_widens_the_interval_of_a_static_skill(
        list in prop::collection::vec(evidence(0..50), 0..30), more in evidence(50..90),
    ) {
        let model = still();
        let before = model.estimate(&list, DAY).unwrap();
        let mut longer = list.clone();
        longer.push(more);
        let after = model.estimate(&longer, DAY).unwrap();
        for skill in 0..SKILLS {
            for part in [Part::Knowledge, Part::Skill] {
                prop_assert!(after.deviation(skill, part) <= before.deviation(skill, part) + 1e-12);
            }
        }
    }

    #[test]
    fn removing_a_rater_is_as_if_they_had_never_spoken(list in prop::collection::vec(evidence(0..90), 0..40), rater in 1_u32..4) {
        let model = model();
        let spoken: Vec<Evidence> = list.iter().filter(|one| !(one.source == Source::Peer && one.rater == rater)).copied().collect();
        let removed = without(&list, Source::Peer, rater);
        prop_assert_eq!(all(&model.estimate(&removed, DAY).unwrap()), all(&model.estimate(&spoken, DAY).unwrap()));
    }

    #[test]
    fn another_numbering_of_raters_hardly_moves_an_estimate(list in prop::collection::vec(evidence(0..90), 0..40)) {
        let model = model();
        let renumbered: Vec<Evidence> =
            list.iter().map(|one| Evidence { rater: if one.rater == 0 { 0 } else { 40 - one.rater }, ..*one }).rev().collect();
        let (one, other) = (model.estimate(&list, DAY).unwrap(), model.estimate(&renumbered, DAY).unwrap());
        for skill in 0..SKILLS {
            prop_assert!((one.theta(skill, Part::Skill) - other.theta(skill, Part::Skill)).abs() < 0.02);
        }
    }

    #[test]
    fn no_number_of_self_ratings_is_mastery(levels in prop::collection::vec((0..SKILLS, 0_u8..6, 0_u32..90), 1..80), sure in any::<bool>()) {
        let list: Vec<Evidence> = levels.iter().map(|(skill, level, day)| Evidence {
            day: f64::from(*day),
            skill: *skill,
            part: Part::Skill,
            source: Source::Own,
            rater: 0,
            seen: Seen::support(if sure { 5 } else { *level }),
        }).collect();
        let model = model();
        let estimate = model.estimate(&list, DAY).unwrap();
        for skill in 0..SKILLS {
            for level in 1..=5 {
                prop_assert!(estimate.mastery(skill, Part::Skill, level) < MASTERED);
            }
        }
    }

    #[test]
    fn the_covariance_of_two_skills_is_one(list in prop::collection::vec(evidence(0..90), 0..40)) {
        let model = model();
        let estimate = model.estimate(&list, DAY).unwrap();
        for i in 0..SKILLS {
            let own = estimate.covariance((i, Part::Skill), (i, Part::Skill));
            prop_assert!((own.sqrt() - estimate.deviation(i, Part::Skill)).abs() < 1e-9);
            for j in 0..SKILLS {
                let other = estimate.covariance((j, Part::Knowledge), (j, Part::Knowledge));
                let shared = estimate.covariance((i, Part::Skill), (j, Part::Knowledge));
                prop_assert!(shared * shared <= own * other + 1e-9);
            }
        }
    }
}

fn seen(day: f64, skill: usize, source: Source, rater: u32, level: u8) -> Evidence {
    Evidence { day, skill, part: Part::Skill, source, rater, seen: Seen::support(level) }
}

#[test]
fn a_coach_moves_the_estimate_more_than_a_self_view() {
    let model = model();
    let by = |source| model.estimate(&[seen(1.0, 0, source, 1, 5)], 1.0).unwrap().theta(0, Part::Skill);
    assert!(by(Source::Coach) > by(Source::Peer) && by(Source::Peer) > by(Source::Own) && by(Source::Own) > 0.0);
}

#[test]
fn what_is_known_of_a_skill_tells_of_what_needs_it() {
    let model = model();
    let estimate = model.estimate(&[seen(1.0, 1, Source::Coach, 1, 5)], 1.0).unwrap();
    assert!(estimate.theta(2, Part::Skill) > estimate.theta(4, Part::Skill));
    assert!(estimate.theta(4, Part::Skill) > 0.0, "general ability rises with every skill");
}

#[test]
fn knowledge_fades_towards_general_ability_and_skill_gets_less_sure() {
    let model = model();
    let list = [Evidence { part: Part::Knowledge, ..seen(0.0, 0, Source::Coach, 1, 5) }];
    let (soon, late) = (model.estimate(&list, 1.0).unwrap(), model.estimate(&list, 2000.0).unwrap());
    assert!(late.theta(0, Part::Knowledge) < soon.theta(0, Part::Knowledge));
    assert!((late.theta(0, Part::Knowledge) - late.theta(5, Part::Knowledge)).abs() < 0.2);
    assert!(late.deviation(0, Part::Skill) > soon.deviation(0, Part::Skill));
}

#[test]
fn a_lenient_rater_is_found_out_by_the_people_they_rate() {
    let model = still();
    // Three people, each seen by the coach, each praised by peer 7.
    let people: Vec<Vec<Evidence>> = (0..3)
        .map(|_| (0..4).flat_map(|skill| [seen(0.0, skill, Source::Coach, 1, 2), seen(0.0, skill, Source::Peer, 7, 5)]).collect())
        .collect();
    let fourth = vec![seen(0.0, 0, Source::Peer, 7, 5)];
    let lists: Vec<&[Evidence]> = people.iter().map(Vec::as_slice).chain([fourth.as_slice()]).collect();
    let known = severities(&model, &lists, 1.0).unwrap();
    let severity = known[3].of(&model, Source::Peer, 7);
    assert!(severity.mean < -0.6 && severity.variance < model.params.roles.peer.spread, "{severity:?}");
    let (blind, wise) = (model.estimate(&fourth, 1.0).unwrap(), model.estimate_with(&fourth, &known[3], 1.0).unwrap());
    assert!(wise.theta(0, Part::Skill) < blind.theta(0, Part::Skill));
    let mut told = Severities::unknown();
    told.set(Source::Peer, 7, Severity { mean: 1.0, variance: 0.1 });
    assert!(model.estimate_with(&fourth, &told, 1.0).unwrap().theta(0, Part::Skill) > blind.theta(0, Part::Skill));
}

#[test]
fn a_level_between_two_moves_the_estimate_by_what_lies_between() {
    let model = model();
    let by = |level: f64| model.estimate(&[Evidence { seen: Seen::support(level), ..seen(1.0, 0, Source::Coach, 1, 0) }], 1.0).unwrap();
    let ladder: Vec<f64> = (0..=30).map(|sixth| by(f64::from(sixth) / 6.0).theta(0, Part::Skill)).collect();
    assert!(ladder.windows(2).all(|pair| pair[0] < pair[1]), "{ladder:?}");
    // A whole number says the same whichever way it is given.
    assert_eq!(all(&by(4.0)), all(&model.estimate(&[seen(1.0, 0, Source::Coach, 1, 4)], 1.0).unwrap()));
    let estimate = by(3.5);
    let levels = [2.0, 2.5, 3.0, 3.0 + 2.0 / 3.0, 4.0 + 1.0 / 3.0, 5.0].map(|level| estimate.mastery(0, Part::Skill, level));
    assert!(levels.windows(2).all(|pair| pair[0] > pair[1]), "{levels:?}");
    assert_eq!([1.0, 3.5, 4.25, 5.0].map(|level| model.params.level(level)), [-2.0, 0.5, 1.25, 2.0]);
    assert_eq!([0.0, 0.5].map(|level| model.params.level(level)), [-1e6, -3.0]);
}

#[test]
fn bad_evidence_and_bad_graphs_are_refused_by_place() {
    let model = model();
    let good = seen(1.0, 0, Source::Coach, 1, 5);
    let refused = |bad: Evidence| model.estimate(&[good, bad], 2.0).err();
    assert_eq!(refused(Evidence { skill: SKILLS, ..good }), Some(EvidenceProblem::Skill(1)));
    for level in [6.0, 5.01, -0.1, f64::NAN] {
        assert_eq!(refused(Evidence { seen: Seen::support(level), ..good }), Some(EvidenceProblem::Level(1)));
    }
    assert_eq!(refused(Evidence { day: f64::NAN, ..good }), Some(EvidenceProblem::NotANumber(1)));
    assert_eq!(refused(Evidence { day: 3.0, ..good }), Some(EvidenceProblem::Later(1)));
    let edge = |skill, needs| Prerequisite { skill, needs, level: 3.into() };
    assert_eq!(Graph::new(3, vec![edge(1, 0), edge(0, 2), edge(2, 1)]).err(), Some(GraphProblem::Cycle(0)));
    assert_eq!(Graph::new(1, vec![edge(0, 1)]).err(), Some(GraphProblem::Skill(0)));
    assert_eq!(Graph::new(2, vec![Prerequisite { level: 0.into(), ..edge(1, 0) }]).err(), Some(GraphProblem::Level(0)));
    assert_eq!(graph().ancestors(&[2, 5]), [0, 1, 4].map(|skill| (skill, 3.into())));
}
