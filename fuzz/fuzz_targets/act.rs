//! Signed acts (section 6).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(act) = vault::SignedAct::from_bytes(bytes) {
        assert!((1..=32).contains(&act.claimed().act.len()));
    }
});
