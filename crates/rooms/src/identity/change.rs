//! How keys change: replaced by a card that the one before signed for, or begun anew when everything was lost.
//!
//! Nothing of a card is thrown away when somebody begins anew: whoever has only someone's login could do that, too. The card that was put aside
//! comes back, with its own space, as soon as its key signs for a new card; the cards of the meantime then stand before it in the line.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Invalid;
use domain::identity::Why;
use serde::{Deserialize, Serialize};
use store::Conn;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::change_queries::{self as queries, Current, Left};
use super::keys::{NewIdentity, NewOwnSpace, Published, record_published};
use super::second_factor::refuse_wrong_password;
use super::throttle::{ClientAddress, Rate};
use super::wrapper_queries;
use super::wrappers::{FILE, NewWrapper, Wrapper, WrapperKind, well_formed, wrapper};
use crate::access::Member;
use crate::app::App;
use crate::audit;
use crate::engagement::{KeySetEntry, append_entry};
use crate::notice::{self, Hint};
use crate::place::Here;
use crate::post::{self, Letter};
use crate::problem::{Problem, Result};
use crate::proof::{self, Appends, Entry};
use crate::proof_queries::entry_below;
use crate::wire::{Bytes, Page};
use crate::words::{self, Language};
use crate::write::{Answer, Change, Found};

/// The routes of changing keys, inside an organisation.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(replace)).routes(routes!(restart)).routes(routes!(aside))
}

/// A new identity, signed for by the one before.
#[derive(Deserialize, ToSchema)]
pub struct NewReplacement {
    card: Bytes,
    /// `publish_card`, by the new key.
    act: Bytes,
    /// `replace_card`, by the key of now or by one that a restart put aside; its version is the generation of the new card: 2 for the second.
    replace_act: Bytes,
    /// The identity that signed `replace_act`, sealed to the new one.
    earlier: Bytes,
    /// `set_wrapper` of that file, by the new key.
    earlier_act: Bytes,
    /// Words and kit of the new identity. Those of the one before are gone, and passkeys with them.
    wrappers: Vec<NewWrapper>,
    /// The next entry of one's own space (of the one that was put aside, when its card comes back): signed by the key before, with the new card.
    own_entry: Bytes,
}

/// A replacement that is well formed.
#[derive(Clone)]
struct Replacement {
    published: proof::Published,
    replace_act: Vec<u8>,
    file: Vec<u8>,
    file_act: Vec<u8>,
    wrappers: Vec<(WrapperKind, Vec<u8>)>,
    own_entry: Entry,
}

impl Replacement {
    fn signed(&self) -> queries::Signed<'_> {
        queries::Signed { replace_act: &self.replace_act, file: &self.file, file_act: &self.file_act }
    }
}

/// Puts a new card in the place of one's own, signed by the key before. Everything sealed stays readable; other engagements need an entry each.
#[utoipa::path(post, path = "/identity/replacement", tag = "identity", request_body = NewReplacement,
    responses((status = 200, body = Published), (status = 409, body = Problem, description = "`no_identity`"), (status = 422, body = Problem)))]
async fn replace(State(app): State<App>, member: Member, Change(once, body): Change<NewReplacement>) -> Result<Answer> {
    let published = proof::published(&member, body.card, body.act)?;
    let file = body.earlier.sized("earlier", FILE)?;
    let new = Replacement {
        replace_act: proof::act_bytes("replace_act", body.replace_act)?,
        file_act: proof::earlier_act(&published, &file, body.earlier_act)?,
        published,
        file,
        wrappers: well_formed(body.wrappers)?,
        own_entry: proof::entry("own_entry", body.own_entry)?,
    };
    let (organisation, me, now) = (member.organisation_id, member.person_id, app.clock.now());
    let act_id = app.new_id();
    app.once(&member, once, move |conn| {
        let new = new.clone();
        Box::pin(async move {
            let before = queries::current(conn, organisation, me).await?.ok_or_else(no_identity)?;
            let line = queries::line(conn, organisation, me).await?;
            refuse_known(&new.published, &before, &line)?;
            let generation = before.generation + 1;
            let signs = |card: &[u8]| proof::replaces(card, &new.published, &new.replace_act, generation);
            let at = Here { organisation, engagement: before.own_engagement_id, me, now };
            let own = if signs(&before.card) {
                queries::leave(conn, at, &before, (Why::Replaced, next_place(&line)), Some(new.signed())).await?;
                queries::drop_wrappers(conn, organisation, me).await?;
                before.own_engagement_id
            } else if let Some(known) = line.iter().find(|card| card.why == Why::Restarted && signs(&card.card)) {
                come_back(conn, at, &before, &line, known, &new).await?;
                known.own_engagement_id
            } else {
                return Err(Invalid::new("replace_act", "not_signed").into());
            };
            queries::set_card(conn, Here { engagement: own, ..at }, &new.published, generation).await?;
            for (kind, file) in &new.wrappers {
                wrapper_queries::set(conn, organisation, me, kind.as_str(), file, now).await?;
            }
            append_entry(conn, Appends { organisation, engagement: own, caller: me, own: true }, &new.own_entry, now).await?;
            record_published(conn, Here { engagement: own, ..at }, act_id, &new.published).await?;
            tell(conn, at, audit::Kind::CardReplaced, generation).await?;
            Ok(Published { own_engagement_id: own })
        })
    })
    .await
}

fn no_identity() -> Problem {
    Problem::new(StatusCode::CONFLICT, "no_identity")
}

/// No card comes twice: who had it may have lost it.
fn refuse_known(new: &proof::Published, before: &Current, line: &[Left]) -> Result<(), Invalid> {
    let is_new = |card: &[u8]| proof::card_hash(card) != Some(new.hash());
    if is_new(&before.card) && line.iter().all(|card| is_new(&card.card)) { Ok(()) } else { Err(Invalid::new("card", "known_card")) }
}

fn next_place(line: &[Left]) -> i64 {
    line.last().map_or(1, |last| last.place + 1)
}

/// A card that a restart had put aside is the one before the new card again. Those of the meantime stand before all others, and sign for nobody.
async fn come_back(conn: &mut Conn, at: Here, before: &Current, line: &[Left], known: &Left, new: &Replacement) -> Result<()> {
    let meantime: Vec<&Left> = line.iter().filter(|card| card.place > known.place).collect();
    let first = line.first().map_or(1, |first| first.place) - 1 - i64::try_from(meantime.len()).unwrap_or(0);
    for (place, card) in (first..).zip(&meantime) {
        queries::move_aside(conn, at, card.generation, place).await?;
    }
    queries::leave(conn, at, before, (Why::Returned, next_place(line)), None).await?;
    queries::move_aside(conn, at, before.generation, first + i64::try_from(meantime.len()).unwrap_or(0)).await?;
    queries::put_aside(conn, at, before.generation).await?;
    queries::take_up(conn, at, known, new.signed()).await
}

/// One's log, and one's other pages.
async fn tell(conn: &mut Conn, at: Here, kind: audit::Kind, generation: i64) -> Result<()> {
    let event = audit::Event { kind, actor: Some(at.me), engagement: None };
    audit::record(conn, at.organisation, at.me, event, at.now).await?;
    let hint = Hint { kind: "identity".to_owned(), id: at.me, engagement_id: None, version: generation };
    notice::announce(conn, at.now, at.organisation, &[at.me], &hint).await
}

/// A new identity that nobody signed for.
#[derive(Deserialize, ToSchema)]
pub struct NewRestart {
    card: Bytes,
    /// `publish_card`, by the new key.
    act: Bytes,
    wrappers: Vec<NewWrapper>,
    own_engagement: NewOwnSpace,
    /// The login password, once more.
    password: String,
}

/// Begins anew when words, kit and devices are lost. One's own space begins anew, too; partners are told, and stop until numbers were compared.
#[utoipa::path(post, path = "/identity/restart", tag = "identity", request_body = NewRestart,
    responses((status = 200, body = Published), (status = 409, body = Problem, description = "`no_identity`, `id_taken`"), (status = 422, body = Problem)))]
async fn restart(State(app): State<App>, member: Member, from: ClientAddress, Change(once, body): Change<NewRestart>) -> Result<Answer> {
    app.throttle.allow(Rate::Restarts, member.person_id, app.clock.now())?;
    let account = super::queries::account(&mut *app.db.read().await?, member.account_id).await?.ok_or_else(Problem::not_signed_in)?;
    let attempt = app.throttle.attempt(&account.email, from, &app.clock).await?;
    refuse_wrong_password(&app, attempt, body.password, account.password_hash, "password").await?;
    let new = NewIdentity::parse(&member, body.card, body.act, body.wrappers, body.own_engagement)?;
    let (organisation, me, now) = (member.organisation_id, member.person_id, app.clock.now());
    let act_id = app.new_id();
    let answer = app.once(&member, once, move |conn| {
        let new = new.clone();
        Box::pin(async move {
            let before = queries::current(conn, organisation, me).await?.ok_or_else(no_identity)?;
            let line = queries::line(conn, organisation, me).await?;
            refuse_known(&new.published, &before, &line)?;
            let generation = before.generation + 1;
            let at = Here { organisation, engagement: before.own_engagement_id, me, now };
            queries::leave(conn, at, &before, (Why::Restarted, next_place(&line)), None).await?;
            queries::put_aside(conn, at, before.generation).await?;
            let at = Here { engagement: new.own, ..at };
            queries::set_card(conn, at, &new.published, generation).await?;
            queries::set_restarted(conn, at).await?;
            new.store_beside(conn, at, act_id).await?;
            tell(conn, at, audit::Kind::CardRestarted, generation).await?;
            tell_partners(conn, at).await?;
            Ok(Published { own_engagement_id: new.own })
        })
    });
    let answer = answer.await?;
    write_to(&app, &member).await?;
    Ok(answer)
}

/// Everyone who shares an engagement with the person: one line in their log, and a hint for each engagement.
async fn tell_partners(conn: &mut Conn, at: Here) -> Result<()> {
    let mut told = Vec::new();
    for (engagement, partner) in queries::partners(conn, at.organisation, at.me).await? {
        let hint = Hint { kind: "engagement".to_owned(), id: engagement, engagement_id: Some(engagement), version: 0 };
        notice::announce(conn, at.now, at.organisation, &[partner], &hint).await?;
        if !told.contains(&partner) {
            let event = audit::Event { kind: audit::Kind::PartnerCardRestarted, actor: Some(at.me), engagement: Some(engagement) };
            audit::record(conn, at.organisation, partner, event, at.now).await?;
            told.push(partner);
        }
    }
    Ok(())
}

/// Tells the person by mail, where mail is set up: whoever holds only their login cannot keep it from them.
async fn write_to(app: &App, member: &Member) -> Result<()> {
    let Some(mail) = app.settings.mail.clone() else { return Ok(()) };
    let row = queries::letter(&mut *app.db.read().await?, member.organisation_id, member.person_id).await?;
    let args = [("name", row.name.as_str()), ("organisation", row.organisation.as_str()), ("link", app.settings.public_url.as_str())];
    let [subject, body] = ["subject", "body"].map(|part| words::mail(Language::of(&row.language), &format!("mail-restart-{part}"), &args));
    let letter = Letter { name: row.name.clone(), email: row.email.clone(), subject, body };
    tokio::spawn(async move {
        if let Err(error) = post::send(&mail, letter).await {
            tracing::warn!(kind = error.kind(), "that keys began anew could not be mailed");
        }
    });
    Ok(())
}

/// A card that a restart put aside, with what its owner needs to bring it back.
#[derive(Serialize, ToSchema)]
pub struct CardAside {
    card: Bytes,
    /// The own space of then.
    own_engagement_id: Uuid,
    /// Its newest key-set entry: the one that brings it back follows this.
    head: Option<KeySetEntry>,
    /// What unlocked it.
    wrappers: Vec<Wrapper>,
}

/// One's cards that a restart put aside, the newest first. Whoever finds the words of one again brings it back by a replacement that it signs.
#[utoipa::path(get, path = "/identity/aside", tag = "identity", responses((status = 200, body = Page<CardAside>)))]
async fn aside(State(app): State<App>, member: Member) -> Found<Page<CardAside>> {
    let mut conn = app.db.read().await?;
    let (organisation, me) = (member.organisation_id, member.person_id);
    let mut items = Vec::new();
    for row in queries::line(&mut conn, organisation, me).await?.into_iter().rev().filter(|row| row.why == Why::Restarted) {
        let head = entry_below(&mut conn, organisation, row.own_engagement_id, i64::MAX).await?;
        let wrappers = wrapper_queries::aside(&mut conn, organisation, me, row.generation).await?;
        items.push(CardAside {
            card: Bytes(row.card),
            own_engagement_id: row.own_engagement_id,
            head: head.map(|(sequence, entry)| KeySetEntry { sequence, entry: Bytes(entry) }),
            wrappers: wrappers.into_iter().filter_map(wrapper).collect(),
        });
    }
    Ok(Json(Page { items, next: None }))
}

#[cfg(test)]
#[path = "change_tests.rs"]
pub(crate) mod tests;
