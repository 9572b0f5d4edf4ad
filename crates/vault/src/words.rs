//! The passphrase: six words of the EFF large word list (`docs/sealing.md`, section 2).

use std::sync::LazyLock;

use rand_core::CryptoRngCore;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The 7,776 words, ascending by the dice.
static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("../words/eff_large.txt").lines().collect());

/// How many words a passphrase has.
pub const WORD_COUNT: usize = 6;

/// The word list, in its order.
pub fn words() -> &'static [&'static str] {
    &WORDS
}

/// A new passphrase: six words drawn uniformly (77.5 bits), joined by one space.
pub fn passphrase(rng: &mut impl CryptoRngCore) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(64));
    let mut drawn = 0;
    while drawn < WORD_COUNT {
        let mut bytes = [0; 2];
        rng.fill_bytes(&mut bytes);
        // 13 bits; above the list's end they are drawn again, so that no word is likelier.
        let index = usize::from(u16::from_be_bytes(bytes) & 0x1fff);
        if let Some(word) = words().get(index) {
            if drawn > 0 {
                text.push(' ');
            }
            text.push_str(word);
            drawn += 1;
        }
    }
    text
}

/// What was typed, as it is used: NFKC, lower case, single spaces, trimmed.
pub fn normalise(typed: &str) -> Zeroizing<String> {
    let folded: Zeroizing<String> = Zeroizing::new(typed.nfkc().collect::<String>().to_lowercase());
    Zeroizing::new(folded.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// True when the text is six words of the list: a login field must not send it.
pub fn looks_like_passphrase(typed: &str) -> bool {
    let text = normalise(typed);
    let pieces: Vec<&str> = text.split(' ').collect();
    pieces.len() == WORD_COUNT && pieces.iter().all(|piece| words().contains(piece))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_core::OsRng;

    #[test]
    fn the_list_is_whole() {
        assert_eq!(words().len(), 7776);
        assert_eq!(words().first(), Some(&"abacus"));
        assert_eq!(words().last(), Some(&"zoom"));
        assert_eq!(crate::bytes::hash(include_bytes!("../words/eff_large.txt"))[..4], [0x6d, 0x55, 0x7f, 0x06]);
    }

    #[test]
    fn a_passphrase_is_recognised_however_it_is_typed() {
        let made = passphrase(&mut OsRng);
        assert!(looks_like_passphrase(&made));
        let shouted = format!("  {}\t", made.to_uppercase().replace(' ', " \u{a0} "));
        assert!(looks_like_passphrase(&shouted));
        assert_eq!(normalise(&shouted).as_str(), made.as_str());
        assert!(!looks_like_passphrase("correct horse battery staple"));
        assert!(!looks_like_passphrase(""));
        // Full-width letters are the same under NFKC.
        assert_eq!(normalise("ａｂａｃｕｓ").as_str(), "abacus");
    }
}
