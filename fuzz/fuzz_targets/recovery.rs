//! Recovery codes and words as they are typed (section 2).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(code) = vault::parse_recovery(text) {
        assert_eq!(vault::parse_recovery(&code), Ok(code.clone()));
    }
    let words = vault::normalise(text);
    assert_eq!(vault::normalise(&words), words);
    let _ = vault::looks_like_passphrase(text);
});
