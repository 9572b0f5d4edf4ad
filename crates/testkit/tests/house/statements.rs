//! Every SQL text of the product: prepared on both engines, and held to the rules of docs/decisions/0003.

use std::ops::ControlFlow;
use std::path::Path;

use regex::Regex;
use sqlparser::ast::{Expr, SetExpr, Statement as Ast, visit_relations};
use sqlparser::dialect::PostgreSqlDialect;
use sqlparser::parser::Parser;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr, SqliteConnection};

struct Statement {
    text: String,
    cell: bool,
    place: String,
}

fn collect(folder: &Path, found: &mut Vec<Statement>) {
    let literal = Regex::new(r#"(?s)\bsql!\(\s*(cell\s*,)?\s*("(?:[^"\\]|\\.)*")\s*,?\s*\)"#).unwrap();
    let any = Regex::new(r"\bsql!\(").unwrap();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            let uses = any.find_iter(&source).count();
            let before = found.len();
            for capture in literal.captures_iter(&source) {
                let line = source[..capture.get(0).unwrap().start()].lines().count();
                found.push(Statement {
                    text: syn::parse_str::<syn::LitStr>(&capture[2]).unwrap().value(),
                    cell: capture.get(1).is_some(),
                    place: format!("{}:{line}", path.display()),
                });
            }
            assert_eq!(found.len() - before, uses, "{}: a sql!(…) without a plain literal", path.display());
        }
    }
}

/// All statements of the rooms; the store's own few (a copy of an SQLite file) name an engine and are tested there.
fn statements() -> Vec<Statement> {
    let mut found = Vec::new();
    collect(&super::root().join("crates/rooms/src"), &mut found);
    assert!(found.len() > 50, "the collector found only {} statements", found.len());
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_prepared_on_both_engines() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display());
    store::Db::open(&url).await.unwrap().close().await;
    let mut sqlite = SqliteConnection::connect(&url).await.unwrap();
    let mut postgres = match testkit::postgres_database().await {
        Some(url) => Some(PgConnection::connect(&url).await.unwrap()),
        None => {
            eprintln!("skipped on PostgreSQL: {}", testkit::postgres_skipped());
            None
        }
    };
    let mut wrong = Vec::new();
    for statement in statements() {
        let text = || AssertSqlSafe(statement.text.clone()).into_sql_str();
        if let Err(error) = sqlite.prepare(text()).await {
            wrong.push(format!("SQLite, {}: {error}", statement.place));
        }
        if let Some(postgres) = &mut postgres
            && let Err(error) = postgres.prepare(text()).await
        {
            wrong.push(format!("PostgreSQL, {}: {error}", statement.place));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a statement does that a distributed or the other engine would refuse; nothing when it may stand.
fn breaks(statement: &str, cell: bool) -> Vec<String> {
    let banned = [
        (r"(?i)\bnow\s*\(|\bcurrent_timestamp\b|\brandom\s*\(", "reads clock or randomness"),
        (r"(?i)\bfor\s+update\b", "locks rows"),
        (r"(?i)\bilike\b|::|\bglob\b", "is not of the portable subset"),
        (r"(?i)\binsert\s+or\b|\breplace\s+into\b", "is SQLite's own"),
        (r"(?i)\b(true|false)\b", "has a boolean literal"),
        (r"(?i)\b(nextval|autoincrement|serial|pg_advisory\w*|listen|notify)\b", "needs a sequence, advisory lock or notification"),
        (r"(?i)\bin\s*\(\s*\$", "has a list of parameters"),
    ];
    let mut found: Vec<String> =
        banned.iter().filter(|(pattern, _)| Regex::new(pattern).unwrap().is_match(statement)).map(|(_, why)| (*why).to_owned()).collect();
    let parsed = match Parser::parse_sql(&PostgreSqlDialect {}, statement) {
        Ok(parsed) if parsed.len() == 1 => parsed,
        Ok(parsed) => return vec![format!("is {} statements", parsed.len())],
        Err(error) => return vec![format!("does not parse: {error}")],
    };
    if cell {
        return found;
    }
    let mut tables = 0;
    let _ = visit_relations(&parsed, |_| {
        tables += 1;
        ControlFlow::<()>::Continue(())
    });
    let bound = Regex::new(r"(?i)\borganisation_id\s*=\s*\$1\b").unwrap().find_iter(statement).count();
    let inserted = match &parsed[0] {
        Ast::Insert(insert) => {
            let first = insert.columns.first().is_some_and(|column| column.value == "organisation_id");
            let value = insert.source.as_ref().is_some_and(|source| match source.body.as_ref() {
                SetExpr::Values(values) => values
                    .rows
                    .iter()
                    .all(|row| row.first().is_some_and(|value| matches!(value, Expr::Value(_)) && value.to_string() == "$1")),
                SetExpr::Select(select) => {
                    select.projection.first().is_some_and(|value| matches!(value.to_string().as_str(), "$1" | "CAST($1 AS TEXT)"))
                }
                _ => false,
            });
            if !first || !value {
                found.push("INSERT does not name organisation_id first, with $1".to_owned());
            }
            1
        }
        _ => 0,
    };
    if bound + inserted < tables {
        found.push(format!("{tables} tables, but organisation_id = $1 only {} times", bound + inserted));
    }
    found
}

#[test]
fn no_statement_breaks_the_rules_of_scale() {
    let wrong: Vec<String> = statements()
        .iter()
        .flat_map(|statement| {
            breaks(&statement.text, statement.cell).into_iter().map(|why| format!("{}: {why}\n  {}", statement.place, statement.text))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rules_catch_what_they_are_for() {
    for (statement, cell) in [
        ("SELECT id FROM goal WHERE id = $1", false),
        ("SELECT g.id FROM goal g JOIN engagement e ON e.id = g.engagement_id WHERE g.organisation_id = $1", false),
        ("INSERT INTO goal (id, organisation_id) VALUES ($1, $2)", false),
        ("UPDATE job SET at = now() WHERE id = $1", true),
        ("SELECT id FROM account WHERE id IN ($1, $2)", true),
        ("SELECT 1; SELECT 2", true),
    ] {
        assert!(!breaks(statement, cell).is_empty(), "{statement}");
    }
    assert!(breaks("SELECT id FROM goal WHERE organisation_id = $1 AND id = $2", false).is_empty());
}
