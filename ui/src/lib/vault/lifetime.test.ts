/** Vectors of keys for life (../crates/vault/vectors/suite1.json): lines of cards, changed and lost keys, passkeys, safety numbers. */
import { describe, expect, it } from 'vitest';
import raw from '../../../../crates/vault/vectors/suite1.json?raw';
import { checkAct, parseAct, setsWrapper, writeAct } from './act';
import { identityText } from './age';
import { fromBase64, H, text, toBase64, utf8 } from './bytes';
import { newVault, type VaultCore } from './core';
import { identityFile, readCard, readIdentityFile } from './identity';
import { member, parseEntry } from './keyset';
import { newest, type Log } from './log';
import { readLine } from './line';
import { passkeySecret, unwrapWithPasskey } from './passkey';
import { noPins, readPins, type HeadPin, type Pin } from './pins';
import { fingerprint, safetyNumber } from './safety';
import { personId, type Keypair } from './session';
import { openShare, sharesHash } from './shares';
import { MemoryStore } from './store';
import { refusal, refusalOf } from './testing';
import { VaultError, type B64, type CardLine, type KeyShare, type Place, type VaultErrorName } from './types';
import { openEarlier } from './unlocking';
import { wordList } from './words';

interface Named {
	name: string;
	error: VaultErrorName | null;
}
interface Rotation extends Named {
	reader: string;
	cards: Record<string, Pin>;
	heads: Record<string, HeadPin>;
	lines: CardLine[];
	compare: boolean;
	earlier_files: B64[];
	entries: B64[];
	epochs: number[];
}
interface Suite {
	organisation: string;
	identities: { items: { name: string; person: string; file: string; card: B64 }[] };
	key_set: { logs: { engagement: string; own: boolean; entries: B64[] }[] };
	card_lines: { items: (Named & { person: string; pin: Pin | null; line: CardLine; seen_name: string; now: number; compare: boolean; after: Pin })[] };
	earlier_files: { items: (Named & { identity: string; line: CardLine; files: B64[]; opens: string[] })[] };
	rotation: {
		engagement: string;
		agreement_hash: B64;
		items: Rotation[];
		secrets: B64[];
		acts: { name: string; signed: B64 }[];
		acts_refused: (Named & { after: string; signed: B64 })[];
		shares: { outside: KeyShare & { receiver: string; entries: B64[] }; cards: Record<string, Pin>; receiver: string; by: string; entries: B64[]; line: CardLine; epochs: KeyShare[]; act: B64; payload: B64; refused: (Named & KeyShare)[] };
	};
	passkeys: { items: { prf: B64; secret: B64; file: B64; opens_to: string }[]; refused: (Named & { prf: B64; file: B64 })[] };
	safety_numbers: { fingerprints: { identity: string; fingerprint: string }[]; items: { one: string; other: string; number: string }[] };
	seal_refused: { items: { reader: string; engagement: string; place: Place; error: VaultErrorName | null }[] };
	acts: {
		wrappers: (Named & { card: B64; file?: B64; signed: B64 })[];
		remembered: (Named & { reader: string; engagement: string; before: B64; signed: B64 })[];
	};
}

const suite = JSON.parse(raw) as Suite;

function keys(name: string): Keypair {
	const found = suite.identities.items.find((one) => one.name === name)!;
	return { identity: readIdentityFile(utf8(found.file)), card: readCard(fromBase64(found.card)) };
}

/** A vault in which these keys are unlocked. */
async function vaultOf(me: Keypair, { earlier = [], cards = {}, heads = {}, now = 0 }: { earlier?: Keypair[]; cards?: Record<string, Pin>; heads?: Record<string, HeadPin>; now?: number } = {}) {
	const store = new MemoryStore();
	const id = personId(me.identity.organisation, me.identity.person);
	const kept = ({ identity, card }: Keypair) => ({ file: identityFile(identity), card: card.signed });
	await store.keep(id, { ...kept(me), earlier: earlier.map(kept), ownDevice: true, expires: Number.MAX_SAFE_INTEGER });
	await store.keepPins(id, utf8(JSON.stringify({ ...noPins(), cards, heads })));
	const core = newVault({ store, words: wordList, now: () => now });
	await core.status(me.identity.organisation, me.identity.person);
	return { core, pins: async () => readPins(JSON.parse(text((await store.readPins(id))!))) };
}

/** Earlier files with the acts of the keys after them, as the server gives them. */
function withActs(me: Keypair, files: B64[], opens: string[]) {
	return files.map((file, i) => {
		const { identity } = i === 0 ? me : keys(opens[i - 1] ?? 'ada');
		const payload = toBase64(H(fromBase64(file)));
		const act = { act: 'set_wrapper', engagement: null, subject: identity.person, version: 1, at: 1, author: identity.person, payload };
		return { kind: 'earlier', file, act: toBase64(writeAct(act, identity.organisation, identity.seed)) };
	});
}

describe('lines of cards', () => {
	it.each(suite.card_lines.items)('$name', async ({ person, pin, line, seen_name, now, compare, after, error }) => {
		const { core, pins } = await vaultOf(keys('ben'), { cards: pin === null ? {} : { [person]: pin }, now });
		const work = async () => {
			if (!compare) return core.follow(person, line, seen_name);
			const { cardHash } = await core.safety(person, line);
			return core.compared(person, line, cardHash, seen_name);
		};
		expect(await refusal(work)).toBe(error);
		if (error === null) expect((await pins()).cards[person]).toEqual(after);
	});
});

describe('earlier files', () => {
	it.each(suite.earlier_files.items)('$name', async ({ identity, line, files, opens, error }) => {
		const me = keys(identity);
		const { cards } = readLine(line, suite.organisation, me.identity.person);
		const work = async () => openEarlier(me, cards.slice(0, -1), withActs(me, files, opens));
		if (error !== null) expect(await refusal(work)).toBe(error);
		else expect((await work()).map((one) => toBase64(one.identity.secret)).reverse()).toEqual(opens.map((name) => toBase64(keys(name).identity.secret)));
	});
	it('without an act none counts', async () => {
		const { identity, line, files } = suite.earlier_files.items.find((one) => one.name === 'one')!;
		const me = keys(identity);
		const { cards } = readLine(line, suite.organisation, me.identity.person);
		expect(await refusal(() => openEarlier(me, cards, [{ kind: 'earlier', file: files[0]! }]))).toBe('bad_signature');
	});
});

async function rotated({ reader, cards, heads, lines, compare, earlier_files }: Rotation): Promise<VaultCore> {
	const me = keys(reader);
	const own = lines.find((line) => readCard(fromBase64(line.card)).person === me.identity.person);
	const before = own === undefined ? [] : readLine(own, suite.organisation, me.identity.person).cards.slice(0, -1);
	const earlier = await openEarlier(me, before, withActs(me, earlier_files, ['ada']));
	const { core } = await vaultOf(me, { earlier, cards, heads });
	for (const line of lines) {
		const { person } = readCard(fromBase64(line.card));
		if (person === me.identity.person) continue;
		if (compare) await core.compared(person, line, (await core.safety(person, line)).cardHash, '');
		else await core.follow(person, line, '');
	}
	return core;
}

describe('logs over changed keys', () => {
	const { engagement, items, acts, acts_refused, secrets } = suite.rotation;
	// One's own earlier card counts with its file, which the present key signed, and not by the server's line alone.
	const alone = 'ada without it';
	it('not by the line alone', async () => {
		const item = items.find((one) => one.name === alone)!;
		expect(await refusal(async () => (await rotated(item)).load(engagement, item.entries, {}))).toBe('card_changed');
	});
	it.each(items.filter(({ name }) => name !== alone))('$name', async (item) => {
		const core = await rotated(item);
		const loaded = await core.load(engagement, item.entries, {}).catch((error: unknown) => error);
		if (item.error !== null) expect((loaded as VaultError).reason).toBe(item.error);
		else {
			const { person } = keys(item.reader).identity;
			const mine = item.entries.map((entry) => parseEntry(fromBase64(entry))).filter((entry) => member(entry, person) !== undefined);
			expect(loaded).toMatchObject({ missing: mine.map((entry) => entry.epoch).filter((epoch) => !item.epochs.includes(epoch)) });
		}
	});
	it.each(acts_refused)('act refused: $name', async ({ after, signed }) => {
		const item = items.find((one) => one.name === after)!;
		const core = await rotated(item);
		await core.load(engagement, item.entries, {});
		expect(await core.verifyAct(engagement, signed)).toBeNull();
	});
	it.each(acts)('act: $name', ({ signed }) => {
		const entries = items[0]!.entries.map((entry) => parseEntry(fromBase64(entry)));
		const log: Log = { entries, secrets: secrets.map((secret) => fromBase64(secret)) };
		expect(newest(log).epoch).toBe(1);
		expect(refusalOf(() => checkAct(fromBase64(signed), suite.organisation, engagement, log, () => true))).toBeNull();
	});
});

describe('a note entry is sealed as a field is', () => {
	const device = '00000000-0000-0000-0000-000000000009';
	const refusals = async (core: VaultCore, engagement: string) => [
		await refusal(() => core.sealEntries(engagement, device, device, null, [{ type: 'update', schema: 1, update: Uint8Array.of(0, 0) }])),
		await refusal(() => core.seal(engagement, [{ kind: 'goal', row: device, field: 'sentence', version: 1, content: { format: 'text', text: 'x', language: '' } }]))
	];
	it('never under an entry that holds an earlier card of oneself', async () => {
		const { engagement, items } = suite.rotation;
		const item = items.find((one) => one.name === 'ada with her earlier file')!;
		const core = await rotated(item);
		await core.load(engagement, item.entries.slice(0, 1), {});
		expect(await refusals(core, engagement)).toEqual(['card_changed', 'card_changed']);
		await core.load(engagement, item.entries, {});
		expect(await refusals(core, engagement)).toEqual([null, null]);
	});
	it('nor under one that one is not in', async () => {
		const { engagement, entries } = suite.key_set.logs.find((log) => !log.own)!;
		const { core } = await vaultOf(keys('ben'));
		await core.load(engagement, entries, {});
		expect(await refusals(core, engagement)).toEqual(['not_a_member', 'not_a_member']);
	});
});

describe('key shares', () => {
	const { engagement, shares } = { ...suite.rotation, shares: suite.rotation.shares };
	it('are taken in, and only what is missing', async () => {
		expect(toBase64(sharesHash(shares.epochs))).toBe(shares.payload);
		expect(parseAct(fromBase64(shares.act)).act).toMatchObject({ act: 'share_keys', payload: shares.payload });
		const { core } = await vaultOf(keys(shares.receiver), { cards: shares.cards });
		await core.load(engagement, shares.entries, {});
		expect(await core.takeShares(engagement, shares.refused)).toEqual([]);
		expect(await core.takeShares(engagement, shares.epochs)).toEqual(shares.epochs.map(({ epoch }) => epoch));
		expect(await core.verifyAct(engagement, shares.act)).not.toBeNull();
	});
	it.each(shares.refused)('refused: $name', async ({ epoch, wrap, error }) => {
		const me = keys(shares.receiver);
		const { core } = await vaultOf(me, { cards: shares.cards });
		const { missing } = await core.load(engagement, shares.entries, {});
		const log: Log = { entries: shares.entries.map((entry) => parseEntry(fromBase64(entry))), secrets: [] };
		log.secrets = log.entries.map((entry) => (missing.includes(entry.epoch) ? null : new Uint8Array(32)));
		expect(await refusal(() => openShare(log, { epoch, wrap }, { ...me, id: '', earlier: [], ownDevice: true, expires: 0 }))).toBe(error);
	});
});

it('a share of an epoch that one was not in', async () => {
	const { engagement, shares } = suite.rotation;
	const { receiver, entries, epoch, wrap } = shares.outside;
	const { core } = await vaultOf(keys(receiver));
	await core.follow(keys(shares.receiver).identity.person, shares.line, '');
	await core.load(engagement, entries, {});
	expect(await core.takeShares(engagement, [{ epoch, wrap }])).toEqual([]);
});

describe('passkeys', () => {
	it.each(suite.passkeys.items)('opens', async ({ prf, secret, file, opens_to }) => {
		expect(identityText(passkeySecret(fromBase64(prf)))).toBe(identityText(fromBase64(secret)));
		expect(text(identityFile(await unwrapWithPasskey(fromBase64(file), fromBase64(prf))))).toBe(opens_to);
	});
	it.each(suite.passkeys.refused)('refused: $name', async ({ prf, file, error }) => {
		expect(await refusal(() => unwrapWithPasskey(fromBase64(file), fromBase64(prf)))).toBe(error);
	});
});

it('safety numbers', () => {
	const { fingerprints, items } = suite.safety_numbers;
	for (const one of fingerprints) expect(fingerprint(keys(one.identity).card.hash).join(' ')).toBe(one.fingerprint);
	for (const { one, other, number } of items) {
		expect(safetyNumber(keys(one).card, keys(other).card).join(' ')).toBe(number);
		expect(safetyNumber(keys(other).card, keys(one).card).join(' ')).toBe(number);
	}
});

it.each(suite.seal_refused.items)('sealing $place.kind', async ({ reader, engagement, place, error }) => {
	const { core } = await vaultOf(keys(reader));
	for (const log of suite.key_set.logs) {
		if (log.own || log.engagement === engagement) await core.load(log.engagement, log.entries, {});
		if (log.own) await core.setPins(log.engagement, 0, null);
	}
	const item = { ...place, version: 1, content: { format: 'text', text: 'x', language: '' } as const };
	expect(await refusal(() => core.seal(engagement, [item]))).toBe(error);
});

describe('acts', () => {
	it.each(suite.acts.wrappers.filter((one) => one.file !== undefined))('$name', ({ card, file, signed, error }) => {
		expect(setsWrapper(fromBase64(signed), readCard(fromBase64(card)), fromBase64(file!))).toBe(error === null);
	});
	it.each(suite.acts.remembered)('$name', async ({ reader, engagement, before, signed, error }) => {
		const { core } = await vaultOf(keys(reader));
		await core.load(engagement, suite.key_set.logs.find((log) => log.engagement === engagement)!.entries, {});
		expect(await core.verifyAct(engagement, before)).not.toBeNull();
		expect((await core.verifyAct(engagement, signed)) === null).toBe(error !== null);
	});
});
