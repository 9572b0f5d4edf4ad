/** Sealed fields as the page asks for them (section 4). */
import { equal, fromBase64, malformed, toBase64 } from './bytes';
import { associated, decryptEnvelope, envelopeSigned, parseEnvelope, readPlaintext, seal, type Binding, type Envelope } from './field';
import { member, type Entry } from './keyset';
import { newest } from './log';
import type { Me } from './session';
import type { State } from './state';
import { verify, verifyAll, type Signed } from './sign';
import { VaultError, type Content, type Opened, type Place, type Sealed, type SealedInput, type VaultErrorName } from './types';

/** Kinds of which every author has a row of their own under one row id: their versions do not concern each other. */
const BY_AUTHOR: ReadonlySet<string> = new Set(['takeaway']);

/** Kinds for oneself alone. */
const PRIVATE: ReadonlySet<string> = new Set(['pins', 'moment', 'journal']);

/** Kinds of which no version is remembered: they are gone in a minute. */
const UNREMEMBERED: ReadonlySet<string> = new Set(['presence']);

/** A value whose place is known. */
interface Placed {
	envelope: Envelope;
	place: Binding;
	aad: Uint8Array;
	secret: Uint8Array;
	entry: Entry;
	signed: Signed;
}

/** What the work answers, or the name of its refusal. */
function orError<T extends object>(work: () => T): T | VaultErrorName {
	try {
		return work();
	} catch (error) {
		if (error instanceof VaultError) return error.reason;
		throw error;
	}
}

export class Fields {
	constructor(private readonly state: State) {}

	async seal(engagement: string, items: (Place & { version: number; content: Content })[]): Promise<SealedInput[]> {
		const { identity, card } = await this.state.session.unlocked();
		const log = this.state.loaded(engagement);
		if (items.some(({ kind }) => PRIVATE.has(kind)) && this.state.ownSpace() !== engagement) throw new VaultError('wrong_engagement');
		const { epoch, hash } = newest(log);
		const secret = log.secrets[epoch];
		const mine = member(newest(log), identity.person)?.card;
		// While the newest entry holds an earlier card of one's own, nothing is sealed: the next entry comes first.
		if (secret == null || mine === undefined) throw new VaultError('not_a_member');
		if (!equal(mine.hash, card.hash)) throw new VaultError('card_changed', identity.person);
		return items.map(({ kind, row, field, version, content }) => {
			const place: Binding = { organisation: identity.organisation, engagement, kind, row, field, epoch, version, author: identity.person, head: hash };
			return { e: epoch, s: toBase64(seal(place, content, secret, identity.seed)) };
		});
	}

	versionKey(me: Me, engagement: string, place: Place, author: string): string {
		const parts = [me.identity.organisation, engagement, place.kind, place.row, place.field];
		return [...parts, ...(BY_AUTHOR.has(place.kind) ? [author] : [])].join('/');
	}

	/** Steps 1 to 3 of section 4: where the value says it is, and what its author must have signed. */
	private place(me: Me, engagement: string, item: Place & { sealed: Sealed }): Placed {
		const { sealed, kind, row, field } = item;
		const envelope = parseEnvelope(fromBase64(sealed.s));
		const { epoch, version, author, head } = envelope;
		if (sealed.v !== version || sealed.e !== epoch || sealed.by !== author) throw new VaultError('malformed');
		const log = this.state.logs.get(engagement);
		const secret = log?.secrets[epoch];
		const entry = log?.entries[epoch];
		if (entry === undefined || secret == null) throw new VaultError('unknown_epoch');
		const writer = member(entry, author);
		if (writer === undefined) throw new VaultError('not_a_member');
		const place: Binding = { organisation: me.identity.organisation, engagement, kind, row, field, epoch, version, author, head };
		const aad = associated(place);
		return { envelope, place, aad, secret, entry, signed: envelopeSigned(envelope, aad, writer.card.signing) };
	}

	/** Steps 4 to 8; `seen` is the highest version seen. */
	private unseal({ envelope, place, aad, secret, entry }: Placed, holds: boolean, seen: number): Uint8Array {
		if (!holds) throw new VaultError('bad_signature');
		if (!equal(place.head, entry.hash)) throw new VaultError('diverged');
		if (place.version < seen) throw new VaultError('rolled_back');
		return decryptEnvelope(envelope, aad, secret);
	}

	/** Steps 1 to 8 of section 4, in their order; `seen` is the highest version seen. Answers the plaintext. */
	decrypt(me: Me, engagement: string, item: Place & { sealed: Sealed }, seen: number): Uint8Array {
		const placed = this.place(me, engagement, item);
		const { purpose, body, signature, key } = placed.signed;
		return this.unseal(placed, verify(purpose, body, signature, key), seen);
	}

	async open(engagement: string, items: (Place & { sealed: Sealed; kept?: boolean })[]): Promise<Opened[]> {
		const me = await this.state.session.current();
		if (me === null) return items.map(() => ({ ok: false, error: 'locked' }));
		const keys = items.map((item) => this.versionKey(me, engagement, item, item.sealed.by));
		const seen = await this.state.store.versions(keys);
		const before = new Map(keys.map((key, i) => [key, seen[i] ?? 0]));
		const highest = new Map(before);
		const placed = items.map((item) => orError(() => this.place(me, engagement, item)));
		const ready = placed.filter((one) => typeof one !== 'string');
		const answers = await verifyAll(ready.map(({ signed }) => signed));
		const holds = new Map(ready.map((one, i) => [one, answers[i] ?? false]));
		const opened = placed.map((one, i): Opened => {
			if (typeof one === 'string') return { ok: false, error: one };
			const key = keys[i] as string;
			const content = orError(() => {
				const seen = highest.get(key) ?? 0;
				const bytes = this.unseal(one, holds.get(one) ?? false, items[i]?.kept ? 0 : seen);
				if (!UNREMEMBERED.has(one.place.kind)) highest.set(key, Math.max(seen, one.place.version));
				return readPlaintext(bytes);
			});
			return typeof content === 'string' ? { ok: false, error: content } : { ok: true, content };
		});
		await this.state.store.raise([...highest].filter(([key, version]) => version > (before.get(key) ?? 0)));
		return opened;
	}

	async acknowledge(engagement: string, items: (Place & { version: number })[]): Promise<void> {
		const me = await this.state.session.unlocked();
		await this.state.store.raise(
			items.map((item): [string, number] => {
				if (!Number.isSafeInteger(item.version) || item.version < 1 || item.version >= 2 ** 32) malformed();
				return [this.versionKey(me, engagement, item, me.identity.person), item.version];
			})
		);
	}
}
