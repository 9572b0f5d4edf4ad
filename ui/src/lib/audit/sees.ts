/**
 * "What can whom see?", made from the published list of fields: which part of what is stored each of four sides can read. A table that this page
 * has no rule for is shown as what it certainly is: readable for whoever reads the database, unless it is sealed.
 */
import type { FieldClass, FieldTable } from '$lib/api';

/** Oneself; who is in a coaching with me; its sponsor; an administrator, and whoever reads the database or a backup. */
export const SIDES = ['me', 'partner', 'sponsor', 'database'] as const;
export type Side = (typeof SIDES)[number];

/** One thing that is stored: a table's columns of one class. Its words: `sees-TABLE-CLASS`. */
export interface Thing {
	id: string;
	table: string;
	class: FieldClass;
}

/** What those in a coaching with me have of a table; what stands nowhere here they do not get. */
type Reach = Partial<Record<FieldClass, true>>;
const ALL: Reach = { sealed: true, service: true, key: true, published: true };
const OPEN: Reach = { service: true };

const PARTNER: Record<string, Reach> = {
	organisation: OPEN,
	person: OPEN,
	team: OPEN,
	membership: OPEN,
	model: OPEN,
	skill_pack: OPEN,
	skill_merge: OPEN,
	identity: { key: true },
	engagement: ALL,
	party: ALL,
	key_set_entry: ALL,
	agreement: ALL,
	act: ALL,
	goal: ALL,
	session: ALL,
	series: ALL,
	session_change: ALL,
	session_modality: ALL,
	takeaway: ALL,
	note: ALL,
	note_entry: ALL,
	note_state: ALL,
	presence: ALL,
	attachment: ALL,
	attachment_part: ALL,
	action: ALL,
	entry: ALL,
	round: ALL,
	round_ready: ALL,
	sponsor_hopes: ALL,
	promise: ALL,
	release: ALL
};

/** What a sponsor is given; the words of these say how little of a table it is. */
const SPONSOR: Record<string, Reach> = {
	organisation: OPEN,
	person: OPEN,
	team: OPEN,
	membership: OPEN,
	model: OPEN,
	skill_pack: OPEN,
	skill_merge: OPEN,
	engagement: OPEN,
	session: OPEN,
	sponsor_hopes: { service: true, published: true },
	promise: { service: true, published: true },
	release: { published: true, key: true }
};

/** Things of which a side is given a part only: `sees-TABLE-CLASS-SIDE` says which. */
export const PARTS: Partial<Record<Side, readonly string[]>> = {
	partner: ['person-service', 'entry-sealed', 'note-service', 'note_entry-sealed'],
	sponsor: ['person-service', 'engagement-service', 'session-service', 'promise-published', 'sponsor_hopes-published', 'release-published']
};

/** The classes in the order in which they are told. */
const ORDER: readonly FieldClass[] = ['sealed', 'published', 'service', 'key', 'aggregate'];

/** Everything that is stored, by table and class. */
export function thingsOf(tables: readonly FieldTable[]): Thing[] {
	return tables.flatMap(({ name, columns }) =>
		ORDER.filter((one) => columns.some((column) => column.class === one)).map((one) => ({ id: `${name}-${one}`, table: name, class: one }))
	);
}

/** Whether a side can read a thing. */
export function reads(side: Side, { table, class: of }: Thing): boolean {
	switch (side) {
		case 'me':
			return true;
		case 'partner':
			return PARTNER[table]?.[of] === true;
		case 'sponsor':
			return SPONSOR[table]?.[of] === true;
		default:
			return of !== 'sealed';
	}
}

/** The id of a thing's words for a side. */
export function wordsId(side: Side, thing: Thing): string {
	const part = reads(side, thing) && PARTS[side]?.includes(thing.id);
	return part ? `sees-${thing.id}-${side}` : `sees-${thing.id}`;
}

/** What a side can read and what it cannot; keys and proofs, which open nothing by themselves, apart. */
export function split(side: Side, things: readonly Thing[]): { reads: Thing[]; not: Thing[]; keys: Thing[] } {
	const keys = things.filter((one) => one.class === 'key' && reads(side, one));
	const rest = things.filter((one) => !keys.includes(one));
	return { reads: rest.filter((one) => reads(side, one)), not: rest.filter((one) => !reads(side, one)), keys };
}

/** What things are about, in the order in which one wants to know it. */
export const GROUPS = ['words', 'traces', 'people', 'login', 'running'] as const;
export type Group = (typeof GROUPS)[number];

const PEOPLE: readonly string[] = ['organisation', 'person', 'team', 'membership', 'reporting_line', 'model', 'skill_pack', 'skill_merge'];
const LOGIN: readonly string[] = [
	'account',
	'sign_in',
	'one_time_link',
	'identity',
	'earlier_card',
	'passkey',
	'wrapper',
	'wrapper_aside',
	'key_share',
	'key_set_entry',
	'pins',
	'second_factor',
	'second_factor_code',
	'known_device',
	'access_event'
];
const RUNNING: readonly string[] = ['idempotency', 'outbox', 'presence', 'attachment_part', 'note_state'];

/** What a thing is about: words that somebody wrote, or the traces of their having done so. */
export function groupOf({ table, class: of }: Thing): Group {
	if (PEOPLE.includes(table)) return 'people';
	if (LOGIN.includes(table)) return 'login';
	if (RUNNING.includes(table)) return 'running';
	return of === 'sealed' || of === 'published' ? 'words' : 'traces';
}

/** Things by what they are about. */
export function grouped(things: readonly Thing[]): { group: Group; things: Thing[] }[] {
	return GROUPS.map((group) => ({ group, things: things.filter((one) => groupOf(one) === group) })).filter((one) => one.things.length > 0);
}
