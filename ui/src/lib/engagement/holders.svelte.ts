/** Who holds the key of an engagement, by its verified log and by nothing else: what "can be read by" is made of. */

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

const kinds: Record<string, string> = {};

/** The kind of an engagement by terms that were opened; null while none were. */
export function signedKind(engagement: string): string | null {
	return kinds[engagement] ?? null;
}

/** Remembers the kind that opened terms state. */
export function setSignedKind(engagement: string, kind: string): void {
	kinds[engagement] = kind;
}
