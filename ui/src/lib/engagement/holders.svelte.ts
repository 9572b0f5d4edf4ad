/** Who holds the key of an engagement, by its verified log and by nothing else: what "can be read by" is made of. */

import type { CardChange } from '$lib/vault';

const held = $state<Record<string, string[]>>({});

/** The people of the newest entry; null while the log is not taken in. */
export function holders(engagement: string): string[] | null {
	return held[engagement] ?? null;
}

/** Remembers the people of the newest verified entry. */
export function setHolders(engagement: string, people: string[]): void {
	const before = held[engagement];
	if (before?.length === people.length && before.every((person, n) => person === people[n])) return;
	held[engagement] = people;
}

let seen = $state.raw<Record<string, string>>({});

/** The name under which someone was first seen, by one's own pins: empty where none was noted, undefined while they were not asked. */
export function seenName(person: string): string | undefined {
	return seen[person];
}

/** Remembers what the pins say of these people. */
export function setSeen(people: string[], names: Record<string, string>): void {
	seen = { ...seen, ...Object.fromEntries(people.map((person) => [person, names[person] ?? ''])) };
}

/** Forgets it with the keys: the next to unlock here has seen others. */
export function forgetSeen(): void {
	seen = {};
	compared = {};
}

let compared = $state.raw<Record<string, number | null>>({});

/** When one's numbers were compared with someone; null when they were not yet, undefined for who was never seen. */
export function comparedAt(person: string): number | null | undefined {
	return compared[person];
}

/** Remembers with whom the numbers were compared. */
export function setCompared(times: Record<string, number | null>): void {
	if (Object.entries(times).some(([person, at]) => compared[person] !== at)) compared = { ...compared, ...times };
}

const changes = $state<Record<string, CardChange[]>>({});

/** Who changed their keys in an engagement, by its verified log. */
export function keyChanges(engagement: string): CardChange[] {
	return changes[engagement] ?? [];
}

export function setKeyChanges(engagement: string, found: CardChange[]): void {
	if (found.length || changes[engagement]) changes[engagement] = found;
}

/** What opened terms say of who may be in it. */
interface Signed {
	kind: string;
	/** Of a circle: everyone it was agreed with. */
	people: string[];
}

const signed: Record<string, Signed> = {};

/** The kind of an engagement by terms that were opened; null while none were. */
export function signedKind(engagement: string): string | null {
	return signed[engagement]?.kind ?? null;
}

/** The people of a circle by terms that were opened; empty while none were. */
export function signedPeople(engagement: string): string[] {
	return signed[engagement]?.people ?? [];
}

/** Remembers the kind, and of a circle the people, that opened terms state. */
export function setSigned(engagement: string, terms: Signed): void {
	signed[engagement] = { kind: terms.kind, people: terms.people };
}
