//! The committed description of the API is that of the code.

#[test]
fn the_description_of_the_api_is_not_stale() {
    let path = super::root().join("docs/openapi.json");
    let committed: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap_or_default()).unwrap_or_default();
    let current: serde_json::Value = serde_json::from_str(&web::openapi().to_json().unwrap()).unwrap();
    assert!(committed == current, "docs/openapi.json is stale: run `cargo xtask bless`");
}
