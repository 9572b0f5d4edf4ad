//! Ratings of people by raters of different severity: the many-facet Rasch model (Linacre 1989) with what the plain model leaves out, the halo of
//! one rater over one person and the person's own profile over items, roles and occasions.
//!
//! For examinee e, rater r in role o, item i at time t:
//!
//! ```text
//! log P(y=k)/P(y=k−1) = a_o · (θ_e + δ_ei + ρ_eo + ω_et + h_er − b_i − λ_r) − τ_k
//! θ ~ N(0, σ²)   δ, ρ, ω, h ~ N(0, a variance each)   λ_r ~ N(μ_o, s²_o)
//! ```
//!
//! Everything that is not a person is fitted by EM from the ratings given ([`Facets::fit`]); a person is a Gaussian posterior at the mode
//! ([`Facets::posterior`]).

mod examinee;
mod fit;
pub mod link;
pub mod protocol;
mod scale;

pub use examinee::{Foretold, Posterior};
pub use fit::{Facets, ItemFacet, Kind, RoleFacet};
pub use scale::Scale;

use serde::{Deserialize, Serialize};

/// One rating. Names are numbers that the caller has given out (any, not necessarily dense).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rating {
    /// Who was rated.
    pub examinee: u32,
    /// Who rated.
    pub rater: u32,
    /// As what the rater rated: self, peer, superior, expert …
    pub role: u32,
    /// What was rated.
    pub item: u32,
    /// When, in any unit; equal times are one occasion.
    pub time: f64,
    /// The score, on any scale.
    pub score: f64,
}

/// Why ratings cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RatingProblem {
    /// There is no rating.
    #[error("there are no ratings")]
    None,
    /// Every score is the same number, so that there is nothing to tell apart.
    #[error("all scores are the same")]
    OneScore,
    /// A score or time is not a finite number; the place is the index in the list.
    #[error("rating {0}: score or time is not a number")]
    NotANumber(usize),
}
