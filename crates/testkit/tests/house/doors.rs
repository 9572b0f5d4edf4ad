//! The server's doors: slow clients are let go, TLS answers, and a stop is clean.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

/// More than the buffers of a connection take.
const LARGE: usize = 64 << 20;

/// A server with three routes; ends when the sender is dropped or used.
async fn server(tls: Option<(String, String)>) -> (std::net::SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let tls = tls.map(|(certificate, key)| {
        let folder = tempfile::tempdir().unwrap();
        let paths = (folder.path().join("chain.pem"), folder.path().join("key.pem"));
        std::fs::write(&paths.0, certificate).unwrap();
        std::fs::write(&paths.1, key).unwrap();
        web::acceptor(&paths.0, &paths.1).unwrap()
    });
    let listening = web::Listening { listener, tls, trusted_proxies: Vec::new(), header_timeout: Duration::from_millis(300) };
    let router = axum::Router::new()
        .route("/", axum::routing::get(|| async { "hello" }))
        .route("/large", axum::routing::get(|| async { vec![b'x'; LARGE] }))
        .route("/from", axum::routing::get(|from: axum::Extension<web::ClientAddress>| async move { from.0.0.to_string() }));
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(async move {
        web::serve(listening, router, async move { drop(stopped.await) }).await.unwrap();
    });
    (address, stop, task)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_never_ends_its_request_is_let_go() {
    let (address, _stop, _task) = server(None).await;
    let mut slow = TcpStream::connect(address).await.unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").await.unwrap();
    let mut rest = Vec::new();
    let began = Instant::now();
    tokio::time::timeout(Duration::from_secs(5), slow.read_to_end(&mut rest)).await.expect("the server hangs up").unwrap();
    assert!(began.elapsed() >= Duration::from_millis(200), "not at once");
    let text = reqwest::get(format!("http://{address}/")).await.unwrap().text().await.unwrap();
    assert_eq!(text, "hello", "others are served");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_says_nothing_is_let_go() {
    let (address, _stop, _task) = server(None).await;
    // Nothing at all, or the beginning of what another version of HTTP would say.
    for said in [&b""[..], b"P", b"PRI * HTTP/2.0\r\n"] {
        let mut silent = TcpStream::connect(address).await.unwrap();
        silent.write_all(said).await.unwrap();
        let mut rest = Vec::new();
        // Whether it is told why or not: the connection ends.
        let _ = tokio::time::timeout(Duration::from_secs(5), silent.read_to_end(&mut rest))
            .await
            .unwrap_or_else(|_| panic!("the server hangs up on {said:?}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_takes_no_answer_in_is_let_go() {
    let (address, _stop, _task) = server(None).await;
    let mut idle = TcpStream::connect(address).await.unwrap();
    idle.write_all(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    tokio::time::sleep(Duration::from_millis(2500)).await;
    let mut rest = Vec::new();
    // A broken connection is one way of being let go.
    let _ = tokio::time::timeout(Duration::from_secs(5), idle.read_to_end(&mut rest)).await.expect("the server hangs up");
    assert!(!rest.is_empty() && rest.len() < LARGE, "{} bytes", rest.len());
    // Whoever reads gets all of it.
    let whole = reqwest::get(format!("http://{address}/large")).await.unwrap().bytes().await.unwrap();
    assert_eq!(whole.len(), LARGE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handler_knows_where_a_request_comes_from() {
    let (address, _stop, _task) = server(None).await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let told = http.get(format!("http://{address}/from")).header("x-forwarded-for", "198.51.100.7").send().await.unwrap();
    assert_eq!(told.text().await.unwrap(), "127.0.0.1", "nobody named a proxy");
}

#[tokio::test(flavor = "multi_thread")]
async fn tls_answers_and_nonsense_does_not_disturb_it() {
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let (address, _stop, _task) = server(Some((made.cert.pem(), made.signing_key.serialize_pem()))).await;
    let mut nonsense = TcpStream::connect(address).await.unwrap();
    nonsense.write_all(b"GET / HTTP/1.1\r\n\r\n").await.unwrap();
    let certificate = reqwest::Certificate::from_pem(made.cert.pem().as_bytes()).unwrap();
    let client = reqwest::Client::builder().no_proxy().add_root_certificate(certificate).resolve("localhost", address).build().unwrap();
    let answer = client.get(format!("https://localhost:{}/", address.port())).send().await.unwrap();
    assert_eq!(answer.text().await.unwrap(), "hello");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_lets_open_requests_finish_and_then_ends() {
    let (address, stop, task) = server(None).await;
    assert_eq!(reqwest::get(format!("http://{address}/")).await.unwrap().status(), 200);
    stop.send(()).unwrap();
    tokio::time::timeout(Duration::from_secs(6), task).await.expect("the server ends").unwrap();
    assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
}
