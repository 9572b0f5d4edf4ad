//! The stock `age` program opens what is made here, and what it makes opens here.

use std::io::Write;
use std::process::{Command, Stdio};

use rand_core::OsRng;
use uuid::Uuid;
use vault::*;

/// True when `age` is installed; says so when it is not.
fn installed() -> bool {
    let found = Command::new("age").arg("--version").output().is_ok();
    if !found {
        eprintln!("SKIPPED: the age program is not installed, nothing was compared with it");
    }
    found
}

/// `age` with the identity file in a folder of its own, fed with `input`.
fn age(identity: &Identity, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("identity.txt");
    std::fs::write(&path, identity.to_text().as_bytes()).unwrap();
    let mut child = Command::new("age").args(arguments).arg("-i").arg(&path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    output.stdout
}

#[test]
fn a_wrap_opens_with_the_identity_file() {
    if !installed() {
        return;
    }
    let ids = [1, 2, 3].map(Uuid::from_u128);
    let mut ring = Keyring::create(&mut OsRng, ids[0], ids[1], 1);
    let entry = ring.create_own(&mut OsRng, ids[2], 1).unwrap();
    let wrap = &Entry::from_bytes(&entry).unwrap().members[0].wrap;
    let plaintext = age(ring.identity(), &["-d"], wrap);
    assert_eq!(plaintext.len(), 69);
    let start = [&[1], ids[0].as_bytes().as_slice(), ids[2].as_bytes(), &[0; 4]].concat();
    assert_eq!(plaintext[..37], start);
}

#[test]
fn a_wrap_of_the_program_opens_here() {
    if !installed() {
        return;
    }
    let ids = [1, 2, 3].map(Uuid::from_u128);
    let identity = Identity::generate(&mut OsRng, ids[0], ids[1]);
    let start = [&[1], ids[0].as_bytes().as_slice(), ids[2].as_bytes(), &[0, 0, 0, 7], &[9; 32]].concat();
    let wrap = age(&identity, &["-e"], &start);
    assert!(EpochSecret::unwrap(&identity, ids[2], 7, &wrap).is_ok());
    let other = EpochSecret::unwrap(&identity, ids[2], 8, &wrap);
    assert_eq!(other.unwrap_err(), VaultError::WrongEngagement);
}

#[test]
fn a_passphrase_wrapper_opens_with_the_six_words() {
    // The program asks for a passphrase on a terminal alone; `script` gives it one.
    let terminal = Command::new("script").arg("--version").output().is_ok();
    if !installed() || !terminal {
        eprintln!("SKIPPED: the passphrase wrapper was not opened with the age program (needs age and script)");
        return;
    }
    let identity = Identity::generate(&mut OsRng, Uuid::from_u128(1), Uuid::from_u128(2));
    let words = passphrase(&mut OsRng);
    let file = wrap_identity(&identity, WrapperKind::Passphrase, &words, 15).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("wrapper.age"), file).unwrap();
    let mut child = Command::new("script")
        .args(["-qec", "age -d -o identity.txt wrapper.age", "/dev/null"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Typed early it would be thrown away when the program turns the echo off: wait for its question.
    let mut asked = [0; 1];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut asked).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    let mut typed = child.stdin.take().unwrap();
    typed.write_all(format!("{}\n", words.as_str()).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    drop(typed);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let text = std::fs::read_to_string(folder.path().join("identity.txt")).unwrap();
    assert_eq!(text, identity.to_text().as_str());
}
