//! Ratings by raters of different severity, on generated data with known truth.
#![expect(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use zone::math::draw::Draws;
use zone::rating::link::chances;
use zone::rating::protocol::{Protocol, run};
use zone::rating::{Facets, Rating, RatingProblem};

/// People seen by some of 9 raters (three as "self-like" role 1 with a weak slope), 3 items, scores 1 … 5.
fn ratings(seed: u32, people: u32) -> Vec<Rating> {
    let mut draws = Draws::new(seed, 1);
    let severity: Vec<f64> = (0..9).map(|_| 0.8 * draws.normal()).collect();
    let mut list = Vec::new();
    for examinee in 0..people {
        let theta = 1.2 * draws.normal();
        for rater in 0..9_u32 {
            if draws.uniform() < 0.5 {
                continue;
            }
            let (role, slope) = if rater < 3 { (1, 0.4) } else { (0, 1.2) };
            let halo = 0.4 * draws.normal();
            for item in 0..3_u32 {
                let eta = slope * (theta + halo - severity[rater as usize] - 0.5 * (f64::from(item) - 1.0));
                let mut left = draws.uniform();
                let each = chances(eta, &[-1.5, -0.5, 0.5, 1.5]).each;
                let category = each.iter().position(|p| {
                    left -= p;
                    left < 0.0
                });
                let score = 1.0 + category.unwrap_or(4) as f64;
                list.push(Rating { examinee, rater, role, item, time: 0.0, score });
            }
        }
    }
    list
}

#[test]
fn the_facets_beat_raw_and_shrunk_means_and_their_interval_holds() {
    let list = ratings(3, 100);
    let protocol = Protocol { repeats: 3, ks: vec![1, 3], ..Protocol::default() };
    let rows = run(&list, &protocol, &mut |_, _| {}).unwrap();
    for row in &rows {
        assert!(row.mean.facets < row.mean.shrunk && row.mean.shrunk < row.mean.raw, "{row:?}");
        assert!(row.each.facets < row.each.shrunk && (0.85..0.96).contains(&row.cover), "{row:?}");
    }
    let again = run(&list, &protocol, &mut |_, _| {}).unwrap();
    assert_eq!(rows, again);
}

#[test]
fn a_role_can_be_the_criterion() {
    let list = ratings(4, 100);
    let rows = run(&list, &Protocol { criterion: Some(1), repeats: 2, ks: vec![2], ..Protocol::default() }, &mut |_, _| {}).unwrap();
    assert!(rows.iter().all(|row| row.people > 40 && row.mean.facets < row.mean.raw && row.mean.facets < row.mean.shrunk), "{rows:?}");
    let items = run(&list, &Protocol { per_item: true, repeats: 2, ks: vec![2], ..Protocol::default() }, &mut |_, _| {}).unwrap();
    assert!(items.iter().all(|row| row.mean.facets < row.mean.raw), "{items:?}");
}

#[test]
fn severity_and_slopes_are_found() {
    let list = ratings(5, 150);
    let facets = Facets::fit(&list).unwrap();
    let mut draws = Draws::new(5, 1);
    let truth: Vec<f64> = (0..9).map(|_| 0.8 * draws.normal()).collect();
    let middle = truth[3..].iter().sum::<f64>() / 6.0;
    let found_middle = (3..9_u32).map(|rater| facets.raters[&(rater, 0)].0).sum::<f64>() / 6.0;
    for rater in 3..9_u32 {
        let away = (facets.raters[&(rater, 0)].0 - found_middle) - (truth[rater as usize] - middle);
        assert!(away.abs() < 0.6, "{rater}: {away}");
    }
    assert!(facets.roles[&1].slope < 0.6 * facets.roles[&0].slope);
}

#[test]
fn what_cannot_be_used_is_said() {
    let one = Rating { examinee: 0, rater: 0, role: 0, item: 0, time: 0.0, score: 2.0 };
    assert_eq!(Facets::fit(&[]).err(), Some(RatingProblem::None));
    assert_eq!(Facets::fit(&[one, one]).err(), Some(RatingProblem::OneScore));
    assert_eq!(Facets::fit(&[one, Rating { score: f64::NAN, ..one }]).err(), Some(RatingProblem::NotANumber(1)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_scores_give_an_answer_inside_the_scale(
        scores in prop::collection::vec((0_u32..6, 0_u32..4, 0_u32..3, -50_i32..50), 8..60), fine in any::<bool>(),
    ) {
        let list: Vec<Rating> = scores.iter().map(|(examinee, rater, item, score)| Rating {
            examinee: *examinee, rater: *rater, role: rater % 2, item: *item, time: f64::from(item % 2),
            score: if fine { f64::from(*score) / 7.0 } else { f64::from(score.rem_euclid(4)) },
        }).collect();
        if let Ok(facets) = Facets::fit(&list) {
            let (least, most) = (facets.scale.values[0], *facets.scale.values.last().unwrap());
            let posterior = facets.posterior(&list[..3], &list[3..]);
            let said = facets.foretell(&posterior, &list[3..]);
            prop_assert!(said.mean >= least && said.mean <= most && said.deviation.is_finite());
            prop_assert!(posterior.general().1 > 0.0);
        }
    }
}
