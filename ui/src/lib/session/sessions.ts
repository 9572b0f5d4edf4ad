/** Sessions: fetched and opened, planned, moved, held. */
import { api, type Modality, type Session, type SessionChange, type SessionForm, type Takeaway } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { openAll, openOne, sealed, text, type Clear, type Room } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { at, space } from '$lib/space.svelte';

/** What kind of talk it is, in the order they are offered. */
export const FORMS = ['conversation', 'halves', 'discovery', 'three_way', 'review', 'closing'] as const satisfies readonly SessionForm[];

/** The shortest and the longest, minutes. */
export const MINUTES = { least: 5, most: 480 } as const;

/** Whether one can last so long. */
export function minutesFit(minutes: number): boolean {
	return Number.isInteger(minutes) && minutes >= MINUTES.least && minutes <= MINUTES.most;
}

/** A session with its topic opened. */
export interface OpenSession {
	row: Session;
	topic: Clear;
}

/** What one says when planning. */
export interface Plan {
	/** `2026-11-24T14:00`. */
	local: string;
	zone: string;
	minutes: number;
	link: string;
	topic: string;
	form: SessionForm;
}

/** The address of sessions, or of one. */
export const path = (room: Room, session?: string) => at(`/engagements/${room.id}/sessions${session ? `/${session}` : ''}`);

/** Opens the topics of sessions of one room. */
export async function openSessions(room: Room, rows: Session[]): Promise<OpenSession[]> {
	const topics = await openAll(
		room,
		rows.map((row) => ({ kind: 'session', row: row.id, field: 'topic', sealed: row.topic }))
	);
	return rows.map((row, n) => ({ row, topic: topics[n] ?? { text: '', json: null, error: null } }));
}

/** Every session of an engagement without its words, the earliest first. */
export async function rowsOf(room: Room): Promise<Session[]> {
	const rows = await api.list<Session>(path(room));
	return rows.sort((a, b) => a.starts_at - b.starts_at);
}

/** The planned session after one (or after a time): where what was put off goes; null when none is planned. */
export async function nextPlanned(room: Room, after: Pick<Session, 'id' | 'starts_at'>): Promise<Session | null> {
	const rows = await api.list<Session>(path(room), { query: { from: after.starts_at } });
	return rows.find((one) => one.id !== after.id && one.state === 'planned') ?? null;
}

/** How far back the session before is looked for first, ms: a season. */
const SEASON = 100 * 86_400_000;

/** The session held last before one, opened; null when there is none. */
export async function heldBefore(room: Room, row: Pick<Session, 'id' | 'starts_at'>): Promise<OpenSession | null> {
	for (const from of [row.starts_at - SEASON, null]) {
		const rows = await api.list<Session>(path(room), { query: { from, to: row.starts_at } });
		const last = rows.filter((one) => one.id !== row.id && one.state === 'held').at(-1);
		if (last) return (await openSessions(room, [last]))[0] ?? null;
	}
	return null;
}

/** One session. */
export async function sessionOf(room: Room, id: string): Promise<OpenSession> {
	const row = await api.get<Session>(path(room, id));
	return { row, topic: await openOne(room, { kind: 'session', row: id, field: 'topic' }, row.topic) };
}

/** Plans a session. */
export function planSession(room: Room, plan: Plan, id: string = newId()): Promise<Session> {
	const topic = plan.topic.trim();
	const items = topic ? [{ kind: 'session', row: id, field: 'topic', version: 1, content: text(topic) }] : [];
	return sealed(room, items, ([value]) =>
		api.post<Session>(path(room), {
			id,
			starts_local: plan.local,
			zone: plan.zone,
			minutes: plan.minutes,
			link: plan.link.trim() || null,
			form: plan.form,
			topic: value ?? null
		})
	);
}

/** Moves it, or changes its length or link; `following`: and those after it in its row. */
export function moveSession(
	room: Room,
	base: Session,
	plan: Pick<Plan, 'local' | 'zone' | 'minutes' | 'link'>,
	following = false
): Promise<Session> {
	return change<Session, Session>(
		base,
		['starts_local', 'zone', 'minutes', 'link'],
		(from) =>
			api.put<Session>(path(room, from.id), {
				version: from.version,
				starts_local: plan.local,
				zone: plan.zone,
				minutes: plan.minutes,
				link: plan.link.trim() || null,
				...(following ? { following: true } : {})
			}),
		() => api.get<Session>(path(room, base.id))
	);
}

/** Says what it is about; throws `Changed` when the other did meanwhile. */
export function setTopic(room: Room, base: Session, words: string): Promise<Session> {
	return change<Session, Session>(
		base,
		['topic'],
		(from) =>
			sealed(room, [{ kind: 'session', row: from.id, field: 'topic', version: from.version + 1, content: text(words.trim()) }], ([topic]) =>
				api.put<Session>(path(room, from.id), { version: from.version, topic })
			),
		() => api.get<Session>(path(room, base.id))
	);
}

/** The talk begins: the quiet clock of both starts. */
export const openTalk = (room: Room, id: string) => api.put<Session>(`${path(room, id)}/opening`, {});
/** The session was held. */
export const holdSession = (room: Room, id: string) => api.put<Session>(`${path(room, id)}/holding`, {});
/** It does not take place; `following`: nor those after it in its row. */
export const cancelSession = (room: Room, id: string, following = false) =>
	api.put<Session>(`${path(room, id)}/cancellation`, following ? { following: true } : {});
/** It takes place after all. */
export const planAgain = (room: Room, id: string) => api.del<Session>(`${path(room, id)}/cancellation`);
/** What was before: moves and cancellations, the newest first. */
export const changesOf = (room: Room, id: string) => api.list<SessionChange>(`${path(room, id)}/changes`);
/** How its time was spent. */
export const setModalities = (room: Room, id: string, items: { modality: Modality; minutes: number }[]) =>
	api.put<Session>(`${path(room, id)}/modalities`, { items });
/** Its calendar file. */
export const inviteOf = (room: Room, id: string) => `/api/v1${path(room, id)}/invite.ics`;

/** Stores what I take with me; `seen` is the version of mine that was shown, 0 before the first. */
export function setTakeaway(room: Room, session: string, words: string, seen: number): Promise<Takeaway> {
	return change<{ version: number }, Takeaway>(
		{ version: seen },
		[],
		({ version }) =>
			sealed(room, [{ kind: 'takeaway', row: session, field: 'text', version: version + 1, content: text(words.trim()) }], ([value]) =>
				api.put<Takeaway>(`${path(room, session)}/takeaway`, { version, text: value })
			),
		async () => {
			const row = await api.get<Session>(path(room, session));
			return { version: row.takeaways.find((one) => one.person_id === space.self.person_id)?.version ?? 0 };
		}
	);
}

/** What people take with them, opened; what someone emptied again is not there. */
export async function takeawaysOf(room: Room, session: Pick<Session, 'id' | 'takeaways'>): Promise<{ row: Takeaway; text: Clear }[]> {
	const texts = await openAll(
		room,
		session.takeaways.map((one) => ({ kind: 'takeaway', row: session.id, field: 'text', sealed: one.text }))
	);
	// Words count as a person's only when that person sealed them.
	const stranger = { text: '', json: null, error: 'other_author' };
	return session.takeaways
		.map((row, n) => ({ row, text: row.text.by === row.person_id ? (texts[n] ?? stranger) : stranger }))
		.filter((one) => one.text.error !== null || one.text.text !== '');
}
