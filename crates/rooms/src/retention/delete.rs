//! Deleting for good. What is large goes in writes of its own; each step can be repeated, so that a stop in between loses nothing.

use store::Conn;
use uuid::Uuid;

use super::delete_queries as queries;
use crate::app::App;
use crate::attachment::{self, Which};
use crate::notice::{self, Hint};
use crate::problem::Result;

/// How many notes are looked for together.
const TOGETHER: i64 = 50;

/// Deletes an engagement, or an own space, with everything in it.
///
/// # Errors
/// When the store fails.
pub async fn engagement(app: &App, organisation: Uuid, engagement: Uuid) -> Result<()> {
    attachment::erase(app, Which::OfEngagement(organisation, engagement)).await?;
    loop {
        let notes = queries::notes(&mut *app.db.read().await?, organisation, engagement, TOGETHER).await?;
        if notes.is_empty() {
            break;
        }
        for note in notes {
            app.db.write(move |conn| Box::pin(queries::delete_note(conn, organisation, engagement, note))).await?;
        }
    }
    let now = app.clock.now();
    app.replace(move |conn| Box::pin(rows(conn, organisation, engagement, now))).await
}

async fn rows(conn: &mut Conn, organisation: Uuid, engagement: Uuid, now: i64) -> Result<()> {
    // Whoever left has answers and hints of it, too.
    let members = notice::members(conn, organisation, engagement).await?;
    for person in queries::parties(conn, organisation, engagement).await? {
        queries::delete_answers(conn, organisation, person, engagement).await?;
        queries::delete_hints(conn, organisation, person, engagement).await?;
    }
    queries::delete_rows(conn, organisation, engagement).await?;
    let gone = Hint { kind: "engagement".to_owned(), id: engagement, engagement_id: Some(engagement), version: 0 };
    notice::announce(conn, now, organisation, &members, &gone).await
}

/// Deletes what is a person's alone. Their row stays, without name and address: others' records say who wrote what.
///
/// # Errors
/// When the store fails.
pub async fn person(app: &App, organisation: Uuid, person: Uuid) -> Result<()> {
    let spaces = queries::own_spaces(&mut *app.db.read().await?, organisation, person).await?;
    for space in spaces {
        engagement(app, organisation, space).await?;
    }
    let now = app.clock.now();
    app.replace(move |conn| {
        Box::pin(async move {
            let account = queries::account_of(conn, organisation, person).await?;
            queries::delete_person_rows(conn, organisation, person).await?;
            queries::forget_person(conn, organisation, person, now).await?;
            if let Some(account) = account
                && !queries::account_is_used(conn, account).await?
            {
                queries::delete_account(conn, account).await?;
            }
            Ok(())
        })
    })
    .await
}
