/** Markdown of what was written: people's words as quotes, everything else as lines. Pure. */
import type { ExportWords } from './words';

/** Gives what a page of the record cannot know by itself. */
export interface Telling {
	words: ExportWords;
	/** A person's name by id; null for what is no person. */
	name(id: string): string | null;
	/** "21 November 2026" of a day. */
	day(day: string): string;
	/** The day of an instant, Unix milliseconds. */
	dayOf(at: number): string;
	/** The same as `2026-11-21`, for file names. */
	isoDay(at: number): string;
	/** Why something could not be opened, in words. */
	reason(error: string): string;
}

/** Of these fields the value is one of a few words; of all others it is what somebody wrote. */
const CHOSEN: ReadonlySet<string> = new Set([
	'part', 'source', 'right', 'way', 'zone', 'kind', 'list', 'state', 'modality', 'phase', 'when', 'changes', 'what', 'says', 'origin', 'strand', 'initiated_by', 'strain', 'my_role', 'kept', 'role', 'audience', 'item_kind', 'how', 'form', 'sees'
]);
/** What an entry hangs on, and what fills it up: of no use to whoever reads it. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['type', 'of', 'in', 'round', 'drawer', 'answers', 'pad', 'salt', 'id', 'note', 'copied_from', 'readers', 'templates']);
/** What became of a forecast; of a decision somebody wrote it. */
const CAME: ReadonlySet<unknown> = new Set(['came', 'not']);
const DAY = /^\d{4}-\d\d-\d\d$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Words that somebody wrote, as a quote. What they wrote is no markup of this file. */
export function said(text: string): string {
	return text
		.trim()
		.split('\n')
		.map((line) => `> ${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/^(\s*)([#>*+-]|\d+[.)])/, '$1\\$2')}`.trimEnd())
		.join('\n');
}

/** Words in one line: headings, names. */
export function line(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/^#/, '\\#');
}

/** An id that is no person's says nothing to whoever reads it. */
const nameless = (value: unknown, telling: Telling) => typeof value === 'string' && ID.test(value) && telling.name(value) === null;

function empty(value: unknown): boolean {
	if (value === null || value === undefined || value === '' || value === false) return true;
	if (Array.isArray(value)) return value.every(empty);
	return typeof value === 'object' && Object.entries(value).every(([key, one]) => LEFT_OUT.has(key) || empty(one));
}

function short(key: string, value: unknown, telling: Telling): string | null {
	const { words } = telling;
	if (value === true) return words.say('yes');
	if (typeof value === 'number') return key === 'support' ? (words.find(`support-${value}`) ?? String(value)) : String(value);
	if (typeof value !== 'string') return null;
	if (ID.test(value)) return telling.name(value) ?? value;
	if (DAY.test(value)) return telling.day(value);
	const chosen = CHOSEN.has(key) || (key === 'outcome' && CAME.has(value));
	return chosen && !value.includes('\n') ? line(words.value(value)) : null;
}

/** What a key of an object is told as: a level of a skill is the support that it takes, or a step that is described. */
function called(key: string, of: object): string {
	if (key !== 'level') return key;
	return 'way' in of || 'p' in of ? 'support' : 'part' in of ? 'step' : key;
}

/** The fields of a body that say something. */
export function fields(body: object, telling: Telling): string[] {
	const out: string[] = [];
	for (const [name, value] of Object.entries(body)) {
		const key = called(name, body);
		if (LEFT_OUT.has(key) || empty(value) || nameless(value, telling)) continue;
		const label = telling.words.label(key);
		const one = short(key, value, telling);
		if (one !== null) out.push(`**${label}:** ${one}`);
		else if (typeof value === 'string') out.push(`**${label}**\n\n${said(value)}`);
		else if (Array.isArray(value)) out.push(`**${label}**\n\n${items(key, value, telling)}`);
		else out.push(`**${label}**\n\n${nested(value as object, telling)}`);
	}
	return out;
}

function items(key: string, list: unknown[], telling: Telling): string {
	return list
		.filter((one) => !empty(one) && !nameless(one, telling))
		.map((one) => {
			const words = short(key, one, telling) ?? (typeof one === 'string' ? line(one) : null);
			return words === null ? nested(one as object, telling) : `- ${words}`;
		})
		.join('\n');
}

/** An object inside of another: its fields in one item. */
function nested(value: object, telling: Telling): string {
	return `- ${inline(value, telling)}`;
}

/** Fields of an object, or items of a list, in one line; what lies in them again in brackets. */
function inline(value: object, telling: Telling): string {
	if (Array.isArray(value)) return value.filter((one) => !empty(one)).map((one) => oneLine('', one, telling)).join(', ');
	const inside = Object.entries(value).filter(([key, one]) => !LEFT_OUT.has(key) && !empty(one) && !nameless(one, telling));
	return inside.map(([key, one]) => `${/^-?\d$/.test(key) ? telling.words.say(`level-${key}`) : telling.words.label(called(key, value))}: ${oneLine(called(key, value), one, telling)}`).join('; ');
}

function oneLine(key: string, one: unknown, telling: Telling): string {
	const words = short(key, one, telling) ?? (typeof one === 'string' ? line(one) : null);
	return words ?? `(${inline(one as object, telling)})`;
}

/** A page: its heading, then its parts with air between them. */
export function page(title: string, parts: (string | null | false)[]): string {
	return `${[`# ${line(title)}`, ...parts.filter((one): one is string => !!one)].join('\n\n')}\n`;
}
