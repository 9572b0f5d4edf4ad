//! `sqlx::migrate!` reads a folder that cargo does not know of: a new migration builds the store anew.

fn main() {
    println!("cargo::rerun-if-changed=../../migrations");
}
