//! The fit of all slow parameters on the rows that are given for it.

use super::Progress;
use super::answers::{Answers, Fault, Split};
use super::layer::{Layout, Table};
use super::model::Model;
use super::pace::Pace;
use super::scale::{Moments, Scale};
use super::tally;
use super::walk::{WIDTH, Walk};
use crate::math::exact::sigmoid;

/// Fits in three steps: the layer on counts alone says how easy each task is; with that the filter finds its pace; with what the filter then knows
/// the layer is fitted as a whole. Only rows whose split is train are looked at.
pub fn fit(answers: &Answers, heard: Progress<'_>) -> Result<Model, Fault> {
    let rows = answers.to_fit()?;
    let (clock, timed) = clock(answers, &rows);
    let labels: Vec<bool> = rows.iter().map(|row| answers.row(*row as usize).correct).collect();
    let counts = Layout::new(tally::WIDTH, answers);
    let mut first = vec![0.0; counts.size];
    let untold = vec![0.0; answers.len()];
    let (features, _) = described::<{ tally::WIDTH }>(answers, &rows, &untold, Pace::default(), clock);
    Table { answers, rows: &rows, labels: labels.clone(), features, layout: counts }.fit(&mut first, |share| heard(0.35 * share));
    let tasks = eases(answers, &rows, &counts, &first);
    let pace = Pace::fit(answers, &rows, &tasks, clock, timed);
    heard(0.6);
    let layout = Layout::whole(WIDTH, answers);
    let (features, scale) = described::<WIDTH>(answers, &rows, &tasks, pace, clock);
    let mut weights = vec![0.0; layout.size];
    weights[layout.items..layout.own].copy_from_slice(&first[counts.items..counts.own]);
    let doubts = Table { answers, rows: &rows, labels, features, layout }.fit(&mut weights, |share| heard(0.6 + 0.4 * share));
    let item_doubts = doubts[layout.items..layout.skills].to_vec();
    Ok(Model { pace, clock, timed, tasks, scale, layout, weights, item_doubts })
}

/// One unit of time: the median of the times between one answer of a person and the next, and whether time passes at all.
fn clock(answers: &Answers, rows: &[u32]) -> (f64, bool) {
    let mut last = vec![f64::NAN; answers.users()];
    let mut gaps = Vec::new();
    for number in rows {
        let row = answers.row(*number as usize);
        let gap = row.time - last[row.user];
        if gap > 0.0 {
            gaps.push(gap);
        }
        last[row.user] = row.time;
    }
    gaps.sort_unstable_by(f64::total_cmp);
    gaps.get(gaps.len() / 2).map_or((1.0, false), |median| (*median, true))
}

/// How easy each row's task is on the logit scale, so that the filter's people have a mean of 0.
fn eases(answers: &Answers, rows: &[u32], layout: &Layout, weights: &[f64]) -> Vec<f64> {
    let mut tasks: Vec<f64> = answers.rows().map(|row| layout.task(weights, &row)).collect();
    let mut shift = 0.0;
    for _ in 0..20 {
        let (mut error, mut bend) = (0.0, 1e-9);
        for number in rows {
            let expected = sigmoid(tasks[*number as usize] + shift);
            error += f64::from(u8::from(answers.row(*number as usize).correct)) - expected;
            bend += expected * (1.0 - expected);
        }
        shift += (error / bend).clamp(-1.0, 1.0);
    }
    for task in &mut tasks {
        *task += shift;
    }
    tasks
}

/// The first `N` features of each of `rows`, standardised, and by what.
fn described<const N: usize>(answers: &Answers, rows: &[u32], tasks: &[f64], pace: Pace, clock: f64) -> (Vec<f32>, Scale) {
    let mut moments = Moments::new(N);
    each_described(answers, tasks, pace, clock, |features| moments.add(&features[..N]));
    let scale = moments.scale();
    // Walked twice instead of kept twice: with many rows memory is what is scarce.
    let mut standard = Vec::with_capacity(rows.len() * N);
    each_described(answers, tasks, pace, clock, |features| standard.extend(scale.all(&features[..N])));
    (standard, scale)
}

fn each_described(answers: &Answers, tasks: &[f64], pace: Pace, clock: f64, mut each: impl FnMut(&[f64; WIDTH])) {
    let mut walk = Walk::new(pace, clock, answers);
    let mut features = [0.0; WIDTH];
    for (row, task) in answers.rows().zip(tasks).filter(|(row, _)| row.split == Split::Train) {
        let known = walk.look(&row, *task, &mut features);
        each(&features);
        walk.see(&row, *task, &known);
    }
}
