//! The identity room: accounts and how one signs in, one-time links, and the public half of a person's keys ([`keys`]), how they unlock
//! ([`wrappers`]) and how keys change ([`change`]).
//!
//! An account is how one signs in; it has a person in each organisation. Signing in yields ciphertext only: unlocking happens in the
//! client and leaves no trace here.

pub mod change;
mod change_queries;
mod http;
pub mod keys;
mod keys_queries;
pub mod link;
#[cfg(test)]
mod login_tests;
mod own;
mod password;
pub(crate) mod queries;
pub(crate) mod second_factor;
mod second_factor_queries;
#[cfg(test)]
mod tests;
mod throttle;
mod wrapper_queries;
pub mod wrappers;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

pub use link::{first_link, reset_link, store_first_link};
pub use throttle::{ClientAddress, Rate, Throttle};

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
        .routes(routes!(second_factor::get, second_factor::set_up, second_factor::turn_off))
        .routes(routes!(second_factor::confirm))
        .routes(routes!(second_factor::renew_codes))
}

/// Routes inside an organisation.
pub fn keys_router() -> OpenApiRouter<App> {
    keys::routes().merge(wrappers::routes()).merge(change::routes())
}
