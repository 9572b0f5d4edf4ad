//! `belay zone simulate`.

use serde_json::json;
use zone::simulate::{self, Method, Setup};

use super::shown::{self, thousands};
use super::{Simulate, bars};
use crate::failure::Failure;

/// Makes teams whose skills are known, and prints how near the estimate comes.
///
/// # Errors
/// A size that makes no team.
pub fn simulate(given: &Simulate) -> Result<(), Failure> {
    let setup = Setup {
        seed: given.seed,
        teams: given.teams,
        people: usize::from(given.people),
        skills: usize::from(given.skills),
        ..Setup::default()
    };
    let bar = bars::of_share("simulating");
    let report = simulate::run(&setup, &mut |done, of| bars::show(&bar, done as f64 / of.max(1) as f64));
    bar.finish_and_clear();
    let report = report.map_err(|problem| Failure::input(problem.to_string()))?;
    if given.json {
        return shown::json(&json!({ "setup": setup, "report": report, "cpu_seconds": shown::cpu_seconds() }));
    }
    let percent = |share: f64| format!("{:.1} %", 100.0 * share);
    shown::figures(&[
        (
            "teams",
            format!("{} of {} people and {} skills, seed {}", thousands(setup.teams as usize), setup.people, setup.skills, setup.seed),
        ),
        ("goals", format!("{} ({} of them out of reach in truth)", thousands(report.goals), percent(report.out_of_reach))),
    ]);
    shown::line("");
    let row = |name: &str, method: &Method| {
        vec![name.to_owned(), format!("{:.3}", method.rmse), percent(method.let_through), percent(method.false_alarms)]
    };
    shown::columns(&[
        ["", "RMSE", "out of reach, let through", "in reach, called out of reach"].map(str::to_owned).to_vec(),
        row("self-rating matrix", &report.own_view),
        row("weighted mean", &report.weighted_mean),
        row("Belay", &report.zone),
    ]);
    shown::line("");
    shown::figures(&[
        ("90 % intervals that hold the truth", percent(report.cover)),
        ("goals answered with \"not enough evidence\"", percent(report.not_enough)),
        ("CPU seconds", format!("{:.2}", shown::cpu_seconds())),
    ]);
    Ok(())
}
