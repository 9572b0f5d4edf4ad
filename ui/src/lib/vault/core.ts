/** The vault itself, without worker and browser: storage, clock and word list are handed in. */
import { actOrNull, agreementHashOf, agreementPayload, checkAct, writeAct } from './act';
import { equal, fromBase64, H, malformed, newId, random, toBase64, ZERO_HASH } from './bytes';
import { decryptEnvelope, envelopeVerifies, parseEnvelope, plaintext, readPlaintext, seal, type Binding } from './field';
import { cardIsOf, makeCard, newIdentity, readCard, type Card } from './identity';
import { entryBytes, isOwn, member, parseEntry, SECRET, writeEntry, type Known } from './keyset';
import { headOf, lostTail, newest, readLog, type Log } from './log';
import { Memory } from './memory';
import { readPins } from './pins';
import type { VaultChange } from './protocol';
import { Session, type Me } from './session';
import type { Store } from './store';
import { VaultError, type Act, type B64, type Content, type Head, type Loaded, type Member, type NewIdentity } from './types';
import type { Opened, Place, Sealed, SealedInput, Vault, VaultErrorName } from './types';
import type { WordList } from './words';
import { isPassphrase, newPassphrase, newRecoveryCode, normalise, readRecoveryCode, unwrap, wrap } from './wrapper';

export interface Surroundings {
	store: Store;
	words: WordList;
	/** Unix milliseconds. */
	now?: () => number;
	/** Told when this vault locks or unlocks the device. */
	notify?: (change: VaultChange) => void;
}

/** Kinds of which every author has a row of their own under one row id: their versions do not concern each other. */
const BY_AUTHOR: ReadonlySet<string> = new Set(['takeaway']);

export class VaultCore implements Vault {
	private readonly store: Store;
	private readonly words: WordList;
	private readonly now: () => number;
	private readonly session: Session;
	private logs = new Map<string, Log>();
	private memory: Memory | null = null;
	private own: string | null = null;
	/** Engagements whose log, as loaded, the device has. */
	private kept = new Set<string>();

	constructor({ store, words, now = Date.now, notify = () => undefined }: Surroundings) {
		this.store = store;
		this.words = words;
		this.now = now;
		this.session = new Session(store, now, notify, () => this.clear());
	}

	private clear(): void {
		this.logs = new Map();
		this.memory = null;
		this.own = null;
		this.kept = new Set();
	}

	/** Another tab has locked the device. */
	drop(): void {
		this.session.drop();
	}

	/** To be called about twice a minute: locks what has expired. */
	tick(): Promise<void> {
		return this.session.tick();
	}

	// Unlocking

	status(organisation: string, person: string): Promise<'none' | 'locked' | 'unlocked'> {
		return this.session.restore(organisation, person);
	}

	async create(organisation: string, person: string, ownDevice: boolean): Promise<NewIdentity> {
		const identity = newIdentity(organisation, person);
		const card = makeCard(identity, this.now());
		const passphrase = newPassphrase(await this.words());
		const recovery = newRecoveryCode();
		const wrappers: NewIdentity['wrappers'] = [
			{ kind: 'passphrase', file: toBase64(await wrap(identity, passphrase)) },
			{ kind: 'recovery', file: toBase64(await wrap(identity, recovery)) }
		];
		await this.session.begin(identity, card, ownDevice);
		const act = await this.sign({ act: 'publish_card', engagement: null, subject: person, version: 1, at: this.now(), payload: toBase64(card.hash) });
		this.own = newId(this.now());
		const { entry } = await this.genesis(this.own, [{ person, card: toBase64(card.signed) }], toBase64(ZERO_HASH));
		return { card: toBase64(card.signed), act, passphrase, recovery, wrappers, ownEngagement: { id: this.own, entry } };
	}

	async reroll(): Promise<{ passphrase: string; file: B64 }> {
		const { identity } = await this.session.unlocked();
		const passphrase = newPassphrase(await this.words());
		return { passphrase, file: toBase64(await wrap(identity, passphrase)) };
	}

	async newRecovery(): Promise<{ recovery: string; file: B64 }> {
		const { identity } = await this.session.unlocked();
		const recovery = newRecoveryCode();
		return { recovery, file: toBase64(await wrap(identity, recovery)) };
	}

	async unlock(organisation: string, person: string, card: B64, wrappers: { kind: string; file: B64 }[], typed: string, ownDevice: boolean): Promise<void> {
		const public_ = readCard(fromBase64(card));
		if (public_.organisation !== organisation || public_.person !== person) throw new VaultError('wrong_engagement');
		const code = (await this.looksLikePassphrase(typed)) ? null : readRecoveryCode(typed);
		const [kind, secret] = code === null ? ['passphrase', normalise(typed)] : ['recovery', code];
		const files = wrappers.filter((one) => one.kind === kind);
		let reason: VaultErrorName = 'wrong_secret';
		for (const { file } of files) {
			try {
				const identity = await unwrap(fromBase64(file), secret);
				if (identity.organisation !== organisation || identity.person !== person) throw new VaultError('wrong_engagement');
				if (!cardIsOf(public_, identity)) throw new VaultError('card_changed');
				return await this.session.begin(identity, public_, ownDevice);
			} catch (error) {
				if (!(error instanceof VaultError)) throw error;
				reason = error.reason;
			}
		}
		throw new VaultError(reason);
	}

	lock(): Promise<void> {
		return this.session.end();
	}

	touch(busy: boolean): Promise<void> {
		return this.session.touch(busy);
	}

	async looksLikePassphrase(typed: string): Promise<boolean> {
		return isPassphrase(typed, await this.words());
	}

	// Pins

	/** The memory of the unlocked person. */
	private async remembering(me: Me): Promise<Memory> {
		if (this.memory === null) {
			const memory = new Memory(this.store, me.id, this.now);
			await memory.restore();
			if (this.session.me !== me) throw new VaultError('locked');
			this.memory ??= memory;
		}
		return this.memory;
	}

	private pinsPlace(me: Me): Place {
		return { kind: 'pins', row: me.identity.person, field: 'pins' };
	}

	async setPins(ownEngagement: string, version: number, sealed: Sealed | null): Promise<void> {
		const me = await this.session.unlocked();
		const memory = await this.remembering(me);
		const log = this.logs.get(ownEngagement);
		if (log?.entries.some((entry) => !isOwn(entry, me.identity.person))) throw new VaultError('chain_broken');
		this.own = ownEngagement;
		const place = this.pinsPlace(me);
		const key = this.versionKey(me, ownEngagement, place, me.identity.person);
		const [seen = 0] = await this.store.versions([key]);
		// A device that kept its pins merges an older state; one that did not would forget cards it had seen.
		const lowest = memory.held ? 0 : seen;
		if (sealed === null && lowest > 0) throw new VaultError('rolled_back');
		const content = sealed === null ? null : readPlaintext(this.decrypt(me, ownEngagement, { ...place, sealed }, lowest));
		if (content !== null && content.format !== 'json') throw new VaultError('malformed');
		const pins = content === null ? null : readPins(content.json);
		await memory.server(version, pins);
		for (const [engagement, one] of this.logs) memory.check(engagement, one);
		if (sealed !== null) await this.store.raise([[key, sealed.v]]);
	}

	async changedPins(): Promise<{ version: number; sealed: SealedInput } | null> {
		const me = await this.session.unlocked();
		const memory = await this.remembering(me);
		if (this.own === null || !this.logs.has(this.own) || !memory.changed) return null;
		const version = memory.version + 1;
		const json = structuredClone(memory.pins);
		const [sealed] = await this.seal(this.own, [{ ...this.pinsPlace(me), version, content: { format: 'json', json, language: '' } }]);
		memory.written();
		return { version, sealed: sealed as SealedInput };
	}

	// Key sets

	private known(me: Me, memory: Memory, engagement: string): Known {
		return {
			organisation: me.identity.organisation,
			engagement,
			reader: me.identity.person,
			own: this.own === null ? null : this.own === engagement,
			accepts: (card) => {
				if (card.person === me.identity.person) return equal(card.hash, me.card.hash);
				const pin = memory.pins.cards[card.person];
				return pin === undefined ? null : [pin.hash, ...pin.earlier].includes(toBase64(card.hash));
			}
		};
	}

	async load(engagement: string, entries: B64[], names: Record<string, string>): Promise<Loaded> {
		const me = await this.session.unlocked();
		const memory = await this.remembering(me);
		const held = this.logs.get(engagement);
		const heads = memory.heads(engagement);
		const seen = Math.max(-1, ...heads.map(({ sequence }) => sequence)) + 1;
		const repost = entries.length < seen ? lostTail(entries, await this.store.readLog(me.id, engagement), seen) : [];
		const log = await readLog([...entries, ...repost], this.known(me, memory, engagement), me.identity, held, heads);
		for (const entry of log.entries) {
			memory.pinCards(
				entry.members.map(({ card }) => card),
				me.identity.person,
				names
			);
		}
		memory.pinHead(engagement, log);
		this.logs.set(engagement, log);
		await memory.save();
		// Unchanged since the last time: the device has it.
		const known = held !== undefined && equal(newest(held).hash, newest(log).hash) && this.kept.has(engagement);
		if (!known) await this.store.keepLog(me.id, engagement, log.entries.map(entryBytes));
		this.kept.add(engagement);
		return { ...headOf(log), repost };
	}

	async seenNames(people: string[]): Promise<Record<string, string>> {
		const { cards } = (await this.remembering(await this.session.unlocked())).pins;
		return Object.fromEntries(people.flatMap((person) => (cards[person]?.seen_name ? [[person, cards[person].seen_name]] : [])));
	}

	async head(engagement: string): Promise<Head | null> {
		const log = this.logs.get(engagement);
		return log === undefined ? null : headOf(log);
	}

	private async append(engagement: string, before: Log | null, members: Member[], agreementHash: B64): Promise<{ entry: B64; head: Head }> {
		const me = await this.session.unlocked();
		const memory = await this.remembering(me);
		const known = this.known(me, memory, engagement);
		const cards = members.map(({ person, card }): Card => {
			const one = readCard(fromBase64(card));
			if (one.person !== person || one.organisation !== known.organisation) throw new VaultError('wrong_engagement');
			if (known.accepts(one) === false) throw new VaultError('card_changed');
			return one;
		});
		const last = before === null ? null : newest(before);
		const inside = (person: string): boolean => cards.some((card) => card.person === person);
		if (!inside(me.identity.person) || (last !== null && member(last, me.identity.person) === undefined)) throw new VaultError('not_a_member');
		const secret = random(SECRET);
		const bytes = await writeEntry(me.identity, {
			organisation: known.organisation,
			engagement,
			before: last,
			created: this.now(),
			agreement: fromBase64(agreementHash),
			members: cards,
			secret
		});
		memory.pinCards(cards, me.identity.person, {});
		const log: Log = {
			entries: [...(before?.entries ?? []), parseEntry(bytes)],
			secrets: [...(before?.secrets ?? []), secret]
		};
		this.logs.set(engagement, log);
		await memory.save();
		return { entry: toBase64(bytes), head: headOf(log) };
	}

	genesis(engagement: string, members: Member[], agreementHash: B64): Promise<{ entry: B64; head: Head }> {
		return this.append(engagement, null, members, agreementHash);
	}

	async nextEntry(engagement: string, members: Member[], agreementHash: B64): Promise<{ entry: B64; sequence: number; epoch: number; head: Head }> {
		const { entry, head } = await this.append(engagement, this.loaded(engagement), members, agreementHash);
		return { entry, sequence: head.sequence, epoch: head.epoch, head };
	}

	/** A loaded log. Throws `unknown_epoch`. */
	private loaded(engagement: string): Log {
		const log = this.logs.get(engagement);
		if (log === undefined) throw new VaultError('unknown_epoch');
		return log;
	}

	// Fields

	async seal(engagement: string, items: (Place & { version: number; content: Content })[]): Promise<SealedInput[]> {
		const { identity } = await this.session.unlocked();
		const log = this.loaded(engagement);
		const { epoch, hash } = newest(log);
		const secret = log.secrets[epoch];
		if (secret == null) throw new VaultError('not_a_member');
		return items.map(({ kind, row, field, version, content }) => {
			const place: Binding = { organisation: identity.organisation, engagement, kind, row, field, epoch, version, author: identity.person, head: hash };
			return { e: epoch, s: toBase64(seal(place, content, secret, identity.seed)) };
		});
	}

	private versionKey(me: Me, engagement: string, place: Place, author: string): string {
		const parts = [me.identity.organisation, engagement, place.kind, place.row, place.field];
		return [...parts, ...(BY_AUTHOR.has(place.kind) ? [author] : [])].join('/');
	}

	/** Steps 1 to 8 of section 4, in their order; `seen` is the highest version seen. Answers the plaintext. */
	private decrypt(me: Me, engagement: string, item: Place & { sealed: Sealed }, seen: number): Uint8Array {
		const { sealed, kind, row, field } = item;
		const envelope = parseEnvelope(fromBase64(sealed.s));
		const { epoch, version, author, head } = envelope;
		if (sealed.v !== version || sealed.e !== epoch || sealed.by !== author) throw new VaultError('malformed');
		const log = this.logs.get(engagement);
		const secret = log?.secrets[epoch];
		const entry = log?.entries[epoch];
		if (entry === undefined || secret == null) throw new VaultError('unknown_epoch');
		const writer = member(entry, author);
		if (writer === undefined) throw new VaultError('not_a_member');
		const place: Binding = { organisation: me.identity.organisation, engagement, kind, row, field, epoch, version, author, head };
		if (!envelopeVerifies(envelope, place, writer.card.signing)) throw new VaultError('bad_signature');
		if (!equal(head, entry.hash)) throw new VaultError('diverged');
		if (version < seen) throw new VaultError('rolled_back');
		return decryptEnvelope(envelope, place, secret);
	}

	async open(engagement: string, items: (Place & { sealed: Sealed })[]): Promise<Opened[]> {
		const me = await this.session.current();
		if (me === null) return items.map(() => ({ ok: false, error: 'locked' }));
		const keys = items.map((item) => this.versionKey(me, engagement, item, item.sealed.by));
		const seen = await this.store.versions(keys);
		const before = new Map(keys.map((key, i) => [key, seen[i] ?? 0]));
		const highest = new Map(before);
		const opened = items.map((item, i): Opened => {
			const key = keys[i] as string;
			try {
				const bytes = this.decrypt(me, engagement, item, highest.get(key) ?? 0);
				highest.set(key, item.sealed.v);
				return { ok: true, content: readPlaintext(bytes) };
			} catch (error) {
				if (error instanceof VaultError) return { ok: false, error: error.reason };
				throw error;
			}
		});
		await this.store.raise([...highest].filter(([key, version]) => version > (before.get(key) ?? 0)));
		return opened;
	}

	async acknowledge(engagement: string, items: (Place & { version: number })[]): Promise<void> {
		const me = await this.session.unlocked();
		await this.store.raise(
			items.map((item): [string, number] => {
				if (!Number.isSafeInteger(item.version) || item.version < 1 || item.version >= 2 ** 32) malformed();
				return [this.versionKey(me, engagement, item, me.identity.person), item.version];
			})
		);
	}

	// Agreements and acts

	async agreementHash(content: Content): Promise<B64> {
		return toBase64(agreementHashOf(plaintext(content)));
	}

	async agreementPayload(engagement: string, agreementHash: B64): Promise<B64> {
		const log = this.loaded(engagement);
		return toBase64(agreementPayload(fromBase64(agreementHash), log.entries[0] ?? newest(log), newest(log)));
	}

	async sign(act: Omit<Act, 'author' | 'payload'> & { payload?: B64 }): Promise<B64> {
		const { identity } = await this.session.unlocked();
		return toBase64(writeAct({ ...act, author: identity.person, payload: act.payload ?? '' }, identity.organisation, identity.seed));
	}

	async verifyAct(engagement: string, act: B64): Promise<Act | null> {
		const me = await this.session.unlocked();
		const log = this.logs.get(engagement);
		return log === undefined ? null : actOrNull(() => checkAct(fromBase64(act), me.identity.organisation, engagement, log));
	}

	async verifyActWithCard(engagement: string, act: B64, card: B64): Promise<Act | null> {
		const me = await this.session.unlocked();
		const memory = await this.remembering(me);
		const log = this.logs.get(engagement);
		if (log === undefined) return null;
		return actOrNull(() => {
			const shown = readCard(fromBase64(card));
			const { organisation, person } = me.identity;
			const hash = shown.person === person ? toBase64(me.card.hash) : memory.pins.cards[shown.person]?.hash;
			if (shown.organisation !== organisation) throw new VaultError('wrong_engagement');
			if (hash !== undefined && hash !== toBase64(shown.hash)) throw new VaultError('card_changed');
			return checkAct(fromBase64(act), organisation, engagement, log, shown);
		});
	}

	async hash(bytes: B64): Promise<B64> {
		return toBase64(H(fromBase64(bytes)));
	}
}
