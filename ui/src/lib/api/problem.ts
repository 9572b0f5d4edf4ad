import { has, t, type Args } from '../words';

/** One error of several that an answer lists (lines of an import). */
export interface ProblemPart {
	field?: string | null;
	line?: number;
	name: string;
	args?: Args;
}

/** What the API refused, or why it could not be asked. */
export class Problem extends Error {
	constructor(
		/** Stable name: the last part of the problem's type; `offline` when the network is gone. */
		public override readonly name: string,
		/** HTTP status; 0 when there was no answer. */
		public readonly status: number,
		/** The field it is about. */
		public readonly field: string | null = null,
		public readonly args: Args = {},
		public readonly errors: ProblemPart[] = [],
		/** The server's own detail, for the console and the current version of a changed row. */
		public readonly body: Record<string, unknown> = {}
	) {
		super(name);
	}

	/** In words. */
	get text(): string {
		return problemWords(this.name, this.field, this.args, this.status);
	}
}

/** A problem's words: the most exact message there is. What is wrong with a field is `invalid-NAME`, or `invalid-FIELD-NAME`. */
export function problemWords(name: string, field: string | null | undefined, args: Args = {}, status = 422): string {
	const wrong = name === 'invalid' && typeof args.name === 'string' ? args.name : name;
	for (const id of [`invalid-${field ?? ''}-${wrong}`, `problem-${name}-${String(args.state ?? '')}`, `problem-${name}`, `invalid-${wrong}`]) {
		if (id !== 'problem-invalid' && has(id)) return t(id, args);
	}
	if (name === 'invalid') return t('problem-invalid');
	return status >= 500 ? t('problem-server') : t('problem-unexpected');
}

/** The words to put beside a field, or nothing. */
export function fieldError(error: unknown, field: string): string {
	if (!(error instanceof Problem)) return '';
	if (error.field === field) return error.text;
	const part = error.errors.find((e) => e.field === field);
	return part ? problemWords(part.name, part.field, part.args) : '';
}

/** Reads an answer that is not a success. */
export async function problemOf(answer: Response): Promise<Problem> {
	let body: Record<string, unknown> = {};
	try {
		const read: unknown = await answer.json();
		if (read && typeof read === 'object') body = read as Record<string, unknown>;
	} catch {
		// no JSON: the status says what there is to say
	}
	const type = typeof body.type === 'string' ? body.type : '';
	const name = type.split('/').pop() || (answer.status >= 500 ? 'server' : 'unexpected');
	const field = typeof body.field === 'string' ? body.field : null;
	const args = body.args && typeof body.args === 'object' ? { ...(body.args as Args) } : {};
	const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
	// Less than a minute is "a moment".
	if (!Number.isNaN(wait)) args.minutes = wait < 60 ? 0 : Math.ceil(wait / 60);
	const errors = Array.isArray(body.errors) ? (body.errors as ProblemPart[]) : [];
	return new Problem(name, answer.status, field, args, errors, body);
}
