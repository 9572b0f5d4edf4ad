/** Who is in an engagement still. Nobody leaves on the server's word: who leaves says so with a signature. Pure. */
import type { Act } from '$lib/vault';

/** What lets someone go, by kind. Two who talk to each other stay two: that is ended, not left. */
const LETS_GO: Record<string, readonly string[]> = { team: ['leave'], circle: ['leave', 'decline'] };
const YES: readonly string[] = ['propose', 'accept', 'join'];

/** What is known of who may hold the key of an engagement. */
export interface Known {
	/** The engagement. */
	room: string;
	/** By terms that were opened; null while none were: held to what a pair is. */
	kind: string | null;
	/** The newest verified entry: which one it is, and whom it holds. */
	sequence: number;
	inside: readonly string[];
	me: string;
	/** The server's word. */
	parties: readonly { person_id: string; joined_at: number | null; left_at: number | null }[];
	/** Of leaving and "not now", and of saying yes to a version: only acts whose signature holds. */
	said: readonly Act[];
	yes: readonly Act[];
}

/** Who signed that they left, and has not said yes again since. */
export function gone({ room, kind, said, yes }: Pick<Known, 'room' | 'kind' | 'said' | 'yes'>): Set<string> {
	const lastYes = (person: string) => Math.max(-1, ...yes.filter((act) => act.author === person && YES.includes(act.act)).map((act) => act.at));
	const left = said.filter((act) => (LETS_GO[kind ?? ''] ?? []).includes(act.act) && act.engagement === room && act.subject === room);
	return new Set(left.filter((act) => act.at >= lastYes(act.author)).map((act) => act.author));
}

/** Whom the server lists, or need not: the first entry of a team holds everyone who was asked, and nobody is told who they are. */
function listed({ kind, sequence, parties }: Known): (person: string) => boolean {
	if (kind === 'team' && sequence === 0) return () => true;
	const people = new Set(parties.map((party) => party.person_id));
	return (person) => people.has(person);
}

/** Who of those that hold the key gets the next one: never anyone new, and nobody is dropped who did not sign that they left. */
export function staying(known: Known): string[] {
	const { kind, sequence, inside, me, parties } = known;
	const left = gone(known);
	const joined = new Set(parties.filter((party) => party.joined_at !== null).map((party) => party.person_id));
	// A team's key after the first is for those who joined; who was let in later had joined.
	return inside.filter((person) => !left.has(person) && (kind !== 'team' || sequence > 0 || person === me || joined.has(person)));
}

/** Of whom the server says, or shows, that they are not in it any more, without a signature of theirs. */
export function leftUnsigned(known: Known): string[] {
	const left = gone(known);
	const isListed = listed(known);
	const saidGone = new Set(known.parties.filter((party) => party.left_at !== null).map((party) => party.person_id));
	return known.inside.filter((person) => person !== known.me && !left.has(person) && (saidGone.has(person) || !isListed(person)));
}

/**
 * Whether the server shows the people who can read: every holder of the key is listed or signed that they left, and of a circle everyone it
 * was agreed with holds the key or signed that they left.
 */
export function showsHolders(known: Known, people: readonly string[]): boolean {
	const left = gone(known);
	const isListed = listed(known);
	if (!known.inside.every((person) => isListed(person) || left.has(person))) return false;
	return known.kind !== 'circle' || people.every((person) => known.inside.includes(person) || left.has(person));
}
