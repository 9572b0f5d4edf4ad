//! Entries of the key-set log (section 3).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(entry) = vault::Entry::from_bytes(bytes) {
        assert_eq!(entry.to_bytes(), bytes);
    }
});
