/** Whose it is to learn something: everybody may write that, so it counts as somebody's own only as long as nobody else has written it. Pure. */
import type { OpenEntry } from '$lib/record';

/** A person wrote that they want to learn it, and nobody wrote over it. */
export function wantsToLearn(person: string, { row, by, body }: Pick<OpenEntry<'learn'>, 'row' | 'by' | 'body'>): boolean {
	return body.person === person && row.created_by === person && by === person;
}

/** The same, or it names nobody and lies in one's own space; `title`: of the room, empty of one's own space. */
export function myLearn(person: string, title: string, entry: OpenEntry): OpenEntry<'learn'> | null {
	if (entry.error || entry.type !== 'learn') return null;
	const one = entry as OpenEntry<'learn'>;
	return wantsToLearn(person, one) || (title === '' && one.body.person === null) ? one : null;
}
