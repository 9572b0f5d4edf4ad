//! HTTP: the router with its limits and headers, the page, TLS, and a server that stops cleanly.

mod address;
mod api;
pub mod headers;
#[cfg(feature = "page")]
pub mod page;
mod serve;
mod tls;

pub use api::{openapi, router};
pub use rooms::identity::ClientAddress;
pub use serve::{HEADER_TIMEOUT, Listening, ServeError, serve};
pub use tls::{TlsError, acceptor};
