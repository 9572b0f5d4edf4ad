//! What is inside an envelope: format, language, JSON (section 4).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(content) = vault::Content::from_plaintext(bytes) {
        // Text comes back as the same bytes; JSON as its one form, which reads as the same value.
        if let Ok(plaintext) = content.to_plaintext() {
            assert_eq!(vault::Content::from_plaintext(&plaintext), Ok(content.clone()));
        }
        let _ = vault::agreement_hash(&content);
    }
});
