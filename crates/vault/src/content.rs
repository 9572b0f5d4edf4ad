//! What is inside an envelope: format, language, content, padding (`docs/sealing.md`, section 4).

use serde_json::Value;
use zeroize::Zeroizing;

use crate::bytes::{Reader, Writer, hash};
use crate::error::{Result, VaultError};

/// The largest integer that every reader of JSON keeps exactly.
const INTEGER_LIMIT: i64 = (1 << 53) - 1;

/// The most levels of arrays and objects in each other; reading ends there too.
const DEEPEST: usize = 127;

/// The content of a sealed field, by format.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Format 1.
    Text(String),
    /// Format 2; written canonically.
    Json(Value),
    /// Format 3: the editor schema's number and a Yjs update (v1).
    Document {
        /// Number of the editor schema, now 1.
        schema: u16,
        /// The update's bytes, unread.
        update: Vec<u8>,
    },
}

/// A content and its language.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// BCP 47, may be empty.
    pub language: String,
    /// The content itself.
    pub body: Body,
}

impl Content {
    /// Text in a language.
    pub fn text(language: &str, text: &str) -> Self {
        Self { language: language.to_owned(), body: Body::Text(text.to_owned()) }
    }

    /// JSON in a language.
    pub fn json(language: &str, value: Value) -> Self {
        Self { language: language.to_owned(), body: Body::Json(value) }
    }

    /// A document state.
    pub fn document(language: &str, schema: u16, update: Vec<u8>) -> Self {
        Self { language: language.to_owned(), body: Body::Document { schema, update } }
    }

    /// The plaintext bytes: format, language, content.
    ///
    /// # Errors
    /// `malformed` for a language above 255 bytes, or JSON with fractions, integers above 2^53 − 1, keys that are not ASCII or
    /// more than 127 levels.
    pub fn to_plaintext(&self) -> Result<Zeroizing<Vec<u8>>> {
        let format = match self.body {
            Body::Text(_) => 1,
            Body::Json(_) => 2,
            Body::Document { .. } => 3,
        };
        let writer = Writer::default().u8(format).lp8(self.language.as_bytes())?;
        let writer = match &self.body {
            Body::Text(text) => writer.raw(text.as_bytes()),
            Body::Json(value) => writer.raw(canonical_json(value)?.as_bytes()),
            Body::Document { schema, update } => writer.u16(*schema).raw(update),
        };
        Ok(Zeroizing::new(writer.0))
    }

    /// Reads plaintext bytes.
    ///
    /// # Errors
    /// `newer_format` for an unknown format, `malformed`.
    pub fn from_plaintext(plaintext: &[u8]) -> Result<Self> {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|_| VaultError::Malformed);
        let mut reader = Reader::new(plaintext);
        let format = reader.u8()?;
        if !(1..=3).contains(&format) {
            return Err(VaultError::NewerFormat);
        }
        let language = text(reader.lp8()?)?;
        let body = match format {
            1 => Body::Text(text(reader.take(reader.left())?)?),
            2 => {
                let json = text(reader.take(reader.left())?)?;
                Body::Json(serde_json::from_str(&json).map_err(|_| VaultError::Malformed)?)
            }
            _ => Body::Document { schema: reader.u16()?, update: reader.take(reader.left())?.to_vec() },
        };
        Ok(Self { language, body })
    }
}

/// `agreement hash` (section 6): over the plaintext of a `terms` content.
///
/// # Errors
/// As [`Content::to_plaintext`].
pub fn agreement_hash(terms: &Content) -> Result<[u8; 32]> {
    let plaintext = terms.to_plaintext()?;
    let message = Zeroizing::new(Writer::default().raw(b"belay/1/agreement").u8(0).raw(&plaintext).0);
    Ok(hash(&message))
}

/// The one way to write a JSON value: keys ascending, no blanks, integers only.
///
/// # Errors
/// `malformed` for what has no such form.
pub fn canonical_json(value: &Value) -> Result<String> {
    let mut out = String::new();
    write_json(value, DEEPEST, &mut out)?;
    Ok(out)
}

fn write_json(value: &Value, deeper: usize, out: &mut String) -> Result<()> {
    let inside = || deeper.checked_sub(1).ok_or(VaultError::Malformed);
    match value {
        Value::Number(number) => {
            let integer = number.as_i64().filter(|n| (-INTEGER_LIMIT..=INTEGER_LIMIT).contains(n)).ok_or(VaultError::Malformed)?;
            out.push_str(&integer.to_string());
        }
        Value::Array(items) => {
            let deeper = inside()?;
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_json(item, deeper, out)?;
            }
            out.push(']');
        }
        Value::Object(map) => {
            let deeper = inside()?;
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort();
            out.push('{');
            for (index, key) in keys.into_iter().enumerate() {
                if !key.is_ascii() {
                    return Err(VaultError::Malformed);
                }
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(key.clone()).to_string());
                out.push(':');
                write_json(map.get(key).unwrap_or(&Value::Null), deeper, out)?;
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
    Ok(())
}

/// The padded length for `length` bytes, the four length bytes included.
fn bucket(length: usize) -> usize {
    if length <= 4096 { length.next_power_of_two().max(64) } else { length.div_ceil(4096) * 4096 }
}

/// Plaintext with its length before it and zeros behind.
pub(crate) fn pad(plaintext: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
    let length = bucket(plaintext.len() + 4);
    // Room for all of it at once: growing would leave copies behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(length));
    let prefix = u32::try_from(plaintext.len()).map_err(|_| VaultError::Malformed)?;
    bytes.extend_from_slice(&prefix.to_be_bytes());
    bytes.extend_from_slice(plaintext);
    bytes.resize(length, 0);
    Ok(bytes)
}

/// The plaintext of padded bytes.
///
/// # Errors
/// `bad_padding`: a length that does not fit, another bucket than the smallest, a byte that is not zero.
pub(crate) fn unpad(padded: &[u8]) -> Result<&[u8]> {
    let bad = VaultError::BadPadding;
    let (prefix, rest) = padded.split_first_chunk::<4>().ok_or(bad)?;
    let length = usize::try_from(u32::from_be_bytes(*prefix)).map_err(|_| bad)?;
    if length > rest.len() || bucket(length + 4) != padded.len() {
        return Err(bad);
    }
    let (plaintext, zeros) = rest.split_at(length);
    if zeros.iter().all(|byte| *byte == 0) { Ok(plaintext) } else { Err(bad) }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn buckets_as_written_in_the_text() {
        for (plain, padded) in [(0, 64), (60, 64), (61, 128), (4092, 4096), (4093, 8192), (8188, 8192), (8189, 12288)] {
            let bytes = pad(&vec![7; plain]).unwrap();
            assert_eq!(bytes.len(), padded);
            assert_eq!(unpad(&bytes).unwrap(), vec![7; plain]);
        }
    }

    #[test]
    fn padding_has_one_form() {
        assert_eq!(unpad(&[]), Err(VaultError::BadPadding));
        assert_eq!(unpad(&[0; 128]), Err(VaultError::BadPadding));
        let mut bytes = pad(b"x").unwrap();
        *bytes.last_mut().unwrap() = 1;
        assert_eq!(unpad(&bytes), Err(VaultError::BadPadding));
        let mut long = [0; 64];
        long[..4].copy_from_slice(&[0, 0, 0, 61]);
        assert_eq!(unpad(&long), Err(VaultError::BadPadding));
        long[..4].copy_from_slice(&[255; 4]);
        assert_eq!(unpad(&long), Err(VaultError::BadPadding));
    }

    #[test]
    fn json_has_an_end() {
        let nested = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
        let read = |text: &str| Content::from_plaintext(&[&[2, 0], text.as_bytes()].concat());
        let deepest = read(&nested(127)).unwrap();
        assert_eq!(deepest.to_plaintext().unwrap()[2..], *nested(127).as_bytes());
        assert_eq!(read(&nested(128)), Err(VaultError::Malformed));
        assert_eq!(read(&"{\"a\":".repeat(100_000)), Err(VaultError::Malformed));
        let Body::Json(value) = deepest.body else { unreachable!("written as JSON") };
        assert_eq!(canonical_json(&json!([value])), Err(VaultError::Malformed));
    }

    #[test]
    fn json_has_one_form() {
        let value = json!({"b": [1, -2, true, null], "0": "\u{1}\n\"é/\u{2028}", "-1": {}, "a": 9007199254740991i64});
        assert_eq!(
            canonical_json(&value).unwrap(),
            "{\"-1\":{},\"0\":\"\\u0001\\n\\\"é/\u{2028}\",\"a\":9007199254740991,\"b\":[1,-2,true,null]}"
        );
        for refused in [json!(1.5), json!(9007199254740992i64), json!({"é": 1})] {
            assert_eq!(canonical_json(&refused), Err(VaultError::Malformed));
        }
    }
}
