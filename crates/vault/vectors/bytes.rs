//! Writes the formats a second time, straight from the text of `docs/sealing.md` and without the crate's own writers, so that
//! the vectors also hold the crate to the text; can write what must be refused.

use age::secrecy::SecretString;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signer, SigningKey};
use hkdf::Hkdf;
use rand_core::{CryptoRng, RngCore};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::io::{Read, Write};
use uuid::Uuid;
use vault::{Identity, from_base64, to_base64};

pub const ORGANISATION: Uuid = Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001);
pub const OTHER_ORGANISATION: Uuid = Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0002);
pub const T0: u64 = 1_795_000_000_000;

pub fn h(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes that look random and are the same every time.
pub struct Stream(Vec<u8>, u64);

impl Stream {
    pub fn new(label: &str) -> Self {
        Self(label.as_bytes().to_vec(), 0)
    }
}

impl RngCore for Stream {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }
    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }
    fn fill_bytes(&mut self, out: &mut [u8]) {
        for chunk in out.chunks_mut(32) {
            let block = h(&cat(&[&self.0, &[0], &self.1.to_be_bytes()]));
            self.1 += 1;
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(out);
        Ok(())
    }
}

impl CryptoRng for Stream {}

pub fn cat(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

pub fn lp(bytes: &[u8]) -> Vec<u8> {
    cat(&[&(bytes.len() as u32).to_be_bytes(), bytes])
}

pub fn lp8(bytes: &[u8]) -> Vec<u8> {
    cat(&[&[bytes.len() as u8], bytes])
}

/// A person of the vectors.
pub struct Person {
    pub name: &'static str,
    pub organisation: Uuid,
    pub id: Uuid,
    pub secret: [u8; 32],
    pub seed: [u8; 32],
    pub created: u64,
    pub identity: Identity,
}

impl Person {
    pub fn new(name: &'static str, organisation: Uuid, number: u128) -> Self {
        let id = Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0100 + number);
        let (mut secret, mut seed) = ([0; 32], [0; 32]);
        let mut stream = Stream::new(name);
        stream.fill_bytes(&mut secret);
        stream.fill_bytes(&mut seed);
        let identity = Identity::generate(&mut Stream::new(name), organisation, id);
        let created = T0 + number as u64;
        Self { name, organisation, id, secret, seed, created, identity }
    }

    pub fn sign(&self, kind: &str, body: &[u8]) -> Vec<u8> {
        let message = cat(&[b"belay/1/", kind.as_bytes(), &[0], body]);
        SigningKey::from_bytes(&self.seed).sign(&message).to_bytes().to_vec()
    }

    /// The 105 bytes.
    pub fn card_body(&self) -> Vec<u8> {
        let secret = x25519_dalek::StaticSecret::from(self.secret);
        cat(&[
            &[1],
            self.organisation.as_bytes(),
            self.id.as_bytes(),
            x25519_dalek::PublicKey::from(&secret).as_bytes(),
            SigningKey::from_bytes(&self.seed).verifying_key().as_bytes(),
            &self.created.to_be_bytes(),
        ])
    }

    /// The 169 bytes.
    pub fn card(&self) -> Vec<u8> {
        let body = self.card_body();
        let signature = self.sign("card", &body);
        cat(&[&body, &signature])
    }

    pub fn age(&self) -> age::x25519::Identity {
        let text = self.identity.to_text();
        text.lines().last().unwrap().parse().unwrap()
    }
}

/// The age files of the committed vectors, kept as long as they open to the same text: age draws its own randomness.
pub struct Pool {
    old: Value,
    pub files: serde_json::Map<String, Value>,
}

impl Pool {
    pub fn new(committed: &Value) -> Self {
        Self { old: committed["age_files"]["files"].clone(), files: serde_json::Map::new() }
    }

    fn keep(&mut self, name: &str, plaintext: &[u8], key: &dyn age::Identity, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
        let old = self.files.get(name).unwrap_or(&self.old[name]);
        let old = old.as_str().and_then(|text| from_base64(text).ok());
        let file = old.filter(|file| open(file, key).as_deref() == Some(plaintext)).unwrap_or_else(make);
        self.files.insert(name.to_owned(), to_base64(&file).into());
        file
    }

    /// A file to these people, the first of whom can open it.
    pub fn members(&mut self, name: &str, to: &[&Person], plaintext: &[u8]) -> Vec<u8> {
        let keys: Vec<_> = to.iter().map(|person| person.age()).collect();
        self.keep(name, plaintext, &keys[0], || {
            let recipients: Vec<_> = keys.iter().map(age::x25519::Identity::to_public).collect();
            encrypt(recipients.iter().map(|r| r as &dyn age::Recipient), plaintext)
        })
    }

    /// A file under a secret text.
    pub fn secret(&mut self, name: &str, secret: &str, log_n: u8, plaintext: &[u8]) -> Vec<u8> {
        let text = SecretString::from(secret.to_owned());
        let key = age::scrypt::Identity::new(text.clone());
        self.keep(name, plaintext, &key, || {
            let mut recipient = age::scrypt::Recipient::new(text);
            recipient.set_work_factor(log_n);
            encrypt(std::iter::once(&recipient as &dyn age::Recipient), plaintext)
        })
    }
}

fn open(file: &[u8], key: &dyn age::Identity) -> Option<Vec<u8>> {
    let decryptor = age::Decryptor::new_buffered(file).ok()?;
    let mut plaintext = Vec::new();
    decryptor.decrypt(std::iter::once(key)).ok()?.read_to_end(&mut plaintext).ok()?;
    Some(plaintext)
}

fn encrypt<'a>(to: impl Iterator<Item = &'a dyn age::Recipient>, plaintext: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut writer = age::Encryptor::with_recipients(to).unwrap().wrap_output(&mut file).unwrap();
    writer.write_all(plaintext).unwrap();
    writer.finish().unwrap();
    file
}

/// An entry of the key-set log, said freely.
#[derive(Clone)]
pub struct Entry {
    pub suite: u8,
    pub organisation: Uuid,
    pub engagement: Uuid,
    pub sequence: u32,
    pub epoch: u32,
    pub previous: [u8; 32],
    pub signer: Uuid,
    pub created: u64,
    pub agreement: [u8; 32],
    /// Signed card and wrap, as they will stand.
    pub members: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Entry {
    pub fn signed(&self, by: &Person) -> Vec<u8> {
        let mut body = cat(&[
            &[self.suite],
            self.organisation.as_bytes(),
            self.engagement.as_bytes(),
            &self.sequence.to_be_bytes(),
            &self.epoch.to_be_bytes(),
            &self.previous,
            self.signer.as_bytes(),
            &self.created.to_be_bytes(),
            &self.agreement,
            &(self.members.len() as u16).to_be_bytes(),
        ]);
        for (card, wrap) in &self.members {
            body.extend(lp(card));
            body.extend(lp(wrap));
        }
        let signature = by.sign("key-set", &body);
        cat(&[&body, &signature])
    }
}

pub fn wrap_plaintext(organisation: Uuid, engagement: Uuid, epoch: u32, secret: &[u8; 32]) -> Vec<u8> {
    cat(&[&[1], organisation.as_bytes(), engagement.as_bytes(), &epoch.to_be_bytes(), secret])
}

/// An envelope, said freely.
#[derive(Clone)]
pub struct Field<'a> {
    pub organisation: Uuid,
    pub engagement: Uuid,
    pub kind: &'a str,
    pub row: Uuid,
    pub field: &'a str,
    pub epoch: u32,
    pub version: u32,
    pub author: Uuid,
    pub head: [u8; 32],
    pub nonce: [u8; 24],
}

impl Field<'_> {
    pub fn aad(&self) -> Vec<u8> {
        cat(&[
            b"belay/1/field",
            &[0, 1],
            self.organisation.as_bytes(),
            self.engagement.as_bytes(),
            &lp(self.kind.as_bytes()),
            self.row.as_bytes(),
            &lp(self.field.as_bytes()),
            &self.epoch.to_be_bytes(),
            &self.version.to_be_bytes(),
            self.author.as_bytes(),
            &self.head,
        ])
    }

    pub fn sealed(&self, by: &Person, secret: &[u8; 32], padded: &[u8]) -> Vec<u8> {
        let aad = self.aad();
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(None, secret).expand(b"belay/1/field", &mut key).unwrap();
        let ciphertext = XChaCha20Poly1305::new(Key::from_slice(&key))
            .encrypt(XNonce::from_slice(&self.nonce), Payload { msg: padded, aad: &aad })
            .unwrap();
        let signature = by.sign("sealed", &cat(&[&aad, &self.nonce, &ciphertext]));
        cat(&[
            &[1, 0x46],
            &self.epoch.to_be_bytes(),
            &self.version.to_be_bytes(),
            self.author.as_bytes(),
            &self.head,
            &self.nonce,
            &ciphertext,
            &signature,
        ])
    }
}

pub fn plaintext(format: u8, language: &str, content: &[u8]) -> Vec<u8> {
    cat(&[&[format], &lp8(language.as_bytes()), content])
}

pub fn padded(plaintext: &[u8]) -> Vec<u8> {
    let mut bytes = lp(plaintext);
    let mut length = 64;
    while length < bytes.len() {
        length += if length < 4096 { length } else { 4096 };
    }
    bytes.resize(length, 0);
    bytes
}

pub fn act(name: &str, by: &Person, engagement: Uuid, subject: Uuid, version: u32, at: u64, payload: &[u8]) -> Vec<u8> {
    let body = cat(&[
        &[1],
        &lp8(name.as_bytes()),
        by.organisation.as_bytes(),
        engagement.as_bytes(),
        subject.as_bytes(),
        &version.to_be_bytes(),
        &at.to_be_bytes(),
        by.id.as_bytes(),
        &lp(payload),
    ]);
    let signature = by.sign("act", &body);
    cat(&[&body, &signature])
}

/// An entry of a document, said freely.
#[derive(Clone)]
pub struct DocEntry {
    pub suite: u8,
    pub second: u8,
    /// 1 update, 2 snapshot.
    pub kind: u8,
    pub organisation: Uuid,
    pub engagement: Uuid,
    pub document: Uuid,
    pub epoch: u32,
    pub author: Uuid,
    pub device: Uuid,
    pub number: u32,
    pub schema: u16,
    pub previous: [u8; 32],
    pub head: [u8; 32],
    pub nonce: [u8; 24],
}

impl DocEntry {
    pub fn header(&self) -> Vec<u8> {
        cat(&[
            &[self.suite, self.second, self.kind],
            &self.epoch.to_be_bytes(),
            self.author.as_bytes(),
            self.device.as_bytes(),
            &self.number.to_be_bytes(),
            &self.schema.to_be_bytes(),
            &self.previous,
            &self.head,
        ])
    }

    pub fn aad(&self) -> Vec<u8> {
        let place = [self.organisation.as_bytes().as_slice(), self.engagement.as_bytes(), self.document.as_bytes()].concat();
        cat(&[b"belay/1/document", &[0], &place, &self.header()])
    }

    pub fn sealed(&self, by: &Person, secret: &[u8; 32], padded: &[u8]) -> Vec<u8> {
        let aad = self.aad();
        let mut key = [0; 32];
        Hkdf::<Sha256>::new(None, secret).expand(b"belay/1/document", &mut key).unwrap();
        let ciphertext = XChaCha20Poly1305::new(Key::from_slice(&key))
            .encrypt(XNonce::from_slice(&self.nonce), Payload { msg: padded, aad: &aad })
            .unwrap();
        let signature = by.sign("document", &cat(&[&aad, &self.nonce, &ciphertext]));
        cat(&[&self.header(), &self.nonce, &ciphertext, &signature])
    }
}

/// The body of a snapshot: author, device, number and hash of each chain, in the order given.
pub fn snapshot(covers: &[(Uuid, Uuid, u32, [u8; 32])], update: &[u8]) -> Vec<u8> {
    let mut body = (covers.len() as u16).to_be_bytes().to_vec();
    for (author, device, number, hash) in covers {
        body.extend(cat(&[author.as_bytes(), device.as_bytes(), &number.to_be_bytes(), hash]));
    }
    cat(&[&body, update])
}

pub fn nonce(label: &str) -> [u8; 24] {
    let mut nonce = [0; 24];
    nonce.copy_from_slice(&h(label.as_bytes())[..24]);
    nonce
}

/// A paragraph typed after what `before` holds: the Yjs update (v1) of it alone.
pub fn typed(client: u64, before: &[&[u8]], words: &str) -> Vec<u8> {
    use yrs::types::xml::{XmlElementPrelim, XmlTextPrelim};
    use yrs::updates::decoder::Decode;
    use yrs::{Doc, ReadTxn, Transact, Update, WriteTxn, XmlFragment};
    let doc = Doc::with_client_id(client);
    let mut transaction = doc.transact_mut();
    for update in before {
        transaction.apply_update(Update::decode_v1(update).unwrap()).unwrap();
    }
    let state = transaction.state_vector();
    let fragment = transaction.get_or_insert_xml_fragment("default");
    let paragraph = fragment.push_back(&mut transaction, XmlElementPrelim::empty("paragraph"));
    paragraph.push_back(&mut transaction, XmlTextPrelim::new(words));
    transaction.encode_state_as_update_v1(&state)
}

/// The whole of merged updates as one.
pub fn whole(updates: &[&[u8]]) -> Vec<u8> {
    use yrs::updates::decoder::Decode;
    use yrs::{Doc, ReadTxn, StateVector, Transact, Update};
    let doc = Doc::with_client_id(99);
    let mut transaction = doc.transact_mut();
    for update in updates {
        transaction.apply_update(Update::decode_v1(update).unwrap()).unwrap();
    }
    transaction.encode_state_as_update_v1(&StateVector::default())
}
