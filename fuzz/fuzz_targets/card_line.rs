//! A line of cards: cards and acts cut out of the bytes (section 1).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|pieces: (Vec<u8>, Vec<u8>, Vec<(Vec<u8>, Option<Vec<u8>>)>)| {
    let (card, act, earlier) = pieces;
    if let Ok(line) = vault::CardLine::from_bytes(&card, &act, &earlier) {
        let _ = line.proven();
        let _ = line.after([0; 32]);
    }
});
