/** The training clock: who came and who went in the last three months, and what that moves. Pure. */
import { ofType, type OpenEntry } from '$lib/record';
import type { Evidence } from '$lib/zone/evidence';
import { observedOf, type Observed, type Read } from '../evidence';
import type { Numbered } from '../numbered';
import { ALONE } from '../support';
import type { Row } from './coverage';
import type { Member, Share } from './people';

/** Looked back so far, ms. */
const BACK = 90 * 86_400_000;
/** Who says yes within this time of the first one was there from the start, ms. */
const START = 14 * 86_400_000;

export interface Turn {
	person: string;
	what: 'joined' | 'left';
	/** Unix ms. */
	at: number;
}

/** The newest first. */
export function turnsOf(members: readonly Member[], now: number): Turn[] {
	const began = Math.min(...members.map((one) => one.joined));
	const turns = members.flatMap(({ person, joined, left }): Turn[] => [
		...(joined > began + START ? [{ person, what: 'joined' as const, at: joined }] : []),
		...(left !== null ? [{ person, what: 'left' as const, at: left }] : [])
	]);
	return turns.filter(({ at }) => at > now - BACK && at <= now).sort((a, b) => b.at - a.at);
}

/**
 * What is in the figures of each who is here: of every skill only those who are shown with it, so that what moves says no more of anybody than the
 * figures do.
 */
export function inFigures(here: readonly string[], rows: readonly Row[], observed: ReadonlyMap<string, readonly Observed[]>): Map<string, Evidence[]> {
	const shown = new Map(rows.map((row) => [row.skill, new Set([...row.named, ...row.group].map((one) => one.person))]));
	const of = (person: string) => (observed.get(person) ?? []).filter((one) => shown.get(one.skill)?.has(person)).map((one) => one.evidence);
	return new Map(here.map((person) => [person, of(person)]));
}

/** What may be said of who came or went: only what they show under their name. What moves with one person is that person's. */
export function ofMover(share: Share | undefined, observed: readonly Observed[], resolve: (id: string) => string): Evidence[] {
	if (!share?.body.named) return [];
	const skills = new Set(share.body.skills.map(resolve));
	return observed.filter((one) => skills.has(one.skill)).map((one) => one.evidence);
}

/**
 * What somebody showed by name until they left: that was taken back with the leaving, and the form told them that what it moves is seen. That it was
 * for this is sealed in it by them (`parting`); what they took back otherwise is gone, and what came before that too. What they showed without their
 * name last is never told of.
 */
export function shownLast(entries: readonly OpenEntry[], { person, left }: Member): Share | null {
	if (left === null) return null;
	const own = ofType(entries, 'shared').filter((one) => one.row.created_by === person);
	const newest = (list: readonly Share[]) => list.reduce<Share | null>((best, one) => (best && best.row.id >= one.row.id ? best : one), null);
	const last = newest(own.filter((one) => one.row.aside_at == null || one.body.parting));
	if (!last?.body.named) return null;
	return last.row.aside_at == null || last === newest(own) ? last : null;
}

/** Why nothing is said of what somebody's coming or going moved. Whether they share without their name, placed themselves, were observed or say nothing at all is told by none of it. */
export const silenceOf = (share: Share | undefined, observed: readonly Observed[], resolve: (id: string) => string): 'nothing' | 'little' =>
	ofMover(share, observed, resolve).length === 0 ? 'nothing' : 'little';

/** What is known of them with that. */
export function observedLast(person: string, share: Share, read: Read, skills: Numbered, today: string): Observed[] {
	const stood = { ...share, row: { ...share.row, aside_at: null } } as unknown as OpenEntry;
	return observedOf(person, [{ ...read, entries: [...read.entries.filter((one) => one.row.id !== share.row.id), stood] }], skills, today, false);
}

/** Of one skill: how many say something about it, and how many of them most likely do it alone. */
export interface Depth {
	skill: number;
	of: number;
	alone: number;
}

export interface Moved {
	skill: number;
	before: Depth;
	after: Depth;
}

/** From this share of those who say something on, it has moved. */
const NOTICED = 0.05;

export const depthOf = ({ skill, counts }: { skill: number; counts: readonly number[] }): Depth => {
	const sum = (list: readonly number[]) => list.reduce((all, n) => all + n, 0);
	return { skill, of: sum(counts), alone: sum(counts.slice(ALONE)) };
};

/** What hangs on one person, or on nobody, since somebody went: fewer do it alone than before, and one or none is left; what nobody is left for first. */
export function fellBy(before: readonly Depth[], after: readonly Depth[]): Moved[] {
	return after
		.flatMap((now): Moved[] => {
			const was = before.find((one) => one.skill === now.skill);
			return was && now.alone < was.alone && now.alone <= 1 ? [{ skill: now.skill, before: was, after: now }] : [];
		})
		.sort((a, b) => a.after.alone - b.after.alone || a.skill - b.skill);
}

/** What somebody's coming or going moved, the most first. Where nobody else says anything about a skill, all of it has. */
export function movedBy(before: readonly Depth[], after: readonly Depth[]): Moved[] {
	const share = ({ of, alone }: Depth) => (of > 0 ? alone / of : 0);
	const gap = (one: Moved) => (one.before.of === 0 || one.after.of === 0 ? 1 : Math.abs(share(one.after) - share(one.before)));
	return after
		.flatMap((now): Moved[] => {
			const was = before.find((one) => one.skill === now.skill);
			return was && was.of + now.of > 0 ? [{ skill: now.skill, before: was, after: now }] : [];
		})
		.filter((one) => gap(one) >= NOTICED)
		.sort((a, b) => gap(b) - gap(a) || a.skill - b.skill);
}
