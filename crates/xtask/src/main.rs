//! Developer commands. `cargo xtask` says which.

mod hostile;
mod programs;
mod run;
mod tests;

use std::process::ExitCode;

const HELP: &str = "cargo xtask COMMAND

  test [PART…]   installs what the tests need and runs them all; parts: rust, page, browser
  bless          writes what is generated from the code: docs/openapi.json, the page's types, the sealed vectors
  hostile        a server that lies, against the terminal and the page: what each lie was, and what the person is told
  bench NAME     measures and prints a table; NAME: api, page, sealing, zone (--data DIR: answers and ratings to measure on)
  ci             what .ci/run runs: test, format, clippy, documentation";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["test", parts @ ..] => tests::run(parts),
        ["hostile"] => hostile::hostile(),
        ["bless"] => bless(),
        ["bench", name, rest @ ..] => bench(name, rest),
        ["ci"] => tests::run(&[]).and_then(|()| checks()),
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Format, lints and documentation, all of them without a warning.
fn checks() -> Result<(), String> {
    run::cargo(&["fmt", "--all", "--check"])?;
    run::cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    run::with("cargo", &["doc", "--workspace", "--no-deps"], &[("RUSTDOCFLAGS", "-D warnings")])
}

/// Writes what is generated from the code.
fn bless() -> Result<(), String> {
    let openapi = run::output("cargo", &["run", "--quiet", "--package", "belay", "--", "openapi"])?;
    std::fs::write(run::root().join("docs/openapi.json"), openapi).map_err(|error| error.to_string())?;
    run::npm("ui", &["run", "types"])?;
    run::npm("ui", &["run", "vectors"])?;
    run::cargo(&["run", "--quiet", "--package", "vault", "--example", "vectors"])
}

/// Each benchmark is a folder of bench/ with one script.
fn bench(name: &str, rest: &[&str]) -> Result<(), String> {
    let script = run::root().join("bench").join(name).join("run.mjs");
    if !script.exists() {
        return Err(format!("there is no benchmark {name:?}; see the folders of bench/"));
    }
    run::cargo(&["build", "--release", "--package", "belay"])?;
    let script = script.display().to_string();
    let arguments: Vec<&str> = std::iter::once(script.as_str()).chain(rest.iter().copied()).collect();
    run::with("node", &arguments, &[])
}
