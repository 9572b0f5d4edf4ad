//! What is answered: an engagement with its parts, put together for one caller.

use std::collections::HashMap;

use domain::engagement::{Kind, Modality, Role, State, awaits};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer_queries::{self as queries, ActRow, AgreementRow, Row, Scope, SessionRow};
use crate::problem::{Problem, Result};
use crate::session::Session;
use crate::wire::{Bytes, Sealed};

/// How long a planned session that nobody finished stays the next one, ms.
const UNFINISHED: i64 = 12 * 60 * 60 * 1000;

/// A coaching relationship, as one of its people sees it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Engagement {
    /// Id, chosen by the client.
    pub id: Uuid,
    /// Kind.
    pub kind: Kind,
    /// Way of working.
    pub modality: Modality,
    /// Where it stands.
    pub state: State,
    /// Length of a session.
    pub minutes: i64,
    /// Sessions agreed on, when a number was named.
    pub sessions_planned: Option<i64>,
    /// The team that is the client.
    pub team: Option<EngagementTeam>,
    /// When a team begins.
    pub start_rule: Option<StartRule>,
    /// Who proposed it.
    pub proposer_id: Uuid,
    /// When it was proposed, Unix ms.
    pub created_at: i64,
    /// The people in it: both of a pair; of a circle all who did not say "not now"; of a team only those who joined.
    pub parties: Vec<Party>,
    /// The caller must still answer.
    pub invited: bool,
    /// The agreement that stands; while proposed the newest version. None in one's own space.
    pub agreement: Option<Agreement>,
    /// A newer version that not everyone has accepted yet.
    pub suggested: Option<Agreement>,
    /// Who ended it, or said "not now" between two, signed.
    pub end_act: Option<SignedAct>,
    /// Who closed it as agreed, signed.
    pub close_act: Option<SignedAct>,
    /// When it was closed or ended after it had begun, Unix ms.
    pub closed_at: Option<i64>,
    /// When everything of it is deleted, Unix ms; set 30 days before, and until then it can be stopped.
    pub erase_at: Option<i64>,
    /// Who left a circle or a team while the others went on, signed.
    pub leave_acts: Vec<SignedAct>,
    /// Who of a circle said "not now" while the others went on, signed. They are none of its people any more, and held its first key.
    pub decline_acts: Vec<SignedAct>,
    /// Whom the agreement that stands names as sponsor; no member.
    pub sponsor: Option<Sponsor>,
    /// The newest entry of the key-set log.
    pub head: Option<Head>,
    /// The members changed: one of them appends a key-set entry before anything else is written.
    pub epoch_closed: bool,
    /// Goals that are active.
    pub goals_active: i64,
    /// The next planned session; what people took away is not with it.
    pub next_session: Option<Session>,
    /// When the last session began, Unix ms.
    pub last_session_at: Option<i64>,
}

/// A team by name.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct EngagementTeam {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// A sponsor by name.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = EngagementSponsor)]
pub struct Sponsor {
    /// The person.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
}

/// When a team begins.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct StartRule {
    /// As soon as so many have joined, whoever proposed it included.
    pub joiners: i64,
}

/// A person in an engagement.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Party {
    /// The person.
    pub person_id: Uuid,
    /// Name.
    pub name: String,
    /// What they are in it.
    pub role: Role,
    /// When they said yes to the terms, Unix ms.
    pub joined_at: Option<i64>,
    /// When they left, Unix ms.
    pub left_at: Option<i64>,
    /// When an administrator reset their login, within the last 30 days: who signed in since may not be them. Unix ms.
    pub login_reset_at: Option<i64>,
    /// When their keys began anew without a signature of those before, within the last 30 days. Unix ms.
    pub card_changed_at: Option<i64>,
}

/// A version of the agreement.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Agreement {
    /// Id, chosen by the client.
    pub id: Uuid,
    /// From 1, rising.
    pub version: i64,
    /// Author.
    pub by: Uuid,
    /// Unix ms.
    pub created_at: i64,
    /// Whom it names as sponsor; the sealed terms say the same.
    pub sponsor_id: Option<Uuid>,
    /// How many months everything is kept after the end, as the server was told; the sealed terms say the same.
    pub keep_months: Option<i64>,
    /// Terms: row version = agreement version.
    pub terms: Sealed,
    /// Who said yes, signed: the author's `propose`, then `accept` or `join`.
    pub acts: Vec<SignedAct>,
}

/// A signed act (docs/sealing.md, section 6).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SignedAct {
    /// Author.
    pub author: Uuid,
    /// The act.
    pub act: Bytes,
}

/// The newest entry of a key-set log.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Head {
    /// Sequence, from 0.
    pub sequence: i64,
    /// Epoch.
    pub epoch: i64,
    /// SHA-256 of the entry.
    pub hash: Bytes,
}

/// One engagement as the caller sees it.
///
/// # Errors
/// 404 when it is none of the caller's.
pub async fn one(conn: &mut Conn, organisation: Uuid, caller: Uuid, engagement: Uuid, now: i64) -> Result<Engagement> {
    let scope = Scope { organisation, caller, one: Some(engagement), state: None, unanswered: false, from: 0, to: i64::MAX };
    page(conn, scope, "", 1, now).await?.pop().ok_or_else(Problem::not_found)
}

/// Engagements that wait for the caller's answer, the newest first, at most 20.
///
/// # Errors
/// When the store fails.
pub async fn waiting(conn: &mut Conn, organisation: Uuid, caller: Uuid, now: i64) -> Result<Vec<Engagement>> {
    let scope = Scope { organisation, caller, one: None, state: None, unanswered: true, from: 0, to: i64::MAX };
    let mut found = page(conn, scope, "", 100, now).await?;
    found.retain(|engagement| engagement.invited);
    found.truncate(20);
    Ok(found)
}

/// A page of engagements, the newest first, in nine statements.
///
/// # Errors
/// When the store fails.
pub async fn page(conn: &mut Conn, mut scope: Scope, before: &str, limit: i64, now: i64) -> Result<Vec<Engagement>> {
    let rows = queries::page(conn, &scope, before, limit).await?;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    (scope.from, scope.to) = (last.created_at, first.created_at);
    let mut parts = Parts::load(conn, &scope, now).await?;
    Ok(rows.into_iter().map(|row| parts.engagement(row)).collect())
}

/// How long a login reset, and keys that began anew, are shown to partners, ms.
const RESET_SHOWN: i64 = 30 * 24 * 3600 * 1000;

/// What belongs to the engagements of a page, by engagement.
struct Parts {
    parties: HashMap<Uuid, Vec<Party>>,
    agreements: HashMap<Uuid, Vec<AgreementRow>>,
    /// By engagement and subject.
    acts: HashMap<(Uuid, Uuid), Vec<ActRow>>,
    heads: HashMap<Uuid, Head>,
    goals: HashMap<Uuid, i64>,
    last: HashMap<Uuid, i64>,
    next: HashMap<Uuid, SessionRow>,
}

impl Parts {
    async fn load(conn: &mut Conn, scope: &Scope, now: i64) -> Result<Self> {
        let parties = queries::parties(conn, scope).await?.into_iter().map(|row| {
            let lately = |at: Option<i64>| at.filter(|at| now - at < RESET_SHOWN);
            let party = Party {
                person_id: row.person_id,
                name: row.name,
                role: row.role,
                joined_at: row.joined_at,
                left_at: row.left_at,
                login_reset_at: lately(row.login_reset_at),
                card_changed_at: lately(row.restarted_at),
            };
            (row.engagement_id, party)
        });
        let parties = grouped(parties);
        let agreements = grouped(queries::agreements(conn, scope).await?.into_iter().map(|row| (row.engagement_id, row)));
        let acts = grouped(queries::acts(conn, scope).await?.into_iter().map(|row| ((row.engagement_id, row.subject_id), row)));
        let heads = queries::heads(conn, scope).await?.into_iter().map(|row| {
            let hash = Bytes(Sha256::digest(&row.entry).to_vec());
            (row.engagement_id, Head { sequence: row.sequence, epoch: row.epoch, hash })
        });
        let heads = heads.collect();
        let goals = queries::active_goals(conn, scope).await?.into_iter().map(|row| (row.engagement_id, row.figure)).collect();
        let last = queries::last_sessions(conn, scope).await?.into_iter().map(|row| (row.engagement_id, row.figure)).collect();
        let next = queries::next_sessions(conn, scope, now - UNFINISHED).await?;
        let next = next.into_iter().map(|row| (row.engagement_id, row)).collect();
        Ok(Self { parties, agreements, acts, heads, goals, last, next })
    }

    fn engagement(&mut self, row: Row) -> Engagement {
        let mut agreements = self.agreements.remove(&row.id).unwrap_or_default();
        let newest = agreements.pop();
        // At most two were read, the older of them stands.
        let (current, suggested) = match agreements.pop() {
            Some(standing) => (Some(standing), newest),
            None => (newest, None),
        };
        let about_it = self.acts.remove(&(row.id, row.id)).unwrap_or_default();
        let last = |words: &[&str]| about_it.iter().rfind(|act| words.contains(&act.kind.as_str())).cloned().map(signed);
        let all = |word: &str| about_it.iter().filter(|act| act.kind == word).cloned().map(signed).collect::<Vec<_>>();
        // In a circle that goes on, somebody may have said "not now" before.
        let over = matches!(row.state, State::Declined | State::Ended);
        let parties = self.parties.remove(&row.id).unwrap_or_default();
        Engagement {
            id: row.id,
            kind: row.kind,
            modality: row.modality,
            state: row.state,
            minutes: row.minutes,
            sessions_planned: row.sessions_planned,
            team: row.team_id.0.zip(row.team_name).map(|(id, name)| EngagementTeam { id, name }),
            start_rule: row.start_joiners.map(|joiners| StartRule { joiners }),
            proposer_id: row.proposer_id,
            created_at: row.created_at,
            invited: awaits(row.kind, row.state, row.joined_at.is_some()),
            agreement: current.map(|row| self.agreement(row)),
            suggested: suggested.map(|row| self.agreement(row)),
            end_act: last(&["end", "decline"]).filter(|_| over),
            close_act: last(&["close"]),
            closed_at: row.closed_at,
            erase_at: row.erase_at,
            leave_acts: all("leave"),
            // Of a team nobody learns who said it; a pair shows it as its end.
            decline_acts: if row.kind == Kind::Circle { all("decline") } else { Vec::new() },
            sponsor: row.sponsor_id.0.zip(row.sponsor_name).map(|(person_id, name)| Sponsor { person_id, name }),
            head: self.heads.remove(&row.id),
            epoch_closed: row.epoch_closed_at.is_some(),
            goals_active: self.goals.remove(&row.id).unwrap_or_default(),
            next_session: self.next.remove(&row.id).map(|row| session(row, &parties)),
            parties,
            last_session_at: self.last.remove(&row.id),
        }
    }

    fn agreement(&mut self, row: AgreementRow) -> Agreement {
        let acts = self.acts.remove(&(row.engagement_id, row.id)).unwrap_or_default();
        version(row, acts)
    }
}

fn version(row: AgreementRow, acts: Vec<ActRow>) -> Agreement {
    Agreement {
        id: row.id,
        version: row.version,
        by: row.author_id,
        created_at: row.created_at,
        sponsor_id: row.sponsor_id.0,
        keep_months: row.keep_months,
        terms: row.terms.into(),
        acts: acts.into_iter().map(signed).collect(),
    }
}

/// Versions of an agreement below `before`, the newest first, in two statements.
///
/// # Errors
/// When the store fails.
pub async fn versions(conn: &mut Conn, organisation: Uuid, engagement: Uuid, before: i64, limit: i64) -> Result<Vec<Agreement>> {
    let rows = queries::versions(conn, organisation, engagement, before, limit).await?;
    let (Some(newest), Some(oldest)) = (rows.first(), rows.last()) else { return Ok(Vec::new()) };
    let acts = queries::acts_of_versions(conn, organisation, engagement, oldest.version, newest.version).await?;
    let mut acts = grouped(acts.into_iter().map(|act| (act.subject_id, act)));
    let with_acts = rows.into_iter().map(|row| {
        let acts = acts.remove(&row.id).unwrap_or_default();
        version(row, acts)
    });
    Ok(with_acts.collect())
}

fn grouped<K: Eq + std::hash::Hash, T>(rows: impl Iterator<Item = (K, T)>) -> HashMap<K, Vec<T>> {
    let mut groups: HashMap<K, Vec<T>> = HashMap::new();
    for (key, row) in rows {
        groups.entry(key).or_default().push(row);
    }
    groups
}

fn signed(row: ActRow) -> SignedAct {
    SignedAct { author: row.author_id, act: Bytes(row.act) }
}

fn session(row: SessionRow, parties: &[Party]) -> Session {
    let mut joined: Vec<&Party> = parties.iter().filter(|party| party.joined_at.is_some()).collect();
    joined.sort_by_key(|party| party.joined_at);
    Session {
        id: row.id,
        engagement_id: row.engagement_id,
        version: row.version,
        starts_local: row.starts_local,
        zone: row.zone,
        starts_at: row.starts_at,
        minutes: row.minutes,
        link: row.link,
        form: row.form,
        state: domain::session::State::Planned,
        held_at: None,
        number: row.number,
        title: joined.into_iter().map(|party| party.name.clone()).collect(),
        topic: row.topic.0.map(Sealed::from),
        opened_at: row.opened_at,
        takeaways: Vec::new(),
        series_id: row.series_id.0,
        changes: row.changes,
        // As what people took away: the session itself says it.
        modalities: Vec::new(),
    }
}
