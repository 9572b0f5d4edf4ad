/** The id under which this tab writes notes: a second tab gets one of its own, so that two tabs never write under one number. */

let slot: Promise<{ n: number; id: string }> | null = null;
const SLOTS = 16;
const lockOf = (id: string): string => `belay-note-${id}`;
const nameOf = (n: number): string => `belay-note-device-${n}`;

/** The id of this tab. */
export async function device(): Promise<string> {
	slot ??= takeSlot(0);
	return (await slot).id;
}

/** Another id for this tab from now on: what it wrote under the old one is in doubt. */
export async function freshDevice(): Promise<string> {
	const { n } = await (slot ?? takeSlot(0));
	const id = crypto.randomUUID();
	if (n < SLOTS) localStorage.setItem(nameOf(n), id);
	await holds(id);
	slot = Promise.resolve({ n, id });
	return id;
}

/** Holds the id until the tab closes; false when another tab has it. */
function holds(id: string): Promise<boolean> {
	return new Promise((done) => {
		void navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => {
			done(lock !== null);
			return lock === null ? undefined : new Promise<void>(() => undefined);
		});
	});
}

async function takeSlot(n: number): Promise<{ n: number; id: string }> {
	// Without locks nobody knows of the other tabs: an id for this one alone.
	if (!navigator.locks || n >= SLOTS) return { n: SLOTS, id: crypto.randomUUID() };
	const id = localStorage.getItem(nameOf(n)) ?? crypto.randomUUID();
	localStorage.setItem(nameOf(n), id);
	return (await holds(id)) ? { n, id } : takeSlot(n + 1);
}

/** Runs `work` as the only writer of a device that no tab has; answers null when one has it. */
export async function asDevice<T>(id: string, work: () => Promise<T>): Promise<T | null> {
	if (slot && (await slot).id === id) return work();
	if (!navigator.locks) return null;
	return navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => (lock ? work() : null));
}
