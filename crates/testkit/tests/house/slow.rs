//! Thousands of clients that are slow on purpose take nothing from the others.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use testkit::{Actor, TestApp};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpSocket, TcpStream};

/// Clients that send a byte now and then; as many again that never read.
const SLOW: usize = 2000;
/// Requests of healthy clients, so many at a time.
const ASKED: usize = 400;
const AT_A_TIME: usize = 4;
/// Generous: what is measured is that nobody is held up, not how fast the machine is.
const LONG: Duration = Duration::from_secs(5);

/// How many slow clients the system allows: each has a file at both ends.
fn allowed() -> usize {
    let files = usize::try_from(rlimit::increase_nofile_limit(20_000).unwrap_or(1024)).unwrap_or(1024);
    SLOW.min((files.saturating_sub(600)) / 4)
}

/// Sends the head of a request, or its body, a byte at a time; begins again when the server hangs up.
async fn trickle(address: std::net::SocketAddr, number: usize, stop: Arc<AtomicBool>, open: Arc<AtomicUsize>) {
    let head = if number.is_multiple_of(2) {
        "GET /api/v1/version HTTP/1.1\r\nHost: x\r\nX-Slow: "
    } else {
        "POST /api/v1/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
    };
    while !stop.load(Ordering::Relaxed) {
        let Ok(mut stream) = TcpStream::connect(address).await else { continue };
        if stream.write_all(head.as_bytes()).await.is_err() {
            continue;
        }
        open.fetch_add(1, Ordering::Relaxed);
        while !stop.load(Ordering::Relaxed) && stream.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(1000 + u64::try_from(number % 500).unwrap())).await;
        }
        open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Asks for more than its buffers take, and reads nothing of it.
async fn deaf(address: std::net::SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(address).await.unwrap();
    let request = "GET /api/v1/fields HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20);
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

/// Asks for one's own row as often as its share: how long each took, or nothing for one that failed.
async fn ask(actor: &Actor) -> Vec<Option<Duration>> {
    let mut took = Vec::new();
    for _ in 0..ASKED / AT_A_TIME {
        let began = Instant::now();
        let fine = actor.get("/self").await.status == 200;
        took.push(fine.then(|| began.elapsed()));
    }
    took
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_clients_hold_nobody_up() {
    let app = TestApp::sqlite().await;
    let org = app.organisation().await;
    let address = app.base.trim_start_matches("http://").parse().unwrap();
    let (slow, stop, open) = (allowed(), Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let mut connected = Vec::new();
    for number in 0..slow {
        tokio::spawn(trickle(address, number, Arc::clone(&stop), Arc::clone(&open)));
        connected.push(deaf(address).await);
    }
    let began = Instant::now();
    while open.load(Ordering::Relaxed) < slow * 9 / 10 {
        assert!(began.elapsed() < Duration::from_secs(120), "only {} slow clients could connect", open.load(Ordering::Relaxed));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let parts = tokio::join!(ask(&org.admin), ask(&org.admin), ask(&org.admin), ask(&org.admin));
    stop.store(true, Ordering::Relaxed);
    let all: Vec<Option<Duration>> = [parts.0, parts.1, parts.2, parts.3].concat();
    let mut took: Vec<Duration> = all.iter().flatten().copied().collect();
    assert_eq!(took.len(), ASKED, "every healthy request is answered");
    took.sort_unstable();
    println!("{slow} that trickle and {slow} that never read: {ASKED} healthy requests, p99 {:?}", took[ASKED * 99 / 100]);
    assert!(took.iter().filter(|took| **took > LONG).count() == 0, "the slowest took {:?}", took.last());
    drop(connected);
    app.stop().await;
}
