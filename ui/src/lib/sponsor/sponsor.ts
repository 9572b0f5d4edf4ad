/** What a sponsor hopes for and promises: their own words, shown to the people in a coaching, readable on the server. */
import { api, type Hopes, type Promised, type Sponsored, type SponsorView } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { change } from '$lib/engagement/writing';
import { at } from '$lib/space.svelte';

/** A promise, with the coaching it belongs to. */
export interface Kept {
	engagement: Sponsored;
	promise: Promised;
}

/** The longest words the server takes, characters. */
export const LONGEST = { hopes: 2000, promise: 500 } as const;

/** Every coaching I sponsor. */
export const sponsoring = () => api.list<Sponsored>(at('/sponsoring'));

/** What the sponsor of a coaching I am in says. */
export const sponsorOf = (engagement: string) => api.get<SponsorView>(at(`/engagements/${engagement}/sponsor`));

/** Whether the server shows another sponsor than the signed terms name; where those do not open here, nothing can be told. */
export const isAnother = (view: Pick<SponsorView, 'person_id'>, signed: string | null): boolean => signed !== null && view.person_id !== signed;

const path = (engagement: string, rest: string) => at(`/sponsoring/${engagement}/${rest}`);

/** Says what I hope for; throws `row_changed` when I said something else on another device. */
export const sayHopes = (engagement: string, version: number, text: string) => api.put<Hopes>(path(engagement, 'hopes'), { version, text: text.trim() });

/** Promises something; the same `id` however often the form is sent. */
export const promise = (engagement: string, words: { text: string; due_day: string | null }, id: string = newId()) =>
	api.post<Promised>(path(engagement, 'promises'), { id, text: words.text.trim(), due_day: words.due_day });

/** What may change of a promise. */
export type PromiseChange = Partial<Pick<Promised, 'text' | 'due_day' | 'state'>>;

/** Changes a promise, or says whether it was kept. */
export function changePromise(engagement: string, row: Promised, what: PromiseChange): Promise<Promised> {
	return change<Promised, Promised>(
		row,
		Object.keys(what) as (keyof Promised)[],
		(from) => api.put<Promised>(path(engagement, `promises/${from.id}`), { version: from.version, ...what }),
		async () => {
			const all = await sponsoring();
			const found = all.find((one) => one.engagement_id === engagement)?.promises.find((one) => one.id === row.id);
			if (!found) throw new Error('the promise is gone');
			return found;
		}
	);
}

/** All promises: what is open comes first, soonest day first, those without a day after them; then what is settled, the newest first. */
export function inOrder(list: readonly Kept[]): { open: Kept[]; settled: Kept[] } {
	const open = list.filter(({ promise }) => promise.state === 'open');
	const settled = list.filter(({ promise }) => promise.state !== 'open');
	const day = ({ promise }: Kept) => promise.due_day ?? '9999';
	return {
		open: open.sort((a, b) => day(a).localeCompare(day(b)) || a.promise.created_at - b.promise.created_at),
		settled: settled.sort((a, b) => b.promise.changed_at - a.promise.changed_at)
	};
}

/** Whether a day was named and is over. */
export function pastDay(promise: Pick<Promised, 'state' | 'due_day'>, today: string): boolean {
	return promise.state === 'open' && promise.due_day !== null && promise.due_day < today;
}
