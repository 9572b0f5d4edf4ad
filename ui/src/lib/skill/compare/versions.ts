/** Which versions of a pack can be held against one another. Pure. */
import type { SkillPackItem } from '$lib/api';

/** A pack with more than one version. */
export interface Versions {
	id: string;
	title: string;
	/** In one language, the newest first. */
	versions: SkillPackItem[];
}

/** By year, then by count. */
function order(a: SkillPackItem, b: SkillPackItem): number {
	return b.version.localeCompare(a.version, 'en', { numeric: true });
}

/** Packs of which two versions speak the same language: one's own where it has two, else whichever has. */
export function pairs(all: readonly SkillPackItem[], language: string): Versions[] {
	return [...new Set(all.map((one) => one.id))].flatMap((id): Versions[] => {
		const mine = all.filter((one) => one.id === id && !one.withdrawn_at);
		const spoken = [...new Set([language, 'en', ...mine.map((one) => one.language)])];
		const versions = spoken.map((said) => mine.filter((one) => one.language === said).sort(order)).find((list) => list.length > 1);
		return versions ? [{ id, title: versions[0]!.title, versions }] : [];
	});
}
