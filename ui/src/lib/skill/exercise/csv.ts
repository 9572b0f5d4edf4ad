/** Results as a table, `user,item,skill,correct,timestamp`: in and out. Pure. */

export const COLUMNS = ['user', 'item', 'skill', 'correct', 'timestamp'] as const;
type Column = (typeof COLUMNS)[number];

/** The most rows that a file may have; each is sealed by itself. */
export const MOST = 1000;

/** What is wrong, and in which line of the file, counted from 1. */
export interface Fault {
	line: number;
	name: 'empty' | 'heading' | 'quote' | 'too_many' | 'missing' | 'other_user' | 'correct' | 'timestamp' | 'later' | 'unknown_skill';
	args?: Record<string, string | number>;
}

/** One row that holds. */
export interface Line {
	line: number;
	item: string;
	skill: string;
	right: boolean;
	/** Unix ms. */
	at: number;
	/** As it stood in the file, where that says the moment by itself; else empty. */
	written: string;
}

interface Cells {
	line: number;
	cells: string[];
}

/** Rows of a table file (RFC 4180), each with the line it begins in; empty ones are left out. `open`: the line of a quotation mark that nobody closed. */
function rowsIn(text: string, separator: string): { rows: Cells[]; open: number | null } {
	const rows: Cells[] = [];
	let cells: string[] = [];
	let cell = '';
	let [line, begun] = [1, 1];
	let quoted: number | null = null;
	const end = () => {
		cells.push(cell);
		if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells });
		[cells, cell] = [[], ''];
	};
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	for (let at = 0; at < plain.length; at++) {
		const sign = plain[at]!;
		if (sign === '\n') line++;
		if (quoted !== null) {
			if (sign !== '"') cell += sign;
			else if (plain[at + 1] === '"') {
				cell += '"';
				at++;
			} else quoted = null;
		} else if (sign === '"' && cell === '') quoted = line;
		else if (sign === separator) {
			cells.push(cell);
			cell = '';
		} else if (sign === '\n') {
			end();
			begun = line;
		} else cell += sign;
	}
	end();
	return { rows, open: quoted };
}

const YES = new Set(['1', 'true', 'yes']);
const NO = new Set(['0', 'false', 'no']);

/** What the moments of a table look like; the name of a zone behind the offset says nothing that the offset does not. */
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))(?:\[[^[\]]+\])?$/;

/**
 * A moment: ISO 8601 with a zone (a day alone is its midday in UTC), or whole seconds or milliseconds since 1970. The terminal reads them alike
 * (crates/belay/src/skills/answers.rs): no more and no less, or one answer would be two.
 */
export function momentOf(text: string): number | null {
	if (/^\d{9,10}$/.test(text)) return Number(text) * 1000;
	if (/^\d{12,13}$/.test(text)) return Number(text);
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return utc(`${text}T12:00:00.000Z`);
	const [whole, day, time, seconds = '00', fraction = '', sign = '+', hours = '0', minutes = '0'] = ISO.exec(text) ?? [];
	if (whole === undefined) return null;
	const there = utc(`${day}T${time}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
	const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
	return there === null ? null : sign === '-' ? there + offset : there - offset;
}

/** Null for what is in no calendar, and on no clock: browsers differ in what they make of the 30th of February, and of 24:00. */
function utc(iso: string): number | null {
	const ms = Date.parse(iso);
	return Number.isNaN(ms) || new Date(ms).toISOString() !== iso ? null : ms;
}

/**
 * Reads a table of one person's results. `known` says the catalogue's id of a skill, or null. Rows that do not hold are named with their line; several
 * skills of one item are joined by `~` and become a row each. Somebody else's rows are refused: they are not one's own to keep.
 */
export function readResults(text: string, known: (skill: string) => string | null, now: number): { lines: Line[]; faults: Fault[]; user: string } {
	const heading = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
	const { rows, open } = rowsIn(text, heading.includes(';') && !heading.includes(',') ? ';' : ',');
	const [first, ...rest] = rows;
	const nothing = { lines: [], user: '' };
	if (!first) return { ...nothing, faults: [{ line: 1, name: 'empty' }] };
	if (open !== null) return { ...nothing, faults: [{ line: open, name: 'quote' }] };
	const names = first.cells.map((one) => one.trim().toLowerCase());
	const place = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<Column, number>;
	const absent = COLUMNS.filter((column) => place[column] < 0);
	if (absent.length) return { ...nothing, faults: [{ line: first.line, name: 'heading', args: { names: absent.join(', ') } }] };
	if (rest.length === 0) return { ...nothing, faults: [{ line: first.line, name: 'empty' }] };
	if (rest.length > MOST) return { ...nothing, faults: [{ line: rest[MOST]!.line, name: 'too_many', args: { n: MOST } }] };

	/** Whose table it is: the user of the first row that holds. */
	let user = '';
	const faults: Fault[] = [];
	const lines: Line[] = [];
	for (const { line, cells } of rest) {
		const of = Object.fromEntries(COLUMNS.map((column) => [column, (cells[place[column]] ?? '').trim()])) as Record<Column, string>;
		const at = momentOf(of.timestamp);
		const said = of.correct.toLowerCase();
		const skills = of.skill.split('~').map((one) => one.trim());
		const unknown = skills.find((one) => known(one) === null);
		const missing = COLUMNS.find((column) => of[column] === '');
		if (missing) faults.push({ line, name: 'missing', args: { column: missing } });
		else if (!YES.has(said) && !NO.has(said)) faults.push({ line, name: 'correct', args: { value: of.correct } });
		else if (at === null) faults.push({ line, name: 'timestamp', args: { value: of.timestamp } });
		else if (at > now + 86_400_000) faults.push({ line, name: 'later', args: { value: of.timestamp } });
		else if (unknown !== undefined) faults.push({ line, name: 'unknown_skill', args: { skill: unknown } });
		else if (user !== '' && of.user !== user) faults.push({ line, name: 'other_user', args: { user: of.user, first: user } });
		else {
			user = of.user;
			for (const skill of new Set(skills.map((one) => known(one)!))) lines.push({ line, item: unguarded(of.item), skill, right: YES.has(said), at, written: of.timestamp.includes('T') ? of.timestamp : '' });
		}
	}
	return { lines, faults, user };
}

/** What makes two answers the same one. */
export const sameness = ({ item, skill, at }: { item: string; skill: string; at: number }) => JSON.stringify([item, skill, Math.floor(at / 1000)]);

/** Those that are not there yet, each once, the oldest first. */
export function fresh<T extends { item: string; skill: string; at: number }>(lines: readonly T[], there: readonly { item: string; skill: string; at: number }[]): T[] {
	const seen = new Set(there.map(sameness));
	return [...lines].sort((a, b) => a.at - b.at).filter((one) => !seen.has(sameness(one)) && seen.add(sameness(one)));
}

/**
 * A cell that a spreadsheet would calculate gets an apostrophe in front; quoted where it must be. Needed of two: an item is called what another system
 * calls it, and the local part of an e-mail may begin with a sign. What begins with an apostrophe before such a sign gets one more, so that every
 * cell comes back as it was.
 */
function cell(text: string): string {
	const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What `cell` put in front is taken away again. */
const unguarded = (text: string) => text.replace(/^'(?='*[=+\-@\t\r])/, '');

/** The table of one person's results, the oldest first. */
export function writeResults(user: string, results: readonly { item: string; skill: string; right: boolean; at: number }[]): string {
	const rows = [...results].sort((a, b) => a.at - b.at).map((one) => [user, one.item, one.skill, one.right ? '1' : '0', new Date(one.at).toISOString()]);
	return [[...COLUMNS], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
