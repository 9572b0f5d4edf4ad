/** Recording, observers, AI: nothing of it happens without the yes of everyone else. Pure. */

/** An answer to a request, as it counts. */
export interface Answer {
	by: string;
	says: string;
	/** The version of the request that was answered. */
	of: number;
	/** The newest counts: ids grow with time. */
	id: string;
}

/** Where a request stands. */
export interface Standing {
	state: 'waits' | 'agreed' | 'refused';
	/** Who has not answered these very words. */
	waiting: string[];
	/** Who said no. */
	against: string[];
}

/** The newest answer of a person to these very words; null when there is none. */
export function answerOf(answers: readonly Answer[], person: string, version: number): Answer | null {
	return answers
		.filter((one) => one.by === person && one.of === version)
		.reduce<Answer | null>((best, one) => (best && best.id >= one.id ? best : one), null);
}

/** What the others' answers come to. Words that changed since count as not answered. Nobody else there: it waits. */
export function standing(asker: string, version: number, members: readonly string[], answers: readonly Answer[]): Standing {
	const others = members.filter((person) => person !== asker);
	const given = new Map(others.map((person) => [person, answerOf(answers, person, version)?.says ?? '']));
	const against = others.filter((person) => given.get(person) === 'no');
	const waiting = others.filter((person) => given.get(person) !== 'no' && given.get(person) !== 'yes');
	const state = against.length ? 'refused' : waiting.length || others.length === 0 ? 'waits' : 'agreed';
	return { state, waiting, against };
}
