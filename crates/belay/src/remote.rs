//! A server somewhere else, as a person's own program asks it.

use std::error::Error;
use std::net::IpAddr;

use reqwest::Url;

use crate::failure::Failure;

/// How an address is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transport {
    /// TLS.
    Tls,
    /// Plain HTTP that does not leave this machine.
    Loopback,
    /// Plain HTTP.
    Plain,
}

/// How an address is reached that is a host, perhaps a port, and nothing behind it; none for anything else.
#[must_use]
pub fn transport(url: &str) -> Option<Transport> {
    let (plain, rest) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
        (Some(rest), _) => (false, rest),
        (None, Some(rest)) => (true, rest),
        (None, None) => return None,
    };
    if rest.is_empty() || rest.contains(['/', '?', '#', '@', ' ', '\\']) {
        return None;
    }
    let host = rest.strip_prefix('[').and_then(|rest| rest.split(']').next()).unwrap_or_else(|| rest.split(':').next().unwrap_or(rest));
    Some(match plain {
        false => Transport::Tls,
        true if is_loopback(host) => Transport::Loopback,
        true => Transport::Plain,
    })
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The address of a server: TLS, or this very machine.
///
/// # Errors
/// Bad input.
pub fn server_url(url: &str) -> Result<String, Failure> {
    let url = url.trim().trim_end_matches('/');
    let parsed = Url::parse(url).map(|parsed| parsed.origin().ascii_serialization());
    match (transport(url), parsed) {
        (Some(Transport::Plain), _) => Err(Failure::input(format!(
            "{url} is plain HTTP, which everyone on the way can read and change: a server is reached by https://"
        ))),
        (Some(_), Ok(origin)) => Ok(origin),
        _ => Err(Failure::input(format!("{url} is no address of a server: it looks like https://belay.example.org"))),
    }
}

/// What asks a server; on this machine without the proxy that may lie before others.
pub fn asking(server: &Url) -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder().user_agent(concat!("belay/", env!("CARGO_PKG_VERSION")));
    if is_loopback(server.host_str().unwrap_or_default().trim_matches(['[', ']'])) { builder.no_proxy() } else { builder }
}

/// The innermost reason: what a library says around it is no help.
#[must_use]
pub fn cause(error: &reqwest::Error) -> String {
    let mut error: &dyn Error = error;
    while let Some(inner) = error.source() {
        error = inner;
    }
    error.to_string()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_server_is_reached_by_tls_or_is_this_machine() {
        assert_eq!(server_url("https://Belay.example.org/").unwrap(), "https://belay.example.org");
        assert_eq!(server_url("http://127.0.0.1:4400").unwrap(), "http://127.0.0.1:4400");
        assert_eq!(server_url("http://[::1]:4400").unwrap(), "http://[::1]:4400");
        assert!(server_url("http://belay.example.org").unwrap_err().to_string().contains("https://"));
        for url in
            ["belay.example.org", "https://", "https://a/b", "https://me@a", "https://a?x", "file:///etc", "http://127.0.0.1.example.org"]
        {
            server_url(url).unwrap_err();
        }
    }
}
