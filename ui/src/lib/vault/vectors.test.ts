/** The vectors that the terminal's implementation is held to as well: ../crates/vault/vectors/suite1.json. */
import { describe, expect, it } from 'vitest';
import raw from '../../../../crates/vault/vectors/suite1.json?raw';
import { checkAct, checkCardAct, parseAct, writeAct } from './act';
import { isScrypt, stanzas } from './age';
import { fromBase64, H, toBase64, utf8 } from './bytes';
import { associated, canonicalJson, pad, plaintext, readPlaintext, seal, sealPadded, unpad, type Binding } from './field';
import { identityFile, makeCard, readCard, readIdentityFile } from './identity';
import { epochSecret, parseEntry } from './keyset';
import type { Log } from './log';
import { mergePins, noPins, readPins, type Pins } from './pins';
import { refusal, refusalOf, unlocked } from './testing';
import type { Act, B64, Content, Place, Sealed, VaultErrorName } from './types';
import { wordList } from './words';
import { isPassphrase, normalise, readRecoveryCode, recoveryCode, unwrap } from './wrapper';
import type { VaultCore } from './core';

interface Named {
	name: string;
	error: VaultErrorName;
}
interface Person {
	name: string;
	organisation: string;
	person: string;
	created: number;
	x25519_secret: B64;
	ed25519_seed: B64;
	file: string;
	card: B64;
	card_hash: B64;
}
interface LogVector {
	name: string;
	engagement: string;
	own: boolean;
	entries: B64[];
	agreement_hash: B64;
	details: { sequence: number; epoch: number; hash: B64; epoch_secret: B64; members: { person: string; card_hash: B64 }[] }[];
	readers: { identity: string; epochs: number[] }[];
}
type Json = Record<string, unknown>;
interface FieldVector {
	name: string;
	reader: string;
	engagement: string;
	place: Place;
	sealed: Sealed;
	error: VaultErrorName | null;
	content: Json;
	aad: B64;
	nonce: B64;
	before: { place: Place; sealed: Sealed }[];
}
interface Suite {
	organisation: string;
	identities: { items: Person[]; cards_refused: (Named & { card: B64 })[]; files_refused: (Named & { file: string })[] };
	secrets_typed: {
		passphrases: { typed: string; secret: string; looks_like: boolean }[];
		recovery: { random: B64; code: string; typed: string[] }[];
		recovery_refused: (Named & { typed: string })[];
	};
	wrappers: {
		items: { identity: string; kind: string; typed: string; file: B64; opens_to: string; log_n: number }[];
		refused: (Named & { kind: string; typed: string; file: B64 })[];
	};
	contents: {
		items: { name: string; content: Json; plaintext: B64; padded: B64 }[];
		plaintexts_refused: (Named & { plaintext: B64 })[];
		padding_refused: (Named & { padded: B64 })[];
		json_refused: unknown[];
		agreement: { content: Json; hash: B64 }[];
	};
	key_set: {
		logs: LogVector[];
		refused: (Named & { reader: string; engagement: string; own: boolean; pinned: B64[]; heads: Pins['heads']; entries: B64[] })[];
	};
	fields: { items: FieldVector[]; refused: FieldVector[]; versions: FieldVector[] };
	acts: {
		agreement_payload: { engagement: string; agreement_hash: B64; payload: B64 };
		items: (Act & { by: string; signed: B64 })[];
		cards: { name: string; card: B64; new_card?: B64; signed: B64; error: VaultErrorName | null }[];
		refused: (Named & { reader: string; engagement: string; signed: B64 })[];
	};
	pins: { merges: { name: string; here: Json; there: Json; merged?: Json; error?: VaultErrorName }[] };
}

const suite = JSON.parse(raw) as Suite;
const ELSEWHERE = '01990000-0000-7000-8000-00000000ffff';

function person(name: string): Person {
	const found = suite.identities.items.find((one) => one.name === name);
	if (found === undefined) throw new Error(`no identity ${name}`);
	return found;
}

function keys(name: string) {
	const one = person(name);
	return { identity: readIdentityFile(utf8(one.file)), card: readCard(fromBase64(one.card)) };
}

function content(json: Json): Content {
	return (json.format === 'document' ? { ...json, update: fromBase64(json.update as string) } : json) as unknown as Content;
}

function logOf(engagement: string): LogVector {
	const found = suite.key_set.logs.find((one) => one.engagement === engagement);
	if (found === undefined) throw new Error(`no log ${engagement}`);
	return found;
}

/** A vault of a reader who knows which space is their own. */
async function vaultOf(reader: string, own: string, pins?: Pins): Promise<VaultCore> {
	const { identity, card } = keys(reader);
	const { core } = await unlocked(identity, card, pins);
	await core.setPins(own, 0, null, true);
	return core;
}

async function loaded(reader: string, engagement: string): Promise<VaultCore> {
	const log = logOf(engagement);
	const core = await vaultOf(reader, log.own ? engagement : ELSEWHERE);
	await core.load(engagement, log.entries, {});
	return core;
}

describe('identities', () => {
	it.each(suite.identities.items)('$name', (one) => {
		const { identity, card } = keys(one.name);
		expect(toBase64(identity.secret)).toBe(one.x25519_secret);
		expect(toBase64(identity.seed)).toBe(one.ed25519_seed);
		expect(new TextDecoder().decode(identityFile(identity))).toBe(one.file);
		expect(toBase64(makeCard(identity, one.created).signed)).toBe(one.card);
		expect(toBase64(card.hash)).toBe(one.card_hash);
	});
	it.each(suite.identities.cards_refused)('card refused: $name', ({ card, error }) => {
		expect(refusalOf(() => readCard(fromBase64(card)))).toBe(error);
	});
	it.each(suite.identities.files_refused)('file refused: $name', ({ file, error }) => {
		expect(refusalOf(() => readIdentityFile(utf8(file)))).toBe(error);
	});
});

describe('what is typed', () => {
	it.each(suite.secrets_typed.passphrases)('passphrase "$typed"', async ({ typed, secret, looks_like }) => {
		expect(normalise(typed)).toBe(secret);
		expect(isPassphrase(typed, await wordList())).toBe(looks_like);
	});
	it.each(suite.secrets_typed.recovery)('recovery code $code', ({ random, code, typed }) => {
		expect(recoveryCode(fromBase64(random))).toBe(code);
		for (const one of typed) expect(readRecoveryCode(one)).toBe(code);
	});
	it.each(suite.secrets_typed.recovery_refused)('recovery refused: $name', ({ typed }) => {
		expect(readRecoveryCode(typed)).toBeNull();
	});
});

describe('wrappers', () => {
	const secret = (kind: string, typed: string): string => (kind === 'recovery' ? (readRecoveryCode(typed) ?? '') : normalise(typed));
	it.each(suite.wrappers.items)('$kind of $identity, log N $log_n', async ({ kind, typed, file, opens_to, log_n }) => {
		expect(isScrypt(fromBase64(file))).toBe(true);
		expect(stanzas(fromBase64(file))[0]?.[2]).toBe(String(log_n));
		const identity = await unwrap(fromBase64(file), secret(kind, typed));
		expect(new TextDecoder().decode(identityFile(identity))).toBe(opens_to);
	});
	it.each(suite.wrappers.items)('unlocks with $kind, log N $log_n', async ({ identity, kind, typed, file }) => {
		const { organisation, person: id, card } = person(identity);
		const core = await vaultOf('cleo', ELSEWHERE);
		await core.unlock(organisation, id, { card, earlier: [] }, [{ kind, file }], typed, true);
		expect(await core.status(organisation, id)).toBe('unlocked');
	});
	it.each(suite.wrappers.refused)('refused: $name', async ({ kind, typed, file, error }) => {
		expect(await refusal(() => unwrap(fromBase64(file), secret(kind, typed)))).toBe(error);
	});
});

describe('contents', () => {
	it.each(suite.contents.items)('$name', (one) => {
		const bytes = plaintext(content(one.content));
		expect(toBase64(bytes)).toBe(one.plaintext);
		expect(toBase64(pad(bytes))).toBe(one.padded);
		expect(toBase64(unpad(fromBase64(one.padded)))).toBe(one.plaintext);
		expect(readPlaintext(bytes)).toEqual(content(one.content));
	});
	it.each(suite.contents.plaintexts_refused)('plaintext refused: $name', (one) => {
		expect(refusalOf(() => readPlaintext(fromBase64(one.plaintext)))).toBe(one.error);
	});
	it.each(suite.contents.padding_refused)('padding refused: $name', (one) => {
		expect(refusalOf(() => unpad(fromBase64(one.padded)))).toBe(one.error);
	});
	it('values without a canonical form', () => {
		for (const json of suite.contents.json_refused) expect(refusalOf(() => canonicalJson(json))).toBe('malformed');
	});
	it('agreement hash', async () => {
		const core = await vaultOf('ada', ELSEWHERE);
		for (const one of suite.contents.agreement) expect(await core.agreementHash(content(one.content))).toBe(one.hash);
	});
});

describe('key-set logs', () => {
	for (const log of suite.key_set.logs) {
		it.each(log.readers)(`${log.name}, as $identity`, async ({ identity: name, epochs }) => {
			const core = await loaded(name, log.engagement);
			const last = log.details.at(-1)!;
			expect(await core.head(log.engagement)).toEqual({
				stale: false,
				outdated: [],
				sequence: last.sequence,
				epoch: last.epoch,
				hash: last.hash,
				members: last.members.map((one) => ({ person: one.person, cardHash: one.card_hash })),
				people: log.details.map(({ members }) => members.map((one) => one.person))
			});
			for (const [i, detail] of log.details.entries()) {
				const entry = parseEntry(fromBase64(log.entries[i]!));
				expect(toBase64(entry.hash)).toBe(detail.hash);
				expect(toBase64(entry.agreement)).toBe(log.agreement_hash);
				const secret = await epochSecret(entry, keys(name).identity);
				expect(secret && toBase64(secret)).toBe(epochs.includes(detail.epoch) ? detail.epoch_secret : null);
			}
		});
	}
	it.each(suite.key_set.refused)('refused: $name', async ({ reader, engagement, own, pinned, heads, entries, error }) => {
		const pins: Pins = { ...noPins(), heads };
		for (const card of pinned.map((one) => readCard(fromBase64(one)))) {
			pins.cards[card.person] = { hash: toBase64(card.hash), seen_name: '', first: 0, compared: null, earlier: [] };
		}
		const core = await vaultOf(reader, own ? engagement : ELSEWHERE, pins);
		expect(await refusal(() => core.load(engagement, entries, {}))).toBe(error);
		expect(await core.head(engagement)).toBeNull();
	});
});

describe('fields', () => {
	const open = async (core: VaultCore, engagement: string, place: Place, sealed: Sealed) =>
		(await core.open(engagement, [{ ...place, sealed }]))[0]!;

	it.each(suite.fields.items)('$name', async (one) => {
		const core = await loaded(one.reader, one.engagement);
		expect(await open(core, one.engagement, one.place, one.sealed)).toEqual({ ok: true, content: content(one.content) });

		const log = logOf(one.engagement);
		const author = suite.identities.items.find(({ person, name }) => person === one.sealed.by && name !== 'other ada')!;
		const detail = log.details[one.sealed.e]!;
		const place: Binding = {
			...one.place,
			organisation: suite.organisation,
			engagement: one.engagement,
			epoch: one.sealed.e,
			version: one.sealed.v,
			author: one.sealed.by,
			head: fromBase64(detail.hash)
		};
		expect(toBase64(associated(place))).toBe(one.aad);
		const padded = pad(plaintext(content(one.content)));
		const sealed = sealPadded(place, padded, fromBase64(detail.epoch_secret), fromBase64(author.ed25519_seed), fromBase64(one.nonce));
		expect(toBase64(sealed)).toBe(one.sealed.s);
		const fresh = seal(place, content(one.content), fromBase64(detail.epoch_secret), fromBase64(author.ed25519_seed));
		expect((await open(core, one.engagement, one.place, { ...one.sealed, s: toBase64(fresh) })).ok).toBe(true);
	});
	it.each([...suite.fields.refused, ...suite.fields.versions])('refused: $name', async (one) => {
		const core = await loaded(one.reader, one.engagement);
		for (const { place, sealed } of one.before) expect((await open(core, one.engagement, place, sealed)).ok).toBe(true);
		const opened = await open(core, one.engagement, one.place, one.sealed);
		expect(opened.ok ? null : opened.error).toBe(one.error);
	});
});

describe('acts', () => {
	it.each(suite.acts.items)('$act', async ({ by, signed, ...rest }) => {
		const { act, engagement, subject, version, at, author, payload } = rest;
		const what: Act = { act, engagement, subject, version, at, author, payload };
		expect(toBase64(writeAct(what, suite.organisation, keys(by).identity.seed))).toBe(signed);
		expect(parseAct(fromBase64(signed)).act).toEqual(what);
		const core = await loaded('ada', suite.acts.agreement_payload.engagement);
		expect(await core.verifyAct(engagement!, signed)).toEqual(what);
	});
	it('payload of an agreement', async () => {
		const { engagement, agreement_hash, payload } = suite.acts.agreement_payload;
		const core = await loaded('ada', engagement);
		expect(await core.agreementPayload(engagement, agreement_hash)).toBe(payload);
	});
	it.each(suite.acts.cards)('$name', ({ name, card, new_card, signed, error }) => {
		const kind = name.startsWith('publish') ? 'publish_card' : 'replace_card';
		expect(
			refusalOf(() => checkCardAct(fromBase64(signed), kind, readCard(fromBase64(card)), readCard(fromBase64(new_card ?? card))))
		).toBe(error);
	});
	it.each(suite.acts.refused)('refused: $name', async ({ reader, engagement, signed, error }) => {
		const entries = logOf(engagement).entries.map((entry) => parseEntry(fromBase64(entry)));
		const log: Log = { entries, secrets: [] };
		expect(refusalOf(() => checkAct(fromBase64(signed), suite.organisation, engagement, log, () => true))).toBe(error);
		const core = await loaded(reader, engagement);
		expect(await core.verifyAct(engagement, signed)).toBeNull();
	});
});

describe('pins', () => {
	it.each(suite.pins.merges)('$name', ({ here, there, merged, error }) => {
		const merge = () => mergePins(readPins(here), readPins(there));
		if (error !== undefined) expect(refusalOf(merge)).toBe(error);
		else expect(merge()).toEqual(merged);
	});
});

it('hashes', async () => {
	const core = await vaultOf('ada', ELSEWHERE);
	expect(await core.hash(toBase64(utf8('abc')))).toBe(toBase64(H(utf8('abc'))));
});
