//! Goals of an engagement.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::{Invalid, goal};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, Row, Values};
use crate::app::App;
use crate::partial::{self, SealedChange, given};
use crate::place::{Here, Joined, Said, path_row};
use crate::problem::{Problem, Result};
use crate::proof;
use crate::wire::{Bytes, Page, Paging, Sealed, SealedInput};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{goal}` of the path.
    GoalId = "goal"
}

/// A goal.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Goal {
    /// The goal.
    pub id: Uuid,
    /// Row version; a change names it.
    pub version: i64,
    /// Where it stands.
    pub state: goal::State,
    /// When it should be reached, `YYYY-MM-DD`.
    pub target_day: Option<String>,
    /// Its place among the goals of the engagement, from 1.
    pub position: i64,
    /// Who wrote it first.
    pub created_by: Uuid,
    /// Unix milliseconds.
    pub created_at: i64,
    /// The goal in one sentence.
    pub sentence: Sealed,
    /// Where things are today.
    pub today: Sealed,
    /// What would be good enough.
    pub good_enough: Sealed,
    /// Five levels of attainment, JSON.
    pub levels: Option<Sealed>,
    /// Whatever else was thought about, JSON.
    pub more: Option<Sealed>,
    /// The signed act that closed it, while it is closed.
    pub close_act: Option<Bytes>,
}

impl From<Row> for Goal {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            version: row.version,
            state: row.state,
            target_day: row.target_day,
            position: row.position,
            created_by: row.created_by,
            created_at: row.created_at,
            sentence: row.sentence.into(),
            today: row.today.into(),
            good_enough: row.good_enough.into(),
            levels: row.levels.0.map(Sealed::from),
            more: row.more.0.map(Sealed::from),
            close_act: row.close_act.map(Bytes),
        }
    }
}

/// Goals of an engagement, in their order.
#[utoipa::path(get, path = "/engagements/{engagement}/goals", tag = "goal",
    params(("engagement" = Uuid, Path), Paging), responses((status = 200, body = Page<Goal>), (status = 404, body = Problem)))]
pub async fn list(State(app): State<App>, Joined(at): Joined, Params(paging): Params<Paging>) -> Found<Page<Goal>> {
    let limit = paging.limit()?;
    let (position, id) = paging.after()?.unwrap_or_default();
    let position = if position.is_empty() { 0 } else { position.parse().map_err(|_| Invalid::new("cursor", "not_a_cursor"))? };
    let mut conn = app.db.read().await?;
    let rows = queries::list(&mut conn, at.member.organisation_id, at.id, (position, &id), limit + 1).await?;
    let goals = rows.into_iter().map(Goal::from).collect();
    Ok(Json(Page::cut(goals, limit, |goal: &Goal| (goal.position.to_string(), goal.id.to_string()))))
}

/// A goal to be written down.
#[derive(Deserialize, ToSchema)]
pub struct NewGoal {
    /// Chosen by the client: the sealed values are bound to it.
    id: Uuid,
    /// `YYYY-MM-DD`.
    target_day: Option<String>,
    /// `active` (taken when missing) or `resting`.
    state: Option<goal::State>,
    sentence: SealedInput,
    today: SealedInput,
    good_enough: SealedInput,
    levels: Option<SealedInput>,
    more: Option<SealedInput>,
}

/// Writes a goal down.
#[utoipa::path(post, path = "/engagements/{engagement}/goals", tag = "goal", params(("engagement" = Uuid, Path)), request_body = NewGoal,
    responses((status = 201, body = Goal), (status = 409, body = Problem, description = "`three_goals`, `epoch_closed`, `wrong_state`, `id_taken`")))]
pub async fn create(State(app): State<App>, Joined(at): Joined, Change(once, body): Change<NewGoal>) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let mut sealed = SealedChange::new(1, here.me);
    let values = Values {
        version: 1,
        state: settable(body.state.unwrap_or(goal::State::Active))?,
        target_day: partial::day("target_day", body.target_day.as_ref())?,
        sentence: sealed.column("sentence", &body.sentence)?,
        today: sealed.column("today", &body.today)?,
        good_enough: sealed.column("good_enough", &body.good_enough)?,
        levels: sealed.maybe("levels", body.levels.as_ref())?,
        more: sealed.maybe("more", body.more.as_ref())?,
    };
    let id = body.id;
    let answer = app.once(&at.member, once, move |conn| {
        let (values, epochs) = (values.clone(), sealed.epochs.clone());
        Box::pin(async move {
            here.require_epoch(conn, &epochs).await?;
            if values.state == goal::State::Active {
                refuse_a_fourth(conn, here).await?;
            }
            let position = queries::next_position(conn, here).await?;
            queries::insert(conn, here, id, position, values).await?;
            told(conn, here, id).await
        })
    });
    Ok(answer.await?.created())
}

fn settable(state: goal::State) -> Result<goal::State, Invalid> {
    if state.can_be_set() { Ok(state) } else { Err(Invalid::new("state", "needs_closure")) }
}

async fn refuse_a_fourth(conn: &mut Conn, here: Here) -> Result<()> {
    if goal::room_for_another(queries::active(conn, here).await?) {
        return Ok(());
    }
    Err(Problem::new(StatusCode::CONFLICT, "three_goals").with("most", goal::MOST_ACTIVE))
}

/// The goal as it is now, and the word of it to all members.
async fn told(conn: &mut Conn, here: Here, id: Uuid) -> Result<Goal> {
    let goal = stored(conn, here, id).await?;
    here.announce(conn, "goal", id, goal.version).await?;
    Ok(goal.into())
}

async fn stored(conn: &mut Conn, here: Here, id: Uuid) -> Result<Row> {
    queries::find(conn, here.organisation, here.engagement, id).await?.ok_or_else(Problem::not_found)
}

/// One goal.
#[utoipa::path(get, path = "/engagements/{engagement}/goals/{goal}", tag = "goal", params(("engagement" = Uuid, Path), ("goal" = Uuid, Path)),
    responses((status = 200, body = Goal), (status = 404, body = Problem)))]
pub async fn read(State(app): State<App>, Joined(at): Joined, GoalId(id): GoalId) -> Found<Goal> {
    let mut conn = app.db.read().await?;
    let row = queries::find(&mut conn, at.member.organisation_id, at.id, id).await?;
    Ok(Json(row.ok_or_else(Problem::not_found)?.into()))
}

/// What changes in a goal; what is left out stays.
#[derive(Deserialize, ToSchema)]
pub struct GoalChange {
    /// The version that the author has seen.
    version: i64,
    /// `YYYY-MM-DD`; `null` for none.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    target_day: Option<Option<String>>,
    /// `active` or `resting`; takes a closed goal up again.
    state: Option<goal::State>,
    sentence: Option<SealedInput>,
    today: Option<SealedInput>,
    good_enough: Option<SealedInput>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<SealedInput>)]
    levels: Option<Option<SealedInput>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<SealedInput>)]
    more: Option<Option<SealedInput>>,
}

/// Changes a goal.
#[utoipa::path(put, path = "/engagements/{engagement}/goals/{goal}", tag = "goal", params(("engagement" = Uuid, Path), ("goal" = Uuid, Path)),
    request_body = GoalChange, responses((status = 200, body = Goal),
    (status = 409, body = Problem, description = "`row_changed`, `three_goals`, `epoch_closed`, `wrong_state`")))]
pub async fn change(
    State(app): State<App>,
    Joined(at): Joined,
    GoalId(id): GoalId,
    Change(once, body): Change<GoalChange>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    let mut sealed = SealedChange::new(seen + 1, here.me);
    let state = body.state.map(settable).transpose()?;
    let target_day = body.target_day.map(|day| partial::day("target_day", day.as_ref())).transpose()?;
    let sentence = sealed.maybe("sentence", body.sentence.as_ref())?;
    let today = sealed.maybe("today", body.today.as_ref())?;
    let good_enough = sealed.maybe("good_enough", body.good_enough.as_ref())?;
    let levels = sealed.given("levels", body.levels.as_ref())?;
    let more = sealed.given("more", body.more.as_ref())?;
    // What is given stands in for what is stored.
    let merged = move |row: Row| Values {
        version: seen + 1,
        state: state.unwrap_or(row.state),
        target_day: target_day.clone().unwrap_or(row.target_day),
        sentence: sentence.clone().unwrap_or_else(|| row.sentence.to_column()),
        today: today.clone().unwrap_or_else(|| row.today.to_column()),
        good_enough: good_enough.clone().unwrap_or_else(|| row.good_enough.to_column()),
        levels: levels.clone().unwrap_or_else(|| row.levels.0.map(|sealed| sealed.to_column())),
        more: more.clone().unwrap_or_else(|| row.more.0.map(|sealed| sealed.to_column())),
    };
    app.once(&at.member, once, move |conn| {
        let (merged, epochs) = (merged.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            partial::same(seen, row.version)?;
            if row.state.is_closed() && state.is_none() {
                return Err(Problem::wrong_state(row.state));
            }
            here.require_epoch(conn, &epochs).await?;
            if row.state != goal::State::Active && state == Some(goal::State::Active) {
                refuse_a_fourth(conn, here).await?;
            }
            queries::update(conn, here, id, merged(row)).await?;
            told(conn, here, id).await
        })
    })
    .await
}

/// How a goal ends.
#[derive(Deserialize, ToSchema)]
pub struct GoalClosure {
    /// The version that the author has seen.
    version: i64,
    /// `reached` or `let_go`.
    state: goal::State,
    /// `close_goal` (docs/sealing.md, section 6).
    act: Bytes,
}

/// Closes a goal: reached, or let go.
#[utoipa::path(put, path = "/engagements/{engagement}/goals/{goal}/closure", tag = "goal", params(("engagement" = Uuid, Path), ("goal" = Uuid, Path)),
    request_body = GoalClosure, responses((status = 200, body = Goal), (status = 409, body = Problem, description = "`row_changed`, `wrong_state`")))]
pub async fn close(
    State(app): State<App>,
    Joined(at): Joined,
    GoalId(id): GoalId,
    Change(once, body): Change<GoalClosure>,
) -> Result<Answer> {
    let here = Here::at_work(&app, &at)?;
    let seen = partial::version(body.version, 1)?;
    if !body.state.is_closed() {
        return Err(Invalid::new("state", "not_a_closure").into());
    }
    let (state, act) = (body.state, proof::act(&app, &at.member, body.act).await?);
    let act_id = app.new_id();
    app.once(&at.member, once, move |conn| {
        let act = act.clone();
        Box::pin(async move {
            let row = stored(conn, here, id).await?;
            partial::same(seen, row.version)?;
            if row.state.is_closed() {
                return Err(Problem::wrong_state(row.state));
            }
            let values = Values {
                version: seen + 1,
                state,
                target_day: row.target_day,
                sentence: row.sentence.to_column(),
                today: row.today.to_column(),
                good_enough: row.good_enough.to_column(),
                levels: row.levels.0.map(|sealed| sealed.to_column()),
                more: row.more.0.map(|sealed| sealed.to_column()),
            };
            queries::update(conn, here, id, values).await?;
            let payload = [if state == goal::State::Reached { 1 } else { 2 }];
            let said = Said { kind: "close_goal", subject: id, version: seen + 1, payload: Some(&payload) };
            here.record_act(conn, act_id, said, &act).await?;
            told(conn, here, id).await
        })
    })
    .await
}
