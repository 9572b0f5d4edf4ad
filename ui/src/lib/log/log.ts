/** The log: what was won, seen, learnt, found out; facts apart from what they mean. Pure. */
import type { Body, OpenEntry } from '$lib/record';

/** What can be kept in the log, in the order in which it is offered. */
export const KEPT = ['win', 'insight', 'learning', 'discovery', 'fact', 'thanks', 'feedback'] as const;
export type Kept = (typeof KEPT)[number];

/** An entry of the log. */
export type LogEntry = OpenEntry<Kept>;

/** What one writes, whatever it is: the words, what shows or explains them, and what they touch. */
export interface Draft {
	text: string;
	/** What shows it, how one knows it, why it changes something, what it means. */
	more: string;
	/** Of a fact: how one knows. */
	know: string;
	changes: 'nothing' | 'goal' | 'plan';
	goal: string;
	to: string;
}

/** Empty words. */
export function noDraft(): Draft {
	return { text: '', more: '', know: '', changes: 'nothing', goal: '', to: '' };
}

/** Whether entries of a type have a second line. */
export function hasMore(type: Kept): boolean {
	return type !== 'insight' && type !== 'thanks' && type !== 'feedback';
}

/** The words of an entry, to be shown or changed. */
export function draftOf(entry: Pick<LogEntry, 'type' | 'body'>): Draft {
	const draft = noDraft();
	const body = entry.body as never;
	switch (entry.type) {
		case 'win': {
			const { text, evidence, goal } = body as Body<'win'>;
			return { ...draft, text, more: evidence, goal: goal ?? '' };
		}
		case 'insight':
			return { ...draft, text: (body as Body<'insight'>).text };
		case 'learning': {
			const { learnt, how_know } = body as Body<'learning'>;
			return { ...draft, text: learnt, more: how_know };
		}
		case 'discovery': {
			const { text, changes, reason } = body as Body<'discovery'>;
			return { ...draft, text, more: reason, changes };
		}
		case 'fact': {
			const { fact, meaning, know } = body as Body<'fact'>;
			return { ...draft, text: fact, more: meaning, know };
		}
		case 'thanks': {
			const { text, to } = body as Body<'thanks'>;
			return { ...draft, text, to: to ?? '' };
		}
		case 'feedback': {
			const { differently, to } = body as Body<'feedback'>;
			return { ...draft, text: differently, to: to ?? '' };
		}
	}
}

/** The body of an entry; `base` keeps what the form does not show. */
export function bodyOf(type: Kept, draft: Draft, base?: LogEntry['body']): LogEntry['body'] {
	const text = draft.text.trim();
	const more = draft.more.trim();
	const to = draft.to || null;
	const kept = (base ?? {}) as Partial<Body<'win'> & Body<'insight'>>;
	switch (type) {
		case 'win':
			return { text, evidence: more, goal: draft.goal || null, action: kept.action ?? null };
		case 'insight':
			return { text, from: kept.from ?? null };
		case 'learning':
			return { learnt: text, how_know: more };
		case 'discovery':
			return { text, changes: draft.changes, reason: draft.changes === 'nothing' ? '' : more };
		case 'fact':
			return { fact: text, meaning: more, know: draft.know.trim() };
		case 'thanks':
			return { text, to };
		case 'feedback':
			return { differently: text, to };
	}
}

/** Whether a type is one of the log's. */
export function isKept(type: string | null): type is Kept {
	return KEPT.some((one) => one === type);
}

/** Entries of the log, the newest first; of one type when given. */
export function inLog(entries: readonly OpenEntry[], type: Kept | null): LogEntry[] {
	const found = entries.filter((entry) => !entry.error && (type ? entry.type === type : isKept(entry.type)));
	return (found as LogEntry[]).sort((a, b) => (a.row.id < b.row.id ? 1 : -1));
}

/** The types there are entries of. */
export function typesIn(entries: readonly OpenEntry[]): Kept[] {
	return KEPT.filter((type) => entries.some((entry) => !entry.error && entry.type === type));
}
