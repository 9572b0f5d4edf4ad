//! People of the organisation.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::check;
use domain::person::leaves_an_administrator;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use uuid::Uuid;

use super::queries::{self, NewPerson, Row, Search, TeamOf};
use crate::access::{Administrator, Member};
use crate::app::App;
use crate::audit::{self, Event, Kind};
use crate::place::path_row;
use crate::problem::{Problem, Result};
use crate::wire::{Page, Paging};
use crate::write::{Answer, Change, Found, Params};

path_row! {
    /// `{person}` of the path.
    PersonId = "person"
}

/// Something with a name.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Named {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
}

/// A person of the organisation.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Person {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// For administrators only, and only of one person at a time: that they looked is in the person's log.
    pub email: Option<String>,
    /// Whether the person may set things up.
    pub administrator: bool,
    /// Whether the person has published keys, so that something can be sealed for them.
    pub has_identity: bool,
    /// Whether the person has taken their account.
    pub joined: bool,
    /// Since when the person has no access, Unix milliseconds.
    pub deactivated_at: Option<i64>,
    /// When what is theirs alone is deleted, Unix milliseconds; until then it can be stopped. For administrators only.
    pub erase_at: Option<i64>,
    /// When it was deleted: from then on this is a former member without a name.
    pub erased_at: Option<i64>,
    /// Teams of today.
    pub teams: Vec<Named>,
    /// For oneself, and for administrators as `email`.
    pub manager_id: Option<Uuid>,
}

/// Who looks decides what is told.
#[derive(Clone, Copy)]
pub(super) struct Viewer {
    pub organisation: Uuid,
    pub me: Uuid,
    pub administrator: bool,
}

impl From<&Member> for Viewer {
    fn from(member: &Member) -> Self {
        Self { organisation: member.organisation_id, me: member.person_id, administrator: member.administrator_at.is_some() }
    }
}

impl Viewer {
    fn tell(self, row: Row, teams: &[TeamOf]) -> Person {
        let teams = teams.iter().filter(|team| team.person_id == row.id).map(|team| Named { id: team.id, name: team.name.clone() });
        Person {
            teams: teams.collect(),
            id: row.id,
            name: row.name,
            // Whose person is erased has none: the column holds what keeps it apart from others.
            email: Some(row.email).filter(|_| self.administrator && row.erased_at.is_none()),
            administrator: row.administrator_at.is_some(),
            has_identity: row.card_at.is_some(),
            joined: row.account_id.0.is_some(),
            deactivated_at: row.deactivated_at,
            erase_at: row.erase_at.filter(|_| self.administrator),
            erased_at: row.erased_at,
            manager_id: row.manager_id.0.filter(|_| self.administrator || row.id == self.me),
        }
    }

    /// The same in a list: what an administrator learns only by opening a person, which leaves a line in that person's log, is not in it.
    fn list(self, row: Row, teams: &[TeamOf]) -> Person {
        let person = self.tell(row, teams);
        Person { email: None, manager_id: person.manager_id.filter(|_| person.id == self.me), ..person }
    }

    /// Writes into a person's log that the viewer did something.
    pub(super) async fn record(self, conn: &mut Conn, person: Uuid, kind: Kind, now: i64) -> Result<()> {
        audit::record(conn, self.organisation, person, Event { kind, actor: Some(self.me), engagement: None }, now).await
    }

    /// One person as the viewer may see them: people without access only administrators.
    pub(super) async fn told(self, conn: &mut Conn, id: Uuid, today: &str) -> Result<Person> {
        let row = queries::person(conn, self.organisation, id).await?;
        let row = row.filter(|row| self.administrator || row.deactivated_at.is_none()).ok_or_else(Problem::not_found)?;
        let key = (row.folded_name.as_str(), row.id);
        let teams = queries::teams_between(conn, self.organisation, today, key, key).await?;
        Ok(self.tell(row, &teams))
    }
}

/// `?q=` of the list.
#[derive(Deserialize, utoipa::IntoParams)]
pub struct Query {
    /// The beginning of any word of the name.
    q: Option<String>,
    /// What `next` of the page before said.
    cursor: Option<String>,
    /// Rows, at most 200.
    limit: Option<i64>,
}

/// `LIKE` patterns for names that begin with `text`, and for names with a later word that does.
fn patterns(text: &str) -> (String, String) {
    let mut escaped = String::new();
    for letter in check::fold(text).chars() {
        if matches!(letter, '%' | '_' | '!') {
            escaped.push('!');
        }
        escaped.push(letter);
    }
    (format!("{escaped}%"), format!("% {escaped}%"))
}

/// People by name, without addresses and reporting lines. Administrators also see who has no access any more.
#[utoipa::path(get, path = "/people", tag = "person", params(Query), responses((status = 200, body = Page<Person>)))]
pub async fn list(State(app): State<App>, member: Member, Params(query): Params<Query>) -> Found<Page<Person>> {
    let paging = Paging { cursor: query.cursor, limit: query.limit };
    let limit = paging.limit()?;
    let (name, id) = paging.after()?.unwrap_or_default();
    let (start, word) = patterns(query.q.as_deref().unwrap_or_default());
    let viewer = Viewer::from(&member);
    let mut conn = app.db.read().await?;
    let search = Search { start: &start, word: &word, all: viewer.administrator, after: (&name, &id), limit: limit + 1 };
    let rows = queries::list(&mut conn, viewer.organisation, &search).await?;
    let page = Page::cut(rows, limit, |row| (row.folded_name.clone(), row.id.to_string()));
    let teams = match (page.items.first(), page.items.last()) {
        (Some(first), Some(last)) => {
            let (first, last) = ((first.folded_name.as_str(), first.id), (last.folded_name.as_str(), last.id));
            queries::teams_between(&mut conn, viewer.organisation, &app.today(&member.time_zone), first, last).await?
        }
        _ => Vec::new(),
    };
    let items = page.items.into_iter().map(|row| viewer.list(row, &teams)).collect();
    Ok(Json(Page { items, next: page.next }))
}

/// One person. That an administrator looked is in the person's log.
#[utoipa::path(get, path = "/people/{person}", tag = "person", params(("person" = Uuid, Path)),
    responses((status = 200, body = Person), (status = 404, body = Problem)))]
pub async fn read(State(app): State<App>, member: Member, PersonId(id): PersonId) -> Found<Person> {
    let viewer = Viewer::from(&member);
    let person = viewer.told(&mut *app.db.read().await?, id, &app.today(&member.time_zone)).await?;
    if viewer.administrator && id != viewer.me {
        let event = Event { kind: Kind::AccountOpened, actor: Some(viewer.me), engagement: None };
        audit::record_reading(&app, viewer.organisation, vec![(id, event)]).await?;
    }
    Ok(Json(person))
}

/// What an administrator says of a person.
#[derive(Deserialize, ToSchema)]
pub struct PersonInput {
    name: String,
    /// Where the invitation goes; the login address of someone who has joined is their own.
    email: String,
    #[serde(default)]
    administrator: bool,
}

impl PersonInput {
    fn checked(&self, id: Uuid, now: i64) -> Result<NewPerson> {
        Ok(NewPerson {
            id,
            name: check::line("name", &self.name, 100)?,
            email: check::email("email", &self.email)?,
            administrator_at: self.administrator.then_some(now),
        })
    }
}

/// Adds a person, who can then be invited.
#[utoipa::path(post, path = "/people", tag = "person", request_body = PersonInput,
    responses((status = 201, body = Person), (status = 403, body = Problem), (status = 409, body = Problem, description = "`email_taken`")))]
pub async fn create(
    State(app): State<App>,
    Administrator(member): Administrator,
    Change(once, body): Change<PersonInput>,
) -> Result<Answer> {
    let now = app.clock.now();
    let new = body.checked(app.new_id(), now)?;
    let (viewer, zone, today) = (Viewer::from(&member), member.time_zone.clone(), app.today(&member.time_zone));
    let answer = app.once(&member, once, move |conn| {
        let (new, zone, today) = (new.clone(), zone.clone(), today.clone());
        Box::pin(async move {
            refuse_taken(conn, viewer.organisation, &new).await?;
            queries::insert(conn, viewer.organisation, &new, &zone, now).await?;
            viewer.told(conn, new.id, &today).await
        })
    });
    Ok(answer.await?.created())
}

async fn refuse_taken(conn: &mut Conn, organisation: Uuid, new: &NewPerson) -> Result<()> {
    match queries::with_email(conn, organisation, &new.email).await? {
        Some(other) if other != new.id => Err(Problem::new(StatusCode::CONFLICT, "email_taken").at("email")),
        _ => Ok(()),
    }
}

/// Changes name, address and what the person may set up.
#[utoipa::path(put, path = "/people/{person}", tag = "person", params(("person" = Uuid, Path)), request_body = PersonInput,
    responses((status = 200, body = Person), (status = 404, body = Problem),
        (status = 409, body = Problem, description = "`last_administrator`, `email_taken`")))]
pub async fn change(
    State(app): State<App>,
    Administrator(member): Administrator,
    PersonId(id): PersonId,
    Change(once, body): Change<PersonInput>,
) -> Result<Answer> {
    let now = app.clock.now();
    let new = body.checked(id, now)?;
    let (viewer, today) = (Viewer::from(&member), app.today(&member.time_zone));
    app.once(&member, once, move |conn| {
        let (mut new, today) = (new.clone(), today.clone());
        Box::pin(async move {
            let before = queries::person(conn, viewer.organisation, id).await?.ok_or_else(Problem::not_found)?;
            if before.erased_at.is_some() {
                return Err(Problem::wrong_state("erased"));
            }
            refuse_taken(conn, viewer.organisation, &new).await?;
            if new.administrator_at.is_none() {
                keep_an_administrator(conn, viewer.organisation, &before).await?;
            } else if before.administrator_at.is_some() {
                new.administrator_at = before.administrator_at;
            }
            queries::update(conn, viewer.organisation, &new).await?;
            if before.administrator_at.is_some() != new.administrator_at.is_some() {
                viewer.record(conn, id, Kind::RoleChanged, now).await?;
            }
            if (&before.name, &before.email) != (&new.name, &new.email) {
                viewer.record(conn, id, Kind::PersonChanged, now).await?;
            }
            viewer.told(conn, id, &today).await
        })
    })
    .await
}

/// Refuses that the last administrator who can act stops being one.
pub(super) async fn keep_an_administrator(conn: &mut Conn, organisation: Uuid, person: &Row) -> Result<()> {
    let acts = person.administrator_at.is_some() && person.deactivated_at.is_none() && person.account_id.0.is_some();
    if acts && !leaves_an_administrator(queries::other_administrators(conn, organisation, person.id).await?) {
        return Err(Problem::new(StatusCode::CONFLICT, "last_administrator"));
    }
    Ok(())
}

#[cfg(test)]
mod patterns_tests {
    #[test]
    fn what_like_would_read_as_a_sign_is_escaped() {
        assert_eq!(super::patterns(" 50%  A_b! "), ("50!% a!_b!!%".to_owned(), "% 50!% a!_b!!%".to_owned()));
    }
}
