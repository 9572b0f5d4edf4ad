//! `belay verify-assets`: is the page that a server sends the page of this program?

use std::time::Duration;

use futures_util::{StreamExt, stream};
use reqwest::redirect::Policy;
use reqwest::{Response, StatusCode, Url, header};
use web::page;

use crate::failure::Failure;
use crate::remote;

/// Addresses of pages: each gets the same document, and so does one that nobody made.
const ADDRESSES: [&str; 7] = ["/", "/sign-in", "/join", "/first", "/reset", "/o/any/coaching", "/o/any/settings"];

/// Headers with which an answer could load, or lead to, something else.
const STRANGE: [&str; 4] = ["refresh", "link", "location", "service-worker-allowed"];

/// So many files are asked for at once.
const AT_ONCE: usize = 6;

/// What is compared.
struct Wanted {
    path: String,
    document: bool,
    body: Vec<u8>,
}

/// Fetches the document, its policy and every file of the page from a server, and compares them byte for byte.
///
/// # Errors
/// `Work` when something differs, bad input when the server does not answer.
pub async fn verify(url: &str) -> Result<(), Failure> {
    let server = remote::server_url(url)?;
    let url = Url::parse(&server).map_err(|error| Failure::input(error.to_string()))?;
    let http = remote::asking(&url).timeout(Duration::from_secs(60)).redirect(Policy::none()).build();
    let http = http.map_err(|error| Failure::Work(error.to_string()))?;
    let wanted = wanted();
    let count = wanted.len();
    let asked = stream::iter(wanted).map(|wanted| {
        let (http, server) = (http.clone(), server.clone());
        async move { compare(&http, &server, &wanted).await }
    });
    let mut asked = asked.buffered(AT_ONCE);
    let mut different = 0_usize;
    while let Some(found) = asked.next().await {
        if let Some(found) = found? {
            println!("{found}");
            different += 1;
        }
    }
    let version = env!("CARGO_PKG_VERSION");
    if different == 0 {
        println!("{server} sends the page of Belay {version}: {count} files, documents and policies, byte for byte");
        return Ok(());
    }
    let theirs = said_version(&http, &server).await.filter(|theirs| theirs != version);
    let why = theirs
        .map(|theirs| format!("; it says that it is Belay {theirs}, and this is {version}: compare with that version"))
        .unwrap_or_default();
    Err(Failure::Work(format!("{different} of {count} differ: {server} does not send the page of this program{why}")))
}

fn wanted() -> Vec<Wanted> {
    let unheard_of = format!("/{}", uuid::Uuid::now_v7());
    let addresses = ADDRESSES.into_iter().map(str::to_owned).chain([unheard_of]);
    let documents = addresses.map(|path| Wanted { path, document: true, body: page::whole_document() });
    let mut files: Vec<Wanted> =
        page::names().filter_map(|name| page::file(&name).map(|body| Wanted { path: format!("/{name}"), document: false, body })).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    documents.chain(files).collect()
}

/// What is different, in a line; none when nothing is.
async fn compare(http: &reqwest::Client, server: &str, wanted: &Wanted) -> Result<Option<String>, Failure> {
    let unreachable = |error: &reqwest::Error| Failure::input(format!("{server} does not answer: {}", remote::cause(error)));
    let destination = if wanted.document { "document" } else { "empty" };
    // As a browser asks; uncompressed, which says nothing about who asks.
    let asked = http.get(format!("{server}{}", wanted.path)).header("sec-fetch-dest", destination).header(header::ACCEPT, "*/*");
    let mut answer = asked.send().await.map_err(|error| unreachable(&error))?;
    let path = &wanted.path;
    if answer.status() == StatusCode::NOT_FOUND {
        return Ok(Some(format!("missing   {path}")));
    }
    if answer.status() != StatusCode::OK {
        return Ok(Some(format!("different {path} (answers {})", answer.status().as_u16())));
    }
    if let Some(header) = strange_header(&answer) {
        return Ok(Some(format!("different {path} ({header})")));
    }
    // No more is read than would be the same.
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|error| unreachable(&error))? {
        body.extend_from_slice(&chunk);
        if body.len() > wanted.body.len() {
            break;
        }
    }
    Ok((body != wanted.body).then(|| format!("different {path}")))
}

/// The policy must be ours, exactly once, and nothing may lead elsewhere.
fn strange_header(answer: &Response) -> Option<String> {
    let policies: Vec<&[u8]> =
        answer.headers().get_all(header::CONTENT_SECURITY_POLICY).iter().map(header::HeaderValue::as_bytes).collect();
    if policies != [page::policy().as_bytes()] {
        return Some("another Content-Security-Policy".to_owned());
    }
    STRANGE.into_iter().find(|name| answer.headers().contains_key(*name)).map(|name| format!("a header {name}"))
}

async fn said_version(http: &reqwest::Client, server: &str) -> Option<String> {
    let answer = http.get(format!("{server}/api/v1/version")).send().await.ok()?;
    let said: serde_json::Value = answer.json().await.ok()?;
    Some(said.get("version")?.as_str()?.to_owned())
}
