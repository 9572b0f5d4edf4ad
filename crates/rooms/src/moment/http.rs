//! Coaching moments of one's own.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, Row};
use crate::access::Member;
use crate::app::App;
use crate::partial::SealedChange;
use crate::place::Here;
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging, Sealed, SealedInput};
use crate::write::{Answer, Change, Found, Params};

/// A coaching moment.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Moment {
    /// The moment.
    pub id: Uuid,
    /// With whom.
    pub with_person_id: Option<Uuid>,
    /// On which day, `YYYY-MM-DD`.
    pub happened_day: String,
    /// Unix milliseconds.
    pub created_at: i64,
    /// The words.
    pub text: Sealed,
}

impl From<Row> for Moment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            with_person_id: row.with_person_id.0,
            happened_day: row.happened_day,
            created_at: row.created_at,
            text: row.text.into(),
        }
    }
}

/// My moments, the latest day first. Empty without an identity: nothing was written yet.
#[utoipa::path(get, path = "/moments", tag = "moment", params(Paging), responses((status = 200, body = Page<Moment>)))]
pub async fn list(State(app): State<App>, member: Member, Params(paging): Params<Paging>) -> Found<Page<Moment>> {
    let limit = paging.limit()?;
    // Before the first page nothing: `~` sorts behind every digit.
    let (day, id) = paging.after()?.unwrap_or_else(|| ("~".to_owned(), String::new()));
    let mut conn = app.db.read().await?;
    let Some(space) = queries::own_space(&mut conn, member.organisation_id, member.person_id).await? else {
        return Ok(Json(Page { items: Vec::new(), next: None }));
    };
    let rows = queries::list(&mut conn, member.organisation_id, space, (&day, &id), limit + 1).await?;
    let moments = rows.into_iter().map(Moment::from).collect();
    Ok(Json(Page::cut(moments, limit, |moment: &Moment| (moment.happened_day.clone(), moment.id.to_string()))))
}

/// A moment to be kept.
#[derive(Deserialize, ToSchema)]
pub struct NewMoment {
    /// Chosen by the client: the sealed value is bound to it.
    id: Uuid,
    /// Someone of the organisation.
    with_person_id: Option<Uuid>,
    /// `YYYY-MM-DD`.
    happened_day: String,
    /// Sealed in one's own space.
    text: SealedInput,
}

/// A day that has been. Somewhere it is tomorrow already: one day is let pass, whatever zone the page is in.
fn happened(day: jiff::civil::Date, today: &str) -> Result<String, Invalid> {
    let latest = check::day("happened_day", today)?.tomorrow().unwrap_or(jiff::civil::Date::MAX);
    if day > latest { Err(Invalid::new("happened_day", "in_the_future")) } else { Ok(day.to_string()) }
}

/// Keeps a moment in one's own space.
#[utoipa::path(post, path = "/moments", tag = "moment", request_body = NewMoment, responses((status = 201, body = Moment),
    (status = 409, body = Problem, description = "`epoch_closed`, `id_taken`"), (status = 422, body = Problem, description = "`no_identity`, `invalid`")))]
pub async fn create(State(app): State<App>, member: Member, Change(once, body): Change<NewMoment>) -> Result<Answer> {
    let (organisation, me, now) = (member.organisation_id, member.person_id, app.clock.now());
    let mut sealed = SealedChange::new(1, me);
    let day = happened(check::day("happened_day", &body.happened_day)?, &app.today("UTC"))?;
    let text = sealed.column("text", &body.text)?;
    let (id, with) = (body.id, body.with_person_id);
    let answer = app.once(&member, once, move |conn| {
        let (day, text, sent, epochs) = (day.clone(), text.clone(), body.text.clone(), sealed.epochs.clone());
        Box::pin(async move {
            let space = queries::own_space(conn, organisation, me).await?;
            let engagement = space.ok_or_else(|| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "no_identity"))?;
            if let Some(with) = with
                && !queries::knows(conn, organisation, with).await?
            {
                return Err(Invalid::new("with_person_id", "unknown").into());
            }
            let here = Here { organisation, engagement, me, now };
            here.require_epoch(conn, &epochs).await?;
            queries::insert(conn, here, id, with, &day, text).await?;
            here.announce(conn, "moment", id, 1).await?;
            let text = Sealed { v: 1, by: me, e: sent.e, s: sent.s };
            Ok(Moment { id, with_person_id: with, happened_day: day, created_at: now, text })
        })
    });
    Ok(answer.await?.created())
}
