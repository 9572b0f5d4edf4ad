//! Oneself: what the page needs to know of the one who uses it.

use axum::Json;
use axum::extract::State;
use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::http::Named;
use super::{me_queries, queries};
use crate::access::Member;
use crate::app::App;
use crate::problem::{Problem, Result};
use crate::proof;
use crate::wire::Bytes;
use crate::write::{Answer, Change, Found};

/// Oneself.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Oneself)]
pub struct Me {
    /// Who one is in this organisation.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// Where mail of this organisation goes.
    pub email: String,
    /// Whether one may set things up.
    pub administrator: bool,
    /// IANA zone.
    pub time_zone: String,
    /// BCP 47.
    pub language: String,
    /// Whether one has published keys.
    pub has_identity: bool,
    /// When the recovery code was confirmed, Unix milliseconds.
    pub recovery_confirmed_at: Option<i64>,
    /// One's own space.
    pub own_engagement_id: Option<Uuid>,
    /// Hash of one's card.
    pub card_hash: Option<Bytes>,
    /// When one's keys began anew without a signature of those before, Unix milliseconds.
    pub restarted_at: Option<i64>,
    /// To whom one reports.
    pub manager: Option<Named>,
    /// Who reports to oneself.
    pub reports: Vec<Named>,
    /// Teams of today.
    pub teams: Vec<Named>,
    /// When the login was reset by one-time link, Unix milliseconds.
    pub login_reset_at: Option<i64>,
    /// Set for a former member: until when the record can still be read and taken away, Unix milliseconds.
    pub former_until: Option<i64>,
}

async fn told(conn: &mut Conn, member: &Member, today: &str) -> Result<Me> {
    let (organisation, me) = (member.organisation_id, member.person_id);
    let row = me_queries::me(conn, organisation, me).await?;
    let key = (row.folded_name.as_str(), me);
    let teams = queries::teams_between(conn, organisation, today, key, key).await?;
    let manager = row.manager_id.0.zip(row.manager_name).map(|(id, name)| Named { id, name });
    Ok(Me {
        person_id: me,
        name: row.name,
        email: row.email,
        administrator: member.administrator_at.is_some(),
        time_zone: row.time_zone,
        language: row.language,
        has_identity: row.own_engagement_id.0.is_some(),
        recovery_confirmed_at: row.recovery_confirmed_at,
        own_engagement_id: row.own_engagement_id.0,
        card_hash: row.card.as_deref().and_then(proof::card_hash).map(|hash| Bytes(hash.to_vec())),
        restarted_at: row.restarted_at,
        manager,
        reports: me_queries::reports(conn, organisation, me).await?,
        teams: teams.into_iter().map(|team| Named { id: team.id, name: team.name }).collect(),
        login_reset_at: me_queries::login_reset_at(conn, member.account_id).await?,
        former_until: member.former_until,
    })
}

/// Oneself.
#[utoipa::path(get, path = "/self", tag = "person", responses((status = 200, body = Me)))]
pub async fn get(State(app): State<App>, member: Member) -> Found<Me> {
    let mut conn = app.db.read().await?;
    Ok(Json(told(&mut conn, &member, &app.today(&member.time_zone)).await?))
}

/// What one says of oneself.
#[derive(Deserialize, ToSchema)]
pub struct MyChange {
    name: String,
    /// IANA zone.
    time_zone: String,
    /// BCP 47.
    language: String,
}

/// Changes one's own name, time zone and language.
#[utoipa::path(put, path = "/self", tag = "person", request_body = MyChange,
    responses((status = 200, body = Me), (status = 422, body = Problem)))]
pub async fn change(State(app): State<App>, member: Member, Change(once, body): Change<MyChange>) -> Result<Answer> {
    let name = check::line("name", &body.name, 100)?;
    check::time_zone("time_zone", &body.time_zone)?;
    let language: unic_langid::LanguageIdentifier = body.language.parse().map_err(|_| Invalid::new("language", "not_a_language"))?;
    let (me, zone, language) = (member.clone(), body.time_zone, language.to_string());
    let today = app.today(&zone);
    app.once(&member, once, move |conn| {
        let (me, name, zone, language, today) = (me.clone(), name.clone(), zone.clone(), language.clone(), today.clone());
        Box::pin(async move {
            me_queries::update(conn, me.organisation_id, me.person_id, &name, &zone, &language).await?;
            told(conn, &me, &today).await
        })
    })
    .await
}
