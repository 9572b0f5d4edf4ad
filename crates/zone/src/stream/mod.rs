//! Answers to tasks in time order.
//!
//! What is known of a learner is a hierarchical Gaussian filter ([`Filter`]): a general ability, a slowly fading form of the day and one part per
//! skill, each with its doubt, moved by every answer. Beside it stand plain counts ([`tally`]). A logistic layer ([`Model`]) with one effect per
//! task, per skill and per combination of skills turns both into a probability. All slow parameters are fitted on the rows that are given for it:
//! the filter's pace by likelihood, the layer by penalised likelihood, the penalties by empirical Bayes.
//!
//! * [`Answers`]: the rows, checked and numbered
//! * [`Model`]: [`Model::fit`], then [`Model::predict`] before each held-out answer is seen
//! * [`Foresight`]: at the first encounter with a skill, will there be three right in a row within ten attempts
//! * [`next`]: the task whose answer would tell most
//! * [`metrics`]: how good probabilities were

mod answers;
mod filter;
mod fit;
mod foresight;
mod layer;
pub mod metrics;
mod model;
pub mod next;
mod pace;
mod roll;
mod scale;
pub mod tally;
mod walk;

pub use answers::{Answer, Answers, Fault, Row, Split};
pub use filter::{Belief, Filter, Known};
pub use foresight::{Foresight, Outlook, outcome};
pub use model::{Model, Prediction};
pub use pace::Pace;
pub use roll::{HORIZON, RUN, Roll, WITHIN};
pub use walk::FEATURES;

/// Something that hears how far a long computation has come: a share from 0 to 1.
pub type Progress<'a> = &'a mut dyn FnMut(f64);
