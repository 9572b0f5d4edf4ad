/** What somebody saw of a skill, as it is asked: choices instead of numbers. Pure. */
import { emptyBody, type Body, type OpenEntry } from '$lib/record';
import { stood } from '../earlier';
import type { Graph, Known } from '../graph';
import { nearest, SUPPORT, supportOf, type Support } from '../support';

export type Observation = Body<'observation'>;
export type Part = Observation['part'];
export type OpenObservation = OpenEntry<'observation'>;

/** A skill as the form holds it: of the catalogue, or in one's own words. */
export interface Chosen {
	id: string;
	name: string;
	/** Null for one's own words, and for what the catalogue no longer has. */
	known: Known | null;
}

/** `view`: how it is on most days; `work`: one piece of work. Others only ever speak of one piece of work. */
export type How = 'view' | 'work';

/** What is being written. */
export interface Draft {
	skill: Chosen | null;
	part: Part;
	how: How;
	/** The value of the option that was chosen. */
	answer: string;
	seen: string;
	remark: string;
	day: string;
}

/** One answer: a described level, or how much support it took. Neither: it was only used that day. */
export interface Answer {
	value: string;
	support: number | null;
	level: number | null;
}

export const USED = 'used';
/** No skill of a catalogue begins so: ids there are kebab-case. */
const OWN = 'own:';
/** Below the first described level stands what is before it. */
const BEFORE: readonly Support[] = ['not_yet', 'watched', 'together'];

const bySupport = (support: number): Answer => ({ value: `s${support}`, support, level: null });

/** What can be answered. One's own view of what one does is asked by the behaviours that are described, where they are. */
export function answers({ skill, part, how }: Pick<Draft, 'skill' | 'part' | 'how'>): Answer[] {
	const levels = how === 'view' && part === 'skill' ? (skill?.known?.levels.length ?? 0) : 0;
	const said =
		levels > 0
			? [...BEFORE.map((_, support) => bySupport(support)), ...Array.from({ length: levels }, (_, n) => ({ value: `l${n + 1}`, support: nearest(supportOf(n + 1, levels)), level: n + 1 }))]
			: SUPPORT.map((_, support) => bySupport(support));
	return part === 'skill' && how === 'work' ? [...said, { value: USED, support: null, level: null }] : said;
}

/** The answer that an observation gave; empty when it is not among those that can be given now. */
export function answerOf(body: Pick<Observation, 'support' | 'level'>, all: readonly Answer[]): string {
	return all.find((one) => one.level === body.level && (body.level !== null || one.support === body.support))?.value ?? '';
}

/** A skill of the catalogue by its id, else under the name that was sealed with it. */
export function chosen(graph: Graph, id: string, name: string): Chosen {
	const known = graph.get(id) ?? null;
	return { id, name: known?.name ?? name, known };
}

/** Words of one's own: those that somebody here took before keep their id, so that both mean the same. */
export function inWords(words: string, before: readonly { id: string; name: string }[], fresh: () => string): Chosen {
	const plain = (text: string) => text.trim().toLocaleLowerCase();
	const same = before.find((one) => plain(one.name) === plain(words));
	return { id: same?.id ?? OWN + fresh(), name: same?.name ?? words.trim(), known: null };
}

/** Skills in one's own words that these entries name, each once. */
export function ownSkills(entries: readonly { body: { skill: string; name: string } }[]): { id: string; name: string }[] {
	const found = new Map<string, string>();
	for (const { body } of entries) if (body.skill.startsWith(OWN) && !found.has(body.skill)) found.set(body.skill, body.name);
	return [...found].map(([id, name]) => ({ id, name }));
}

/** Who writes, about whom, and in which role. */
export interface Writing {
	/** Whom it is about; empty: the team as a whole. */
	person: string;
	self: boolean;
	/** The writer coaches here. */
	coach: boolean;
	/** The request that it answers. */
	asked: string | null;
}

/** The body of what was written; `before` is what it changes. */
export function bodyOf(draft: Draft, { person, self, coach, asked }: Writing, before: Observation | null = null): Observation {
	const answer = answers(draft).find((one) => one.value === draft.answer);
	const { skill } = draft;
	const own = draft.how === 'work' ? 'work' : 'self';
	return {
		...emptyBody('observation'),
		...before,
		person,
		skill: skill?.id ?? '',
		name: skill?.name ?? '',
		part: draft.part,
		source: self ? own : coach ? 'coach' : 'peer',
		support: answer?.support ?? null,
		level: answer?.level ?? null,
		seen: draft.seen.trim(),
		remark: draft.remark.trim(),
		day: draft.day,
		pack: skill?.known?.pack ?? before?.pack ?? '',
		version: skill?.known?.version ?? before?.version ?? '',
		asked: asked ?? before?.asked ?? null
	};
}

/** An empty form. */
export function emptyDraft(self: boolean, day: string): Draft {
	return { skill: null, part: 'skill', how: self ? 'view' : 'work', answer: '', seen: '', remark: '', day };
}

/** Whether the level that was chosen is one of steps that are others by now, or no longer kept. */
export function othersThen(known: Known | null, body: Pick<Observation, 'skill' | 'level' | 'pack' | 'version'>): boolean {
	return body.level !== null && known !== null && stood(known, body).how !== 'now';
}

/** The form with what was written before. */
export function draftOf(graph: Graph, body: Observation): Draft {
	const draft: Draft = {
		skill: chosen(graph, body.skill, body.name),
		part: body.part,
		how: body.source === 'self' ? 'view' : 'work',
		answer: '',
		seen: body.seen,
		remark: body.remark,
		day: body.day
	};
	// By steps that were others then nothing is chosen now.
	return { ...draft, answer: othersThen(draft.skill?.known ?? null, body) ? '' : answerOf(body, answers(draft)) };
}

export type Wrong = Partial<Record<'skill' | 'answer' | 'seen' | 'day', 'missing' | 'to_come'>>;

/** What is missing before it can be stored, by field. */
export function wrongWith(draft: Draft, today: string): Wrong {
	const wrong: Wrong = {};
	if (!draft.skill) wrong.skill = 'missing';
	if (!answers(draft).some((one) => one.value === draft.answer)) wrong.answer = 'missing';
	// What somebody saw was seen somewhere; a view of oneself need not have an occasion.
	if (draft.how === 'work' && draft.seen.trim() === '') wrong.seen = 'missing';
	if (!/^\d{4}-\d\d-\d\d$/.test(draft.day)) wrong.day = 'missing';
	else if (draft.day > today) wrong.day = 'to_come';
	return wrong;
}

/** Among many one asks about oneself, and for no attitude: only who asked is written about there. */
export function asksForSelf({ row, body }: OpenEntry<'asked'>): boolean {
	return body.person === row.created_by && body.part !== 'attitude';
}

/** What somebody asked, and what came of it. */
export interface Sent {
	asked: OpenEntry<'asked'>;
	/** How many have answered. */
	answers: number;
	/** Who said that there is nothing to say. */
	unseen: string[];
}

/** What I asked and did not take back, in its order. */
export function sentBy(entries: readonly OpenEntry[], me: string): Sent[] {
	const standing = entries.filter((one) => !one.error && one.row.aside_at === null && (one.type === 'asked' || one.row.created_by !== me));
	return standing.flatMap((one) => {
		if (one.type !== 'asked' || one.row.created_by !== me) return [];
		const answers = standing.filter(({ type, body }) => (type === 'observation' || type === 'attitude') && (body as { asked: string | null }).asked === one.row.id);
		const no = standing.filter(({ type, body, row }) => type === 'reply' && row.parent_id === one.row.id && (body as Body<'reply'>).says === 'no');
		return { asked: one as unknown as OpenEntry<'asked'>, answers: answers.length, unseen: [...new Set(no.map(({ row }) => row.created_by))] };
	});
}

/** Requests that wait for somebody: to them, or to whoever has seen it, and not answered by them. */
export function waitingFor(entries: readonly OpenEntry[], me: string): OpenEntry<'asked'>[] {
	const answered = new Set(
		entries.flatMap((one) => {
			if (one.error || one.row.aside_at !== null || one.row.created_by !== me) return [];
			if (one.type === 'observation' || one.type === 'attitude') return (one.body as { asked: string | null }).asked ?? [];
			return one.type === 'reply' && (one.body as Body<'reply'>).says === 'no' ? (one.row.parent_id ?? []) : [];
		})
	);
	return entries.filter((one): one is OpenEntry<'asked'> => {
		if (one.error || one.type !== 'asked' || one.row.aside_at !== null || answered.has(one.row.id)) return false;
		const { to, person } = one.body as Body<'asked'>;
		return one.row.created_by !== me && (to === me || (to === null && person !== me));
	});
}
