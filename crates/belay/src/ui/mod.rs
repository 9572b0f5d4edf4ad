//! `belay ui`: the page out of one's own program, in front of a server whose program one does not want to trust.
//!
//! The browser gets documents, scripts and workers from here alone; the server answers below `/api/v1` only, and nothing it says can be
//! a document or a script of this address. See docs/decisions/0015.

mod door;
mod proxy;

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::any;
use tokio::net::TcpListener;

use crate::cli::Ui;
use crate::failure::Failure;
use crate::remote;
use crate::ui::door::Door;
use crate::ui::proxy::Proxy;

/// Serves the page for one server until Ctrl-C or SIGTERM, then signs out there.
///
/// # Errors
/// Bad input: the server's address, one that does not answer, a port that is taken.
pub async fn ui(given: Ui) -> Result<(), Failure> {
    let server = remote::server_url(&given.server)?;
    let proxy = Arc::new(Proxy::new(&server)?);
    let theirs = proxy.version().await?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, given.port)).await;
    let listener = listener.map_err(|error| Failure::input(format!("127.0.0.1:{}: {error}", given.port)))?;
    let door = Arc::new(Door::new(listener.local_addr()?.port()));
    println!("Belay {}", env!("CARGO_PKG_VERSION"));
    println!("  server    {server}");
    println!("  open      {}", door.address());
    println!("            (in a browser of this machine; who has this address has your sign-in, until this program ends)");
    if theirs != env!("CARGO_PKG_VERSION") {
        eprintln!(
            "belay: this program is version {}, the server {theirs}: they may not understand each other; take the program of the server's version",
            env!("CARGO_PKG_VERSION")
        );
    }
    let listening = web::Listening { listener, tls: None, trusted_proxies: Vec::new(), header_timeout: web::HEADER_TIMEOUT };
    let serving = web::serve(listening, router(&door, &proxy), std::future::pending());
    let ended = tokio::select! {
        ended = serving => ended.map_err(|error| Failure::Work(error.to_string())),
        // Event streams are not waited for.
        () = crate::serve::signal() => Ok(()),
    };
    // The sign-in was of this run; a server that does not answer does not keep us.
    drop(tokio::time::timeout(Duration::from_secs(3), proxy.sign_out()).await);
    ended
}

fn router(door: &Arc<Door>, proxy: &Arc<Proxy>) -> Router {
    Router::new()
        .route("/api/{*rest}", any(proxy::forward).layer(from_fn(door::api_alone)))
        .with_state(Arc::clone(proxy))
        .fallback_service(web::page::service())
        .layer(from_fn_with_state(Arc::clone(door), door::guard))
        .layer(from_fn(door::headers))
}
