//! Where a goal lies, in `belay zone explain`.

use serde_json::{Value, json};
use zone::estimate::{Estimate, Source};
use zone::goal::draw::Roll;
use zone::goal::forecast::{Forecast, Practice, forecast};
use zone::goal::score::Calibration;
use zone::goal::steps::{Step, steps};
use zone::goal::{Call, Goal, GoalProblem, Requirement, Rule, There, Zone, there, zone};

use super::evidence::Read;
use super::explain::{Person, part_name};
use super::{Explain, shown};
use crate::failure::Failure;

/// Everything there is to say of a goal.
struct Answer {
    call: Call,
    ahead: Forecast,
    there: Vec<There>,
    ladder: Vec<(Step, Forecast)>,
}

/// Says where a goal lies for these people together: printed, or as JSON.
///
/// # Errors
/// A goal that requires nothing; a rule that asks for more people than there are.
pub fn reach(
    given: &Explain,
    read: &Read,
    people: &[Person<'_>],
    members: &[Estimate<'_>],
    required: &[Requirement],
) -> Result<Value, Failure> {
    if let Rule::AtLeast(asked) = given.rule
        && asked > people.len()
    {
        let there = given
            .person
            .as_ref()
            .map_or_else(|| format!("{} has {}", given.evidence.display(), people.len()), |_| "--person is one".to_owned());
        return Err(Failure::input(format!("the rule asks for {asked} people, {there}")));
    }
    let goal = Goal { required: required.to_vec(), rule: given.rule };
    let answer = answer(&goal, given.due, members).map_err(|problem| {
        let file = given.goal.as_deref().unwrap_or(&given.evidence);
        Failure::input(format!("{}: {problem}", file.display()))
    })?;
    if given.json {
        return Ok(as_json(read, people, &answer));
    }
    print(given, read, people, &answer);
    Ok(Value::Null)
}

fn answer(goal: &Goal, due: Option<f64>, members: &[Estimate<'_>]) -> Result<Answer, GoalProblem> {
    let (practice, calibration, roll) = (Practice::default(), Calibration::default(), Roll::default());
    let when = |goal: &Goal, due| forecast(members, goal, &practice, due, &calibration, roll);
    let alone = |step: Step| when(&Goal { required: vec![step.need], rule: goal.rule }, None).map(|ahead| (step, ahead));
    Ok(Answer {
        call: zone(members, goal, roll)?,
        ahead: when(goal, due)?,
        there: there(members, goal, roll)?,
        ladder: steps(members, goal, roll)?.into_iter().map(alone).collect::<Result<_, _>>()?,
    })
}

fn as_json(read: &Read, people: &[Person<'_>], answer: &Answer) -> Value {
    let Answer { call, ahead, there, ladder } = answer;
    let named = |need: &Requirement| json!({ "skill": read.skills.names[need.skill], "part": need.part, "level": need.level });
    let missing = call.missing.map(|missing| json!({ "need": named(&missing.need), "probability": missing.probability }));
    let ask = call.ask.map(|ask| {
        let skill = &read.skills.names[ask.skill];
        json!({ "person": people[ask.member].name, "skill": skill, "part": ask.part, "source": ask.source, "tells": ask.tells })
    });
    let there: Vec<Value> = there.iter().map(|one| json!({ "need": named(&one.need), "p": one.p })).collect();
    let rung = |(step, ahead): &(Step, Forecast)| {
        json!({
            "need": named(&step.need), "p_now": step.p_now, "p_supported": step.p_supported, "in_zone": step.in_zone,
            "weeks_50": ahead.weeks_50, "weeks_80": ahead.weeks_80,
        })
    };
    json!({
        "people": people.len(), "zone": call.zone, "p_alone": call.p_alone, "p_supported": call.p_supported, "ready": call.ready,
        "p_out": call.p_out, "interval_80": call.interval, "missing": missing, "ask": ask, "forecast": ahead, "there": there,
        "steps": ladder.iter().map(rung).collect::<Vec<_>>(),
    })
}

fn print(given: &Explain, read: &Read, people: &[Person<'_>], answer: &Answer) {
    let Answer { call, ahead, there, ladder } = answer;
    let named = |need: &Requirement| format!("{} ({}), level {}", read.skills.names[need.skill], part_name(need.part), need.level);
    let percent = |share: f64| format!("{:.0} %", 100.0 * share);
    let weeks = |weeks: Option<f64>| weeks.map_or("–".to_owned(), |weeks| format!("{weeks:.0}"));
    let nothing = || "nothing".to_owned();
    let mut figures = vec![
        ("zone", word(call.zone).to_owned()),
        ("people", people.len().to_string()),
        ("P(alone)", percent(call.p_alone)),
        ("P(with support)", percent(call.p_supported)),
        ("P(what it needs is there), least", percent(call.ready)),
        ("P(out of reach)", percent(call.p_out)),
        ("margin, 80 % interval", format!("{:+.2} to {:+.2}", call.interval.0, call.interval.1)),
        (
            "missing",
            call.missing.map_or_else(nothing, |missing| format!("{}: there with {}", named(&missing.need), percent(missing.probability))),
        ),
    ];
    if let Some(ask) = call.ask {
        let by = if ask.source == Source::Exercise { "a task" } else { "a look of the coach" };
        let about = format!("{by} at {}, {} ({})", people[ask.member].name, read.skills.names[ask.skill], part_name(ask.part));
        figures.push(("would tell most", format!("{about}: takes away {} of the doubt", percent(ask.tells))));
    }
    figures.push(("weeks, 50 % and 80 %", format!("{} and {}", weeks(ahead.weeks_50), weeks(ahead.weeks_80))));
    if let (Some(due), Some(by_date)) = (given.due, ahead.by_date) {
        figures.push(("P(by the date)", format!("{} in {due} weeks", percent(by_date))));
    }
    shown::figures(&figures);
    shown::line("");
    let mut rows = vec![vec!["required and needed".to_owned(), "there".to_owned()]];
    rows.extend(there.iter().map(|one| vec![named(&one.need), percent(one.p)]));
    shown::columns(&rows);
    if ladder.is_empty() {
        return;
    }
    shown::line("");
    let mut rows = vec![["steps", "now", "with support", "weeks, 50 %", "80 %"].map(str::to_owned).to_vec()];
    rows.extend(ladder.iter().map(|(step, ahead)| {
        vec![named(&step.need), percent(step.p_now), percent(step.p_supported), weeks(ahead.weeks_50), weeks(ahead.weeks_80)]
    }));
    shown::columns(&rows);
}

fn word(zone: Zone) -> &'static str {
    match zone {
        Zone::WithinReach => "within reach",
        Zone::WithSupport => "with support",
        Zone::OutOfReach => "out of reach",
        Zone::NotEnoughEvidence => "not enough evidence",
    }
}
