/** What a team can do: of each skill how many need how much support, by name where somebody wants that, else as one group. Pure. */
import type { Round } from '$lib/api';
import { ofType, type OpenEntry } from '$lib/record';
import { partIn, seenIn, sharedPieces, type Observed } from '../evidence';
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
	/** Everything of the drawer that counts, or did before it was put aside (`countsHere`). */
	entries: readonly OpenEntry[];
	rounds: readonly Round[];
	/** Leads an id to the one that the catalogue has now. */
	resolve: (id: string) => string;
	now: number;
}

/** What a figure is counted from. */
export type Counted = Pick<What, 'members' | 'entries' | 'rounds' | 'resolve' | 'now'>;

/** From when until when one entry says something about doing a skill, and of whom; null where it does not. What somebody only knows is no place. A placement can be seen since its round was opened. */
function spanOf(entry: OpenEntry, skill: string, { entries, rounds, resolve }: Counted): Span | null {
	const { row, type, error } = entry;
	if (error) return null;
	const span = (person: string, from: number, until: number | null = row.aside_at ?? null) => (until !== null && until <= from ? null : { person, from, until });
	if (type === 'observation') {
		const { body } = entry as OpenEntry<'observation'>;
		return body.person !== '' && body.part === 'skill' && resolve(body.skill) === skill && seenIn(body) !== null ? span(body.person, row.created_at) : null;
	}
	if (type === 'placement') {
		const opened = rounds.find((one) => one.id === row.round_id)?.opened_at ?? null;
		const { body } = entry as OpenEntry<'placement'>;
		const requires = ofType(entries, 'requires').find((one) => one.row.id === body.requires)?.body;
		const says = body.at.some((one) => one.support !== null && resolve(one.skill) === skill && partIn(requires, one.skill) === 'skill');
		return opened !== null && says ? span(row.created_by, opened) : null;
	}
	if (type !== 'shared') return null;
	const { body } = entry as Share;
	// A name goes for all that is known of the skill; what is only counted, for what was sent.
	if (!(body.named ? body.skills : sharedPieces(body, resolve).flatMap((one) => (one.part === 'skill' ? [one.skill] : []))).some((id) => resolve(id) === skill)) return null;
	// Of two of one person the newer one counts.
	const next = row.aside_at == null ? ofType(entries, 'shared').find((one) => one.row.created_by === row.created_by && one.row.aside_at == null && one.row.id > row.id) : undefined;
	const found = span(row.created_by, row.created_at, row.aside_at ?? next?.row.created_at ?? null);
	return found && { ...found, named: body.named };
}

/** When each says, or said, something about a skill. What was put aside is over, and so is everything of who left. */
function spansOf(skill: string, what: Counted): Span[] {
	const members = new Map(what.members.map((one) => [one.person, one]));
	return what.entries.flatMap((entry) => {
		const span = spanOf(entry, skill, what);
		const member = span && members.get(span.person);
		if (!span || !member) return [];
		const until = member.left === null ? span.until : Math.min(span.until ?? Infinity, member.left);
		return until !== null && until <= span.from ? [] : [{ ...span, until }];
	});
}

/** Since when something about the skill stands, or stood, here with whose name: what others saw of who asked them, and what they show by name. */
function openSince(skill: string, { entries, resolve }: Counted): Map<string, number> {
	const open = new Map<string, number>();
	const add = (person: string, from: number) => open.set(person, Math.min(from, open.get(person) ?? Infinity));
	for (const { body, row } of ofType(entries, 'observation')) if (resolve(body.skill) === skill && seenIn(body) !== null) add(body.person, row.created_at);
	for (const { body, row } of ofType(entries, 'shared')) if (body.named && body.skills.some((id) => resolve(id) === skill)) add(row.created_by, row.created_at);
	return open;
}

/**
 * Whether something of it cannot be opened here, as by who came later. They cannot know which group was shown before, and would be shown one that
 * differs from it by one or two: so they are shown none.
 */
export const isPartial = (entries: readonly OpenEntry[]): boolean => entries.some((one) => one.error);

/** Who is counted for a skill without a name, so that nobody can be worked out: empty, or at least `LEAST` of whom nothing stands with their name. */
export function countedIn(skill: string, what: Counted): Set<string> {
	if (isPartial(what.entries)) return new Set();
	return given(spansOf(skill, what), what.now, LEAST, STEP, openSince(skill, what));
}

/** Who says something about it now, with their names or without. */
export function rowOf(skill: string, name: string, what: What): Row {
	const { graph, members, places, shares, resolve } = what;
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
	const counted = countedIn(skill, what);
	// The engine has not placed all of them yet: for a moment nothing is shown, and no smaller group.
	const whole = [...counted].every((person) => there.some((one) => one.person === person));
	const group = whole ? there.filter(({ person }) => counted.has(person) && !says(person)) : [];
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
export const canTell = (rows: readonly Row[]): boolean => rows.some((row) => tells(row));

/** Where somebody says something that is not shown, they may do it alone too. */
const tells = (row: Row) => row.of >= SAID && row.waiting === 0 && !isOwn(row);

/** What only one person does alone, where all who say something about it are in the figures. `person` empty: they show no name. */
export function onlyOne(rows: readonly Row[]): { row: Row; person: string }[] {
	return rows.flatMap((row) => {
		if (row.alone !== 1 || !tells(row)) return [];
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
