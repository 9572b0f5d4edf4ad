/** How long things are kept, and having them deleted: announced thirty days before, and stopped within them. */
import { api, type Engagement, type Erasing } from '$lib/api';
import { at } from '$lib/space.svelte';

const DAY = 86_400_000;

/** Whether this person may ask that everything of it be deleted, and stop that: whose climbing it was. */
export function mayAsk(engagement: Pick<Engagement, 'parties' | 'state'>, me: string): boolean {
	const mine = engagement.parties.find((party) => party.person_id === me);
	return ['closed', 'ended'].includes(engagement.state) && (mine?.role === 'coachee' || mine?.role === 'peer');
}

/** Whole days that are left; 0 on the last. */
export function daysLeft(eraseAt: number, now: number): number {
	return Math.max(0, Math.ceil((eraseAt - now) / DAY));
}

/** Asks that everything of a coaching that is over be deleted. */
export const askErasure = (engagement: string) => api.post<Erasing>(at(`/engagements/${engagement}/erasure`));
/** Stops it, whoever or whatever began it. */
export const stopErasure = (engagement: string) => api.del<Erasing>(at(`/engagements/${engagement}/erasure`), { body: {} });
/** Asks that what is a deactivated person's alone be deleted. */
export const askErasureOf = (person: string) => api.post<Erasing>(at(`/people/${person}/erasure`));
export const stopErasureOf = (person: string) => api.del<Erasing>(at(`/people/${person}/erasure`), { body: {} });
