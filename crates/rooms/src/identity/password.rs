//! Login passwords: argon2id, 19 MiB, two passes (OWASP), two at a time ([`crate::hashing`]).

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::oneshot;

use crate::app::App;
use crate::hashing::Memory;
use crate::problem::Result;

const ALGORITHM: Algorithm = Algorithm::Argon2id;
const VERSION: Version = Version::V0x13;

fn params() -> Params {
    // Within the library's bounds.
    Params::new(19 * 1024, 2, 1, None).unwrap_or_default()
}

/// The hash to store, in PHC form.
///
/// # Errors
/// 503 `busy` when the hashing threads are gone.
pub async fn hash(app: &App, password: String) -> Result<String> {
    run(app, move |memory| hashed(memory, &password)).await?.ok_or_else(|| store::Error::Busy.into())
}

/// Whether a password belongs to a stored hash. Without one (no such account) the same work is done, so that the time tells nothing.
///
/// # Errors
/// 503 `busy` when the hashing threads are gone.
pub async fn verify(app: &App, password: String, stored: Option<String>) -> Result<bool> {
    run(app, move |memory| match stored {
        Some(stored) => matches(memory, &password, &stored).unwrap_or(false),
        None => {
            let _ = hashed(memory, &password);
            false
        }
    })
    .await
}

/// `None` when something is out of the library's bounds, which nothing here is.
fn hashed(memory: &mut Memory, password: &str) -> Option<String> {
    let (salt, params) = (Salt::generate(), params());
    let hash = PasswordHash {
        algorithm: ALGORITHM.ident(),
        version: Some(VERSION.into()),
        params: ParamsString::try_from(&params).ok()?,
        salt: Some(salt),
        hash: Some(output(memory, password, &salt, (ALGORITHM, VERSION), params, Params::DEFAULT_OUTPUT_LEN)?),
    };
    Some(hash.to_string())
}

/// By the parameters of the stored hash, whatever they were when it was made; `None` for what is no hash.
fn matches(memory: &mut Memory, password: &str, stored: &str) -> Option<bool> {
    let stored = PasswordHash::new(stored).ok()?;
    let (salt, expected) = (stored.salt.as_ref()?, stored.hash.as_ref()?);
    let algorithm = Algorithm::try_from(stored.algorithm.as_str()).ok()?;
    let version = stored.version.map(Version::try_from).transpose().ok()?.unwrap_or_default();
    let params = Params::try_from(&stored).ok()?;
    // The comparison takes the same time wherever they differ.
    Some(output(memory, password, salt, (algorithm, version), params, expected.len())? == *expected)
}

fn output(memory: &mut Memory, password: &str, salt: &[u8], by: (Algorithm, Version), params: Params, size: usize) -> Option<Output> {
    let blocks = memory.blocks(params.block_count());
    let mut out = vec![0; size];
    Argon2::new(by.0, by.1, params).hash_password_into_with_memory(password.as_bytes(), salt, &mut out, blocks).ok()?;
    Output::new(&out).ok()
}

async fn run<T: Send + 'static>(app: &App, work: impl FnOnce(&mut Memory) -> T + Send + 'static) -> Result<T> {
    let (done, answer) = oneshot::channel();
    // A client that went away is no failure.
    app.hashing.run(Box::new(move |memory| drop(done.send(work(memory)))));
    answer.await.map_err(|_| store::Error::Busy.into())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use argon2::{PasswordHasher, PasswordVerifier};

    use super::*;

    #[test]
    fn what_is_hashed_here_verifies_elsewhere_and_the_other_way_round() {
        let argon2 = Argon2::new(ALGORITHM, VERSION, params());
        let mut memory = Memory::default();
        let ours = hashed(&mut memory, "a long password").unwrap();
        assert!(ours.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{ours}");
        assert!(argon2.verify_password(b"a long password", &PasswordHash::new(&ours).unwrap()).is_ok());
        let theirs = argon2.hash_password(b"a long password").unwrap().to_string();
        // The memory still holds what the hash before left in it.
        assert_eq!(matches(&mut memory, "a long password", &theirs), Some(true));
        assert_eq!(matches(&mut memory, "another password", &theirs), Some(false));
        assert_eq!(matches(&mut memory, "a long password", "no hash"), None);
    }

    #[test]
    fn a_hash_of_other_parameters_verifies_by_its_own() {
        let mut memory = Memory::default();
        for (size, passes) in [(8 * 1024, 1), (24 * 1024, 3)] {
            let argon2 = Argon2::new(ALGORITHM, VERSION, Params::new(size, passes, 1, None).unwrap());
            let theirs = argon2.hash_password(b"a long password").unwrap().to_string();
            assert_eq!(matches(&mut memory, "a long password", &theirs), Some(true));
        }
    }
}
