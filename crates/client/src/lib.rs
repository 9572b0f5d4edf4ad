//! The typed client of the API: for the terminal, the sample organisation and the tests.
//!
//! [`Client`] speaks HTTP with a bearer token and gives each change its idempotency key. [`Space`] is a person of an organisation with
//! unlocked keys: it seals what it sends, verifies what it reads, and appends a new key epoch when the server asks for one. The types of
//! requests and answers are in [`types`].

mod attachments;
mod coaching;
#[cfg(feature = "notes")]
mod document;
mod error;
mod http;
#[cfg(feature = "notes")]
mod notes;
mod record;
mod releases;
mod space;
pub mod types;
mod work;

pub use attachments::AttachmentContent;
pub use coaching::Proposal;
#[cfg(feature = "notes")]
pub use document::{decodes, document, document_markdown, document_state, document_text, document_with};
pub use error::{ClientError, Finding, Problem, Result};
pub use http::{Client, Now, Reply};
#[cfg(feature = "notes")]
pub use notes::ReadNote;
pub use record::EntryText;
pub use releases::Showing;
pub use reqwest::Method;
pub use space::{Secrets, Space};
pub use vault;
pub use work::{GoalText, SessionPlan};
