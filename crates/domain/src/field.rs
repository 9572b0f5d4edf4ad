//! The class of every stored field: what is sealed, what the server needs, what was released, what exists only as an aggregate.
//!
//! The list is the published one: the page "What can whom see?" is generated from it, and a test compares it with the
//! columns of the real database, so that a column without a class fails.

use crate::word::words;

words! {
    /// Who can read a field.
    Class as "Class" {
        /// Encrypted in the client for the members (or the writer alone); the server cannot read it.
        Sealed = "sealed",
        /// The server needs it to work: readable by whoever reads the database.
        Service = "service",
        /// Key material and proofs: public keys, wrapped keys, signatures, hashes. Opens nothing by itself.
        Key = "key",
        /// Released by its owner to a named audience.
        Published = "published",
        /// Exists only as a released figure.
        Aggregate = "aggregate",
    }
}

/// One table with the classes of its columns.
pub struct Table {
    /// Name in the database.
    pub name: &'static str,
    /// Column and class.
    pub columns: &'static [(&'static str, Class)],
}

use Class::{Key, Published, Sealed, Service};

macro_rules! table {
    ($name:literal: $($class:ident [$($column:ident)*])*) => {
        Table { name: $name, columns: &[$($((stringify!($column), $class)),*),*] }
    };
}

/// Every table of the database.
pub const TABLES: &[Table] = &[
    table!("organisation": Service [id slug name help_lines created_at defaults]),
    table!("account": Service [id email created_at login_reset_at] Key [password_hash]),
    table!("sign_in": Service [id account_id device created_at seen_day expires_at] Key [token_hash]),
    table!("one_time_link": Service [purpose organisation_id person_id account_id created_at expires_at used_at] Key [token_hash]),
    table!("person": Service [organisation_id id account_id name folded_name email administrator_at time_zone language created_at deactivated_at
        login_reset_at erase_at erased_at]),
    table!("team": Service [organisation_id id name folded_name created_at]),
    table!("membership": Service [organisation_id id team_id person_id from_day until_day]),
    table!("reporting_line": Service [organisation_id report_id manager_id stated_at]),
    table!("idempotency": Service [organisation_id person_id idempotency_key request_hash answer created_at engagement_id]),
    table!("outbox": Service [organisation_id person_id id at kind row_id engagement_id version]),
    table!("identity": Service [organisation_id person_id own_engagement_id created_at recovery_confirmed_at generation restarted_at]
        Key [card act]),
    table!("earlier_card": Service [organisation_id person_id generation place why own_engagement_id pins_version created_at left_at]
        Key [card act replace_act file file_act] Sealed [pins]),
    table!("passkey": Service [organisation_id person_id id name created_at] Key [credential_id salt file]),
    table!("wrapper_aside": Service [organisation_id person_id generation kind id name created_at] Key [credential_id salt file]),
    table!("key_share": Service [organisation_id engagement_id person_id epoch from_id created_at] Key [wrap]),
    table!("wrapper": Service [organisation_id person_id kind created_at] Key [file]),
    table!("pins": Service [organisation_id person_id version] Sealed [pins]),
    table!("engagement": Service [organisation_id id kind modality state minutes sessions_planned team_id start_joiners proposer_id
        created_at agreement_id epoch epoch_closed_at began_at closed_at erase_at keep_from]),
    table!("party": Service [organisation_id engagement_id person_id role invited_at joined_at refused_at left_at]),
    table!("key_set_entry": Service [organisation_id engagement_id sequence epoch signer_id created_at] Key [entry]),
    table!("agreement": Service [organisation_id engagement_id id version author_id modality minutes sessions_planned created_at sponsor_id
        keep_months] Sealed [terms]),
    table!("act": Service [organisation_id engagement_id id kind subject_id version author_id created_at] Key [act]),
    table!("goal": Service [organisation_id engagement_id id version state target_day position created_by created_at]
        Sealed [sentence today good_enough levels more]),
    table!("session": Service [organisation_id engagement_id id version number form starts_local zone starts_at minutes link state
        created_by created_at opened_at held_at cancelled_at series_id changes] Sealed [topic]),
    table!("series": Service [organisation_id engagement_id id starts_local zone freq every weekdays month until_day times created_by
        created_at]),
    table!("session_change": Service [organisation_id engagement_id session_id id at by_id what starts_local zone minutes]),
    table!("session_modality": Service [organisation_id engagement_id session_id modality minutes]),
    table!("takeaway": Service [organisation_id engagement_id session_id person_id version] Sealed [text]),
    table!("note": Service [organisation_id engagement_id id session_id created_at sequence saved_at snapshot covers erase_at]),
    table!("note_entry": Service [organisation_id engagement_id note_id sequence author_id device number epoch kind covers saved_at]
        Sealed [entry]),
    table!("presence": Service [organisation_id engagement_id note_id author_id device epoch version at] Sealed [envelope]),
    table!("attachment": Service [organisation_id engagement_id id note_id author_id bytes parts stored created_at complete_at] Sealed [meta]),
    table!("attachment_part": Service [organisation_id engagement_id attachment_id part] Sealed [bytes]),
    table!("note_state": Service [organisation_id engagement_id note_id author_id device sequence epoch saved_at] Sealed [envelope]),
    table!("action": Service [organisation_id engagement_id id version session_id owner_id due_day state created_by created_at closed_at]
        Sealed [text outcome]),
    table!("sponsor_hopes": Service [organisation_id engagement_id person_id version changed_at] Published [text]),
    table!("promise": Service [organisation_id engagement_id id person_id version created_at changed_at] Published [text due_day state]),
    table!("entry": Service [organisation_id engagement_id id drawer version session_id parent_id round_id position owner_id created_by
        created_at changed_at aside_at] Sealed [body]),
    table!("round": Service [organisation_id engagement_id id kind session_id created_by created_at opened_at put_away_at]),
    table!("round_ready": Service [organisation_id engagement_id round_id person_id ready_at]),
    table!("round_without": Service [organisation_id engagement_id round_id person_id]),
    table!("model": Service [organisation_id id version name steps author_id created_at retired_at]),
    table!("skill_pack": Service [organisation_id id version language title source skills body imported_by imported_at withdrawn_at]),
    table!("skill_merge": Service [organisation_id from_id into_id merged_by merged_at]),
    table!("second_factor": Service [account_id created_at on_since last_step] Key [secret]),
    table!("second_factor_code": Service [account_id] Key [code_hash]),
    table!("known_device": Service [account_id device first_at]),
    table!("release": Service [organisation_id engagement_id id person_id item_kind item_id audience audience_person_id until_day created_at
        revoked_at] Published [text] Key [act revoke_act]),
    table!("access_event": Service [organisation_id person_id id at day kind actor_id engagement_id count]),
    table!("moment": Service [organisation_id engagement_id id with_person_id happened_day created_at] Sealed [text]),
];

/// The class of a column, if it has one.
#[must_use]
pub fn class(table: &str, column: &str) -> Option<Class> {
    let table = TABLES.iter().find(|known| known.name == table)?;
    table.columns.iter().find(|(name, _)| *name == column).map(|(_, class)| *class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_sealed_and_who_meets_when_is_not() {
        assert_eq!(class("goal", "sentence"), Some(Sealed));
        assert_eq!(class("session", "starts_at"), Some(Service));
        assert_eq!(class("session", "mood"), None);
    }

    #[test]
    fn no_column_is_listed_twice() {
        for table in TABLES {
            let mut names: Vec<_> = table.columns.iter().map(|(name, _)| name).collect();
            names.sort_unstable();
            let before = names.len();
            names.dedup();
            assert_eq!(before, names.len(), "{}", table.name);
        }
    }
}
