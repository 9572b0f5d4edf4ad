//! The application, one folder per room. Each room has the same files: `mod.rs` (its routes), `http.rs` (handlers, request and
//! response types), `queries.rs` (every SQL text), `tests.rs` (asked over HTTP on both engines).
//!
//! Beside the rooms stands what all of them share: [`app`] (what a handler has at hand), [`access`] (who is asking: a handler gets
//! the row it acts on only from an extractor that authorised it), [`problem`] (the one error), [`mod@write`] (a change with its
//! idempotency key), [`wire`] (byte strings and sealed values in JSON),
//! [`place`] (where coaching work happens), [`partial`] (changes that leave fields out) and [`proof`] (whether it is signed).

pub mod access;
pub mod app;
#[cfg(test)]
mod coached;
pub mod hashing;
pub mod partial;
pub mod place;
mod post;
pub mod problem;
pub mod proof;
mod proof_queries;
pub mod wire;
mod words;
pub mod write;

pub mod action;
pub mod attachment;
pub mod audit;
pub mod engagement;
pub mod goal;
pub mod home;
pub mod identity;
pub mod model;
pub mod moment;
pub mod note;
pub mod notice;
pub mod organisation;
pub mod person;
pub mod portfolio;
pub mod record;
pub mod release;
pub mod retention;
pub mod session;
pub mod skill;
pub mod sponsor;
pub mod team;
pub mod tidy;
#[cfg(test)]
mod untrusted;

use utoipa_axum::router::OpenApiRouter;

pub use app::App;
pub use problem::Problem;

/// Every route of the application, below `/api/v1`.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().merge(identity::router()).merge(audit::open_router()).nest("/o/{slug}", organisation_router())
}

fn organisation_router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(identity::keys_router())
        .merge(organisation::router())
        .merge(person::router())
        .merge(team::router())
        .merge(engagement::router())
        .merge(sponsor::router())
        .merge(goal::router())
        .merge(session::router())
        .merge(note::router())
        .merge(attachment::router())
        .merge(retention::router())
        .merge(action::router())
        .merge(record::router())
        .merge(model::router())
        .merge(skill::router())
        .merge(moment::router())
        .merge(portfolio::router())
        .merge(home::router())
        .merge(release::router())
        .merge(audit::router())
        .merge(notice::router())
}
