/** Recording, observers, AI: nothing of it happens without the yes of everyone else. Pure. */
import type { OpenEntry } from '$lib/record';
import { answersThis } from '$lib/record/hangs';

/** An answer to a request, as it counts. */
export interface Answer {
	by: string;
	says: string;
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

/**
 * The answers to these very words, by who signed them. That something is put aside is the server's word: a no counts all the same, a yes only
 * while it lies open.
 */
export function answersTo(request: OpenEntry<'request'>, replies: readonly OpenEntry<'reply'>[]): Answer[] {
	return replies
		.filter((one) => answersThis(one, request) && (one.body.says === 'no' || one.row.aside_at === null))
		.map((one) => ({ by: one.by, says: one.body.says, id: one.row.id }));
}

/** The newest answer of a person; null when there is none. */
export function answerOf(answers: readonly Answer[], person: string): Answer | null {
	return answers.filter((one) => one.by === person).reduce<Answer | null>((best, one) => (best && best.id >= one.id ? best : one), null);
}

/** Whether the asker took it back, in an own signed no; that it is put aside takes nothing back. */
export function withdrawn(asker: string, answers: readonly Answer[]): boolean {
	return answerOf(answers, asker)?.says === 'no';
}

/** What the others' answers come to. `members` hold the key, by its verified log. Nobody else there: it waits. */
export function standing(asker: string, members: readonly string[], answers: readonly Answer[]): Standing {
	const others = members.filter((person) => person !== asker);
	const given = new Map(others.map((person) => [person, answerOf(answers, person)?.says ?? '']));
	const against = others.filter((person) => given.get(person) === 'no');
	const waiting = others.filter((person) => given.get(person) !== 'no' && given.get(person) !== 'yes');
	const state = against.length ? 'refused' : waiting.length || others.length === 0 ? 'waits' : 'agreed';
	return { state, waiting, against };
}
