//! Wrappers and wraps: age files of any origin (section 2).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // A passphrase costs scrypt once the header holds; a file to a key costs nothing.
    let _ = vault::unwrap_with_passkey(&[7; 32], bytes);
});
