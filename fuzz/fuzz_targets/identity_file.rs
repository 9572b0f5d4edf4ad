//! Identity files (section 1).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(identity) = vault::Identity::from_text(text) {
        assert_eq!(identity.to_text().as_str(), text);
    }
});
