//! Entries of a document (section 5).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(entry) = vault::DocumentEntry::from_bytes(bytes) {
        assert_eq!(entry.hash, vault::hash(bytes));
        assert!(entry.header.number > 0);
    }
});
