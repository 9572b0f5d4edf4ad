/** What is wrong with a sign-up before it is sent: every field at once, in the words the server's findings have. */
import { problemWords } from '../api/problem';

/** Fields of a sign-up as they are checked. */
export interface SignUpFields {
	organisation_name?: string;
	name: string;
	email: string;
	password: string;
}

/** Lengths in characters, as the server checks them. */
const MOST: Record<keyof SignUpFields, number> = { organisation_name: 100, name: 100, email: 254, password: 200 };
const LEAST = 10;

/** The words for each field that is not right; empty when all are. */
export function findings(fields: SignUpFields): Partial<Record<keyof SignUpFields, string>> {
	const found: Partial<Record<keyof SignUpFields, string>> = {};
	const say = (field: keyof SignUpFields, name: string, args: Record<string, number> = {}) =>
		(found[field] ??= problemWords('invalid', field, { name, ...args }));
	for (const [field, typed] of Object.entries(fields) as [keyof SignUpFields, string | undefined][]) {
		if (typed === undefined) continue;
		const text = field === 'password' ? typed : typed.trim();
		const long = [...text].length;
		if (!text) say(field, 'empty');
		else if (field === 'password' && long < LEAST) say(field, 'too_short', { min: LEAST });
		else if (long > MOST[field]) say(field, 'too_long', { max: MOST[field] });
		else if (field === 'email' && !/^[^\s@]{1,64}@(localhost|[^\s@.]+(\.[^\s@.]+)+)$/i.test(text)) say(field, 'not_an_email');
	}
	return found;
}
