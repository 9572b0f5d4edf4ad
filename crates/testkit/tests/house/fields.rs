//! Every stored field has its class, and nothing sealed is stored in a column that could be read.

use std::collections::BTreeSet;

use domain::field::{Class, TABLES};
use sqlx::{Connection, Row, SqliteConnection};

#[tokio::test(flavor = "multi_thread")]
async fn every_column_has_a_class_and_every_class_a_column() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display());
    store::Db::open(&url).await.unwrap().close().await;
    let mut conn = SqliteConnection::connect(&url).await.unwrap();
    let rows = sqlx::query(
        "SELECT m.name AS name, c.name AS field, c.type AS kind FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '_sqlx_%'",
    )
    .fetch_all(&mut conn)
    .await
    .unwrap();
    let stored: BTreeSet<(String, String, String)> = rows.iter().map(|row| (row.get("name"), row.get("field"), row.get("kind"))).collect();
    let classed: BTreeSet<(String, String)> =
        TABLES.iter().flat_map(|table| table.columns.iter().map(|(column, _)| (table.name.to_owned(), (*column).to_owned()))).collect();
    let named: BTreeSet<(String, String)> = stored.iter().map(|(table, column, _)| (table.clone(), column.clone())).collect();
    let without: Vec<_> = named.difference(&classed).collect();
    assert!(without.is_empty(), "columns without a class in crates/domain/src/field.rs: {without:?}");
    let gone: Vec<_> = classed.difference(&named).collect();
    assert!(gone.is_empty(), "classes of columns that do not exist: {gone:?}");
    for (table, column, kind) in &stored {
        let sealed = domain::field::class(table, column) == Some(Class::Sealed);
        assert!(!sealed || kind == "BYTEA", "{table}.{column} is sealed and declared {kind}: sealed fields are BYTEA");
    }
}
