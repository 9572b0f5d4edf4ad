//! What an organisation's agreements begin with. Suggestions: each agreement says its own.

use domain::{Invalid, check};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The most codes of ethics that are linked.
const MOST_CODES: usize = 20;
/// For how long records may be kept, months.
const MONTHS: std::ops::RangeInclusive<i64> = 1..=600;
/// The longest text, characters.
const LONGEST_TEXT: usize = 4000;
/// The longest name of a role, characters.
const LONGEST_ROLE: usize = 40;

/// What agreements of the organisation begin with. What is missing is empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Defaults {
    /// For how long records are kept after the end, 1 to 600 months; `null`: not said.
    pub records_months: Option<i64>,
    /// What becomes of them then; at most 4,000 characters.
    pub disposal: String,
    /// What coaching is here, and what it is not; at most 4,000 characters.
    pub about_coaching: String,
    /// Codes of ethics, linked, not copied; at most 20.
    pub codes: Vec<Code>,
    /// What the roles are called here.
    pub role_names: RoleNames,
}

/// A code of ethics.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct Code {
    /// What it is called, at most 100 characters.
    pub name: String,
    /// Where it stands: `https://…` or `http://…`.
    pub url: String,
}

/// What the roles are called here, each at most 40 characters. Empty: the product's own word.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct RoleNames {
    /// Gives the frame.
    pub coach: String,
    /// Does the climbing.
    pub coachee: String,
    /// Both in turn.
    pub peer: String,
    /// Wants it to happen.
    pub sponsor: String,
}

impl Defaults {
    /// The same, trimmed and within its bounds.
    ///
    /// # Errors
    /// By field, for example `out_of_range` on `defaults.records_months` or `not_a_link` on `defaults.codes[0].url`.
    pub fn checked(&self) -> Result<Self, Invalid> {
        if self.codes.len() > MOST_CODES {
            return Err(Invalid::new("defaults.codes", "too_many").with("max", MOST_CODES));
        }
        let months = |months| check::number("defaults.records_months", months, MONTHS);
        Ok(Self {
            records_months: self.records_months.map(months).transpose()?,
            disposal: check::text("defaults.disposal", &self.disposal, LONGEST_TEXT)?,
            about_coaching: check::text("defaults.about_coaching", &self.about_coaching, LONGEST_TEXT)?,
            codes: self.codes.iter().enumerate().map(|(index, code)| code.checked(index)).collect::<Result<_, _>>()?,
            role_names: RoleNames {
                coach: role("coach", &self.role_names.coach)?,
                coachee: role("coachee", &self.role_names.coachee)?,
                peer: role("peer", &self.role_names.peer)?,
                sponsor: role("sponsor", &self.role_names.sponsor)?,
            },
        })
    }
}

impl Code {
    fn checked(&self, index: usize) -> Result<Self, Invalid> {
        let field = |name: &str| format!("defaults.codes[{index}].{name}");
        Ok(Self { name: check::line(&field("name"), &self.name, 100)?, url: check::link(&field("url"), &self.url)? })
    }
}

fn role(name: &str, text: &str) -> Result<String, Invalid> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    check::line(&format!("defaults.role_names.{name}"), text, LONGEST_ROLE)
}
