/** Two versions of a pack side by side: what came, what went, what reads or stands otherwise. Pure. */
import type { Exercise, Skill, SkillPack } from '$lib/api';

/** What of a skill can differ. */
export const FIELDS = ['name', 'about', 'kind', 'strand', 'tool', 'fades', 'knowledge', 'skill', 'attitude', 'level', 'level_practice', 'training', 'feedback', 'hands_on', 'practice', 'prerequisites', 'related'] as const;
export type FieldName = (typeof FIELDS)[number];

/** One thing that differs. `before` or `after` null: it was not there, or is no longer. */
export interface Change {
	field: FieldName;
	/** Which level or which practice, from 1; 0 where there is one only. */
	place: number;
	before: string | null;
	after: string | null;
}

/** A skill that stands in both. */
export interface Changed {
	id: string;
	/** As the later version calls it. */
	name: string;
	changes: Change[];
	/** What tells where one stands differs, and not its words alone about it: levels, or what it needs. */
	structure: boolean;
}

export interface Difference {
	came: Skill[];
	went: Skill[];
	changed: Changed[];
	/** In how many nothing differs. */
	same: number;
	exercises: { came: number; went: number; changed: number };
	/** Every skill of both with its place in each, from 1; in the order of the later one, then those that are not in it. */
	places: Place[];
}

/** Where a skill stands in two lists; null where it is not in it. */
export interface Place {
	id: string;
	name: string;
	was: number | null;
	now: number | null;
}

/** What differs from `before` to `after`; skills in the order of the later one. */
export function difference(before: SkillPack, after: SkillPack): Difference {
	const old = new Map(before.skills.map((one) => [one.id, one]));
	const now = new Set(after.skills.map((one) => one.id));
	const both = after.skills.flatMap((one) => {
		const was = old.get(one.id);
		return was ? [changedIn(was, one)] : [];
	});
	const changed = both.filter((one) => one.changes.length > 0);
	return {
		came: after.skills.filter((one) => !old.has(one.id)),
		went: before.skills.filter((one) => !now.has(one.id)),
		changed,
		same: both.length - changed.length,
		exercises: exercisesIn(before.exercises ?? [], after.exercises ?? []),
		places: placesIn(before.skills, after.skills)
	};
}

function placesIn(before: readonly Skill[], after: readonly Skill[]): Place[] {
	const place = (list: readonly Skill[], id: string) => list.findIndex((one) => one.id === id) + 1 || null;
	const gone = before.filter(({ id }) => place(after, id) === null);
	return [...after, ...gone].map(({ id, name }) => ({ id, name, was: place(before, id), now: place(after, id) }));
}

function exercisesIn(before: readonly Exercise[], after: readonly Exercise[]): Difference['exercises'] {
	const old = new Map(before.map((one) => [one.id, one]));
	const kept = after.filter((one) => old.has(one.id));
	return {
		came: after.length - kept.length,
		went: before.length - kept.length,
		changed: kept.filter((one) => JSON.stringify(one) !== JSON.stringify(old.get(one.id))).length
	};
}

function changedIn(before: Skill, after: Skill): Changed {
	const changes = [...single(before, after), ...listed('level', levels(before), levels(after)), ...listed('level_practice', tries(before), tries(after)), ...listed('practice', before.practice ?? [], after.practice ?? []), ...links(before, after)];
	changes.sort((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.place - b.place);
	return { id: after.id, name: after.name, changes, structure: changes.some((one) => one.field === 'level' || one.field === 'prerequisites') };
}

/** Each level in one text. */
const levels = ({ levels = [] }: Skill) => levels.map((one) => [one.name, one.sees].filter(Boolean).join(': '));

/** What is to be tried at each level, in one text. */
const tries = ({ levels = [] }: Skill) => levels.map((one) => (one.practice ?? []).join(' · '));

function single(before: Skill, after: Skill): Change[] {
	const of = (skill: Skill): [FieldName, string | null | undefined][] => [
		['name', skill.name],
		['about', skill.about],
		['kind', skill.kind],
		['strand', skill.strand],
		['tool', skill.tool ? 'yes' : 'no'],
		['fades', skill.fades ?? 'slow'],
		['knowledge', skill.parts.knowledge],
		['skill', skill.parts.skill],
		['attitude', skill.parts.attitude],
		['training', skill.three_ways?.training],
		['feedback', skill.three_ways?.feedback],
		['hands_on', skill.three_ways?.hands_on]
	];
	const was = new Map(of(before));
	return of(after).flatMap(([field, text]) => {
		const [from, to] = [was.get(field) || null, text || null];
		return from === to ? [] : [{ field, place: 0, before: from, after: to }];
	});
}

/** Texts in a row, each held against the one in its place. */
function listed(field: FieldName, before: readonly string[], after: readonly string[]): Change[] {
	return Array.from({ length: Math.max(before.length, after.length) }, (_, n): Change => ({ field, place: n + 1, before: before[n] || null, after: after[n] || null })).filter((one) => one.before !== one.after);
}

/** What it refers to: each id that came or went. */
function links(before: Skill, after: Skill): Change[] {
	return (['prerequisites', 'related'] as const).flatMap((field) => {
		const [old, now] = [before[field] ?? [], after[field] ?? []];
		const went = old.filter((id) => !now.includes(id)).map((id): Change => ({ field, place: 0, before: id, after: null }));
		return [...went, ...now.filter((id) => !old.includes(id)).map((id): Change => ({ field, place: 0, before: null, after: id }))];
	});
}

/** A stretch of words that stayed, went or came. */
export interface Stretch {
	words: string;
	how: 'same' | 'went' | 'came';
}

/** A text against another, word by word: the longest row of words that stayed, and between them what went and what came. */
export function wordByWord(before: string, after: string): Stretch[] {
	const [a, b] = [before.split(/\s+/).filter(Boolean), after.split(/\s+/).filter(Boolean)];
	// Length of the longest common row from each place on.
	const row = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) row[i]![j] = a[i] === b[j] ? row[i + 1]![j + 1]! + 1 : Math.max(row[i + 1]![j]!, row[i]![j + 1]!);
	}
	const found: Stretch[] = [];
	const add = (word: string, how: Stretch['how']) => {
		const last = found.at(-1);
		if (last?.how === how) last.words += ` ${word}`;
		else found.push({ words: word, how });
	};
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			add(a[i++]!, 'same');
			j++;
		} else if (j >= b.length || (i < a.length && row[i + 1]![j]! >= row[i]![j + 1]!)) add(a[i++]!, 'went');
		else add(b[j++]!, 'came');
	}
	return found;
}
