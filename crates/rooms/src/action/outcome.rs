//! How an action went: closing, reopening, answering. Its owner's alone.

use axum::extract::State;
use domain::{Invalid, action};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::{Action, ActionId, stored, told};
use super::queries::{self, Row, Values};
use crate::app::App;
use crate::partial::{self, SealedChange, given};
use crate::place::{Here, Joined, Said};
use crate::problem::{Problem, Result};
use crate::proof;
use crate::wire::{Bytes, SealedInput};
use crate::write::{Answer, Change};

/// The stored action, when it is the caller's, of the version seen, and open or closed as the change needs it.
async fn mine(conn: &mut Conn, here: Here, id: Uuid, seen: i64, open: bool) -> Result<Row> {
    let row = stored(conn, here, id).await?;
    if here.me != row.owner_id {
        return Err(Problem::not_yours());
    }
    partial::same(seen, row.version)?;
    if (row.state == action::State::Open) != open {
        return Err(Problem::wrong_state(row.state));
    }
    Ok(row)
}

/// How an action ends.
#[derive(Deserialize, ToSchema)]
pub struct ActionClosure {
    /// The version that the owner has seen.
    version: i64,
    /// `done` or `dropped`.
    state: action::State,
    /// How it went, JSON.
    outcome: SealedInput,
    /// `close_action` (docs/sealing.md, section 6).
    act: Bytes,
}

/// Closes one's action: done, or no longer wanted.
#[utoipa::path(put, path = "/engagements/{engagement}/actions/{action}/closure", tag = "action",
    params(("engagement" = Uuid, Path), ("action" = Uuid, Path)), request_body = ActionClosure,
    responses((status = 200, body = Action), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn close(
    State(app): State<App>,
    Joined(at): Joined,
    ActionId(id): ActionId,
    Change(once, body): Change<ActionClosure>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    if body.state == action::State::Open {
        return Err(Invalid::new("state", "not_a_closure").into());
    }
    let (state, outcome) = (body.state, sealed.column("outcome", &body.outcome)?);
    let ended = proof::hash(&body.outcome.s.0);
    let (act, act_id) = (proof::act(&app, &at.member, body.act).await?, app.new_id());
    app.once(&at.member, once, move |conn| {
        let (outcome, act, epochs) = (outcome.clone(), act.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let row = mine(conn, here, id, seen, true).await?;
            here.require_epoch(conn, &epochs).await?;
            let values = Values {
                version: seen + 1,
                state,
                due_day: row.due_day,
                closed_at: Some(here.now),
                text: row.text.to_column(),
                outcome: Some(outcome),
            };
            queries::update(conn, here, id, values).await?;
            let said = Said { kind: "close_action", subject: id, version: seen + 1, payload: Some(&ended) };
            here.record_act(conn, act_id, said, &act).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// Takes a closure back.
#[derive(Deserialize, ToSchema)]
pub struct ActionReopening {
    /// The version that the owner has seen.
    version: i64,
    /// `reopen_action` (docs/sealing.md, section 6).
    act: Bytes,
}

/// Reopens one's action: what was said of how it went is gone.
#[utoipa::path(delete, path = "/engagements/{engagement}/actions/{action}/closure", tag = "action",
    params(("engagement" = Uuid, Path), ("action" = Uuid, Path)), request_body = ActionReopening,
    responses((status = 200, body = Action), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`row_changed`, `wrong_state`")))]
pub async fn reopen(
    State(app): State<App>,
    Joined(at): Joined,
    ActionId(id): ActionId,
    Change(once, body): Change<ActionReopening>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    let (act, act_id) = (proof::act(&app, &at.member, body.act).await?, app.new_id());
    app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let row = mine(conn, here, id, seen, false).await?;
            let values = Values {
                version: seen + 1,
                state: action::State::Open,
                due_day: row.due_day,
                closed_at: None,
                text: row.text.to_column(),
                outcome: None,
            };
            queries::update(conn, here, id, values).await?;
            let said = Said { kind: "reopen_action", subject: id, version: seen + 1, payload: Some(&[]) };
            here.record_act(conn, act_id, said, &act).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// How an action goes that stays open.
#[derive(Deserialize, ToSchema)]
pub struct ActionAnswer {
    /// The version that the owner has seen.
    version: i64,
    /// "Partly" or "not now", JSON.
    outcome: SealedInput,
    /// The new day, `YYYY-MM-DD`; `null` for none, left out it stays.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    due_day: Option<Option<String>>,
}

/// Answers for one's action without closing it.
#[utoipa::path(put, path = "/engagements/{engagement}/actions/{action}/answer", tag = "action",
    params(("engagement" = Uuid, Path), ("action" = Uuid, Path)), request_body = ActionAnswer,
    responses((status = 200, body = Action), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn answer(
    State(app): State<App>,
    Joined(at): Joined,
    ActionId(id): ActionId,
    Change(once, body): Change<ActionAnswer>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    let outcome = sealed.column("outcome", &body.outcome)?;
    let due_day = body.due_day.map(|day| partial::day("due_day", day.as_ref())).transpose()?;
    app.once(&at.member, once, move |conn| {
        let (outcome, due_day, epochs) = (outcome.clone(), due_day.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let row = mine(conn, here, id, seen, true).await?;
            here.require_epoch(conn, &epochs).await?;
            let values = Values {
                version: seen + 1,
                state: row.state,
                due_day: due_day.unwrap_or(row.due_day),
                closed_at: None,
                text: row.text.to_column(),
                outcome: Some(outcome),
            };
            queries::update(conn, here, id, values).await?;
            told(conn, here, id).await
        })
    })
    .await
}
