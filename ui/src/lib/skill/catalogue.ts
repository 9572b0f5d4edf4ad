/** The catalogue: packs of skills, fetched once and read as one graph. Nothing here is sealed. */
import { api, type SkillCatalogue, type SkillImportCheck, type SkillMerge, type SkillPack, type SkillPackItem } from '$lib/api';
import { at, space } from '$lib/space.svelte';
import { bankOf, counted, type Asked } from './exercise/bank';
import { withEarlier } from './earlier';
import { graphOf, type Graph } from './graph';

export interface Catalogue {
	/** Every pack in every version and language. */
	all: SkillPackItem[];
	/** The newest of each pack that is in use, in the language asked for. */
	packs: SkillPackItem[];
	merges: SkillMerge[];
	graph: Graph;
	/** Of every skill by its id, those that were merged away too. */
	names: ReadonlyMap<string, string>;
	/** What can be asked about its skills. */
	exercises: Asked[];
	/** Why an earlier version could not be fetched, where one could not. What was said by it stands in the newest words until then. */
	lacks?: unknown;
}

/** Of each pack the newest version, in one's own language where it has it, else in English, else as it is. */
export function inUse(all: readonly SkillPackItem[], language: string): SkillPackItem[] {
	const fits = (one: SkillPackItem) => (one.language === language ? 2 : one.language === 'en' ? 1 : 0);
	const chosen = new Map<string, SkillPackItem>();
	for (const one of all) {
		if (one.newer !== null || one.withdrawn_at) continue;
		const before = chosen.get(one.id);
		if (!before || fits(one) > fits(before)) chosen.set(one.id, one);
	}
	return [...chosen.values()];
}

/** Packs never change within a version: fetched once as long as the page is open. */
const packs = new Map<string, Promise<SkillPack>>();

/** A pack in one version and language. */
export function packOf({ id, version, language }: SkillPackItem): Promise<SkillPack> {
	const key = JSON.stringify([space.slug, id, version, language]);
	let found = packs.get(key);
	if (!found) {
		found = api.get<SkillPack>(at(`/skills/packs/${id}`), { query: { version, language } });
		packs.set(key, found);
		found.catch(() => packs.delete(key));
	}
	return found;
}

/** Fetches it. */
export async function catalogue(language: string): Promise<Catalogue> {
	const { packs: all, merges } = await api.get<SkillCatalogue>(at('/skills'));
	const chosen = inUse(all, language);
	const read = await Promise.all(chosen.map(async (one) => ({ ...(await packOf(one)), own: one.own })));
	const graph = graphOf(read, merges);
	const names = new Map(read.flatMap((pack) => pack.skills.map((one) => [one.id, one.name] as const)));
	const exercises = bankOf(read, merges, graph);
	return { all, packs: chosen, merges, graph: counted(graph, exercises), names, exercises };
}

/** Every version of every pack, each in one language: one's own, else English, else what there is. */
export function inEvery(all: readonly SkillPackItem[], language: string): SkillPackItem[] {
	const fits = (one: SkillPackItem) => (one.language === language ? 2 : one.language === 'en' ? 1 : 0);
	const chosen = new Map<string, SkillPackItem>();
	for (const one of all) {
		const before = chosen.get(`${one.id} ${one.version}`);
		if (!before || fits(one) > fits(before)) chosen.set(`${one.id} ${one.version}`, one);
	}
	return [...chosen.values()];
}

/** A pack of `inEvery`, fetched together with all others there: no request tells which of them was wanted. */
export async function packAmong(all: readonly SkillPackItem[], language: string, one: SkillPackItem): Promise<SkillPack> {
	await Promise.all(inEvery(all, language).map(packOf));
	return packOf(one);
}

/**
 * The same, with the steps of earlier versions: for pages that show what was said by a level. All of them are fetched, whatever was said: which
 * version somebody placed themselves in is sealed, and no request may tell it. One that does not come keeps nobody from the rest; it is asked for
 * again because it did not come, and that tells nothing of anybody.
 */
export async function catalogueThen(language: string): Promise<Catalogue> {
	const found = await catalogue(language);
	const every = await Promise.allSettled(inEvery(found.all, language).map(packOf));
	const there = every.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
	const lacks: unknown = every.find((one) => one.status === 'rejected')?.reason;
	return { ...found, graph: withEarlier(found.graph, there, found.merges), lacks };
}

/** The page of a skill. */
export const skillPath = (id: string) => at(`/skills/${id}`);

export type Format = 'yaml' | 'csv';

/** Where a pack can be saved from, as a file. */
export function exportAddress({ id, version, language }: SkillPackItem, format: Format): string {
	return `/api/v1${at(`/skills/packs/${id}/export`)}?${new URLSearchParams({ format, version, language })}`;
}

/** What an import would do; nothing is stored. */
export function check(format: Format, text: string, replace: boolean): Promise<SkillImportCheck> {
	return api.post<SkillImportCheck>(at('/skills/packs?check=true'), { format, text, replace });
}

/** Takes a pack in. */
export function take(format: Format, text: string, replace: boolean): Promise<SkillPackItem> {
	return api.post<SkillPackItem>(at('/skills/packs'), { format, text, replace });
}

/** No longer offered; what was placed in it keeps its words. */
export const withdraw = (pack: string) => api.del<undefined>(at(`/skills/packs/${pack}`));

/** Offered again. */
export const bringBack = (pack: string) => api.put<undefined>(at(`/skills/packs/${pack}/restoration`));

/** These two are the same skill. */
export const merge = (from: string, into: string) => api.put<undefined>(at(`/skills/merges/${from}`), { into });

export const unmerge = (from: string) => api.del<undefined>(at(`/skills/merges/${from}`));

/** A pack with all its versions and languages. */
export interface Forms {
	id: string;
	newest: SkillPackItem;
	/** The newest version, in each language. */
	items: SkillPackItem[];
	languages: string[];
	/** Versions before it, that placements may still name. */
	earlier: string[];
	withdrawn: boolean;
}

/** Groups what is listed by pack, in the order it is listed; each speaks one's own language where it can. */
export function forms(all: readonly SkillPackItem[], language: string): Forms[] {
	return [...new Set(all.map((one) => one.id))].flatMap((id) => {
		const mine = all.filter((one) => one.id === id);
		const items = mine.filter((one) => one.newer === null);
		const newest = items.find((one) => one.language === language) ?? items[0] ?? mine[0];
		if (!newest) return [];
		const earlier = [...new Set(mine.filter((one) => one.newer !== null).map((one) => one.version))];
		return [{ id, newest, items, languages: items.map((one) => one.language), earlier, withdrawn: !!newest.withdrawn_at }];
	});
}
