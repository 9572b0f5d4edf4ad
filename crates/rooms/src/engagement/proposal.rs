//! Proposing an engagement.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use domain::engagement::{CIRCLE, Kind, Modality, Role, may_propose};
use domain::{Invalid, check, retention};
use serde::Deserialize;
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::{Engagement, StartRule};
use super::closing::told;
use super::queries;
use super::write_queries::{self, NewEngagement, NewVersion, Stated};
use super::{SignedAct, append_entry, record_act, sponsor};
use crate::access::Member;
use crate::app::App;
use crate::place::Here;
use crate::problem::{Problem, Result};
use crate::proof::{self, Act, Appends, Entry};
use crate::wire::{Bytes, SealedInput};
use crate::write::{Answer, Change};

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
    /// How many months everything is kept after the end, 1 to 120; without it until somebody asks. The terms say the same.
    keep_months: Option<i64>,
    /// The other person, for two people.
    with: Option<Uuid>,
    /// The other people, 2 to 5, for a circle.
    with_ids: Option<Vec<Uuid>>,
    /// The team, for a team.
    team_id: Option<Uuid>,
    /// What the proposer will be.
    my_role: Role,
    /// For a team: begin as soon as so many have joined; 2 without it.
    start_rule: Option<StartRule>,
    /// Who wants it to happen and is no part of it: told when it begins and closes once these terms stand. The terms say the same.
    sponsor_id: Option<Uuid>,
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

/// A proposal that is well formed by itself.
struct Proposal {
    new: NewEngagement,
    to: Client,
    role: Role,
    agreement: Uuid,
    sponsor: Option<Uuid>,
    terms: Vec<u8>,
    entry: Entry,
    act: Act,
    act_id: Uuid,
}

/// To whom.
#[derive(Clone)]
enum Client {
    Person(Uuid),
    Circle(Vec<Uuid>),
    Team { id: Uuid, joiners: i64 },
}

/// What is stated of terms beside the sealed text.
///
/// # Errors
/// `out_of_range` on `minutes`, `sessions_planned` or `keep_months`.
pub fn stated(modality: Modality, minutes: i64, sessions_planned: Option<i64>, keep_months: Option<i64>) -> Result<Stated, Invalid> {
    let minutes = check::number("minutes", minutes, 5..=480)?;
    let sessions_planned = sessions_planned.map(|number| check::number("sessions_planned", number, 1..=100)).transpose()?;
    Ok(Stated { modality, minutes, sessions_planned, keep_months: retention::keep_months(keep_months)? })
}

impl Proposal {
    fn parse(body: NewProposal, proposer: Uuid, act: Act, act_id: Uuid) -> Result<Self, Invalid> {
        let to = client(&body, proposer)?;
        let stated = stated(body.modality, body.minutes, body.sessions_planned, body.keep_months)?;
        if body.agreement.terms.e != 0 {
            return Err(Invalid::new("agreement.terms", "out_of_range").with("min", 0).with("max", 0));
        }
        if body.agreement.id == body.id {
            return Err(Invalid::new("agreement.id", "same_id"));
        }
        let (team_id, start_joiners) = match to {
            Client::Person(_) | Client::Circle(_) => (None, None),
            Client::Team { id, joiners } => (Some(id), Some(joiners)),
        };
        Ok(Self {
            new: NewEngagement { id: body.id, kind: body.kind, stated, team_id, start_joiners, proposer },
            to,
            role: body.my_role,
            agreement: body.agreement.id,
            sponsor: body.sponsor_id,
            terms: body.agreement.terms.column("agreement.terms", 1, proposer)?,
            entry: proof::entry("entry", body.entry)?,
            act,
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
    // What belongs to another kind of client would be ignored: said instead.
    if body.kind != Kind::Team {
        if body.team_id.is_some() {
            return Err(unfit("team_id"));
        }
        if body.start_rule.is_some() {
            return Err(unfit("start_rule"));
        }
    }
    if body.kind != Kind::Circle && body.with_ids.is_some() {
        return Err(unfit("with_ids"));
    }
    if !body.kind.is_pair() && body.with.is_some() {
        return Err(unfit("with"));
    }
    match body.kind {
        Kind::Circle => Ok(Client::Circle(circle(body.with_ids.as_deref().unwrap_or_default(), proposer)?)),
        Kind::Team => {
            let id = body.team_id.ok_or_else(|| Invalid::new("team_id", "empty"))?;
            Ok(Client::Team { id, joiners: body.start_rule.as_ref().map_or(2, |rule| rule.joiners) })
        }
        Kind::OneToOne | Kind::Peer | Kind::Supervision | Kind::Own => match body.with {
            None => Err(Invalid::new("with", "empty")),
            Some(with) if with == proposer => Err(Invalid::new("with", "yourself")),
            Some(with) => Ok(Client::Person(with)),
        },
    }
}

/// The others of a circle: so many that it can begin, nobody twice.
fn circle(with: &[Uuid], proposer: Uuid) -> Result<Vec<Uuid>, Invalid> {
    if with.contains(&proposer) {
        return Err(Invalid::new("with_ids", "yourself"));
    }
    if !CIRCLE.contains(&(with.len() + 1)) {
        return Err(Invalid::new("with_ids", "out_of_range").with("min", CIRCLE.start() - 1).with("max", CIRCLE.end() - 1));
    }
    let mut people = with.to_vec();
    people.sort_unstable();
    people.dedup();
    if people.len() < with.len() { Err(Invalid::new("with_ids", "duplicate")) } else { Ok(people) }
}

/// Proposes an engagement: itself, its people, the first terms, entry 0 of its key-set log and the signed act, or none of it.
#[utoipa::path(post, path = "/engagements", tag = "engagement", request_body = NewProposal,
    responses((status = 201, body = Engagement)))]
pub async fn propose(State(app): State<App>, member: Member, Change(once, body): Change<NewProposal>) -> Result<Answer> {
    let (organisation, caller, now) = (member.organisation_id, member.person_id, app.clock.now());
    let today = app.today(&member.time_zone);
    if queries::has_identity(&mut *app.db.read().await?, organisation, caller).await? != Some(true) {
        return Err(Invalid::new("entry", "no_identity").into());
    }
    let act = proof::act(&app, &member, body.act.clone()).await?;
    let proposal = Arc::new(Proposal::parse(body, caller, act, app.new_id())?);
    let answer = app.once(&member, once, move |conn| {
        let (proposal, today) = (Arc::clone(&proposal), today.clone());
        Box::pin(async move {
            let invited = match &proposal.to {
                Client::Person(with) => named(conn, organisation, caller, "with", &[*with]).await?,
                Client::Circle(with) => named(conn, organisation, caller, "with_ids", with).await?,
                Client::Team { id, joiners } => team(conn, organisation, caller, proposal.role, (*id, &today), *joiners).await?,
            };
            store_proposal(conn, organisation, &proposal, &invited, now).await?;
            let engagement = proposal.new.id;
            sponsor::check(conn, organisation, engagement, proposal.sponsor).await?;
            told(conn, Here { organisation, engagement, me: caller, now }, 1).await
        })
    });
    Ok(answer.await?.created())
}

/// People who are asked by name: active, with keys, and nobody who reports to the proposer.
async fn named(conn: &mut Conn, organisation: Uuid, proposer: Uuid, field: &'static str, people: &[Uuid]) -> Result<Vec<Uuid>> {
    for person in people {
        match queries::has_identity(conn, organisation, *person).await? {
            None => return Err(Invalid::new(field, "not_found").into()),
            Some(false) => return Err(Invalid::new(field, "no_identity").into()),
            Some(true) => {}
        }
    }
    refuse_above(conn, organisation, proposer, field, people).await?;
    Ok(people.to_vec())
}

/// Refuses a proposal down the reporting line.
async fn refuse_above(conn: &mut Conn, organisation: Uuid, proposer: Uuid, field: &'static str, people: &[Uuid]) -> Result<()> {
    let mut managers = Vec::new();
    for person in people {
        let mut below = *person;
        while let Some(manager) = queries::manager_of(conn, organisation, below).await? {
            // From here on the chain was followed already; it may also run in a circle.
            if managers.contains(&manager) {
                break;
            }
            managers.push(manager);
            below = manager;
        }
    }
    if may_propose(proposer, &managers) {
        return Ok(());
    }
    Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "reporting_line").at(field))
}

/// The people of a team on a day who can be invited. Whoever is no coach proposes to their own team only; a coach is above nobody in it.
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
    if role == Role::Coach {
        let everyone: Vec<Uuid> = members.iter().map(|(person, _)| *person).filter(|person| *person != proposer).collect();
        refuse_above(conn, organisation, proposer, "team_id", &everyone).await?;
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
    append_entry(conn, Appends { organisation, engagement: id, caller: proposer, own: false }, &proposal.entry, now).await?;
    let first = NewVersion { id: proposal.agreement, version: 1, stated: proposal.new.stated, sponsor: proposal.sponsor };
    write_queries::insert_agreement(conn, organisation, id, &first, (proposer, &proposal.terms), now).await?;
    let (act_id, subject, act) = (proposal.act_id, proposal.agreement, &proposal.act);
    let act = SignedAct { id: act_id, kind: "propose", subject, version: 1, author: proposer, payload: None, act };
    record_act(conn, organisation, id, &act, now).await
}
