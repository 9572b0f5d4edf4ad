//! Starting programs in the repository.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the repository.
pub fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().unwrap_or(root)
}

fn finish(mut command: Command, what: &str) -> Result<(), String> {
    eprintln!("→ {what}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{what}: {status}")),
        Err(error) => Err(format!("{what} could not be started: {error}")),
    }
}

/// Runs a program at the root with variables set.
pub fn with(program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<(), String> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).envs(variables.iter().copied());
    finish(command, &format!("{program} {}", arguments.join(" ")))
}

/// Runs cargo at the root.
pub fn cargo(arguments: &[&str]) -> Result<(), String> {
    with("cargo", arguments, &[])
}

/// Runs npm in a folder of the repository.
pub fn npm(folder: &str, arguments: &[&str]) -> Result<(), String> {
    let mut command = Command::new("npm");
    command.args(arguments).current_dir(root().join(folder));
    finish(command, &format!("npm {} in {folder}", arguments.join(" ")))
}

/// What a program prints.
pub fn output(program: &str, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = Command::new(program).args(arguments).current_dir(root()).output();
    let output = output.map_err(|error| format!("{program} could not be started: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("{program} {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr)))
}
