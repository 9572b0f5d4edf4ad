//! Dependencies point one way.

use std::process::Command;

/// Which crate may use which of ours. `testkit` is for tests only.
const ALLOWED: &[(&str, &[&str])] = &[
    ("assets", &[]),
    ("domain", &[]),
    ("store", &[]),
    ("vault", &[]),
    ("zone", &[]),
    ("client", &["domain", "vault"]),
    ("rooms", &["domain", "store", "vault"]),
    ("web", &["assets", "rooms", "store"]),
    ("belay", &["client", "domain", "rooms", "store", "vault", "web", "zone"]),
    ("testkit", &["client", "domain", "rooms", "store", "vault", "web"]),
    ("xtask", &[]),
];

#[test]
fn no_arrow_points_up() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(super::root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let ours: Vec<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    for package in packages {
        let name = package["name"].as_str().unwrap();
        let allowed = ALLOWED.iter().find(|(known, _)| *known == name).map(|(_, allowed)| *allowed);
        let allowed = allowed.unwrap_or_else(|| panic!("the crate {name} has no row in ALLOWED"));
        for dependency in package["dependencies"].as_array().unwrap() {
            let used = dependency["name"].as_str().unwrap();
            let development = dependency["kind"] == "dev";
            let fine = !ours.contains(&used) || allowed.contains(&used) || (development && used == "testkit");
            assert!(fine, "{name} uses {used}: an arrow that the house does not have (see ARCHITECTURE.md)");
        }
    }
}
