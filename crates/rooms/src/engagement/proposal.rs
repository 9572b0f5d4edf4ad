//! Proposing an engagement, and proposing other terms.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::engagement::{Kind, Modality, Role, may_propose};
use domain::{Invalid, check};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{self, Engagement, StartRule};
use super::queries::{self, Version};
use super::write_queries::{self, NewEngagement, Stated};
use super::{SignedAct, announce, keys, record_act, require_epoch, standing};
use crate::access::{InEngagement, Member};
use crate::app::App;
use crate::notice;
use crate::problem::{Problem, Result};
use crate::wire::{Bytes, SealedInput};
use crate::write::{Answer, Change};

/// Sizes of a signed act that are taken; one that names the cards of 256 members has about 8.4 KiB.
pub const ACT: std::ops::RangeInclusive<usize> = 128..=16 * 1024;
/// How far a chain of managers is followed.
const LEVELS: usize = 64;

/// A proposal.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewProposal {
    /// Id of the engagement, chosen by the client.
    id: Uuid,
    /// Kind; not `own`.
    kind: Kind,
    /// Way of working.
    modality: Modality,
    /// Length of a session, 5 to 480.
    minutes: i64,
    /// Sessions, 1 to 100, when a number is to be agreed on.
    sessions_planned: Option<i64>,
    /// The other person, for two people.
    with: Option<Uuid>,
    /// The team, for a team.
    team_id: Option<Uuid>,
    /// What the proposer will be.
    my_role: Role,
    /// For a team: begin as soon as so many have joined; 2 without it.
    start_rule: Option<StartRule>,
    /// The terms.
    agreement: FirstAgreement,
    /// Entry 0 of the key-set log.
    entry: Bytes,
    /// The signed act `propose`.
    act: Bytes,
}

/// Version 1 of the terms.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct FirstAgreement {
    /// Id, chosen by the client.
    id: Uuid,
    /// The terms, sealed under epoch 0.
    terms: SealedInput,
}

/// Other terms.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewTerms {
    /// Id, chosen by the client.
    id: Uuid,
    /// The newest version + 1.
    version: i64,
    /// The terms.
    terms: SealedInput,
    /// Way of working.
    modality: Modality,
    /// Length of a session, 5 to 480.
    minutes: i64,
    /// Sessions, 1 to 100.
    sessions_planned: Option<i64>,
    /// The signed act `propose`.
    act: Bytes,
}

/// A proposal that is well formed by itself.
struct Proposal {
    new: NewEngagement,
    to: Client,
    role: Role,
    agreement: Uuid,
    terms: Vec<u8>,
    entry: Vec<u8>,
    act: Vec<u8>,
    act_id: Uuid,
}

/// To whom.
#[derive(Clone, Copy)]
enum Client {
    Person(Uuid),
    Team { id: Uuid, joiners: i64 },
}

/// What is stated of terms beside the sealed text.
///
/// # Errors
/// `out_of_range` on `minutes` or `sessions_planned`.
pub fn stated(modality: Modality, minutes: i64, sessions_planned: Option<i64>) -> Result<Stated, Invalid> {
    let minutes = check::number("minutes", minutes, 5..=480)?;
    let sessions_planned = sessions_planned.map(|number| check::number("sessions_planned", number, 1..=100)).transpose()?;
    Ok(Stated { modality, minutes, sessions_planned })
}

impl Proposal {
    fn parse(body: NewProposal, proposer: Uuid, act_id: Uuid) -> Result<Self, Invalid> {
        let to = client(&body, proposer)?;
        let stated = stated(body.modality, body.minutes, body.sessions_planned)?;
        if body.agreement.terms.e != 0 {
            return Err(Invalid::new("agreement.terms", "out_of_range").with("min", 0).with("max", 0));
        }
        if body.agreement.id == body.id {
            return Err(Invalid::new("agreement.id", "same_id"));
        }
        let (team_id, start_joiners) = match to {
            Client::Person(_) => (None, None),
            Client::Team { id, joiners } => (Some(id), Some(joiners)),
        };
        Ok(Self {
            new: NewEngagement { id: body.id, kind: body.kind, stated, team_id, start_joiners, proposer },
            to,
            role: body.my_role,
            agreement: body.agreement.id,
            terms: body.agreement.terms.column("agreement.terms", 1, proposer)?,
            entry: body.entry.sized("entry", keys::ENTRY)?,
            act: body.act.sized("act", ACT)?,
            act_id,
        })
    }
}

fn client(body: &NewProposal, proposer: Uuid) -> Result<Client, Invalid> {
    let unfit = |field| Invalid::new(field, "not_for_this_kind").with("kind", body.kind);
    if body.kind == Kind::Own {
        return Err(unfit("kind"));
    }
    if !body.kind.allows(body.my_role) {
        return Err(unfit("my_role"));
    }
    if body.kind.is_pair() {
        if body.team_id.is_some() {
            return Err(unfit("team_id"));
        }
        if body.start_rule.is_some() {
            return Err(unfit("start_rule"));
        }
        let with = body.with.ok_or_else(|| Invalid::new("with", "empty"))?;
        return if with == proposer { Err(Invalid::new("with", "yourself")) } else { Ok(Client::Person(with)) };
    }
    if body.with.is_some() {
        return Err(unfit("with"));
    }
    let id = body.team_id.ok_or_else(|| Invalid::new("team_id", "empty"))?;
    Ok(Client::Team { id, joiners: body.start_rule.as_ref().map_or(2, |rule| rule.joiners) })
}

/// Proposes an engagement: itself, its people, the first terms, entry 0 of its key-set log and the signed act, or none of it.
#[utoipa::path(post, path = "/engagements", tag = "engagement", request_body = NewProposal,
    responses((status = 201, body = Engagement)))]
pub async fn propose(State(app): State<App>, member: Member, Change(once, body): Change<NewProposal>) -> Result<Answer> {
    let (organisation, caller, now) = (member.organisation_id, member.person_id, app.clock.now());
    let today = app.today(&member.time_zone);
    let proposal = Arc::new(Proposal::parse(body, caller, app.new_id())?);
    let answer = app.once(&member, once, move |conn| {
        let (proposal, today) = (Arc::clone(&proposal), today.clone());
        Box::pin(async move {
            if queries::has_identity(conn, organisation, caller).await? != Some(true) {
                return Err(Invalid::new("entry", "no_identity").into());
            }
            let invited = match proposal.to {
                Client::Person(with) => vec![person(conn, organisation, caller, with).await?],
                Client::Team { id, joiners } => team(conn, organisation, caller, proposal.role, (id, &today), joiners).await?,
            };
            store_proposal(conn, organisation, &proposal, &invited, now).await?;
            let engagement = proposal.new.id;
            let everyone = notice::members(conn, organisation, engagement).await?;
            announce(conn, now, organisation, &everyone, "engagement", engagement, 1).await?;
            answer::one(conn, organisation, caller, engagement, now).await
        })
    });
    Ok(answer.await?.created())
}

/// The other person of a pair: active, with keys, and not somebody who reports to the proposer.
async fn person(conn: &mut Conn, organisation: Uuid, proposer: Uuid, with: Uuid) -> Result<Uuid> {
    match queries::has_identity(conn, organisation, with).await? {
        None => return Err(Invalid::new("with", "not_found").into()),
        Some(false) => return Err(Invalid::new("with", "no_identity").into()),
        Some(true) => {}
    }
    let mut managers = Vec::new();
    let mut below = with;
    while let Some(manager) = queries::manager_of(conn, organisation, below).await? {
        // A circle, or a chain that no organisation has.
        if managers.contains(&manager) || managers.len() == LEVELS {
            break;
        }
        managers.push(manager);
        below = manager;
    }
    if !may_propose(proposer, &managers) {
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "reporting_line").at("with"));
    }
    Ok(with)
}

/// The people of a team on a day who can be invited. Whoever is no coach proposes to their own team only.
async fn team(
    conn: &mut Conn,
    organisation: Uuid,
    proposer: Uuid,
    role: Role,
    (team, today): (Uuid, &str),
    joiners: i64,
) -> Result<Vec<Uuid>> {
    if !queries::team_exists(conn, organisation, team).await? {
        return Err(Invalid::new("team_id", "not_found").into());
    }
    let members = queries::members_on(conn, organisation, team, today).await?;
    if role != Role::Coach && !members.iter().any(|(person, _)| *person == proposer) {
        return Err(Invalid::new("team_id", "not_a_member").into());
    }
    let invited: Vec<Uuid> = members.iter().filter(|(person, keys)| *keys && *person != proposer).map(|(person, _)| *person).collect();
    if invited.is_empty() {
        return Err(Invalid::new("team_id", "no_identity").into());
    }
    let size = i64::try_from(invited.len() + 1).unwrap_or(i64::MAX);
    check::number("start_rule.joiners", joiners, 2..=size)?;
    Ok(invited)
}

async fn store_proposal(conn: &mut Conn, organisation: Uuid, proposal: &Proposal, invited: &[Uuid], now: i64) -> Result<()> {
    let (id, proposer) = (proposal.new.id, proposal.new.proposer);
    write_queries::insert(conn, organisation, &proposal.new, now).await?;
    write_queries::insert_party(conn, organisation, id, (proposer, proposal.role), now, Some(now)).await?;
    // Of a team everyone invited is the client, whatever the proposer is.
    let role = if proposal.new.kind == Kind::Team { Role::Coachee } else { proposal.role.counterpart(proposal.new.kind) };
    for person in invited {
        write_queries::insert_party(conn, organisation, id, (*person, role), now, None).await?;
    }
    write_queries::insert_entry(conn, organisation, id, (0, 0), (proposer, &proposal.entry), now).await?;
    let first = Version { id: proposal.agreement, version: 1 };
    write_queries::insert_agreement(conn, organisation, id, &first, proposal.new.stated, (proposer, &proposal.terms), now).await?;
    let act =
        SignedAct { id: proposal.act_id, kind: "propose", subject: proposal.agreement, version: 1, author: proposer, act: &proposal.act };
    record_act(conn, organisation, id, &act, now).await
}

/// Suggests other terms. While proposed they take the place of those before and everyone else answers again; later the agreement
/// stands until everyone has accepted.
#[utoipa::path(post, path = "/engagements/{engagement}/agreements", tag = "engagement", params(("engagement" = Uuid, Path)),
    request_body = NewTerms, responses((status = 201, body = Engagement)))]
pub async fn suggest(State(app): State<App>, at: InEngagement, Change(once, body): Change<NewTerms>) -> Result<Answer> {
    let (organisation, caller, engagement) = (at.member.organisation_id, at.member.person_id, at.id);
    let (now, act_id) = (app.clock.now(), app.new_id());
    let stated = stated(body.modality, body.minutes, body.sessions_planned)?;
    if body.id == engagement {
        return Err(Invalid::new("id", "same_id").into());
    }
    let version = check::number("version", body.version, 2..=i64::from(u32::MAX))?;
    let epoch = body.terms.e;
    let terms: Arc<[u8]> = body.terms.column("terms", version, caller)?.into();
    let act: Arc<[u8]> = body.act.sized("act", ACT)?.into();
    let agreement = body.id;
    let answer = app.once(&at.member, once, move |conn| {
        let (terms, act) = (Arc::clone(&terms), Arc::clone(&act));
        Box::pin(async move {
            let row = standing(conn, organisation, engagement).await?;
            let joined = queries::joined_at(conn, organisation, engagement, caller).await?.ok_or_else(Problem::not_found)?;
            let newest = queries::newest_agreement(conn, organisation, engagement).await?;
            let newest = newest.ok_or_else(|| Problem::wrong_state(row.kind))?;
            let proposed = row.state.awaits_answers();
            if !proposed && joined.is_none() {
                return Err(Problem::wrong_state("not_joined"));
            }
            if !proposed {
                require_epoch(conn, organisation, engagement, &[epoch]).await?;
            } else if row.epoch_closed_at.is_some() || i64::from(epoch) != row.epoch {
                return Err(Problem::epoch_closed());
            }
            if version != newest.version + 1 {
                return Err(Problem::row_changed(newest.version));
            }
            let new = Version { id: agreement, version };
            write_queries::insert_agreement(conn, organisation, engagement, &new, stated, (caller, &terms), now).await?;
            let act = SignedAct { id: act_id, kind: "propose", subject: agreement, version, author: caller, act: &act };
            record_act(conn, organisation, engagement, &act, now).await?;
            if proposed {
                write_queries::set_stated(conn, organisation, engagement, stated).await?;
                write_queries::ask_again(conn, organisation, engagement, caller, now).await?;
            }
            let everyone = notice::members(conn, organisation, engagement).await?;
            announce(conn, now, organisation, &everyone, "engagement", engagement, version).await?;
            answer::one(conn, organisation, caller, engagement, now).await
        })
    });
    Ok(answer.await?.created())
}
