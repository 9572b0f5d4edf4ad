//! What was asked for, put together from flags, environment and file, and checked before anything is touched.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use ipnet::IpNet;
use serde::Deserialize;

use crate::cli::{Place, Serve};
use crate::demo::Language;
use crate::failure::Failure;
use crate::remote::{self, Transport};

/// Where a server listens when nothing is said.
const LISTEN: &str = "127.0.0.1:4400";

/// `belay.toml`: the options by their names.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct File {
    data: Option<PathBuf>,
    database: Option<String>,
    public_url: Option<String>,
    listen: Option<SocketAddr>,
    tls_cert: Option<PathBuf>,
    tls_key: Option<PathBuf>,
    #[serde(default)]
    trusted_proxy: Vec<IpNet>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
}

/// The options a file may hold.
const KEYS: [&str; 9] = ["data", "database", "public-url", "listen", "tls-cert", "tls-key", "trusted-proxy", "smtp-url", "mail-from"];

/// Where the database is.
#[derive(Debug, Clone)]
pub struct Where {
    /// The data folder.
    pub folder: PathBuf,
    /// PostgreSQL, when asked for.
    pub postgres: Option<String>,
    /// Where people reach the page, when said.
    pub public_url: Option<String>,
}

/// How to serve, checked.
#[derive(Debug, Clone)]
pub struct Served {
    /// Where the database is.
    pub place: Where,
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Certificate chain and key.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// Proxies that may connect in plain HTTP.
    pub trusted_proxies: Vec<IpNet>,
    /// Mail, when set.
    pub mail: Option<rooms::app::Mail>,
    /// The sample organisation.
    pub demo: bool,
    /// In which language the sample is told.
    pub language: Language,
}

/// The folder of the user's data, by the conventions of the platform.
fn user_data() -> Result<PathBuf, Failure> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let found = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        variable("XDG_DATA_HOME").filter(|path| path.is_absolute()).or_else(|| variable("HOME").map(|home| home.join(".local/share")))
    };
    found.ok_or_else(|| Failure::input("there is no home folder to keep data in: say where with --data DIR"))
}

/// The language of the terminal, by POSIX: the first of these that says something.
pub fn spoken() -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if said.is_some_and(|value| value.starts_with("de")) { Language::German } else { Language::English }
}

/// Puts the place together; the file is needed for the rest of the options too.
fn place(given: &Place, demo: bool) -> Result<(Where, File), Failure> {
    let name = if demo { "belay-demo" } else { "belay" };
    let default = || user_data().map(|folder| folder.join(name));
    let (file, named) = match &given.config {
        Some(path) => (read(path)?, true),
        None => {
            let folder = given.data.clone().map_or_else(default, Ok)?;
            let path = folder.join("belay.toml");
            if path.exists() { (read(&path)?, false) } else { (File::default(), true) }
        }
    };
    if !named && file.data.is_some() {
        return Err(Failure::input("belay.toml in the data folder sets `data`, the folder it lies in: take that line out"));
    }
    let folder = given.data.clone().or(file.data.clone()).map_or_else(default, Ok)?;
    let folder = std::path::absolute(&folder)?;
    let postgres = given.database.clone().or(file.database.clone());
    if postgres.as_ref().is_some_and(|url| !url.starts_with("postgres://") && !url.starts_with("postgresql://")) {
        let remedy = "--database takes postgres://USER@HOST/NAME; the embedded database lies in the data folder, which --data DIR chooses";
        return Err(Failure::input(remedy));
    }
    let public_url = given.public_url.clone().or(file.public_url.clone()).map(|url| check_public_url(&url)).transpose()?;
    Ok((Where { folder, postgres, public_url }, file))
}

/// Where the database is, for commands that do not serve.
///
/// # Errors
/// Bad input.
pub fn place_of(given: &Place) -> Result<Where, Failure> {
    Ok(place(given, false)?.0)
}

fn read(path: &Path) -> Result<File, Failure> {
    let wrong = |message: String| Failure::input(format!("{}: {message}", path.display()));
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    let said = |error: &toml::de::Error| {
        let line = error.span().map(|span| text[..span.start.min(text.len())].lines().count().max(1));
        line.map_or_else(|| error.message().to_owned(), |line| format!("line {line}: {}", error.message()))
    };
    let table = toml::Table::from_str(&text).map_err(|error| wrong(said(&error).replace('\n', " ")))?;
    let unknown: Vec<&str> = table.keys().map(String::as_str).filter(|key| !KEYS.contains(key)).collect();
    if !unknown.is_empty() {
        return Err(wrong(format!("there is no option {}; the options are {}", unknown.join(", "), KEYS.join(", "))));
    }
    toml::from_str(&text).map_err(|error| wrong(said(&error).replace('\n', " ")))
}

/// Puts together how to serve.
///
/// # Errors
/// Bad input, with the remedy.
pub fn served(given: &Serve) -> Result<Served, Failure> {
    let (place, file) = place(&given.place, given.demo)?;
    let default = || SocketAddr::from_str(LISTEN).map_err(|error| Failure::Work(error.to_string()));
    let listen = given.listen.or(file.listen).map_or_else(default, Ok)?;
    let tls = match (given.tls_cert.clone().or(file.tls_cert), given.tls_key.clone().or(file.tls_key)) {
        (Some(certificate), Some(key)) => Some((certificate, key)),
        (None, None) => None,
        (Some(_), None) => return Err(Failure::input("--tls-cert needs --tls-key beside it")),
        (None, Some(_)) => return Err(Failure::input("--tls-key needs --tls-cert beside it")),
    };
    let trusted_proxies = if given.trusted_proxy.is_empty() { file.trusted_proxy } else { given.trusted_proxy.clone() };
    let mail = match (given.smtp_url.clone().or(file.smtp_url), given.mail_from.clone().or(file.mail_from)) {
        (Some(url), Some(from)) => Some(rooms::app::Mail { url, from }),
        (None, _) => None,
        (Some(_), None) => return Err(Failure::input("--smtp-url needs --mail-from beside it: the address mail comes from")),
    };
    let served = Served { place, listen, tls, trusted_proxies, mail, demo: given.demo, language: given.language.unwrap_or_else(spoken) };
    served.check()?;
    Ok(served)
}

impl Served {
    fn check(&self) -> Result<(), Failure> {
        let beyond = !self.listen.ip().to_canonical().is_loopback();
        if self.demo && (beyond || self.place.postgres.is_some() || self.place.public_url.is_some()) {
            return Err(Failure::input(
                "the sample organisation is for this machine only: --demo goes with a loopback --listen, and without --public-url and --database",
            ));
        }
        if beyond && self.tls.is_none() && self.trusted_proxies.is_empty() {
            return Err(Failure::input(format!(
                "{} can be reached from other machines, and browsers keep neither sign-in nor keys over plain HTTP: add --tls-cert and --tls-key, \
                 or name the proxy that holds TLS with --trusted-proxy, or listen on 127.0.0.1",
                self.listen
            )));
        }
        match &self.place.public_url {
            None if beyond => Err(Failure::input("say where people reach the page: --public-url https://belay.example.org")),
            Some(url) if self.tls.is_some() && url.starts_with("http://") => {
                Err(Failure::input(format!("with TLS the public URL begins with https://, not {url}")))
            }
            _ => Ok(()),
        }
    }

    /// Where people reach the page, for a server bound to `bound`.
    pub fn public_url(&self, bound: SocketAddr) -> String {
        let scheme = if self.tls.is_some() { "https" } else { "http" };
        self.place.public_url.clone().unwrap_or_else(|| format!("{scheme}://{bound}"))
    }
}

/// A public URL: https, or http on this very machine; a host, perhaps a port, nothing behind it.
fn check_public_url(url: &str) -> Result<String, Failure> {
    let url = url.trim().trim_end_matches('/');
    match remote::transport(url) {
        None => Err(Failure::input(format!("{url} is no public URL: it looks like https://belay.example.org"))),
        Some(Transport::Plain) => Err(Failure::input(format!(
            "the public URL {url} is plain HTTP, over which browsers keep neither sign-in nor keys: use https:// with --tls-cert and --tls-key, \
             or with a proxy that holds TLS (--trusted-proxy)"
        ))),
        Some(Transport::Tls | Transport::Loopback) => Ok(url.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    fn serve(change: impl Fn(&mut Serve)) -> Result<Served, String> {
        let mut given = Serve::default();
        given.place.data = Some(std::env::temp_dir().join("belay-without-a-file"));
        change(&mut given);
        served(&given).map_err(|failure| failure.to_string())
    }

    #[test]
    fn plain_http_stays_on_this_machine() {
        for url in ["http://belay.example.org", "http://10.0.0.1:4400"] {
            assert!(check_public_url(url).unwrap_err().to_string().contains("--tls-cert"), "{url}");
        }
        for url in ["http://localhost:4400", "http://127.0.0.1/", "http://[::1]:4400", "https://belay.example.org"] {
            assert!(check_public_url(url).is_ok(), "{url}");
        }
        for url in ["belay.example.org", "https://", "https://a/b", "ftp://a"] {
            assert!(check_public_url(url).is_err(), "{url}");
        }
        assert!(serve(|given| given.listen = "0.0.0.0:4400".parse().ok()).unwrap_err().contains("--trusted-proxy"));
        let proxied = serve(|given| {
            given.listen = "0.0.0.0:4400".parse().ok();
            given.trusted_proxy = vec!["10.0.0.0/8".parse().unwrap()];
        });
        assert!(proxied.unwrap_err().contains("--public-url"));
    }

    #[test]
    fn halves_are_told() {
        assert!(serve(|given| given.tls_cert = Some("a.pem".into())).unwrap_err().contains("--tls-key"));
        assert!(serve(|given| given.smtp_url = Some("smtp://x".to_owned())).unwrap_err().contains("--mail-from"));
        assert!(serve(|given| given.place.database = Some("sqlite:x".to_owned())).unwrap_err().contains("--data"));
    }
}
