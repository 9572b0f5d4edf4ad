//! Writes the shared vectors that the same engine in another language must reproduce: `cargo run -p zone --example vectors`.
//!
//! Each file states its inputs in full and the answers. Numbers must agree within `tolerance`; counts, indices, levels and names exactly. The
//! draws are a hash of (seed, stream, position) in 32-bit arithmetic (src/math/draw.rs); everything after them is 64-bit floating point.

use std::error::Error;
use std::path::Path;

use serde_json::{Value, json};
use zone::estimate::{Estimate, Evidence, Graph, Item, Level, Model, Params, Part, Prerequisite, Seen, Source, Support, next, telling};
use zone::explain::explain;
use zone::goal::clock::{catch_up, change, coverage};
use zone::goal::draw::Roll;
use zone::goal::forecast::{Practice, forecast};
use zone::goal::load::{Kind, NewThing, change_load};
use zone::goal::score::{Calibration, Scored, brier, calibration_error, reliability};
use zone::goal::stage::standing;
use zone::goal::steps::steps;
use zone::goal::{Goal, Requirement, Rule, there, zone};
use zone::math::draw::Draws;
use zone::math::exact::{normal_cdf, normal_quantile};

const TOLERANCE: f64 = 1e-9;
const DAY: f64 = 60.0;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    std::fs::create_dir_all(&folder)?;
    for (name, content) in files()? {
        std::fs::write(folder.join(name), content)?;
    }
    Ok(())
}

/// Name and content of each file.
pub fn files() -> Result<Vec<(&'static str, String)>, Box<dyn Error>> {
    let pretty = |value: Value| serde_json::to_string_pretty(&value).map(|text| text + "\n");
    Ok(vec![
        ("draws.json", pretty(draws())?),
        ("estimate.json", pretty(estimates()?)?),
        ("zone.json", pretty(zones()?)?),
        ("forecast.json", pretty(forecasts()?)?),
        ("team.json", pretty(teams()?)?),
        ("next.json", pretty(nexts()?)?),
    ])
}

fn draws() -> Value {
    let streams: Vec<Value> = [(1, 1), (1, 2), (2, 1), (4_294_967_295, 12)]
        .into_iter()
        .map(|(seed, stream)| {
            let take = |mut draws: Draws| {
                let bits: Vec<u32> = (0..6).map(|_| draws.bits()).collect();
                (bits, (0..3).map(|_| draws.uniform()).collect::<Vec<f64>>(), (0..6).map(|_| draws.normal()).collect::<Vec<f64>>())
            };
            let (bits, uniform, normal) = take(Draws::new(seed, stream));
            json!({ "seed": seed, "stream": stream, "bits": bits, "then_uniform": uniform, "then_normal": normal })
        })
        .collect();
    let cdf: Vec<(f64, f64)> = [-9.0, -3.2, -1.0, 0.0, 0.4, 2.5, 7.5].map(|x| (x, normal_cdf(x))).to_vec();
    let quantile: Vec<(f64, f64)> = [1e-9, 0.001, 0.1, 0.5, 0.77, 0.95, 0.999_999].map(|p| (p, normal_quantile(p))).to_vec();
    json!({ "tolerance": TOLERANCE, "streams": streams, "normal_cdf": cdf, "normal_quantile": quantile })
}

fn model(params: Params) -> Result<Model, Box<dyn Error>> {
    let edge = |skill, needs, level: u8| Prerequisite { skill, needs, level: level.into() };
    Ok(Model::new(Graph::new(5, vec![edge(1, 0, 3), edge(2, 1, 3), edge(2, 3, 2), edge(4, 2, 4)])?, params))
}

/// A person's evidence, made up by the draws so that every kind occurs.
fn evidence(person: u32, count: usize) -> Vec<Evidence> {
    let mut draws = Draws::new(11, person);
    (0..count)
        .map(|_| {
            let source = [Source::Own, Source::Peer, Source::Coach, Source::Exercise, Source::Work][draws.below(5)];
            let rater = if source == Source::Peer { 1 + draws.below(2) as u32 } else { 0 };
            let lean = draws.below(3) as u8;
            let seen = if source == Source::Exercise {
                Seen::Answer { right: draws.uniform() < 0.6, difficulty: draws.below(9) as f64 / 4.0 - 1.0 }
            } else {
                Seen::support(lean + draws.below(4) as u8)
            };
            let part = if draws.uniform() < 0.3 { Part::Knowledge } else { Part::Skill };
            Evidence { day: draws.below(50) as f64, skill: draws.below(5), part, source, rater, seen }
        })
        .collect()
}

/// The same with levels that lie between two, as described levels do.
fn between(list: Vec<Evidence>) -> Vec<Evidence> {
    let further = |(at, one): (usize, Evidence)| match one.seen {
        Seen::Support(level) => Evidence { seen: Seen::support((level.value() + (at % 4) as f64 / 3.0).min(5.0)), ..one },
        Seen::Answer { .. } => one,
    };
    list.into_iter().enumerate().map(further).collect()
}

fn told(estimate: &Estimate<'_>, skill: usize, part: Part) -> Value {
    let (low, high) = estimate.interval(skill, part, 0.8);
    json!({
        "skill": skill, "part": part, "theta": estimate.theta(skill, part), "deviation": estimate.deviation(skill, part),
        "interval_80": [low, high], "mastery": (1..=5).map(|level| estimate.mastery(skill, part, level)).collect::<Vec<f64>>(),
        "explanation": explain(estimate, skill, part),
        "covariance_with_skill_0": estimate.covariance((skill, part), (0, Part::Skill)),
    })
}

fn estimates() -> Result<Value, Box<dyn Error>> {
    let still = Params { drift: 0.0, half_life: 0.0, ..Params::default() };
    let own: Vec<Evidence> = (0..6)
        .map(|at| Evidence { day: 2.0, skill: at % 2, part: Part::Skill, source: Source::Own, rater: 0, seen: Seen::support(5) })
        .collect();
    let mut cases = Vec::new();
    for (name, params, list) in [
        ("no evidence", Params::default(), Vec::new()),
        ("one look of the coach", still, vec![Evidence { source: Source::Coach, ..own[0] }]),
        ("self-ratings alone", Params::default(), own),
        ("a dozen of all kinds", still, evidence(1, 12)),
        ("forty of all kinds, with time", Params::default(), evidence(2, 40)),
        ("forty with levels between two", Params::default(), between(evidence(3, 40))),
    ] {
        let model = model(params)?;
        let estimate = model.estimate(&list, DAY)?;
        let answers: Vec<Value> =
            (0..5).flat_map(|skill| [Part::Knowledge, Part::Skill].map(|part| told(&estimate, skill, part))).collect();
        let level = if name.ends_with("between two") { Level::from(4.0 + 1.0 / 3.0) } else { 4.into() };
        let need = Requirement { skill: 1, part: Part::Skill, level };
        cases.push(json!({
            "name": name, "params": params, "graph": model.graph, "day": DAY, "evidence": list, "answers": answers,
            "standing": { "need": need, "answer": standing(&model, &list, need, DAY)? },
        }));
    }
    Ok(json!({ "tolerance": TOLERANCE, "cases": cases }))
}

fn goals() -> Vec<Goal> {
    let need = |skill, part, level: f64| Requirement { skill, part, level: level.into() };
    vec![
        Goal { required: vec![need(0, Part::Skill, 2.0)], rule: Rule::All },
        Goal { required: vec![need(2, Part::Skill, 3.0), need(2, Part::Knowledge, 3.0)], rule: Rule::Median },
        Goal { required: vec![need(4, Part::Skill, 4.0)], rule: Rule::AtLeast(2) },
        Goal { required: vec![need(2, Part::Skill, 3.0 + 2.0 / 3.0), need(0, Part::Knowledge, 4.0 + 1.0 / 3.0)], rule: Rule::All },
    ]
}

fn zones() -> Result<Value, Box<dyn Error>> {
    let model = model(Params::default())?;
    let lists: Vec<Vec<Evidence>> = (0..4).map(|person| evidence(20 + person, 25)).collect();
    let members: Vec<Estimate<'_>> = lists.iter().map(|list| model.estimate(list, DAY)).collect::<Result<_, _>>()?;
    let mut cases = Vec::new();
    for (people, seed) in [(4, 1), (1, 7)] {
        for goal in goals() {
            let roll = Roll { draws: 200, seed };
            let asked = &members[..people];
            let (call, ladder, there) = (zone(asked, &goal, roll)?, steps(asked, &goal, roll)?, there(asked, &goal, roll)?);
            cases.push(json!({ "members": people, "goal": goal, "roll": roll, "call": call, "steps": ladder, "there": there }));
        }
    }
    Ok(json!({
        "tolerance": TOLERANCE, "params": model.params, "graph": model.graph, "day": DAY, "evidence_of_each_member": lists, "cases": cases,
        "edges": edges()?,
    }))
}

/// People who stand just before and just behind an edge of a rule.
fn edges() -> Result<Vec<Value>, Box<dyn Error>> {
    let roll = Roll { draws: 200, seed: 1 };
    let task = |skill, right, difficulty| Evidence {
        day: 50.0,
        skill,
        part: Part::Skill,
        source: Source::Exercise,
        rater: 0,
        seen: Seen::Answer { right, difficulty },
    };
    let look = |skill, level| Evidence { day: 50.0, skill, part: Part::Skill, source: Source::Coach, rater: 1, seen: Seen::support(level) };
    // Half the answers about skill 2 are right at a difficulty that makes it there with a probability next to 0.7.
    let nearly = |difficulty| -> Vec<Evidence> {
        let of = |at: usize| {
            let most = !at.is_multiple_of(3);
            [
                task(0, most, 1.0),
                task(1, most, 1.0),
                task(3, most, 1.0),
                task(2, at.is_multiple_of(2), difficulty),
                task(4, at.is_multiple_of(2), 0.05),
            ]
        };
        (0..12).flat_map(of).collect()
    };
    let third = |level: f64| Goal { required: vec![Requirement { skill: 0, part: Part::Skill, level: level.into() }], rule: Rule::All };
    let (second, next) = (third(4.0 - 1.0 / 3.0), third(4.0 + 1.0 / 3.0));
    let novice: Vec<Evidence> = (0..5).flat_map(|skill| [look(skill, 0); 6]).collect();
    let helped = |mean| Params { support: Support { mean, ..Params::default().support }, ..Params::default() };
    let easy = Goal { required: vec![Requirement { skill: 4, part: Part::Skill, level: 3.into() }], rule: Rule::All };
    let far = Goal { required: vec![Requirement { skill: 0, part: Part::Skill, level: 5.into() }], rule: Rule::All };
    let mut cases = Vec::new();
    for (name, params, list, goal) in [
        ("what it needs is there with less than 0.7: out of reach", Params::default(), nearly(1.18), &easy),
        ("what it needs is there with 0.7: with support", Params::default(), nearly(1.2), &easy),
        ("support adds less than three quarters of a level: the next rung is not sure", helped(0.74), novice.clone(), &far),
        ("support adds more than three quarters of a level: the next rung is sure", helped(0.76), novice.clone(), &far),
        ("the second of four described levels", Params::default(), novice.clone(), &second),
        ("the third of four described levels: the level that is next to it is no rung", Params::default(), between(novice.clone()), &next),
    ] {
        let model = model(params)?;
        let members = [model.estimate(&list, DAY)?];
        cases.push(json!({
            "name": name, "params": params, "graph": model.graph, "day": DAY, "evidence_of_each_member": [list], "goal": goal, "roll": roll,
            "call": zone(&members, goal, roll)?, "steps": steps(&members, goal, roll)?,
        }));
    }
    Ok(cases)
}

fn teams() -> Result<Value, Box<dyn Error>> {
    let model = model(Params::default())?;
    let looks = |levels: [u8; 5]| -> Vec<Evidence> {
        let of = |(skill, level): (usize, u8)| {
            (0..6_u8).map(move |at| Evidence {
                day: f64::from(10 + 5 * at),
                skill,
                part: Part::Skill,
                source: if at % 2 == 0 { Source::Coach } else { Source::Peer },
                rater: u32::from(1 + at % 3),
                seen: Seen::support(level),
            })
        };
        levels.into_iter().enumerate().flat_map(of).collect()
    };
    let lists = vec![
        looks([5, 5, 4, 1, 2]),
        looks([5, 4, 2, 2, 1]),
        looks([4, 5, 1, 5, 1]),
        evidence(40, 25),
        looks([2, 0, 0, 1, 0]),
        evidence(41, 0),
    ];
    let people: Vec<Estimate<'_>> = lists.iter().map(|list| model.estimate(list, DAY)).collect::<Result<_, _>>()?;
    let roll = Roll { draws: 200, seed: 9 };
    let of = |places: &[usize]| -> Vec<Estimate<'_>> { places.iter().map(|at| people[*at].clone()).collect() };
    let changes: Vec<Value> =
        [(vec![0, 1, 2], vec![0, 1, 2, 4]), (vec![0, 1, 2, 3], vec![0, 1, 3]), (vec![0, 1], vec![0, 1]), (vec![], vec![2])]
            .into_iter()
            .map(|(before, after)| json!({ "before": before, "after": after, "moved": change(&of(&before), &of(&after)) }))
            .collect();
    let coverages: Vec<Value> = [vec![0, 1, 2, 3], vec![2], vec![4, 5], vec![]]
        .into_iter()
        .map(|members| json!({ "members": members, "held": coverage(&of(&members)) }))
        .collect();
    let mut plans = Vec::new();
    for (team, joiner) in [(vec![0, 1, 2], 4), (vec![0, 1, 2, 3], 5), (vec![4, 5], 0), (vec![], 4)] {
        plans.push(json!({ "team": team, "joiner": joiner, "roll": roll, "steps": catch_up(&of(&team), &people[joiner], roll)? }));
    }
    Ok(json!({
        "tolerance": TOLERANCE, "params": model.params, "graph": model.graph, "day": DAY, "evidence_of_each_member": lists,
        "coverage": coverages, "change": changes, "catch_up": plans,
    }))
}

fn nexts() -> Result<Value, Box<dyn Error>> {
    let model = model(Params::default())?;
    let items: Vec<Item> = (0..5)
        .flat_map(|skill| [(Part::Skill, -1.0), (Part::Skill, 0.5), (Part::Skill, 2.0), (Part::Knowledge, 0.0)].map(|one| (skill, one)))
        .map(|(skill, (part, difficulty))| Item { skill, part, difficulty })
        .collect();
    let all: Vec<(usize, Part)> = (0..5).flat_map(|skill| [(skill, Part::Knowledge), (skill, Part::Skill)]).collect();
    let mut cases = Vec::new();
    for list in [evidence(50, 0), evidence(51, 8), evidence(52, 40)] {
        let estimate = model.estimate(&list, DAY)?;
        for wanted in [all.clone(), vec![(2, Part::Skill)], Vec::new()] {
            let tells = telling(&estimate, &items, &wanted);
            let named: Vec<Value> = wanted.iter().map(|(skill, part)| json!({ "skill": skill, "part": part })).collect();
            cases.push(json!({ "evidence": list, "wanted": named, "tells": tells, "best": next(&tells) }));
        }
    }
    Ok(json!({ "tolerance": TOLERANCE, "params": model.params, "graph": model.graph, "day": DAY, "items": items, "cases": cases }))
}

fn forecasts() -> Result<Value, Box<dyn Error>> {
    let model = model(Params::default())?;
    let lists: Vec<Vec<Evidence>> = (0..3).map(|person| evidence(30 + person, 20)).collect();
    let members: Vec<Estimate<'_>> = lists.iter().map(|list| model.estimate(list, DAY)).collect::<Result<_, _>>()?;
    let (practice, calibration, roll) = (Practice::default(), Calibration::default(), Roll { draws: 200, seed: 5 });
    let mut cases = Vec::new();
    for goal in goals() {
        let answer = forecast(&members, &goal, &practice, Some(13.0), &calibration, roll)?;
        cases.push(json!({ "goal": goal, "due": 13.0, "answer": answer }));
    }
    let mut draws = Draws::new(3, 3);
    let scored: Vec<Scored> = (0..30)
        .map(|_| {
            let p = draws.below(101) as f64 / 100.0;
            Scored { p, came_true: draws.uniform() < 0.1 + 0.6 * p }
        })
        .collect();
    let thing = |kind, from, until| NewThing { kind, from, until };
    let things = vec![
        thing(Kind::Skill, 0.0, Some(30.0)),
        thing(Kind::Tool, 10.0, Some(20.0)),
        thing(Kind::Process, 40.0, None),
        thing(Kind::Skill, 45.0, None),
        thing(Kind::Tool, 50.0, None),
    ];
    Ok(json!({
        "tolerance": TOLERANCE, "params": model.params, "graph": model.graph, "day": DAY, "evidence_of_each_member": lists,
        "practice": practice, "calibration": calibration, "roll": roll, "cases": cases,
        "scores": {
            "forecasts": scored, "brier": brier(&scored), "calibration_error": calibration_error(&scored), "reliability": reliability(&scored),
            "fitted": Calibration::fit(&scored),
        },
        "change_load": { "things": things, "day": 60.0, "answer": change_load(&things, 60.0) },
    }))
}
