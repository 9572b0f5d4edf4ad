//! SQL texts of what is answered: a page of engagements and their parts, a fixed number of statements whatever the page holds.
//!
//! Each statement goes through the caller's own party row, so that nothing of anyone else's engagement can be read. CROSS JOIN keeps that
//! order on SQLite, which without statistics would begin with all rows of the organisation; PostgreSQL plans it like any join.

use domain::engagement::{Kind, Modality, Role, State};
use domain::session::Form;
use store::sqlx::{self, FromRow};
use store::{Conn, Maybe, Sealed, sql};
use uuid::Uuid;

use crate::problem::Result;

/// Whose engagements, and which.
#[derive(Debug, Clone)]
pub struct Scope {
    pub organisation: Uuid,
    pub caller: Uuid,
    /// One only (one's own space too); without it all but one's own space.
    pub one: Option<Uuid>,
    pub state: Option<State>,
    /// Only those that the caller has not joined.
    pub unanswered: bool,
    /// Created in this span, both ends included.
    pub from: i64,
    pub to: i64,
}

/// Binds `$1` to `$7`: what every statement here begins with.
macro_rules! scoped {
    ($text:expr, $scope:expr) => {
        sqlx::query_as($text)
            .bind($scope.organisation.to_string())
            .bind($scope.caller.to_string())
            .bind($scope.one.map(|id| id.to_string()).unwrap_or_default())
            .bind($scope.state.map(State::as_str).unwrap_or_default())
            .bind(i64::from($scope.unanswered))
            .bind($scope.from)
            .bind($scope.to)
    };
}

#[derive(FromRow)]
pub struct Row {
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub modality: Modality,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub minutes: i64,
    pub sessions_planned: Option<i64>,
    #[sqlx(try_from = "Option<String>")]
    pub team_id: Maybe<Uuid>,
    pub team_name: Option<String>,
    pub start_joiners: Option<i64>,
    #[sqlx(try_from = "String")]
    pub proposer_id: Uuid,
    pub created_at: i64,
    pub epoch_closed_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub erase_at: Option<i64>,
    #[sqlx(try_from = "Option<String>")]
    pub sponsor_id: Maybe<Uuid>,
    pub sponsor_name: Option<String>,
    /// The caller's.
    pub joined_at: Option<i64>,
}

#[derive(FromRow)]
pub struct PartyRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub person_id: Uuid,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub joined_at: Option<i64>,
    pub left_at: Option<i64>,
    pub login_reset_at: Option<i64>,
    pub restarted_at: Option<i64>,
}

#[derive(FromRow)]
pub struct AgreementRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    pub created_at: i64,
    #[sqlx(try_from = "Option<String>")]
    pub sponsor_id: Maybe<Uuid>,
    pub keep_months: Option<i64>,
    #[sqlx(try_from = "Vec<u8>")]
    pub terms: Sealed,
}

#[derive(Clone, FromRow)]
pub struct ActRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub subject_id: Uuid,
    #[sqlx(try_from = "String")]
    pub author_id: Uuid,
    pub kind: String,
    pub act: Vec<u8>,
}

#[derive(FromRow)]
pub struct HeadRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    pub sequence: i64,
    pub epoch: i64,
    pub entry: Vec<u8>,
}

#[derive(FromRow)]
pub struct FigureRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    pub figure: i64,
}

#[derive(FromRow)]
pub struct SessionRow {
    #[sqlx(try_from = "String")]
    pub engagement_id: Uuid,
    #[sqlx(try_from = "String")]
    pub id: Uuid,
    pub version: i64,
    pub number: i64,
    #[sqlx(try_from = "String")]
    pub form: Form,
    pub starts_local: String,
    pub zone: String,
    pub starts_at: i64,
    pub minutes: i64,
    pub link: Option<String>,
    pub opened_at: Option<i64>,
    #[sqlx(try_from = "Option<Vec<u8>>")]
    pub topic: Maybe<Sealed>,
    #[sqlx(try_from = "Option<String>")]
    pub series_id: Maybe<Uuid>,
    pub changes: i64,
}

/// The newest first, after the one created at `scope.to` with the id `before`.
pub async fn page(conn: &mut Conn, scope: &Scope, before: &str, limit: i64) -> Result<Vec<Row>> {
    let rows = scoped!(
        sql!(
            "SELECT e.id, e.kind, e.modality, e.state, e.minutes, e.sessions_planned, e.team_id, t.name AS team_name, e.start_joiners,
             e.proposer_id, e.created_at, e.epoch_closed_at, e.closed_at, e.erase_at, me.joined_at, w.person_id AS sponsor_id, n.name AS sponsor_name
             FROM party me CROSS JOIN engagement e
             LEFT JOIN team t ON t.organisation_id = $1 AND t.id = e.team_id
             LEFT JOIN party w ON w.organisation_id = $1 AND w.engagement_id = e.id AND w.role = 'sponsor' AND w.left_at IS NULL
             LEFT JOIN person n ON n.organisation_id = $1 AND n.id = w.person_id
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL)
             AND e.created_at >= $6 AND (e.created_at < $7 OR (e.created_at = $7 AND e.id < $8))
             ORDER BY e.created_at DESC, e.id DESC LIMIT $9"
        ),
        scope
    )
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Both of a pair; of a circle who did not say "not now"; of a team those who joined. Who proposed comes first; a sponsor is none of them.
pub async fn parties(conn: &mut Conn, scope: &Scope) -> Result<Vec<PartyRow>> {
    let rows = scoped!(
        sql!(
            "SELECT p.engagement_id, p.person_id, n.name, p.role, p.joined_at, p.left_at, n.login_reset_at, i.restarted_at
             FROM party me CROSS JOIN engagement e CROSS JOIN party p
             JOIN person n ON n.organisation_id = $1 AND n.id = p.person_id
             LEFT JOIN identity i ON i.organisation_id = $1 AND i.person_id = p.person_id
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND p.organisation_id = $1 AND p.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND p.role <> 'sponsor' AND p.refused_at IS NULL AND (e.kind <> 'team' OR p.joined_at IS NOT NULL)
             ORDER BY CASE WHEN p.person_id = e.proposer_id THEN 0 ELSE 1 END, p.person_id"
        ),
        scope
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// The agreement that stands and the newest, which may be one and the same.
pub async fn agreements(conn: &mut Conn, scope: &Scope) -> Result<Vec<AgreementRow>> {
    let rows = scoped!(
        sql!(
            "SELECT a.engagement_id, a.id, a.version, a.author_id, a.created_at, a.sponsor_id, a.keep_months, a.terms
             FROM party me CROSS JOIN engagement e CROSS JOIN agreement a
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND a.organisation_id = $1 AND a.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND (a.id = e.agreement_id OR a.version = (SELECT MAX(x.version) FROM agreement x
                  WHERE x.organisation_id = $1 AND x.engagement_id = a.engagement_id))
             ORDER BY a.version"
        ),
        scope
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Acts that others may see: for terms, closing, ending, leaving, and "not now" among people who were all named. Of a team nobody learns
/// who said it.
pub async fn acts(conn: &mut Conn, scope: &Scope) -> Result<Vec<ActRow>> {
    let rows = scoped!(
        sql!(
            "SELECT c.engagement_id, c.subject_id, c.author_id, c.kind, c.act
             FROM party me CROSS JOIN engagement e CROSS JOIN act c
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND c.organisation_id = $1 AND c.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND (c.kind IN ('propose', 'accept', 'join', 'end', 'close', 'leave') OR (c.kind = 'decline' AND e.kind <> 'team'))
             ORDER BY CASE WHEN c.kind = 'propose' THEN 0 ELSE 1 END, c.created_at, c.id"
        ),
        scope
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// The newest entry of each key-set log.
pub async fn heads(conn: &mut Conn, scope: &Scope) -> Result<Vec<HeadRow>> {
    let rows = scoped!(
        sql!(
            "SELECT k.engagement_id, k.sequence, k.epoch, k.entry
             FROM party me CROSS JOIN engagement e CROSS JOIN key_set_entry k
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND k.organisation_id = $1 AND k.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND k.sequence = (SELECT MAX(x.sequence) FROM key_set_entry x
                  WHERE x.organisation_id = $1 AND x.engagement_id = k.engagement_id)"
        ),
        scope
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

pub async fn active_goals(conn: &mut Conn, scope: &Scope) -> Result<Vec<FigureRow>> {
    let rows = scoped!(
        sql!(
            "SELECT g.engagement_id, CAST(COUNT(*) AS BIGINT) AS figure
             FROM party me CROSS JOIN engagement e CROSS JOIN goal g
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND g.organisation_id = $1 AND g.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND g.state = 'active' GROUP BY g.engagement_id"
        ),
        scope
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// When the last session that was held began.
pub async fn last_sessions(conn: &mut Conn, scope: &Scope) -> Result<Vec<FigureRow>> {
    let rows = scoped!(
        sql!(
            "SELECT s.engagement_id, CAST(MAX(s.starts_at) AS BIGINT) AS figure
             FROM party me CROSS JOIN engagement e CROSS JOIN session s
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND s.organisation_id = $1 AND s.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND s.state = 'held' GROUP BY s.engagement_id"
        ),
        scope
    )
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// The earliest planned session of each engagement that began at `since` or later.
pub async fn next_sessions(conn: &mut Conn, scope: &Scope, since: i64) -> Result<Vec<SessionRow>> {
    let rows = scoped!(
        sql!(
            "SELECT s.engagement_id, s.id, s.version, s.number, s.form, s.starts_local, s.zone, s.starts_at, s.minutes, s.link, s.opened_at,
             s.topic, s.series_id, s.changes
             FROM party me CROSS JOIN engagement e CROSS JOIN session s
             WHERE me.organisation_id = $1 AND me.person_id = $2 AND e.organisation_id = $1 AND e.id = me.engagement_id AND s.organisation_id = $1 AND s.engagement_id = e.id
             AND me.role <> 'sponsor' AND me.refused_at IS NULL AND me.left_at IS NULL
             AND ((CAST($3 AS TEXT) = '' AND e.kind <> 'own') OR e.id = $3) AND (CAST($4 AS TEXT) = '' OR e.state = $4)
             AND (CAST($5 AS BIGINT) = 0 OR me.joined_at IS NULL) AND e.created_at >= $6 AND e.created_at <= $7
             AND s.state = 'planned' AND s.starts_at = (SELECT MIN(x.starts_at) FROM session x WHERE x.organisation_id = $1
                  AND x.engagement_id = s.engagement_id AND x.state = 'planned' AND x.starts_at >= $8)
             ORDER BY s.number DESC"
        ),
        scope
    )
    .bind(since)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// The key-set log from the beginning; the caller has been let in by the extractor.
pub async fn key_set(conn: &mut Conn, organisation: Uuid, engagement: Uuid, after: i64, limit: i64) -> Result<Vec<(i64, Vec<u8>)>> {
    let rows = sqlx::query_as(sql!(
        "SELECT sequence, entry FROM key_set_entry WHERE organisation_id = $1 AND engagement_id = $2 AND sequence > $3
         ORDER BY sequence LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(after)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Versions of the agreement below `before`, the newest first; the caller has been let in by the extractor.
pub async fn versions(conn: &mut Conn, organisation: Uuid, engagement: Uuid, before: i64, limit: i64) -> Result<Vec<AgreementRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT engagement_id, id, version, author_id, created_at, sponsor_id, keep_months, terms FROM agreement
         WHERE organisation_id = $1 AND engagement_id = $2 AND version < $3 ORDER BY version DESC LIMIT $4"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(before)
    .bind(limit)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}

/// Who said yes to which of the versions `oldest..=newest`.
pub async fn acts_of_versions(conn: &mut Conn, organisation: Uuid, engagement: Uuid, oldest: i64, newest: i64) -> Result<Vec<ActRow>> {
    let rows = sqlx::query_as(sql!(
        "SELECT c.engagement_id, c.subject_id, c.author_id, c.kind, c.act FROM agreement a
         JOIN act c ON c.organisation_id = $1 AND c.engagement_id = a.engagement_id AND c.subject_id = a.id
         WHERE a.organisation_id = $1 AND a.engagement_id = $2 AND a.version >= $3 AND a.version <= $4
         AND c.kind IN ('propose', 'accept', 'join')
         ORDER BY CASE WHEN c.kind = 'propose' THEN 0 ELSE 1 END, c.created_at, c.id"
    ))
    .bind(organisation.to_string())
    .bind(engagement.to_string())
    .bind(oldest)
    .bind(newest)
    .fetch_all(conn)
    .await?;
    Ok(rows)
}
