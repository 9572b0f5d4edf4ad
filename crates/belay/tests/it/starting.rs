//! Starting, being refused, stopping.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use client::Space;
use serde_json::{Value, json};
use store::Db;

use crate::server::{PASSWORD, Server, belay, prepared, printed, refused, run};

#[tokio::test]
async fn a_first_start_makes_a_folder_for_its_owner_alone_and_stops_cleanly() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("data");
    let server = Server::start(&folder, &[]).await;
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    for file in ["belay.db", "belay.lock"] {
        assert_eq!(fs::metadata(folder.join(file)).unwrap().permissions().mode() & 0o077, 0, "{file}");
    }
    let token = server.first_token();
    let found: Value = server.client().post("/invitation-look-ups", &json!({"token": token})).await.unwrap();
    assert_eq!(found["purpose"], "first");
    assert_eq!(server.terminate(), Some(0));
    assert!(!folder.join("belay.db-wal").exists(), "the write-ahead log is folded in");
    let again = Server::start(&folder, &[]).await;
    eprintln!("start on an existing database to the first answer: {:?}", again.ready_in);
    assert_ne!(again.first_token(), token, "a link of its own at each start");
}

#[tokio::test]
async fn a_second_server_on_the_same_folder_is_refused() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("data");
    let server = Server::start(&folder, &[]).await;
    let said = refused(&run(&folder, &["serve", "--listen", "127.0.0.1:0"]));
    assert!(said.contains("a server (process ") && said.contains("--data"), "{said}");
    server.kill();
    // A lock does not outlive its process.
    Server::start(&folder, &[]).await;
}

#[tokio::test]
async fn a_login_is_reset_while_the_server_runs() {
    let mut prepared = prepared().await;
    let output = run(&prepared.folder, &["admin", "reset-login", "Bea@example.org"]);
    let link = printed(&output);
    let token = link.trim().strip_prefix(&format!("{}/reset#", prepared.server.base)).unwrap();
    let client = prepared.server.client();
    client.post::<Value>("/login-resets", &json!({"token": token, "password": "another battery"})).await.unwrap();
    assert!(prepared.bea.get::<Value>("/self").await.unwrap_err().is("not_signed_in"), "every sign-in ended");
    assert!(Space::sign_in(client, "bea@example.org", PASSWORD, None).await.unwrap_err().is("wrong_login"));
    prepared.bea.sign_in_again("bea@example.org", "another battery").await.unwrap();
    let said = refused(&run(&prepared.folder, &["admin", "reset-login", "nobody@example.org"]));
    assert!(said.contains("nobody signs in with nobody@example.org"), "{said}");
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused_and_left_alone() {
    let temporary = tempfile::tempdir().unwrap();
    let url = store::sqlite_url(&temporary.path().join("belay.db"), "rwc");
    let db = Db::open(&url).await.unwrap();
    let newer = "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
                 VALUES (9000, 'from the future', CURRENT_TIMESTAMP, TRUE, x'00', 0)";
    db.write(move |conn| {
        Box::pin(async move {
            store::sqlx::query(newer).execute(conn).await?;
            Ok::<_, store::Error>(())
        })
    })
    .await
    .unwrap();
    db.close().await;
    let before = fs::read(temporary.path().join("belay.db")).unwrap();
    let said = refused(&run(temporary.path(), &["serve", "--listen", "127.0.0.1:0"]));
    assert!(said.contains("newer version") && said.contains("9000"), "{said}");
    assert!(before == fs::read(temporary.path().join("belay.db")).unwrap());
}

#[tokio::test]
async fn an_older_database_is_copied_before_it_is_migrated() {
    let temporary = tempfile::tempdir().unwrap();
    let db = Db::open_without_migrating(&store::sqlite_url(&temporary.path().join("belay.db"), "rwc")).await.unwrap();
    db.migrate_to(2).await.unwrap();
    db.close().await;
    let _server = Server::start(temporary.path(), &[]).await;
    let copy = temporary.path().join(format!("belay.db.before-schema-{}", store::latest_migration()));
    assert_eq!(store::verify_copy(&copy).await.unwrap().schema, 2);
}

#[test]
fn bad_options_are_told_with_their_remedy() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path();
    let cases: [(&[&str], &str); 6] = [
        (&["--public-url", "http://belay.example.org"], "--tls-cert"),
        (&["--listen", "0.0.0.0:0"], "--trusted-proxy"),
        (&["--tls-cert", "missing.pem"], "--tls-key"),
        (&["--tls-cert", "missing.pem", "--tls-key", "missing.pem"], "missing.pem"),
        (&["--database", "mysql://x"], "--data"),
        (&["--demo", "--public-url", "https://belay.example.org"], "this machine only"),
    ];
    for (arguments, remedy) in cases {
        let said = refused(&run(folder, &[&["serve"], arguments].concat()));
        assert!(said.contains(remedy), "{said}");
    }
    assert!(fs::read_dir(folder).unwrap().next().is_none(), "nothing was touched");
}

#[test]
fn wrong_use_is_one_line_and_help_lists_the_commands() {
    let said = |arguments: &[&str]| refused(&belay().args(arguments).output().unwrap());
    assert!(said(&["ui"]).contains("--server <URL>"));
    assert!(said(&["export", "--server", "https://belay.example.org"]).contains("--email <EMAIL>"));
    assert!(said(&["verify-assets"]).contains("<URL>"));
    assert!(said(&["dance"]).contains("'dance'"));
    let help = printed(&belay().arg("--help").output().unwrap());
    for command in ["serve", "admin", "backup", "restore", "ui", "verify-assets", "export", "openapi"] {
        assert!(help.lines().any(|line| line.split_whitespace().next() == Some(command)), "{command}: {help}");
    }
}

#[test]
fn the_file_names_what_it_does_not_know() {
    let temporary = tempfile::tempdir().unwrap();
    let file = temporary.path().join("belay.toml");
    let data = temporary.path().join("data");
    let said = |text: &str| {
        fs::write(&file, text).unwrap();
        refused(&belay().args(["serve", "--config"]).arg(&file).arg("--data").arg(&data).output().unwrap())
    };
    let unknown = said("listen = \"127.0.0.1:0\"\nlisten-on = 1\nsmtp = \"x\"\n");
    assert!(unknown.contains("listen-on, smtp") && unknown.contains("trusted-proxy"), "{unknown}");
    assert!(said("listen = \"everywhere\"\n").contains("line 1"));
    assert!(said("listen = \n").contains("line 1"));
    assert!(said("public-url = \"http://belay.example.org\"\n").contains("plain HTTP"));
}

#[tokio::test]
async fn a_flag_goes_before_the_environment_and_that_before_the_file() {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path();
    fs::write(folder.join("belay.toml"), "public-url = \"https://file.example.org\"\nlisten = \"127.0.0.1:0\"\n").unwrap();
    drop(Db::open(&store::sqlite_url(&folder.join("belay.db"), "rwc")).await.unwrap());
    let remedy = |change: &dyn Fn(&mut Command)| {
        let mut command = belay();
        command.args(["admin", "reset-login", "nobody@example.org", "--data"]).arg(folder);
        change(&mut command);
        refused(&command.output().unwrap())
    };
    assert!(remedy(&|_| {}).contains("nobody signs in"));
    let wrong = "http://environment.example.org";
    assert!(
        remedy(&|command| {
            command.env("BELAY_PUBLIC_URL", wrong);
        })
        .contains(wrong)
    );
    let flag = |command: &mut Command| {
        command.env("BELAY_PUBLIC_URL", wrong).args(["--public-url", "https://flag.example.org"]);
    };
    assert!(remedy(&flag).contains("nobody signs in"));
    fs::write(folder.join("belay.toml"), "data = \"/elsewhere\"\n").unwrap();
    assert!(remedy(&|_| {}).contains("take that line out"));
}

#[test]
fn the_description_of_the_api_is_printed() {
    let described: Value = serde_json::from_str(&printed(&belay().arg("openapi").output().unwrap())).unwrap();
    assert!(described["paths"]["/o/{slug}/engagements"].is_object());
}
