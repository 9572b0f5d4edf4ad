/** Sessions: fetched and opened, planned, moved, held. */
import { api, type Session, type Takeaway } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { openAll, openOne, sealed, text, type Clear, type Room } from '$lib/engagement/sealing';
import { change } from '$lib/engagement/writing';
import { at, space } from '$lib/space.svelte';

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
	form: 'conversation' | 'halves';
}

const path = (room: Room, session?: string) => at(`/engagements/${room.id}/sessions${session ? `/${session}` : ''}`);

/** Opens the topics of sessions of one room. */
export async function openSessions(room: Room, rows: Session[]): Promise<OpenSession[]> {
	const topics = await openAll(
		room,
		rows.map((row) => ({ kind: 'session', row: row.id, field: 'topic', sealed: row.topic }))
	);
	return rows.map((row, n) => ({ row, topic: topics[n] ?? { text: '', json: null, error: null } }));
}

/** Every session of an engagement, the earliest first. */
export async function sessionsOf(room: Room): Promise<OpenSession[]> {
	const rows = await api.list<Session>(path(room));
	return openSessions(room, rows.sort((a, b) => a.starts_at - b.starts_at));
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

/** Moves it, or changes its length or link. */
export function moveSession(room: Room, base: Session, plan: Pick<Plan, 'local' | 'zone' | 'minutes' | 'link'>): Promise<Session> {
	return change<Session, Session>(
		base,
		['starts_local', 'zone', 'minutes', 'link'],
		(from) =>
			api.put<Session>(path(room, from.id), {
				version: from.version,
				starts_local: plan.local,
				zone: plan.zone,
				minutes: plan.minutes,
				link: plan.link.trim() || null
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
/** It does not take place. */
export const cancelSession = (room: Room, id: string) => api.put<Session>(`${path(room, id)}/cancellation`, {});
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

/** What people take with them, opened. */
export async function takeawaysOf(room: Room, session: Session): Promise<{ row: Takeaway; text: Clear }[]> {
	const texts = await openAll(
		room,
		session.takeaways.map((one) => ({ kind: 'takeaway', row: session.id, field: 'text', sealed: one.text }))
	);
	// Words count as a person's only when that person sealed them.
	const stranger = { text: '', json: null, error: 'other_author' };
	return session.takeaways.map((row, n) => ({ row, text: row.text.by === row.person_id ? (texts[n] ?? stranger) : stranger }));
}
