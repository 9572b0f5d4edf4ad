//! `belay skills mine`: one's own map, put together on this machine.

use console::measure_text_width;
use domain::skill::Strand;
use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Value, json};
use zone::estimate::{Part, Seen, Source};

use super::catalogue::Catalogue;
use super::evidence::Observed;
use super::map::{Cell, Map, Row, map};
use super::places::{Names, Signed};
use super::scale::{self, STEPS};
use crate::cli::Mine;
use crate::failure::Failure;
use crate::zone::shown;

/// Prints the map, or why one skill is where it is.
///
/// # Errors
/// As [`Signed::of`]; bad input for a skill that is not on the map.
pub async fn mine(given: &Mine) -> Result<(), Failure> {
    let mut signed = Signed::of(&given.account).await?;
    let catalogue = Catalogue::fetch(signed.space(), signed.language()).await?;
    let (rooms, names) = signed.everything().await?;
    let zone = signed.oneself["time_zone"].as_str().and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC);
    let today = Timestamp::now().to_zoned(zone).strftime("%Y-%m-%d").to_string();
    let me = signed.me();
    let map = map(&me, &rooms, &catalogue, &today)?;
    let writer = Writer { map: &map, catalogue: &catalogue, names: &names, me: &me, anyway: given.anyway };
    let asked = given.because.as_deref().map(|asked| one(&map, &catalogue, asked)).transpose()?;
    match (given.json, asked) {
        (true, asked) => shown::json(&writer.json(&today, asked))?,
        (false, Some(row)) => writer.why(row),
        (false, None) => writer.table(&today),
    }
    for missing in &signed.reading.unopened {
        eprintln!("belay: something of {} is not on this map: {}", printable(&missing.place), missing.reason.replace('_', " "));
    }
    Ok(())
}

/// The row of a skill, by id or name.
fn one<'m>(map: &'m Map, catalogue: &Catalogue, asked: &str) -> Result<&'m Row, Failure> {
    let id = catalogue.find(asked).map_or(asked, |known| &known.id);
    let named = |row: &&Row| row.id == id || row.name.to_lowercase() == asked.to_lowercase();
    map.rows.iter().find(named).ok_or_else(|| {
        let there = map.rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>().join(", ");
        let there = if there.is_empty() { "nothing yet".to_owned() } else { there };
        Failure::input(format!("nothing was seen of {asked:?}; on your map: {there}"))
    })
}

struct Writer<'m> {
    map: &'m Map,
    catalogue: &'m Catalogue,
    names: &'m Names,
    me: &'m str,
    /// What others see is shown also where one's own view is not written yet.
    anyway: bool,
}

impl Writer<'_> {
    /// Every skill with its parts, the kinds of skills one below the other, at the end those in one's own words; no sum, no mean.
    fn table(&self, today: &str) {
        if self.map.rows.is_empty() {
            shown::line("Nothing is on your map yet. Write in the page what you see, or ask somebody who was there.");
            return;
        }
        shown::line(format_args!("What you and others have seen, until {today}. Each row is a skill, not a person."));
        let mut lines = Vec::new();
        for (strand, title) in
            [(Some(Strand::Technical), "Technical"), (Some(Strand::Collaboration), "With people"), (None, "In your own words")]
        {
            let rows: Vec<&Row> = self.map.rows.iter().filter(|row| row.strand == strand).collect();
            if rows.is_empty() {
                continue;
            }
            lines.push(vec![String::new()]);
            lines.push([title, "", "support it takes", "last used", "because"].map(str::to_owned).to_vec());
            lines.extend(rows.iter().flat_map(|row| self.lines(row)));
        }
        print(&lines);
    }

    fn lines(&self, row: &Row) -> Vec<Vec<String>> {
        let mut used = row.last.clone().unwrap_or_default();
        if row.may_have_faded {
            used += ", may have faded";
        }
        let learn = match row.learn {
            Some("plan") => " (planned)",
            Some(_) => " (an eye on it)",
            None => "",
        };
        let name = format!("{}{learn}", printable(&row.name));
        if row.cells.is_empty() {
            return vec![vec![name, String::new(), "not enough seen yet".to_owned(), used, String::new()]];
        }
        let line = |(at, cell): (usize, &Cell)| {
            let (name, used) = if at == 0 { (name.clone(), used.clone()) } else { (String::new(), String::new()) };
            if self.waits(cell) {
                let first = format!("write yours first: {} wrote", self.others(cell));
                return vec![name, doing(cell.part).to_owned(), first, used, String::new()];
            }
            let because = self.because(cell).first().map(|(one, value)| self.occasion(row, cell, one, *value));
            let own = if cell.own_view_alone { " (your own view so far)" } else { "" };
            vec![name, doing(cell.part).to_owned(), format!("{}{own}", support(cell)), used, because.unwrap_or_default()]
        };
        row.cells.iter().enumerate().map(line).collect()
    }

    /// What moved a skill, the heaviest first.
    fn why(&self, row: &Row) {
        let last = row.last.as_ref().map(|day| format!(", last used {day}")).unwrap_or_default();
        shown::line(format_args!("{} ({}){last}", printable(&row.name), row.id));
        for cell in &row.cells {
            if self.waits(cell) {
                let others = self.others(cell);
                shown::line(format_args!("\n{}: {others} wrote what they saw. Write yours first, so that it is yours.", doing(cell.part)));
                shown::line("  --anyway shows it now");
                continue;
            }
            shown::line(format_args!("\n{}: {}", doing(cell.part), support(cell)));
            if cell.own_view_alone {
                shown::line("  your own view is all there is so far: ask somebody who was there");
            }
            let because = self.because(cell);
            for (one, value) in &because {
                shown::line(format_args!("  {}", self.occasion(row, cell, one, *value)));
            }
            if because.is_empty() {
                shown::line("  nothing that was seen moved it much");
            }
        }
        if row.cells.is_empty() {
            shown::line("not enough seen yet");
        }
    }

    /// Whether what others see of it is shown after one's own view only, as in the page.
    fn waits(&self, cell: &Cell) -> bool {
        !self.anyway && !cell.waits.is_empty()
    }

    /// Whether an observation is one of those.
    fn hidden(&self, one: &Observed) -> bool {
        let mut cells = self.map.rows.iter().filter(|row| row.id == one.skill).flat_map(|row| &row.cells);
        cells.any(|cell| cell.part == one.evidence.part && self.waits(cell)) && one.by != self.me
    }

    fn others(&self, cell: &Cell) -> String {
        cell.waits.iter().map(|by| printable(self.names.of(by))).collect::<Vec<_>>().join(", ")
    }

    /// What moved a cell, the heaviest first; also of other skills nothing that waits for one's own view.
    fn because(&self, cell: &Cell) -> Vec<(&Observed, f64)> {
        cell.because(&self.map.observed).into_iter().filter(|(one, _)| !self.hidden(one)).collect()
    }

    /// What was seen, where, by whom and when, and what it speaks for. How somebody tends to see things is never said.
    fn occasion(&self, row: &Row, cell: &Cell, one: &Observed, value: f64) -> String {
        let day = &one.day;
        let seen = printable(&one.seen);
        let own = one.by == self.me;
        let said = match (one.evidence.source, one.evidence.seen) {
            _ if one.placed => format!("where you placed yourself in the reach check, {day}"),
            (Source::Exercise, Seen::Answer { right: true, .. }) => format!("an exercise answered right, {day}"),
            (Source::Exercise, _) => format!("an exercise answered otherwise, {day}"),
            _ if own && !seen.is_empty() => format!("{seen}, {day}"),
            (Source::Work, _) if own => format!("a piece of work of yours, {day}"),
            _ if own => format!("how you saw it yourself, {day}"),
            _ if seen.is_empty() => format!("what {} saw, {day}", printable(self.names.of(&one.by))),
            _ => format!("{seen}, seen by {}, {day}", printable(self.names.of(&one.by))),
        };
        let about = if one.skill != row.id {
            let name = self.catalogue.get(&one.skill).map_or(one.skill.as_str(), |known| &known.name);
            format!(" (about {})", printable(name))
        } else if one.evidence.part != cell.part {
            format!(" (about {})", doing(one.evidence.part))
        } else {
            String::new()
        };
        format!("{said}{about} → {} support", if value > 0.0 { "less" } else { "more" })
    }

    /// For programs: exact numbers, each with the terms that sum to it.
    fn json(&self, today: &str, asked: Option<&Row>) -> Value {
        let cell = |cell: &Cell| {
            if self.waits(cell) {
                let others: Vec<&str> = cell.waits.iter().map(|by| self.names.of(by)).collect();
                return json!({"part": cell.part, "write_yours_first": others});
            }
            let support = cell.range.map(|(from, to)| json!({"from": STEPS[from], "to": STEPS[to]}));
            let term = |term: &zone::explain::Term| match term.evidence.and_then(|at| self.map.observed.get(at)) {
                None => json!({"mean_of_all_people": true, "logits": term.value}),
                Some(one) if self.hidden(one) => json!({"waits_for_your_own_view": true, "logits": term.value}),
                Some(one) => {
                    json!({"entry": one.entry, "skill": one.skill, "part": one.evidence.part, "source": one.evidence.source, "seen": one.seen,
                    "day": one.day, "by": self.names.of(&one.by), "logits": term.value})
                }
            };
            json!({"part": cell.part, "support": support, "own_view_alone": cell.own_view_alone, "theta": cell.theta, "deviation": cell.deviation,
                "interval_80": [cell.interval.0, cell.interval.1], "because": cell.terms.iter().map(term).collect::<Vec<_>>()})
        };
        let rows = self.map.rows.iter().filter(|row| asked.is_none_or(|asked| asked.id == row.id));
        let rows = rows.map(|row| {
            json!({"id": row.id, "name": row.name, "strand": row.strand.map_or(json!("own"), |strand| json!(strand)), "last_used": row.last, "may_have_faded": row.may_have_faded, "learn": row.learn,
                "parts": row.cells.iter().map(cell).collect::<Vec<_>>()})
        });
        json!({"day": today, "skills": rows.collect::<Vec<_>>()})
    }
}

/// A part, as what somebody does.
fn doing(part: Part) -> &'static str {
    match part {
        Part::Knowledge => "knowing",
        Part::Skill => "doing",
    }
}

fn support(cell: &Cell) -> String {
    scale::said(cell.range)
}

/// What people wrote, without what a terminal would take for a command.
fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>().trim().to_owned()
}

/// Prints columns, all to the left.
fn print(rows: &[Vec<String>]) {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| measure_text_width(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(width).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - measure_text_width(cell))));
        shown::line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}
