//! `belay zone ratings`.

use std::collections::HashMap;

use serde_json::json;
use zone::rating::protocol::{self, Errors, Protocol, Row};
use zone::rating::{Rating, RatingProblem};

use super::shown::{self, thousands};
use super::{Ratings, bars, table};
use crate::failure::Failure;

/// Numbers for names, in order of appearance.
#[derive(Default)]
pub struct Names {
    numbers: HashMap<String, u32>,
    /// The names.
    pub names: Vec<String>,
}

impl Names {
    /// The number of a name, a new one for a new name; none for nothing.
    pub fn number(&mut self, column: &str, name: &str) -> Result<u32, String> {
        if name.is_empty() {
            return Err(format!("{column} is empty"));
        }
        let next = self.names.len() as u32;
        Ok(*self.numbers.entry(name.to_owned()).or_insert_with(|| {
            self.names.push(name.to_owned());
            next
        }))
    }

    /// Numbers all names anew by the alphabet, so that they do not depend on who came first; answers the new number of each.
    pub fn sort(&mut self) -> Vec<u32> {
        let mut order: Vec<usize> = (0..self.names.len()).collect();
        order.sort_by(|a, b| self.names[*a].cmp(&self.names[*b]));
        let mut numbers = vec![0; order.len()];
        for (new, old) in (0..).zip(&order) {
            numbers[*old] = new;
        }
        self.names = order.iter().map(|old| std::mem::take(&mut self.names[*old])).collect();
        self.numbers.values_mut().for_each(|number| *number = numbers[*number as usize]);
        numbers
    }

    /// The number of a name that was met.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }
}

/// Foretells a person's other ratings from k of them, and prints how good that was beside what needs no model.
///
/// # Errors
/// Bad input.
pub fn ratings(given: &Ratings) -> Result<(), Failure> {
    let [mut examinees, mut raters, mut roles, mut items] = [Names::default(), Names::default(), Names::default(), Names::default()];
    let mut all: Vec<Rating> = Vec::new();
    table::read(&given.ratings, &["examinee", "rater", "role", "item", "time", "score"], &[], |cells| {
        all.push(Rating {
            examinee: examinees.number("examinee", cells.text(0))?,
            rater: raters.number("rater", cells.text(1))?,
            role: roles.number("role", cells.text(2))?,
            item: items.number("item", cells.text(3))?,
            time: cells.time(4, "time")?,
            score: cells.number(5, "score")?,
        });
        Ok(())
    })?;
    let shown_file = given.ratings.display();
    let criterion = given.criterion.as_deref().map(|role| {
        let missing = || Failure::input(format!("{shown_file}: nobody rates as {role:?}; the roles are {}", roles.names.join(", ")));
        roles.find(role).ok_or_else(missing)
    });
    let criterion = criterion.transpose()?;
    let ks = given.k.iter().map(|k| usize::from(*k)).collect();
    let asked = Protocol { ks, criterion, per_item: given.per_item, seed: given.seed, ..Protocol::default() };
    let bar = bars::of_share("fitting");
    let rows = protocol::run(&all, &asked, &mut |done, of| bars::show(&bar, done as f64 / of.max(1) as f64));
    bar.finish_and_clear();
    let rows = rows.map_err(|problem: RatingProblem| Failure::input(format!("{shown_file}: {problem}")))?;
    if given.json {
        return shown::json(&json!({ "ratings": all.len(), "rows": rows, "cpu_seconds": shown::cpu_seconds() }));
    }
    let counts = [examinees.names.len(), raters.names.len(), items.names.len()].map(thousands);
    shown::figures(&[("ratings", thousands(all.len())), ("people, raters, items", counts.join(" · "))]);
    shown::line("");
    let against = given.criterion.as_ref().map_or_else(|| "the other ratings".to_owned(), |role| format!("the ratings of role {role}"));
    shown::line(format_args!("RMSE against the mean of {against}, and how often it lies in the 90 % interval"));
    shown::columns(&errors(&rows, |row| row.mean, |row| format!("{:.1} %", 100.0 * row.cover)));
    shown::line("");
    shown::line(format_args!("RMSE against each of {against}"));
    shown::columns(&errors(&rows, |row| row.each, |_| String::new()));
    shown::line("");
    shown::figures(&[("CPU seconds", format!("{:.2}", shown::cpu_seconds()))]);
    Ok(())
}

fn errors(rows: &[Row], which: impl Fn(&Row) -> Errors, cover: impl Fn(&Row) -> String) -> Vec<Vec<String>> {
    let mut cells = vec![["k", "people", "raw mean", "shrunk mean", "estimate"].map(str::to_owned).to_vec()];
    let covered = rows.first().is_some_and(|row| !cover(row).is_empty());
    cells[0].extend(covered.then(|| "cover".to_owned()));
    for row in rows {
        let Errors { raw, shrunk, facets } = which(row);
        let mut next = vec![row.k.to_string(), thousands(row.people)];
        // Where nobody has enough ratings there is no figure.
        let figure = |error: f64| if row.predictions > 0 { format!("{error:.4}") } else { "–".to_owned() };
        next.extend([raw, shrunk, facets].map(figure));
        next.extend(covered.then(|| if row.predictions > 0 { cover(row) } else { "–".to_owned() }));
        cells.push(next);
    }
    cells
}
