//! `belay zone fit`: the slow parameters from one's own evidence.

use std::io::Write;
use std::path::Path;

use serde_json::json;
use zone::estimate::{Evidence, Model, OwnProblem, Params, fit_own};

use super::shown::{self, thousands};
use super::{Fit, bars, evidence};
use crate::failure::Failure;

/// Fits, says what that is worth, and writes the parameters where they foretell people they were not fitted to better than the ones at the beginning.
///
/// # Errors
/// Bad input, with its line; too little to fit on; parameters that foretell nobody better.
pub fn fit(given: &Fit) -> Result<(), Failure> {
    let mut read = evidence::evidence(&given.evidence)?;
    let graph = evidence::graph(given.prerequisites.as_deref(), &mut read.skills)?;
    let file = given.evidence.display();
    let last = read.rows.iter().map(|row| row.evidence.day).fold(f64::NEG_INFINITY, f64::max);
    let people: Vec<Vec<Evidence>> = (0..read.people.names.len() as u32)
        .map(|number| read.rows.iter().filter(|row| row.person == number).map(|row| row.evidence).collect())
        .collect();
    let lists: Vec<&[Evidence]> = people.iter().map(Vec::as_slice).collect();
    let begin = given.params.as_deref().map_or_else(|| Ok(Params::default()), params)?;
    let bar = bars::of_share("fitting");
    let own = fit_own(&Model::new(graph, begin), &lists, last, &mut |done, of| bars::show(&bar, done as f64 / of as f64));
    bar.finish_and_clear();
    let own = own.map_err(|problem| match problem {
        OwnProblem::Evidence(person, problem) => Failure::input(format!("{file}: {}: {problem}", read.people.names[person])),
        problem @ OwnProblem::TooLittle { .. } => Failure::input(format!("{file}: {problem}")),
    })?;
    let (before, after) = own.held_out;
    if given.json {
        shown::json(&json!({
            "people": own.people, "observations": own.observations, "held_out": { "before": before, "after": after }, "better": own.better(),
            "params": own.params,
        }))?;
    } else {
        let each = |sum: f64| format!("{sum:.1} ({:.4} for each observation)", sum / own.observations as f64);
        shown::figures(&[
            ("people", thousands(own.people)),
            ("observations", thousands(own.observations)),
            ("log-likelihood of held-out people, before", each(before)),
            ("log-likelihood of held-out people, after", each(after)),
        ]);
    }
    if !own.better() {
        return Err(Failure::input(format!(
            "{file}: the fitted parameters foretell people they were not fitted to no better than those that were there: keep those, nothing was written"
        )));
    }
    given.output.as_deref().map_or(Ok(()), |file| write(file, &own.params))
}

fn write(file: &Path, params: &Params) -> Result<(), Failure> {
    let unwritable = |error: String| Failure::input(format!("{} cannot be written: {error}", file.display()));
    let text = serde_json::to_string_pretty(params).map_err(|error| unwritable(error.to_string()))?;
    let mut out = std::fs::File::create(file).map_err(|error| unwritable(error.to_string()))?;
    out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(|error| unwritable(error.to_string()))
}

/// Parameters as `belay zone fit` writes them.
///
/// # Errors
/// Bad input: no such file, something else in it, a parameter that makes no sense.
pub fn params(file: &Path) -> Result<Params, Failure> {
    let shown = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| Failure::input(format!("{shown} cannot be read: {error}")))?;
    let params: Params =
        serde_json::from_str(&text).map_err(|error| Failure::input(format!("{shown} holds no parameters of `belay zone fit`: {error}")))?;
    params.check().map_err(|problem| Failure::input(format!("{shown}: {problem}")))?;
    Ok(params)
}
