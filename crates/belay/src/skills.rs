//! `belay skills`: packs of skills looked through and converted on this machine; one's own map and answers to exercises, opened here with one's own keys.

mod answers;
mod catalogue;
mod entry;
mod evidence;
mod map;
mod mine;
mod numbers;
mod places;
mod results;
pub mod scale;
#[cfg(test)]
mod vectors;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use domain::skill::graph::{self, Merges};
use domain::skill::{Finding, Format, MOST_BYTES, Pack, Read, read, write};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use rooms::skill::shipped;

use crate::cli::{PackFormat, Skills};
use crate::failure::Failure;

/// The words that the page has for the same findings.
const WORDS: [&str; 2] = [include_str!("../../../locales/en/problem.ftl"), include_str!("../../../locales/en/skill_pack.ftl")];

/// Does what was asked.
///
/// # Errors
/// As the commands.
pub async fn run(command: Skills) -> Result<(), Failure> {
    match command {
        Skills::Check { files } => check(&files),
        Skills::Convert { file, to } => convert(&file, to),
        Skills::Mine(given) => mine::mine(&given).await,
        Skills::Results { command } => results::results(&command).await,
    }
}

/// Looks packs through: each by itself, and beside the others that are given and those that come with Belay, in whose place they stand.
///
/// # Errors
/// Bad input when something is wrong, or a file cannot be read.
fn check<P: AsRef<Path>>(files: &[P]) -> Result<(), Failure> {
    let read: Vec<(String, Read)> =
        files.iter().map(|file| Ok((name(file.as_ref()), open(file.as_ref())?))).collect::<Result<_, Failure>>()?;
    let mut standing: BTreeMap<&str, &Pack> = BTreeMap::new();
    let shipped: Vec<&Pack> = shipped::newest().collect();
    for pack in read.iter().map(|(_, read)| &read.pack).chain(shipped) {
        standing.entry(&pack.id).or_insert(pack);
    }
    let standing: Vec<&Pack> = standing.into_values().collect();
    let words = Words::new();
    let (mut wrong, mut count) = (0, 0);
    for (file, one) in &read {
        let mut findings = one.findings.clone();
        findings.extend(graph::problems(one, &standing, &Merges::new()));
        let given = read.iter().map(|(_, other)| &other.pack);
        findings.extend(twin(&one.pack, given).and_then(|twin| graph::difference(one, twin)));
        findings.sort_by_key(|found| found.line);
        print(&words, file, &findings);
        let skills = one.pack.skills.len();
        if findings.is_empty() {
            let skills = if skills == 1 { "1 skill".to_owned() } else { format!("{skills} skills") };
            say(&format!("{file}: {} {}, {skills}, nothing is wrong", one.pack.id, one.pack.version));
        }
        wrong += usize::from(!findings.is_empty());
        count += findings.len();
    }
    if wrong == 0 { Ok(()) } else { Err(Failure::input(format!("{count} to mend in {wrong} of {} files", read.len()))) }
}

/// What of a ladder is not carried over: from which line to which, what, and how often.
fn passed_over(found: &Finding) -> String {
    let said = |key: &str| found.args.get(key).map_or("", String::as_str);
    let until = Some(said("until")).filter(|until| *until != found.line.to_string()).map(|until| format!("-{until}")).unwrap_or_default();
    let times = Some(said("times")).filter(|times| !matches!(*times, "" | "1")).map(|times| format!(", {times} times")).unwrap_or_default();
    let why = if said("what") == "examples" { " (examples are not carried over)" } else { "" };
    format!("{}{until}: passed over: {}{times}{why}", found.line, said("text"))
}

/// Prints a pack in a format.
///
/// # Errors
/// Bad input when something is wrong with it, or it cannot be read.
fn convert(file: &Path, to: PackFormat) -> Result<(), Failure> {
    let read = open(file)?;
    let format = match to {
        PackFormat::Yaml => Format::Yaml,
        PackFormat::Csv => Format::Csv,
    };
    let count = read.findings.len();
    for found in &read.passed {
        eprintln!("{}:{}", name(file), passed_over(found));
    }
    match read.whole() {
        Ok(pack) => {
            if format == Format::Csv && !pack.exercises.is_empty() {
                eprintln!("belay: {} exercises are left out: a table has no place for them", pack.exercises.len());
            }
            // A reader that has seen enough (`| head`) is no failure.
            let _ = write!(std::io::stdout(), "{}", write(format, &pack));
            Ok(())
        }
        Err(findings) => {
            let words = Words::new();
            for found in &findings {
                eprintln!("{}", words.line(&name(file), found));
            }
            Err(Failure::input(format!("{count} to mend before it can be converted")))
        }
    }
}

/// The same version of a pack in another language: one that was given, or the one that comes with Belay.
fn twin<'p>(pack: &Pack, given: impl Iterator<Item = &'p Pack>) -> Option<&'p Pack> {
    let is = |other: &&Pack| other.id == pack.id && other.version == pack.version && other.language != pack.language;
    given.chain(shipped::packs()).find(is)
}

fn name(file: &Path) -> String {
    file.display().to_string()
}

fn open(file: &Path) -> Result<Read, Failure> {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let format = match ending.as_str() {
        // What is a ladder on a page is for the reader to find out.
        "yaml" | "yml" | "md" | "markdown" => Format::Yaml,
        "csv" => Format::Csv,
        _ => return Err(Failure::input("a pack is a file that ends in .yaml, .yml, .csv or .md").at(file.display())),
    };
    let given = |error: std::io::Error| Failure::input(error.to_string()).at(file.display());
    // More is not read than can be a pack.
    if std::fs::metadata(file).map_err(given)?.len() > u64::try_from(MOST_BYTES).unwrap_or(u64::MAX) {
        return Ok(refused("too_large"));
    }
    let text = std::fs::read_to_string(file).map_err(given)?;
    Ok(read(format, &text, jiff::Zoned::now().year()))
}

fn refused(name: &'static str) -> Read {
    Read { findings: vec![Finding::new(1, "text", name)], ..Read::default() }
}

fn print(words: &Words, file: &str, findings: &[Finding]) {
    for found in findings {
        say(&words.line(file, found));
    }
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The words for findings.
struct Words(FluentBundle<FluentResource>);

impl Words {
    fn new() -> Self {
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for source in WORDS {
            // A broken message is left out, the rest of the file is used.
            bundle.add_resource_overriding(FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partly, _)| partly));
        }
        Self(bundle)
    }

    /// `FILE:LINE: SKILL, FIELD: what is wrong and what to do`.
    fn line(&self, file: &str, found: &Finding) -> String {
        let skill = found.args.get("skill").map(|skill| format!("{skill}, ")).unwrap_or_default();
        let field = if found.field == "text" { String::new() } else { format!("{}: ", found.field) };
        format!("{file}:{}: {skill}{field}{}", found.line, self.said(found))
    }

    /// The most exact message there is, as in the page.
    fn said(&self, found: &Finding) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &found.args {
            match value.parse::<i64>() {
                Ok(number) if matches!(*name, "max" | "min" | "expected" | "found") => args.set(*name, number),
                _ => args.set(*name, value.as_str()),
            }
        }
        let ids = [format!("invalid-{}-{}", found.field, found.name), format!("invalid-{}", found.name)];
        let pattern = ids.iter().find_map(|id| self.0.get_message(id)?.value());
        let said = pattern.map(|pattern| self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned());
        said.unwrap_or_else(|| found.name.replace('_', " "))
    }
}
