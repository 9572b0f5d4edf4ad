//! Line numbers in a table, for findings that a person looks up in their own file.

/// Counts lines up to where a record begins. (A CSV reader's own count stops before the line feed of CR LF and before empty lines.)
pub struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// At the first line of a text.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line, from 1, of the record that begins at or after `byte`; called with rising positions.
    pub fn of(&mut self, byte: u64) -> u64 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(letter) = self.text.get(self.at).filter(|letter| self.at < byte || matches!(letter, b'\r' | b'\n')) {
            let ends = *letter == b'\n' || (*letter == b'\r' && self.text.get(self.at + 1) != Some(&b'\n'));
            self.line += u64::from(ends);
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_and_both_kinds_of_line_ends_are_counted() {
        let mut lines = Lines::new("a\r\n\r\nb\nc");
        assert_eq!([lines.of(0), lines.of(3), lines.of(7), lines.of(99)], [1, 3, 4, 4]);
    }
}
