//! Packs of skills in both formats (library/skills/README.md).
#![no_main]

use domain::skill::{Format, read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, &str)| {
    let (yaml, text) = input;
    let format = if yaml { Format::Yaml } else { Format::Csv };
    if let Ok(pack) = read(format, text, 2026).whole() {
        for format in Format::ALL {
            assert_eq!(read(*format, &write(*format, &pack), 2026).whole().as_ref(), Ok(&pack));
        }
    }
});
