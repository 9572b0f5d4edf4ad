//! Writes `vectors/suite1.json`: `cargo run -p vault --example vectors`.
#![expect(clippy::unwrap_used, reason = "stops at the first thing that goes wrong")]

#[path = "../vectors/generate.rs"]
mod generate;

fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/vectors/suite1.json");
    let committed = std::fs::read_to_string(path).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(serde_json::Value::Null);
    let mut text = serde_json::to_string_pretty(&generate::generate(&committed))?;
    text.push('\n');
    std::fs::write(path, text)?;
    println!("{path}");
    Ok(())
}
