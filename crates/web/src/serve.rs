//! The server: header time-outs that `axum::serve` does not have, TLS, and a clean stop.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use ipnet::IpNet;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// Where and how to listen.
pub struct Listening {
    /// The bound socket.
    pub listener: TcpListener,
    /// TLS, when certificate and key were given.
    pub tls: Option<TlsAcceptor>,
    /// Without TLS, who may connect from beyond loopback: the proxies that hold TLS for us.
    pub trusted_proxies: Vec<IpNet>,
    /// How long a client may take for the head of a request: [`HEADER_TIMEOUT`] but for tests.
    pub header_timeout: Duration,
}

/// A client that takes longer for the head of a request is let go.
pub const HEADER_TIMEOUT: Duration = Duration::from_secs(15);

/// Why the server ended.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The socket is gone.
    #[error("the listening socket failed: {0}")]
    Accept(std::io::Error),
}

/// Serves until `stop` ends, then lets open requests finish for up to five seconds.
///
/// # Errors
/// When the socket cannot accept any more.
pub async fn serve(listening: Listening, router: Router, stop: impl Future<Output = ()>) -> Result<(), ServeError> {
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listening.listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) if exhausted(&error) => {
                    // Out of file descriptors: wait for some to come free.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
                Err(error) => return Err(ServeError::Accept(error)),
            },
            () = &mut stop => break,
        };
        if listening.tls.is_none() && !may_connect(peer, &listening.trusted_proxies) {
            continue;
        }
        // Small answers leave at once.
        let _ = stream.set_nodelay(true);
        let (router, watcher, timeout) = (router.clone(), graceful.watcher(), listening.header_timeout);
        match listening.tls.clone() {
            None => drop(tokio::spawn(async move { converse(stream, router, watcher, timeout).await })),
            Some(tls) => drop(tokio::spawn(async move {
                if let Ok(Ok(stream)) = tokio::time::timeout(Duration::from_secs(10), tls.accept(stream)).await {
                    converse(stream, router, watcher, timeout).await;
                }
            })),
        }
    }
    drop(listening.listener);
    if tokio::time::timeout(Duration::from_secs(5), graceful.shutdown()).await.is_err() {
        tracing::info!("some requests did not end in time");
    }
    Ok(())
}

/// Plain HTTP is for loopback and for proxies that were named.
fn may_connect(peer: SocketAddr, proxies: &[IpNet]) -> bool {
    let address = peer.ip().to_canonical();
    address.is_loopback() || proxies.iter().any(|net| net.contains(&address))
}

fn exhausted(error: &std::io::Error) -> bool {
    // ENFILE, EMFILE, ECONNABORTED, ECONNRESET.
    matches!(error.raw_os_error(), Some(23 | 24 | 103 | 104))
}

async fn converse<S>(stream: S, router: Router, watcher: hyper_util::server::graceful::Watcher, timeout: Duration)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(timeout).max_buf_size(64 * 1024);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(Duration::from_secs(30))).max_concurrent_streams(100);
    let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), TowerToHyperService::new(router)).into_owned();
    // A client that goes away, or is too slow, is no failure of ours.
    let _ = watcher.watch(connection).await;
}
