//! `belay zone forecast`.

use serde_json::json;
use zone::stream::{Foresight, Model, metrics};

use super::shown::{self, thousands};
use super::{Events, bars, events, table};
use crate::failure::Failure;

/// Fits, says at each held-out first encounter what will come, and prints how good that was.
///
/// # Errors
/// Bad input.
pub fn forecast(given: &Events) -> Result<(), Failure> {
    let answers = events::read(&given.events)?;
    let fault = events::fault(&given.events);
    let bar = bars::of_share("fitting");
    let model = Model::fit(&answers, &mut |share| bars::show(&bar, share)).map_err(&fault)?;
    let foresight = Foresight::fit(&model, &answers);
    bar.finish_and_clear();
    let outlooks = foresight.outlooks(&model, &answers).map_err(&fault)?;
    if let Some(out) = &given.predictions {
        let rows = outlooks.iter().map(|outlook| {
            let row = answers.row(outlook.row);
            let names = [answers.user_name(row.user), answers.set_name(row.set)].map(str::to_owned);
            names.into_iter().chain([outlook.probability.to_string(), format!("{:.3}", outlook.attempts)]).collect()
        });
        table::write(out, &["user", "skill", "p", "expected_attempts"], rows)?;
    }
    let known: Vec<(f64, bool)> = outlooks.iter().filter_map(|outlook| Some((outlook.probability, outlook.outcome?))).collect();
    let (auc, brier, ece, bands) =
        (metrics::auc(&known), metrics::brier(&known), metrics::calibration_error(&known), metrics::bands(&known));
    if given.json {
        return shown::json(&json!({
            "forecasts": outlooks.len(), "known": known.len(), "auc": auc, "brier": brier, "ece": ece, "bands": bands,
            "cpu_seconds": shown::cpu_seconds(),
        }));
    }
    shown::figures(&[
        ("forecasts", format!("{} ({} of them known by now)", thousands(outlooks.len()), thousands(known.len()))),
        ("AUC", auc.map_or_else(|| "none: all came out the same".to_owned(), |auc| format!("{auc:.4}"))),
        ("Brier", format!("{brier:.4}")),
        ("ECE", format!("{ece:.4}")),
        ("CPU seconds", format!("{:.2}", shown::cpu_seconds())),
    ]);
    shown::line("");
    let mut rows = vec![["band", "forecasts", "said", "came true"].map(str::to_owned).to_vec()];
    for (place, band) in bands.iter().enumerate().filter(|(_, band)| band.count > 0) {
        let name = format!("{:.1} to {:.1}", place as f64 / 10.0, (place + 1) as f64 / 10.0);
        rows.push(vec![name, thousands(band.count), format!("{:.3}", band.said), format!("{:.3}", band.true_share)]);
    }
    shown::columns(&rows);
    Ok(())
}
