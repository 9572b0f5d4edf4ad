/** For tests: a small catalogue, and teams of as many as a test wants, with what they show each other. */
import type { Entry, Party, Round } from '$lib/api';
import { emptyBody, type Body, type OpenEntry, type Type } from '$lib/record';
import type { Read } from '../evidence';
import { graphOf, resolver } from '../graph';
import { numbered } from '../numbered';
import type { Place, What } from './coverage';
import { coachesOf, knownHere, membersOf, sharesOf, standingOnes } from './people';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-11-21T12:00:00Z');
const skill = (id: string, prerequisites: string[] = []) => ({
	id,
	name: id,
	about: '',
	kind: 'technical' as const,
	strand: 'technical' as const,
	prerequisites,
	parts: { knowledge: '', skill: '' }
});
const graph = graphOf([{ id: 'p', version: '1', language: 'en', title: 'P', licence: 'CC-BY-4.0', own: true, skills: [skill('unit-testing'), skill('tdd', ['unit-testing']), skill('ci')] }], []);
export const resolve = resolver([]);
export const skills = numbered(graph, resolve);

let ids = 0;
export function entry<T extends Type>(type: T, by: string, body: Partial<Body<T>>, row: Partial<Entry> = {}): OpenEntry {
	const id = `e${String(++ids).padStart(4, '0')}`;
	const made = { id, created_by: by, created_at: NOW - 10 * DAY + ids, round_id: null, aside_at: null, ...row } as unknown as Entry;
	return { row: made, type, body: { ...emptyBody(type), ...body } as Body<Type>, by, answers: null, hash: null, error: null } as OpenEntry;
}
export const piece = (id: string, support: number) => ({ skill: id, part: 'skill' as const, source: 'peer' as const, rater: 1, support, right: '' as const, difficulty: null, day: '2026-11-01' });
export const share = (by: string, named: boolean, levels: Record<string, number>, row: Partial<Entry> = {}) =>
	entry('shared', by, { named, day: '2026-11-10', skills: Object.keys(levels), evidence: Object.entries(levels).map(([id, support]) => piece(id, support)) }, row);
export const party = (person_id: string, more: Partial<Party> = {}) => ({ person_id, role: 'coachee', joined_at: NOW - 200 * DAY, left_at: null, name: person_id, ...more }) as unknown as Party;
export const people = (n: number, from = 1) => Array.from({ length: n }, (_, k) => `p${k + from}`);

/** A team whose places are as they were shared, without the engine's doubts. */
export function teamOf(parties: Party[], entries: OpenEntry[], rounds: Partial<Round>[] = []): What {
	const members = membersOf({ parties });
	const read: Read = { room: 'r', entries: standingOnes(entries), rounds: rounds as Round[], coaches: coachesOf({ parties }) };
	const observed = knownHere(members, read, skills, '2026-11-21');
	const places = new Map(
		[...observed].map(([person, list]) => [
			person,
			new Map(list.map((one): [string, Place] => [one.skill, { level: 'support' in one.evidence.seen ? one.evidence.seen.support : 0, sure: 'support' in one.evidence.seen && one.evidence.seen.support > 3 }]))
		])
	);
	return { graph, members, observed, places, shares: sharesOf(entries), entries, rounds: rounds as Round[], resolve, now: NOW };
}

export const parties = (n: number) => people(n).map((one) => party(one));
