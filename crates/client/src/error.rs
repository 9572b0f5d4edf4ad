//! What can go wrong between client and server.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Answers of this crate.
pub type Result<T, E = ClientError> = std::result::Result<T, E>;

/// A problem that the server told (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, thiserror::Error)]
#[error("{name} ({status}{place})", place = .field.as_deref().map(|field| format!(" at {field}")).unwrap_or_default())]
pub struct Problem {
    /// The stable name: `type` without `/problems/`.
    #[serde(rename = "type", deserialize_with = "last_word")]
    pub name: String,
    /// HTTP status.
    pub status: u16,
    /// The field it is about.
    #[serde(default)]
    pub field: Option<String>,
    /// Numbers and words for the message.
    #[serde(default)]
    pub args: BTreeMap<String, String>,
    /// All findings, when there are several.
    #[serde(default)]
    pub errors: Vec<Finding>,
}

fn last_word<'de, D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<String, D::Error> {
    let kind = String::deserialize(deserializer)?;
    Ok(kind.rsplit('/').next().unwrap_or_default().to_owned())
}

/// One finding of many.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// Line of the file, from 1.
    #[serde(default)]
    pub line: Option<u64>,
    /// Field or column.
    pub field: String,
    /// What is wrong.
    pub name: String,
    /// Numbers and words for the message.
    #[serde(default)]
    pub args: BTreeMap<String, String>,
}

/// Why a call did not give what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The server said no.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// The server could not be reached, or the connection broke: whether a change took place is not known. Ask again under the same key.
    #[error("the server did not answer: {0}")]
    Unreachable(#[from] reqwest::Error),
    /// An answer that is not what the API promises.
    #[error("the server answered {status} with something unexpected: {reason}")]
    Unexpected {
        /// HTTP status.
        status: u16,
        /// What could not be read.
        reason: String,
    },
    /// The vault refused.
    #[error("{said} ({name})", said = .0, name = .0.name())]
    Vault(#[from] vault::VaultError),
    /// What was asked makes no sense here, for example a person without an organisation.
    #[error("{0}")]
    Here(&'static str),
}

impl ClientError {
    /// The server's problem, if it is one.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            _ => None,
        }
    }

    /// True when the server told this problem.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.problem().is_some_and(|problem| problem.name == name)
    }
}
