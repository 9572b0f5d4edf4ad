//! Answers to exercises as a table, `user,item,skill,correct,timestamp`, as the page takes them (ui/src/lib/skill/exercise/csv.ts).

use std::collections::HashSet;
use std::path::Path;

use domain::lines::Lines;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::failure::Failure;

/// The columns, in the order in which they are written; read in any order.
pub const COLUMNS: [&str; 5] = ["user", "item", "skill", "correct", "timestamp"];
/// The most rows of a file; each is sealed by itself.
const MOST: usize = 1000;
/// The most bytes of a file.
const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Line of the file.
    pub line: u64,
    /// Which exercise.
    pub item: String,
    /// Which skill.
    pub skill: String,
    /// Whether it was right.
    pub right: bool,
    /// Unix milliseconds.
    pub at: i64,
    /// The moment as it stood in the file, when that said more than a day or a number.
    pub written: String,
}

impl Answer {
    /// What makes two answers the same one.
    pub fn sameness(&self) -> (String, String, i64) {
        (self.item.clone(), self.skill.clone(), self.at.div_euclid(1000))
    }
}

/// Everything that is wrong with a file, by line; at least one thing.
#[derive(Debug, PartialEq, Eq)]
pub struct Faults(pub Vec<(u64, String)>);

impl Faults {
    /// The first of them, in one line.
    pub fn failure(&self, file: &Path) -> Failure {
        let (line, said) = self.0.first().cloned().unwrap_or_default();
        let more = match self.0.len() {
            0 | 1 => String::new(),
            2 => "; one more line does not hold".to_owned(),
            count => format!("; {} more lines do not hold", count - 1),
        };
        Failure::input(format!("{} line {line}: {said}{more}; nothing was stored", file.display()))
    }
}

/// The text of a file.
///
/// # Errors
/// Bad input: no such file, no text, too large.
pub fn open(file: &Path) -> Result<String, Failure> {
    let shown = file.display();
    let unreadable = |error: std::io::Error| Failure::input(format!("{shown} cannot be read: {error}"));
    if std::fs::metadata(file).map_err(unreadable)?.len() > MOST_BYTES {
        return Err(Failure::input(format!("{shown} is larger than 4 MiB: put it into several files")));
    }
    String::from_utf8(std::fs::read(file).map_err(unreadable)?).map_err(|_| Failure::input(format!("{shown} is no UTF-8 text")))
}

/// The answers in a table of one person, oldest first; several skills of one item are joined by `~` and become an answer each. `known` says the
/// catalogue's id of a skill.
///
/// # Errors
/// What does not hold, by line.
pub fn read(text: &str, known: impl Fn(&str) -> Option<String>, now: i64) -> Result<Vec<Answer>, Faults> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = text.lines().next().unwrap_or_default();
    // Spreadsheets of many languages write semicolons.
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut records = reader.records().filter_map(Result::ok).filter(|record| record.iter().any(|cell| !cell.trim().is_empty()));
    let fault = |line: u64, said: String| Err(Faults(vec![(line, said)]));
    let Some(header) = records.next() else { return fault(1, "there is nothing in it".to_owned()) };
    let place = |column: &&str| header.iter().position(|title| title.trim().eq_ignore_ascii_case(column));
    let places = COLUMNS.each_ref().map(place);
    if let Some((_, column)) = places.iter().zip(COLUMNS).find(|(place, _)| place.is_none()) {
        return fault(1, format!("there is no column {column:?}; needed are {}", COLUMNS.join(",")));
    }
    let (mut lines, mut faults, mut answers) = (Lines::new(text), Vec::new(), Vec::new());
    let mut user: Option<String> = None;
    for (number, record) in records.enumerate() {
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        if number == MOST {
            return fault(line, format!("a file has {MOST} rows at most: put the rest into another one"));
        }
        let cells = places.map(|place| place.and_then(|place| record.get(place)).unwrap_or_default().trim());
        match row(cells, &mut user, &known, now) {
            Ok((right, at, skills)) => {
                // A bare day or number is written out: who reads it later must come to the same moment.
                let written = if cells[4].len() <= 13 { "" } else { cells[4] };
                let (item, written) = (bare(cells[1]).to_owned(), written.to_owned());
                answers.extend(skills.into_iter().map(|skill| Answer {
                    line,
                    item: item.clone(),
                    skill,
                    right,
                    at,
                    written: written.clone(),
                }));
            }
            Err(said) => faults.push((line, said)),
        }
    }
    if user.is_none() && faults.is_empty() {
        return fault(1, "there is no row below the names of the columns".to_owned());
    }
    answers.sort_by_key(|answer| answer.at);
    if faults.is_empty() { Ok(answers) } else { Err(Faults(faults)) }
}

type Row = (bool, i64, Vec<String>);

fn row(cells: [&str; 5], first: &mut Option<String>, known: &impl Fn(&str) -> Option<String>, now: i64) -> Result<Row, String> {
    if let Some((_, column)) = cells.iter().zip(COLUMNS).find(|(cell, _)| cell.is_empty()) {
        return Err(format!("{column} is missing"));
    }
    let [user, _, skill, correct, timestamp] = cells;
    let right = match correct.to_lowercase().as_str() {
        "1" | "true" | "yes" => true,
        "0" | "false" | "no" => false,
        _ => return Err(format!("correct is {correct:?}, it must be 0 or 1")),
    };
    let at = moment(timestamp).ok_or_else(|| {
        format!("timestamp is {timestamp:?}, it must be like 2026-11-24T14:00:00Z, a day, or seconds or milliseconds since 1970")
    })?;
    if at > now.saturating_add(86_400_000) {
        return Err(format!("timestamp is {timestamp:?}, which has not come yet"));
    }
    let mut skills = Vec::new();
    for id in skill.split('~').map(str::trim) {
        let id = known(id).ok_or_else(|| format!("there is no skill {id:?} in the catalogue"))?;
        if !skills.contains(&id) {
            skills.push(id);
        }
    }
    // Whose file it is says the first row that holds.
    let first = first.get_or_insert_with(|| user.to_owned());
    if user != first {
        return Err(format!("the user is {user:?}, above it is {first:?}: a file holds the answers of one person, yours"));
    }
    Ok((right, at, skills))
}

/// A moment, Unix milliseconds: ISO 8601 with a zone, a day (its midday in UTC), or whole seconds or milliseconds since 1970. No more and no less than
/// what the page reads, or one answer would be two.
fn moment(text: &str) -> Option<i64> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        return match text.len() {
            9 | 10 => Some(number * 1000),
            12 | 13 => Some(number),
            _ => None,
        };
    }
    if like(text.as_bytes(), DAY) {
        let day: Date = text.parse().ok()?;
        return Some(day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond());
    }
    let said = plain(text)?;
    said.parse::<Timestamp>().ok().map(Timestamp::as_millisecond)
}

const DAY: &[u8] = b"0000-00-00";

/// A moment without the name of a zone behind its offset, which says nothing that the offset does not; `None` for what is written in another way.
fn plain(text: &str) -> Option<&str> {
    let said = match text.split_once('[') {
        None => text,
        Some((said, name)) if name.strip_suffix(']').is_some_and(|name| !name.is_empty() && !name.contains(['[', ']'])) => said,
        Some(_) => return None,
    };
    let (day, rest) = said.as_bytes().split_at_checked(DAY.len())?;
    let (sign, rest) = rest.split_first()?;
    let (time, mut rest) = rest.split_at_checked(5)?;
    if !like(day, DAY) || ![b'T', b' '].contains(sign) || !like(time, b"00:00") {
        return None;
    }
    if let Some((seconds, after)) = rest.split_at_checked(3).filter(|(seconds, _)| like(seconds, b":00")) {
        // A leap second is none here.
        if seconds == b":60" {
            return None;
        }
        rest = after;
        if let Some(after) = rest.strip_prefix(b".") {
            let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if !(1..=9).contains(&digits) {
                return None;
            }
            rest = &after[digits..];
        }
    }
    let offset = like(rest, b"+00:00") || like(rest, b"-00:00") || like(rest, b"+0000") || like(rest, b"-0000");
    let small = || &rest[1..3] < b"24".as_slice() && &rest[rest.len() - 2..] < b"60".as_slice();
    (rest == b"Z" || (offset && small())).then_some(said)
}

/// Whether a text has the shape of another one: digits where it has zeros, else the same.
fn like(text: &[u8], shape: &[u8]) -> bool {
    text.len() == shape.len() && text.iter().zip(shape).all(|(byte, like)| if *like == b'0' { byte.is_ascii_digit() } else { byte == like })
}

/// The moment that an answer names which is stored: as some system wrote it, else the end of its day.
pub fn stored_moment(at: &str, day: &str) -> i64 {
    let end = || format!("{day}T23:59:59Z").parse::<Timestamp>().ok().map(Timestamp::as_millisecond);
    moment(at).or_else(end).unwrap_or_default()
}

/// Those that are not there yet, each once.
pub fn fresh(answers: Vec<Answer>, there: impl Iterator<Item = (String, String, i64)>) -> Vec<Answer> {
    let mut seen: HashSet<_> = there.collect();
    answers.into_iter().filter(|answer| seen.insert(answer.sameness())).collect()
}

/// The table of one person's answers.
pub fn write(user: &str, answers: &[Answer]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(COLUMNS);
    for answer in answers {
        let at = Timestamp::from_millisecond(answer.at).map(|at| at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()).unwrap_or_default();
        let right = if answer.right { "1" } else { "0" };
        let _ = writer.write_record([guarded(user), guarded(&answer.item), guarded(&answer.skill), right.to_owned(), at]);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A cell that no spreadsheet calculates: an apostrophe in front, which [`bare`] takes away. Needed of two: an item is called what another system
/// calls it, and the local part of an e-mail may begin with a sign.
fn guarded(text: &str) -> String {
    if calculated(text) { format!("'{text}") } else { text.to_owned() }
}

fn bare(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| calculated(rest)).unwrap_or(cell)
}

/// It begins with a sign that makes a formula, or would without apostrophes in front: those get one more, so that every cell comes back as it was.
fn calculated(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    /// 2026-11-24T00:00:00Z.
    const NOW: i64 = 1_795_478_400_000;

    fn asked(text: &str) -> Result<Vec<Answer>, Faults> {
        read(text, |id| ["tdd", "ci"].contains(&id).then(|| id.to_owned()), NOW)
    }

    #[test]
    fn answers_are_read_oldest_first_with_all_kinds_of_moments() {
        let text = "timestamp;Skill;user;item;correct;more\r\n2026-11-20T10:00:00+01:00;tdd~ci;me;'=b;true;x\r\n\r\n1795000000;ci;me;a;0;\r\n2026-11-01;ci;me;c;1;\r\n";
        let answers = asked(text).unwrap();
        let shown: Vec<_> =
            answers.iter().map(|one| (one.line, one.item.as_str(), one.skill.as_str(), one.right, one.at, one.written.as_str())).collect();
        let iso = "2026-11-20T10:00:00+01:00";
        assert_eq!(
            shown,
            [
                (5, "c", "ci", true, 1_793_534_400_000, ""),
                (4, "a", "ci", false, 1_795_000_000_000, ""),
                (2, "=b", "tdd", true, 1_795_165_200_000, iso),
                (2, "=b", "ci", true, 1_795_165_200_000, iso),
            ]
        );
        let table = write("me@example.org", &answers);
        assert!(table.starts_with("user,item,skill,correct,timestamp\r\nme@example.org,c,ci,1,2026-11-01T12:00:00.000Z\r\n"), "{table}");
        let back = asked(&table).unwrap();
        assert_eq!(back.iter().map(Answer::sameness).collect::<Vec<_>>(), answers.iter().map(Answer::sameness).collect::<Vec<_>>());
        assert_eq!(fresh(back, answers.iter().map(Answer::sameness)), []);
    }

    #[test]
    fn no_cell_is_calculated_and_each_comes_back_as_it_was() {
        for item in ["=1+1", "+1", "-1", "@x", "'=1", "''+1", "'plain", "it's", "a=b"] {
            assert!(!guarded(item).starts_with(['=', '+', '-', '@']), "{item}");
            assert_eq!(bare(&guarded(item)), item);
        }
    }

    #[test]
    fn moments_are_read_in_every_way_that_the_page_takes() {
        // The same lists are in ui/src/lib/skill/exercise/exercise.test.ts.
        for text in [
            "2026-11-20 10:00:00+0100",
            "2026-11-20T10:00+01:00",
            "2026-11-20T10:00:00+01:00[Europe/Berlin]",
            "2026-11-20T09:00Z[UTC]",
            "2026-11-20T09:00:00.000Z",
            "2026-11-20T09:00:00.000999999Z",
            "2026-11-19T23:30:00-09:30",
            "1795165200",
            "1795165200000",
        ] {
            assert_eq!(moment(text), Some(1_795_165_200_000), "{text}");
        }
        assert_eq!(moment("2026-11-20"), Some(1_795_176_000_000));
        for text in [
            "2026-11-20T10:00:00",
            "2026-11-20T10:00:00[Europe/Berlin]",
            "2026-11-20T10:00:00+01:00[]",
            "2026-11-20T10:00:00+01:00[Europe/Berlin",
            "2026-11-20T10:00:00+01:00[a][b]",
            "2026-11-20T10:00:00+01",
            "2026-11-20T10:00:00+24:00",
            "2026-11-20T10:00:60Z",
            "2026-11-20T24:00:00Z",
            "2026-11-20T10:00:00.Z",
            "2026-11-20T10:00:00,5Z",
            "2026-11-20t10:00:00z",
            "20261120T100000Z",
            "2026-11-20T10Z",
            "2026-02-30",
            "2026-02-30T10:00:00Z",
            "2026-13-01",
            "17951652000",
            "soon",
            "",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn what_does_not_hold_is_said_by_line() {
        let table = |rows: &str| format!("user,item,skill,correct,timestamp\n{rows}");
        let first = |text: &str| asked(text).unwrap_err().0[0].clone();
        assert_eq!(first(""), (1, "there is nothing in it".to_owned()));
        assert_eq!(first(&table("")).0, 1);
        assert!(first("user,item,skill,right,timestamp\n").1.contains("no column \"correct\""));
        let rows = "a,i,tdd,1,2026-11-01\nb,i,tdd,1,2026-11-01\na,,tdd,1,2026-11-01\na,i,magic,1,2026-11-01\na,i,tdd,maybe,2026-11-01\na,i,tdd,1,soon\na,i,tdd,1,2027-11-01\n";
        let faults = asked(&table(rows)).unwrap_err();
        let said: Vec<u64> = faults.0.iter().map(|(line, _)| *line).collect();
        assert_eq!(said, [3, 4, 5, 6, 7, 8]);
        let late =
            asked(&table("x,i,tdd,maybe,2026-11-01\na,i,tdd,1,2026-11-01\na,j,tdd,1,2026-11-01\nb,i,tdd,1,2026-11-01\n")).unwrap_err();
        assert_eq!(late.0.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 5]);
        let told = faults.failure(Path::new("a.csv")).to_string();
        assert!(
            told.starts_with("a.csv line 3: the user is \"b\"") && told.ends_with("; 5 more lines do not hold; nothing was stored"),
            "{told}"
        );
    }
}
