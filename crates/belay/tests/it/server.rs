//! A running server, and the program's other commands.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use client::types::{Invitation, NewPerson, Person, SignUp};
use client::{Client, Space};
use serde_json::json;
use tempfile::TempDir;

/// The login password of everyone in these tests.
pub const PASSWORD: &str = "correct horse battery";

/// The program, without anything that this machine has set.
pub fn belay() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_belay"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("BELAY_") {
            command.env_remove(name);
        }
    }
    command.stdin(Stdio::null());
    command
}

/// Runs a command in a data folder to its end.
pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    belay().args(arguments).arg("--data").arg(folder).output().unwrap()
}

/// Refused: exit code 2 and one line on stderr, which is given.
#[track_caller]
pub fn refused(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("belay: "), "{said}");
    said
}

/// What a successful command printed.
#[track_caller]
pub fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A server; killed when dropped.
pub struct Server {
    child: Child,
    lines: Receiver<String>,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
    /// From the start of the process to the first request that was answered.
    pub ready_in: Duration,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    /// Starts a server on a folder and waits until it answers.
    pub async fn start(folder: &Path, arguments: &[&str]) -> Self {
        let began = Instant::now();
        let listen = if arguments.contains(&"--listen") { &[][..] } else { &["--listen", "127.0.0.1:0"] };
        let mut child = belay()
            .args(["serve", "--data"])
            .arg(folder)
            .args(listen)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let stdout = child.stdout.take().unwrap();
        let (said, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if said.send(line).is_err() {
                    return;
                }
            }
        });
        let base = word(&lines, "address");
        let http = Client::new(&base).unwrap();
        while http.get::<serde_json::Value>("/version").await.is_err() {
            assert!(began.elapsed() < Duration::from_secs(20), "the server does not answer");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        Self { child, lines, base, ready_in: began.elapsed() }
    }

    /// The token of the first link.
    pub fn first_token(&self) -> String {
        word(&self.lines, "first").split_once("/first#").unwrap().1.to_owned()
    }

    /// The port.
    pub fn port(&self) -> &str {
        self.base.rsplit(':').next().unwrap()
    }

    /// `kill -9`.
    pub fn kill(mut self) {
        self.stop();
    }

    /// The same, when another comes in its place.
    pub fn stop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, as a service manager does, and gives the exit code.
    pub fn terminate(mut self) -> Option<i32> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        self.child.wait().unwrap().code()
    }

    /// Somebody who is not signed in.
    pub fn client(&self) -> Client {
        Client::new(&self.base).unwrap()
    }
}

/// The word behind a line's label.
fn word(lines: &Receiver<String>, label: &str) -> String {
    loop {
        let line = lines.recv_timeout(Duration::from_secs(60)).unwrap();
        if let Some(rest) = line.trim().strip_prefix(label) {
            return rest.trim().to_owned();
        }
    }
}

/// A folder whose server was stopped: Ada and Bea coach each other.
pub struct Prepared {
    _temporary: TempDir,
    /// The data folder.
    pub folder: PathBuf,
    /// The administrator.
    pub ada: Space,
    /// Her peer.
    pub bea: Space,
    /// Her unlock words.
    pub bea_words: String,
    /// What they have together.
    pub engagement: uuid::Uuid,
    /// The server, still running.
    pub server: Server,
}

fn sign_up(token: String, name: &str) -> SignUp {
    let (time_zone, language) = ("Europe/Berlin".to_owned(), "en".to_owned());
    SignUp { token, name: name.to_owned(), password: PASSWORD.to_owned(), time_zone, language, ..SignUp::default() }
}

/// Prepares a folder with two people and an engagement under way.
pub async fn prepared() -> Prepared {
    let temporary = tempfile::tempdir().unwrap();
    let folder = temporary.path().join("data");
    let server = Server::start(&folder, &[]).await;
    let first = SignUp {
        email: Some("ada@example.org".to_owned()),
        organisation_name: Some("Example".to_owned()),
        ..sign_up(server.first_token(), "Ada")
    };
    let mut ada = Space::sign_up(server.client(), &first).await.unwrap();
    ada.create_identity(15).await.unwrap();
    let new = NewPerson { name: "Bea".to_owned(), email: "bea@example.org".to_owned(), administrator: false };
    let person: Person = ada.post("/people", &new).await.unwrap();
    let invitation: Invitation = ada.post(&format!("/people/{}/invitation", person.id), &json!({})).await.unwrap();
    let mut bea = Space::sign_up(server.client(), &sign_up(invitation.token, "Bea")).await.unwrap();
    let bea_words = bea.create_identity(15).await.unwrap().passphrase;
    let engagement = bea.propose(&client::Proposal::peer(ada.person_id(), "Twenty minutes a week")).await.unwrap().id;
    ada.accept(engagement).await.unwrap();
    Prepared { _temporary: temporary, folder, ada, bea, bea_words, engagement, server }
}
