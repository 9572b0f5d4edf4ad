/** What is kept where: one's own device on the disk, a shared one in this worker alone, so that nothing of it outlives its window. */
import type { Kept, Store } from './store';

/** What belongs to an unlocked identity: their first argument names the person. */
const OF_IDENTITY = ['extend', 'readPins', 'keepPins', 'readLog', 'keepLog', 'keepBox', 'readBox'] as const;
/** What outlives it: numbers, hashes, and pins that only the identity opens. */
const LASTING = ['known', 'readLasting', 'keepLasting', 'versions', 'raise', 'chains', 'raiseChains', 'forgetChains'] as const;
type Method = (id: string, ...rest: unknown[]) => unknown;

/** `disk` for one's own device; `memory` is made for the first identity that is unlocked on a shared one. */
export function deviceStore(disk: Store, memory: () => Promise<Store>): Store {
	let shared: Store | null = null;
	const parts = { disk: disk as unknown as Record<string, Method>, shared: () => shared as unknown as Record<string, Method> };
	const lasting = LASTING.map((name) => [name, (parts.disk[name] as Method).bind(disk)]);
	const ofIdentity = OF_IDENTITY.map((name) => [
		name,
		async (id: string, ...rest: unknown[]) => {
			const there = (await shared?.read(id)) ? parts.shared() : parts.disk;
			return (there[name] as Method).call(there, id, ...rest);
		}
	]);
	return {
		...(Object.fromEntries([...lasting, ...ofIdentity]) as Pick<Store, (typeof OF_IDENTITY)[number] | (typeof LASTING)[number]>),
		async read(id: string): Promise<Kept | null> {
			const kept = (await shared?.read(id)) ?? (await disk.read(id));
			if (kept === null || kept.ownDevice || (await shared?.read(id))) return kept;
			// Kept by an older page: a shared device keeps nothing.
			await disk.forget(id);
			return null;
		},
		async keep(id: string, kept: Kept): Promise<void> {
			await shared?.forget(id);
			if (kept.ownDevice) return disk.keep(id, kept);
			await disk.forget(id);
			shared ??= await memory();
			await shared.keep(id, kept);
		},
		async forget(id?: string): Promise<void> {
			await shared?.forget(id);
			await disk.forget(id);
		},
		drop(): void {
			shared = null;
		}
	};
}
