//! The shared vectors on disk are what the engine says today.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "../examples/vectors.rs"]
#[expect(dead_code, reason = "an example has a main")]
mod example;

#[test]
fn the_vectors_are_those_of_this_engine() {
    for (name, content) in example::files().unwrap() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors").join(name);
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(stored == content, "{name} differs: `cargo run -p zone --example vectors` writes it anew");
    }
}
