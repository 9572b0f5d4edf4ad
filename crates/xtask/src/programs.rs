//! Programs that tests use: looked for, installed from Debian's packages when run as root, and said plainly when missing.

use std::path::Path;
use std::process::{Command, Stdio};

/// A program and the package that holds it.
pub struct Program {
    /// What it is for.
    pub purpose: &'static str,
    /// Debian's package.
    pub package: &'static str,
    /// Where it is, when it is there.
    pub found: fn() -> bool,
}

/// What the whole suite uses beside Rust and Node.
pub const PROGRAMS: &[Program] = &[
    Program { purpose: "browser tests", package: "chromium", found: || Path::new("/usr/bin/chromium").exists() },
    Program { purpose: "every API test on PostgreSQL too", package: "postgresql", found: postgres },
    Program { purpose: "opening our files with the stock age program", package: "age", found: || in_path("age") },
];

fn postgres() -> bool {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.into_iter().any(|version| version.path().join("bin/initdb").exists()) || in_path("initdb")
}

fn in_path(name: &str) -> bool {
    std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).any(|folder| folder.join(name).exists())
}

/// Installs what is missing, when that is possible; answers what stays missing, in sentences.
pub fn provide() -> Vec<String> {
    let missing: Vec<&str> = PROGRAMS.iter().filter(|program| !(program.found)()).map(|program| program.package).collect();
    if !missing.is_empty() && is_root() && in_path("apt-get") {
        eprintln!("→ installing {}", missing.join(", "));
        // What fails here is found missing below.
        let _ = quiet("apt-get", &["update", "-qq"]);
        let _ = quiet("apt-get", &[&["install", "-y", "-qq", "--no-install-recommends"], missing.as_slice()].concat());
    }
    PROGRAMS
        .iter()
        .filter(|program| !(program.found)())
        .map(|program| format!("{} is not installed: skipping {}", program.package, program.purpose))
        .collect()
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn quiet(program: &str, arguments: &[&str]) -> std::io::Result<std::process::ExitStatus> {
    Command::new(program).args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null()).status()
}
