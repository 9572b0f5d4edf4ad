//! What only the person knows: asked on the terminal, or taken from the environment.

use client::types::{Me, SignIn, SignedIn};
use client::{Client, ClientError, Space};
use console::Term;
use rand_core::OsRng;
use serde_json::Value;

use crate::failure::Failure;

/// A secret from the environment, or typed without being shown.
async fn secret(variable: &str, question: &str) -> Result<String, Failure> {
    if let Ok(given) = std::env::var(variable) {
        return Ok(given);
    }
    let term = Term::stderr();
    if !term.is_term() {
        return Err(Failure::input(format!("there is no terminal to ask on: set {variable}")));
    }
    let shown = format!("{question}: ");
    let typed = tokio::task::spawn_blocking(move || {
        term.write_str(&shown)?;
        term.read_secure_line()
    });
    Ok(typed.await.map_err(|error| Failure::Work(error.to_string()))??)
}

/// Signs in, as the device that is called so; asks for the password, and for a code where a second factor is on.
///
/// # Errors
/// Bad input: a login that is wrong, an organisation that the account is not in, or is one of several.
pub async fn sign_in(server: &str, device: &str, email: &str, organisation: Option<&str>) -> Result<Space, Failure> {
    let client = Client::new(server)?;
    let password = secret("BELAY_PASSWORD", "Login password").await?;
    let device = Some(device.to_owned());
    let mut asked = SignIn { email: email.to_owned(), password, code: None, device, bearer: true };
    let mut answer = client.post::<SignedIn>("/sign-in", &asked).await;
    if answer.as_ref().is_err_and(|error| error.is("second_factor_needed")) {
        asked.code = Some(secret("BELAY_CODE", "Code of the second factor").await?.trim().to_owned());
        answer = client.post("/sign-in", &asked).await;
    }
    let token = answer.map_err(refused)?.token.ok_or_else(|| Failure::Work("the server gave no token".to_owned()))?;
    let client = client.with_token(&token);
    let me: Me = client.get("/me").await?;
    let slugs: Vec<&str> = me.persons.iter().map(|person| person.organisation.slug.as_str()).collect();
    let slug = match (organisation, slugs.as_slice()) {
        (Some(slug), _) if slugs.contains(&slug) => slug,
        (None, [slug]) => slug,
        _ => return Err(Failure::input(format!("say of which organisation with --organisation: {}", slugs.join(", ")))),
    };
    Ok(Space::open(client.clone(), Some(slug)).await?)
}

fn refused(error: ClientError) -> Failure {
    match error.problem().map(|problem| problem.name.as_str()) {
        Some("wrong_login") => Failure::input("nobody signs in with this address and password"),
        Some("second_factor_wrong") => Failure::input("this code does not fit: look at the clock, or use a recovery code"),
        Some("too_many_tries") => Failure::input("too many tries: wait a while"),
        _ if matches!(error, ClientError::Unreachable(_)) => Failure::input(error.to_string()),
        _ => error.into(),
    }
}

/// Unlocks with the six words. False for somebody who never made keys: then nothing sealed is theirs.
///
/// # Errors
/// Bad input for other words.
pub async fn unlock(space: &mut Space, oneself: &Value) -> Result<bool, Failure> {
    if oneself["has_identity"] != true {
        return Ok(false);
    }
    let words = secret("BELAY_UNLOCK", "Unlock passphrase (six words)").await?;
    match space.unlock(&words).await {
        Ok(()) => Ok(true),
        Err(ClientError::Vault(error)) if error.name() == "wrong_secret" => {
            Err(Failure::input("these words do not open the keys: look for a mistyped one; order matters"))
        }
        Err(error) => Err(error.into()),
    }
}

/// What the file is encrypted with: typed twice, or six words that are made and shown.
///
/// # Errors
/// Bad input: two that differ.
pub async fn passphrase() -> Result<String, Failure> {
    const VARIABLE: &str = "BELAY_EXPORT_PASSPHRASE";
    let given = secret(VARIABLE, "Passphrase for the file (empty: six words are made for you)").await?;
    if std::env::var_os(VARIABLE).is_some() {
        return if given.is_empty() { Err(Failure::input(format!("{VARIABLE} is empty"))) } else { Ok(given) };
    }
    if given.is_empty() {
        let words = vault::passphrase(&mut OsRng).to_string();
        eprintln!("The file opens with these words, and with nothing else:\n\n    {words}\n");
        return Ok(words);
    }
    let again = secret(VARIABLE, "The same again").await?;
    if given == again { Ok(given) } else { Err(Failure::input("the two passphrases differ")) }
}
