//! Goals to try, and where they truly lie.

use super::Setup;
use crate::estimate::{Graph, Params, Part};
use crate::goal::{Goal, Requirement, Rule, Zone};
use crate::math::draw::{Draws, mix};

/// A goal for one person (three of four) or for the whole team, and who is asked.
pub(super) fn pick(graph: &Graph, setup: &Setup, team: u32, at: usize) -> (Goal, Vec<usize>) {
    let mut draws = Draws::new(mix(setup.seed.wrapping_add(77)) ^ team, at as u32);
    let alone = draws.uniform() < 0.75;
    let members = if alone { vec![draws.below(setup.people)] } else { (0..setup.people).collect() };
    let rule = match draws.below(3) {
        _ if alone => Rule::All,
        0 => Rule::All,
        1 => Rule::Median,
        _ => Rule::AtLeast(1 + draws.below(3)),
    };
    let mut required: Vec<Requirement> = (0..1 + draws.below(2))
        .map(|_| Requirement {
            skill: draws.below(graph.skills()),
            part: if draws.uniform() < 0.8 { Part::Skill } else { Part::Knowledge },
            level: (2 + draws.below(3) as u8).into(),
        })
        .collect();
    required.sort_unstable();
    required.dedup_by_key(|one| (one.skill, one.part));
    (Goal { required, rule }, members)
}

/// The zone by θ and support as given, without doubt.
pub(super) fn zone_of(
    graph: &Graph,
    params: &Params,
    goal: &Goal,
    members: &[usize],
    known: &dyn Fn(usize, &Requirement) -> (f64, f64),
) -> Zone {
    let has = |need: &Requirement, supported: bool| {
        let mut margins: Vec<f64> = members
            .iter()
            .map(|member| {
                let (theta, support) = known(*member, need);
                theta + if supported { support } else { 0.0 } - params.level(need.level)
            })
            .collect();
        goal.rule.of(&mut margins) >= 0.0
    };
    if goal.required.iter().all(|need| has(need, false)) {
        Zone::WithinReach
    } else if goal.required.iter().all(|need| has(need, true)) && goal.ancestors(graph).iter().all(|need| has(need, false)) {
        Zone::WithSupport
    } else {
        Zone::OutOfReach
    }
}
