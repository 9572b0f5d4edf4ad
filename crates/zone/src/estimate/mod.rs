//! What a person knows and can do, from mixed evidence.
//!
//! For person p, skill s and part d (knowledge or skill; attitude is not estimated):
//!
//! ```text
//! θ(p,s,d) = mean + g(p) + t(p,s) + u(p,s,d)      precision of t = diag(1/v) + κ · Laplacian(prerequisites)
//! log P(y=k)/P(y=k−1) = 1.7 · (a_role · (θ + ε − λ) − τ_k)   λ: the rater's severity, ε: halo of one rater over one skill
//! P(right) = σ(1.7 · (θ − difficulty))
//! ```
//!
//! Every observation is one rank-one step of a Kalman filter. Instead of linearising (h = a² Var(y) at the prior mean) the step takes mean and variance of
//! what the observation sees from their exact product with the likelihood (assumed-density filtering), so that the order of events hardly matters
//! and intervals hold what they say. The posterior is kept as the list of those steps: the estimate **is** the sum of what each observation added, and that list is
//! the explanation ([`crate::explain`]). θ is in units of 1.7 logits, the usual scale
//! of a normal ogive; 0 lies between "together" and "prompts only" on the scale of the coach.

mod evidence;
mod filter;
mod fit;
mod graph;
mod held_out;
mod level;
mod model;
mod next;
mod params;
mod posterior;
mod raters;

pub use evidence::{Evidence, EvidenceProblem, Part, Seen, Source};
pub use fit::{Fitted, fit};
pub use graph::{Graph, GraphProblem, Prerequisite};
pub use held_out::{LEAST_OBSERVATIONS, LEAST_PEOPLE, Own, OwnProblem, fit_own};
pub use level::Level;
pub use model::Model;
pub use next::{Item, next, telling};
pub use params::{Params, ParamsProblem, Role, Roles, Support, Supported};
pub use posterior::{Estimate, MASTERED};
pub use raters::{Severities, Severity, severities};
