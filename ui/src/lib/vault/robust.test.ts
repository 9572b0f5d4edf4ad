/** Damaged input of every kind gives a VaultError and nothing else; what was written comes back. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { ed25519 } from '@noble/curves/ed25519.js';
import { beforeAll, describe, expect, it } from 'vitest';
import raw from '../../../../crates/vault/vectors/suite1.json?raw';
import { checkCardAct, parseAct, writeAct } from './act';
import { encryptTo, identitySecret, identityText, isScrypt, isX25519, stanzas } from './age';
import { bech32Decode, bech32Encode } from './bech32';
import { concat, fromBase64, idBytes, idText, newId, toBase64, utf8, Writer } from './bytes';
import type { VaultCore } from './core';
import { canonicalJson, pad, parseEnvelope, plaintext, readPlaintext, unpad } from './field';
import { readCard, readIdentityFile } from './identity';
import { openWrap, parseEntry } from './keyset';
import { mergePins, readPins } from './pins';
import { sign, verify } from './sign';
import { mutated, refusal, refusalOf, seeded, unlocked } from './testing';
import type { B64, Sealed } from './types';
import { newPassphrase, newRecoveryCode, isPassphrase, readRecoveryCode, unwrap } from './wrapper';
import { wordList } from './words';

interface Item {
	engagement: string;
	place: { kind: string; row: string; field: string };
	sealed: Sealed;
}
const suite = JSON.parse(raw) as {
	identities: { items: { file: string; card: B64 }[] };
	key_set: { logs: { engagement: string; entries: B64[] }[] };
	fields: { items: Item[] };
	acts: { items: { signed: B64 }[] };
	wrappers: { items: { file: B64 }[] };
};
const ada = suite.identities.items[0]!;
const log = suite.key_set.logs[0]!;
const item = suite.fields.items.find((one) => one.engagement === log.engagement)!;
const wrapper = fromBase64(suite.wrappers.items[0]!.file);
const identity = readIdentityFile(utf8(ada.file));
const card = readCard(fromBase64(ada.card));
const ROUNDS = 400;

function isScryptOr(bytes: Uint8Array): boolean {
	try {
		return isScrypt(bytes);
	} catch {
		return false;
	}
}

describe('shapes', () => {
	const envelope = fromBase64(item.sealed.s);
	const entry = fromBase64(log.entries[1]!);
	const pins = { cards: { [identity.person]: { hash: toBase64(card.hash), seen_name: 'Ada', first: 1, compared: null, earlier: [] } }, heads: { [log.engagement]: { sequence: 1, hash: toBase64(card.hash) } } };
	const published = writeAct(
		{ act: 'publish_card', engagement: null, subject: identity.person, version: 1, at: 1, author: identity.person, payload: toBase64(card.hash) },
		identity.organisation,
		identity.seed
	);
	const json = (bytes: Uint8Array) => readPlaintext(concat(Uint8Array.of(2, 0), bytes));
	const parsers: [string, Uint8Array, (bytes: Uint8Array) => unknown][] = [
		['identity file', utf8(ada.file), readIdentityFile],
		['card', fromBase64(ada.card), readCard],
		['entry', entry, parseEntry],
		['envelope', envelope, parseEnvelope],
		['padding', pad(utf8('x'.repeat(100))), unpad],
		['plaintext', plaintext({ format: 'json', json: { a: [1, 'é'] }, language: 'de' }), readPlaintext],
		['act', fromBase64(suite.acts.items[0]!.signed), parseAct],
		['act of a card', published, (bytes) => checkCardAct(bytes, 'publish_card', card, card)],
		['pins', utf8(JSON.stringify(pins)), (bytes) => {
			const content = json(bytes);
			return content.format === 'json' && mergePins(readPins(pins), readPins(content.json));
		}],
		['JSON written again', utf8(JSON.stringify(pins)), (bytes) => {
			const content = json(bytes);
			return content.format === 'json' && canonicalJson(content.json);
		}],
		['recovery code', utf8('0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV'), (bytes) => readRecoveryCode(String.fromCharCode(...bytes))],
		['passphrase', utf8('one two three four five six'), (bytes) => isPassphrase(String.fromCharCode(...bytes), [])],
		['age header', wrapper, stanzas],
		['scrypt', wrapper, isScrypt],
		['X25519', parseEntry(entry).members[0]!.wrap, isX25519],
		['base64', utf8(ada.card), (bytes) => fromBase64(String.fromCharCode(...bytes))],
		['age key', utf8(identity.age), (bytes) => identitySecret(String.fromCharCode(...bytes))],
		['id', utf8(identity.person), (bytes) => idBytes(String.fromCharCode(...bytes))]
	];
	it.each(parsers)('%s', (_, good, parse) => {
		expect(refusalOf(() => parse(good))).toBeNull();
		const next = seeded(1);
		for (let round = 0; round < ROUNDS; round++) refusalOf(() => parse(mutated(good, next)));
		for (let length = 0; length < Math.min(good.length, 300); length++) refusalOf(() => parse(good.subarray(0, length)));
	});
});

describe('nothing damaged is taken in', () => {
	let core: VaultCore;
	beforeAll(async () => {
		core = (await unlocked(identity, card)).core;
		await core.load(log.engagement, log.entries, {});
	});

	it('fields', async () => {
		const good = fromBase64(item.sealed.s);
		const next = seeded(2);
		for (let round = 0; round < ROUNDS; round++) {
			const bytes = toBase64(mutated(good, next));
			if (bytes === item.sealed.s) continue;
			const [opened] = await core.open(item.engagement, [{ ...item.place, sealed: { ...item.sealed, s: bytes } }]);
			expect(opened?.ok).toBe(false);
		}
	});
	it('logs', async () => {
		const fresh = (await unlocked(identity, card)).core;
		const next = seeded(3);
		for (let round = 0; round < 60; round++) {
			const entries = [...log.entries];
			const at = next() % entries.length;
			entries[at] = toBase64(mutated(fromBase64(entries[at]!), next));
			if (entries[at] !== log.entries[at]) expect(await refusal(() => fresh.load(log.engagement, entries, {}))).not.toBeNull();
		}
		expect(await fresh.head(log.engagement)).toBeNull();
		expect((await fresh.load(log.engagement, log.entries, {})).sequence).toBe(log.entries.length - 1);
	}, 60_000);
	it('acts', async () => {
		const good = fromBase64(suite.acts.items[0]!.signed);
		const next = seeded(4);
		for (let round = 0; round < ROUNDS; round++) {
			const bytes = mutated(good, next);
			if (toBase64(bytes) !== toBase64(good)) expect(await core.verifyAct(log.engagement, toBase64(bytes))).toBeNull();
		}
	});
	it('wraps', async () => {
		const entry = parseEntry(fromBase64(log.entries[0]!));
		const good = entry.members[0]!.wrap;
		const next = seeded(5);
		expect(await refusal(() => openWrap(good, identity.age, entry))).toBeNull();
		for (let round = 0; round < 150; round++) {
			const bytes = mutated(good, next);
			if (toBase64(bytes) !== toBase64(good)) expect(await refusal(() => openWrap(bytes, identity.age, entry))).not.toBeNull();
		}
	}, 60_000);
	it('wrappers', async () => {
		const next = seeded(9);
		for (let round = 0; round < 60; round++) {
			const bytes = mutated(wrapper, next);
			// The work factor is judged, not spent: what asks for more than the least is left to the vectors.
			if (toBase64(bytes) === toBase64(wrapper) || (isScryptOr(bytes) && stanzas(bytes)[0]?.[2] !== '15')) continue;
			expect(await refusal(() => unwrap(bytes, 'no such words'))).not.toBeNull();
		}
	}, 60_000);
	it('JSON deep enough to break a parser is refused, whatever its strings hold', () => {
		const nested = (levels: number): string => `{"a":`.repeat(levels) + '1' + '}'.repeat(levels);
		const read = (text: string) => refusalOf(() => readPlaintext(concat(Uint8Array.of(2, 0), utf8(text))));
		expect(read(nested(127))).toBeNull();
		expect(read(nested(128))).toBe('malformed');
		expect(read('['.repeat(1_000_000))).toBe('malformed');
		expect(read(JSON.stringify(`\\"${'['.repeat(500)}`))).toBeNull();
		expect(refusalOf(() => canonicalJson(JSON.parse(nested(127))))).toBeNull();
		expect(refusalOf(() => canonicalJson(JSON.parse(nested(128))))).toBe('malformed');
	});
	it('a wrap with a greased stanza still opens by its header', async () => {
		const file = await encryptTo(card.recipient, utf8('x'));
		const line = utf8('age-encryption.org/v1\n');
		const greased = concat(line, utf8('-> q-grease 1\nAAAA\n'), file.subarray(line.length));
		expect(isX25519(greased)).toBe(true);
		const doubled = concat(line, utf8('-> ssh-ed25519 AAAA BBBB\nAAAA\n'), file.subarray(line.length));
		expect(isX25519(doubled)).toBe(false);
		const place = parseEntry(fromBase64(log.entries[0]!));
		expect(await refusal(() => openWrap(doubled, identity.age, place))).toBe('wrapper_refused');
	});
});

describe('texts', () => {
	it('base64 has one form', () => {
		for (const bad of ['A', 'AA', 'AAA', 'AB==', 'AAB=', 'A A=', 'AA=A', '====', 'AA-_', 'AAAé', ' AAAA', 'AAAA\n']) {
			expect(refusalOf(() => fromBase64(bad))).toBe('malformed');
		}
		const next = seeded(6);
		for (let length = 0; length < 200; length++) {
			const bytes = Uint8Array.from({ length }, () => next() % 256);
			expect(fromBase64(toBase64(bytes))).toEqual(bytes);
		}
		const large = new Uint8Array(100_000).fill(200);
		expect(fromBase64(toBase64(large))).toEqual(large);
	});
	it('ids', () => {
		const id = newId(1_795_000_000_000);
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(idText(idBytes(id))).toBe(id);
		expect(refusalOf(() => idBytes(id.toUpperCase()))).toBe('malformed');
		expect(new Writer().u64(Number.MAX_SAFE_INTEGER).done()).toEqual(Uint8Array.from([0, 0x1f, 255, 255, 255, 255, 255, 255]));
	});
	it('bech32 as age writes it', async () => {
		const text = await generateX25519Identity();
		const secret = identitySecret(text);
		expect(identityText(secret)).toBe(text);
		const recipient = await identityToRecipient(text);
		expect(bech32Encode('age', bech32Decode('age', recipient))).toBe(recipient);
		expect(refusalOf(() => identitySecret(`${text.slice(0, -1)}${text.endsWith('Q') ? 'P' : 'Q'}`))).toBe('malformed');
	});
	it('content of every size comes back', () => {
		for (const size of [0, 1, 55, 56, 57, 58, 59, 60, 4086, 4087, 4088, 4089, 20_000]) {
			const content = { format: 'text', text: 'x'.repeat(size), language: '' } as const;
			const padded = pad(plaintext(content));
			expect(readPlaintext(unpad(padded))).toEqual(content);
			expect(padded.length <= 4096 ? Number.isInteger(Math.log2(padded.length)) : padded.length % 4096 === 0).toBe(true);
		}
		const surrogate = plaintext({ format: 'json', json: ['a\ud800'], language: '' });
		expect(readPlaintext(surrogate)).toMatchObject({ json: ['a\ufffd'] });
		const left = plaintext({ format: 'json', json: { b: undefined, a: [undefined, -0] }, language: '' });
		expect(readPlaintext(left)).toMatchObject({ json: { a: [null, 0] } });
	});
	it('words and codes are drawn from the whole list', async () => {
		const list = await wordList();
		expect(list).toHaveLength(7776);
		const drawn = new Set<string>();
		for (let i = 0; i < 500; i++) {
			const passphrase = newPassphrase(list);
			expect(isPassphrase(passphrase, list)).toBe(true);
			for (const word of passphrase.split(' ')) drawn.add(word);
			const code = newRecoveryCode();
			expect(readRecoveryCode(code)).toBe(code);
		}
		expect(drawn.size).toBeGreaterThan(2000);
	});
});

describe('signatures', () => {
	const seed = new Uint8Array(32).fill(3);
	const key = ed25519.getPublicKey(seed);
	const body = utf8('body');
	const good = sign('act', body, seed);

	it('are for one purpose, body and key', () => {
		expect(verify('act', body, good, key)).toBe(true);
		expect(verify('card', body, good, key)).toBe(false);
		expect(verify('act', utf8('bodz'), good, key)).toBe(false);
		expect(verify('act', body, good, ed25519.getPublicKey(new Uint8Array(32).fill(4)))).toBe(false);
		expect(verify('act', body, good.subarray(1), key)).toBe(false);
	});
	it('agree with the library', () => {
		const next = seeded(7);
		const message = concat(utf8('belay/1/act'), new Uint8Array(1), body);
		for (let round = 0; round < 60; round++) {
			const signature = good.slice();
			if (round > 0) signature[next() % 64]! ^= 1 << next() % 8;
			expect(verify('act', body, signature, key)).toBe(ed25519.verify(signature, message, key, { zip215: false }));
		}
	});
	it('are judged the same for the first time and from a table', () => {
		const { Point } = ed25519;
		const next = seeded(8);
		// A key with a part of small order verifies by the same equation however often it was used.
		const odd = Point.fromBytes(key, false).add(Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')).toBytes();
		for (const one of [key, odd]) {
			const verdicts = new Set<boolean>();
			for (let round = 0; round < 30; round++) verdicts.add(verify('act', body, good, one));
			expect(verdicts.size).toBe(1);
			const other = good.slice();
			other[next() % 64]! ^= 1;
			expect(verify('act', body, other, one)).toBe(false);
		}
		for (let keys = 0; keys < 80; keys++) {
			const fresh = new Uint8Array(32).fill(keys);
			expect(verify('act', body, sign('act', body, fresh), ed25519.getPublicKey(fresh))).toBe(true);
		}
		expect(verify('act', body, good, key)).toBe(true);
	});
	it('neither a large S nor a point of small order passes', () => {
		const order = ed25519.Point.Fn.ORDER;
		let s = good.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
		const large = good.slice();
		for (let i = 32; i < 64; i++, s >>= 8n) large[i] = Number(s & 255n);
		expect(verify('act', body, large, key)).toBe(false);
		const neutral = new Uint8Array(32);
		neutral[0] = 1;
		expect(verify('act', body, concat(neutral, new Uint8Array(32)), neutral)).toBe(false);
	});
});
