//! The JSON of the pins (section 7).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(json) = serde_json::from_slice::<serde_json::Value>(bytes) else { return };
    let _ = vault::canonical_json(&json);
    if let Ok(mut pins) = vault::Pins::from_json(&json) {
        let other = pins.clone();
        assert!(pins.merge(&other).is_ok());
        assert_eq!(pins, other);
    }
});
