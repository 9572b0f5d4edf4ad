//! The slow parameters from one's own evidence: what they foretell of people they were not fitted to.

use super::evidence::{Evidence, EvidenceProblem};
use super::fit::{fit, score};
use super::model::Model;
use super::params::Params;

/// So many people there must be at least: two in each fold.
pub const LEAST_PEOPLE: usize = 8;
/// So many observations there must be at least: ten for each of the seventeen parameters.
pub const LEAST_OBSERVATIONS: usize = 170;
/// Every person is held out once.
const FOLDS: usize = 4;

/// What a fit to one's own evidence came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Own {
    /// Fitted to everyone.
    pub params: Params,
    /// Of how many people anything was seen.
    pub people: usize,
    /// How many observations there were.
    pub observations: usize,
    /// Σ log P(observation | those before it) of people the parameters were not fitted to: by the parameters at the beginning, and by fitted ones.
    pub held_out: (f64, f64),
}

impl Own {
    /// Whether the fitted parameters foretell held-out people better than those at the beginning.
    #[must_use]
    pub fn better(&self) -> bool {
        self.held_out.1 > self.held_out.0
    }
}

/// Why nothing can be fitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OwnProblem {
    /// Fewer people or observations than parameters can be told from.
    #[error(
        "{people} people with {observations} observations are too little to fit on: it takes {LEAST_PEOPLE} people and {LEAST_OBSERVATIONS} observations"
    )]
    TooLittle {
        /// Of how many anything was seen.
        people: usize,
        /// How many there are in all.
        observations: usize,
    },
    /// Of which person (the place in the list) which observation cannot be used.
    #[error("person {0}: {1}")]
    Evidence(usize, EvidenceProblem),
}

/// Fits the slow parameters of `model` to the evidence of `people`, and holds each fourth of them out once to see what that is worth. `progress` hears
/// how many of how many fits are done.
///
/// # Errors
/// See [`OwnProblem`].
pub fn fit_own(model: &Model, people: &[&[Evidence]], day: f64, progress: &mut dyn FnMut(usize, usize)) -> Result<Own, OwnProblem> {
    for (place, evidence) in people.iter().enumerate() {
        for (at, one) in evidence.iter().enumerate() {
            one.check(at, model.graph.skills(), day).map_err(|problem| OwnProblem::Evidence(place, problem))?;
        }
    }
    let seen: Vec<&[Evidence]> = people.iter().copied().filter(|evidence| !evidence.is_empty()).collect();
    let observations = seen.iter().map(|evidence| evidence.len()).sum();
    if seen.len() < LEAST_PEOPLE || observations < LEAST_OBSERVATIONS {
        return Err(OwnProblem::TooLittle { people: seen.len(), observations });
    }
    // Everything was checked above.
    let refused = |problem| OwnProblem::Evidence(0, problem);
    let mut held_out = (0.0, 0.0);
    for fold in 0..FOLDS {
        progress(fold, FOLDS + 1);
        let of = |inside: bool| -> Vec<&[Evidence]> {
            seen.iter().enumerate().filter(|(place, _)| (place % FOLDS == fold) == inside).map(|(_, evidence)| *evidence).collect()
        };
        let fitted = fit(model, &of(false), day).map_err(refused)?.params;
        held_out.0 += score(model, &model.params, &of(true), day).map_err(refused)?;
        held_out.1 += score(model, &fitted, &of(true), day).map_err(refused)?;
    }
    progress(FOLDS, FOLDS + 1);
    let params = fit(model, &seen, day).map_err(refused)?.params;
    progress(FOLDS + 1, FOLDS + 1);
    Ok(Own { params, people: seen.len(), observations, held_out })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use crate::estimate::{Graph, Part, Seen, Source};
    use crate::math::draw::Draws;

    fn model() -> Model {
        Model::new(Graph::new(2, Vec::new()).unwrap(), Params { drift: 0.0, half_life: 0.0, ..Params::default() })
    }

    /// People whom everybody rates two levels higher than the shipped parameters expect.
    fn people(count: u32, each: usize) -> Vec<Vec<Evidence>> {
        let one = |person: u32| {
            let mut draws = Draws::new(5, person);
            let able = draws.below(2) as u8;
            let seen = |at: usize| Evidence {
                day: 0.0,
                skill: at % 2,
                part: Part::Skill,
                source: if at.is_multiple_of(3) { Source::Own } else { Source::Peer },
                rater: if at.is_multiple_of(3) { 0 } else { 1 + (at % 3) as u32 },
                seen: Seen::support(able + 3 + draws.below(2) as u8),
            };
            (0..each).map(seen).collect()
        };
        (0..count).map(one).collect()
    }

    fn fitted(people: &[Vec<Evidence>]) -> Result<Own, OwnProblem> {
        let lists: Vec<&[Evidence]> = people.iter().map(Vec::as_slice).collect();
        fit_own(&model(), &lists, 1.0, &mut |_, _| {})
    }

    #[test]
    fn own_parameters_foretell_held_out_people_better_where_they_differ() {
        let own = fitted(&people(8, 22)).unwrap();
        assert_eq!((own.people, own.observations), (8, 176));
        assert!(own.better() && own.held_out.1 < 0.0, "{own:?}");
        assert!(own.params.check().is_ok());
        assert_eq!(fitted(&people(8, 22)), Ok(own));
    }

    #[test]
    fn too_little_is_refused_with_what_it_takes() {
        let few = fitted(&people(7, 30)).unwrap_err();
        assert_eq!(few, OwnProblem::TooLittle { people: 7, observations: 210 });
        assert!(few.to_string().contains("it takes 8 people and 170 observations"));
        let mut thin = people(9, 10);
        thin.push(Vec::new());
        assert_eq!(fitted(&thin), Err(OwnProblem::TooLittle { people: 9, observations: 90 }));
        let mut bad = people(8, 22);
        bad[3][1].day = 2.0;
        assert_eq!(fitted(&bad), Err(OwnProblem::Evidence(3, EvidenceProblem::Later(1))));
    }
}
