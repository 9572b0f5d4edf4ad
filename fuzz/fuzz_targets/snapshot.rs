//! The body of a document's snapshot (section 5).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(body) = vault::EntryBody::from_snapshot(bytes) {
        // One spelling for each.
        assert_eq!(body.to_snapshot().as_deref(), Ok(bytes));
    }
});
