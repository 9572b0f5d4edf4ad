/** Answers that were given, as they stand in one's own space. Pure. */
import type { Body, OpenEntry } from '$lib/record';
import type { Evidence } from '$lib/zone/evidence';
import { levelAt, PARAMS } from '$lib/zone/params';
import type { Known } from '../graph';
import type { Asked } from './bank';
import { momentOf } from './csv';

/** One answer. */
export interface Result {
	entry: OpenEntry<'observation'>;
	item: string;
	skill: string;
	/** As it was called then. */
	name: string;
	right: boolean;
	/** The moment, Unix ms. */
	at: number;
	/** `"2026-11-24"`. */
	day: string;
	/** What one wrote oneself. */
	own: string;
}

/** A moment as some system wrote it, read as a table is: the same answer must come to the same moment. Else the end of the day it names. */
function moment({ at, day }: Pick<Body<'observation'>, 'at' | 'day'>): number {
	return momentOf(at) ?? (Date.parse(`${day}T23:59:59Z`) || 0);
}

/** The answers among these entries that are one's own, the newest first; `aside`: those that were put aside too. */
export function resultsOf(entries: readonly OpenEntry[], person: string, aside = false): Result[] {
	const found = entries.flatMap((entry): Result[] => {
		if (entry.error || entry.type !== 'observation' || (entry.row.aside_at != null && !aside)) return [];
		const one = entry as OpenEntry<'observation'>;
		const { body } = one;
		if (body.source !== 'exercise' || body.right === '' || body.person !== person || one.row.created_by !== person) return [];
		return [{ entry: one, item: body.item, skill: body.skill, name: body.name, right: body.right === 'yes', at: moment(body), day: body.day, own: body.remark }];
	});
	return found.sort((a, b) => b.at - a.at || (a.entry.row.id < b.entry.row.id ? 1 : -1));
}

/** What an answer says, apart from which exercise it was. */
export interface Said {
	person: string;
	right: boolean;
	/** ISO 8601. */
	at: string;
	/** The day of that moment where the person is. */
	day: string;
	/** What one wrote oneself. */
	own?: string;
}

/** An answer as it is sealed. An exercise of another house, whose part and difficulty nobody knows, is taken as one of the middle. */
export function bodyOf(item: string, skill: Known, asked: Pick<Asked, 'part' | 'difficulty'> | null, said: Said): Body<'observation'> {
	return {
		person: said.person,
		skill: skill.id,
		name: skill.name,
		part: asked?.part ?? 'skill',
		source: 'exercise',
		support: null,
		level: null,
		right: said.right ? 'yes' : 'no',
		difficulty: asked?.difficulty ?? null,
		item,
		at: said.at,
		seen: '',
		remark: said.own?.trim() ?? '',
		day: said.day,
		pack: skill.pack,
		version: skill.version,
		asked: null
	};
}

/** The same answer as the engine takes it, before it is stored. */
export function evidenceOf(skill: number, { part, difficulty }: Pick<Asked, 'part' | 'difficulty'>, right: boolean, day: number): Evidence {
	return { skill, part, source: 'exercise', rater: 0, day, seen: { answer: { right, difficulty: levelAt(PARAMS, difficulty) } } };
}
