/** What was written about a person, as the engine's evidence; each piece still knows the words it came from. Pure. */
import type { Round } from '$lib/api';
import type { OpenEntry } from '$lib/record';
import type { Evidence, Source } from '$lib/zone/evidence';
import { levelAt, PARAMS } from '$lib/zone/params';
import type { Numbered } from './numbered';
import { supportIn } from './support';

/** A room whose entries of the drawer `skill` were opened. */
export interface Read {
	room: string;
	entries: readonly OpenEntry[];
	/** Rounds of the room: only what stands in an opened one counts, and one's own. */
	rounds: readonly Round[];
	/** Who coaches in it. */
	coaches: readonly string[];
	/** What was put aside, where that is known: it counted once. */
	aside?: readonly OpenEntry[];
}

/** One piece of evidence with where it came from. */
export interface Observed {
	evidence: Evidence;
	entry: OpenEntry<'observation'> | OpenEntry<'placement'> | OpenEntry<'shared'>;
	room: string;
	/** The skill as the catalogue has it now. */
	skill: string;
	source: Source;
	/** Of what is shared, of a placement and of exercises: empty. */
	seen: string;
	/** `"2026-11-24"`. */
	day: string;
	/** Who wrote it; of what is shared nobody is named. */
	by: string | null;
}

/** Of one part of a skill so many shared pieces go, and count, at most, the newest: older ones hardly tell more. */
export const MOST_SHARED = 20;

/** A day as the engine counts: days since 1970; null for what is no day. */
export function dayNumber(day: string): number | null {
	const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
	return Number.isNaN(ms) ? null : ms / 86_400_000;
}

/**
 * What the source of an observation is, by who wrote it: nobody observes themselves as their coach, nor speaks as another's own view, exercise or
 * work.
 */
export function sourceOf(said: Source, by: string, person: string, coaches: readonly string[]): Source {
	if (by === person) return said === 'exercise' || said === 'work' ? said : 'self';
	return coaches.includes(by) ? 'coach' : 'peer';
}

/** Numbers of raters, in the order in which they are first asked for; 0 is for nobody. */
function raters(): (by: string) => number {
	const known = new Map<string, number>();
	return (by) => {
		const found = known.get(by) ?? known.size + 1;
		known.set(by, found);
		return found;
	};
}

/** Of each round the newest placement of a person: whoever places themselves again has thought again. Ids rise with time. */
function placedLast(person: string, entries: readonly OpenEntry[]): Set<OpenEntry> {
	const newest = new Map<string | null, OpenEntry>();
	for (const one of entries) {
		if (one.error || one.row.aside_at != null || one.type !== 'placement' || one.row.created_by !== person) continue;
		const before = newest.get(one.row.round_id);
		if (!before || before.row.id < one.row.id) newest.set(one.row.round_id, one);
	}
	return new Set(newest.values());
}

/** Whether somebody placed themselves for the same goal in a round after this one, by what they placed last in each. */
function placedAnew(placed: ReadonlySet<OpenEntry>, goal: string, round: Round, rounds: readonly Round[]): boolean {
	const after = (one: Round) => one.created_at > round.created_at || (one.created_at === round.created_at && one.id > round.id);
	return [...placed].some((other) => (other as OpenEntry<'placement'>).body.requires === goal && rounds.some((one) => one.id === other.row.round_id && after(one)));
}

/**
 * Everything that these rooms say about a person until `today`, by the catalogue's present skills; `person` empty: about the team as a whole. What
 * somebody shared with the room counts only where nothing of their own is given (`own` false): it is a copy.
 */
export function observedOf(person: string, rooms: readonly Read[], skills: Numbered, today: string, own: boolean): Observed[] {
	const until = dayNumber(today);
	if (until === null) return [];
	const rater = raters();
	const found: Observed[] = [];
	for (const { room, entries, rounds, coaches } of rooms) {
		const placed = placedLast(person, entries);
		for (const entry of entries) {
			if (entry.error || entry.row.aside_at != null) continue;
			if (entry.type === 'observation') {
				const one = entry as OpenEntry<'observation'>;
				const { body } = one;
				const source = sourceOf(body.source, one.by, person, coaches);
				const levels = skills.levels[skills.of(body.skill) ?? -1] ?? 0;
				const seen = seenIn({ ...body, support: supportIn(body, levels) });
				if (body.person !== person || seen === null) continue;
				add(one, body.skill, { part: body.part, source, rater: byOther(source) ? rater(one.by) : 0, seen }, body.day, body.seen, one.by);
			} else if (entry.type === 'placement' && placed.has(entry)) {
				const one = entry as OpenEntry<'placement'>;
				const round = rounds.find(({ id }) => id === one.row.round_id);
				if (!round || (!own && (round.put_away_at != null || round.opened_at === null))) continue;
				// Of a round that was put away one's view stays until it is given anew: whoever was left out of the next cannot.
				if (round.put_away_at != null && placedAnew(placed, one.body.requires, round, rounds)) continue;
				const requires = entries.find(({ row, type }) => type === 'requires' && row.id === one.body.requires) as OpenEntry<'requires'> | undefined;
				const day = new Date(round.opened_at ?? round.created_at).toISOString().slice(0, 10);
				for (const { skill, support } of one.body.at) {
					if (support !== null) add(one, skill, { part: partIn(requires?.body, skill), source: 'self', rater: 0, seen: { support } }, day, '', one.by);
				}
			} else if (entry.type === 'shared' && !own && entry.row.created_by === person) {
				const one = entry as OpenEntry<'shared'>;
				for (const piece of sharedPieces(one.body, (id) => skills.of(id) ?? id)) {
					const seen = seenIn(piece);
					if (seen === null) continue;
					add(one, piece.skill, { part: piece.part, source: piece.source, rater: byOther(piece.source) ? rater(`shared ${piece.rater}`) : 0, seen }, piece.day, '', null);
				}
			}

			function add(from: Observed['entry'], id: string, piece: Omit<Evidence, 'skill' | 'day'>, day: string, words: string, by: string | null) {
				const skill = skills.of(id);
				const on = dayNumber(day) ?? Math.floor(from.row.created_at / 86_400_000);
				if (skill === undefined || until === null) return;
				// A day that has not come yet is a slip of the pen.
				const evidence = { ...piece, skill, day: Math.min(on, until) };
				found.push({ evidence, entry: from, room, skill: skills.ids[skill] ?? id, source: piece.source, seen: words, day: day || today, by });
			}
		}
	}
	return found;
}

/** What counts of what is shared: only of the skills that were chosen for it, and no more of a part of a skill than the form sends. */
export function sharedPieces<Id>({ skills, evidence }: OpenEntry<'shared'>['body'], now: (id: string) => Id): OpenEntry<'shared'>['body']['evidence'] {
	const chosen = new Set(skills.map(now));
	const many = new Map<string, number>();
	return evidence.filter((piece) => {
		if (!chosen.has(now(piece.skill)) || seenIn(piece) === null) return false;
		const key = `${piece.part} ${now(piece.skill)}`;
		many.set(key, (many.get(key) ?? 0) + 1);
		return (many.get(key) ?? 0) <= MOST_SHARED;
	});
}

const byOther = (source: Source) => source === 'peer' || source === 'coach';

/** Which part of a skill a placement is about, by what the goal asks for. */
export const partIn = (requires: OpenEntry<'requires'>['body'] | undefined, skill: string) => requires?.items.find((item) => item.skill === skill)?.part ?? 'skill';

/** What was seen; null where the skill was only used. */
export function seenIn({ support, right, difficulty }: { support: number | null; right: '' | 'yes' | 'no'; difficulty: number | null }): Evidence['seen'] | null {
	if (right !== '') return { answer: { right: right === 'yes', difficulty: levelAt(PARAMS, difficulty ?? 3) } };
	return support === null ? null : { support };
}

/** The last time a skill was used or seen in use, of each skill: `"2026-11-24"`. */
export function lastUsed(person: string, rooms: readonly Read[], skills: Numbered): Map<string, string> {
	const last = new Map<string, string>();
	for (const entry of rooms.flatMap((one) => one.entries)) {
		if (entry.error || entry.type !== 'observation') continue;
		const { body } = entry as OpenEntry<'observation'>;
		const number = skills.of(body.skill);
		const id = number === undefined ? undefined : skills.ids[number];
		// Who only watched, answered a question or knows about it has not used it.
		if (id === undefined || body.source === 'exercise' || body.part !== 'skill' || body.person !== person || (body.support !== null && body.support < 2)) continue;
		if ((last.get(id) ?? '') < body.day) last.set(id, body.day);
	}
	return last;
}
