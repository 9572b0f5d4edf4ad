// @ts-check
/** What a person holds beside the browser: an app for one-time codes, a device that keeps passkeys. */
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** A code counts this long, ms. */
const STEP = 30_000;

/** Bytes of base32, as the app reads them. @param {string} text */
function bytes(text) {
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[\s=]/g, '')) bits += LETTERS.indexOf(letter).toString(2).padStart(5, '0');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The six digits of RFC 6238. @param {string} secret base32 @param {number} [ahead] steps of half a minute from now */
export function oneTimeCode(secret, ahead = 0) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP) + ahead));
  const mac = createHmac('sha1', bytes(secret)).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/**
 * A device that makes passkeys and says yes by itself. Its passkeys answer the PRF extension, or they do not.
 * @param {import('./browser.mjs').Person} person @param {{ prf: boolean }} can
 * @returns {Promise<() => Promise<void>>} takes it away
 */
export async function passkeyDevice(person, { prf }) {
  const browser = await person.context.newCDPSession(person.page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: prf
    }
  });
  return async () => {
    await browser.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    await browser.detach();
  };
}
