//! A team with known truth, to measure the estimate and the zone against: beside what teams use instead, a matrix of self-ratings and a weighted mean.

pub mod baseline;
mod goals;
mod plans;
pub mod world;

use serde::{Deserialize, Serialize};

use crate::estimate::{Estimate, Evidence, EvidenceProblem, GraphProblem, MASTERED, Model, Params, Part, fit, severities};
use crate::goal::draw::Roll;
use crate::goal::score::{Calibration, Scored, brier, calibration_error};
use crate::goal::{Call, Goal, GoalProblem, Requirement, Zone, zone};
use crate::math::draw::mix;
use world::{Size, World, graph};

/// What to simulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// Another seed, other teams.
    pub seed: u32,
    /// How many teams are measured.
    pub teams: u32,
    /// How many other teams the slow parameters are fitted on before; 0 for the shipped ones.
    pub fitted_on: u32,
    /// People in a team.
    pub people: usize,
    /// Skills in the graph.
    pub skills: usize,
    /// Goals tried in each team.
    pub goals: usize,
}

impl Default for Setup {
    fn default() -> Self {
        Self { seed: 1, teams: 40, fitted_on: 4, people: 12, skills: 16, goals: 40 }
    }
}

/// How one way to estimate did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// Root mean square error of θ over all people, skills and parts.
    pub rmse: f64,
    /// Of the goals that were out of reach, the share that was called within reach or with support.
    pub let_through: f64,
    /// Of the goals in reach, the share that was called out of reach.
    pub false_alarms: f64,
}

/// How forecasts did that named a date; of goals that were not within reach already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Forecasts {
    /// How many.
    pub count: usize,
    /// Brier score after the calibration layer, fitted on the other teams.
    pub brier: f64,
    /// Calibration error over ten bands after the layer …
    pub calibration_error: f64,
    /// … and before it.
    pub rolled_error: f64,
}

/// What came out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The level each person puts themselves on.
    pub own_view: Method,
    /// A weighted mean of all that was said.
    pub weighted_mean: Method,
    /// This crate.
    pub zone: Method,
    /// How often θ lies in the 90 % interval.
    pub cover: f64,
    /// Of all goals, the share answered with "not enough evidence".
    pub not_enough: f64,
    /// Of all goals, the share that was out of reach in truth.
    pub out_of_reach: f64,
    /// Forecasts "met by the date".
    pub forecast: Forecasts,
    /// How many values θ and how many goals stand behind this.
    pub thetas: usize,
    /// Goals.
    pub goals: usize,
}

/// Why a simulation cannot be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SimulationProblem {
    /// A team without people, skills or a second pair of eyes.
    #[error("a team needs at least two people and two skills")]
    TooSmall,
    /// The graph.
    #[error(transparent)]
    Graph(#[from] GraphProblem),
    /// The evidence.
    #[error(transparent)]
    Evidence(#[from] EvidenceProblem),
    /// A goal.
    #[error(transparent)]
    Goal(#[from] GoalProblem),
}

/// The day of the estimates.
const DAY: f64 = 30.0;

/// Sums on the way to [`Method`].
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    squares: f64,
    through: usize,
    alarms: usize,
}

impl Tally {
    fn call(&mut self, out: bool, call: Zone) {
        self.through += usize::from(out && matches!(call, Zone::WithinReach | Zone::WithSupport));
        self.alarms += usize::from(!out && call == Zone::OutOfReach);
    }

    fn method(&self, thetas: usize, out: usize, within: usize) -> Method {
        Method {
            rmse: (self.squares / thetas.max(1) as f64).sqrt(),
            let_through: self.through as f64 / out.max(1) as f64,
            false_alarms: self.alarms as f64 / within.max(1) as f64,
        }
    }
}

/// What is learned before the teams that are measured: slow parameters, and the calibration layer of forecasts.
///
/// # Errors
/// See [`SimulationProblem`].
pub fn learn(setup: &Setup) -> Result<(Model, Calibration), SimulationProblem> {
    if setup.people < 2 || setup.skills < 2 {
        return Err(SimulationProblem::TooSmall);
    }
    let graph = graph(setup.seed, setup.skills)?;
    let size = Size { people: setup.people, skills: setup.skills };
    // A simulated team stands still until it is asked.
    let shipped = Model::new(graph.clone(), Params { drift: 0.0, half_life: 0.0, ..Params::default() });
    if setup.fitted_on == 0 {
        return Ok((shipped, Calibration::default()));
    }
    let others: Vec<(u32, World)> =
        (1_000_000..1_000_000 + setup.fitted_on).map(|team| (team, World::make(&graph, setup.seed, team, size))).collect();
    let people: Vec<&[Evidence]> = others.iter().flat_map(|(_, world)| world.evidence.iter().map(Vec::as_slice)).collect();
    let model = Model::new(graph, fit(&shipped, &people, DAY)?.params);
    let mut scored = Vec::new();
    for (team, world) in &others {
        let estimates = estimates(&model, world)?;
        for at in 0..setup.goals {
            let tried = Tried::new(&model, setup, &estimates, *team, at)?;
            scored.extend(tried.plan(&model, setup, world, *team)?);
        }
    }
    Ok((model, Calibration::fit(&scored)))
}

fn estimates<'m>(model: &'m Model, world: &World) -> Result<Vec<Estimate<'m>>, SimulationProblem> {
    let people: Vec<&[Evidence]> = world.evidence.iter().map(Vec::as_slice).collect();
    let raters = severities(model, &people, DAY)?;
    let each = people.iter().zip(&raters).map(|(evidence, raters)| model.estimate_with(evidence, raters, DAY));
    Ok(each.collect::<Result<_, _>>()?)
}

/// A goal put to some members of a team.
struct Tried<'m> {
    goal: Goal,
    members: Vec<usize>,
    asked: Vec<Estimate<'m>>,
    call: Call,
    at: usize,
}

impl<'m> Tried<'m> {
    fn new(model: &Model, setup: &Setup, estimates: &[Estimate<'m>], team: u32, at: usize) -> Result<Self, SimulationProblem> {
        let (goal, members) = goals::pick(&model.graph, setup, team, at);
        let asked: Vec<Estimate<'m>> = members.iter().map(|member| estimates[*member].clone()).collect();
        let call = zone(&asked, &goal, Roll { seed: setup.seed ^ team, ..Roll::default() })?;
        Ok(Self { goal, members, asked, call, at })
    }

    /// A forecast, of a goal that one would plan.
    fn plan(&self, model: &Model, setup: &Setup, world: &World, team: u32) -> Result<Option<Scored>, SimulationProblem> {
        if self.call.p_alone >= MASTERED {
            return Ok(None);
        }
        let seed = mix(setup.seed ^ mix(team)) ^ self.at as u32;
        Ok(Some(plans::plan(world, &model.params, &self.members, &self.asked, &self.goal, seed)?))
    }
}

/// Runs the simulation; `progress` hears how many of how many teams are done.
///
/// # Errors
/// See [`SimulationProblem`].
pub fn run(setup: &Setup, progress: &mut dyn FnMut(usize, usize)) -> Result<Report, SimulationProblem> {
    let (model, calibration) = learn(setup)?;
    let size = Size { people: setup.people, skills: setup.skills };
    let (mut own, mut mean, mut ours) = (Tally::default(), Tally::default(), Tally::default());
    let (mut thetas, mut covered, mut out, mut within, mut unclear) = (0, 0, 0, 0, 0);
    let mut rolled = Vec::new();
    for team in 0..setup.teams {
        progress(team as usize, setup.teams as usize);
        let world = World::make(&model.graph, setup.seed, team, size);
        let estimates = estimates(&model, &world)?;
        for (person, estimate) in estimates.iter().enumerate() {
            let evidence = &world.evidence[person];
            for skill in 0..setup.skills {
                for part in [Part::Knowledge, Part::Skill] {
                    let truth = world.truth[person][2 * skill + part as usize];
                    let square = |value: f64| (value - truth) * (value - truth);
                    own.squares += square(baseline::own_view(evidence, skill, part));
                    mean.squares += square(baseline::weighted_mean(evidence, skill, part));
                    ours.squares += square(estimate.theta(skill, part));
                    let (low, high) = estimate.interval(skill, part, 0.9);
                    covered += usize::from(truth >= low && truth <= high);
                    thetas += 1;
                }
            }
        }
        for at in 0..setup.goals {
            let tried = Tried::new(&model, setup, &estimates, team, at)?;
            let params = &model.params;
            let lies = |known: &dyn Fn(usize, &Requirement) -> (f64, f64)| {
                goals::zone_of(&model.graph, params, &tried.goal, &tried.members, known)
            };
            let truly = lies(&|person, need| (world.truth[person][2 * need.skill + need.part as usize], world.support[person]));
            let is_out = truly == Zone::OutOfReach;
            out += usize::from(is_out);
            within += usize::from(!is_out);
            let support = params.support.mean;
            own.call(is_out, lies(&|person, need| (baseline::own_view(&world.evidence[person], need.skill, need.part), support)));
            mean.call(is_out, lies(&|person, need| (baseline::weighted_mean(&world.evidence[person], need.skill, need.part), support)));
            ours.call(is_out, tried.call.zone);
            unclear += usize::from(tried.call.zone == Zone::NotEnoughEvidence);
            rolled.extend(tried.plan(&model, setup, &world, team)?);
        }
    }
    progress(setup.teams as usize, setup.teams as usize);
    let said: Vec<Scored> = rolled.iter().map(|one| Scored { p: calibration.apply(one.p), ..*one }).collect();
    Ok(Report {
        own_view: own.method(thetas, out, within),
        weighted_mean: mean.method(thetas, out, within),
        zone: ours.method(thetas, out, within),
        cover: covered as f64 / thetas.max(1) as f64,
        not_enough: unclear as f64 / (out + within).max(1) as f64,
        out_of_reach: out as f64 / (out + within).max(1) as f64,
        forecast: Forecasts {
            count: said.len(),
            brier: brier(&said).unwrap_or(0.0),
            calibration_error: calibration_error(&said).unwrap_or(0.0),
            rolled_error: calibration_error(&rolled).unwrap_or(0.0),
        },
        thetas,
        goals: out + within,
    })
}
