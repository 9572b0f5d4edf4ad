use super::{pack, told, whole, yaml};
use crate::skill::graph::{Changes, Merges, changes, difference, merged, problems, resolve, without};
use crate::skill::order;

fn merges(pairs: &[(&str, &str)]) -> Merges {
    pairs.iter().map(|(from, into)| ((*from).to_owned(), (*into).to_owned())).collect()
}

#[test]
fn a_pack_fits_beside_the_others_or_it_is_said_why() {
    let base = whole(&pack("base", &[("one", &[]), ("two", &["one"])]));
    let fits = yaml(&pack("ours", &[("three", &["two", "one"])]));
    assert_eq!(problems(&fits, &[&base], &Merges::new()), []);
    let odd = yaml(&pack("ours", &[("two", &[]), ("four", &["nine"])]));
    let found = problems(&odd, &[&base], &Merges::new());
    assert_eq!(told(&found), [(7, "id", "taken"), (21, "prerequisites", "unknown_skill")]);
    assert_eq!((found[0].args["pack"].as_str(), found[1].args["id"].as_str()), ("base", "nine"));
    // What was merged is known by both names.
    assert_eq!(told(&problems(&odd, &[&base], &merges(&[("nine", "one")]))), [(7, "id", "taken")]);
}

#[test]
fn a_circle_is_named_also_across_packs_and_merges() {
    let base = whole(&pack("base", &[("one", &["three"]), ("three", &[])]));
    let next = yaml(&pack("other", &[("four", &["one"])]));
    assert_eq!(problems(&next, &[&base], &Merges::new()), []);
    let other = next.whole().unwrap();
    let changed = yaml(&pack("base", &[("one", &["three"]), ("three", &["four"])]));
    let found = problems(&changed, &[&base, &other], &Merges::new());
    assert_eq!(told(&found), [(12, "prerequisites", "cycle")]);
    assert_eq!(found[0].args["cycle"], "four → one → three → four");
    // four is the same as three: then three needs itself.
    let refused = merged(&[&base, &other], &Merges::new(), "four", "three").unwrap_err();
    assert_eq!((refused.field.as_str(), refused.name), ("into", "cycle"));
    assert!(refused.args["cycle"].contains("one"), "{refused:?}");
}

#[test]
fn merges_are_followed_and_never_a_circle() {
    let base = whole(&pack("base", &[("one", &[]), ("two", &[]), ("three", &["one"])]));
    let first = merged(&[&base], &Merges::new(), "one", "two").unwrap();
    assert_eq!((resolve(&first, "one"), resolve(&first, "two")), ("two", "two"));
    let name = |from: &str, into: &str| merged(&[&base], &first, from, into).map_err(|found| (found.field, found.name));
    assert_eq!(name("two", "one"), Err(("into".to_owned(), "cycle")));
    assert_eq!(name("two", "two"), Err(("into".to_owned(), "itself")));
    assert_eq!(name("nine", "two"), Err(("from".to_owned(), "unknown_skill")));
    assert_eq!(name("two", "nine"), Err(("into".to_owned(), "unknown_skill")));
    assert_eq!(name("three", "two"), Err(("into".to_owned(), "cycle")));
    assert_eq!(resolve(&merges(&[("a", "b"), ("b", "a")]), "a"), "a");
}

#[test]
fn what_others_need_cannot_go() {
    let base = whole(&pack("base", &[("one", &[]), ("two", &[])]));
    let ours = whole(&pack("ours", &[("three", &["one"])]));
    let less = yaml(&pack("base", &[("two", &[])]));
    let found = problems(&less, &[&base, &ours], &Merges::new());
    assert_eq!(told(&found), [(1, "skills", "still_needed")]);
    assert_eq!((found[0].args["id"].as_str(), found[0].args["by"].as_str()), ("one", "three"));
    assert_eq!(problems(&less, &[&base, &ours], &merges(&[("one", "two")])), []);
    assert_eq!(without("base", &[&base, &ours], &Merges::new()).map_err(|found| found.name), Err("still_needed"));
    assert_eq!(without("ours", &[&base, &ours], &Merges::new()), Ok(()));
}

#[test]
fn a_new_version_says_what_it_changes() {
    let before = whole(&pack("ours", &[("one", &[]), ("two", &[]), ("three", &[])]));
    let after = whole(&pack("ours", &[("one", &[]), ("two", &["one"]), ("four", &[])]));
    assert_eq!(changes(Some(&before), &after), Changes { new: 1, changed: 1, gone: 1 });
    assert_eq!(changes(None, &after), Changes { new: 3, changed: 0, gone: 0 });
    let mut words = before.clone();
    words.skills[0].name = "Eins".to_owned();
    assert_eq!(changes(Some(&before), &words).changed, 1);
    words.language = "de".to_owned();
    assert_eq!(changes(Some(&before), &words).changed, 0);
}

#[test]
fn twins_agree_in_everything_but_their_words() {
    let english = whole(&pack("ours", &[("one", &[]), ("two", &[])]));
    let mut german = yaml(&pack("ours", &[("one", &[]), ("two", &[])]).replace("language: en", "language: de"));
    german.pack.skills[0].name = "Eins".to_owned();
    assert_eq!(difference(&german, &english), None);
    german.pack.skills[1].tool = true;
    let found = difference(&german, &english).unwrap();
    assert_eq!((found.line, found.field.as_str(), found.args["skill"].as_str()), (16, "tool", "two"));
    let fewer = yaml(&pack("ours", &[("one", &[])]));
    assert_eq!(difference(&fewer, &english).unwrap().args["skill"], "two");
    let levels = "    levels:\n      - { sees: Begins., practice: [Try it.] }\n      - sees: Goes on.\n";
    let told = whole(&(pack("ours", &[("one", &[])]) + levels));
    let untold = yaml(&(pack("ours", &[("one", &[])]) + &levels.replace(", practice: [Try it.]", "")));
    assert_eq!(difference(&untold, &told).unwrap().field, "levels.practice");
}

fn exercise(id: &str, skill: &str) -> String {
    format!("  - {{ id: {id}, skill: {skill}, part: skill, difficulty: 1, task: Do it., key: Done., because: So. }}\n")
}

#[test]
fn exercises_ask_for_skills_that_are_there_and_have_ids_of_their_own() {
    let skills = pack("ours", &[("one", &[])]) + "exercises:\n";
    let base = whole(&(pack("base", &[("two", &[])]) + "exercises:\n" + &exercise("asked", "two")));
    let ours = yaml(&(skills.clone() + &exercise("more", "two") + &exercise("asked", "one") + &exercise("other", "nine")));
    let found = problems(&ours, &[&base], &Merges::new());
    assert_eq!(told(&found), [(18, "exercises[1].id", "exercise_taken"), (19, "exercises[2].skill", "unknown_skill")]);
    assert_eq!(found[0].args["pack"], "base");
    let ours = whole(&(skills + &exercise("more", "two")));
    let gone = without("base", &[&base, &ours], &Merges::new()).unwrap_err();
    assert_eq!((gone.name, gone.args["by"].as_str()), ("still_needed", "more"));
}

#[test]
fn twins_have_the_same_exercises_or_none() {
    let skills = pack("ours", &[("one", &[])]) + "exercises:\n";
    let english = whole(&(skills.clone() + &exercise("first", "one") + &exercise("second", "one")));
    let mut german = yaml(&(skills.clone() + &exercise("first", "one") + &exercise("second", "one")).replace("Do it.", "Tu es."));
    assert_eq!(difference(&german, &english), None);
    german.pack.exercises[1].difficulty = 4;
    let found = difference(&german, &english).unwrap();
    assert_eq!((found.line, found.field.as_str(), found.args["skill"].as_str()), (18, "exercises[1].difficulty", "second"));
    assert_eq!(difference(&yaml(&(skills + &exercise("first", "one"))), &english).unwrap().args["skill"], "second");
    assert_eq!(difference(&yaml(&pack("ours", &[("one", &[])])), &english), None);
}

#[test]
fn versions_are_ordered_as_numbers() {
    assert!(order("2026.10") > order("2026.9"));
    assert!(order("2027.1") > order("2026.10"));
}
