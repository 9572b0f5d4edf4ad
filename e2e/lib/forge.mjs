// @ts-check
/** What somebody who runs the server can make with keys of their own: cards, key-set entries, acts, envelopes (docs/sealing.md). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const SUITE = Buffer.from([1]);
const id = (/** @type {string} */ uuid) => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const u32 = (/** @type {number} */ n) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(n);
  return bytes;
};
const u64 = (/** @type {number} */ n) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(n));
  return bytes;
};
const u16 = (/** @type {number} */ n) => u32(n).subarray(2);
const lp = (/** @type {Buffer} */ bytes) => Buffer.concat([u32(bytes.length), bytes]);
const lp8 = (/** @type {string} */ text) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text)]);
export const hash = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest();

/** Keys that nobody else has. */
export class Forger {
  #key = generateKeyPairSync('ed25519');
  #public = /** @type {Buffer} */ (this.#key.publicKey.export({ format: 'der', type: 'spki' })).subarray(-32);

  /** @param {string} kind @param {Buffer} body */
  #sign(kind, body) {
    return sign(null, Buffer.concat([Buffer.from(`belay/1/${kind}\0`), body]), this.#key.privateKey);
  }

  /** What a signature names a card by. @param {Buffer} card */
  hashOf(card) {
    return hash(card.subarray(0, 105));
  }

  /** A well-formed card, self-signed, for anybody. @param {string} organisation @param {string} person */
  card(organisation, person) {
    const encryption = /** @type {Buffer} */ (generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' })).subarray(-32);
    const card = Buffer.concat([SUITE, id(organisation), id(person), encryption, this.#public, u64(1)]);
    return Buffer.concat([card, this.#sign('card', card)]);
  }

  /** @param {{ act: string, organisation: string, engagement: string | null, subject: string, version: number, author: string, payload?: Buffer }} what */
  act({ act, organisation, engagement, subject, version, author, payload = Buffer.alloc(0) }) {
    const room = engagement ? id(engagement) : Buffer.alloc(16);
    const body = Buffer.concat([SUITE, lp8(act), id(organisation), room, id(subject), u32(version), u64(Date.now()), id(author), lp(payload)]);
    return Buffer.concat([body, this.#sign('act', body)]);
  }

  /**
   * A sealed value, as well-formed as one, in anybody's name: what is in it was sealed with no key.
   * @param {{ epoch: number, version: number, author: string, head?: Buffer }} what
   */
  value({ epoch, version, author, head = randomBytes(32) }) {
    const body = Buffer.concat([SUITE, Buffer.from([0x46]), u32(epoch), u32(version), id(author), head, randomBytes(24), randomBytes(80)]);
    return Buffer.concat([body, this.#sign('sealed', body)]);
  }

  /**
   * An entry of a note, in anybody's name and at any place of their chain.
   * @param {{ epoch: number, author: string, device: string, number: number, previous?: Buffer, head?: Buffer }} what
   */
  noteEntry({ epoch, author, device, number, previous = Buffer.alloc(32), head = randomBytes(32) }) {
    const header = Buffer.concat([SUITE, Buffer.from([0x44, 1]), u32(epoch), id(author), id(device), u32(number), u16(1), previous, head]);
    const body = Buffer.concat([header, randomBytes(24), randomBytes(80)]);
    return Buffer.concat([body, this.#sign('document', body)]);
  }

  /**
   * An entry after `log`, said to be signed by `signer`.
   * @param {{ organisation: string, engagement: string, log: Buffer[], signer: string, cards: Buffer[] }} what
   */
  entry({ organisation, engagement, log, signer, cards }) {
    const last = log.at(-1);
    const agreement = last ? last.subarray(1 + 16 + 16 + 4 + 4 + 32 + 16 + 8).subarray(0, 32) : randomBytes(32);
    const members = cards.toSorted((a, b) => Buffer.compare(a.subarray(17, 33), b.subarray(17, 33))).map((card) => Buffer.concat([lp(card), lp(randomBytes(200))]));
    const previous = last ? hash(last) : Buffer.alloc(32);
    const body = Buffer.concat([SUITE, id(organisation), id(engagement), u32(log.length), u32(log.length), previous, id(signer), u64(1), agreement, u16(cards.length), ...members]);
    return Buffer.concat([body, this.#sign('key-set', body)]);
  }
}

/** The signed cards inside an entry, in its order. @param {Buffer} entry */
export function cardsOf(entry) {
  let at = 1 + 16 + 16 + 4 + 4 + 32 + 16 + 8 + 32;
  const count = entry.readUInt16BE(at);
  at += 2;
  return Array.from({ length: count }, () => {
    const card = entry.subarray(at + 4, at + 4 + 169);
    at += 4 + 169;
    at += 4 + entry.readUInt32BE(at);
    return card;
  });
}

/** Whose card it is. @param {Buffer} card */
export function personOf(card) {
  const hex = card.subarray(17, 33).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The head of an age file with these stanzas before its true body. @param {Buffer} file @param {string[]} stanzas without the arrow */
export function withStanzas(file, stanzas) {
  const mac = file.indexOf('\n--- ');
  const body = 'A'.repeat(43);
  return Buffer.concat([Buffer.from(['age-encryption.org/v1', ...stanzas.map((one) => `-> ${one}\n${body}`)].join('\n')), file.subarray(mac)]);
}

/** The same wrapper, asking for 2^n rounds. @param {Buffer} file @param {number} n */
export function withWork(file, n) {
  const at = file.indexOf('\n--- ');
  const head = file.subarray(0, at).toString('latin1').replace(/^(-> scrypt \S+) \d+$/m, `$1 ${n}`);
  return Buffer.concat([Buffer.from(head, 'latin1'), file.subarray(at)]);
}
