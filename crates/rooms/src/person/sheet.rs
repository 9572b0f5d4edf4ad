//! A file of people, read and checked line by line: `name,email,team,manager_email,administrator`.
//!
//! Pure: what is there already is an argument. Every finding names its line and column, so that all of them can be mended at once.

use std::collections::{BTreeMap, HashMap};

use domain::lines::Lines;
use domain::person::reports_to_themself;
use domain::{Invalid, check};

use crate::problem::Finding;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 1024 * 1024;
/// The most people in a file.
pub const MOST_ROWS: usize = 5000;

/// The columns; the first two are needed, the order is free.
const COLUMNS: [&str; 5] = ["name", "email", "team", "manager_email", "administrator"];
const NEEDED: usize = 2;

/// One person of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Line of the file, from 1.
    pub line: u64,
    /// Name.
    pub name: String,
    /// Address, folded.
    pub email: String,
    /// Team, as written.
    pub team: Option<String>,
    /// Address of the manager, folded.
    pub manager_email: Option<String>,
    /// Whether the person may set things up.
    pub administrator: bool,
}

fn finding(line: u64, found: Invalid) -> Finding {
    Finding { line, field: found.field, name: found.name, args: found.args }
}

fn plain(line: u64, field: &str, name: &'static str) -> Finding {
    Finding { line, field: field.to_owned(), name, args: BTreeMap::new() }
}

/// Reads the lines of a file. What cannot be read is among the findings; the entries are those that could.
///
/// # Errors
/// `empty`, `too_large`, `too_many_rows` on `csv`, for the file as a whole.
pub fn read(csv: &str) -> Result<(Vec<Entry>, Vec<Finding>, usize), Invalid> {
    if csv.len() > MOST_BYTES {
        return Err(Invalid::new("csv", "too_large").with("max", MOST_BYTES));
    }
    let text = csv.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    // Spreadsheets of many languages write semicolons.
    let delimiter = if header.contains(';') && !header.contains(',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).delimiter(delimiter).from_reader(text.as_bytes());
    let mut records = reader.records();
    let Some(Ok(header)) = records.next() else { return Err(Invalid::new("csv", "empty")) };
    let (places, mut findings) = places(&header);
    if !findings.is_empty() {
        return Ok((Vec::new(), findings, 0));
    }
    let (mut entries, mut rows) = (Vec::new(), 0);
    let mut lines = Lines::new(text);
    for record in records {
        let Ok(record) = record else { continue };
        rows += 1;
        if rows > MOST_ROWS {
            return Err(Invalid::new("csv", "too_many_rows").with("max", MOST_ROWS));
        }
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        if record.len() != header.len() {
            let mut found = plain(line, "csv", "wrong_number_of_fields");
            found.args = BTreeMap::from([("expected", header.len().to_string()), ("found", record.len().to_string())]);
            findings.push(found);
            continue;
        }
        match entry(line, |column| places[column].and_then(|place| record.get(place)).unwrap_or_default()) {
            Ok(entry) => entries.push(entry),
            Err(found) => findings.extend(found),
        }
    }
    if rows == 0 {
        return Err(Invalid::new("csv", "empty"));
    }
    Ok((entries, findings, rows))
}

/// Where each known column stands.
fn places(header: &csv::StringRecord) -> ([Option<usize>; COLUMNS.len()], Vec<Finding>) {
    let (mut places, mut findings) = ([None; COLUMNS.len()], Vec::new());
    for (place, title) in header.iter().enumerate() {
        let title = title.to_lowercase();
        match COLUMNS.iter().position(|column| *column == title) {
            None => findings.push(plain(1, &title, "unknown_column")),
            Some(column) if places[column].is_some() => findings.push(plain(1, &title, "duplicate")),
            Some(column) => places[column] = Some(place),
        }
    }
    let missing = (0..NEEDED).filter(|column| places[*column].is_none());
    findings.extend(missing.map(|column| plain(1, COLUMNS[column], "missing")));
    (places, findings)
}

/// One line; `of` answers the text of a column, empty when the file has none.
fn entry<'r>(line: u64, of: impl Fn(usize) -> &'r str) -> Result<Entry, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut note = |found: Invalid| findings.push(finding(line, found));
    let name = check::line(COLUMNS[0], of(0), 100).map_err(&mut note).ok();
    let email = check::email(COLUMNS[1], of(1)).map_err(&mut note).ok();
    let team =
        Some(of(2)).filter(|team| !team.is_empty()).map(|team| check::line(COLUMNS[2], team, 100)).transpose().map_err(&mut note).ok();
    let manager =
        Some(of(3)).filter(|email| !email.is_empty()).map(|email| check::email(COLUMNS[3], email)).transpose().map_err(&mut note).ok();
    let administrator = yes(of(4)).ok_or_else(|| Invalid::new(COLUMNS[4], "not_yes_or_no")).map_err(&mut note).ok();
    match (name, email, team, manager, administrator) {
        (Some(name), Some(email), Some(team), Some(manager_email), Some(administrator)) => {
            Ok(Entry { line, name, email, team, manager_email, administrator })
        }
        _ => Err(findings),
    }
}

fn yes(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "" | "no" | "false" | "0" => Some(false),
        "yes" | "true" | "1" => Some(true),
        _ => None,
    }
}

/// Compares readable lines with each other and with who is there. `known` answers of an address whether somebody has it, and if so whether
/// they have access.
pub fn compare(entries: &[Entry], known: impl Fn(&str) -> Option<bool>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut lines: HashMap<&str, u64> = HashMap::new();
    for entry in entries {
        if known(&entry.email).is_some() {
            findings.push(plain(entry.line, "email", "email_taken"));
        }
        if let Some(first) = lines.get(entry.email.as_str()) {
            findings.push(finding(entry.line, Invalid::new("email", "duplicate").with("line", first)));
        } else {
            lines.insert(&entry.email, entry.line);
        }
    }
    let managers: HashMap<&str, &str> =
        entries.iter().filter_map(|entry| Some((entry.email.as_str(), entry.manager_email.as_deref()?))).collect();
    for entry in entries {
        let Some(manager) = entry.manager_email.as_deref() else { continue };
        if !lines.contains_key(manager) && known(manager) != Some(true) {
            findings.push(plain(entry.line, "manager_email", "unknown_person"));
        } else if reports_to_themself(&managers, entry.email.as_str()) {
            findings.push(plain(entry.line, "manager_email", "cycle"));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;

    fn found(findings: &[Finding]) -> Vec<(u64, &str, &str)> {
        findings.iter().map(|finding| (finding.line, finding.field.as_str(), finding.name)).collect()
    }

    #[test]
    fn columns_may_stand_in_any_order_and_text_in_quotes() {
        let (entries, findings, rows) =
            read("\u{feff}Email;Name;administrator\r\nADA@example.org;\"Lovelace; Ada\";yes\r\n\r\nbea@example.org;Bea;\r\n").unwrap();
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(rows, 2);
        assert_eq!(
            (entries[0].name.as_str(), entries[0].email.as_str(), entries[0].administrator),
            ("Lovelace; Ada", "ada@example.org", true)
        );
        assert_eq!((entries[1].line, entries[1].administrator), (4, false));
    }

    #[test]
    fn every_finding_names_line_and_column() {
        let text = "name,email,team,manager_email,administrator\n,nobody,,x,maybe\nBea,bea@example.org\nCy,cy@example.org,,,\n";
        let (entries, findings, rows) = read(text).unwrap();
        assert_eq!((entries.len(), rows), (1, 3));
        let expected = [
            (2, "name", "empty"),
            (2, "email", "not_an_email"),
            (2, "manager_email", "not_an_email"),
            (2, "administrator", "not_yes_or_no"),
            (3, "csv", "wrong_number_of_fields"),
        ];
        assert_eq!(found(&findings), expected);
    }

    #[test]
    fn a_header_that_is_not_ours_is_told_before_anything_else() {
        let (_, findings, _) = read("name,phone,name\nx,y,z\n").unwrap();
        assert_eq!(found(&findings), [(1, "phone", "unknown_column"), (1, "name", "duplicate"), (1, "email", "missing")]);
    }

    #[test]
    fn a_file_has_its_limits() {
        let name = |text: &str| read(text).map(|_| ()).map_err(|found| found.name);
        assert_eq!(name(""), Err("empty"));
        assert_eq!(name("name,email\n"), Err("empty"));
        assert_eq!(name(&"x".repeat(MOST_BYTES + 1)), Err("too_large"));
        assert_eq!(name(&format!("name,email\n{}", "A,a@b.c\n".repeat(MOST_ROWS + 1))), Err("too_many_rows"));
    }

    #[test]
    fn doubles_unknown_managers_and_circles_are_told() {
        let text = "name,email,manager_email\nA,a@x.org,b@x.org\nB,b@x.org,c@x.org\nC,c@x.org,a@x.org\nD,d@x.org,a@x.org\n\
                    A,a@x.org,\nE,e@x.org,gone@x.org\nF,f@x.org,who@x.org\nG,here@x.org,here2@x.org\nH,h@x.org,h@x.org\n";
        let (entries, findings, _) = read(text).unwrap();
        assert!(findings.is_empty());
        let known = |email: &str| match email {
            "here@x.org" | "here2@x.org" => Some(true),
            "gone@x.org" => Some(false),
            _ => None,
        };
        let findings = compare(&entries, known);
        let expected = [
            (6, "email", "duplicate"),
            (9, "email", "email_taken"),
            (2, "manager_email", "cycle"),
            (3, "manager_email", "cycle"),
            (4, "manager_email", "cycle"),
            (7, "manager_email", "unknown_person"),
            (8, "manager_email", "unknown_person"),
            (10, "manager_email", "cycle"),
        ];
        assert_eq!(found(&findings), expected);
    }
}
