//! The hostile-server suite: a server that lies, against the terminal's code and against the page in a browser. Prints what each lie was
//! and what the person is told.

use std::process::Command;

use crate::{run, tests};

/// Fewer would mean that cases went missing.
const FEWEST: usize = 40;

/// Runs both halves and prints one table.
pub fn hostile() -> Result<(), String> {
    let mut rows = cases("cargo", &["test", "--package", "testkit", "--test", "hostile", "--", "--nocapture", "--test-threads=2"], ".")?;
    if tests::prepare_browser(false)? {
        rows.extend(cases("node", &["--test", "--test-reporter=spec", "specs/hostile.spec.mjs"], "e2e")?);
    } else {
        eprintln!("SKIPPED: chromium is not installed: the page's half");
    }
    println!("| | who | what the server does | what the person is told |\n|---|---|---|---|");
    for (number, row) in rows.iter().enumerate() {
        println!("| {} | {} |", number + 1, row.join(" | "));
    }
    if rows.len() < FEWEST { Err(format!("{} cases, fewer than {FEWEST}", rows.len())) } else { Ok(()) }
}

/// Runs a program in a folder of the repository and answers the rows it printed.
fn cases(program: &str, arguments: &[&str], folder: &str) -> Result<Vec<Vec<String>>, String> {
    eprintln!("→ {program} {}", arguments.join(" "));
    let output = Command::new(program).args(arguments).current_dir(run::root().join(folder)).output();
    let output = output.map_err(|error| format!("{program} could not be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    if !output.status.success() {
        return Err(format!("{program} {}: {}\n{said}\n{}", arguments.join(" "), output.status, String::from_utf8_lossy(&output.stderr)));
    }
    Ok(said.lines().filter_map(row).collect())
}

/// The cells of a line `HOSTILE | who | lie | told`, wherever a runner indents it.
fn row(line: &str) -> Option<Vec<String>> {
    let (_, cells) = line.split_once("HOSTILE | ")?;
    Some(cells.split(" | ").map(|cell| cell.trim().to_owned()).collect())
}
