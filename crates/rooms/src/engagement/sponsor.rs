//! The sponsor's party row follows from the agreement that stands: whoever it names is told of the engagement, and nobody else.

use domain::Invalid;
use store::Conn;
use uuid::Uuid;

use super::{queries, write_queries};
use crate::place::Here;
use crate::problem::Result;
use crate::sponsor;

/// Refuses to name as sponsor who is not there or was asked to be in it: a sponsor is never a member. A manager may sponsor.
///
/// # Errors
/// `not_found`, `is_party` on `sponsor_id`.
pub async fn check(conn: &mut Conn, organisation: Uuid, engagement: Uuid, named: Option<Uuid>) -> Result<()> {
    let Some(person) = named else { return Ok(()) };
    if queries::has_identity(conn, organisation, person).await?.is_none() {
        return Err(Invalid::new("sponsor_id", "not_found").into());
    }
    if queries::was_asked(conn, organisation, engagement, person).await? {
        return Err(Invalid::new("sponsor_id", "is_party").into());
    }
    Ok(())
}

/// Lets the one in whom an agreement names, now that it stands, and the one go whom it does not name any more.
pub async fn settle(conn: &mut Conn, here: Here, agreement: Uuid) -> Result<()> {
    let Here { organisation, engagement, now, .. } = here;
    let named = queries::named_sponsor(conn, organisation, engagement, agreement).await?;
    let before = sponsor::of(conn, organisation, engagement).await?;
    if named == before {
        return Ok(());
    }
    if let Some(gone) = before {
        sponsor::tell(conn, here).await?;
        write_queries::set_left(conn, organisation, engagement, gone, now).await?;
    }
    if let Some(named) = named {
        write_queries::appoint(conn, organisation, engagement, named, now).await?;
        sponsor::tell(conn, here).await?;
    }
    Ok(())
}
