#![expect(clippy::unwrap_used)]

mod graphs;
mod ladders;
mod reading;
mod trips;

use super::{Finding, Format, Pack, Read, read};

/// A pack of a few skills: (id, prerequisites).
fn pack(id: &str, skills: &[(&str, &[&str])]) -> String {
    let mut text = format!("id: {id}\nversion: \"2026.1\"\nlanguage: en\ntitle: Ours\nlicence: CC-BY-4.0\nskills:\n");
    for (skill, prerequisites) in skills {
        text += &format!(
            "  - id: {skill}\n    name: A name\n    about: What it is.\n    kind: human\n    strand: collaboration\n    \
             prerequisites: [{}]\n    parts:\n      knowledge: What is known.\n      skill: What is done.\n",
            prerequisites.join(", ")
        );
    }
    text
}

fn yaml(text: &str) -> Read {
    read(Format::Yaml, text, 2026)
}

fn whole(text: &str) -> Pack {
    yaml(text).whole().unwrap()
}

fn told(findings: &[Finding]) -> Vec<(u64, &str, &str)> {
    findings.iter().map(|found| (found.line, found.field.as_str(), found.name)).collect()
}
