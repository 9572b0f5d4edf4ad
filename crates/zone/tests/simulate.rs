//! The simulated team with known truth.
#![expect(clippy::unwrap_used, reason = "tests")]

use zone::simulate::{Setup, SimulationProblem, run};

#[test]
fn the_zone_beats_what_teams_use_instead() {
    let setup = Setup { teams: 6, fitted_on: 0, goals: 20, ..Setup::default() };
    let report = run(&setup, &mut |_, _| {}).unwrap();
    assert!(report.zone.rmse < 0.52 && report.weighted_mean.rmse > 0.6 && report.own_view.rmse > 0.8, "{report:?}");
    assert!(report.zone.let_through <= 0.06 && report.own_view.let_through > 0.12, "{report:?}");
    assert!((0.86..0.95).contains(&report.cover), "{report:?}");
    assert_eq!(run(&setup, &mut |_, _| {}).unwrap(), report);
    assert_eq!(run(&Setup { people: 1, ..setup }, &mut |_, _| {}).err(), Some(SimulationProblem::TooSmall));
}

#[test]
fn slow_parameters_and_the_forecast_layer_are_learned_on_other_teams() {
    let setup = Setup { teams: 3, fitted_on: 1, people: 6, skills: 6, goals: 40, ..Setup::default() };
    let report = run(&setup, &mut |_, _| {}).unwrap();
    assert!(report.forecast.count > 50 && report.forecast.brier < 0.25, "{report:?}");
    assert!(report.zone.rmse < report.weighted_mean.rmse, "{report:?}");
}
