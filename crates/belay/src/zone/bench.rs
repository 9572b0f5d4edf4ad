//! `belay zone bench`.

use serde_json::json;
use zone::stream::{Answers, Filter, Model, Prediction, metrics};

use super::shown::{self, cpu_seconds, thousands};
use super::{Events, bars, events, table};
use crate::failure::Failure;

/// Fits, predicts each held-out answer before it is seen, and prints how good that was.
///
/// # Errors
/// Bad input.
pub fn bench(given: &Events) -> Result<(), Failure> {
    let answers = events::read(&given.events)?;
    let fault = events::fault(&given.events);
    let bar = bars::of_share("fitting");
    let model = Model::fit(&answers, &mut |share| bars::show(&bar, share)).map_err(&fault)?;
    bar.finish_and_clear();
    let before = cpu_seconds();
    let predictions = model.predict(&answers, &mut |_| {}).map_err(&fault)?;
    let walked = cpu_seconds() - before;
    if let Some(out) = &given.predictions {
        table::write(out, &["p"], predictions.iter().map(|prediction| vec![prediction.probability.to_string()]))?;
    }
    let spent = cpu_seconds();
    let said: Vec<(f64, bool)> = predictions.iter().map(|one| (one.probability, answers.row(one.row).correct)).collect();
    let first = first_ten(&answers, &predictions);
    let (auc, auc_first) = (metrics::auc(&said), metrics::auc(&first));
    let (loss, rmse, ece) = (metrics::log_loss(&said), metrics::rmse(&said), metrics::calibration_error(&said));
    let steps = filter_steps(&model, &answers);
    let walk = answers.len() as f64 / walked.max(1e-9);
    if given.json {
        return shown::json(&json!({
            "rows": answers.len(), "predicted": predictions.len(), "users": answers.users(), "items": answers.items(), "skills": answers.skills(),
            "auc": auc, "auc_first_ten": auc_first, "log_loss": loss, "rmse": rmse, "ece": ece, "cpu_seconds": spent,
            "events_per_second": steps, "predicted_events_per_second": walk, "pace": model.pace(),
        }));
    }
    let area = |area: Option<f64>| area.map_or_else(|| "none: all answers are the same".to_owned(), |area| format!("{area:.4}"));
    shown::figures(&[
        ("rows", format!("{} ({} of them predicted)", thousands(answers.len()), thousands(predictions.len()))),
        ("people, tasks, skills", [answers.users(), answers.items(), answers.skills()].map(thousands).join(" · ")),
        ("AUC", area(auc)),
        ("AUC, first ten", area(auc_first)),
        ("log-loss", format!("{loss:.4}")),
        ("RMSE", format!("{rmse:.4}")),
        ("ECE", format!("{ece:.4}")),
        ("CPU seconds", format!("{spent:.2}")),
        ("events/s", format!("{} (filter, one core)", thousands(steps as usize))),
        ("events/s, whole", format!("{} (filter, counts and prediction, one core)", thousands(walk as usize))),
    ]);
    Ok(())
}

/// What was said of each held-out person's first ten answers.
fn first_ten(answers: &Answers, predictions: &[Prediction]) -> Vec<(f64, bool)> {
    let mut seen = vec![0_u8; answers.users()];
    let mut first = Vec::new();
    for prediction in predictions {
        let row = answers.row(prediction.row);
        if seen[row.user] < 10 {
            seen[row.user] += 1;
            first.push((prediction.probability, row.correct));
        }
    }
    first
}

/// Steps of the filter a second: the best of five walks over all rows.
fn filter_steps(model: &Model, answers: &Answers) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let mut filter = Filter::new(*model.pace(), model.clock().unwrap_or(1.0), answers);
        let before = cpu_seconds();
        for (row, task) in answers.rows().zip(model.tasks()) {
            let known = filter.know(&row, *task);
            filter.learn(&row, *task, &known);
        }
        best = best.min(cpu_seconds() - before);
        // What was computed is looked at, so that it has to be computed.
        if filter.person(0).0.variance.is_nan() {
            return 0.0;
        }
    }
    answers.len() as f64 / best.max(1e-9)
}
