//! Ladders on a page of Markdown: in its front matter (as YAML), or as headings with bullets. Each heading is a rung; bullets in the same place of
//! each rung, or of the same name, are one skill.
//!
//! What is neither is passed over, and said by line. Every step takes a time that grows with the page and no faster: a page comes from anybody.

use std::collections::HashMap;

use super::draft::{Draft, LevelDraft, SkillDraft, Text, joined};
use super::foreign::{at, bare, filled, kebab, of_pack};
use super::tree::shown;
use super::{Finding, LONGEST_NAME, MOST_FINDINGS, MOST_LEVELS, MOST_SKILLS, yaml};

/// A line with something on it that is read.
enum Line<'t> {
    Heading(usize, &'t str),
    Bullet(&'t str),
    /// Goes on where the bullet above ends.
    More(&'t str),
    Blank,
    Other,
}

/// A bullet: `**Label**: text`, or a text alone.
struct Bullet {
    line: u64,
    label: Option<String>,
    text: String,
}

/// A heading with its bullets.
struct Rung {
    depth: usize,
    name: String,
    bullets: Vec<Bullet>,
    /// Which lines of the file it takes, from 0.
    lines: Vec<usize>,
}

/// Headings, tables and front matter are no pack, whatever else they are.
pub(super) fn is(text: &str) -> bool {
    let heading = |line: &str| line.trim_start_matches('#').starts_with(' ') && line.starts_with("##");
    let front_matter = text.starts_with("---") && text.lines().skip(1).any(|line| line.trim_end() == "---");
    front_matter || text.lines().any(|line| heading(line) || line.starts_with("| "))
}

/// A document with comments, whatever is wrong with it: what comes first under them is a key. Front matter is none.
pub(super) fn begins_with_a_key(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let key = first.and_then(|line| line.split_once(':')).map(|(key, _)| key);
    key.is_some_and(|key| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
}

/// The draft in a page; none when there is no ladder on it.
pub(super) fn read(text: &str, year: i16) -> Option<Result<Draft, Finding>> {
    let lines: Vec<&str> = text.lines().collect();
    let body = front_matter(&lines);
    if body > 0 {
        match yaml::read(&lines[..body - 1].join("\n"), year) {
            Ok(mut draft) if !draft.skills.is_empty() => {
                let unread = (body..lines.len()).filter(|at| !lines[*at].trim().is_empty()).collect();
                draft.passed.extend(passed(&lines, unread));
                return Some(Ok(draft));
            }
            Err(found) if found.name != "not_a_pack" => return Some(Err(found)),
            Ok(_) | Err(_) => {}
        }
    }
    headings(&lines, body, year).map(Ok)
}

/// How many lines the front matter takes, with both its rules; 0 without one.
fn front_matter(lines: &[&str]) -> usize {
    if lines.first().is_none_or(|first| first.trim_end() != "---") {
        return 0;
    }
    lines.iter().skip(1).position(|line| line.trim_end() == "---").map_or(0, |at| at + 2)
}

fn line<'t>(text: &'t str, after_bullet: bool) -> Line<'t> {
    let trimmed = text.trim();
    let depth = text.bytes().take_while(|byte| *byte == b'#').count();
    let bullet = |text: &'t str| ["* ", "- ", "+ "].iter().find_map(|mark| text.strip_prefix(mark)).map(str::trim);
    match bullet(trimmed) {
        _ if trimmed.is_empty() => Line::Blank,
        _ if (1..=6).contains(&depth) && text[depth..].starts_with(' ') => Line::Heading(depth, trimmed.trim_matches('#').trim()),
        Some(more) if after_bullet && text.starts_with("  ") => Line::More(more),
        Some(bullet) => Line::Bullet(bullet),
        None if after_bullet && text.starts_with("  ") => Line::More(trimmed),
        None => Line::Other,
    }
}

/// The ladder in headings and bullets: at least two headings of one depth with bullets beneath.
fn headings(lines: &[&str], from: usize, year: i16) -> Option<Draft> {
    let mut rungs: Vec<Rung> = Vec::new();
    let mut open = false;
    for (place, text) in lines.iter().enumerate().skip(from) {
        let last = rungs.last_mut();
        match (line(text, open), last) {
            (Line::Heading(depth, name), _) => {
                rungs.push(Rung { depth, name: named(name), bullets: Vec::new(), lines: vec![place] });
                open = false;
            }
            (Line::Bullet(text), Some(rung)) => {
                rung.bullets.push(bullet(place, text));
                rung.lines.push(place);
                open = true;
            }
            (Line::More(text), Some(rung)) => {
                if let Some(bullet) = rung.bullets.last_mut() {
                    bullet.text.push(' ');
                    bullet.text.push_str(&plain(text));
                }
                rung.lines.push(place);
            }
            _ => open = false,
        }
    }
    let with_bullets = |depth: usize| rungs.iter().filter(|rung| rung.depth == depth && !rung.bullets.is_empty()).count();
    let depth = (1..=6).rev().max_by_key(|depth| with_bullets(*depth)).filter(|depth| with_bullets(*depth) > 1)?;
    let begins = rungs.iter().position(|rung| rung.depth == depth)?;
    let mut above = rungs.iter().take(begins).filter(|rung| rung.depth < depth && rung.bullets.is_empty());
    let title = above.next_back().map_or_else(|| at(1, "Ladder"), |rung| Text { line: number(rung.lines[0]), text: rung.name.clone() });
    let rungs: Vec<Rung> = rungs.into_iter().filter(|rung| rung.depth == depth && !rung.bullets.is_empty()).collect();
    let mut read = vec![false; lines.len()];
    for at in rungs.iter().flat_map(|rung| &rung.lines) {
        read[*at] = true;
    }
    let apart = |at: &usize| !read[*at] && number(*at) != title.line && !lines[*at].trim().is_empty();
    let mut unread: Vec<usize> = (from..lines.len()).filter(apart).collect();
    let id = kebab(&title.text);
    let (skills, apart) = skills(&id, &title.text, rungs);
    unread.extend(apart);
    unread.sort_unstable();
    Some(Draft { skills, passed: passed(lines, unread), ..of_pack(&id, title, at(1, "en"), year) })
}

fn number(place: usize) -> u64 {
    u64::try_from(place).unwrap_or(0) + 1
}

/// The skills in rungs, and the places of bullets that fit into none. What is more than a pack holds is left out but for the first, which is found.
fn skills(pack: &str, title: &str, rungs: Vec<Rung>) -> (Vec<SkillDraft>, Vec<usize>) {
    let labelled = rungs.iter().flat_map(|rung| &rung.bullets).any(|bullet| bullet.label.is_some());
    let as_many = rungs.iter().all(|rung| rung.bullets.len() == rungs[0].bullets.len());
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut columns: Vec<Vec<(usize, Bullet)>> = Vec::new();
    let mut apart = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for rung in rungs {
        let named = *numbers.entry(rung.name).or_insert_with_key(|name| {
            names.push(name.clone());
            names.len() - 1
        });
        for (place, bullet) in rung.bullets.into_iter().enumerate() {
            let key = match (&bullet.label, labelled, as_many) {
                (_, false, _) => String::new(),
                (_, true, true) => place.to_string(),
                (Some(label), true, false) => label.to_lowercase(),
                (None, true, false) => {
                    apart.push(usize::try_from(bullet.line).unwrap_or(1) - 1);
                    continue;
                }
            };
            match places.get(&key) {
                Some(known) => columns[*known].push((named, bullet)),
                None if columns.len() > MOST_SKILLS => {}
                None => {
                    places.insert(key, columns.len());
                    columns.push(vec![(named, bullet)]);
                }
            }
        }
    }
    (columns.into_iter().map(|cells| skill(pack, title, &names, cells)).collect(), apart)
}

/// One skill: what stands on each rung (by its number in `names`), several bullets of one rung together.
fn skill(pack: &str, title: &str, names: &[String], cells: Vec<(usize, Bullet)>) -> SkillDraft {
    let mut labels: Vec<&str> = cells.iter().filter_map(|(_, bullet)| bullet.label.as_deref()).collect();
    labels.dedup();
    let name = match labels.as_slice() {
        [] => title.to_owned(),
        [only] => (*only).to_owned(),
        [first, .., last] => format!("{first} … {last}"),
    };
    let about = if labels.len() > 1 { labels.join(", ") } else { name.clone() };
    let alike = labels.len() < 2;
    let line = cells.first().map_or(1, |(_, bullet)| bullet.line);
    let mut levels: Vec<(usize, u64, String)> = Vec::new();
    for (rung, Bullet { line, label, text }) in cells {
        let said = label.filter(|_| !alike).map_or_else(|| text.clone(), |label| format!("{label}: {text}"));
        let enough = levels.len() > MOST_LEVELS;
        match levels.last_mut().filter(|(known, ..)| *known == rung) {
            Some((_, _, sees)) => {
                sees.push(' ');
                sees.push_str(&said);
            }
            None if enough => break,
            None => levels.push((rung, line, said)),
        }
    }
    let level = |(rung, line, sees): (usize, u64, String)| LevelDraft {
        line,
        name: Some(at(line, &names[rung])),
        sees: Some(Text { line, text: sees }),
        ..LevelDraft::default()
    };
    filled(pack, line, &name, &name, &about, levels.into_iter().map(level).collect())
}

/// A bullet with what stands in bold before its text.
fn bullet(place: usize, text: &str) -> Bullet {
    let line = number(place);
    let labelled = text.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    let labelled = labelled.map(|(label, rest)| (named(label), plain(rest.trim_start_matches([':', '–', '—', '-', ' ']))));
    match labelled {
        Some((label, text)) if !text.is_empty() && !label.trim_end_matches(':').is_empty() => {
            Bullet { line, label: Some(label.trim_end_matches(':').trim().to_owned()), text }
        }
        _ => Bullet { line, label: None, text: plain(text) },
    }
}

/// A name without marks and signs, no longer than what is found too long.
fn named(text: &str) -> String {
    joined(bare(&plain(text))).chars().take(LONGEST_NAME + 1).collect()
}

/// A text without marks: of a link stays what it says.
fn plain(text: &str) -> String {
    let text = text.replace("**", "").replace("__", "");
    let (mut out, mut rest) = (String::new(), text.as_str());
    // A link begins at the last bracket before its middle. Where one has no end, none behind it has: nothing is looked for twice.
    while let Some((before, after)) = rest.split_once('[') {
        let Some((said, target)) = after.split_once("](") else { break };
        let Some((_, behind)) = target.split_once(')') else { break };
        out.push_str(before);
        if let Some((text, said)) = said.rsplit_once('[') {
            out.push('[');
            out.push_str(text);
            out.push_str(said);
        } else {
            out.push_str(said);
        }
        rest = behind;
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// What is passed over, places from 0: neighbouring lines are one finding, and no more are looked for than are told.
fn passed(lines: &[&str], unread: Vec<usize>) -> Vec<Finding> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in unread {
        let enough = runs.len() == MOST_FINDINGS;
        match runs.last_mut().filter(|(_, until)| (*until + 1..at).all(|between| lines[between].trim().is_empty())) {
            Some((_, until)) => *until = at,
            None if enough => break,
            None => runs.push((at, at)),
        }
    }
    let told = |(from, until): (usize, usize)| {
        Finding::new(number(from), "text", "passed_over").with("until", number(until)).with("text", shown(lines[from].trim()))
    };
    runs.into_iter().map(told).collect()
}
