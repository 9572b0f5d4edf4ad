//! The sponsor's own words: hopes and promises.

use axum::extract::State;
use domain::sponsor::{self, State as PromiseState};
use domain::{Invalid, check};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::door::Sponsoring;
use super::http::{Hopes, Promise};
use super::{announce, write_queries as queries};
use crate::app::App;
use crate::notice;
use crate::partial::{self, given};
use crate::place::{Here, path_row};
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

/// How many promises one engagement takes.
const PROMISES: i64 = 100;

path_row! {
    /// The promise of the path.
    PromiseId = "promise"
}

/// Hopes in a sponsor's own words.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewHopes {
    /// The version that the author has seen, 0 before the first.
    version: i64,
    /// At most 2000 characters; empty takes them back.
    text: String,
}

/// A promise.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewPromise {
    /// Chosen by the client.
    id: Uuid,
    /// At most 500 characters.
    text: String,
    /// Until when, `YYYY-MM-DD`.
    due_day: Option<String>,
}

/// What changes in a promise; what is left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct PromiseChange {
    /// The version that the author has seen.
    version: i64,
    /// At most 500 characters.
    text: Option<String>,
    /// Until when; null clears it.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    due_day: Option<Option<String>>,
    /// Whether it was kept.
    state: Option<PromiseState>,
}

/// Writes what I hope for, to the people in it. Not sealed: it is readable on the server.
#[utoipa::path(put, path = "/sponsoring/{engagement}/hopes", tag = "sponsor", params(("engagement" = Uuid, Path)), request_body = NewHopes,
    responses((status = 200, body = Hopes), (status = 409, body = Problem, description = "`row_changed`, `wrong_state`")))]
pub async fn hope(State(app): State<App>, at: Sponsoring, Change(once, body): Change<NewHopes>) -> Result<Answer> {
    at.at_work()?;
    let here = at.here;
    let seen = partial::version(body.version, 0)?;
    let text = check::text("text", &body.text, sponsor::HOPES)?;
    app.once(&at.member, once, move |conn| {
        let text = text.clone();
        Box::pin(async move {
            partial::same(seen, queries::hopes_version(conn, here).await?.unwrap_or_default())?;
            queries::put_hopes(conn, here, seen + 1, &text).await?;
            told(conn, here, here.engagement, seen + 1).await?;
            Ok(Hopes { version: seen + 1, text })
        })
    })
    .await
}

/// Tells the people in it, and the sponsor's other pages.
async fn told(conn: &mut Conn, here: Here, id: Uuid, version: i64) -> Result<()> {
    let mut everyone = notice::members(conn, here.organisation, here.engagement).await?;
    everyone.push(here.me);
    announce(conn, here, &everyone, id, version).await
}

/// The words of a promise: not empty.
fn words(text: &str) -> Result<String, Invalid> {
    let text = check::text("text", text, sponsor::PROMISE)?;
    if text.is_empty() { Err(Invalid::new("text", "empty")) } else { Ok(text) }
}

/// Promises something to the people in it. Not sealed: it is readable on the server.
#[utoipa::path(post, path = "/sponsoring/{engagement}/promises", tag = "sponsor", params(("engagement" = Uuid, Path)),
    request_body = NewPromise,
    responses((status = 201, body = Promise), (status = 409, body = Problem, description = "`id_taken`, `wrong_state`")))]
pub async fn promise(State(app): State<App>, at: Sponsoring, Change(once, body): Change<NewPromise>) -> Result<Answer> {
    at.at_work()?;
    let (here, id) = (at.here, body.id);
    let text = words(&body.text)?;
    let due_day = partial::day("due_day", body.due_day.as_ref())?;
    let answer = app.once(&at.member, once, move |conn| {
        let (text, due_day) = (text.clone(), due_day.clone());
        Box::pin(async move {
            if queries::count_promises(conn, here).await? >= PROMISES {
                return Err(Invalid::new("text", "too_many").with("max", PROMISES).into());
            }
            queries::insert_promise(conn, here, id, &text, due_day.as_deref()).await?;
            told(conn, here, id, 1).await?;
            stored(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

async fn stored(conn: &mut Conn, here: Here, id: Uuid) -> Result<Promise> {
    queries::promise(conn, here, id).await?.map(Promise::from).ok_or_else(Problem::not_found)
}

/// Changes a promise, or says whether it was kept: that also after the end.
#[utoipa::path(put, path = "/sponsoring/{engagement}/promises/{promise}", tag = "sponsor",
    params(("engagement" = Uuid, Path), ("promise" = Uuid, Path)), request_body = PromiseChange,
    responses((status = 200, body = Promise), (status = 409, body = Problem, description = "`row_changed`")))]
pub async fn change(
    State(app): State<App>,
    at: Sponsoring,
    PromiseId(id): PromiseId,
    Change(once, body): Change<PromiseChange>,
) -> Result<Answer> {
    let here = at.here;
    if body.text.is_some() || body.due_day.is_some() {
        at.at_work()?;
    }
    let seen = partial::version(body.version, 1)?;
    let text = body.text.as_deref().map(words).transpose()?;
    let due_day = body.due_day.map(|day| partial::day("due_day", day.as_ref())).transpose()?;
    let state = body.state;
    app.once(&at.member, once, move |conn| {
        let (text, due_day) = (text.clone(), due_day.clone());
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            partial::same(seen, row.version)?;
            let (text, due_day) = (text.unwrap_or(row.text), due_day.unwrap_or(row.due_day));
            queries::update_promise(conn, here, id, seen + 1, &text, due_day.as_deref(), state.unwrap_or(row.state)).await?;
            told(conn, here, id, seen + 1).await?;
            stored(conn, here, id).await
        })
    })
    .await
}
