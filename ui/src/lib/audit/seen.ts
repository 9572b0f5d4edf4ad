/** How far one has read one's own record of access on this device, and whether there is something new. Fetched by the frame after the page is there. */
import { api, type AccessEvent, type Page } from '$lib/api';
import { at, space } from '$lib/space.svelte';
import { news } from './log';

export interface Seen {
	at: number;
	id: string;
}

const key = () => `belay-access-seen-${space.self.person_id}`;

/** The newest line that was seen here; null on a new device, which calls for nothing old. */
export function seen(): Seen | null {
	try {
		const said = JSON.parse(localStorage.getItem(key()) ?? 'null') as Partial<Seen> | null;
		return typeof said?.at === 'number' && typeof said.id === 'string' ? { at: said.at, id: said.id } : null;
	} catch {
		return null;
	}
}

/** Keeps the newest line as seen. */
export function saw(events: readonly AccessEvent[]): void {
	const newest = events.reduce<AccessEvent | null>((best, one) => (best && (best.at > one.at || (best.at === one.at && best.id > one.id)) ? best : one), null);
	if (newest) localStorage.setItem(key(), JSON.stringify({ at: newest.at, id: newest.id }));
}

/** Whether the menu marks it. The first look on a device marks nothing and remembers where it began. */
export async function isNew(): Promise<boolean> {
	const { items } = await api.get<Page<AccessEvent>>(at('/access-log'), { query: { limit: 20 } });
	const before = seen();
	if (before === null) {
		saw(items);
		return false;
	}
	return news(items, before, space.self.person_id);
}
