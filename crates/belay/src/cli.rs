//! The clap tree.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use ipnet::IpNet;

/// Coaching for software organisations: one server, one page, sealed so that the server cannot read what people say.
#[derive(Debug, Parser)]
#[command(name = "belay", version, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What Belay does in a terminal.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the page and the API
    Serve(Box<Serve>),
    /// What an administrator of the server does on its host
    Admin {
        /// What to do.
        #[command(subcommand)]
        command: Admin,
    },
    /// Writes a consistent copy of the database to FILE, also while the server runs
    Backup {
        /// A file that does not exist yet
        file: PathBuf,
        /// Where the database is.
        #[command(flatten)]
        place: Place,
    },
    /// Puts a copy in the place of the database; the server must not run
    Restore {
        /// A file that `belay backup` wrote
        file: PathBuf,
        /// Only look: is the copy whole, and what does it hold?
        #[arg(long)]
        verify: bool,
        /// Where the database is.
        #[command(flatten)]
        place: Place,
    },
    /// Opens the page of this program, in front of a server whose page one does not want to trust
    #[cfg(feature = "page")]
    Ui(Ui),
    /// Compares the page that a server sends with the page of this program, byte for byte
    #[cfg(feature = "page")]
    VerifyAssets {
        /// The server, for example `https://belay.example.org`
        url: String,
    },
    /// Takes your whole record away in one encrypted file, which the stock `age` program opens
    Export(Box<Export>),
    /// Packs of skills looked through or converted, without a server; your own map of skills, and results of exercises
    Skills {
        /// What to do.
        #[command(subcommand)]
        command: Skills,
    },
    /// Skills: predictions, forecasts and estimates from files, without a server
    #[command(arg_required_else_help = true)]
    Zone {
        /// What of it.
        #[command(subcommand)]
        command: crate::zone::Zone,
    },
    /// Prints the description of the API (OpenAPI, JSON)
    Openapi,
}

/// Where secrets come from.
const SECRETS: &str = "\
Secrets are asked on the terminal. In scripts they are taken from:
  BELAY_PASSWORD  the login password
  BELAY_CODE      a code of the second factor, where you have one
  BELAY_UNLOCK    the six words that open what is sealed";

/// What is done with skills.
#[derive(Debug, Subcommand)]
pub enum Skills {
    /// Says what is wrong with packs, line by line, also beside each other and the packs that come with Belay
    Check {
        /// Packs (.yaml, .yml, .csv), or ladders of competencies in YAML
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Prints a pack, or a ladder of competencies, as YAML or CSV
    Convert {
        /// A pack (.yaml, .yml, .csv), or a ladder of competencies in YAML
        file: PathBuf,
        /// The format to write
        #[arg(long, value_enum)]
        to: PackFormat,
    },
    /// Prints your own map: what you and others have seen of your skills, put together on this machine
    #[command(after_help = SECRETS)]
    Mine(Box<Mine>),
    /// Your answers to exercises, as a table `user,item,skill,correct,timestamp`
    Results {
        /// In or out.
        #[command(subcommand)]
        command: Results,
    },
}

/// Your own map of skills. Secrets are asked on the terminal, or taken from BELAY_PASSWORD (login), BELAY_CODE (second factor) and BELAY_UNLOCK (the
/// six words).
#[derive(Debug, Clone, Args)]
pub struct Mine {
    /// Whose.
    #[command(flatten)]
    pub account: Account,
    /// Says what made one skill be where it is, by id or name
    #[arg(long, value_name = "SKILL")]
    pub because: Option<String>,
    /// Shows what others see also where you have not written your own view yet; without it yours comes first, so that it is yours
    #[arg(long)]
    pub anyway: bool,
    /// Prints exact figures for programs
    #[arg(long)]
    pub json: bool,
}

/// Answers to exercises. Secrets are asked on the terminal, or taken from BELAY_PASSWORD (login), BELAY_CODE (second factor) and BELAY_UNLOCK (the six
/// words).
#[derive(Debug, Clone, Subcommand)]
pub enum Results {
    /// Seals the rows of a table into your own space; what is there already is not stored again
    #[command(after_help = SECRETS)]
    Import {
        /// One person's rows, with the columns user, item, skill, correct and timestamp
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Whose.
        #[command(flatten)]
        account: Account,
    },
    /// Writes your answers to a table
    #[command(after_help = SECRETS)]
    Export {
        /// A file that does not exist yet
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Whose.
        #[command(flatten)]
        account: Account,
    },
}

/// Who signs in, and where.
#[derive(Debug, Clone, Args)]
pub struct Account {
    /// The server, for example `https://belay.example.org`
    #[arg(long, value_name = "URL", env = "BELAY_SERVER")]
    pub server: String,
    /// Your login address
    #[arg(long, value_name = "EMAIL", env = "BELAY_EMAIL")]
    pub email: String,
    /// The organisation's word in addresses, where you are in several
    #[arg(long, value_name = "SLUG")]
    pub organisation: Option<String>,
}

/// How a pack is written.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum PackFormat {
    /// One document
    Yaml,
    /// A table, one row a skill and level
    Csv,
}

/// What an administrator of the server does.
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Prints a one-time link with which EMAIL sets a new login password; it opens nothing that is sealed
    ResetLogin {
        /// The person's login address
        email: String,
        /// Where the database is.
        #[command(flatten)]
        place: Place,
    },
}

/// The page of this program for one server.
#[cfg(feature = "page")]
#[derive(Debug, Clone, Args)]
pub struct Ui {
    /// The server, for example `https://belay.example.org`
    #[arg(long, value_name = "URL", env = "BELAY_SERVER")]
    pub server: String,
    /// A port of this machine; the browser keeps what it has stored for one port [default: any that is free]
    #[arg(long, value_name = "PORT", default_value_t = 0, hide_default_value = true)]
    pub port: u16,
}

/// Whose record, and for whom. Secrets are asked on the terminal, or taken from BELAY_PASSWORD (login), BELAY_CODE (second factor), BELAY_UNLOCK (the
/// six words) and BELAY_EXPORT_PASSPHRASE (of the file).
#[derive(Debug, Clone, Args)]
pub struct Export {
    /// Whose.
    #[command(flatten)]
    pub account: Account,
    /// The file to write; it must not exist [default: belay-record-DAY.tar.age]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Encrypts to this age recipient instead of a passphrase
    #[arg(long, value_name = "age1…")]
    pub recipient: Option<String>,
    /// Language of its headings [default: yours in Belay]
    #[arg(long, value_enum)]
    pub language: Option<crate::demo::Language>,
}

/// Where the database is, and how people reach it.
#[derive(Debug, Clone, Default, Args)]
pub struct Place {
    /// The data folder; made with access for its owner alone [default: belay in the user's data folder]
    #[arg(long, value_name = "DIR", env = "BELAY_DATA")]
    pub data: Option<PathBuf>,
    /// PostgreSQL instead of the embedded database: postgres://USER@HOST/NAME
    #[arg(long, value_name = "URL", env = "BELAY_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
    /// Where people reach the page, for example `https://belay.example.org` [default: the listening address]
    #[arg(long, value_name = "URL", env = "BELAY_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// A file with these options, for example `listen = "127.0.0.1:4400"` [default: belay.toml in the data folder, if there is one]
    #[arg(long, value_name = "FILE", env = "BELAY_CONFIG")]
    pub config: Option<PathBuf>,
}

/// How to serve. Every option can also be set by its environment variable or in belay.toml; a flag goes before the variable, the
/// variable before the file.
#[derive(Debug, Clone, Default, Args)]
pub struct Serve {
    /// Where the database is.
    #[command(flatten)]
    pub place: Place,
    /// Address and port to listen on [default: 127.0.0.1:4400]
    #[arg(long, value_name = "ADDR", env = "BELAY_LISTEN")]
    pub listen: Option<SocketAddr>,
    /// Certificate chain for TLS, PEM
    #[arg(long, value_name = "FILE", env = "BELAY_TLS_CERT")]
    pub tls_cert: Option<PathBuf>,
    /// Key for TLS, PEM
    #[arg(long, value_name = "FILE", env = "BELAY_TLS_KEY")]
    pub tls_key: Option<PathBuf>,
    /// Addresses of the proxies that hold TLS for us, for example 10.0.0.0/8; several by comma
    #[arg(long, value_name = "CIDR", env = "BELAY_TRUSTED_PROXY", value_delimiter = ',')]
    pub trusted_proxy: Vec<IpNet>,
    /// Mail server for invitations: smtps://USER:PASSWORD@HOST
    #[arg(long, value_name = "URL", env = "BELAY_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of mail: Belay <belay@example.org>
    #[arg(long, value_name = "ADDRESS", env = "BELAY_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// Opens a lively sample organisation to look around in, in a data folder of its own, on this machine only
    #[arg(long)]
    pub demo: bool,
    /// Language of the sample organisation [default: that of the terminal, or English]
    #[arg(long, value_enum, requires = "demo")]
    pub language: Option<crate::demo::Language>,
}
