//! Who is in a team, from a day until a day.

use axum::extract::State;
use domain::Invalid;
use domain::team::Span;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::TeamId;
use super::queries::{self, MembershipRow, NewMembership};
use crate::access::Administrator;
use crate::app::App;
use crate::audit::{self, Event, Kind};
use crate::place::path_row;
use crate::problem::{Problem, Result};
use crate::write::{Answer, Change};

path_row! {
    /// `{membership}` of the path.
    MembershipId = "membership"
}

/// A person in a team.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Membership {
    /// Id.
    pub membership_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// The person's name.
    pub name: String,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, when there is one.
    pub until: Option<String>,
}

impl From<MembershipRow> for Membership {
    fn from(row: MembershipRow) -> Self {
        Self { membership_id: row.id, person_id: row.person_id, name: row.name, from: row.from_day, until: row.until_day }
    }
}

/// A person joins a team.
#[derive(Deserialize, ToSchema)]
pub struct MembershipInput {
    person_id: Uuid,
    /// First day, `YYYY-MM-DD`.
    from: String,
    /// Last day, when it is known.
    until: Option<String>,
}

/// Puts a person in a team. A person is in a team once at a time.
#[utoipa::path(post, path = "/teams/{team}/memberships", tag = "team", params(("team" = Uuid, Path)), request_body = MembershipInput,
    responses((status = 201, body = Membership), (status = 404, body = Problem),
        (status = 422, body = Problem, description = "`unknown_person` or `overlap` on `person_id`, days on `from` and `until`")))]
pub async fn create(
    State(app): State<App>,
    Administrator(member): Administrator,
    TeamId(team): TeamId,
    Change(once, body): Change<MembershipInput>,
) -> Result<Answer> {
    let span = Span::parse(&body.from, body.until.as_deref())?;
    let (organisation, person, id) = (member.organisation_id, body.person_id, app.new_id());
    let (by, now) = (member.person_id, app.clock.now());
    let answer = app.once(&member, once, move |conn| {
        Box::pin(async move {
            queries::team(conn, organisation, team).await?.ok_or_else(Problem::not_found)?;
            if !queries::is_active(conn, organisation, person).await? {
                return Err(Invalid::new("person_id", "unknown_person").into());
            }
            refuse_overlap(conn, organisation, (team, person, id), span).await?;
            let new = NewMembership { id, team, person, from: span.from.to_string(), until: span.until.map(|day| day.to_string()) };
            queries::insert_membership(conn, organisation, &new).await?;
            let event = Event { kind: Kind::TeamChanged, actor: Some(by), engagement: None };
            audit::record(conn, organisation, person, event, now).await?;
            told(conn, organisation, team, id).await
        })
    });
    Ok(answer.await?.created())
}

async fn refuse_overlap(conn: &mut Conn, organisation: Uuid, (team, person, but): (Uuid, Uuid, Uuid), span: Span) -> Result<()> {
    for (from, until) in queries::others(conn, organisation, team, person, but).await? {
        if Span::parse(&from, until.as_deref())?.overlaps(span) {
            return Err(Invalid::new("person_id", "overlap").with("from", from).with("until", until.unwrap_or_default()).into());
        }
    }
    Ok(())
}

async fn told(conn: &mut Conn, organisation: Uuid, team: Uuid, id: Uuid) -> Result<Membership> {
    queries::membership(conn, organisation, team, id).await?.map(Membership::from).ok_or_else(Problem::not_found)
}

/// The days of a membership.
#[derive(Deserialize, ToSchema)]
pub struct Days {
    /// First day, `YYYY-MM-DD`.
    from: String,
    /// Last day, when it is known.
    until: Option<String>,
}

/// Changes the days of a membership; a last day ends it.
#[utoipa::path(put, path = "/teams/{team}/memberships/{membership}", tag = "team",
    params(("team" = Uuid, Path), ("membership" = Uuid, Path)), request_body = Days,
    responses((status = 200, body = Membership), (status = 404, body = Problem),
        (status = 422, body = Problem, description = "`overlap` on `person_id`, days on `from` and `until`")))]
pub async fn change(
    State(app): State<App>,
    Administrator(member): Administrator,
    TeamId(team): TeamId,
    MembershipId(id): MembershipId,
    Change(once, body): Change<Days>,
) -> Result<Answer> {
    let span = Span::parse(&body.from, body.until.as_deref())?;
    let (organisation, by, now) = (member.organisation_id, member.person_id, app.clock.now());
    app.once(&member, once, move |conn| {
        Box::pin(async move {
            let before = queries::membership(conn, organisation, team, id).await?.ok_or_else(Problem::not_found)?;
            refuse_overlap(conn, organisation, (team, before.person_id, id), span).await?;
            let until = span.until.map(|day| day.to_string());
            queries::set_days(conn, organisation, id, &span.from.to_string(), until.as_deref()).await?;
            let event = Event { kind: Kind::TeamChanged, actor: Some(by), engagement: None };
            audit::record(conn, organisation, before.person_id, event, now).await?;
            told(conn, organisation, team, id).await
        })
    })
    .await
}
