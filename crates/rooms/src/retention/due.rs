//! What the hourly tidying does: announces what the terms say, and deletes what was announced 30 days before.

use domain::retention::{SHORTEST_KEEP, kept_until};
use uuid::Uuid;

use super::queries::{self, Due};
use super::{delete, letter};
use crate::app::App;
use crate::place::Here;
use crate::problem::Result;

/// How many are looked at together.
const TOGETHER: i64 = 200;

/// Announces and carries out deletions.
///
/// # Errors
/// When the store fails; the next time goes on.
pub async fn carry_out(app: &App) -> Result<()> {
    let organisations = queries::organisations(&mut *app.db.read().await?).await?;
    for organisation in organisations {
        announce(app, organisation).await?;
    }
    delete_due(app).await
}

/// Announces the deletion of engagements whose months are over.
async fn announce(app: &App, organisation: Uuid) -> Result<()> {
    let now = app.clock.now();
    let mut after = (i64::MIN, String::new());
    loop {
        let over = queries::over(&mut *app.db.read().await?, organisation, now - SHORTEST_KEEP, (after.0, &after.1), TOGETHER).await?;
        let Some(last) = over.last() else { return Ok(()) };
        after = (last.closed_at, last.id.to_string());
        for row in over {
            if kept_until(row.keep_from.unwrap_or(row.closed_at), row.keep_months) <= now {
                announce_one(app, organisation, row.id).await?;
            }
        }
    }
}

async fn announce_one(app: &App, organisation: Uuid, engagement: Uuid) -> Result<()> {
    let here = Here { organisation, engagement, me: Uuid::nil(), now: app.clock.now() };
    app.replace(move |conn| {
        Box::pin(async move {
            // Asked for by a person meanwhile: that day stands.
            if queries::erase_at(conn, organisation, engagement).await?.is_none() {
                super::announced(conn, here).await?;
                here.announce(conn, "engagement", engagement, 0).await?;
            }
            Ok(())
        })
    })
    .await?;
    letter::announce(app, organisation, engagement).await;
    Ok(())
}

async fn delete_due(app: &App) -> Result<()> {
    let now = app.clock.now();
    loop {
        let due = queries::due_engagements(&mut *app.db.read().await?, now, TOGETHER).await?;
        if due.is_empty() {
            break;
        }
        for Due { organisation_id, id } in due {
            delete::engagement(app, organisation_id, id).await?;
        }
    }
    loop {
        let due = queries::due_people(&mut *app.db.read().await?, now, TOGETHER).await?;
        if due.is_empty() {
            return Ok(());
        }
        for Due { organisation_id, id } in due {
            delete::person(app, organisation_id, id).await?;
        }
    }
}
