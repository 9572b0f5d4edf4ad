//! Tables in files: `.csv`, or the same packed with gzip. What is wrong is told with its line.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use csv::{ErrorKind, ReaderBuilder, StringRecord};
use flate2::bufread::MultiGzDecoder;
use jiff::Timestamp;

use super::bars;
use crate::failure::Failure;

/// The cells of one row, in the order of the columns that were asked for.
pub struct Cells<'a> {
    record: &'a StringRecord,
    places: &'a [Option<usize>],
}

impl<'a> Cells<'a> {
    /// The text of a column, without blanks around it; empty where the file has no such column.
    pub fn text(&self, column: usize) -> &'a str {
        self.places[column].and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    /// The number in a column.
    pub fn number(&self, column: usize, name: &str) -> Result<f64, String> {
        let text = self.text(column);
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err(format!("{name} is {text:?}, it must be a number")),
        }
    }

    /// The time in a column: a number in any unit, or a moment as RFC 3339 writes it, which counts in seconds.
    pub fn time(&self, column: usize, name: &str) -> Result<f64, String> {
        let text = self.text(column);
        let moment = || text.parse::<Timestamp>().ok().map(|moment| moment.as_duration().as_secs_f64());
        match text.parse::<f64>().ok().or_else(moment) {
            Some(time) if time.is_finite() => Ok(time),
            _ => Err(format!("{name} is {text:?}, it must be a number or like 2026-11-24T14:00:00Z")),
        }
    }

    /// Yes or no in a column.
    pub fn yes(&self, column: usize, name: &str) -> Result<bool, String> {
        match self.text(column) {
            "1" | "1.0" => Ok(true),
            "0" | "0.0" => Ok(false),
            text => Err(format!("{name} is {text:?}, it must be 0 or 1")),
        }
    }
}

/// Calls `each` with every row of a file that has the columns `needed` (in any order, others are passed over) and perhaps those of `optional`;
/// what `each` says is wrong is told with the row's line.
///
/// # Errors
/// Bad input: no such file, no such column, a row that makes no sense.
pub fn read(
    file: &Path,
    needed: &[&str],
    optional: &[&str],
    mut each: impl FnMut(&Cells<'_>) -> Result<(), String>,
) -> Result<(), Failure> {
    let shown = file.display();
    let unreadable = |error: std::io::Error| Failure::input(format!("{shown} cannot be read: {error}"));
    let opened = File::open(file).map_err(unreadable)?;
    if opened.metadata().is_ok_and(|found| found.is_dir()) {
        return Err(Failure::input(format!("{shown} is a folder, not a file")));
    }
    let bar = bars::of_bytes(opened.metadata().map_or(0, |found| found.len()), "reading");
    let mut plain = BufReader::with_capacity(1 << 16, bar.wrap_read(opened));
    // Two bytes tell gzip, whatever the name.
    let packed = plain.fill_buf().map_err(unreadable)?.starts_with(&[0x1f, 0x8b]);
    let source: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(plain)) } else { Box::new(plain) };
    let mut reader = ReaderBuilder::new().from_reader(source);
    let at = |line: u64, what: String| Failure::input(format!("{shown} line {line}: {what}"));
    let bad = |error: csv::Error| match error.kind() {
        ErrorKind::UnequalLengths { pos, expected_len, len } => {
            at(pos.as_ref().map_or(0, csv::Position::line), format!("there are {len} cells where the header has {expected_len}"))
        }
        ErrorKind::Utf8 { pos, .. } => at(pos.as_ref().map_or(0, csv::Position::line), "the text is not UTF-8".into()),
        _ => Failure::input(format!("{shown} cannot be read: {error}")),
    };
    let header = reader.headers().map_err(bad)?.clone();
    if header.is_empty() {
        return Err(Failure::input(format!("{shown} is empty")));
    }
    let find = |name: &&str| header.iter().position(|found| found.trim() == *name);
    let places: Vec<Option<usize>> = needed.iter().chain(optional).map(find).collect();
    if let Some(missing) = needed.iter().zip(&places).find_map(|(name, place)| place.is_none().then_some(name)) {
        return Err(at(1, format!("there is no column {missing:?}; needed are {}", needed.join(","))));
    }
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(bad)? {
        let line = record.position().map_or(0, csv::Position::line);
        each(&Cells { record: &record, places: &places }).map_err(|what| at(line, what))?;
    }
    bar.finish_and_clear();
    Ok(())
}

/// Writes a table: the header, then the rows.
///
/// # Errors
/// The file cannot be written.
pub fn write(file: &Path, header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<(), Failure> {
    let unwritable = |error: String| Failure::input(format!("{} cannot be written: {error}", file.display()));
    let opened = File::create(file).map_err(|error| unwritable(error.to_string()))?;
    let mut writer = csv::Writer::from_writer(BufWriter::new(opened));
    writer.write_record(header).map_err(|error| unwritable(error.to_string()))?;
    for row in rows {
        writer.write_record(&row).map_err(|error| unwritable(error.to_string()))?;
    }
    let mut inner = writer.into_inner().map_err(|error| unwritable(error.to_string()))?;
    inner.flush().map_err(|error| unwritable(error.to_string()))
}
