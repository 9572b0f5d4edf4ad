/** Keys for life: changed, lost, compared, shared again. */
import { describe, expect, it, vi } from 'vitest';
import { writeAct } from './act';
import { encryptUnder } from './age';
import { fromBase64, random, toBase64, utf8, ZERO_HASH } from './bytes';
import { newVault, type VaultCore } from './core';
import { identityFile, type Identity } from './identity';
import { MemoryStore } from './store';
import { fixed, refusal } from './testing';
import type { CardLine, Content, Member, NewIdentity, NewKeys, Place, Sealed, SealedInput, WrapperFile } from './types';
import { wordList } from './words';

// Many identities are made here: with the least work that a client accepts.
vi.mock('./wrapper', async (original) => ({
	...(await original<typeof import('./wrapper')>()),
	wrap: (identity: Identity, secret: string) => encryptUnder(secret, identityFile(identity), 15)
}));

const ORGANISATION = '01990000-0000-7000-8000-000000000001';
const ADA = '01990000-0000-7000-8000-0000000000a1';
const BEN = '01990000-0000-7000-8000-0000000000b1';
const E = '01990000-0000-7000-8000-0000000000e1';
const ROW = '01990000-0000-7000-8000-0000000000f1';
const AGREEMENT = toBase64(new Uint8Array(32).fill(7));
const PLACE: Place = { kind: 'goal', row: ROW, field: 'sentence' };
const text = (words: string): Content => ({ format: 'text', text: words, language: 'en' });

/** A person with what the server has of them. */
class Somebody {
	core = newVault({ store: new MemoryStore(), words: wordList });
	line: CardLine = { card: '', earlier: [] };
	wrappers: WrapperFile[] = [];
	own = '';
	log: string[] = [];
	words = '';

	constructor(readonly id: string) {}

	async begin(): Promise<this> {
		const made: NewIdentity = await this.core.create(ORGANISATION, this.id, true);
		if (this.line.card) this.line = { card: made.card, earlier: [...this.line.earlier, { card: this.line.card, replace_act: null }] };
		else this.line = { card: made.card, earlier: [] };
		Object.assign(this, { wrappers: made.wrappers, own: made.ownEngagement.id, log: [made.ownEngagement.entry], words: made.passphrase });
		await this.ready();
		return this;
	}
	/** Own space and no pins. */
	async ready(): Promise<void> {
		await this.core.load(this.own, this.log, {});
		await this.core.setPins(this.own, 0, null);
	}
	async rotate(): Promise<NewKeys> {
		const made = await this.core.newKeys(this.line.earlier.length + 2);
		this.line = { card: made.card, earlier: [...this.line.earlier, { card: this.line.card, replace_act: made.replaceAct }] };
		this.wrappers = [...made.wrappers, ...this.wrappers.filter((one) => one.kind === 'earlier'), { kind: 'earlier', ...made.earlier }];
		this.log.push(made.ownEntry);
		this.words = made.passphrase;
		return made;
	}
	/** Another device. */
	async elsewhere(): Promise<VaultCore> {
		const core = newVault({ store: new MemoryStore(), words: wordList });
		await core.unlock(ORGANISATION, this.id, this.line, this.wrappers, this.words, true);
		return core;
	}
	get member(): Member {
		return { person: this.id, card: this.line.card };
	}
}

async function pair(): Promise<{ ada: Somebody; ben: Somebody; entries: string[] }> {
	const [ada, ben] = await Promise.all([new Somebody(ADA).begin(), new Somebody(BEN).begin()]);
	const entries = [(await ada.core.genesis(E, [ada.member, ben.member], AGREEMENT)).entry];
	await ada.core.load(E, entries, {});
	await ben.core.load(E, entries, {});
	return { ada, ben, entries };
}

const seal = async (core: VaultCore, version: number, words: string) => (await core.seal(E, [{ ...PLACE, version, content: text(words) }]))[0]!;
const open = async (core: VaultCore, input: SealedInput, v: number, by: string) => {
	const sealed: Sealed = { ...input, v, by };
	const [opened] = await core.open(E, [{ ...PLACE, sealed }]);
	return opened?.ok && opened.content.format === 'text' ? opened.content.text : opened?.ok === false ? opened.error : null;
};

describe('new keys, signed with the old ones', () => {
	it('pass silently, open what was written before, and sign what comes', async () => {
		const { ada, ben, entries } = await pair();
		const before = await seal(ada.core, 1, 'before');
		const accepted = await ada.core.sign({ act: 'propose', engagement: E, subject: ROW, version: 1, at: 5, payload: await ada.core.agreementPayload(E, AGREEMENT) });
		await ada.rotate();
		// The server may not have them yet.
		expect((await ada.core.load(E, entries, {})).stale).toBe(false);
		await ada.core.useNewKeys();
		await ada.ready();
		expect(await ada.core.ownCard()).not.toBeNull();
		expect(await ada.core.load(E, entries, {})).toMatchObject({ stale: true, missing: [] });
		expect(await open(ada.core, before, 1, ADA)).toBe('before');
		expect(await refusal(() => seal(ada.core, 2, 'x'))).toBe('card_changed');
		expect(await refusal(() => ada.core.nextEntry(E, [{ ...ada.member, card: ada.line.earlier[0]!.card }, ben.member], AGREEMENT))).toBe('card_changed');
		entries.push((await ada.core.nextEntry(E, [ada.member, ben.member], AGREEMENT)).entry);
		const after = await seal(ada.core, 2, 'after');

		const stopped = await ben.core.load(E, entries, {}).catch((error: unknown) => error);
		expect(stopped).toMatchObject({ reason: 'card_changed', person: ADA });
		expect(await ben.core.follow(ADA, ada.line, 'Ada')).toBe(true);
		expect(await ben.core.follow(ADA, ada.line, 'Ada')).toBe(false);
		expect(await ben.core.load(E, entries, {})).toMatchObject({ sequence: 1, changes: [{ person: ADA, by: ADA }] });
		expect([await open(ben.core, before, 1, ADA), await open(ben.core, after, 2, ADA)]).toEqual(['before', 'after']);
		expect(await ben.core.verifyAct(E, accepted)).toMatchObject({ author: ADA });
		// An entry never goes back to an earlier card.
		expect(await refusal(() => ben.core.nextEntry(E, [ben.member, { person: ADA, card: ada.line.earlier[0]!.card }], AGREEMENT))).toBe('card_changed');

		const again = await ada.elsewhere();
		await again.load(ada.own, ada.log, {});
		await again.setPins(ada.own, 0, null);
		expect(await again.load(E, entries, {})).toMatchObject({ stale: false, missing: [] });
		expect(await open(again, before, 1, ADA)).toBe('before');
	}, 60_000);

	it('twice over, and the first keys still open', async () => {
		const { ada, entries } = await pair();
		const before = await seal(ada.core, 1, 'first');
		for (let times = 0; times < 2; times++) {
			await ada.rotate();
			await ada.core.useNewKeys();
			await ada.ready();
		}
		const there = await ada.elsewhere();
		await there.load(ada.own, ada.log, {});
		await there.load(E, entries, {});
		expect(await open(there, before, 1, ADA)).toBe('first');
		expect(await refusal(() => ada.core.useNewKeys())).toBe('locked');
	}, 60_000);

	it('an earlier file without the new key’s signature is refused, and so is one of other keys', async () => {
		const { ada } = await pair();
		const made = await ada.rotate();
		const unlock = (wrappers: WrapperFile[], line = ada.line) =>
			refusal(() => newVault({ store: new MemoryStore(), words: wordList }).unlock(ORGANISATION, ADA, line, wrappers, ada.words, true));
		const words = made.wrappers[0]!;
		expect(await unlock([words, { kind: 'earlier', file: made.earlier.file }])).toBe('bad_signature');
		expect(await unlock([words, { kind: 'earlier', ...made.earlier, act: made.act }])).toBe('bad_signature');
		expect(await unlock([words, { kind: 'earlier', ...made.earlier }], { ...ada.line, earlier: [] })).toBe('card_changed');
		expect(await unlock([words, { kind: 'earlier', ...made.earlier, file: words.file }])).toBe('wrapper_refused');
		expect(await unlock([words])).toBeNull();
	}, 60_000);
});

describe('everything lost', () => {
	it('stops the others until they compared, and gives back what was shared', async () => {
		const { ada, ben, entries } = await pair();
		const before = await seal(ada.core, 1, 'before');
		const theirs = await seal(ben.core, 2, 'from ben');
		ada.core = newVault({ store: new MemoryStore(), words: wordList });
		await ada.begin();
		expect(await ada.core.load(E, entries, {}).catch((error: unknown) => error)).toMatchObject({ reason: 'card_changed', person: ADA });

		expect(await refusal(() => ben.core.follow(ADA, ada.line, 'Ada'))).toBe('card_changed');
		const [here, there] = [await ben.core.safety(ADA, ada.line), await ada.core.safety(BEN, ben.line)];
		expect(here).toMatchObject({ state: 'changed', compared: null });
		expect(there.state).toBe('new');
		expect(here.number).toEqual(there.number);
		expect(here.number).toHaveLength(12);
		for (const group of here.number) expect(group).toMatch(/^\d{5}$/);
		expect(await refusal(() => ben.core.compared(ADA, { ...ada.line, card: ada.line.earlier[0]!.card, earlier: [] }, here.cardHash, 'Ada'))).toBe('card_changed');
		expect(await refusal(() => ben.core.shareKeys(E, ADA))).toBe('card_changed');
		await ben.core.compared(ADA, ada.line, here.cardHash, 'Ada');
		expect((await ben.core.comparisons([ADA, BEN]))[ADA]).toBeGreaterThan(0);
		entries.push((await ben.core.nextEntry(E, [ada.member, ben.member], AGREEMENT)).entry);
		await ben.core.load(E, entries, {});
		const shared = (await ben.core.shareKeys(E, ADA))!;
		expect(shared.epochs.map((one) => one.epoch)).toEqual([0]);
		expect(await ben.core.verifyAct(E, shared.act)).toMatchObject({ act: 'share_keys', subject: ADA, version: 1 });

		const loaded = await ada.core.load(E, entries, {});
		expect(loaded).toMatchObject({ missing: [0], stale: false, changes: [{ person: ADA, by: BEN }] });
		expect(await open(ada.core, theirs, 2, BEN)).toBe('unknown_epoch');
		expect(await ada.core.takeShares(E, [{ epoch: 0, wrap: shared.act }, { epoch: 7, wrap: shared.epochs[0]!.wrap }, ...shared.epochs])).toEqual([0]);
		expect([await open(ada.core, theirs, 2, BEN), await open(ada.core, before, 1, ADA)]).toEqual(['from ben', 'rolled_back']);
		expect(await ada.core.load(E, entries, {})).toMatchObject({ missing: [] });
		await seal(ada.core, 3, 'again');
	}, 60_000);

	it('the old key may still sign for a later card', async () => {
		const { ada, ben } = await pair();
		const lost = { card: ada.line.card, core: ada.core };
		ada.core = newVault({ store: new MemoryStore(), words: wordList });
		await ada.begin();
		const third = await lost.core.newKeys(3);
		const line: CardLine = { card: third.card, earlier: [{ card: lost.card, replace_act: third.replaceAct }, { card: ada.line.card, replace_act: null }] };
		expect(await ben.core.follow(ADA, line, 'Ada')).toBe(true);
	}, 60_000);
});

describe('a passkey', () => {
	it('opens its own file and no other', async () => {
		const { ada } = await pair();
		const prf = random(32);
		const { file, act } = await ada.core.passkeyFile(prf);
		expect(fromBase64(act).length).toBeGreaterThan(100);
		const unlock = (wrappers: WrapperFile[], answer: Uint8Array) =>
			refusal(() => newVault({ store: new MemoryStore(), words: wordList }).unlockPasskey(ORGANISATION, ADA, ada.line, wrappers, answer, true));
		expect(await unlock([{ kind: 'passkey', file }], prf)).toBeNull();
		expect(await unlock([{ kind: 'passkey', file }], random(32))).toBe('wrong_secret');
		expect(await unlock([{ kind: 'passkey', file }], random(16))).toBe('malformed');
		expect(await unlock([{ kind: 'passkey', file: ada.wrappers[0]!.file }], prf)).toBe('wrapper_refused');
		expect(await unlock([{ kind: 'passphrase', file }], prf)).toBe('wrong_secret');
	}, 60_000);
});

describe('what is remembered', () => {
	it('nothing private is sealed outside one’s own space', async () => {
		const { ada } = await pair();
		for (const kind of ['pins', 'moment', 'journal']) {
			const item = { kind, row: ROW, field: 'text', version: 1, content: text('mine') };
			expect(await refusal(() => ada.core.seal(E, [item]))).toBe('wrong_engagement');
			expect(await refusal(() => ada.core.seal(ada.own, [item]))).toBeNull();
		}
		expect(await ada.core.ownSpace()).toBe(ada.own);
		await ada.core.setPins(E, 0, null).catch(() => undefined);
		expect(await ada.core.ownSpace()).not.toBe(E);
	}, 60_000);

	it('an act that closes is not undone by an older one, nor an agreement by its former version', async () => {
		const { ada, ben } = await pair();
		const act = (name: string, version: number) => ada.core.sign({ act: name, engagement: E, subject: ROW, version, at: version });
		const [first, again] = [await act('close_action', 3), await act('reopen_action', 4)];
		expect(await ben.core.verifyAct(E, first)).not.toBeNull();
		expect(await ben.core.verifyAct(E, again)).not.toBeNull();
		expect(await ben.core.verifyAct(E, first)).toBeNull();
		expect(await ben.core.verifyAct(E, first, true)).not.toBeNull();
		expect(await ben.core.verifyAct(E, first)).toBeNull();
		expect(await refusal(() => ben.core.standing(E, 2))).toBeNull();
		expect(await refusal(() => ben.core.standing(E, 1))).toBe('rolled_back');
		expect(await refusal(() => ben.core.standing(E, 2))).toBeNull();
	}, 60_000);

	it('a line of cards with a forged step leads nowhere', async () => {
		const { ada, ben } = await pair();
		const other = fixed(ORGANISATION, ADA, 9);
		const forged = writeAct({ act: 'replace_card', engagement: null, subject: ADA, version: 2, at: 1, author: ADA, payload: toBase64(other.card.hash) }, ORGANISATION, other.identity.seed);
		const line = (act: Uint8Array | null): CardLine => ({ card: toBase64(other.card.signed), earlier: [{ card: ada.line.card, replace_act: act && toBase64(act) }] });
		for (const act of [null, forged, utf8('no act at all'), ZERO_HASH]) expect(await refusal(() => ben.core.follow(ADA, line(act), 'Ada'))).toBe('card_changed');
		expect(await refusal(() => ben.core.follow(ADA, ben.line, 'Ada'))).toBe('wrong_engagement');
		expect(await refusal(() => ben.core.follow(BEN, ben.line, 'Ben'))).toBe('card_changed');
	}, 60_000);
});
