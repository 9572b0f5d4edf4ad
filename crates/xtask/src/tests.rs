//! The whole suite: Rust on both engines, the page's own tests, the browser on the built binary.

use std::path::Path;

use crate::{programs, run};

/// Runs the suite, or the parts that are named.
pub fn run(parts: &[&str]) -> Result<(), String> {
    if let Some(unknown) = parts.iter().find(|part| !["rust", "page", "browser"].contains(part)) {
        return Err(format!("{unknown:?} is no part of the suite; parts are rust, page and browser"));
    }
    let wanted = |part: &str| parts.is_empty() || parts.contains(&part);
    let skipped = programs::provide();
    if wanted("rust") {
        run::cargo(&["test", "--workspace"])?;
    }
    if wanted("page") {
        install("ui")?;
        run::npm("ui", &["run", "check"])?;
        run::npm("ui", &["run", "test"])?;
    }
    if wanted("browser") {
        // Tests in Rust have built the binary already, with the features that all of them need together: it is not compiled once more with fewer.
        let built = wanted("rust") && run::root().join("target/debug/belay").exists();
        browser(built)?;
    }
    for line in skipped {
        eprintln!("SKIPPED: {line}");
    }
    Ok(())
}

fn browser(built: bool) -> Result<(), String> {
    if prepare_browser(built)? { run::npm("e2e", &["test"]) } else { Ok(()) }
}

/// Installs what tests in a browser need, and builds the binary unless it is built; false where there is no browser.
pub fn prepare_browser(built: bool) -> Result<bool, String> {
    if !Path::new("/usr/bin/chromium").exists() {
        return Ok(false);
    }
    install("e2e")?;
    if !built {
        run::cargo(&["build", "--package", "belay"])?;
    }
    Ok(true)
}

/// Installs npm packages when the lock file is newer than what is installed.
fn install(folder: &str) -> Result<(), String> {
    let changed = |path: &str| run::root().join(folder).join(path).metadata().and_then(|file| file.modified()).ok();
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Some(installed), Some(locked)) if installed >= locked => Ok(()),
        _ => run::npm(folder, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
    }
}
