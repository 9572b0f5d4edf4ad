/** What the timeline shows: rows are fetched whole, words are opened a page at a time. */
import { api, type Agreement, type Drawer, type Entry, type Goal, type Session } from '$lib/api';
import { departed, overHolds } from '$lib/engagement/ended';
import type { Clear, Engagement } from '$lib/engagement/sealing';
import { closureOf, goalPath, openGoals, type Closure, type Level, type OpenGoal } from '$lib/goal/goals';
import { openRows, type OpenEntry } from '$lib/record';
import { openSessions } from '$lib/session/sessions';
import { at } from '$lib/space.svelte';
import { stageOf, type Moment } from './journey';

/** Something that happened, its words still sealed. */
export interface Source extends Moment {
	agreement?: Agreement;
	session?: Session;
	goal?: Goal;
	/** Only of a goal: how it was closed, by the signature; else it was set. */
	closed?: Closure;
	entry?: Entry;
	/** The whole of it was closed or ended, or someone left. */
	end?: { kind: 'closed' | 'ended' | 'left' | 'closed-unsigned' | 'ended-unsigned'; by: string };
}

/** Something that happened, to be read. */
export interface Event {
	at: number;
	key: string;
	/** `journey-event` says it in words. */
	kind: string;
	/** A number it is said with: the version, the level. */
	n: number;
	by: string;
	words: Clear;
	/** What it is about, where that is something else. */
	about: string;
	href: string;
}

/** Entries on the timeline lie here; those of the other drawers only say that a stage was taken. */
const SHOWN: readonly Drawer[] = ['learning', 'goal', 'plan', 'review'];
const STAGED: readonly Drawer[] = ['ground', 'option'];
const TYPES: readonly string[] = ['insight', 'learning', 'win', 'discovery', 'attainment', 'plan', 'review', 'setback', 'ending', 'look_back'];

/** Everything that happened; nothing is opened but the signatures under what was closed. */
export async function gather(engagement: Engagement): Promise<Source[]> {
	const below = `/engagements/${engagement.id}`;
	const list = <T>(what: string, query?: Record<string, string>) => api.list<T>(at(`${below}/${what}`), { query });
	const [agreements, sessions, goals, ...drawers] = await Promise.all([
		list<Agreement>('agreements'),
		list<Session>('sessions'),
		list<Goal>('goals'),
		...[...SHOWN, ...STAGED].map((drawer) => list<Entry>('entries', { drawer }))
	]);
	const sources: Source[] = agreements.map((agreement) => ({ at: agreement.created_at, key: `agreement-${agreement.id}`, stage: 'agreement', agreement }));
	for (const session of sessions) {
		if (session.state === 'held') sources.push({ at: session.starts_at, key: `session-${session.id}`, stage: 'session', session });
	}
	for (const goal of goals) {
		sources.push({ at: goal.created_at, key: `goal-${goal.id}`, stage: 'goal', goal });
		const closed = await closureOf(engagement, goal);
		if (closed) sources.push({ at: closed.at, key: `goal-${goal.id}-closed`, stage: null, goal, closed });
	}
	for (const entry of drawers.flat()) sources.push({ at: entry.created_at, key: entry.id, stage: stageOf(entry.drawer), entry });
	return [...sources, ...(await endings(engagement))];
}

/** Who left and that it is over: by signatures; what only the server says is said as that. */
async function endings(engagement: Engagement): Promise<Source[]> {
	const sources: Source[] = (await departed(engagement)).map(({ person, at }) => ({ at, key: `left-${person}`, stage: null, end: { kind: 'left', by: person } }));
	const over = await overHolds(engagement);
	if (!over || over.state === 'declined') return sources;
	const by = over.how === 'said' ? (over.by.at(-1)?.person ?? '') : '';
	if (over.at !== null) sources.push({ at: over.at, key: 'closed', stage: over.state === 'closed' ? 'closing' : null, end: { kind: over.state, by } });
	else if (engagement.closed_at !== null) sources.push({ at: engagement.closed_at, key: 'closed', stage: null, end: { kind: `${over.state}-unsigned`, by: '' } });
	return sources;
}

/** Whether it may be on the timeline at all. */
export function shown(source: Source): boolean {
	return !source.entry || SHOWN.includes(source.entry.drawer);
}

const NOTHING: Clear = { text: '', json: null, error: null };
const clear = (text: string): Clear => ({ text, json: null, error: null });

/** Opens a page of them, in their order. What is no event by its type is left out; what cannot be opened is shown as that. */
export async function open(engagement: Engagement, sources: readonly Source[]): Promise<Event[]> {
	const goalRows = new Map(sources.flatMap((one) => (one.goal ? [[one.goal.id, one.goal] as const] : [])));
	const [sessions, goals, entries] = await Promise.all([
		openSessions(
			engagement,
			sources.flatMap((one) => (one.session ? [one.session] : []))
		),
		openGoals(engagement, [...goalRows.values()]),
		openRows(
			engagement,
			sources.flatMap((one) => (one.entry ? [one.entry] : []))
		)
	]);
	const byGoal = new Map(goals.map((one) => [one.row.id, one]));
	await addGoals(engagement, entries, byGoal);
	const below = `/coaching/${engagement.id}`;
	return sources.flatMap((source): Event[] => {
		const base = { at: source.at, key: source.key, n: 0, by: '', words: NOTHING, about: '', href: '' };
		if (source.agreement) return [{ ...base, kind: 'agreement', n: source.agreement.version, by: source.agreement.by, href: at(`${below}/agreement`) }];
		if (source.end) return [{ ...base, ...source.end, href: at(`${below}/closing`) }];
		if (source.session) {
			const found = sessions.find((one) => one.row === source.session);
			return [{ ...base, kind: 'session', n: source.session.number ?? 0, words: found?.topic ?? NOTHING, href: at(`${below}/sessions/${source.session.id}`) }];
		}
		if (source.goal) {
			const goal = byGoal.get(source.goal.id);
			if (!goal) return [];
			return [{ ...base, kind: source.closed?.state ?? 'goal', by: source.closed?.by ?? goal.by, words: goal.sentence, href: goalPath(engagement.id, goal) }];
		}
		const entry = entries.find((one) => one.row === source.entry);
		return entry ? ofEntry(engagement, entry, byGoal, base) : [];
	});
}

/** Attainments speak of goals that may not be on this page. */
async function addGoals(engagement: Engagement, entries: readonly OpenEntry[], known: Map<string, OpenGoal>): Promise<void> {
	const missing = new Set(entries.flatMap((one) => (one.type === 'attainment' && one.row.parent_id && !known.has(one.row.parent_id) ? [one.row.parent_id] : [])));
	const rows = await Promise.all([...missing].map((id) => api.get<Goal>(at(`/engagements/${engagement.id}/goals/${id}`)).catch(() => null)));
	for (const goal of await openGoals(engagement, rows.filter((row) => row !== null))) known.set(goal.row.id, goal);
}

function ofEntry(engagement: Engagement, entry: OpenEntry, goals: Map<string, OpenGoal>, base: Omit<Event, 'kind'>): Event[] {
	const below = `/coaching/${engagement.id}`;
	const event = { ...base, kind: entry.type as string, by: entry.by };
	if (entry.error) return [{ ...event, kind: 'unopened', words: { ...NOTHING, error: entry.error } }];
	if (!TYPES.includes(entry.type)) return [];
	const body = entry.body as Record<string, unknown>;
	const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : '');
	switch (entry.type) {
		case 'attainment': {
			const goal = goals.get(entry.row.parent_id ?? '');
			const level = typeof body.level === 'number' ? body.level : 0;
			const words = [goal?.levels[String(level) as Level], text('words')].filter(Boolean).join('\n');
			return [{ ...event, n: level, words: clear(words), about: goal?.sentence.text ?? '', href: goal ? goalPath(engagement.id, goal) : '' }];
		}
		case 'plan': {
			const version = typeof body.version === 'number' ? body.version : 1;
			return [{ ...event, n: version, words: clear(text('reason') || text('purpose')), href: at(`${below}/plan`) }];
		}
		case 'review':
			return [{ ...event, words: clear(text('goes_well')), href: at(`${below}/review`) }];
		case 'setback':
			return [{ ...event, words: clear(text('happened')), href: at(`${below}/review`) }];
		case 'ending':
		case 'look_back':
			return [{ ...event, words: clear(text('words')), href: at(`${below}/closing`) }];
		default:
			return [{ ...event, words: clear(text('text') || text('learnt')), href: at(`${below}/log`) }];
	}
}
