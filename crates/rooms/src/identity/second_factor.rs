//! The second factor of a login: a code of an authenticator app (RFC 6238: SHA-1, 30 s, six digits, one step early or late), or one of ten
//! recovery codes. It guards the login only: what opens sealed text is elsewhere.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::audit::Kind;
use serde::{Deserialize, Serialize};
use store::Conn;
use totp_rs::{Builder, Secret, Totp};
use utoipa::ToSchema;
use uuid::Uuid;

use super::second_factor_queries as queries;
use super::throttle::{Attempt, ClientAddress};
use super::{password, queries as accounts};
use crate::access::{SignedIn, token_hash};
use crate::app::App;
use crate::audit;
use crate::problem::{Problem, Result};
use crate::write::{Body, Found};

/// How many recovery codes there are.
const CODES: usize = 10;
/// Characters of a recovery code, without the hyphen: 40 bits.
const CODE_LENGTH: usize = 8;
/// Crockford's: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Whether a second factor is asked for.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SecondFactor {
    /// Since when, Unix ms; null when it is not.
    pub on_since: Option<i64>,
    /// Recovery codes that are not used yet.
    pub codes_left: i64,
}

/// One's own second factor.
#[utoipa::path(get, path = "/account/second-factor", tag = "identity", responses((status = 200, body = SecondFactor)))]
pub async fn get(State(app): State<App>, signed_in: SignedIn) -> Found<SecondFactor> {
    let mut conn = app.db.read().await?;
    let on_since = queries::factor(&mut conn, signed_in.account_id).await?.and_then(|row| row.on_since);
    let codes_left = queries::count_codes(&mut conn, signed_in.account_id).await?;
    Ok(Json(SecondFactor { on_since, codes_left }))
}

/// The login password, to show that it is oneself.
#[derive(Deserialize, ToSchema)]
pub struct PasswordShown {
    password: String,
}

/// What goes into an authenticator app.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SetUp {
    /// Base32, to be typed.
    pub secret: String,
    /// `otpauth://totp/…`, to be shown as a picture.
    pub uri: String,
}

/// Makes a secret for an authenticator app. Nothing is asked for before a first code of it was right.
#[utoipa::path(post, path = "/account/second-factor", tag = "identity", request_body = PasswordShown,
    responses((status = 201, body = SetUp), (status = 409, body = Problem, description = "`wrong_state` (`on`)"),
    (status = 422, body = Problem), (status = 429, body = Problem)))]
pub async fn set_up(
    State(app): State<App>,
    signed_in: SignedIn,
    from: ClientAddress,
    Body(body): Body<PasswordShown>,
) -> Result<(StatusCode, Json<SetUp>)> {
    require_password(&app, &signed_in, from, body.password).await?;
    let secret = Secret::from(rand::random::<[u8; 20]>().to_vec());
    let text = secret.to_base32();
    // A colon would end the name of the issuer.
    let name = signed_in.email.replace(':', " ");
    let made = Builder::new().with_secret(secret).with_issuer(Some("Belay")).with_account_name(name).build();
    let uri = made.and_then(|totp| totp.to_url()).map_err(|error| {
        tracing::error!(%error, "no address for an authenticator app can be made");
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    })?;
    let (account, now, stored) = (signed_in.account_id, app.clock.now(), text.clone());
    app.replace(move |conn| {
        let secret = stored.clone();
        Box::pin(async move { if queries::set_up(conn, account, &secret, now).await? { Ok(()) } else { Err(Problem::wrong_state("on")) } })
    })
    .await?;
    Ok((StatusCode::CREATED, Json(SetUp { secret: text, uri })))
}

/// A first code.
#[derive(Deserialize, ToSchema)]
pub struct Confirmation {
    code: String,
}

/// Codes for when the app is not at hand; each works once.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RecoveryCodes {
    /// `xxxx-xxxx`.
    pub recovery_codes: Vec<String>,
}

/// Turns the second factor on with a first code of the app. The recovery codes are told this once.
#[utoipa::path(put, path = "/account/second-factor/confirmation", tag = "identity", request_body = Confirmation,
    responses((status = 200, body = RecoveryCodes), (status = 409, body = Problem, description = "`wrong_state` (`on`, `not_set_up`)"),
    (status = 422, body = Problem, description = "`wrong_code` on `code`"), (status = 429, body = Problem)))]
pub async fn confirm(
    State(app): State<App>,
    signed_in: SignedIn,
    from: ClientAddress,
    Body(body): Body<Confirmation>,
) -> Found<RecoveryCodes> {
    let attempt = app.throttle.attempt(&signed_in.email, from, &app.clock).await?;
    let (account, now, codes) = (signed_in.account_id, app.clock.now(), new_codes());
    let (code, stored) = (body.code, codes.clone());
    app.replace(move |conn| {
        let (code, codes) = (code.clone(), stored.clone());
        Box::pin(async move {
            let row = queries::factor(conn, account).await?.ok_or_else(|| Problem::wrong_state("not_set_up"))?;
            if row.on_since.is_some() {
                return Err(Problem::wrong_state("on"));
            }
            let step = step_of(&row.secret, &code, now);
            let step = step.ok_or_else(|| Problem::from(domain::Invalid::new("code", "wrong_code")))?;
            queries::turn_on(conn, account, step, now).await?;
            store_codes(conn, account, &codes).await?;
            audit::record_for_account(conn, account, Kind::SecondFactorOn, true, now).await
        })
    })
    .await?;
    attempt.put_back();
    Ok(Json(RecoveryCodes { recovery_codes: codes }))
}

/// Makes new recovery codes; the earlier ones work no more.
#[utoipa::path(post, path = "/account/second-factor/codes", tag = "identity", request_body = PasswordShown,
    responses((status = 201, body = RecoveryCodes), (status = 409, body = Problem, description = "`wrong_state` (`off`)"),
    (status = 422, body = Problem), (status = 429, body = Problem)))]
pub async fn renew_codes(
    State(app): State<App>,
    signed_in: SignedIn,
    from: ClientAddress,
    Body(body): Body<PasswordShown>,
) -> Result<(StatusCode, Json<RecoveryCodes>)> {
    require_password(&app, &signed_in, from, body.password).await?;
    let (account, codes) = (signed_in.account_id, new_codes());
    let stored = codes.clone();
    app.replace(move |conn| {
        let codes = stored.clone();
        Box::pin(async move {
            if !is_on(conn, account).await? {
                return Err(Problem::wrong_state("off"));
            }
            store_codes(conn, account, &codes).await
        })
    })
    .await?;
    Ok((StatusCode::CREATED, Json(RecoveryCodes { recovery_codes: codes })))
}

/// Turns the second factor off. One that was never confirmed is forgotten.
#[utoipa::path(delete, path = "/account/second-factor", tag = "identity", request_body = PasswordShown,
    responses((status = 204), (status = 422, body = Problem), (status = 429, body = Problem)))]
pub async fn turn_off(
    State(app): State<App>,
    signed_in: SignedIn,
    from: ClientAddress,
    Body(body): Body<PasswordShown>,
) -> Result<StatusCode> {
    require_password(&app, &signed_in, from, body.password).await?;
    let (account, now) = (signed_in.account_id, app.clock.now());
    app.replace(move |conn| {
        Box::pin(async move {
            if queries::remove(conn, account).await? {
                audit::record_for_account(conn, account, Kind::SecondFactorOff, true, now).await?;
            }
            Ok::<_, Problem>(())
        })
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Refuses who does not know the login password, and counts it.
async fn require_password(app: &App, signed_in: &SignedIn, from: ClientAddress, shown: String) -> Result<()> {
    let attempt = app.throttle.attempt(&signed_in.email, from, &app.clock).await?;
    let account = accounts::account(&mut *app.db.read().await?, signed_in.account_id).await?.ok_or_else(Problem::not_signed_in)?;
    refuse_wrong_password(app, attempt, shown, account.password_hash, "password").await
}

/// Compares a password with what is stored.
///
/// # Errors
/// `wrong_password` on `field`.
pub(super) async fn refuse_wrong_password(app: &App, attempt: Attempt, shown: String, stored: String, field: &str) -> Result<()> {
    if !password::verify(app, shown, Some(stored)).await? {
        return Err(domain::Invalid::new(field, "wrong_password").into());
    }
    // Known or guessed: with a second factor a right password alone does not clear what failed.
    attempt.put_back();
    Ok(())
}

/// Whether an account is asked for a second factor.
///
/// # Errors
/// When the store fails.
pub(super) async fn is_on(conn: &mut Conn, account: Uuid) -> Result<bool> {
    Ok(queries::factor(conn, account).await?.is_some_and(|row| row.on_since.is_some()))
}

/// Uses up the code of a sign-in, where one is asked for.
///
/// # Errors
/// 401 `second_factor_needed` without one, `second_factor_wrong`.
pub(super) async fn take(conn: &mut Conn, account: Uuid, code: Option<&str>, now: i64) -> Result<()> {
    let Some(row) = queries::factor(conn, account).await?.filter(|row| row.on_since.is_some()) else { return Ok(()) };
    let code = code.ok_or_else(needed)?;
    let right = match step_of(&row.secret, code, now) {
        Some(step) => step > row.last_step && queries::use_step(conn, account, step).await?,
        None => match canonical(code) {
            Some(code) => queries::use_code(conn, account, &code_hash(account, &code)).await?,
            None => false,
        },
    };
    if right { Ok(()) } else { Err(Problem::new(StatusCode::UNAUTHORIZED, "second_factor_wrong").at("code")) }
}

/// 401: the password is right, a code is missing.
pub(super) fn needed() -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, "second_factor_needed").at("code")
}

/// Takes an account's second factor away, for whoever lost it: the person sees that it happened.
///
/// # Errors
/// 409 `wrong_state` (`off`).
pub async fn remove(conn: &mut Conn, account: Uuid) -> Result<()> {
    if queries::remove(conn, account).await? { Ok(()) } else { Err(Problem::wrong_state("off")) }
}

/// The step of which a code is, when it is one of now, just before or just after.
fn step_of(secret: &str, code: &str, now: i64) -> Option<i64> {
    let digits: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let step = totp(secret)?.check(&digits, u64::try_from(now / 1000).ok()?)?;
    i64::try_from(step).ok()
}

fn totp(secret: &str) -> Option<Totp> {
    Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).build().ok()
}

fn new_codes() -> Vec<String> {
    let sign = |byte: u8| char::from(ALPHABET[usize::from(byte % 32)].to_ascii_lowercase());
    let code = |_| {
        let signs: String = rand::random::<[u8; CODE_LENGTH]>().into_iter().map(sign).collect();
        format!("{}-{}", &signs[..4], &signs[4..])
    };
    (0..CODES).map(code).collect()
}

/// A recovery code as it is hashed, whatever stands between the signs and however they were read; `None` for what is none.
fn canonical(code: &str) -> Option<String> {
    let signs = code.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').map(|sign| match sign.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        sign => sign,
    });
    let code: String = signs.collect();
    let whole = code.len() == CODE_LENGTH && code.bytes().all(|sign| ALPHABET.contains(&sign));
    whole.then_some(code)
}

fn code_hash(account: Uuid, canonical: &str) -> String {
    token_hash(&format!("{account} {canonical}"))
}

async fn store_codes(conn: &mut Conn, account: Uuid, codes: &[String]) -> Result<()> {
    queries::remove_codes(conn, account).await?;
    for code in codes.iter().filter_map(|code| canonical(code)) {
        queries::insert_code(conn, account, &code_hash(account, &code)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_the_appendix_of_rfc_6238_are_known_by_their_step() {
        let secret = Secret::from(b"12345678901234567890".to_vec()).to_base32();
        // Appendix B, SHA-1, cut to six digits.
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")] {
            assert_eq!(step_of(&secret, code, seconds * 1000), Some(seconds / 30));
            assert_eq!(step_of(&secret, code, (seconds + 30) * 1000), Some(seconds / 30), "one step late");
            assert_eq!(step_of(&secret, code, (seconds + 90) * 1000), None);
        }
        assert_eq!(step_of(&secret, "287 082", 59_000), Some(1));
        assert_eq!(step_of(&secret, "28708", 59_000), None);
    }

    #[test]
    fn recovery_codes_are_read_as_people_write_them() {
        assert_eq!(canonical(" abcd-1o1l ").as_deref(), Some("ABCD1011"));
        assert!(canonical("abcd-1uuu").is_none() && canonical("abcd").is_none());
        let codes = new_codes();
        assert_eq!(codes.len(), CODES);
        assert!(codes.iter().all(|code| code.len() == 9 && canonical(code).is_some()), "{codes:?}");
    }
}
