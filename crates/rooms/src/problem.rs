//! The one error of the API: RFC 9457 problem details with a stable `type`, worded by the client.

use std::collections::BTreeMap;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Invalid;
use store::WantsRetry;

/// `application/problem+json`. Boxed: an error should cost nothing where there is none.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
#[serde(transparent)]
pub struct Problem(Box<Details>);

/// What a problem says. `type` is `/problems/NAME`; the client's words for it are `problem-NAME`.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct Details {
    /// `/problems/NAME`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The name in plain words, for people who read the API.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// The field that the problem is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Numbers and words for the message.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<&'static str, String>,
    /// All findings, when there are several (a CSV file).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Finding>,
    #[serde(skip)]
    retry: bool,
}

/// One finding of many.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct Finding {
    /// Line of the file, from 1.
    pub line: u64,
    /// Field or column.
    pub field: String,
    /// What is wrong.
    pub name: &'static str,
    /// Numbers and words for the message.
    pub args: BTreeMap<&'static str, String>,
}

/// What handlers answer.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

impl Problem {
    /// A problem by name; prefer the constructors that read as sentences.
    #[must_use]
    pub fn new(status: StatusCode, name: &str) -> Self {
        Self(Box::new(Details {
            kind: format!("/problems/{name}"),
            title: name.replace('_', " "),
            status: status.as_u16(),
            field: None,
            args: BTreeMap::new(),
            errors: Vec::new(),
            retry: false,
        }))
    }

    /// Adds the field.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.0.field = Some(field.to_owned());
        self
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.0.args.insert(name, value.to_string());
        self
    }

    /// The name, without the path.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.kind.trim_start_matches("/problems/")
    }

    /// An argument of the message.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.0.args.get(name).map(String::as_str)
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// 401: nobody is signed in, or the sign-in has ended.
    #[must_use]
    pub fn not_signed_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not_signed_in")
    }

    /// 401: this e-mail and password do not belong together (which of them, is not said).
    #[must_use]
    pub fn wrong_login() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "wrong_login")
    }

    /// 404: not there, or not for the one who asks; which, is not said.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found")
    }

    /// 403: for administrators.
    #[must_use]
    pub fn administrator_only() -> Self {
        Self::new(StatusCode::FORBIDDEN, "administrator_only")
    }

    /// 403: for active people; a former member reads and takes away what is theirs, and that for 90 days.
    #[must_use]
    pub fn former_member() -> Self {
        Self::new(StatusCode::FORBIDDEN, "former_member")
    }

    /// 403: only its owner may do this.
    #[must_use]
    pub fn not_yours() -> Self {
        Self::new(StatusCode::FORBIDDEN, "not_yours")
    }

    /// 429: too many failed; `seconds` until the next try is looked at.
    #[must_use]
    pub fn too_many_tries(seconds: i64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many_tries").with("seconds", seconds)
    }

    /// 429: too often in a short time; `seconds` until it is possible again.
    #[must_use]
    pub fn rate_limited(seconds: i64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "rate_limited").with("seconds", seconds)
    }

    /// 409: somebody wrote in between; the current version is told.
    #[must_use]
    pub fn row_changed(current: i64) -> Self {
        Self::new(StatusCode::CONFLICT, "row_changed").with("version", current)
    }

    /// 409: not in this state.
    #[must_use]
    pub fn wrong_state(state: impl ToString) -> Self {
        Self::new(StatusCode::CONFLICT, "wrong_state").with("state", state)
    }

    /// 409: the members changed; an unlocked member appends a key-set entry first.
    #[must_use]
    pub fn epoch_closed() -> Self {
        Self::new(StatusCode::CONFLICT, "epoch_closed")
    }

    /// 422 with many findings.
    #[must_use]
    pub fn findings(errors: Vec<Finding>) -> Self {
        let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "findings");
        problem.0.errors = errors;
        problem
    }
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Self {
        let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid").at(&invalid.field).with("name", invalid.name);
        problem.0.args.extend(invalid.args);
        problem
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        match &error {
            store::Error::Taken => Self::new(StatusCode::CONFLICT, "id_taken"),
            store::Error::Missing => Self::not_found(),
            store::Error::DiskFull => Self::new(StatusCode::INSUFFICIENT_STORAGE, "disk_full"),
            store::Error::Busy => Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy"),
            retry if retry.wants_retry() => {
                let mut problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy");
                problem.0.retry = true;
                problem
            }
            other => {
                tracing::error!(error = %other, "the store failed");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
            }
        }
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        store::Error::from(error).into()
    }
}

impl WantsRetry for Problem {
    fn wants_retry(&self) -> bool {
        self.0.retry
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self.0).unwrap_or_default();
        let mut response = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        // Whoever is asked to wait is told how long, also without reading the body.
        let wait = self.argument("seconds").filter(|_| status == StatusCode::TOO_MANY_REQUESTS);
        if let Some(wait) = wait.and_then(|seconds| HeaderValue::from_str(seconds).ok()) {
            response.headers_mut().insert(header::RETRY_AFTER, wait);
        }
        response
    }
}
