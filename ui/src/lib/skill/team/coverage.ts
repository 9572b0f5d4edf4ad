/** What a team can do: of each skill how many need how much support, by name where somebody wants that, else as one group. Pure. */
import type { Round } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import type { Observed } from '../evidence';
import type { Graph, Known } from '../graph';
import { isOwn } from '../reach/requires';
import { ALONE } from '../support';
import { given, LEAST, STEP, type Span } from './given';
import type { Member, Share } from './people';

/** Where one person most likely is with a skill. */
export interface Place {
	/** How much support it takes, 0 … 5. */
	level: number;
	/** It is as good as certain that they do it alone. */
	sure: boolean;
}

/** By person, by the id of the skill. Who said nothing about a skill has no place there. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, Place>>;

export type Strand = 'technical' | 'collaboration' | 'own';

export interface Named extends Place {
	person: string;
}

/** One skill of the team. */
export interface Row {
	skill: string;
	name: string;
	/** Null for what is in no catalogue. */
	known: Known | null;
	strand: Strand;
	/** Those who show their names, the most independent first. */
	named: Named[];
	/** Those who are counted without: at least eight, or none. Never shown one by one. */
	group: Named[];
	/** How many say something that is not in the figures: too few, or too few more. */
	waiting: number;
	/** How many are at each place. */
	counts: number[];
	/** How many need nobody for it. */
	alone: number;
	/** How many are in the figures. */
	of: number;
	/** How many surely do it alone. */
	sure: number;
}

export interface What {
	graph: Graph;
	/** Everyone who is or was in it. */
	members: readonly Member[];
	/** What is known here of each of them. */
	observed: ReadonlyMap<string, readonly Observed[]>;
	places: Places;
	shares: ReadonlyMap<string, Share>;
	/** Everything of the drawer, what was taken back too. */
	entries: readonly OpenEntry[];
	rounds: readonly Round[];
	/** Leads an id to the one that the catalogue has now. */
	resolve: (id: string) => string;
	now: number;
}

/** Since when a piece can be seen by all: a placement since its round was opened. */
function since({ entry }: Observed, rounds: readonly Round[]): number {
	const { row } = entry;
	return entry.type === 'placement' ? (rounds.find((one) => one.id === row.round_id)?.opened_at ?? row.created_at) : row.created_at;
}

/** When each of those who are here says something about a skill; what they had shared and took back is over. */
function spansOf(skill: string, what: What): Span[] {
	const { members, observed, entries, rounds, resolve } = what;
	return members.flatMap(({ person, left }) => {
		if (left !== null) return [];
		const now = (observed.get(person) ?? []).filter((one) => one.skill === skill).map((one): Span => ({ person, from: since(one, rounds), until: null }));
		const before = entries.flatMap(({ type, error, body, row }) => {
			const over = type === 'shared' && !error && row.created_by === person ? (row.aside_at ?? null) : null;
			const had = over !== null && (body as Share['body']).skills.some((id) => resolve(id) === skill);
			return had ? [{ person, from: row.created_at, until: over }] : [];
		});
		return [...now, ...before];
	});
}

/** Since when something about the skill stands here with whose name: what others saw of who asked them. */
function openSince(skill: string, observed: What['observed']): Map<string, number> {
	const written = [...observed].flatMap(([person, list]) => list.filter((one) => one.skill === skill && one.entry.type === 'observation').map((one) => [person, one.entry.row.created_at] as const));
	// The earliest of each is the last to be set.
	return new Map(written.sort((a, b) => b[1] - a[1]));
}

/** Who says something about it now, with their names or without. */
export function rowOf(skill: string, name: string, what: What): Row {
	const { graph, members, places, shares, resolve, now } = what;
	const known = graph.get(skill) ?? null;
	const there = members.flatMap(({ person, left }): Named[] => {
		const place = left === null ? places.get(person)?.get(skill) : undefined;
		return place ? [{ person, ...place }] : [];
	});
	const says = (person: string) => {
		const share = shares.get(person)?.body;
		return !!share?.named && share.skills.some((id) => resolve(id) === skill);
	};
	const named = there.filter(({ person }) => says(person)).sort((a, b) => b.level - a.level);
	// Who shows their name is known: whatever is counted is held against what is left without them.
	const counted = given(
		spansOf(skill, what).filter(({ person }) => !says(person)),
		now,
		LEAST,
		STEP,
		openSince(skill, what.observed)
	);
	const group = there.filter(({ person }) => counted.has(person) && !says(person));
	const shown = [...named, ...group];
	const counts = Array.from({ length: 6 }, (_, level) => shown.filter((one) => one.level === level).length);
	return {
		skill,
		name: known?.name ?? name,
		known,
		strand: known ? known.strand : 'own',
		named,
		group,
		waiting: there.length - shown.length,
		counts,
		alone: counts.slice(ALONE).reduce((sum, n) => sum + n, 0),
		of: shown.length,
		sure: shown.filter((one) => one.sure).length
	};
}

/** Held by one: so many at least have to say something about it, or it says nothing. */
const SAID = 3;

/** Whether so many say something that it can be told what hangs on one. */
export const canTell = (rows: readonly Row[]): boolean => rows.some((row) => row.of >= SAID && !isOwn(row));

/** What only one person does alone, as far as people say. `person` empty: they show no name. */
export function onlyOne(rows: readonly Row[]): { row: Row; person: string }[] {
	return rows.flatMap((row) => {
		if (row.alone !== 1 || row.of < SAID || isOwn(row)) return [];
		return [{ row, person: row.named.find((one) => one.level >= ALONE)?.person ?? '' }];
	});
}

/** How far at least half of the others are: of each skill that is in the catalogue and of which enough of them say something. */
export function commonly(rows: readonly Row[], but: string): { id: string; level: number }[] {
	return rows.flatMap((row) => {
		const levels = [...row.named, ...row.group].filter((one) => one.person !== but).map((one) => one.level).sort((a, b) => b - a);
		const level = levels[Math.ceil(levels.length / 2) - 1] ?? 0;
		return row.known !== null && levels.length >= SAID && level > 0 ? [{ id: row.skill, level }] : [];
	});
}

/** Rows of a strand. */
export const inStrand = (rows: readonly Row[], strand: Strand): Row[] => rows.filter((row) => row.strand === strand);
