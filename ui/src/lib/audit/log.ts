/** One's own record of access: what there is, and what of it stands out. Pure. */
import type { AccessEvent } from '$lib/api';

/** Everything that can stand in it, in the order of the server's list. */
export const KINDS = [
	'sponsor_opened',
	'release_opened',
	'account_opened',
	'reset_link_made',
	'login_reset',
	'password_changed',
	'second_factor_on',
	'second_factor_off',
	'second_factor_removed',
	'signed_in_new_device',
	'card_published',
	'card_replaced',
	'card_restarted',
	'partner_card_restarted',
	'words_changed',
	'kit_changed',
	'passkey_added',
	'passkey_removed',
	'keys_shared',
	'released',
	'release_revoked',
	'exported',
	'invited',
	'deactivated',
	'reactivated',
	'role_changed',
	'person_changed',
	'manager_changed',
	'team_changed',
	'attachment_deleted',
	'note_deleted',
	'erasure_asked',
	'erasure_stopped'
] as const;

/** What a stranger with my login, or an administrator against my will, could not do without leaving it here. */
const ALWAYS: readonly string[] = ['reset_link_made', 'login_reset', 'second_factor_removed', 'card_restarted', 'partner_card_restarted', 'deactivated', 'erasure_asked'];
/** What is usual when I did it, and worth a look when it was not me: a device, my keys, my record. */
const MINE: readonly string[] = [
	'password_changed',
	'second_factor_off',
	'signed_in_new_device',
	'card_replaced',
	'words_changed',
	'kit_changed',
	'passkey_added',
	'exported',
	'role_changed'
];
/** Of these it is asked whether it was oneself, whoever the server says that it was: who has the login acts under one's name. */
const ASKED: readonly string[] = ['password_changed', 'second_factor_off', 'signed_in_new_device', 'card_replaced', 'words_changed', 'kit_changed', 'passkey_added', 'exported'];

/** Whether a line stands out: it may be nothing, and it is worth a look. */
export function unusual(event: Pick<AccessEvent, 'kind' | 'actor_id'>, me: string): boolean {
	return ALWAYS.includes(event.kind) || (MINE.includes(event.kind) && event.actor_id !== me) || event.kind === 'signed_in_new_device';
}

/** Whether a line ends with "Was that you?". */
export function asksWhetherMe(event: Pick<AccessEvent, 'kind'>): boolean {
	return ASKED.includes(event.kind);
}

/** How often it happened that day, where that is more than once; else null. Only of a reading one line stands for several. */
export function often(event: Pick<AccessEvent, 'count'>): number | null {
	return (event.count ?? 1) > 1 ? (event.count ?? null) : null;
}

/** Lines of one day. */
export interface Day {
	day: string;
	events: AccessEvent[];
}

/** By day, the newest first; `dayOf` says on which day an instant falls where the person is. */
export function byDay(events: readonly AccessEvent[], dayOf: (at: number) => string): Day[] {
	const days: Day[] = [];
	for (const event of [...events].sort((a, b) => b.at - a.at || b.id.localeCompare(a.id))) {
		const day = dayOf(event.at);
		const last = days.at(-1);
		if (last?.day === day) last.events.push(event);
		else days.push({ day, events: [event] });
	}
	return days;
}

/** Whether there are lines that stand out and were not looked at: after the newest one that was seen. What I did myself calls nobody. */
export function news(events: readonly AccessEvent[], seen: { at: number; id: string } | null, me: string): boolean {
	return events.some((event) => (seen === null || event.at > seen.at || (event.at === seen.at && event.id > seen.id)) && (event.actor_id !== me || unusual(event, me)));
}
