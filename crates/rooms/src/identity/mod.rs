//! The identity room: accounts and how one signs in, one-time links, and (in [`keys`]) the public half of a person's keys.
//!
//! An account is how one signs in; it has a person in each organisation. Signing in yields ciphertext only: unlocking happens in the
//! client and leaves no trace here.

mod http;
pub mod keys;
mod keys_queries;
pub mod link;
mod own;
mod password;
pub(crate) mod queries;
#[cfg(test)]
mod tests;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

pub use link::{first_link, reset_link, store_first_link};

/// Routes outside an organisation.
pub fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(http::version))
        .routes(routes!(http::demo))
        .routes(routes!(http::look_up))
        .routes(routes!(http::sign_up))
        .routes(routes!(http::reset_login))
        .routes(routes!(http::sign_in, http::sign_out))
        .routes(routes!(own::me))
        .routes(routes!(own::sign_ins))
        .routes(routes!(own::end_sign_in))
        .routes(routes!(own::change_password))
}

/// Routes inside an organisation.
pub fn keys_router() -> OpenApiRouter<App> {
    keys::routes()
}
