//! The packs that come with the product: `library/skills`, and earlier editions of them, to hold theirs beside: `library/skills/earlier`.

use std::sync::LazyLock;

use domain::skill::{Format, Pack, order, read};
use rust_embed::RustEmbed;

/// The files as they stand in the library.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../library/skills"]
struct Files;

/// The names of the packs; beside them lies how one is written.
fn names() -> impl Iterator<Item = std::borrow::Cow<'static, str>> {
    Files::iter().filter(|name| name.ends_with(".yaml"))
}

/// Read once; a test sees to it that all of them can be.
static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
    let texts = names().filter_map(|name| Files::get(&name).map(|file| (name, file)));
    let packs = texts.filter_map(|(name, file)| {
        let text = String::from_utf8_lossy(&file.data);
        let pack = read(Format::Yaml, &text, 0).whole();
        pack.map_err(|findings| tracing::error!(%name, ?findings, "a pack of the library cannot be read")).ok()
    });
    let mut packs: Vec<Pack> = packs.collect();
    packs.sort_by(|one, other| (&one.id, order(&one.version), &one.language).cmp(&(&other.id, order(&other.version), &other.language)));
    packs
});

/// Every pack that comes with the product, in every version and language, by id.
#[must_use]
pub fn packs() -> &'static [Pack] {
    &PACKS
}

/// The same, each in its newest version alone.
pub fn newest() -> impl Iterator<Item = &'static Pack> {
    let later = |pack: &Pack| PACKS.iter().any(|one| one.id == pack.id && order(&one.version) > order(&pack.version));
    PACKS.iter().filter(move |pack| !later(pack))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use domain::skill::graph::{Merges, difference, problems};
    use domain::skill::write;

    use super::*;

    #[test]
    fn every_pack_of_the_library_is_whole_and_has_its_twin() {
        assert_eq!(packs().len(), names().count());
        let english: Vec<&Pack> = packs().iter().filter(|pack| pack.language == "en").collect();
        let standing: Vec<&Pack> = newest().filter(|pack| pack.language == "en").collect();
        for name in names() {
            let read = read(Format::Yaml, &String::from_utf8_lossy(&Files::get(&name).unwrap().data), 0);
            assert_eq!(read.findings, [], "{name}");
            if newest().any(|pack| *pack == read.pack) {
                assert_eq!(name, format!("{}.{}.yaml", read.pack.id, read.pack.language));
                assert_eq!(problems(&read, &standing, &Merges::new()), [], "{name}");
            } else {
                assert_eq!(name, format!("earlier/{}.{}.{}.yaml", read.pack.id, read.pack.version, read.pack.language));
                // What it refers to is looked up in the packs that stand, its own among them.
                let known =
                    |id: &String| standing.iter().copied().chain([&read.pack]).flat_map(|pack| &pack.skills).any(|skill| skill.id == *id);
                let unknown =
                    read.pack.skills.iter().flat_map(|skill| skill.prerequisites.iter().chain(&skill.related)).find(|id| !known(id));
                assert_eq!(unknown, None, "{name}");
            }
            let twin = english.iter().find(|twin| twin.id == read.pack.id && twin.version == read.pack.version).unwrap();
            assert_eq!(difference(&read, twin), None, "{name}");
        }
    }

    #[test]
    fn every_pack_of_the_library_comes_back_from_both_formats() {
        for pack in packs() {
            assert_eq!(read(Format::Yaml, &write(Format::Yaml, pack), 0).whole().as_ref(), Ok(pack), "{}", pack.id);
            // A table has no place for exercises.
            let table = read(Format::Csv, &write(Format::Csv, pack), 0).whole();
            assert_eq!(table, Ok(Pack { exercises: Vec::new(), ..pack.clone() }), "{}", pack.id);
        }
    }
}
