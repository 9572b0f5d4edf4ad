//! HTTP: the router with its limits and headers, the page, TLS, and a server that stops cleanly.

mod api;
mod headers;
#[cfg(feature = "page")]
mod page;
mod serve;
mod tls;

pub use api::{openapi, router};
pub use serve::{HEADER_TIMEOUT, Listening, ServeError, serve};
pub use tls::{TlsError, acceptor};
