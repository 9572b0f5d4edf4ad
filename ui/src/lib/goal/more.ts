/** What a goal says beyond its sentence: one sealed JSON value. Read leniently, because older pages wrote less of it. */

/** The five attainment levels, from "much less than hoped" to "much more". */
export const LEVELS = ['-2', '-1', '0', '1', '2'] as const;
export type Level = (typeof LEVELS)[number];
export type Levels = Record<Level, string>;

/** A part of a goal, with a scale of its own where one is wanted. */
export interface Component {
	id: string;
	text: string;
	levels: Levels | null;
}

/** The goal as it was before it was adjusted to what is, and why. */
export interface Renegotiated {
	/** `YYYY-MM-DD`. */
	day: string;
	from: string;
	why: string;
}

/** Where a goal comes from: a picture of what could be, or something that hurts. */
export type Origin = 'vision' | 'problem' | '';
/** A team's goal often has two strands; which one is this? */
export type Strand = 'technical' | 'collaboration' | '';

export interface More {
	purpose: string;
	origin: Origin;
	whoseNeed: string;
	/** Names of the values it touches. */
	values: string[];
	/** Of an attitude: the sign by which others notice it. */
	attitudeSign: string;
	components: Component[];
	/** 1 to 10. */
	commitment: number | null;
	whyNotLower: string;
	oneHigher: string;
	strand: Strand;
	/** The person's own measure or outcome. */
	measure: string;
	organisationGoal: string;
	renegotiated: Renegotiated[];
	/** Of a goal kept in one's own space: the coaching it belongs to. */
	engagement: string;
}

type Read = Record<string, unknown>;

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const object = (value: unknown): Read => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Read) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Levels from opened JSON; what is missing is empty. */
export function levelsOf(value: unknown): Levels {
	const read = object(value);
	return { '-2': words(read['-2']), '-1': words(read['-1']), '0': words(read['0']), '1': words(read['1']), '2': words(read['2']) };
}

/** Whether anything is described. */
export function described(levels: Levels): boolean {
	return LEVELS.some((level) => levels[level].trim() !== '');
}

/** Reads what was sealed; unknown and missing keys are empty. */
export function moreOf(value: unknown): More {
	const read = object(value);
	const commitment = read.commitment;
	return {
		purpose: words(read.purpose),
		origin: read.origin === 'vision' || read.origin === 'problem' ? read.origin : '',
		whoseNeed: words(read.whose_need),
		values: list(read.values).filter((one): one is string => typeof one === 'string' && one !== ''),
		attitudeSign: words(read.attitude_sign),
		components: list(read.components)
			.map(object)
			.map((one) => ({ id: words(one.id), text: words(one.text), levels: one.levels ? levelsOf(one.levels) : null }))
			.filter((one) => one.id !== ''),
		commitment: typeof commitment === 'number' && Number.isInteger(commitment) && commitment >= 1 && commitment <= 10 ? commitment : null,
		whyNotLower: words(read.commitment_why_not_lower),
		oneHigher: words(read.commitment_one_higher),
		strand: read.strand === 'technical' || read.strand === 'collaboration' ? read.strand : '',
		measure: words(read.measure),
		organisationGoal: words(read.organisation_goal),
		renegotiated: list(read.renegotiated)
			.map(object)
			.map((one) => ({ day: words(one.day), from: words(one.from), why: words(one.why) })),
		engagement: words(read.engagement)
	};
}

/** What is sealed: only what was said. Null when nothing was. */
export function moreSealed(more: More): Read | null {
	const components = more.components
		.map((one) => ({ id: one.id, text: one.text.trim(), levels: one.levels && described(one.levels) ? one.levels : null }))
		.filter((one) => one.text !== '' || one.levels !== null);
	const all: Read = {
		purpose: more.purpose.trim(),
		origin: more.origin,
		whose_need: more.whoseNeed.trim(),
		values: more.values.map((one) => one.trim()).filter(Boolean),
		attitude_sign: more.attitudeSign.trim(),
		components,
		commitment: more.commitment,
		commitment_why_not_lower: more.whyNotLower.trim(),
		commitment_one_higher: more.oneHigher.trim(),
		strand: more.strand,
		measure: more.measure.trim(),
		organisation_goal: more.organisationGoal.trim(),
		renegotiated: more.renegotiated,
		engagement: more.engagement
	};
	const said = Object.entries(all).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== '' && value !== null));
	return said.length ? Object.fromEntries(said) : null;
}

/** Moves a part one place up (-1) or down (+1); at the end it stays. */
export function moved<T>(parts: readonly T[], from: number, by: -1 | 1): T[] {
	const to = from + by;
	const next = [...parts];
	const part = next[from];
	if (part === undefined || to < 0 || to >= next.length) return next;
	next.splice(from, 1);
	next.splice(to, 0, part);
	return next;
}
