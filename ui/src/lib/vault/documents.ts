/** Entries of sealed documents as the page asks for them (section 5), what is remembered of their chains, and sealed boxes of the device. */
import { equal, fromBase64, malformed, toBase64, ZERO_HASH } from './bytes';
import { decryptEntry, entrySigned, parseDocumentEntry, readSnapshot, sealEntry, snapshotContent, type DocumentEntry, type DocumentPlace } from './document';
import { member, type Entry } from './keyset';
import { sealsUnder } from './fields';
import type { Me } from './session';
import { verifyAll, type Signed } from './sign';
import type { State } from './state';
import { VaultError, type B64, type Covered, type NewDocumentEntry, type OpenedEntry, type SealedEntry, type StatedEntry, type VaultErrorName } from './types';

/** An entry whose place is known. */
interface Placed {
	entry: DocumentEntry;
	secret: Uint8Array;
	keys: Entry;
	signed: Signed;
}

function orError<T extends object>(work: () => T): T | VaultErrorName {
	try {
		return work();
	} catch (error) {
		if (error instanceof VaultError) return error.reason;
		throw error;
	}
}

export class Documents {
	constructor(private readonly state: State) {}

	private place(me: Me, engagement: string, document: string): DocumentPlace {
		return { organisation: me.identity.organisation, engagement, document };
	}

	/** Seals entries of one chain, each after the one before, under the newest epoch. Throws as {@link sealsUnder}. */
	async sealEntries(engagement: string, document: string, device: string, after: { number: number; hash: B64 } | null, items: NewDocumentEntry[]): Promise<SealedEntry[]> {
		const me = await this.state.session.unlocked();
		const { identity } = me;
		const log = this.state.loaded(engagement);
		const {
			entry: { epoch, hash: head },
			secret
		} = sealsUnder(log, me);
		const place = this.place(me, engagement, document);
		let number = after?.number ?? 0;
		let previous = after === null ? ZERO_HASH : fromBase64(after.hash);
		return items.map((item): SealedEntry => {
			number += 1;
			const covers = (item.covers ?? []).map((one) => ({ ...one, hash: fromBase64(one.hash) }));
			const content = item.type === 'snapshot' ? snapshotContent(covers, item.update) : item.update;
			const header = { type: item.type, epoch, author: identity.person, device, number, schema: item.schema, previous, head };
			const bytes = sealEntry(place, header, content, secret, identity.seed);
			const { hash } = parseDocumentEntry(bytes);
			previous = hash;
			return { number, epoch, kind: item.type, entry: toBase64(bytes), hash: toBase64(hash) };
		});
	}

	private locate(me: Me, engagement: string, document: string, stated: StatedEntry): Placed {
		const entry = parseDocumentEntry(fromBase64(stated.entry));
		const same =
			entry.author === stated.author && entry.device === stated.device && entry.number === stated.number && entry.epoch === stated.epoch && entry.type === stated.kind;
		if (!same) malformed();
		const log = this.state.logs.get(engagement);
		const secret = log?.secrets[entry.epoch];
		const keys = log?.entries[entry.epoch];
		if (keys === undefined || secret == null) throw new VaultError('unknown_epoch');
		const writer = member(keys, entry.author);
		if (writer === undefined) throw new VaultError('not_a_member');
		return { entry, secret, keys, signed: entrySigned(entry, this.place(me, engagement, document), writer.card.signing) };
	}

	/** Opens entries one by one; how they follow each other is for the caller to check. */
	async openEntries(engagement: string, document: string, stated: StatedEntry[]): Promise<OpenedEntry[]> {
		const me = await this.state.session.current();
		if (me === null) return stated.map(() => ({ ok: false, error: 'locked' }));
		const placed = stated.map((one) => orError(() => this.locate(me, engagement, document, one)));
		const ready = placed.filter((one) => typeof one !== 'string');
		const answers = await verifyAll(ready.map(({ signed }) => signed));
		const holds = new Map(ready.map((one, i) => [one, answers[i] ?? false]));
		return placed.map((one): OpenedEntry => {
			if (typeof one === 'string') return { ok: false, error: one };
			const opened = orError(() => this.unseal(one, holds.get(one) ?? false, this.place(me, engagement, document)));
			return typeof opened === 'string' ? { ok: false, error: opened } : opened;
		});
	}

	private unseal({ entry, secret, keys }: Placed, holds: boolean, place: DocumentPlace): OpenedEntry {
		if (!holds) throw new VaultError('bad_signature');
		if (!equal(entry.head, keys.hash)) throw new VaultError('diverged');
		const content = decryptEntry(entry, place, secret);
		const { covers, update } = entry.type === 'snapshot' ? readSnapshot(content) : { covers: [], update: content };
		return {
			ok: true,
			hash: toBase64(entry.hash),
			previous: equal(entry.previous, ZERO_HASH) ? null : toBase64(entry.previous),
			schema: entry.schema,
			update,
			covers: covers.map((cover) => ({ ...cover, hash: toBase64(cover.hash) }))
		};
	}

	private chains(me: Me, engagement: string, document: string): string {
		return [me.identity.organisation, engagement, document, ''].join('/');
	}

	/** Per author and device the highest entry that was ever taken in, or acknowledged. */
	async rememberedEntries(engagement: string, document: string): Promise<Covered[]> {
		const me = await this.state.session.unlocked();
		const prefix = this.chains(me, engagement, document);
		const found = await this.state.store.chains(prefix);
		return found.map(([name, { number, hash }]) => {
			const [author = '', device = ''] = name.slice(prefix.length).split('/');
			return { author, device, number, hash };
		});
	}

	/** Remembers entries; `anew` forgets what was remembered of the document before. */
	async rememberEntries(engagement: string, document: string, entries: Covered[], anew = false): Promise<void> {
		const me = await this.state.session.unlocked();
		const prefix = this.chains(me, engagement, document);
		if (anew) await this.state.store.forgetChains(prefix);
		await this.state.store.raiseChains(entries.map(({ author, device, number, hash }) => [`${prefix}${author}/${device}`, { number, hash }]));
	}

	/** Keeps bytes on the device under the identity's own key; they go with it. Null takes them away. */
	async keepBox(name: string, bytes: Uint8Array | null): Promise<void> {
		const me = await this.state.session.unlocked();
		await this.state.store.keepBox(me.id, name, bytes);
	}

	async readBox(name: string): Promise<Uint8Array | null> {
		const me = await this.state.session.unlocked();
		return this.state.store.readBox(me.id, name);
	}
}
