//! What ends a command: one line on stderr, exit code 2 for what the caller can put right, 1 for the rest.

use std::process::ExitCode;

/// Why a command ended early.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Something that was given, or a state that the caller can change.
    #[error("{0}")]
    Input(String),
    /// Something that went wrong.
    #[error("{0}")]
    Work(String),
}

impl Failure {
    /// A failure that the caller can put right.
    pub fn input(message: impl Into<String>) -> Self {
        Self::Input(message.into())
    }

    /// 2 for bad input, otherwise 1.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Input(_) => ExitCode::from(2),
            Self::Work(_) => ExitCode::FAILURE,
        }
    }

    /// With where it happened in front.
    pub fn at(self, place: impl std::fmt::Display) -> Self {
        match self {
            Self::Input(message) => Self::Input(format!("{place}: {message}")),
            Self::Work(message) => Self::Work(format!("{place}: {message}")),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Work(error.to_string())
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Newer(_) | store::Error::Unfit(_) => Self::Input(error.to_string()),
            other => Self::Work(other.to_string()),
        }
    }
}

impl From<store::CopyError> for Failure {
    fn from(error: store::CopyError) -> Self {
        Self::Input(error.to_string())
    }
}

impl From<rooms::Problem> for Failure {
    fn from(problem: rooms::Problem) -> Self {
        Self::Work(problem.name().replace('_', " "))
    }
}

impl From<client::ClientError> for Failure {
    fn from(error: client::ClientError) -> Self {
        Self::Work(error.to_string())
    }
}
