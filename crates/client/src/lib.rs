//! The typed client of the API: for the terminal, the sample organisation and the tests.
//!
//! [`Client`] speaks HTTP with a bearer token and gives each change its idempotency key. [`Space`] is a person of an organisation with
//! unlocked keys: it seals what it sends, verifies what it reads, and appends a new key epoch when the server asks for one. The types of
//! requests and answers are in [`types`].

mod coaching;
mod error;
mod http;
#[cfg(feature = "notes")]
mod notes;
mod record;
mod space;
pub mod types;
mod work;

pub use coaching::Proposal;
pub use error::{ClientError, Finding, Problem, Result};
pub use http::{Client, Now, Reply};
#[cfg(feature = "notes")]
pub use notes::{document, document_text};
pub use record::EntryText;
pub use reqwest::Method;
pub use space::{Secrets, Space};
pub use vault;
pub use work::{GoalText, SessionPlan};
