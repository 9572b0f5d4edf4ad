//! The page: embedded files, a strict Content-Security-Policy, and one document for every address.

use std::sync::{Arc, LazyLock};

use assets::Page;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rust_embed::EmbeddedFile;
use sha2::{Digest, Sha256};

/// The document that every address of the page gets; the page itself reads the address.
const DOCUMENT: &str = "200.html";

/// Serves the embedded page.
pub fn service() -> Router {
    Router::new().fallback(answer)
}

async fn answer(request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    match Page::get(path).filter(|_| path != DOCUMENT) {
        Some(file) => asset(&request, path, file),
        // A missing file is missing; an address without a dot is a page.
        None if path.starts_with("_app/") || path.rsplit('/').next().is_some_and(|last| last.contains('.')) => {
            StatusCode::NOT_FOUND.into_response()
        }
        None => document(),
    }
}

fn asset(request: &Request, path: &str, file: EmbeddedFile) -> Response {
    let tag = format!("\"{}\"", STANDARD.encode(file.metadata.sha256_hash()));
    if request.headers().get(header::IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == tag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let cache = if path.starts_with("_app/immutable/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let kind = file.metadata.mimetype().to_owned();
    // Workers carry the policy of their own answer.
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, cache.to_owned()),
        (header::ETAG, tag),
        (header::CONTENT_SECURITY_POLICY, POLICY.to_string()),
    ];
    (headers, file.data.into_owned()).into_response()
}

fn document() -> Response {
    let Some(file) = Page::get(DOCUMENT) else {
        return (StatusCode::INTERNAL_SERVER_ERROR, "The page is not part of this program.\n").into_response();
    };
    let mut response = file.data.into_owned().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Ok(policy) = HeaderValue::from_str(&POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The names of all embedded files but the document, below the root of the page.
pub fn names() -> impl Iterator<Item = String> {
    Page::iter().map(String::from).filter(|name| name != DOCUMENT)
}

/// The bytes of an embedded file.
#[must_use]
pub fn file(name: &str) -> Option<Vec<u8>> {
    Page::get(name).map(|file| file.data.into_owned())
}

/// The document that every address of the page gets.
#[must_use]
pub fn whole_document() -> Vec<u8> {
    file(DOCUMENT).unwrap_or_default()
}

/// The Content-Security-Policy of the document and of every file.
#[must_use]
pub fn policy() -> &'static str {
    &POLICY
}

/// The policy: own files only, the document's one inline script by its hash, trusted types with the policies that Svelte,
/// SvelteKit, ProseMirror and our worker name.
static POLICY: LazyLock<Arc<str>> = LazyLock::new(|| {
    let document = Page::get(DOCUMENT).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    let hashes: String = inline_scripts(&document).map(|script| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script)))).collect();
    format!(
        "default-src 'none'; script-src 'self'{hashes}; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; \
         worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types svelte-trusted-html sveltekit-trusted-url ProseMirrorClipboard belay-worker"
    )
    .into()
});

/// The contents of `<script>…</script>` elements without a source.
fn inline_scripts(document: &str) -> impl Iterator<Item = &str> {
    document.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        (!attributes.contains("src=")).then(|| rest.split("</script>").next()).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_found_and_sourced_ones_are_not() {
        let document = r#"<script type="module">one()</script><script src="/x.js"></script><script>two()</script>"#;
        assert_eq!(inline_scripts(document).collect::<Vec<_>>(), ["one()", "two()"]);
    }

    #[test]
    fn the_policy_allows_no_inline_code() {
        assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("unsafe-eval"), "{}", *POLICY);
        assert!(POLICY.contains("require-trusted-types-for 'script'"));
    }
}
