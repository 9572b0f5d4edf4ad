//! How long estimates and plans take, as JSON: `cargo run --release -p zone --example speed`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement ends at the first failure, and prints")]

use std::time::Instant;

use zone::estimate::{Estimate, Evidence, Model, Params, Part};
use zone::goal::draw::Roll;
use zone::goal::forecast::{Practice, forecast};
use zone::goal::score::Calibration;
use zone::goal::{Goal, Requirement, Rule};
use zone::simulate::world::{Size, World, graph};

/// The best of some runs, in milliseconds: what else the machine does only ever adds.
fn best<T>(runs: usize, mut work: impl FnMut() -> T) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..runs {
        let before = Instant::now();
        std::hint::black_box(work());
        best = best.min(before.elapsed().as_secs_f64() * 1e3);
    }
    best
}

fn main() {
    let graph = graph(1, 100).unwrap();
    let world = World::make(&graph, 1, 0, Size { people: 1_000, skills: 100 });
    // One observation of each person in each skill: what a round of reviews gives.
    let round: Vec<Vec<Evidence>> = world
        .evidence
        .iter()
        .map(|own| (0..100).filter_map(|skill| own.iter().find(|one| one.skill == skill).copied()).collect())
        .collect();
    let observations: usize = round.iter().map(Vec::len).sum();
    let refit = best(5, || {
        let model = Model::new(graph.clone(), Params::default());
        let thetas = round.iter().map(|own| model.estimate(own, 30.0).unwrap().theta(0, Part::Skill));
        thetas.sum::<f64>()
    });
    let model = Model::new(graph.clone(), Params::default());
    let team: Vec<Estimate<'_>> = world.evidence[..12].iter().map(|own| model.estimate(own, 30.0).unwrap()).collect();
    let goal =
        Goal { required: (97..100).map(|skill| Requirement { skill, part: Part::Skill, level: 4.into() }).collect(), rule: Rule::All };
    let roll = Roll { draws: 500, seed: 1 };
    let zone = best(10, || zone::goal::zone(&team, &goal, roll).unwrap());
    let plan = best(10, || forecast(&team, &goal, &Practice::default(), Some(12.0), &Calibration::default(), roll).unwrap());
    println!(
        "{{\"people\": 1000, \"skills\": 100, \"observations\": {observations}, \"refit_ms\": {refit:.1}, \"zone_ms\": {zone:.2}, \"plan_ms\": {plan:.2}}}"
    );
}
