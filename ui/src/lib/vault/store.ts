/** What this browser keeps (section 8), shared by its tabs. */

/** An identity as kept on the device. */
export interface KeptKeys {
	/** Identity file. */
	file: Uint8Array;
	/** Signed card. */
	card: Uint8Array;
}

/** An unlocked identity as kept on the device. */
export interface Kept extends KeptKeys {
	/** Those of before, oldest first. */
	earlier: KeptKeys[];
	ownDevice: boolean;
	/** Unix milliseconds after which it must be unlocked again. */
	expires: number;
}

/** The highest entry of a document's chain. */
export interface ChainHead {
	number: number;
	/** Base64. */
	hash: string;
}

/** Device storage. `id` names a person in an organisation. */
export interface Store {
	/** The identity, also when expired; null when there is none. */
	read(id: string): Promise<Kept | null>;
	/** True when this browser held an identity for the person at any time. */
	known(id: string): Promise<boolean>;
	keep(id: string, kept: Kept): Promise<void>;
	/** Moves the expiry of a kept identity. */
	extend(id: string, expires: number): Promise<void>;
	/** Deletes one identity with its key, pins and logs, or all of them. */
	forget(id?: string): Promise<void>;
	/** One's pins as bytes; null when there are none or the identity is gone. */
	readPins(id: string): Promise<Uint8Array | null>;
	/** Without effect when the identity is gone. */
	keepPins(id: string, pins: Uint8Array): Promise<void>;
	/** Bytes that outlive locking, sealed by the caller; null when there are none. */
	readLasting(id: string): Promise<Uint8Array | null>;
	keepLasting(id: string, bytes: Uint8Array): Promise<void>;
	/** Entries of an engagement's log as last verified, in order; none when they are not kept. */
	readLog(id: string, engagement: string): Promise<Uint8Array[]>;
	/** Without effect when the identity is gone, or where a longer log is kept. */
	keepLog(id: string, engagement: string, entries: Uint8Array[]): Promise<void>;
	/** Highest version seen for each key, 0 when none. */
	versions(keys: string[]): Promise<number[]>;
	/** Raises versions; a lower one changes nothing. */
	raise(versions: [string, number][]): Promise<void>;
	/** The highest entry of each chain whose name begins so. */
	chains(prefix: string): Promise<[string, ChainHead][]>;
	/** Raises chains; a lower number changes nothing. */
	raiseChains(heads: [string, ChainHead][]): Promise<void>;
	forgetChains(prefix: string): Promise<void>;
	/** Bytes under the identity's own key; null takes them away. Without effect when the identity is gone. */
	keepBox(id: string, name: string, bytes: Uint8Array | null): Promise<void>;
	readBox(id: string, name: string): Promise<Uint8Array | null>;
	/** Forgets what only this worker holds: another tab has locked. */
	drop?(): void;
}

/** Keeps until the worker ends: for tests, and where the browser has no IndexedDB. */
export class MemoryStore implements Store {
	private readonly kept = new Map<string, Kept>();
	private readonly seen = new Set<string>();
	private readonly pins = new Map<string, Uint8Array>();
	private readonly lasting = new Map<string, Uint8Array>();
	private readonly logs = new Map<string, Map<string, Uint8Array[]>>();
	private readonly highest = new Map<string, number>();
	private readonly heads = new Map<string, ChainHead>();
	private readonly boxes = new Map<string, Map<string, Uint8Array>>();

	async read(id: string): Promise<Kept | null> {
		return this.kept.get(id) ?? null;
	}
	async known(id: string): Promise<boolean> {
		return this.seen.has(id);
	}
	async keep(id: string, kept: Kept): Promise<void> {
		this.seen.add(id);
		this.kept.set(id, kept);
		this.pins.delete(id);
	}
	async extend(id: string, expires: number): Promise<void> {
		const kept = this.kept.get(id);
		if (kept !== undefined) this.kept.set(id, { ...kept, expires });
	}
	async forget(id?: string): Promise<void> {
		for (const map of [this.kept, this.pins, this.logs, this.boxes]) {
			if (id === undefined) map.clear();
			else map.delete(id);
		}
	}
	async readPins(id: string): Promise<Uint8Array | null> {
		return this.pins.get(id) ?? null;
	}
	async keepPins(id: string, pins: Uint8Array): Promise<void> {
		if (this.kept.has(id)) this.pins.set(id, pins);
	}
	async readLasting(id: string): Promise<Uint8Array | null> {
		return this.lasting.get(id) ?? null;
	}
	async keepLasting(id: string, bytes: Uint8Array): Promise<void> {
		this.lasting.set(id, bytes);
	}
	async readLog(id: string, engagement: string): Promise<Uint8Array[]> {
		return this.logs.get(id)?.get(engagement) ?? [];
	}
	async keepLog(id: string, engagement: string, entries: Uint8Array[]): Promise<void> {
		const logs = this.logs.get(id) ?? new Map<string, Uint8Array[]>();
		if (!this.kept.has(id) || (logs.get(engagement)?.length ?? 0) > entries.length) return;
		this.logs.set(id, logs.set(engagement, entries));
	}
	async versions(keys: string[]): Promise<number[]> {
		return keys.map((key) => this.highest.get(key) ?? 0);
	}
	async raise(versions: [string, number][]): Promise<void> {
		for (const [key, version] of versions) this.highest.set(key, Math.max(version, this.highest.get(key) ?? 0));
	}
	async chains(prefix: string): Promise<[string, ChainHead][]> {
		return [...this.heads].filter(([name]) => name.startsWith(prefix));
	}
	async raiseChains(heads: [string, ChainHead][]): Promise<void> {
		for (const [name, head] of heads) if (head.number > (this.heads.get(name)?.number ?? 0)) this.heads.set(name, head);
	}
	async forgetChains(prefix: string): Promise<void> {
		for (const [name] of await this.chains(prefix)) this.heads.delete(name);
	}
	async keepBox(id: string, name: string, bytes: Uint8Array | null): Promise<void> {
		if (!this.kept.has(id)) return;
		const boxes = this.boxes.get(id) ?? new Map<string, Uint8Array>();
		this.boxes.set(id, boxes);
		if (bytes === null) boxes.delete(name);
		else boxes.set(name, bytes);
	}
	async readBox(id: string, name: string): Promise<Uint8Array | null> {
		return this.boxes.get(id)?.get(name) ?? null;
	}
}
