/** What every part of the vault works on; forgotten when another person, or nobody, is unlocked. */
import { isOwn } from './keyset';
import type { Log } from './log';
import { Memory } from './memory';
import type { VaultChange } from './protocol';
import { Session, type Me } from './session';
import type { Store } from './store';
import { VaultError } from './types';
import type { WordList } from './words';

export interface Surroundings {
	store: Store;
	words: WordList;
	/** Unix milliseconds. */
	now?: () => number;
	/** Told when this vault locks or unlocks the device. */
	notify?: (change: VaultChange) => void;
}

export class State {
	readonly store: Store;
	readonly words: WordList;
	readonly now: () => number;
	readonly session: Session;
	/** Logs as verified in this run, by engagement. */
	logs = new Map<string, Log>();
	/** What the server calls one's own space. */
	own: string | null = null;
	/** Engagements whose log, as loaded, the device has. */
	kept = new Set<string>();
	/** People pinned at first sight in this run, by the server's line alone: they speak for nobody yet. */
	fresh = new Set<string>();
	private memory: Memory | null = null;
	private readonly forgetting: (() => void)[] = [];

	constructor({ store, words, now = Date.now, notify = () => undefined }: Surroundings) {
		this.store = store;
		this.words = words;
		this.now = now;
		this.session = new Session(store, now, notify, () => this.clear());
	}

	/** What a part keeps beside this state goes with it. */
	onForget(forget: () => void): void {
		this.forgetting.push(forget);
	}

	private clear(): void {
		this.logs = new Map();
		this.memory = null;
		this.own = null;
		this.kept = new Set();
		this.fresh = new Set();
		for (const forget of this.forgetting) forget();
	}

	/** The memory of the unlocked person. */
	async remembering(me: Me): Promise<Memory> {
		if (this.memory === null) {
			const secrets = [me, ...[...me.earlier].reverse()].map(({ identity }) => identity.secret);
			const memory = new Memory(this.store, me.id, this.now, secrets);
			await memory.restore();
			if (this.session.me !== me) throw new VaultError('locked');
			this.memory ??= memory;
		}
		return this.memory;
	}

	/** One's own space: what the server calls so, where entry 0 was verified to be for oneself alone. Null otherwise. */
	ownSpace(): string | null {
		const first = this.own === null ? undefined : this.logs.get(this.own)?.entries[0];
		const person = this.session.me?.identity.person;
		return first !== undefined && person !== undefined && isOwn(first, person) ? this.own : null;
	}

	/** A loaded log. Throws `unknown_epoch`. */
	loaded(engagement: string): Log {
		const log = this.logs.get(engagement);
		if (log === undefined) throw new VaultError('unknown_epoch');
		return log;
	}
}
