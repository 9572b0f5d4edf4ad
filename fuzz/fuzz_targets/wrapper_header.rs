//! The header of a passphrase wrapper, judged before any work (section 2).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // An empty recovery code is none, so that no scrypt runs: what is left is the refusal.
    assert!(vault::unwrap_identity(vault::WrapperKind::Recovery, "", bytes).is_err());
    let _ = vault::work_factor(bytes);
});
