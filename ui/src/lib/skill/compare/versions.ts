/** Which versions of packs can be held against one another: any two. Pure. */
import type { SkillPackItem } from '$lib/api';

/** A pack in one version, in whatever languages it is there. */
export interface Edition {
	/** Pack and version. */
	key: string;
	pack: string;
	version: string;
	/** In one's own language, else in English, else as it is. */
	title: string;
	/** The pack has a later one. */
	earlier: boolean;
	items: SkillPackItem[];
}

/** By year, then by count; the newest first. */
function order(a: SkillPackItem, b: SkillPackItem): number {
	return b.version.localeCompare(a.version, 'en', { numeric: true });
}

/** Every version of every pack in use: packs in the order in which they are listed, the newest version first. */
export function editions(all: readonly SkillPackItem[], language: string): Edition[] {
	return [...new Set(all.map((one) => one.id))].flatMap((pack) => {
		const mine = all.filter((one) => one.id === pack && !one.withdrawn_at).sort(order);
		return [...new Set(mine.map((one) => one.version))].map((version): Edition => {
			const items = mine.filter((one) => one.version === version);
			const said = items.find((one) => one.language === language) ?? items.find((one) => one.language === 'en') ?? items[0];
			return { key: `${pack} ${version}`, pack, version, title: said?.title ?? pack, earlier: items.some((one) => one.newer !== null), items };
		});
	});
}

/** What is compared as long as nothing is chosen: the newest version of the first pack that has an earlier one with that one; else the first two. */
export function firstTwo(list: readonly Edition[]): [Edition, Edition] | null {
	for (const later of list) {
		const before = list.find((one) => one.pack === later.pack && one.earlier);
		if (before && !later.earlier) return [before, later];
	}
	const [one, other] = list;
	return one && other ? [one, other] : null;
}

/** The two in one language, that words are not told apart only because they are of two: one's own, else English, else what both have. */
export function together(from: Edition, to: Edition, language: string): [SkillPackItem, SkillPackItem] | null {
	const spoken = [language, 'en', ...from.items.map((one) => one.language)];
	for (const said of spoken) {
		const [was, now] = [from, to].map(({ items }) => items.find((one) => one.language === said));
		if (was && now) return [was, now];
	}
	const [was, now] = [from.items[0], to.items[0]];
	return was && now ? [was, now] : null;
}
