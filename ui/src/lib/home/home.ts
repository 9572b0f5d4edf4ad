/** What is on top: one next step, then today, then what one said one would do. */
import { api, type Home } from '$lib/api';
import { openMixed, type OpenAction } from '$lib/action/actions';
import { openSessions, type OpenSession } from '$lib/session/sessions';
import { at } from '$lib/space.svelte';

/** Home with its sealed words opened. */
export interface OpenHome {
	row: Home;
	/** Today's sessions. */
	sessions: OpenSession[];
	actions: OpenAction[];
	/** The action on top, if it is one. */
	action: OpenAction | null;
	/** The session on top, if it is one. */
	session: OpenSession | null;
}

/** Fetches and opens home. */
export async function openHome(): Promise<OpenHome> {
	const row = await api.get<Home>(at('/home'));
	const rooms = [...new Set(row.sessions_today.map((one) => one.engagement_id))];
	const [actions, sessions, action, session] = await Promise.all([
		openMixed(row.actions),
		Promise.all(
			rooms.map((id) =>
				openSessions(
					{ id },
					row.sessions_today.filter((one) => one.engagement_id === id)
				)
			)
		),
		row.next.action ? openMixed([row.next.action]) : [],
		row.next.session ? openSessions({ id: row.next.session.engagement_id }, [row.next.session]) : []
	]);
	return {
		row,
		sessions: sessions.flat().sort((a, b) => a.row.starts_at - b.row.starts_at),
		actions,
		action: action[0] ?? null,
		session: session[0] ?? null
	};
}
