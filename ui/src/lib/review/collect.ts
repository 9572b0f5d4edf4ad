/** Gathers the parting record: asks for everything of an engagement that one may read, opens it part by part, and says how far it is. */
import { actionsOf } from '$lib/action/actions';
import { api, type Agreement, type Drawer, type Note } from '$lib/api';
import { overHolds } from '$lib/engagement/ended';
import { openAgreement } from '$lib/engagement/open.svelte';
import { ownRoom, type Engagement, type Room } from '$lib/engagement/sealing';
import { attained, notedOn, standsAs } from '$lib/goal/craft';
import { goalsOf, type OpenGoal } from '$lib/goal/goals';
import { moreSealed } from '$lib/goal/more';
import { textOf } from '$lib/journal/text';
import { entriesOf, ofType, type OpenEntry } from '$lib/record';
import { openSessions, rowsOf, takeawaysOf, type OpenSession } from '$lib/session/sessions';
import { at, nameOf, space } from '$lib/space.svelte';
import { dayWords } from '$lib/words/when';
import { termsTold, type Parting, type PartingAgreement, type PartingEntry, type PartingGoal, type PartingSession } from './parting';

const DRAWERS: readonly Drawer[] = ['ground', 'option', 'plan', 'session', 'learning', 'goal', 'review'];
/** Agreements, goals, sessions, notes, actions; then the drawers. */
export const STEPS = 5 + DRAWERS.length;

/** Counts what could not be opened. */
class Count {
	unreadable = 0;
	said(clear: { text: string; error: string | null }): string {
		if (clear.error) this.unreadable++;
		return clear.text;
	}
}

/** `mine`: what only I wrote and can read goes along. `step` is called with the number of parts that are done. */
export async function collect(engagement: Engagement, mine: boolean, step: (done: number) => void): Promise<Parting> {
	const count = new Count();
	let done = 0;
	const next = <T>(value: T): T => {
		step(++done);
		return value;
	};
	const agreements = next(await agreementsOf(engagement, count));
	const goals = await goalsOf(engagement);
	next(goals);
	const sessions = await openSessions(engagement, (await rowsOf(engagement)).sort((a, b) => a.starts_at - b.starts_at));
	next(sessions);
	const notes = next(await notesOf(engagement, count));
	const actions = next(await actionsOf(engagement));
	const entries: OpenEntry[] = [];
	for (const drawer of DRAWERS) entries.push(...next(await entriesOf(engagement, { drawer })));
	count.unreadable += entries.filter((one) => one.error).length;
	return {
		made_at: Date.now(),
		made_for: space.self.name,
		kind: engagement.kind,
		state: engagement.state,
		over: await overOf(engagement),
		people: engagement.parties.filter((party) => party.joined_at !== null).map((party) => ({ name: party.name, role: party.role })),
		agreements,
		goals: goals.map((goal) => goalOut(goal, entries, count)),
		sessions: await Promise.all(sessions.map((one) => sessionOut(engagement, one, notes, count))),
		actions: actions.map((one) => ({
			owner: nameOf(one.row.owner_id),
			text: count.said(one.text),
			due_day: one.row.due_day,
			state: one.signed ? one.row.state : 'open',
			unsigned: !one.signed,
			how: one.how ?? '',
			words: one.words
		})),
		entries: entriesOut(entries, engagement),
		mine_alone: mine && space.self.own_engagement_id ? await aloneOf(engagement, sessions, count) : null,
		unreadable: count.unreadable
	};
}

/** Whose signatures say that it is over. */
async function overOf(engagement: Engagement): Promise<Parting['over']> {
	const over = await overHolds(engagement);
	return over && { state: over.state, how: over.how, signed: over.by.map((one) => ({ name: nameOf(one.person), at: one.at })) };
}

async function agreementsOf(engagement: Engagement, count: Count): Promise<PartingAgreement[]> {
	const rows = await api.list<Agreement>(at(`/engagements/${engagement.id}/agreements`));
	return Promise.all(
		rows.map(async (row) => {
			const opened = await openAgreement(engagement, row);
			if (opened.words.error) count.unreadable++;
			return {
				version: row.version,
				created_at: row.created_at,
				...termsTold(named(opened.words.json ?? {}, engagement) as Record<string, unknown>),
				signed: opened.signed.flatMap((one) => (one.holds && one.at !== null ? [{ name: nameOf(one.person), at: one.at }] : []))
			};
		})
	);
}

function goalOut(goal: OpenGoal, entries: OpenEntry[], count: Count): PartingGoal {
	return {
		id: goal.row.id,
		state: standsAs(goal),
		closed: goal.closure && { name: nameOf(goal.closure.by), at: goal.closure.at },
		unsigned: !goal.signed,
		sentence: count.said(goal.sentence),
		today: count.said(goal.today),
		good_enough: count.said(goal.goodEnough),
		target_day: goal.row.target_day,
		levels: { ...goal.levels },
		more: moreSealed(goal.more) ?? {},
		attainment: attained(ofType(entries, 'attainment'), goal.row.id).map((one) => ({
			by: nameOf(one.by),
			day: notedOn(one),
			level: one.body.level,
			words: one.body.words
		}))
	};
}

async function sessionOut(room: Room, { row, topic }: OpenSession, notes: Map<string, string>, count: Count): Promise<PartingSession> {
	const took = await takeawaysOf(room, row);
	return {
		id: row.id,
		number: row.number,
		starts_local: row.starts_local,
		zone: row.zone,
		minutes: row.minutes,
		state: row.state,
		topic: count.said(topic),
		takeaways: took.map((one) => ({ by: nameOf(one.row.person_id), words: count.said(one.text) })),
		note: notes.get(row.id) ?? ''
	};
}

/** Notes of a room as text, by session. */
async function notesOf(room: Room, count: Count): Promise<Map<string, string>> {
	const rows = await api.list<Note>(at(`/engagements/${room.id}/notes`));
	const texts = new Map<string, string>();
	for (const note of rows) {
		const { words, error } = await textOf(room, note.id);
		if (error) count.unreadable++;
		const key = note.session_id ?? note.id;
		texts.set(key, [texts.get(key), words].filter(Boolean).join('\n'));
	}
	return texts;
}

/** Ids of those in it become their names, wherever they stand: the file is read where nobody can look them up. */
function named(value: unknown, engagement: Engagement): unknown {
	if (typeof value === 'string') return engagement.parties.find((party) => party.person_id === value)?.name ?? value;
	if (Array.isArray(value)) return value.map((one) => named(one, engagement));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, engagement)]));
}

function entriesOut(entries: OpenEntry[], engagement: Engagement): PartingEntry[] {
	return entries
		.filter((one) => !one.error)
		.map((one) => ({
			drawer: one.row.drawer,
			type: one.type,
			by: nameOf(one.by),
			created_at: one.row.created_at,
			body: named(one.body, engagement) as Record<string, unknown>
		}));
}

/** What belongs to this coaching in one's own space: notes on its sessions, goals and entries kept for oneself. */
async function aloneOf(engagement: Engagement, sessions: OpenSession[], count: Count): Promise<Parting['mine_alone']> {
	const own = ownRoom();
	const [notes, goals, entries] = await Promise.all([
		notesOf(own, count),
		goalsOf(own),
		Promise.all(DRAWERS.map((drawer) => entriesOf(own, { drawer }))).then((all) => all.flat())
	]);
	const belong = entries.filter((one) => !one.error && (one.body as { engagement?: string | null }).engagement === engagement.id);
	return {
		notes: sessions.flatMap(({ row }) => {
			const words = notes.get(row.id);
			return words ? [{ session: dayWords(row.starts_local.slice(0, 10)), words }] : [];
		}),
		goals: goals.filter((goal) => goal.more.engagement === engagement.id).map((goal) => goalOut(goal, entries, count)),
		entries: entriesOut(belong, engagement)
	};
}
