//! The server: what `axum::serve` does not have. Time-outs for whoever is slow to ask or to take in the answer, a limit of connections, TLS,
//! and a clean stop.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::middleware::{AddExtension, from_fn_with_state};
use axum::{Extension, Router};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use ipnet::IpNet;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tower_layer::Layer;

use crate::address::{self, Peer};

/// Where and how to listen.
pub struct Listening {
    /// The bound socket.
    pub listener: TcpListener,
    /// TLS, when certificate and key were given.
    pub tls: Option<TlsAcceptor>,
    /// Without TLS, who may connect from beyond loopback: the proxies that hold TLS for us.
    pub trusted_proxies: Vec<IpNet>,
    /// How long a client may take for the head of a request, and half of what it may take for a part of an answer: [`HEADER_TIMEOUT`] but
    /// for tests.
    pub header_timeout: Duration,
}

/// A client that takes longer for the head of a request is let go.
pub const HEADER_TIMEOUT: Duration = Duration::from_secs(15);

/// How often an HTTP/2 client is asked whether it is still there.
const PING: Duration = Duration::from_secs(30);

/// The router, with the other end of the connection on each request.
type Served = AddExtension<Router, Peer>;

/// Why the server ended.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The socket is gone.
    #[error("the listening socket failed: {0}")]
    Accept(std::io::Error),
}

/// The most connections at once, where the system allows as many.
const CONNECTIONS: u64 = 16_384;
/// File descriptors that are kept for everything else: the database, the event loop, listening.
const OTHER_FILES: u64 = 256;

/// How many connections there may be: as many as there may be open files, which is raised as far as the system allows.
fn connections() -> usize {
    let files = rlimit::increase_nofile_limit(CONNECTIONS + OTHER_FILES).unwrap_or_else(|error| {
        tracing::warn!(%error, "the limit of open files could not be raised");
        1024
    });
    usize::try_from(files.saturating_sub(OTHER_FILES).clamp(64, CONNECTIONS)).unwrap_or(64)
}

/// Serves until `stop` ends, then lets open requests finish for up to five seconds.
///
/// # Errors
/// When the socket cannot accept any more.
pub async fn serve(listening: Listening, router: Router, stop: impl Future<Output = ()>) -> Result<(), ServeError> {
    let graceful = GracefulShutdown::new();
    let proxies: Arc<[IpNet]> = listening.trusted_proxies.into();
    let router = router.layer(from_fn_with_state(Arc::clone(&proxies), address::of_client));
    let places = Arc::new(Semaphore::new(connections()));
    let mut stop = std::pin::pin!(stop);
    loop {
        // Without a free place nobody is accepted: whoever is too slow makes room within a minute.
        let accept = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (listening.listener.accept().await, place)
        };
        let ((stream, peer), place) = tokio::select! {
            accepted = accept => match accepted {
                (Ok(accepted), place) => (accepted, place),
                (Err(error), _) if exhausted(&error) => {
                    // Out of file descriptors: wait for some to come free.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
                (Err(error), _) => return Err(ServeError::Accept(error)),
            },
            () = &mut stop => break,
        };
        if listening.tls.is_none() && !may_connect(peer, &proxies) {
            continue;
        }
        // Small answers leave at once.
        let _ = stream.set_nodelay(true);
        let router = Extension(Peer(peer.ip())).layer(router.clone());
        let (watcher, timeout) = (graceful.watcher(), listening.header_timeout);
        match listening.tls.clone() {
            None => drop(tokio::spawn(async move {
                converse(stream, router, watcher, timeout, false).await;
                drop(place);
            })),
            Some(tls) => drop(tokio::spawn(async move {
                if let Ok(Ok(stream)) = tokio::time::timeout(Duration::from_secs(10), tls.accept(stream)).await {
                    let second = stream.get_ref().1.alpn_protocol() == Some(b"h2");
                    converse(stream, router, watcher, timeout, second).await;
                }
                drop(place);
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

/// Speaks HTTP/1.1, or HTTP/2 where both agreed on it over TLS: which of them is never guessed from the first bytes, which may not come.
async fn converse<S>(stream: S, service: Served, watcher: Watcher, timeout: Duration, second: bool)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut stream = Box::pin(TimeoutStream::new(stream));
    // An answer that nobody takes in is given up; each part that is taken in counts.
    stream.as_mut().set_write_timeout_pinned(Some(timeout * 2));
    let builder = Builder::new(TokioExecutor::new());
    let builder = if second {
        // Silence longer than a question whether anybody is there and the answer to it: also before the first frame.
        stream.as_mut().set_read_timeout_pinned(Some(PING * 3));
        let mut builder = builder.http2_only();
        builder.http2().timer(TokioTimer::new()).keep_alive_interval(Some(PING)).keep_alive_timeout(PING).max_concurrent_streams(100);
        builder
    } else {
        let mut builder = builder.http1_only();
        builder.http1().timer(TokioTimer::new()).header_read_timeout(timeout).max_buf_size(64 * 1024);
        builder
    };
    let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)).into_owned();
    // A client that goes away, or is too slow, is no failure of ours.
    let _ = watcher.watch(connection).await;
}
