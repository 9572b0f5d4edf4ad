/** What members ask of the others in the room of a team, and what they hear: nobody is written about who did not ask. Pure. */
import type { Party } from '$lib/api';
import { ofType, type OpenEntry } from '$lib/record';
import { asksForSelf, sentBy, waitingFor, type OpenObservation, type Sent } from '../observe/observe';

export type Asked = OpenEntry<'asked'>;

/** A request with what was answered, the newest first. */
export interface Question {
	asked: Asked;
	answers: OpenObservation[];
}

/** Requests that count here, those taken back too: what was answered until then stands. */
const requests = (entries: readonly OpenEntry[]): Asked[] => ofType(entries, 'asked').filter(asksForSelf);

/** Whether it answers what that member asked, while they asked it. */
function answersTo({ row, body }: Asked, one: OpenObservation, resolve: (id: string) => string): boolean {
	const inTime = row.aside_at == null || one.row.created_at <= row.aside_at;
	return one.body.asked === row.id && one.body.person === body.person && resolve(one.body.skill) === resolve(body.skill) && inTime;
}

/** Without what somebody wrote about a member who did not ask them: another program may have put it there. `all`: what was put aside too. */
export function onlyAsked(entries: readonly OpenEntry[], all: readonly OpenEntry[], resolve: (id: string) => string): OpenEntry[] {
	const asked = requests(all);
	return entries.filter((entry) => {
		if (entry.type !== 'observation' || entry.error) return true;
		const one = entry as unknown as OpenObservation;
		const { person } = one.body;
		return person === '' || person === one.row.created_by || asked.some((request) => answersTo(request, one, resolve) && isAskedOf(request, one.row.created_by));
	});
}

/** Whether somebody is among those who were asked. */
const isAskedOf = ({ row, body }: Asked, person: string): boolean => row.created_by !== person && (body.to === null || body.to === person);

/** What waits for me, of those who are here. */
export const waitingHere = (entries: readonly OpenEntry[], me: string, here: readonly string[]): Asked[] =>
	waitingFor(entries, me).filter((one) => asksForSelf(one) && here.includes(one.row.created_by));

/** What I asked and did not take back. One person answers once; of all of you, another may still. */
export const sentHere = (entries: readonly OpenEntry[], me: string): Sent[] => sentBy(entries, me).filter((one) => asksForSelf(one.asked) && (one.answers === 0 || one.asked.body.to === null));

/** What was asked by those who are here and answered, one's own first, then by the newest answer. `entries`: what counts. */
export function answered(entries: readonly OpenEntry[], all: readonly OpenEntry[], me: string, here: readonly string[], resolve: (id: string) => string): Question[] {
	const seen = ofType(entries, 'observation');
	const newest = (one: Question) => one.answers[0]?.row.created_at ?? 0;
	const mine = (one: Question) => Number(one.asked.row.created_by === me);
	return requests(all)
		.filter((asked) => here.includes(asked.row.created_by))
		.map((asked) => ({
			asked,
			answers: seen.filter((one) => one.row.aside_at == null && isAskedOf(asked, one.row.created_by) && answersTo(asked, one, resolve)).sort((a, b) => b.row.created_at - a.row.created_at)
		}))
		.filter((one) => one.answers.length > 0)
		.sort((a, b) => mine(b) - mine(a) || newest(b) - newest(a));
}

/** Who can say what they see of me: whoever is in it, and coaches it, and is not me. */
export const askable = (parties: readonly Party[], me: string): string[] =>
	parties.filter(({ person_id, role, joined_at, left_at }) => person_id !== me && role !== 'sponsor' && (joined_at ?? null) !== null && (left_at ?? null) === null).map((party) => party.person_id);

/** What is being written. */
export type Writing =
	| { kind: 'ask'; skill: { id: string; name: string } | null; part: 'skill' | 'knowledge' }
	/** Of the team as a whole. */
	| { kind: 'seen'; skill: { id: string; name: string } | null; part: 'skill' | 'knowledge' }
	| { kind: 'answer'; asked: Asked }
	| { kind: 'change'; entry: OpenObservation };

/**
 * What the address says is being written; null: one only reads. `skill=ID&part=`: what was seen of the team as a whole, with that skill, or with
 * none (`skill=`); `ask=ID` or `ask=`; `answer=` a request; `change=` what I wrote. `nameOf` says what a skill is called.
 */
export function writingOf(query: URLSearchParams, entries: readonly OpenEntry[], me: string, here: readonly string[], nameOf: (id: string) => string): Writing | null {
	const entry = (name: string) => entries.find(({ row, error }) => row.id === query.get(name) && !error && row.aside_at == null);
	const asked = entry('answer');
	if (asked?.type === 'asked') {
		const one = asked as unknown as Asked;
		return asksForSelf(one) && isAskedOf(one, me) && here.includes(one.row.created_by) ? { kind: 'answer', asked: one } : null;
	}
	const change = entry('change');
	if (change?.type === 'observation') return change.row.created_by === me ? { kind: 'change', entry: change as unknown as OpenObservation } : null;
	const part = query.get('part') === 'knowledge' ? 'knowledge' : 'skill';
	const named = (id: string) => (id === '' ? null : { id, name: nameOf(id) });
	const [ask, seen] = [query.get('ask'), query.get('skill')];
	if (ask !== null && here.includes(me)) return { kind: 'ask', skill: named(ask), part };
	return seen === null ? null : { kind: 'seen', skill: named(seen), part };
}
