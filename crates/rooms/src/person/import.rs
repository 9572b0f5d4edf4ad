//! Adding many people from a file: tried first, then all of them or nobody.

use std::collections::HashMap;
use std::collections::hash_map::Entry as HashEntry;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::check::fold;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::import_queries::{self as queries, NewMembership};
use super::queries::NewPerson;
use super::sheet::{self, Entry};
use crate::access::Administrator;
use crate::app::App;
use crate::problem::{Finding, Problem, Result};
use crate::write::Change;

/// A file of people.
#[derive(Deserialize, ToSchema)]
pub struct ImportInput {
    /// At most 5,000 lines and 1 MiB, with the header `name,email,team,manager_email,administrator`.
    csv: String,
    /// True to be told what is wrong without adding anyone.
    #[serde(default)]
    dry_run: bool,
}

/// What came of a file.
#[derive(Serialize, ToSchema)]
pub struct Imported {
    /// People in the file.
    pub rows: usize,
    /// People added: all of them, or none.
    pub created: usize,
    /// What is wrong, by line.
    pub errors: Vec<Finding>,
}

/// Adds the people of a file, with teams (made as needed, from today) and reporting lines. Nobody is invited by it.
#[utoipa::path(post, path = "/people/import", tag = "person", request_body = ImportInput,
    responses((status = 200, body = Imported), (status = 403, body = Problem),
        (status = 422, body = Problem, description = "`findings`: nobody was added, `errors` says why; `invalid` on `csv`")))]
pub async fn import(
    State(app): State<App>,
    Administrator(member): Administrator,
    Change(once, body): Change<ImportInput>,
) -> Result<Response> {
    let (entries, mut findings, rows) = sheet::read(&body.csv)?;
    if body.dry_run || !findings.is_empty() {
        let addresses = queries::addresses(&mut *app.db.read().await?, member.organisation_id).await?;
        findings.extend(compared(&entries, &addresses));
        findings.sort_by_key(|finding| finding.line);
        if !body.dry_run {
            return Err(Problem::findings(findings));
        }
        return Ok(Json(Imported { rows, created: 0, errors: findings }).into_response());
    }
    // Ids are made here: the transaction may run more than once.
    let ids: Arc<Vec<Ids>> =
        Arc::new(entries.iter().map(|_| Ids { person: app.new_id(), team: app.new_id(), membership: app.new_id() }).collect());
    let (entries, organisation) = (Arc::new(entries), member.organisation_id);
    let (zone, today, now) = (member.time_zone.clone(), app.today(&member.time_zone), app.clock.now());
    let answer = app.once(&member, once, move |conn| {
        let (entries, ids, zone, today) = (Arc::clone(&entries), Arc::clone(&ids), zone.clone(), today.clone());
        Box::pin(async move {
            let addresses = queries::addresses(conn, organisation).await?;
            let mut findings = compared(&entries, &addresses);
            if !findings.is_empty() {
                findings.sort_by_key(|finding| finding.line);
                return Err(Problem::findings(findings));
            }
            let plan = Plan { organisation, entries: &entries, ids: &ids, now };
            plan.store(conn, &addresses, &zone, &today).await?;
            Ok(Imported { rows, created: entries.len(), errors: Vec::new() })
        })
    });
    Ok(answer.await?.into_response())
}

type Addresses = HashMap<String, (Uuid, bool)>;

fn compared(entries: &[Entry], addresses: &Addresses) -> Vec<Finding> {
    sheet::compare(entries, |email| addresses.get(email).map(|(_, active)| *active))
}

/// Ids for what one line may make.
#[derive(Clone, Copy)]
struct Ids {
    person: Uuid,
    team: Uuid,
    membership: Uuid,
}

struct Plan<'a> {
    organisation: Uuid,
    entries: &'a [Entry],
    ids: &'a [Ids],
    now: i64,
}

impl Plan<'_> {
    async fn store(&self, conn: &mut Conn, addresses: &Addresses, zone: &str, today: &str) -> Result<()> {
        let people: Vec<NewPerson> = self.lines().map(|(entry, ids)| self.person(entry, ids)).collect();
        queries::insert_people(conn, self.organisation, &people, zone, self.now).await?;
        let teams = self.teams(conn).await?;
        let memberships: Vec<NewMembership> = self
            .lines()
            .filter_map(|(entry, ids)| {
                let team = *teams.get(&fold(entry.team.as_deref()?))?;
                Some(NewMembership { id: ids.membership, team, person: ids.person })
            })
            .collect();
        queries::insert_memberships(conn, self.organisation, &memberships, today).await?;
        let new: HashMap<&str, Uuid> = self.lines().map(|(entry, ids)| (entry.email.as_str(), ids.person)).collect();
        let lines: Vec<(Uuid, Uuid)> = self
            .lines()
            .filter_map(|(entry, ids)| {
                let manager = entry.manager_email.as_deref()?;
                Some((ids.person, new.get(manager).copied().or_else(|| addresses.get(manager).map(|(id, _)| *id))?))
            })
            .collect();
        queries::insert_lines(conn, self.organisation, &lines, self.now).await
    }

    fn lines(&self) -> impl Iterator<Item = (&Entry, &Ids)> {
        self.entries.iter().zip(self.ids)
    }

    fn person(&self, entry: &Entry, ids: &Ids) -> NewPerson {
        let administrator_at = entry.administrator.then_some(self.now);
        NewPerson { id: ids.person, name: entry.name.clone(), email: entry.email.clone(), administrator_at }
    }

    /// Teams by folded name, those made that were not there; a new one is written as on its first line.
    async fn teams(&self, conn: &mut Conn) -> Result<HashMap<String, Uuid>> {
        let mut teams = queries::teams(conn, self.organisation).await?;
        for (entry, ids) in self.lines() {
            let Some(name) = &entry.team else { continue };
            if let HashEntry::Vacant(unknown) = teams.entry(fold(name)) {
                queries::insert_team(conn, self.organisation, ids.team, name, self.now).await?;
                unknown.insert(ids.team);
            }
        }
        Ok(teams)
    }
}
