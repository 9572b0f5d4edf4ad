//! Login passwords: argon2id, 19 MiB, two passes (OWASP), on blocking threads, two at a time.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};

use crate::app::App;
use crate::problem::{Problem, Result};

fn argon2() -> Argon2<'static> {
    // The parameters are within the library's bounds.
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash to store, in PHC form.
///
/// # Errors
/// 503 `busy` when the hashing threads are gone.
pub async fn hash(app: &App, password: String) -> Result<String> {
    run(app, move || argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string()).ok()).await?.ok_or_else(busy)
}

/// Whether a password belongs to a stored hash. Without one (no such account) the same work is done, so that the time tells nothing.
///
/// # Errors
/// 503 `busy` when the hashing threads are gone.
pub async fn verify(app: &App, password: String, stored: Option<String>) -> Result<bool> {
    run(app, move || {
        let Some(stored) = stored else {
            let _ = argon2().hash_password(password.as_bytes());
            return false;
        };
        PasswordHash::new(&stored).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
}

async fn run<T: Send + 'static>(app: &App, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _permit = app.hashing.acquire().await.map_err(|_| busy())?;
    tokio::task::spawn_blocking(work).await.map_err(|_| busy())
}

fn busy() -> Problem {
    store::Error::Busy.into()
}
