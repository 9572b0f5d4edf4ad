//! A team with known truth, and what raters and tasks say of it.

use crate::estimate::{Evidence, Graph, GraphProblem, Part, Prerequisite, Seen, Source};
use crate::math::draw::{Draws, mix};
use crate::math::exact::sigmoid;
use crate::rating::link::chances;

/// How large a world is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// People in the team.
    pub people: usize,
    /// Skills in the graph.
    pub skills: usize,
}

/// A team: who can do what, and the evidence about each.
#[derive(Debug, Clone)]
pub struct World {
    /// The skills.
    pub graph: Graph,
    /// True θ, for each person all (skill, part) in the order of [`Evidence::target`].
    pub truth: Vec<Vec<f64>>,
    /// What support adds for each person.
    pub support: Vec<f64>,
    /// For each person.
    pub evidence: Vec<Vec<Evidence>>,
}

/// How a kind of rater behaves in this world. It is a little off the model's own form on purpose: the model must find out.
struct Manner {
    slope: f64,
    severity: f64,
    halo: f64,
}

/// The thresholds of support levels 1 … 5.
pub(super) const THRESHOLDS: [f64; 5] = [-2.0, -1.0, 0.0, 1.0, 2.0];

/// The graph that all worlds of a size and seed share: one or two prerequisites for most skills, at level 3.
///
/// # Errors
/// None for a graph made here; the check is the graph's own.
pub fn graph(seed: u32, skills: usize) -> Result<Graph, GraphProblem> {
    let mut draws = Draws::new(seed, 0x0067_7261);
    let mut prerequisites = Vec::new();
    for skill in 1..skills {
        let first = draws.below(skill);
        if draws.uniform() < 0.8 {
            prerequisites.push(Prerequisite { skill, needs: first, level: 3.into() });
        }
        let second = draws.below(skill);
        if second != first && draws.uniform() < 0.3 {
            prerequisites.push(Prerequisite { skill, needs: second, level: 3.into() });
        }
    }
    Graph::new(skills, prerequisites)
}

impl World {
    /// One team. `team` picks it among those of the seed.
    #[must_use]
    pub fn make(graph: &Graph, seed: u32, team: u32, size: Size) -> Self {
        let mut draws = Draws::new(mix(seed ^ 0x5eed), team);
        let middle = -0.2 + 0.25 * draws.normal();
        let peers: Vec<f64> = (0..size.people).map(|_| -0.2 + 0.45 * draws.normal()).collect();
        let coach = 0.15 * draws.normal();
        let (mut truth, mut support, mut evidence) = (Vec::new(), Vec::new(), Vec::new());
        for person in 0..size.people {
            let theta = abilities(graph, middle, &mut draws);
            evidence.push(observed(graph, &theta, person, &peers, coach, &mut draws));
            truth.push(theta);
            support.push((1.0 + 0.3 * draws.normal()).max(0.0));
        }
        Self { graph: graph.clone(), truth, support, evidence }
    }
}

/// θ = g + t + u; t leans on the mean of the prerequisites' t.
fn abilities(graph: &Graph, middle: f64, draws: &mut Draws) -> Vec<f64> {
    let general = 0.65 * draws.normal();
    let mut own = vec![0.0; graph.skills()];
    let mut theta = vec![0.0; 2 * graph.skills()];
    for skill in graph.order() {
        let needs: Vec<f64> = graph.prerequisites().iter().filter(|edge| edge.skill == *skill).map(|edge| own[edge.needs]).collect();
        let base = if needs.is_empty() { 0.0 } else { 0.6 * needs.iter().sum::<f64>() / needs.len() as f64 };
        own[*skill] = base + 0.65 * draws.normal();
        for part in [Part::Knowledge, Part::Skill] {
            theta[2 * skill + part as usize] = middle + general + own[*skill] + 0.35 * draws.normal();
        }
    }
    theta
}

fn observed(graph: &Graph, theta: &[f64], person: usize, peers: &[f64], coach: f64, draws: &mut Draws) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    let own = Manner { slope: 0.8, severity: -0.35 + 0.4 * draws.normal(), halo: 0.35 };
    for skill in 0..graph.skills() {
        for part in [Part::Knowledge, Part::Skill] {
            let at = theta[2 * skill + part as usize];
            let day = (30.0 * draws.uniform()).floor();
            let base = Evidence { day, skill, part, source: Source::Own, rater: 0, seen: Seen::support(0) };
            evidence.push(Evidence { seen: rated(at, &own, draws), ..base });
            if part == Part::Skill {
                for _ in 0..draws.below(3) {
                    let peer = (person + 1 + draws.below(peers.len().max(2) - 1)) % peers.len();
                    let manner = Manner { slope: 0.9, severity: peers[peer], halo: 0.35 };
                    evidence.push(Evidence { source: Source::Peer, rater: 1 + peer as u32, seen: rated(at, &manner, draws), ..base });
                }
                if draws.uniform() < 0.4 {
                    let manner = Manner { slope: 1.0, severity: coach, halo: 0.25 };
                    evidence.push(Evidence { source: Source::Coach, rater: 1000, seen: rated(at, &manner, draws), ..base });
                }
            }
            let share = if part == Part::Skill { 0.35 } else { 0.6 };
            if draws.uniform() < share {
                for _ in 0..4 {
                    let difficulty = (4.0 * draws.normal()).round() / 4.0;
                    let right = draws.uniform() < sigmoid(1.7 * (at - difficulty));
                    evidence.push(Evidence { source: Source::Exercise, seen: Seen::Answer { right, difficulty }, ..base });
                }
            }
        }
    }
    evidence
}

fn rated(theta: f64, manner: &Manner, draws: &mut Draws) -> Seen {
    let eta = 1.7 * manner.slope * (theta + manner.halo * draws.normal() - manner.severity);
    let each = chances(eta, &THRESHOLDS.map(|tau| 1.7 * tau)).each;
    let mut left = draws.uniform();
    for (level, p) in each.iter().enumerate().take(6) {
        left -= p;
        if left < 0.0 {
            return Seen::support(level as u8);
        }
    }
    Seen::support(5)
}
