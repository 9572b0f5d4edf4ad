//! The model over answers, on generated learners whose abilities are known.
#![expect(clippy::unwrap_used, reason = "tests")]

use zone::math::draw::Draws;
use zone::math::exact::sigmoid;
use zone::stream::{Answer, Answers, Fault, Foresight, Model, Split, metrics, outcome};

/// One generated answer, and the chance that it was right.
#[derive(Clone)]
struct Made {
    user: String,
    item: String,
    skills: String,
    correct: bool,
    time: f64,
    split: Split,
    chance: f64,
}

/// People with an ability, a part per skill that grows by practice, and tasks of different ease.
fn school(seed: u32, people: usize, hours: f64) -> Vec<Made> {
    let mut draws = Draws::new(seed, 7);
    let eases: Vec<f64> = (0..40).map(|_| draws.normal() * 0.9).collect();
    let mut made = Vec::new();
    for person in 0..people {
        let ability = draws.normal();
        let mut skills: Vec<f64> = (0..5).map(|_| draws.normal() * 0.6).collect();
        let mut time = 1_000.0 * person as f64;
        for place in 0..40 {
            let first = (place / 13 + person) % 5;
            let second = (first + 1) % 5;
            let item = first * 8 + draws.below(8);
            let both = item.is_multiple_of(4);
            let part = if both { 0.5 * (skills[first] + skills[second]) } else { skills[first] };
            let chance = sigmoid(0.6 + ability + part + eases[item]);
            let correct = draws.uniform() < chance;
            skills[first] += 0.12;
            time += hours * draws.uniform();
            made.push(Made {
                user: format!("p{person}"),
                item: format!("t{item}"),
                skills: if both { format!("s{first}~s{second}") } else { format!("s{first}") },
                correct,
                time,
                split: if person % 4 == 3 { Split::Test } else { Split::Train },
                chance,
            });
        }
    }
    made
}

fn answers(made: &[Made]) -> Answers {
    let mut answers = Answers::new();
    for Made { user, item, skills, correct, time, split, .. } in made {
        answers.push(&Answer { user, item, skills, correct: *correct, time: *time, split: *split }).unwrap();
    }
    answers
}

fn predicted(made: &[Made]) -> Vec<f64> {
    let answers = answers(made);
    let model = Model::fit(&answers, &mut |_| {}).unwrap();
    model.predict(&answers, &mut |_| {}).unwrap().iter().map(|prediction| prediction.probability).collect()
}

#[test]
fn predictions_come_near_to_the_best_that_can_be_known() {
    let made = school(1, 120, 0.0);
    let predicted = predicted(&made);
    let held: Vec<&Made> = made.iter().filter(|made| made.split == Split::Test).collect();
    assert_eq!(predicted.len(), held.len());
    let said: Vec<(f64, bool)> = predicted.iter().zip(&held).map(|(p, made)| (*p, made.correct)).collect();
    let best: Vec<(f64, bool)> = held.iter().map(|made| (made.chance, made.correct)).collect();
    let share = best.iter().filter(|(_, correct)| *correct).count() as f64 / best.len() as f64;
    let blind: Vec<(f64, bool)> = best.iter().map(|(_, correct)| (share, *correct)).collect();
    let won = (metrics::log_loss(&blind) - metrics::log_loss(&said)) / (metrics::log_loss(&blind) - metrics::log_loss(&best));
    assert!(won > 0.6, "of what there is to know {won:.3} is known");
    assert!(metrics::auc(&said).unwrap() > metrics::auc(&best).unwrap() - 0.05);
    assert!(metrics::calibration_error(&said) < 0.06, "{}", metrics::calibration_error(&said));
}

#[test]
fn a_prediction_is_made_before_its_answer_is_seen_and_a_replay_has_the_same_bytes() {
    let made = school(2, 40, 3.0);
    let before = predicted(&made);
    assert_eq!(before, predicted(&made));
    // The last person is held out: what they answer in their last twenty tasks moves nothing before it, and nothing that was fitted.
    let mut other = made.clone();
    let turn = made.len() - 20;
    for made in &mut other[turn..] {
        made.correct = !made.correct;
    }
    let after = predicted(&other);
    let same = before.len() - 20;
    assert_eq!(before[..=same], after[..=same]);
    assert_ne!(before[same + 1..], after[same + 1..]);
}

#[test]
fn names_do_not_matter() {
    let made = school(3, 40, 0.0);
    let mut renamed = made.clone();
    for made in &mut renamed {
        made.user = format!("x{}", made.user);
        made.item = format!("y{}", made.item);
    }
    assert_eq!(predicted(&made), predicted(&renamed));
}

#[test]
fn the_outlook_at_the_first_encounter_is_better_than_chance_and_honest() {
    let answers = answers(&school(4, 160, 0.0));
    let model = Model::fit(&answers, &mut |_| {}).unwrap();
    let foresight = Foresight::fit(&model, &answers);
    let outlooks = foresight.outlooks(&model, &answers).unwrap();
    let first: std::collections::BTreeSet<usize> = outlooks.iter().map(|outlook| answers.row(outlook.row).attempt).collect();
    assert_eq!(first.len(), outlooks.len(), "each learner meets a combination for the first time once");
    let known: Vec<(f64, bool)> = outlooks.iter().filter_map(|outlook| Some((outlook.probability, outlook.outcome?))).collect();
    assert!(metrics::auc(&known).unwrap() > 0.6, "{:?}", metrics::auc(&known));
    assert!(metrics::calibration_error(&known) < 0.12, "{}", metrics::calibration_error(&known));
    for outlook in &outlooks {
        assert!((3.0..=30.0).contains(&outlook.attempts));
    }
    let mut sorted = outlooks.clone();
    sorted.sort_by(|left, right| left.probability.total_cmp(&right.probability));
    assert!(sorted[0].attempts > sorted[sorted.len() - 1].attempts, "what is likelier takes fewer attempts");
}

#[test]
fn what_came_of_a_first_encounter() {
    let course = |marks: &str| {
        let mut answers = Answers::new();
        for mark in marks.chars() {
            let answer = Answer { user: "u", item: "i", skills: "s", correct: mark == '1', time: 0.0, split: Split::Test };
            answers.push(&answer).unwrap();
        }
        outcome(&answers)[0]
    };
    assert_eq!(course("0111"), Some(true));
    assert_eq!(course("011"), None);
    assert_eq!(course("0110110110"), Some(false));
    assert_eq!(course("0110110110111"), Some(false));
    assert_eq!(course("0000000111"), Some(true));
}

#[test]
fn a_person_who_is_new_and_a_task_that_is_new_are_predicted_as_well() {
    let mut made = school(5, 40, 2.0);
    let new = Made { user: "new".into(), item: "never seen".into(), skills: "s0~s9".into(), split: Split::Test, ..made[0].clone() };
    made.push(new);
    let last = *predicted(&made).last().unwrap();
    assert!(last > 0.3 && last < 0.95, "{last}");
}

#[test]
fn what_cannot_be_fitted_is_said() {
    let mut made = school(6, 8, 0.0);
    for made in &mut made {
        made.split = Split::Train;
    }
    let fitted = Model::fit(&answers(&made), &mut |_| {}).unwrap();
    assert_eq!(fitted.predict(&answers(&made), &mut |_| {}).unwrap_err(), Fault::NothingToPredict);
    for made in &mut made {
        made.split = Split::Test;
    }
    assert_eq!(Model::fit(&answers(&made), &mut |_| {}).unwrap_err(), Fault::NothingToFit);
}
