//! Figures on the terminal.

use std::io::Write;

use console::measure_text_width;

use crate::failure::Failure;

/// Prints a line; a reader that has seen enough (`| head`) is no failure.
pub fn line(text: impl std::fmt::Display) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints `name  figure` for each.
pub fn figures(figures: &[(&str, String)]) {
    let width = figures.iter().map(|(name, _)| measure_text_width(name)).max().unwrap_or(0);
    for (name, figure) in figures {
        line(format_args!("{name:width$}  {figure}"));
    }
}

/// Prints columns: the first to the left, the others to the right.
pub fn columns(rows: &[Vec<String>]) {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| measure_text_width(cell)).max().unwrap_or(0))
        .collect();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| {
                let space = " ".repeat(width - measure_text_width(cell));
                if column == 0 { format!("{cell}{space}") } else { format!("{space}{cell}") }
            })
            .collect();
        line(cells.join("  ").trim_end());
    }
}

/// Prints JSON.
///
/// # Errors
/// None that figures can cause.
pub fn json(figures: &serde_json::Value) -> Result<(), Failure> {
    line(serde_json::to_string_pretty(figures).map_err(|error| Failure::Work(error.to_string()))?);
    Ok(())
}

/// 1234567 → 1,234,567.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// Seconds of processor time that this process has used.
pub fn cpu_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}
