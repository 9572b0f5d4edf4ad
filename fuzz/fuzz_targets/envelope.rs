//! Sealed fields (docs/sealing.md, section 4).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = vault::Envelope::from_bytes(bytes);
});
