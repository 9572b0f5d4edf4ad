//! An estimate as a list of terms that sum to it.
//!
//! The exact terms are for the terminal. A page turns them into people's words, without saying who is severe or how a self-view was weighed.

use serde::{Deserialize, Serialize};

use crate::estimate::{Estimate, Evidence, Part, Source};

/// One term.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The observation's place in the list that was given; none for the mean of all people, which is the first term.
    pub evidence: Option<usize>,
    /// Who observed.
    pub source: Option<Source>,
    /// Logits.
    pub value: f64,
}

/// Why an estimate is what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The terms, in the order of time; their sum in this order is the estimate to the last bit.
    pub terms: Vec<Term>,
    /// θ, logits.
    pub estimate: f64,
    /// The standard deviation of θ.
    pub deviation: f64,
}

/// The terms of one skill of one person.
#[must_use]
pub fn explain(estimate: &Estimate<'_>, skill: usize, part: Part) -> Explanation {
    let mut terms = vec![Term { evidence: None, source: None, value: estimate.model().params.mean }];
    terms.extend(estimate.added(skill, part).map(|(at, source, value)| Term { evidence: Some(at), source: Some(source), value }));
    Explanation { terms, estimate: estimate.theta(skill, part), deviation: estimate.deviation(skill, part) }
}

impl Explanation {
    /// The observation that moved the estimate most.
    #[must_use]
    pub fn heaviest(&self) -> Option<&Term> {
        let own = self.terms.iter().filter(|term| term.evidence.is_some());
        own.max_by(|a, b| a.value.abs().total_cmp(&b.value.abs()).then(b.evidence.cmp(&a.evidence)))
    }

    /// What each source added, in the order self, peer, coach, exercise, work; sources without evidence are left out.
    #[must_use]
    pub fn by_source(&self) -> Vec<(Source, f64)> {
        [Source::Own, Source::Peer, Source::Coach, Source::Exercise, Source::Work]
            .into_iter()
            .filter_map(|source| {
                let mut own = self.terms.iter().filter(|term| term.source == Some(source)).peekable();
                own.peek()?;
                Some((source, own.map(|term| term.value).sum()))
            })
            .collect()
    }
}

/// The evidence without one rater: the estimate from it is what it would be had the rater never said anything.
#[must_use]
pub fn without(evidence: &[Evidence], source: Source, rater: u32) -> Vec<Evidence> {
    evidence.iter().filter(|one| (one.source, one.rater) != (source, rater)).copied().collect()
}
