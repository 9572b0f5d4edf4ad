//! Signed cards (section 1).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(card) = vault::SignedCard::from_bytes(bytes) {
        assert_eq!(card.to_bytes(), bytes);
    }
});
