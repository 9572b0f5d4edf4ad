//! The recovery code: 130 random bits, a 10-bit check, 28 characters (`docs/sealing.md`, section 2).

use rand_core::CryptoRngCore;
use zeroize::Zeroizing;

use crate::bytes::{Writer, hash};
use crate::error::{Result, VaultError};

/// Crockford's base 32.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of random bits, and of the check.
const RANDOM: usize = 26;
const CHECK: usize = 2;

/// A new recovery code in its canonical form, `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`.
pub fn recovery_code(rng: &mut impl CryptoRngCore) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new([0; 17]);
    rng.fill_bytes(bytes.as_mut());
    let drawn = Zeroizing::new(digits(bytes.as_slice(), RANDOM));
    text(&drawn)
}

/// What was typed, in the canonical form. Case, blanks and hyphens do not matter, `O` reads as 0, `I` and `L` as 1.
///
/// # Errors
/// `wrong_secret` when it has not 28 characters or the check does not fit.
pub fn parse_recovery(typed: &str) -> Result<Zeroizing<String>> {
    let mut digits = Zeroizing::new(Vec::with_capacity(RANDOM + CHECK));
    for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let c = match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let digit = ALPHABET.iter().position(|&a| char::from(a) == c);
        digits.push(digit.and_then(|d| u8::try_from(d).ok()).ok_or(VaultError::WrongSecret)?);
    }
    if digits.len() != RANDOM + CHECK {
        return Err(VaultError::WrongSecret);
    }
    let canonical = text(digits.get(..RANDOM).unwrap_or_default());
    let typed = Zeroizing::new(spell(&digits));
    if canonical.as_str() == typed.as_str() { Ok(canonical) } else { Err(VaultError::WrongSecret) }
}

/// The first `count` groups of five bits, most significant first.
fn digits(bytes: &[u8], count: usize) -> Vec<u8> {
    (0..count)
        .map(|index| {
            (0..5).fold(0, |digit, bit| {
                let at = index * 5 + bit;
                let byte = bytes.get(at / 8).copied().unwrap_or(0);
                (digit << 1) | ((byte >> (7 - at % 8)) & 1)
            })
        })
        .collect()
}

/// The canonical text of 26 digits: the check is added.
fn text(random: &[u8]) -> Zeroizing<String> {
    // The 130 bits, padded with zero bits to 17 bytes.
    let mut padded = Zeroizing::new([0u8; 17]);
    for (index, digit) in random.iter().enumerate() {
        for bit in 0..5 {
            let at = index * 5 + bit;
            if let Some(byte) = padded.get_mut(at / 8) {
                *byte |= ((digit >> (4 - bit)) & 1) << (7 - at % 8);
            }
        }
    }
    let message = Zeroizing::new(Writer::default().raw(b"belay/1/recovery").u8(0).raw(padded.as_slice()).0);
    let mut all = Zeroizing::new(random.to_vec());
    all.extend(digits(&hash(&message), CHECK));
    Zeroizing::new(spell(&all))
}

/// Digits as characters, in groups of four.
fn spell(digits: &[u8]) -> String {
    let mut text = String::with_capacity(36);
    for (index, digit) in digits.iter().enumerate() {
        if index > 0 && index % 4 == 0 {
            text.push('-');
        }
        text.push(ALPHABET.get(usize::from(*digit)).map_or('0', |&b| char::from(b)));
    }
    text
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use rand_core::OsRng;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = recovery_code(&mut OsRng);
        assert_eq!(code.len(), 34);
        let typed = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(parse_recovery(&typed).unwrap(), code);
    }

    #[test]
    fn one_wrong_character_is_noticed() {
        let code = recovery_code(&mut OsRng);
        let mut missed = 0;
        for at in (0..34).filter(|at| code.as_bytes()[*at] != b'-') {
            for other in ALPHABET {
                let mut bytes = code.as_bytes().to_vec();
                if bytes[at] == *other {
                    continue;
                }
                bytes[at] = *other;
                let typed = String::from_utf8(bytes).unwrap();
                missed += usize::from(parse_recovery(&typed).is_ok());
            }
        }
        // 868 changes, each slips through one time in 1,024.
        assert!(missed < 10, "{missed}");
        assert_eq!(parse_recovery("").unwrap_err(), VaultError::WrongSecret);
        assert_eq!(parse_recovery("UUUU").unwrap_err(), VaultError::WrongSecret);
    }
}
