//! Packs of skills in both formats (library/skills/README.md).
#![no_main]

use domain::skill::{Format, read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, &str)| {
    let (yaml, text) = input;
    let format = if yaml { Format::Yaml } else { Format::Csv };
    if let Ok(mut pack) = read(format, text, 2026).whole() {
        assert_eq!(read(Format::Yaml, &write(Format::Yaml, &pack), 2026).whole().as_ref(), Ok(&pack));
        // A table has no place for exercises.
        pack.exercises.clear();
        assert_eq!(read(Format::Csv, &write(Format::Csv, &pack), 2026).whole().as_ref(), Ok(&pack));
    }
});
