//! Forward only, from every earlier schema, and never onto a newer one.

use sqlx::Connection;

#[tokio::test(flavor = "multi_thread")]
async fn every_earlier_schema_comes_up_to_date_with_its_rows() {
    for version in 1..=store::latest_migration() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display());
        let mut urls = vec![url];
        urls.extend(empty_postgres().await);
        for url in urls {
            let db = store::Db::open_without_migrating(&url).await.unwrap();
            db.migrate_to(version).await.unwrap();
            assert_eq!(db.schema_version().await.unwrap(), Some(version));
            db.write(|conn| {
                Box::pin(async move {
                    sqlx::query("INSERT INTO organisation (id, slug, name, help_lines, created_at) VALUES ('1', 'old', 'Old', '[]', 1)")
                        .execute(conn)
                        .await?;
                    Ok::<_, store::Error>(())
                })
            })
            .await
            .unwrap();
            db.migrate().await.unwrap();
            let kept: String = sqlx::query_scalar("SELECT slug FROM organisation").fetch_one(&mut *db.read().await.unwrap()).await.unwrap();
            assert_eq!(kept, "old");
            assert_eq!(db.schema_version().await.unwrap(), Some(store::latest_migration()));
            db.close().await;
        }
    }
}

/// A database without any schema.
async fn empty_postgres() -> Option<String> {
    let url = testkit::postgres_database().await?;
    let mut conn = sqlx::PgConnection::connect(&url).await.unwrap();
    sqlx::query("DROP SCHEMA public CASCADE").execute(&mut conn).await.unwrap();
    sqlx::query("CREATE SCHEMA public").execute(&mut conn).await.unwrap();
    Some(url)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display());
    let db = store::Db::open(&url).await.unwrap();
    db.write(|conn| {
        Box::pin(async move {
            sqlx::query("INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (99999, 'later', 1, x'00', 0)")
                .execute(conn)
                .await?;
            Ok::<_, store::Error>(())
        })
    })
    .await
    .unwrap();
    db.close().await;
    assert!(matches!(store::Db::open(&url).await, Err(store::Error::Newer(99999))));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_writer_waits_for_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let db = store::Db::open(&format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display())).await.unwrap();
    assert_eq!(db.writer_durability().await.unwrap(), "2", "PRAGMA synchronous = FULL on the writer");
    assert_eq!(db.integrity().await.unwrap(), "ok");
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_write_leaves_the_others_of_its_batch_alone() {
    let folder = tempfile::tempdir().unwrap();
    let db = store::Db::open(&format!("sqlite:{}?mode=rwc", folder.path().join("belay.db").display())).await.unwrap();
    let write = |n: i64, fails: bool| {
        let db = db.clone();
        tokio::spawn(async move {
            db.write(move |conn| {
                Box::pin(async move {
                    sqlx::query("INSERT INTO account (id, email, password_hash, created_at) VALUES ($1, $1, '', 0)")
                        .bind(n.to_string())
                        .execute(conn)
                        .await?;
                    if fails { Err(store::Error::Busy) } else { Ok(()) }
                })
            })
            .await
        })
    };
    let writes: Vec<_> = (0..60).map(|n| write(n, n % 3 == 0)).collect();
    let mut kept = 0;
    for (n, done) in writes.into_iter().enumerate() {
        assert_eq!(done.await.unwrap().is_ok(), n % 3 != 0);
        kept += i64::from(n % 3 != 0);
    }
    assert!(matches!(write(1, false).await.unwrap(), Err(store::Error::Taken)));
    let stored: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM account").fetch_one(&mut *db.read().await.unwrap()).await.unwrap();
    assert_eq!(stored, kept);
    db.close().await;
}
