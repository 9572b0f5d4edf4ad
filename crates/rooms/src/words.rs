//! The words of mail: the same Fluent files as the page's.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// English, the language every message exists in.
const MAIL: &str = include_str!("../../../locales/en/mail.ftl");

/// A message of `locales/en/mail.ftl` with its arguments. A message that is missing reads as its own name.
#[must_use]
pub fn mail(id: &str, args: &[(&str, &str)]) -> String {
    formatted(id, args).unwrap_or_else(|| {
        tracing::error!(id, "words are missing");
        id.to_owned()
    })
}

fn formatted(id: &str, args: &[(&str, &str)]) -> Option<String> {
    let mut bundle = FluentBundle::new(vec!["en".parse().ok()?]);
    // Plain text mail: no marks around what is put in.
    bundle.set_use_isolating(false);
    // A broken message is left out, the rest of the file is used.
    let resource = FluentResource::try_new(MAIL.to_owned()).unwrap_or_else(|(partly, _)| partly);
    bundle.add_resource(resource).ok()?;
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set(*name, *value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(bundle.get_message(id)?.value()?, Some(&values), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_with_its_arguments_and_without_marks() {
        let args = [("inviter", "Ada"), ("organisation", "Analytical Engines")];
        assert_eq!(mail("mail-invitation-subject", &args), "Ada invites you to Analytical Engines on Belay");
    }

    #[test]
    fn what_is_missing_reads_as_its_name() {
        assert_eq!(mail("mail-nothing", &[]), "mail-nothing");
        assert_eq!(mail("mail-invitation-subject", &[]), "mail-invitation-subject");
    }
}
