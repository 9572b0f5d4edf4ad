//! Builds the page with npm into OUT_DIR. `WEB_PREBUILT=DIR` takes a page that was built elsewhere, so that no Node is needed.

use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-env-changed=WEB_PREBUILT");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("page");
    if let Some(prebuilt) = std::env::var_os("WEB_PREBUILT") {
        let prebuilt = std::fs::canonicalize(prebuilt).expect("WEB_PREBUILT names a folder with a built page");
        println!("cargo::rerun-if-changed={}", prebuilt.display());
        println!("cargo::rustc-env=BELAY_PAGE={}", prebuilt.display());
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let ui = root.join("ui");
    for input in ["src", "static", "package-lock.json", "svelte.config.js", "vite.config.ts", "tsconfig.json"] {
        println!("cargo::rerun-if-changed={}", ui.join(input).display());
    }
    println!("cargo::rerun-if-changed={}", root.join("locales").display());
    println!("cargo::rerun-if-changed={}", root.join("library").display());
    println!("cargo::rerun-if-changed={}", root.join("crates/vault/words").display());
    println!("cargo::rustc-env=BELAY_PAGE={}", out.display());
    if !installed_since_lock(&ui) {
        run(&ui, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"], &out);
    }
    run(&ui, &["run", "build"], &out);
}

/// npm writes `node_modules/.package-lock.json` at the end of an installation.
fn installed_since_lock(ui: &Path) -> bool {
    let changed = |path: PathBuf| path.metadata().and_then(|file| file.modified()).ok();
    match (changed(ui.join("node_modules/.package-lock.json")), changed(ui.join("package-lock.json"))) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

fn run(ui: &Path, arguments: &[&str], out: &Path) {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(npm).args(arguments).current_dir(ui).env("BELAY_UI_OUT", out).output();
    match output {
        Err(error) => fail(&format!(
            "The page is built with Node 20.19 or newer; npm could not be started: {error}. Install Node, or set WEB_PREBUILT to a built page."
        )),
        Ok(done) if !done.status.success() => fail(&format!(
            "npm {} failed:\n{}\n{}",
            arguments.join(" "),
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr)
        )),
        Ok(_) => {}
    }
}

fn fail(message: &str) -> ! {
    eprintln!("{message}");
    std::process::exit(1);
}
