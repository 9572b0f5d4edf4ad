//! Which item of a bank tells most, in `belay zone explain`.

use serde_json::{Value, json};
use zone::estimate::{Estimate, Item, Model, Part};
use zone::goal::{Goal, Requirement};

use super::evidence::Read;
use super::explain::Person;
use super::{Explain, shown};

/// What one wants to know: the skill that is named, or what the goal requires and needs, or whatever the items ask for.
pub fn wanted(
    model: &Model,
    bank: &[(String, Item)],
    required: Option<&[Requirement]>,
    skill: Option<usize>,
    given: &Explain,
) -> Vec<(usize, Part)> {
    let parts = super::Part::all(given.part);
    let mut wanted: Vec<(usize, Part)> = match (skill, required) {
        (Some(skill), _) => parts.iter().map(|part| (skill, *part)).collect(),
        (None, Some(required)) => {
            let goal = Goal { required: required.to_vec(), rule: given.rule };
            goal.ancestors(&model.graph).iter().chain(required).map(|need| (need.skill, need.part)).collect()
        }
        (None, None) => bank.iter().map(|(_, item)| (item.skill, item.part)).collect(),
    };
    wanted.retain(|(_, part)| parts.contains(part));
    wanted.sort_unstable();
    wanted.dedup();
    wanted
}

/// Says for each person how much each item would tell, the most telling first: printed, or as JSON.
pub fn next(
    given: &Explain,
    read: &Read,
    people: &[Person<'_>],
    estimates: &[Estimate<'_>],
    bank: &[(String, Item)],
    wanted: &[(usize, Part)],
) -> Value {
    let items: Vec<Item> = bank.iter().map(|(_, item)| *item).collect();
    let mut all = Vec::new();
    for (person, estimate) in people.iter().zip(estimates) {
        let tells = zone::estimate::telling(estimate, &items, wanted);
        let best = zone::estimate::next(&tells);
        if given.json {
            let told: Vec<Value> = bank.iter().zip(&tells).map(|((name, _), share)| json!({ "item": name, "tells": share })).collect();
            all.push(json!({ "person": person.name, "best": best.map(|place| &bank[place].0), "items": told }));
            continue;
        }
        if given.goal.is_some() || !all.is_empty() {
            shown::line("");
        }
        all.push(Value::Null);
        let said = best.map_or("nothing more to tell", |place| &bank[place].0);
        shown::line(format_args!("{} · next item: {said}", person.name));
        let mut order: Vec<usize> = (0..bank.len()).collect();
        order.sort_by(|a, b| tells[*b].total_cmp(&tells[*a]).then(a.cmp(b)));
        let row = |place: usize| {
            let (name, item) = &bank[place];
            let about = format!("  {name}: {} ({})", read.skills.names[item.skill], super::explain::part_name(item.part));
            vec![about, format!("takes away {:.1} % of the doubt", 100.0 * tells[place])]
        };
        shown::columns(&order.into_iter().map(row).collect::<Vec<_>>());
    }
    Value::Array(all)
}
