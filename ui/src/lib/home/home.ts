/** What is on top: one next step, then today and tomorrow, then what one said one would do. */
import { api, type Home, type Session } from '$lib/api';
import { openMixed, type OpenAction } from '$lib/action/actions';
import { openSessions, type OpenSession } from '$lib/session/sessions';
import { at } from '$lib/space.svelte';

/** Home as it arrives, its sessions as pages show them. */
export type HomeRow = Omit<Home, 'next' | 'sessions_today' | 'sessions_soon'> & {
	next: Omit<Home['next'], 'session'> & { session: Session | null };
	sessions_today: Session[];
	sessions_soon: Session[];
};

/** Home with its sealed words opened. */
export interface OpenHome {
	row: HomeRow;
	/** Today's sessions. */
	sessions: OpenSession[];
	/** Tomorrow's. */
	soon: OpenSession[];
	actions: OpenAction[];
	/** The action on top, if it is one. */
	action: OpenAction | null;
	/** The session on top, if it is one. */
	session: OpenSession | null;
}

/** Opens sessions of several engagements, the earliest first. */
async function openSome(rows: Session[]): Promise<OpenSession[]> {
	const rooms = [...new Set(rows.map((one) => one.engagement_id))];
	const opened = await Promise.all(
		rooms.map((id) =>
			openSessions(
				{ id },
				rows.filter((one) => one.engagement_id === id)
			)
		)
	);
	return opened.flat().sort((a, b) => a.row.starts_at - b.row.starts_at);
}

/** Fetches and opens home. */
export async function openHome(): Promise<OpenHome> {
	const row = await api.get<HomeRow>(at('/home'));
	const [actions, sessions, soon, action, session] = await Promise.all([
		openMixed(row.actions),
		openSome(row.sessions_today),
		openSome(row.sessions_soon),
		row.next.action ? openMixed([row.next.action]) : [],
		row.next.session ? openSome([row.next.session]) : []
	]);
	return { row, sessions, soon, actions, action: action[0] ?? null, session: session[0] ?? null };
}
