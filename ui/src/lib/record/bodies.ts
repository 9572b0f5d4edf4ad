/** What an entry of the record may be: for each type its drawer, whether only its author changes it, and its body. */
import { kind, own, type Kind } from './kind';
import { flag, list, maybe, maybeOne, oneOf, shape, whole, words, type Read } from './read';
import { SKILL_KINDS } from './skill_bodies';

/** Where something came from. */
const from = maybeOne(shape({ kind: words, id: words }));
const LEVEL = whole(-2, 2, 0);

export const KINDS = {
	need: own(
		'ground',
		shape({ need: words, aspiration: words, vision: words, purpose: words, value_i_bring: words, who_notices: words, strengths: words })
	),
	values: kind('ground', shape({ values: list(shape({ name: words, means: words })) })),
	readiness: own('ground', shape({ need: words, belief: words, ownership: words, openness: words })),
	context: kind(
		'ground',
		shape({
			list: oneOf('helps', 'in_way', 'assumes'),
			kind: oneOf(
				'',
				'resource',
				'limitation',
				'assumption',
				'risk',
				'opportunity',
				'structure',
				'procedure',
				'culture',
				'habit',
				'past_attempt',
				'value',
				'attitude',
				'belief',
				'behaviour'
			),
			text: words,
			know: words,
			else_true: words,
			change_mind: words,
			day: words,
			looked_day: words,
			engagement: maybe
		})
	),
	canvas: kind('ground', shape({ team: words, organisation: words, client: words, technology: words, day: words, copied_from: maybe })),
	map: kind(
		'ground',
		shape({
			nodes: list(shape({ id: words, kind: oneOf('person', 'team', 'pressure', 'system'), name: words, x: whole(0, 1000, 500), y: whole(0, 1000, 500) })),
			edges: list(shape({ from: words, to: words, kind: oneOf('helps', 'presses', 'conflict', 'depends'), words }))
		})
	),
	relations: kind(
		'ground',
		shape({ groups: list(words), between: list(shape({ a: words, b: words, we_say: words, they_say: words, one_thing: words })), day: words })
	),
	belief: own('ground', shape({ then: words, now: words, then_day: words, now_day: words, engagement: maybe })),
	problem: kind('ground', shape({ obstacle: words, tried: list(words), next_try: words })),
	conflict: own('ground', shape({ words, pause: flag })),
	metaphor: kind('ground', shape({ text: words })),
	option: kind(
		'option',
		shape({ text: words, cluster: words, unusual: flag, state: oneOf('open', 'chosen', 'rejected', 'parked'), why: words, from })
	),
	decision: kind(
		'option',
		shape({
			question: words,
			considered: list(words),
			chosen: list(words),
			reasons: words,
			values_fit: words,
			expect: words,
			look_day: words,
			outcome: words,
			outcome_day: words
		})
	),
	plan: kind(
		'plan',
		shape({
			version: whole(1, 100_000, 1),
			purpose: words,
			must_not_change: words,
			tactics: list(words),
			support: list(words),
			obstacles: list(shape({ if: words, then: words })),
			rhythm: words,
			review_day: words,
			reason: words,
			discoveries: list(words),
			paused: words,
			goal: maybe
		})
	),
	topic: kind(
		'session',
		shape({
			text: words,
			state: oneOf('open', 'discussed', 'deferred', 'parked'),
			priority: whole(0, 2, 0),
			from: list(shape({ session: words, number: whole(0, 100_000, 0), day: words })),
			goal: maybe
		})
	),
	preparation: own('session', shape({ bring: words, doubt: words, aim: words })),
	aim: kind('session', shape({ aim: words, know: words })),
	model: kind('session', shape({ model: words, step: whole(0, 100, 0), steps: list(shape({ name: words, done: flag })) })),
	recap: own('session', shape({ heard: words })),
	fact: kind('session', shape({ fact: words, meaning: words, know: words })),
	/** A switch of the way of working during a session, at a time in ms. */
	mark: kind('session', shape({ modality: words, at: whole(0, Number.MAX_SAFE_INTEGER, 0) })),
	guest: kind('session', shape({ name: words, from: words, words })),
	three_way: kind('session', shape({ phase: oneOf('start', 'middle', 'end'), hoped: words, said: words, agreed: words })),
	insight: kind('learning', shape({ text: words, from })),
	learning: own('learning', shape({ learnt: words, how_know: words })),
	win: kind('learning', shape({ text: words, evidence: words, goal: maybe, action: maybe })),
	discovery: kind('learning', shape({ text: words, changes: oneOf('nothing', 'goal', 'plan'), reason: words })),
	feedback: own('learning', shape({ differently: words, to: maybe })),
	thanks: own('learning', shape({ text: words, to: maybe })),
	/** In one's own space: what stands around the note of a journal page. `note` is its id; `look_day`: when to look at the belief again. */
	journal: own(
		'learning',
		shape({
			title: words,
			note: words,
			insight: words,
			then: words,
			now: words,
			then_day: words,
			now_day: words,
			look_day: words,
			strain: oneOf('', 'steady', 'stretched', 'too_much')
		})
	),
	/** In one's own space: what a coach wants to bring to their own supervision, from which coaching. */
	supervision: own('learning', shape({ text: words, engagement: maybe })),
	attainment: own(
		'goal',
		shape({
			level: LEVEL,
			components: list(shape({ id: words, level: LEVEL })),
			words,
			day: words,
			when: oneOf('start', 'follow_up', 'mid', 'closing')
		})
	),
	focus: kind('goal', shape({})),
	review: kind(
		'review',
		shape({
			goes_well: words,
			change: words,
			commitments: list(shape({ person: words, words, kept: oneOf('', 'yes', 'partly', 'no') })),
			renegotiated: words,
			day: words
		})
	),
	/** Something fell back: what happened, what held, what it taught, the next small step. */
	setback: own('review', shape({ happened: words, held: words, learnt: words, next: words, day: words })),
	alliance: own('review', shape({ bond: whole(1, 5, null), tasks: whole(1, 5, null), goals: whole(1, 5, null), words })),
	closing: own(
		'review',
		shape({
			causes: list(shape({ text: words, weight: whole(0, 100, 0) })),
			fulfilment: whole(0, 10, null),
			fulfilment_words: words,
			transfer: list(shape({ where: words, when: words, with: words })),
			next: words
		})
	),
	ending: own('review', shape({ why: oneOf('done', 'coach_withdrew', 'coach_changed', 'other'), words })),
	look_back: own('review', shape({ held: oneOf('partly', 'yes', 'no'), words, after: whole(30, 90, 30) })),
	refer_on: own('review', shape({ to: words, day: words })),
	request: own('review', shape({ what: oneOf('other', 'recording', 'observer', 'ai'), words, until: words })),
	...SKILL_KINDS,
	/** An answer to another entry, or to a goal; it lies in the drawer of what it answers. */
	reply: own('session', shape({ says: oneOf('yes', 'no', 'confirmed', 'corrected', 'can_work'), words, of_version: whole(1, 100_000, 1) }))
} satisfies Record<string, Kind<unknown>>;

/** A type of entry. */
export type Type = keyof typeof KINDS;

/** The body of an entry of a type. */
export type Body<T extends Type> = Read<(typeof KINDS)[T]['read']>;

/** An empty body of a type. */
export function emptyBody<T extends Type>(type: T): Body<T> {
	return KINDS[type].read({}) as Body<T>;
}
