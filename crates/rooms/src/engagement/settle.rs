//! What follows from who is in an engagement and what they accepted: it begins, newer terms stand, or too few are left.

use domain::engagement::{Kind, State as Stands, starts};
use store::Conn;
use uuid::Uuid;

use super::queries::Version;
use super::{announce, queries, sponsor, standing, write_queries};
use crate::notice;
use crate::place::Here;
use crate::problem::{Problem, Result};
use crate::sponsor::tell;

/// Moves an engagement on after somebody answered or left, and tells its people.
pub async fn settle(conn: &mut Conn, here: Here) -> Result<()> {
    let Here { organisation, engagement, now, .. } = here;
    let row = standing(conn, organisation, engagement).await?;
    let newest = queries::newest_agreement(conn, organisation, engagement).await?.ok_or_else(Problem::not_found)?;
    let joined = queries::joined(conn, organisation, engagement).await?;
    let everyone = notice::members(conn, organisation, engagement).await?;
    let proposed = row.state.awaits_answers();
    // While a circle is proposed those count too who have not answered yet.
    let left = if proposed && row.kind == Kind::Circle { everyone.len() } else { joined.len() };
    let too_few = row.kind.can_be_left() && left < row.kind.fewest(proposed);
    let mut begins = false;
    if too_few {
        let state = if proposed { Stands::Declined } else { Stands::Ended };
        write_queries::set_over(conn, organisation, engagement, state, now).await?;
        tell(conn, here).await?;
    } else if proposed {
        begins = starts(row.kind, joined.len(), everyone.len(), row.start_joiners);
        if begins {
            begin(conn, here, row.kind, &newest).await?;
        }
    } else if row.agreement_id.0 != Some(newest.id) {
        let accepted = queries::accepted_by(conn, organisation, engagement, newest.id).await?;
        if joined.iter().all(|person| accepted.contains(person)) {
            stands(conn, here, newest.id).await?;
        }
    }
    // Of a team nobody who has not answered is told who joins.
    let told = if begins || row.kind != Kind::Team { &everyone } else { &joined };
    announce(conn, here, told, newest.version).await
}

async fn begin(conn: &mut Conn, here: Here, kind: Kind, agreed: &Version) -> Result<()> {
    write_queries::set_begun(conn, here.organisation, here.engagement, here.now).await?;
    stands(conn, here, agreed.id).await?;
    if kind == Kind::Team {
        // The first secret was wrapped for everyone invited: the next is for those who joined.
        write_queries::close_epoch(conn, here.organisation, here.engagement, here.now).await?;
    }
    Ok(())
}

async fn stands(conn: &mut Conn, here: Here, agreement: Uuid) -> Result<()> {
    write_queries::set_agreement(conn, here.organisation, here.engagement, agreement).await?;
    sponsor::settle(conn, here, agreement).await
}
