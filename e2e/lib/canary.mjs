// @ts-check
/** Marked words, and the search for them in whatever form bytes keep them. */

/** @typedef {{ what: string, bytes: Buffer }} Body */

let counted = 0;

/** A word that stands nowhere else. @param {string} field */
export function mark(field) {
  counted += 1;
  const random = Array.from(crypto.getRandomValues(new Uint8Array(9)), (n) => 'abcdefghjkmnpqrstuvwxyz'[n % 23]).join('');
  return `canary${field.replace(/[^a-z]/gi, '')}${counted}${random}`;
}

/**
 * The forms in which a word is looked for: UTF-8, UTF-16 of both byte orders, base64 at its three alignments (the
 * characters at either end depend on the neighbours and are left out), hexadecimal.
 * @param {string} word
 */
export function forms(word) {
  const plain = Buffer.from(word, 'utf8');
  const little = Buffer.from(word, 'utf16le');
  const all = [
    { form: 'UTF-8', bytes: plain },
    { form: 'UTF-16LE', bytes: little },
    { form: 'UTF-16BE', bytes: Buffer.from(little).swap16() },
    { form: 'hexadecimal', bytes: Buffer.from(plain.toString('hex')) }
  ];
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), plain]).toString('base64').replace(/=+$/, '');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + plain.length) * 8) / 6);
    all.push({ form: `base64, ${before} bytes in`, bytes: Buffer.from(text.slice(first, last)) });
  }
  return all;
}

/**
 * Where a word stands.
 * @param {string} word @param {Body[]} bodies @returns {string[]}
 */
export function search(word, bodies) {
  return forms(word).flatMap(({ form, bytes }) => bodies.filter((body) => body.bytes.includes(bytes)).map((body) => `${body.what} (${form})`));
}
