//! What is sealed beside an attachment (section 5).
#![no_main]

use libfuzzer_sys::fuzz_target;
use uuid::Uuid;

fuzz_target!(|input: (u32, Option<u128>, Vec<u8>, Vec<Vec<u8>>)| {
    let (count, note, json, parts) = input;
    let Ok(json) = serde_json::from_slice(&json) else { return };
    let content = vault::Content::json("", json);
    if let Ok(meta) = vault::AttachmentMeta::from_content(&content, count, note.map(Uuid::from_u128)) {
        assert!(meta.bytes <= vault::ATTACHMENT_LIMIT);
        let nil = Uuid::nil();
        let _ = meta.open(vault::AttachmentPlace { organisation: nil, engagement: nil, id: nil }, &parts);
    }
});
