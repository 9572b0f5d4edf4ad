import { beforeEach, describe, expect, it } from 'vitest';
import { toBase64, ZERO_HASH } from './bytes';
import { newVault, type VaultCore } from './core';
import { identityFile } from './identity';
import { readPins } from './pins';
import type { VaultChange } from './protocol';
import { BUSY_MOST_MS, IDLE_MS, OWN_DEVICE_MS } from './session';
import { MemoryStore } from './store';
import { fixed, refusal, unlocked } from './testing';
import type { Content, Place, Sealed, SealedInput } from './types';
import { wordList } from './words';

const ORGANISATION = '01990000-0000-7000-8000-000000000001';
const ADA = '01990000-0000-7000-8000-0000000000a1';
const BEN = '01990000-0000-7000-8000-0000000000b1';
const CLEO = '01990000-0000-7000-8000-0000000000c1';
const E = '01990000-0000-7000-8000-0000000000e1';
const OWN = '01990000-0000-7000-8000-0000000000e2';
const ROW = '01990000-0000-7000-8000-0000000000f1';
const AGREEMENT = toBase64(new Uint8Array(32).fill(7));
const PLACE: Place = { kind: 'goal', row: ROW, field: 'sentence' };
const text = (words: string): Content => ({ format: 'text', text: words, language: 'en' });
const place = { ada: fixed(ORGANISATION, ADA, 1), ben: fixed(ORGANISATION, BEN, 2), cleo: fixed(ORGANISATION, CLEO, 3) };
const member = (who: keyof typeof place) => ({ person: place[who].identity.person, card: toBase64(place[who].card.signed) });

function sealed(input: SealedInput | undefined, v: number, by: string): Sealed {
	return { ...input!, v, by };
}

describe('from creation to unlocking elsewhere', () => {
	it('works with both secrets and with no other', async () => {
		const store = new MemoryStore();
		const changes: VaultChange[] = [];
		const core = newVault({ store, words: wordList, notify: (change) => changes.push(change) });
		expect(await core.status(ORGANISATION, ADA)).toBe('none');
		const made = await core.create(ORGANISATION, ADA, true);
		expect(made.passphrase.split(' ')).toHaveLength(6);
		expect(made.recovery).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
		expect(await core.looksLikePassphrase(` ${made.passphrase.toUpperCase()} `)).toBe(true);
		expect(await core.looksLikePassphrase('correct horse')).toBe(false);
		expect(await core.status(ORGANISATION, ADA)).toBe('unlocked');
		expect(changes).toEqual(['unlocked']);
		expect(await core.head(made.ownEngagement.id)).toMatchObject({ sequence: 0, epoch: 0, members: [{ person: ADA }] });
		const [note] = await core.seal(made.ownEngagement.id, [{ ...PLACE, version: 1, content: text('mine') }]);

		await core.lock();
		expect(changes).toEqual(['unlocked', 'locked']);
		expect(await core.status(ORGANISATION, ADA)).toBe('locked');
		expect(await refusal(() => core.reroll())).toBe('locked');
		expect(await core.open(made.ownEngagement.id, [{ ...PLACE, sealed: sealed(note, 1, ADA) }])).toEqual([{ ok: false, error: 'locked' }]);

		const there = newVault({ store: new MemoryStore(), words: wordList });
		const wrong = 'abacus abacus abacus abacus abacus abacus';
		expect(await refusal(() => there.unlock(ORGANISATION, ADA, { card: made.card, earlier: [] }, made.wrappers, wrong, true))).toBe('wrong_secret');
		expect(await refusal(() => there.unlock(ORGANISATION, BEN, { card: made.card, earlier: [] }, made.wrappers, made.passphrase, true))).toBe('wrong_engagement');
		const exchanged = toBase64(place.ada.card.signed);
		expect(await refusal(() => there.unlock(ORGANISATION, ADA, { card: exchanged, earlier: [] }, made.wrappers, made.passphrase, true))).toBe('card_changed');
		expect(await there.status(ORGANISATION, ADA)).toBe('none');
		await there.unlock(ORGANISATION, ADA, { card: made.card, earlier: [] }, made.wrappers, made.recovery.toLowerCase().replaceAll('-', ' '), true);
		await there.load(made.ownEngagement.id, [made.ownEngagement.entry], {});
		const [opened] = await there.open(made.ownEngagement.id, [{ ...PLACE, sealed: sealed(note, 1, ADA) }]);
		expect(opened).toEqual({ ok: true, content: text('mine') });

		const again = await there.reroll();
		const code = await there.newRecovery();
		await core.unlock(ORGANISATION, ADA, { card: made.card, earlier: [] }, [{ kind: 'passphrase', file: again.file }], again.passphrase, false);
		await core.unlock(ORGANISATION, ADA, { card: made.card, earlier: [] }, [{ kind: 'recovery', file: code.file }], code.recovery, false);
		expect(await core.status(ORGANISATION, ADA)).toBe('unlocked');
	}, 60_000);
});

describe('two people', () => {
	let ada: VaultCore;
	let ben: VaultCore;
	let entries: string[];

	beforeEach(async () => {
		ada = (await unlocked(place.ada.identity, place.ada.card)).core;
		ben = (await unlocked(place.ben.identity, place.ben.card)).core;
		entries = [(await ada.genesis(E, [member('ada'), member('ben')], AGREEMENT)).entry];
		await ben.load(E, entries, { [ADA]: 'Ada' });
	});

	it('read each other, and versions only rise', async () => {
		const [one, two] = await ada.seal(E, [1, 2].map((version) => ({ ...PLACE, version, content: text(`v${version}`) })));
		const open = async (input: SealedInput | undefined, v: number, at = PLACE) => (await ben.open(E, [{ ...at, sealed: sealed(input, v, ADA) }]))[0];
		expect(await open(one, 1)).toEqual({ ok: true, content: text('v1') });
		expect(await open(two, 2)).toEqual({ ok: true, content: text('v2') });
		expect(await open(one, 1)).toEqual({ ok: false, error: 'rolled_back' });
		// What the device itself kept may be older, and takes nothing back of what was seen.
		expect(await ben.open(E, [{ ...PLACE, sealed: sealed(one, 1, ADA), kept: true }])).toEqual([{ ok: true, content: text('v1') }]);
		expect(await open(one, 1)).toEqual({ ok: false, error: 'rolled_back' });
		expect(await open(two, 2, { ...PLACE, field: 'today' })).toEqual({ ok: false, error: 'bad_signature' });
		expect(await open(two, 3)).toEqual({ ok: false, error: 'malformed' });
		expect(await ben.open(OWN, [{ ...PLACE, sealed: sealed(two, 2, ADA) }])).toEqual([{ ok: false, error: 'unknown_epoch' }]);
	});

	it('a new epoch shuts out who left and lets the joiner read from then on', async () => {
		const [before] = await ada.seal(E, [{ ...PLACE, version: 1, content: text('old') }]);
		const next = await ada.nextEntry(E, [member('ada'), member('cleo')], AGREEMENT);
		expect(next).toMatchObject({ sequence: 1, epoch: 1 });
		entries.push(next.entry);
		const [after] = await ada.seal(E, [{ ...PLACE, version: 2, content: text('new') }]);
		expect(after!.e).toBe(1);
		const cleo = (await unlocked(place.cleo.identity, place.cleo.card)).core;
		await cleo.load(E, entries, {});
		await ben.load(E, entries, {});
		const both = [before, after].map((input, i) => ({ ...PLACE, sealed: sealed(input, i + 1, ADA) }));
		expect(await cleo.open(E, both)).toEqual([{ ok: false, error: 'unknown_epoch' }, { ok: true, content: text('new') }]);
		expect(await ben.open(E, both)).toEqual([{ ok: true, content: text('old') }, { ok: false, error: 'unknown_epoch' }]);
		expect(await refusal(() => ben.seal(E, [{ ...PLACE, version: 3, content: text('x') }]))).toBe('not_a_member');
		expect(await refusal(() => ben.nextEntry(E, [member('ben')], AGREEMENT))).toBe('not_a_member');
	});

	it('an entry of one’s own that lost the race gives way to the one the server stored', async () => {
		const mine = await ada.nextEntry(E, [member('ada')], AGREEMENT);
		const theirs = await ben.nextEntry(E, [member('ada'), member('ben')], AGREEMENT);
		expect((await ada.load(E, [...entries, theirs.entry], {})).hash).toBe(theirs.head.hash);
		expect(await refusal(() => ada.load(E, [...entries, mine.entry], {}))).toBe('diverged');
		expect((await ada.load(E, entries, {})).repost).toEqual([theirs.entry]);
	});

	it('a tail that the server lost is posted again, and a fork is not', async () => {
		const { core, store } = await unlocked(place.ada.identity, place.ada.card);
		for (const next of [1, 2]) {
			expect((await ada.load(E, entries, {})).repost).toEqual([]);
			entries.push((await ada.nextEntry(E, [member('ada'), member('ben')], AGREEMENT)).entry);
			expect(entries).toHaveLength(next + 1);
		}
		const all = await core.load(E, entries, {});
		const repaired = await core.load(E, entries.slice(0, 1), {});
		expect(repaired).toEqual({ ...all, repost: entries.slice(1) });
		expect((await core.load(E, [], {})).repost).toEqual(entries);
		const later = newVault({ store, words: wordList });
		await later.status(ORGANISATION, ADA);
		expect((await later.load(E, entries.slice(0, 2), {})).repost).toEqual(entries.slice(2));
		expect((await later.load(E, entries, {})).repost).toEqual([]);

		const fork = await ben.genesis(E, [member('ada'), member('ben')], AGREEMENT);
		expect(await refusal(() => later.load(E, [fork.entry], {}))).toBe('diverged');
		await later.lock();
		expect(await store.readLog(`${ORGANISATION}/${ADA}`, E)).toEqual([]);
		expect(await refusal(() => ben.load(ROW, [], {}))).toBe('malformed');
	});

	it('an entry the server never stored is not posted again', async () => {
		await ada.load(E, entries, {});
		await ada.nextEntry(E, [member('ada')], AGREEMENT);
		expect(await ada.load(E, entries, {})).toMatchObject({ sequence: 0, repost: [] });
	});

	it('an acknowledged write cannot be taken back', async () => {
		const own = (version: number, at = PLACE) => ada.seal(E, [{ ...at, version, content: text(`v${version}`) }]);
		const [[one], [two]] = [await own(1), await own(2)];
		const open = async (input: SealedInput | undefined, v: number) => (await ada.open(E, [{ ...PLACE, sealed: sealed(input, v, ADA) }]))[0];
		expect(await open(one, 1)).toMatchObject({ ok: true });
		await ada.acknowledge(E, [{ ...PLACE, version: 2 }]);
		expect(await open(one, 1)).toEqual({ ok: false, error: 'rolled_back' });
		expect(await open(two, 2)).toMatchObject({ ok: true });
		await ada.acknowledge(E, [{ ...PLACE, version: 1 }]);
		expect(await open(one, 1)).toEqual({ ok: false, error: 'rolled_back' });
		const takeaway: Place = { kind: 'takeaway', row: ROW, field: 'text' };
		const [theirs] = await ben.seal(E, [{ ...takeaway, version: 1, content: text('b') }]);
		await ada.acknowledge(E, [{ ...takeaway, version: 5 }]);
		expect((await ada.open(E, [{ ...takeaway, sealed: sealed(theirs, 1, BEN) }]))[0]).toMatchObject({ ok: true });
		for (const version of [0, -1, 0.5, 2 ** 32, Number.NaN]) {
			expect(await refusal(() => ada.acknowledge(E, [{ ...PLACE, version }]))).toBe('malformed');
		}
	});

	it('who joins is verified with the card shown, before an entry holds it', async () => {
		const cleo = (await unlocked(place.cleo.identity, place.cleo.card)).core;
		await cleo.load(E, entries, {});
		const payload = await cleo.agreementPayload(E, AGREEMENT);
		const what = { act: 'join', engagement: E, subject: ROW, version: 1, at: 5 };
		const join = await cleo.sign({ ...what, payload });
		const shown = member('cleo').card;
		expect(await ada.verifyAct(E, join)).toBeNull();
		expect(await ada.verifyActWithCard(E, join, shown)).toEqual({ ...what, author: CLEO, payload });
		expect(await ada.verifyActWithCard(E, join, member('ben').card)).toBeNull();
		expect(await ada.verifyActWithCard(E, join, 'AA==')).toBeNull();
		expect(await ada.verifyActWithCard(OWN, join, shown)).toBeNull();
		expect(await ada.verifyActWithCard(E, await cleo.sign({ ...what, payload: AGREEMENT }), shown)).toBeNull();
		const other = fixed(ORGANISATION, CLEO, 9);
		const forged = (await unlocked(other.identity, other.card)).core;
		const theirs = await forged.sign({ ...what, payload });
		expect(await ada.verifyActWithCard(E, theirs, shown)).toBeNull();
		expect(await ada.verifyActWithCard(E, theirs, toBase64(other.card.signed))).toMatchObject({ author: CLEO });
		// Once an entry holds her card, no other one verifies.
		await ada.nextEntry(E, [member('ada'), member('ben'), member('cleo')], AGREEMENT);
		expect(await ada.verifyActWithCard(E, theirs, toBase64(other.card.signed))).toBeNull();
		expect(await ada.verifyActWithCard(E, join, shown)).not.toBeNull();
	});

	it('a card that is not the pinned one is refused everywhere', async () => {
		const other = fixed(ORGANISATION, ADA, 9);
		const forged = (await unlocked(other.identity, other.card)).core;
		const made = await forged.genesis(OWN, [{ person: ADA, card: toBase64(other.card.signed) }, member('ben')], AGREEMENT);
		expect(await refusal(() => ben.load(OWN, [made.entry], {}))).toBe('card_changed');
		expect(await refusal(() => ben.genesis(OWN, [member('ben'), { person: ADA, card: toBase64(other.card.signed) }], AGREEMENT))).toBe('card_changed');
		expect(await refusal(() => ben.genesis(OWN, [member('ben'), { ...member('ada'), person: CLEO }], AGREEMENT))).toBe('wrong_engagement');
	});

	it('acts verify with the member’s card, and agreements for this log only', async () => {
		const payload = await ada.agreementPayload(E, AGREEMENT);
		const act = { act: 'propose', engagement: E, subject: ROW, version: 1, at: 5 };
		const good = await ada.sign({ ...act, payload });
		expect(await ben.verifyAct(E, good)).toEqual({ ...act, author: ADA, payload });
		expect(await ben.verifyAct(E, await ada.sign({ ...act, payload: AGREEMENT }))).toBeNull();
		expect(await ben.verifyAct(OWN, good)).toBeNull();
		expect(await ben.verifyAct(E, 'AA==')).toBeNull();
		expect(await ben.verifyAct(E, await ada.sign({ ...act, act: 'end', engagement: null }))).toBeNull();
		expect(await refusal(() => ada.sign({ ...act, act: 'End' }))).toBe('malformed');
	});

	it('takeaways of two authors under one row do not concern each other', async () => {
		const at: Place = { kind: 'takeaway', row: ROW, field: 'text' };
		const [mine] = await ada.seal(E, [{ ...at, version: 5, content: text('a') }]);
		const [theirs] = await ben.seal(E, [{ ...at, version: 1, content: text('b') }]);
		const opened = await ada.open(E, [
			{ ...at, sealed: sealed(mine, 5, ADA) },
			{ ...at, sealed: sealed(theirs, 1, BEN) }
		]);
		expect(opened.map((one) => one.ok)).toEqual([true, true]);
	});

	it('what cannot be written is refused', async () => {
		const one = (content: Content, version = 1) => refusal(() => ada.seal(E, [{ ...PLACE, version, content }]));
		expect(await one(text('x'), -1)).toBe('malformed');
		expect(await one(text('x'), 2 ** 32)).toBe('malformed');
		expect(await one({ ...text('x'), language: 'x'.repeat(256) })).toBe('malformed');
		expect(await one({ format: 'json', json: { a: 0.5 }, language: '' })).toBe('malformed');
		expect(await one({ format: 'json', json: undefined, language: '' })).toBe('malformed');
		expect(await refusal(() => ada.seal(E, [{ ...PLACE, row: 'x', version: 1, content: text('x') }]))).toBe('malformed');
		expect(await refusal(() => ada.genesis(OWN, [], AGREEMENT))).toBe('not_a_member');
		expect(await refusal(() => ada.genesis(OWN, [member('ada'), member('ada')], AGREEMENT))).toBe('malformed');
		expect(await refusal(() => ada.seal(OWN, []))).toBe('unknown_epoch');
	});
});

describe('pins', () => {
	it('travel sealed to another device, which then refuses another card', async () => {
		const here = (await unlocked(place.ada.identity, place.ada.card)).core;
		const own = (await here.genesis(OWN, [member('ada')], toBase64(ZERO_HASH))).entry;
		await here.setPins(OWN, 0, null);
		const shared = (await here.genesis(E, [member('ada'), member('ben')], AGREEMENT)).entry;
		await here.load(OWN, [own], {});
		await here.load(E, [shared], { [BEN]: 'Ben' });
		const stored = await here.changedPins();
		expect(stored?.version).toBe(1);
		expect(await here.changedPins()).toBeNull();
		const pins = sealed(stored!.sealed, 1, ADA);

		const there = (await unlocked(place.ada.identity, place.ada.card)).core;
		await there.load(OWN, [own], {});
		await there.setPins(OWN, 1, pins);
		const [content] = await there.open(OWN, [{ kind: 'pins', row: ADA, field: 'pins', sealed: pins }]);
		expect(content?.ok && content.content.format === 'json' && readPins(content.content.json)).toMatchObject({
			cards: { [BEN]: { seen_name: 'Ben', hash: toBase64(place.ben.card.hash) } },
			heads: { [E]: { sequence: 0 }, [OWN]: { sequence: 0 } }
		});
		expect(await there.changedPins()).toBeNull();
		const other = fixed(ORGANISATION, BEN, 9);
		expect(await refusal(() => there.genesis(ROW, [member('ada'), { person: BEN, card: toBase64(other.card.signed) }], AGREEMENT))).toBe('card_changed');
		const forked = await there.genesis(E, [member('ada'), member('ben')], AGREEMENT);
		expect(await refusal(() => there.load(E, [forked.entry], {}))).toBe('diverged');
	});

	it('withheld or older pins are noticed by a device that kept none', async () => {
		const { core, store } = await unlocked(place.ada.identity, place.ada.card);
		const own = (await core.genesis(OWN, [member('ada')], toBase64(ZERO_HASH))).entry;
		await core.load(OWN, [own], {});
		await core.setPins(OWN, 0, null);
		const first = await core.changedPins();
		await core.setPins(OWN, 1, sealed(first!.sealed, 1, ADA));
		const fresh = newVault({ store, words: wordList });
		await core.lock();
		await store.keep(`${ORGANISATION}/${ADA}`, { file: identityFile(place.ada.identity), card: place.ada.card.signed, earlier: [], ownDevice: true, expires: Number.MAX_SAFE_INTEGER });
		await fresh.status(ORGANISATION, ADA);
		expect(await refusal(() => fresh.setPins(OWN, 0, null))).toBe('rolled_back');
	});

	it('one’s own space has one member', async () => {
		const ben = (await unlocked(place.ben.identity, place.ben.card)).core;
		const ada = (await unlocked(place.ada.identity, place.ada.card)).core;
		const entry = (await ada.genesis(OWN, [member('ada')], toBase64(ZERO_HASH))).entry;
		expect(await refusal(() => ben.load(OWN, [entry], {}))).toBe('chain_broken');
		const shared = (await ada.genesis(E, [member('ada'), member('ben')], AGREEMENT)).entry;
		await ben.load(E, [shared], {});
		expect(await refusal(() => ben.setPins(E, 0, null))).toBe('chain_broken');
	});
});

describe('how long it stays unlocked', () => {
	const start = 1_800_000_000_000;
	let time = start;
	const vault = async (ownDevice: boolean) => {
		time = start;
		const store = new MemoryStore();
		const file = identityFile(place.ada.identity);
		await store.keep(`${ORGANISATION}/${ADA}`, { file, card: place.ada.card.signed, earlier: [], ownDevice, expires: start + (ownDevice ? OWN_DEVICE_MS : IDLE_MS) });
		const tab = () => newVault({ store, words: wordList, now: () => time });
		return { tab, store };
	};
	const status = (core: VaultCore) => core.status(ORGANISATION, ADA);

	it('thirty days on one’s own device, across reloads', async () => {
		const { tab } = await vault(true);
		time += OWN_DEVICE_MS - 1;
		expect(await status(tab())).toBe('unlocked');
		const core = tab();
		await status(core);
		await core.touch(true);
		time += 1;
		expect(await refusal(() => core.reroll())).toBe('locked');
		expect(await status(tab())).toBe('locked');
	});

	it('fifteen idle minutes on a shared one, for all tabs together', async () => {
		const { tab } = await vault(false);
		const [one, two] = [tab(), tab()];
		expect([await status(one), await status(two)]).toEqual(['unlocked', 'unlocked']);
		time += IDLE_MS - 1;
		await one.touch(false);
		time += IDLE_MS - 1;
		expect(await status(two)).toBe('unlocked');
		time += 2;
		await two.tick();
		expect(await status(one)).toBe('locked');
	});

	it('never while a session runs, unless the machine slept', async () => {
		const { tab } = await vault(false);
		const core = tab();
		await status(core);
		await core.touch(true);
		for (let minutes = 0; minutes < 120; minutes++) {
			time += 60_000;
			await core.tick();
		}
		expect(await status(core)).toBe('unlocked');
		time += IDLE_MS + BUSY_MOST_MS + 1;
		expect(await status(core)).toBe('locked');
	});

	it('another tab’s lock takes everything from memory', async () => {
		const { tab } = await vault(true);
		const [one, two] = [tab(), tab()];
		await status(one);
		await status(two);
		await one.lock();
		two.drop();
		expect(await status(two)).toBe('locked');
		expect(await refusal(() => two.changedPins())).toBe('locked');
	});
});
