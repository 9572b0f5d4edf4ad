//! Makes entries and rounds of what `story/skills.toml` says in numbers.

use std::collections::BTreeMap;

use domain::skill::{Exercise, Pack, Skill};
use serde_json::{Map, Value, json};

use super::craft::{Entry, Part, Round};
use super::language::Language;
use super::skills::{Asks, Figures, Forecast, Reach, Room, Shared};
use super::story::{Engagement, Story};
use crate::skills::scale::support_of;

/// The packs that come with the product, in one language.
struct Library(Vec<&'static Pack>);

impl Library {
    fn in_language(language: Language) -> Self {
        Self(rooms::skill::shipped::newest().filter(|pack| pack.language == language.tag()).collect())
    }

    fn find(&self, id: &str) -> Result<(&'static Pack, &'static Skill), String> {
        let found = self.0.iter().find_map(|pack| pack.skills.iter().find(|skill| skill.id == id).map(|skill| (*pack, skill)));
        found.ok_or_else(|| format!("no pack has {id}"))
    }

    fn exercise(&self, id: &str) -> Result<&'static Exercise, String> {
        let found = self.0.iter().find_map(|pack| pack.exercises.iter().find(|exercise| exercise.id == id));
        found.ok_or_else(|| format!("no pack has the exercise {id}"))
    }

    /// What a skill rests on, the first things first, and then itself.
    fn down(&self, id: &str, found: &mut Vec<&'static str>) -> Result<(), String> {
        let (_, skill) = self.find(id)?;
        if !found.contains(&skill.id.as_str()) {
            for need in &skill.prerequisites {
                self.down(need, found)?;
            }
            found.push(&skill.id);
        }
        Ok(())
    }
}

/// What was seen of a skill: a support level; `work:` before it where the work showed it; `level:2/4` a described level and how many there are;
/// `used`; `right` or `wrong` the answer to an exercise.
struct Seen {
    source: &'static str,
    support: Option<i64>,
    level: Option<i64>,
    right: &'static str,
}

impl Seen {
    fn read(text: &str, source: &'static str) -> Option<Self> {
        let seen = Self { source, support: None, level: None, right: "" };
        Some(match text.split_once(':') {
            None if text == "used" => seen,
            None if text == "right" => Self { source: EXERCISE, right: "yes", ..seen },
            None if text == "wrong" => Self { source: EXERCISE, right: "no", ..seen },
            None => Self { support: Some(text.parse().ok()?), ..seen },
            Some(("work", support)) => Self { source: "work", support: Some(support.parse().ok()?), ..seen },
            Some(("level", of)) => {
                let (level, of) = of.split_once('/')?;
                let (level, of): (usize, usize) = (level.parse().ok()?, of.parse().ok()?);
                // As the page stores them: the level, and the nearest step of support.
                let support = i64::from(support_of(level, of).nearest());
                Self { support: Some(support), level: i64::try_from(level).ok(), ..seen }
            }
            Some(_) => return None,
        })
    }
}

/// Fills in words and names.
struct Telling<'s> {
    library: Library,
    words: &'s BTreeMap<String, String>,
}

impl Figures {
    /// Adds entries and rounds to the engagements of the story; or says what is wrong.
    pub fn tell(self, story: &mut Story, words: &BTreeMap<String, String>, language: Language) -> Result<(), String> {
        let telling = Telling { library: Library::in_language(language), words };
        for room in self.rooms {
            let found = story.engagements.iter_mut().find(|engagement| engagement.key == room.of);
            telling.room(room, found.ok_or("a room of no engagement")?)?;
        }
        Ok(())
    }
}

impl Telling<'_> {
    fn room(&self, room: Room, engagement: &mut Engagement) -> Result<(), String> {
        let mut entries = Vec::new();
        for goal in &room.goals {
            let items = self.items(goal)?;
            entries.push(self.requires(goal, &items)?);
            engagement.rounds.extend(goal.reach.as_ref().map(|reach| placing(goal, reach, &items)).transpose()?);
        }
        for line in &room.seen {
            entries.push(self.seen(line).map_err(|wrong| format!("{line}: {wrong}"))?);
        }
        for shared in &room.shared {
            entries.push(shares(shared)?);
        }
        for forecast in &room.forecasts {
            let goal = room.goals.iter().find(|goal| goal.key == forecast.of).ok_or_else(|| format!("nothing asks for {}", forecast.of))?;
            entries.push(self.forecast(forecast, goal)?);
        }
        for mut entry in room.entries {
            self.fill(&mut entry.body)?;
            entries.push(entry);
        }
        engagement.entries.extend(entries.into_iter().map(|entry| Entry { private: room.private, ..entry }));
        Ok(())
    }

    fn words(&self, key: &str) -> Result<&str, String> {
        self.words.get(key).map(String::as_str).ok_or_else(|| format!("there are no words for {key}"))
    }

    /// Words for `@words:`, and the name of the skill that a body is about.
    fn fill(&self, body: &mut Value) -> Result<(), String> {
        match body {
            Value::String(text) => {
                if let Some(key) = text.strip_prefix("@words:") {
                    *text = self.words(key)?.to_owned();
                }
            }
            Value::Array(list) => list.iter_mut().try_for_each(|one| self.fill(one))?,
            Value::Object(fields) => {
                if let (Some(Value::String(id)), false) = (fields.get("skill"), fields.contains_key("name")) {
                    let name = self.library.find(id)?.1.name.clone();
                    fields.insert("name".to_owned(), Value::String(name));
                }
                fields.values_mut().try_for_each(|one| self.fill(one))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Rows of a goal: the team's own, what the goal rests on, what it names.
    fn items(&self, goal: &Asks) -> Result<Vec<Value>, String> {
        let mut items = Vec::new();
        for key in &goal.own {
            items.push(json!({"skill": format!("own:{key}"), "name": self.words(key)?, "part": "skill", "level": 0, "asked": false,
                "before": [], "pack": "", "version": ""}));
        }
        let mut ids = Vec::new();
        for id in &goal.asks {
            self.library.down(id, &mut ids)?;
        }
        // A stable sort: what is named goes behind what it rests on.
        ids.sort_by_key(|id| goal.asks.iter().any(|asked| asked == id));
        for id in ids {
            let (pack, skill) = self.library.find(id)?;
            let asked = goal.asks.iter().any(|asked| asked == id);
            items.push(json!({"skill": id, "name": skill.name, "part": "skill", "level": skill.levels.len().min(2), "asked": asked,
                "before": [], "pack": pack.id, "version": pack.version}));
        }
        Ok(items)
    }

    fn requires(&self, goal: &Asks, items: &[Value]) -> Result<Entry, String> {
        let person = goal.person.as_ref().map(|key| format!("@who:{key}"));
        let rule = match goal.rule.parse::<i64>() {
            Ok(k) => json!({"who": "k", "k": k, "person": null}),
            Err(_) => json!({"who": goal.rule, "k": null, "person": person}),
        };
        let checks: Vec<String> = goal.reach.iter().map(|_| format!("@round:{}", goal.key)).collect();
        let body = json!({"type": "requires", "text": self.words(&goal.key)?, "items": items, "rule": rule, "day": format!("@day:{}", goal.until),
            "goal": goal.goal.map(|place| format!("@goal:{place}")), "steps": [], "reason_to_go_on": "", "checks": checks});
        Ok(Entry { key: Some(goal.key.clone()), ..entry(&goal.who, goal.day, false, body) })
    }

    fn seen(&self, line: &str) -> Result<Entry, String> {
        let mut parts = line.split_whitespace();
        let mut next = || parts.next().ok_or("too short");
        let (who, of, day, skill, what) = (next()?, next()?, next()?, next()?, next()?);
        let day: i64 = day.parse().map_err(|_| "no day")?;
        let (skill, part) = skill.split_once(':').unwrap_or((skill, "skill"));
        let by_other = if who == COACH { "coach" } else { "peer" };
        let source = if who == of { "self" } else { by_other };
        let seen = Seen::read(what, source).ok_or("nothing seen")?;
        let (pack, found) = self.library.find(skill)?;
        let occasion = parts.next().ok_or("too short")?;
        let exercise = (seen.source == EXERCISE).then(|| self.library.exercise(occasion)).transpose()?;
        let part = exercise.map_or(part, |exercise| exercise.part.as_str());
        if exercise.is_some_and(|exercise| exercise.skill != skill) {
            return Err("an exercise of another skill".to_owned());
        }
        let (item, at) = exercise.map_or_else(Default::default, |exercise| (exercise.id.clone(), format!("@time:{day}")));
        // A remark, and behind a question mark the request that it answers.
        let (answers, remark): (Vec<&str>, Vec<&str>) = parts.partition(|part| part.starts_with('?'));
        let asked = answers.first().map(|key| format!("@entry:{}", &key[1..]));
        let remark = remark.first().map(|key| self.words(key)).transpose()?.unwrap_or_default();
        let body = json!({"type": "observation", "person": if of == "-" { String::new() } else { format!("@who:{of}") }, "skill": skill,
            "name": found.name, "part": part, "source": seen.source, "support": seen.support, "level": seen.level, "right": seen.right,
            "difficulty": exercise.map(|exercise| exercise.difficulty), "item": item, "at": at,
            "seen": if exercise.is_some() { "" } else { self.words(occasion)? }, "remark": remark, "day": format!("@day:{day}"),
            "pack": pack.id, "version": pack.version, "asked": asked});
        Ok(entry(who, day, true, body))
    }

    fn forecast(&self, said: &Forecast, goal: &Asks) -> Result<Entry, String> {
        let mut needs = Vec::new();
        for (id, p) in &said.needs {
            let level = if goal.asks.contains(id) { 4 } else { 3 };
            let name = id
                .strip_prefix("own:")
                .map_or_else(|| self.library.find(id).map(|(_, skill)| skill.name.as_str()), |key| self.words(key))?;
            needs.push(json!({"skill": id, "name": name, "part": "skill", "level": level, "p": text(*p)}));
        }
        let body = json!({"type": "forecast", "requires": format!("@entry:{}", said.of), "goal": goal.goal.map(|place| format!("@goal:{place}")),
            "text": self.words(&goal.key)?, "day": format!("@day:{}", said.day), "by": format!("@day:{}", goal.until), "zone": said.zone,
            "p": text(said.p), "rolled": text(said.rolled), "weeks_50": said.weeks.first().copied().map(text), "weeks_80": said.weeks.get(1).copied().map(text), "people": said.people, "seen": said.seen,
            "needs": needs, "outcome": said.outcome.as_deref().unwrap_or_default(),
            "outcome_day": said.outcome_day.map(|day| format!("@day:{day}")).unwrap_or_default()});
        // Beside nothing: what it belongs to would tell the server that it is a forecast.
        Ok(entry(&said.who, said.outcome_day.unwrap_or(said.day), false, body))
    }
}

/// The source of what an exercise told.
const EXERCISE: &str = "exercise";
/// Who coaches in every room of the figures.
const COACH: &str = "maren";
/// How early anybody has keys to write with; what was seen before is written down then.
const FIRST: i64 = -40;

/// A fraction as it is sealed: what is sealed knows whole numbers only.
fn text(number: f64) -> String {
    number.to_string()
}

fn entry(who: &str, day: i64, own: bool, body: Value) -> Entry {
    Entry {
        key: None,
        who: who.to_owned(),
        day: day.max(FIRST),
        drawer: "skill".to_owned(),
        own,
        private: false,
        session: None,
        goal: None,
        to: None,
        position: 0,
        body,
    }
}

fn placing(goal: &Asks, reach: &Reach, items: &[Value]) -> Result<Round, String> {
    let ids: Vec<&str> = items.iter().filter_map(|item| item["skill"].as_str()).collect();
    let rows = || ids.iter().map(|id| (*id, id.strip_prefix("own:").unwrap_or(id)));
    let placement = |who: &String, at: Vec<Value>| Part {
        who: who.clone(),
        drawer: "skill".to_owned(),
        own: true,
        to: Some(goal.key.clone()),
        body: json!({"type": "placement", "requires": format!("@entry:{}", goal.key), "at": at, "reveal": true}),
    };
    let mut parts = Vec::new();
    for (place, who) in reach.people.iter().enumerate() {
        let at = rows().map(|(id, key)| {
            let support = reach.placed.get(key).and_then(|row| row.get(place)).ok_or_else(|| format!("{who} has no place for {id}"))?;
            Ok(json!({"skill": id, "support": support}))
        });
        parts.push(placement(who, at.collect::<Result<_, String>>()?));
    }
    for who in &reach.look_on {
        parts.push(placement(who, rows().map(|(id, _)| json!({"skill": id, "support": null})).collect()));
    }
    let by = goal.who.clone();
    Ok(Round { key: Some(goal.key.clone()), by, day: reach.day, of: "reach".to_owned(), session: None, parts })
}

fn shares(shared: &Shared) -> Result<Entry, String> {
    let mut evidence = Vec::new();
    for (skill, levels) in &shared.levels {
        for piece in levels.split(", ") {
            let wrong = || format!("{} shares {skill}: {piece}", shared.who);
            let mut parts = piece.split_whitespace();
            let (source, day, support) = parts.next().zip(parts.next()).zip(parts.next()).map(|((a, b), c)| (a, b, c)).ok_or_else(wrong)?;
            let named = source.trim_end_matches(|sign: char| sign.is_ascii_digit());
            let (day, support): (i64, i64) = day.parse().ok().zip(support.parse().ok()).ok_or_else(wrong)?;
            let rater: i64 = source[named.len()..].parse().unwrap_or_default();
            let piece = json!({"skill": skill, "part": "skill", "source": named, "rater": rater, "support": support, "right": "",
                "difficulty": null, "day": format!("@day:{day}")});
            evidence.push(piece);
        }
    }
    let mut body = Map::new();
    body.insert("type".to_owned(), json!("shared"));
    body.insert("named".to_owned(), json!(shared.named));
    body.insert("day".to_owned(), json!(format!("@day:{}", shared.day)));
    body.insert("skills".to_owned(), json!(shared.levels.keys().collect::<Vec<_>>()));
    body.insert("evidence".to_owned(), Value::Array(evidence));
    Ok(entry(&shared.who, shared.day, true, Value::Object(body)))
}
