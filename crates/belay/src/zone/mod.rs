//! `belay zone`: the skills engine on files, without a server.

pub mod bars;
mod bench;
mod events;
mod evidence;
mod explain;
mod fit;
mod forecast;
mod ratings;
mod reach;
pub mod shown;
mod simulate;
mod table;
mod telling;

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use zone::estimate::Level;
use zone::goal::Rule;

use crate::failure::Failure;

/// What of the skills engine.
#[derive(Debug, Subcommand)]
pub enum Zone {
    /// Predicts each held-out answer before it is seen, and says how good that was
    #[command(after_help = BENCH)]
    Bench(Events),
    /// Says at each held-out first encounter with a skill whether three answers in a row will be right within ten attempts
    #[command(after_help = FORECAST)]
    Forecast(Events),
    /// Estimates people from k ratings and compares with the mean of their other ratings
    #[command(after_help = RATINGS)]
    Ratings(Ratings),
    /// Makes teams whose skills are known, and says how near the estimate comes and which goals it lets through
    #[command(after_help = SIMULATE)]
    Simulate(Simulate),
    /// Says why an estimate is what it is: a list of terms that sum to it; or where a goal lies, and which item tells most
    #[command(after_help = EXPLAIN)]
    Explain(Explain),
    /// Fits the slow parameters to your own evidence, and says how well they foretell people they were not fitted to
    #[command(after_help = FIT)]
    Fit(Fit),
}

const BENCH: &str = "\
EVENTS is a .csv or .csv.gz with the columns user,item,skill,correct,timestamp,split. Rows are in time order inside a user; several skills of one
item are joined by ~; correct is 0 or 1; timestamp is a number in any unit, or like 2026-11-24T14:00:00Z; split is train or test. Slow parameters are
fitted on the train rows. Then all rows are walked in their order, and P(correct) of a test row is said before its answer is seen.

OUT gets the header `p` and one row per test row, in file order.

Example:
  belay zone bench answers.csv.gz --predictions p.csv";

const FORECAST: &str = "\
EVENTS is a .csv or .csv.gz as for `belay zone bench`. The forecast uses earlier rows only. Skills that are asked together (joined by ~) count as
one, as written in the column. A forecast is known to be true once three answers in a row were right within the first ten attempts, and known to
be false after ten attempts without; the others are said, and left out of the figures.

OUT gets the header `user,skill,p,expected_attempts` and one row per test user and skill, in the order of first encounter. Expected attempts until
three in a row are counted up to 30.

Example:
  belay zone forecast answers.csv --predictions forecasts.csv";

const RATINGS: &str = "\
RATINGS is a .csv or .csv.gz with the columns examinee,rater,role,item,time,score. Raters and scale are fitted on other people than those who are
estimated. Beside the error of the estimate stand those of the plain mean of the k ratings and of that mean drawn towards the mean of all.

Examples:
  belay zone ratings ratings.csv.gz -k 1,2,3
  belay zone ratings ratings.csv -k 2 --criterion expert";

const SIMULATE: &str = "\
Each person has a self-rating and ratings of peers, a coach and exercises; raters differ in severity. Beside the estimate stand what teams use
instead: the matrix of self-ratings, and a weighted mean of all that was said. The same seed gives the same figures on every machine.

Example:
  belay zone simulate --seed 7 --teams 100";

const EXPLAIN: &str = "\
EVIDENCE is a .csv or .csv.gz with the columns person,skill,part,source,rater,day,level,correct,difficulty. part is knowledge or skill; source is
self, peer, coach, exercise or work; day is a number of days from any day. Either level is given (how much support it took: 0 not yet, 1 watched,
2 together, 3 prompts only, 4 alone, 5 teaches it; 3.67 between two of them), or correct (0 or 1) with the difficulty of the task in logits.
The file of --prerequisites has the columns skill,needs,level: the level of `needs` without which `skill` is out of reach.

The file of --goal has the columns skill,part,level: what everyone in EVIDENCE (or --person) is to reach. Instead of the terms it says in which zone
the goal lies, what is missing, the steps there and the weeks they take. The file of --items has the columns item,skill,part,difficulty (logits): it
says which item tells most about --skill, else about the goal, else about all that the items ask for.

Examples:
  belay zone explain evidence.csv
  belay zone explain evidence.csv --person Bea --skill tdd --part skill --level 4 --prerequisites graph.csv
  belay zone explain evidence.csv --prerequisites graph.csv --goal goal.csv --rule median --due 13
  belay zone explain evidence.csv --person Bea --items bank.csv --json
  belay zone explain evidence.csv --params params.json";

const FIT: &str = "\
EVIDENCE is a .csv or .csv.gz as for `belay zone explain`. Fitted are how people and skills differ, how skills go together and change, and how people
rate themselves and others; what support adds and where the levels begin stay. It takes at least 8 people and 170 observations. Each fourth of the
people is held out once: the log-likelihood says how well their evidence is foretold without having been fitted to, before and after; higher is better.
PARAMS.json is written only when it is better after than before; one that exists is replaced.

Example:
  belay zone fit evidence.csv --prerequisites graph.csv -o params.json
  belay zone explain evidence.csv --prerequisites graph.csv --params params.json";

/// Answers to tasks.
#[derive(Debug, Clone, Args)]
pub struct Events {
    /// The answers: user,item,skill,correct,timestamp,split
    pub events: PathBuf,
    /// Writes the predictions to this file; one that exists is replaced
    #[arg(long, value_name = "OUT")]
    pub predictions: Option<PathBuf>,
    /// Prints the figures as JSON
    #[arg(long)]
    pub json: bool,
}

/// Ratings of people.
#[derive(Debug, Clone, Args)]
pub struct Ratings {
    /// The ratings: examinee,rater,role,item,time,score
    pub ratings: PathBuf,
    /// How many ratings of a person are given; several by comma
    #[arg(short, value_name = "K", value_delimiter = ',', default_value = "1,2,3", value_parser = clap::value_parser!(u16).range(1..))]
    pub k: Vec<u16>,
    /// Foretells the mean of this role's ratings from k ratings of the others
    #[arg(long, value_name = "ROLE")]
    pub criterion: Option<String>,
    /// Takes a person on one item as the one who is rated
    #[arg(long)]
    pub per_item: bool,
    /// Another seed draws other k ratings
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u32,
    /// Prints the figures as JSON
    #[arg(long)]
    pub json: bool,
}

/// Teams with known truth.
#[derive(Debug, Clone, Args)]
pub struct Simulate {
    /// Another seed, other teams
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u32,
    /// How many teams
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub teams: u32,
    /// People in a team
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u16).range(2..=200))]
    pub people: u16,
    /// Skills in the graph
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u16).range(2..=200))]
    pub skills: u16,
    /// Prints the figures as JSON
    #[arg(long)]
    pub json: bool,
}

/// An estimate.
#[derive(Debug, Clone, Args)]
pub struct Explain {
    /// What was seen: person,skill,part,source,rater,day,level,correct,difficulty
    pub evidence: PathBuf,
    /// Which skills need which: skill,needs,level
    #[arg(long, value_name = "FILE")]
    pub prerequisites: Option<PathBuf>,
    /// Of this person alone
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// Of this skill alone
    #[arg(long, value_name = "NAME")]
    pub skill: Option<String>,
    /// Of this part alone
    #[arg(long, value_enum)]
    pub part: Option<Part>,
    /// The level that is asked about: 3 prompts only, 4 alone, 5 teaches it, or between two of them
    #[arg(long, value_name = "1-5", default_value = "4", value_parser = evidence::level)]
    pub level: Level,
    /// The day of the estimate [default: that of the last observation]
    #[arg(long, value_name = "DAY")]
    pub day: Option<f64>,
    /// A goal: skill,part,level
    #[arg(long, value_name = "FILE")]
    pub goal: Option<PathBuf>,
    /// Who must meet each requirement of the goal: all, median (at least half), or a number of people
    #[arg(long, value_name = "RULE", default_value = "all", value_parser = rule, requires = "goal")]
    pub rule: Rule,
    /// In how many weeks the goal is to be met
    #[arg(long, value_name = "WEEKS", value_parser = weeks, requires = "goal")]
    pub due: Option<f64>,
    /// The slow parameters, from `belay zone fit` [default: those that are shipped]
    #[arg(long, value_name = "PARAMS.json")]
    pub params: Option<PathBuf>,
    /// A bank of exercises: item,skill,part,difficulty
    #[arg(long, value_name = "FILE")]
    pub items: Option<PathBuf>,
    /// Prints it as JSON, all figures in full
    #[arg(long)]
    pub json: bool,
}

/// Slow parameters of one's own.
#[derive(Debug, Clone, Args)]
pub struct Fit {
    /// What was seen: person,skill,part,source,rater,day,level,correct,difficulty
    pub evidence: PathBuf,
    /// Which skills need which: skill,needs,level
    #[arg(long, value_name = "FILE")]
    pub prerequisites: Option<PathBuf>,
    /// Begins with these, and stays near them where the evidence says little [default: those that are shipped]
    #[arg(long, value_name = "PARAMS.json")]
    pub params: Option<PathBuf>,
    /// Writes the parameters to this file
    #[arg(short, long, value_name = "PARAMS.json")]
    pub output: Option<PathBuf>,
    /// Prints figures and parameters as JSON
    #[arg(long)]
    pub json: bool,
}

fn rule(text: &str) -> Result<Rule, String> {
    match (text, text.parse()) {
        ("all", _) => Ok(Rule::All),
        ("median", _) => Ok(Rule::Median),
        (_, Ok(people)) if people > 0 => Ok(Rule::AtLeast(people)),
        _ => Err("it must be all, median or a number of people".into()),
    }
}

fn weeks(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|weeks: &f64| *weeks >= 0.0 && weeks.is_finite()).ok_or_else(|| "it must be a number of weeks".into())
}

/// Knowing or being able to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// What one knows
    Knowledge,
    /// What one can do
    Skill,
}

impl Part {
    /// The part that was asked for, or both.
    fn all(asked: Option<Self>) -> &'static [zone::estimate::Part] {
        use zone::estimate::Part::{Knowledge, Skill};
        match asked {
            None => &[Knowledge, Skill],
            Some(Self::Knowledge) => &[Knowledge],
            Some(Self::Skill) => &[Skill],
        }
    }
}

/// Runs one command.
///
/// # Errors
/// Bad input: a file that cannot be read, a row that makes no sense (with its line), nothing to fit on. A file that cannot be written.
pub fn run(command: &Zone) -> Result<(), Failure> {
    match command {
        Zone::Bench(given) => bench::bench(given),
        Zone::Forecast(given) => forecast::forecast(given),
        Zone::Ratings(given) => ratings::ratings(given),
        Zone::Simulate(given) => simulate::simulate(given),
        Zone::Explain(given) => explain::explain(given),
        Zone::Fit(given) => fit::fit(given),
    }
}
