//! The words of the record: `locales/LANGUAGE/export.ftl`, and the reasons of the vault.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::demo::Language;

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    source: &'static str,
}

impl Words {
    /// The words of the language of this tag; English where there are none.
    pub fn of(language: Language) -> Self {
        let (source, reasons) = match language {
            Language::English => (include_str!("../../../../locales/en/export.ftl"), include_str!("../../../../locales/en/vault.ftl")),
            Language::German => (include_str!("../../../../locales/de/export.ftl"), include_str!("../../../../locales/de/vault.ftl")),
        };
        let tag = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        for source in [reasons, source] {
            // A broken message is left out, the rest of the file is used.
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partly, _)| partly);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle, source }
    }

    fn said(&self, id: &str, args: &[(&str, &str)]) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in args {
            match value.parse::<i64>() {
                // Plural forms go by numbers.
                Ok(number) if *name == "n" => values.set(*name, number),
                _ => values.set(*name, *value),
            }
        }
        let pattern = self.bundle.get_message(id)?.value()?;
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }

    /// A message by what stands behind `export-`. One that is missing reads as its own name.
    pub fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.said(&format!("export-{id}"), args).unwrap_or_else(|| id.replace(['-', '_'], " "))
    }

    /// The heading of an entry of this type.
    pub fn kind(&self, kind: &str) -> String {
        self.say(&format!("type-{}", hyphens(kind)), &[])
    }

    /// The label of what stands under this key.
    pub fn label(&self, key: &str) -> String {
        self.said(&format!("export-word-{}", hyphens(key)), &[]).unwrap_or_else(|| key.replace('_', " "))
    }

    /// A value that is one of a few words.
    pub fn value(&self, value: &str) -> String {
        self.said(&format!("export-value-{}", hyphens(value)), &[]).unwrap_or_else(|| value.replace('_', " "))
    }

    /// Why something did not open.
    pub fn reason(&self, name: &str) -> String {
        self.said(&format!("vault-{name}"), &[]).unwrap_or_else(|| name.replace('_', " "))
    }

    /// Where a key stands among the labels, which are in the order of reading.
    pub fn rank(&self, key: &str) -> usize {
        self.source.find(&format!("export-word-{} =", hyphens(key))).unwrap_or(usize::MAX)
    }
}

fn hyphens(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let ids = |language: Language| {
            let source = Words::of(language).source;
            let ids = source.lines().filter_map(|line| line.split_once(" = ").map(|(id, _)| id.to_owned()));
            ids.filter(|id| id.starts_with("export-")).collect::<Vec<_>>()
        };
        assert_eq!(ids(Language::English), ids(Language::German));
        assert!(ids(Language::English).len() > 200);
    }

    #[test]
    fn numbers_labels_and_reasons_are_words() {
        let german = Words::of(Language::German);
        assert_eq!(german.say("unopened-count", &[("n", "1")]), "Eines ließ sich nicht öffnen: siehe unopened.md.");
        assert_eq!((german.label("good_enough"), german.label("new_key")), ("Gut genug".to_owned(), "new key".to_owned()));
        assert_eq!(german.value("one_to_one"), "zu zweit");
        assert!(Words::of(Language::English).reason("cannot_decrypt").contains("key"));
    }
}
