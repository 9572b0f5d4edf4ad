/**
 * What is new in the catalogue since somebody last looked at it on this device. Nothing of it is about a person. The
 * server is not told which version was looked at: where something is new, every version of every pack is fetched.
 */
import type { SkillPackItem } from '$lib/api';
import { space } from '$lib/space.svelte';

/** Which version of each pack was looked at. */
export type Looked = Readonly<Record<string, string>>;

const key = () => `belay-skills-looked-${space.slug}-${space.self.person_id}`;

/** What was there when one last looked; null before the first time, and where the device keeps nothing. */
export function looked(): Looked | null {
	try {
		const said: unknown = JSON.parse(localStorage.getItem(key()) ?? 'null');
		if (typeof said !== 'object' || said === null) return null;
		return Object.fromEntries(Object.entries(said).filter((one): one is [string, string] => typeof one[1] === 'string'));
	} catch {
		return null;
	}
}

/** From now on this counts as looked at. */
export function look(packs: readonly SkillPackItem[]): void {
	try {
		localStorage.setItem(key(), JSON.stringify({ ...looked(), ...Object.fromEntries(packs.map((one) => [one.id, one.version])) }));
	} catch {
		// A device that keeps nothing says the same again next time.
	}
}

/** A pack that is new, or is there in a later version. */
export interface Fresh {
	pack: SkillPackItem;
	/** The version that was looked at; null: the pack was not there. */
	before: string | null;
}

/** What came since; on the first visit nothing did. A version before the one that was looked at is no news. */
export function fresh(packs: readonly SkillPackItem[], seen: Looked | null): Fresh[] {
	if (seen === null) return [];
	return packs.flatMap((pack): Fresh[] => {
		const before = seen[pack.id] ?? null;
		return before === null || pack.version.localeCompare(before, 'en', { numeric: true }) > 0 ? [{ pack, before }] : [];
	});
}
