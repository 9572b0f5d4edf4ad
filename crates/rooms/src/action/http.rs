//! Reading, writing down and changing actions.

use axum::Json;
use axum::extract::State;
use domain::{Invalid, action};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, NewRow, Row, Values};
use crate::access::Member;
use crate::app::App;
use crate::partial::{self, SealedChange, given};
use crate::place::{Here, Joined, path_row};
use crate::problem::{Problem, Result};
use crate::wire::{Bytes, Page, Paging, Sealed, SealedInput};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{action}` of the path.
    ActionId = "action"
}

/// An action.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Action {
    /// The action.
    pub id: Uuid,
    /// Its engagement.
    pub engagement_id: Uuid,
    /// The session it was born in.
    pub session_id: Option<Uuid>,
    /// Row version; a change names it.
    pub version: i64,
    /// Whose it is: who alone says how it went.
    pub owner_id: Uuid,
    /// By when, `YYYY-MM-DD`.
    pub due_day: Option<String>,
    /// Where it stands.
    pub state: action::State,
    /// Who wrote it down.
    pub created_by: Uuid,
    /// Unix milliseconds.
    pub created_at: i64,
    /// Unix milliseconds, while it is closed.
    pub closed_at: Option<i64>,
    /// The words.
    pub text: Sealed,
    /// How it went, JSON.
    pub outcome: Option<Sealed>,
    /// The signed act that closed it, while it is closed.
    pub close_act: Option<Bytes>,
}

impl From<Row> for Action {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            engagement_id: row.engagement_id,
            session_id: row.session_id.0,
            version: row.version,
            owner_id: row.owner_id,
            due_day: row.due_day,
            state: row.state,
            created_by: row.created_by,
            created_at: row.created_at,
            closed_at: row.closed_at,
            text: row.text.into(),
            outcome: row.outcome.0.map(Sealed::from),
            close_act: row.close_act.map(Bytes),
        }
    }
}

/// Which of my actions.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct MyActions {
    /// `open` (taken when missing), `done` or `dropped`.
    #[param(inline)]
    state: Option<action::State>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Actions that are mine, of all my engagements: by their day, those without one last.
#[utoipa::path(get, path = "/actions", tag = "action", params(MyActions), responses((status = 200, body = Page<Action>)))]
pub async fn list_mine(State(app): State<App>, member: Member, Params(asked): Params<MyActions>) -> Found<Page<Action>> {
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = paging.limit()?;
    let (day, id) = paging.after()?.unwrap_or_default();
    let state = asked.state.unwrap_or(action::State::Open);
    let mut conn = app.db.read().await?;
    let rows = queries::of_owner(&mut conn, member.organisation_id, member.person_id, state, (&day, &id), limit + 1).await?;
    let key = |action: &Action| (action.due_day.clone().unwrap_or_else(|| LAST_DAY.to_owned()), action.id.to_string());
    Ok(Json(Page::cut(rows.into_iter().map(Action::from).collect(), limit, key)))
}

/// Where an action without a day stands in the order of days, in the SQL texts too.
const LAST_DAY: &str = "9999-12-31";

/// Which actions of an engagement.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct ActionsOf {
    /// Those born in this session.
    session: Option<Uuid>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// Actions of an engagement, or of one session: the oldest first.
#[utoipa::path(get, path = "/engagements/{engagement}/actions", tag = "action", params(("engagement" = Uuid, Path), ActionsOf),
    responses((status = 200, body = Page<Action>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(asked): Params<ActionsOf>) -> Found<Page<Action>> {
    let paging = Paging { cursor: asked.cursor, limit: asked.limit };
    let limit = paging.limit()?;
    let (_, after) = paging.after()?.unwrap_or_default();
    let organisation = at.member.organisation_id;
    let mut conn = app.db.read().await?;
    let rows = match asked.session {
        Some(session) => queries::of_session(&mut conn, organisation, at.id, session, &after, limit + 1).await?,
        None => queries::of_engagement(&mut conn, organisation, at.id, &after, limit + 1).await?,
    };
    let key = |action: &Action| (String::new(), action.id.to_string());
    Ok(Json(Page::cut(rows.into_iter().map(Action::from).collect(), limit, key)))
}

/// An action to be written down.
#[derive(Deserialize, ToSchema)]
pub struct NewAction {
    /// Chosen by the client: the sealed values are bound to it.
    id: Uuid,
    /// The session it was born in.
    session_id: Option<Uuid>,
    /// A member who has joined.
    owner_id: Uuid,
    /// `YYYY-MM-DD`.
    due_day: Option<String>,
    text: SealedInput,
}

/// Writes an action down.
#[utoipa::path(post, path = "/engagements/{engagement}/actions", tag = "action", params(("engagement" = Uuid, Path)), request_body = NewAction,
    responses((status = 201, body = Action), (status = 409, body = Problem, description = "`epoch_closed`, `wrong_state`, `id_taken`")))]
pub async fn create(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewAction>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let mut sealed = SealedChange::new(1, here.me);
    let row = NewRow {
        id: body.id,
        session_id: body.session_id,
        owner_id: body.owner_id,
        due_day: partial::day("due_day", body.due_day.as_ref())?,
        text: sealed.column("text", &body.text)?,
    };
    let answer = app.once(&at.member, once, move |conn| {
        let (row, epochs) = (row.clone(), sealed.epochs.clone());
        Box::pin(async move {
            if !queries::can_own(conn, here, row.owner_id).await? {
                return Err(Invalid::new("owner_id", "not_a_member").into());
            }
            if let Some(session) = row.session_id
                && !crate::session::exists(conn, here.organisation, here.engagement, session).await?
            {
                return Err(Invalid::new("session_id", "unknown").into());
            }
            here.require_epoch(conn, &epochs).await?;
            let id = row.id;
            queries::insert(conn, here, row).await?;
            told(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

/// The action as it is now, and the word of it to all members.
pub(super) async fn told(conn: &mut Conn, here: Here, id: Uuid) -> Result<Action> {
    let action = stored(conn, here, id).await?;
    here.announce(conn, "action", id, action.version).await?;
    Ok(action.into())
}

pub(super) async fn stored(conn: &mut Conn, here: Here, id: Uuid) -> Result<Row> {
    queries::find(conn, here, id).await?.ok_or_else(Problem::not_found)
}

/// What changes in an open action; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub struct ActionChange {
    /// The version that the author has seen.
    version: i64,
    /// `YYYY-MM-DD`; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    due_day: Option<Option<String>>,
    text: Option<SealedInput>,
}

/// Changes the words or the day of an open action: for its owner and whoever wrote it down.
#[utoipa::path(put, path = "/engagements/{engagement}/actions/{action}", tag = "action",
    params(("engagement" = Uuid, Path), ("action" = Uuid, Path)), request_body = ActionChange,
    responses((status = 200, body = Action), (status = 403, body = Problem, description = "`not_yours`"),
    (status = 409, body = Problem, description = "`row_changed`, `epoch_closed`, `wrong_state`")))]
pub async fn change(
    State(app): State<App>,
    Joined(at): Joined,
    ActionId(id): ActionId,
    Change(once, body): Change<ActionChange>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    let due_day = body.due_day.map(|day| partial::day("due_day", day.as_ref())).transpose()?;
    let text = sealed.maybe("text", body.text.as_ref())?;
    app.once(&at.member, once, move |conn| {
        let (due_day, text, epochs) = (due_day.clone(), text.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            if here.me != row.owner_id && here.me != row.created_by {
                return Err(Problem::not_yours());
            }
            partial::same(seen, row.version)?;
            if row.state != action::State::Open {
                return Err(Problem::wrong_state(row.state));
            }
            here.require_epoch(conn, &epochs).await?;
            let values = Values {
                version: seen + 1,
                state: row.state,
                due_day: due_day.unwrap_or(row.due_day),
                closed_at: None,
                text: text.unwrap_or_else(|| row.text.to_column()),
                outcome: row.outcome.0.map(|sealed| sealed.to_column()),
            };
            queries::update(conn, here, id, values).await?;
            told(conn, here, id).await
        })
    })
    .await
}
