//! The page draws the same map: both are held to crates/belay/vectors.
#![expect(clippy::unwrap_used)]

use domain::skill::Pack;
use serde_json::{Value, json};
use zone::estimate::{Evidence, Part};

use super::catalogue::{Catalogue, Merge};
use super::entry::Opened;
use super::evidence::{self, Observed, Room, Round};
use super::map::{Cell, Row, map};
use super::numbers::Numbered;

const GIVEN: &str = include_str!("../../vectors/skills.json");
const ANSWERS: &str = include_str!("../../vectors/skills.answers.json");

fn room(given: &Value) -> Room {
    let entries = given["entries"].as_array().unwrap().iter();
    let round = |round: &Value| Round {
        id: round["id"].as_str().unwrap().to_owned(),
        opened_at: round["opened_at"].as_i64(),
        created_at: round["created_at"].as_i64().unwrap(),
        put_away: !round["put_away_at"].is_null(),
    };
    Room {
        title: given["title"].as_str().unwrap().to_owned(),
        entries: entries.filter_map(|entry| Opened::of(entry, entry["by"].as_str().unwrap(), &entry["said"])).collect(),
        rounds: given["rounds"].as_array().unwrap().iter().map(round).collect(),
        coaches: given["coaches"].as_array().unwrap().iter().map(|coach| coach.as_str().unwrap().to_owned()).collect(),
    }
}

fn piece(one: &Observed) -> Value {
    let Evidence { day, part, source, rater, seen, .. } = one.evidence;
    let evidence = json!({"part": part, "source": source, "rater": rater, "seen": seen, "day": day});
    json!({"entry": one.entry, "skill": one.skill, "seen": one.seen, "day": one.day, "by": one.by, "evidence": evidence})
}

/// The same but for the last digits of numbers.
fn same(path: &str, one: &Value, other: &Value) {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            assert!((one.as_f64().unwrap() - other.as_f64().unwrap()).abs() < 1e-9, "{path}: {one} {other}");
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "{path}: {one:?} {other:?}");
            one.iter().zip(other).enumerate().for_each(|(at, (one, other))| same(&format!("{path}[{at}]"), one, other));
        }
        (Value::Object(one), Value::Object(other)) => {
            assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{path}");
            one.iter().for_each(|(key, one)| same(&format!("{path}.{key}"), one, &other[key]));
        }
        _ => assert_eq!(one, other, "{path}"),
    }
}

#[test]
fn the_map_is_the_one_that_the_page_draws() {
    let (given, answers): (Value, Value) = (serde_json::from_str(GIVEN).unwrap(), serde_json::from_str(ANSWERS).unwrap());
    let (person, today) = (given["person"].as_str().unwrap(), given["today"].as_str().unwrap());
    let packs: Vec<Pack> = serde_json::from_value(given["packs"].clone()).unwrap();
    let merges: Vec<Merge> = serde_json::from_value(given["merges"].clone()).unwrap();
    let catalogue = Catalogue::of(&packs, &merges);
    let rooms: Vec<Room> = given["rooms"].as_array().unwrap().iter().map(room).collect();

    let names = evidence::own_names(&rooms, &catalogue);
    same("names", &json!(names), &answers["names"]);
    let skills = Numbered::of(&catalogue, names.iter().map(|(id, _)| *id)).unwrap();
    same("ids", &json!(skills.ids), &answers["ids"]);
    let edges: Vec<Value> =
        skills.graph.prerequisites().iter().map(|edge| json!([skills.ids[edge.skill], skills.ids[edge.needs], edge.level])).collect();
    same("prerequisites", &json!(edges), &answers["prerequisites"]);
    let all = evidence::observed_of(person, &rooms, &skills, today);
    same("observed", &json!(all.iter().map(piece).collect::<Vec<_>>()), &answers["observed"]);
    same("last", &json!(evidence::last_used(person, &rooms, &skills)), &answers["last"]);

    let map = map(person, &rooms, &catalogue, today).unwrap();
    let counted: Vec<Value> =
        answers["counted"].as_array().unwrap().iter().map(|at| answers["observed"][at.as_u64().unwrap() as usize].clone()).collect();
    same("counted", &json!(map.observed.iter().map(piece).collect::<Vec<_>>()), &json!(counted));
    let told = |id: &str, cell: &Cell| {
        let place = |one: &Observed| map.observed.iter().position(|other| std::ptr::eq(one, other));
        let because: Vec<_> = cell.because(&map.observed).into_iter().map(|(one, _)| place(one)).collect();
        let terms: Vec<Value> = cell.terms.iter().map(|term| json!([term.evidence, term.value])).collect();
        json!({"skill": id, "part": cell.part, "theta": cell.theta, "deviation": cell.deviation, "interval": cell.interval, "range": cell.range,
            "own_view_alone": cell.own_view_alone, "terms": terms, "because": because})
    };
    let cell = |id: &str, part: Part| {
        let row = map.rows.iter().find(|row| row.id == id)?;
        row.cells.iter().find(|cell| cell.part == part).map(|cell| told(id, cell))
    };
    let cells: Vec<Value> =
        skills.ids.iter().flat_map(|id| [Part::Knowledge, Part::Skill].into_iter().filter_map(|part| cell(id, part))).collect();
    same("cells", &json!(cells), &answers["cells"]);
    let mut rows: Vec<_> = map.rows.iter().collect();
    rows.sort_by(|one, other| one.id.cmp(&other.id));
    let strands: Vec<Value> = rows.iter().map(|row| json!([row.id, row.strand.map_or(json!("own"), |strand| json!(strand))])).collect();
    same("strands", &json!(strands), &answers["strands"]);
    let waits = |row: &&Row| -> Vec<Value> {
        let of =
            |part| row.cells.iter().find(|cell| cell.part == part && !cell.waits.is_empty()).map(|cell| json!([row.id, part, cell.waits]));
        [Part::Knowledge, Part::Skill].into_iter().filter_map(of).collect()
    };
    same("waits", &json!(rows.iter().flat_map(waits).collect::<Vec<_>>()), &answers["waits"]);
    // What is planned or watched stands on the map, though nothing was seen of it.
    let mut learn: Vec<_> = map.rows.iter().filter_map(|row| Some((row.id.as_str(), row.learn?))).collect();
    learn.sort_unstable();
    same("learn", &json!(learn), &answers["learn"]);
}
