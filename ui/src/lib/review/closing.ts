/** Coming to an end: begun, taken back, closed with a signed act; and who is out of it early says why before. */
import { api } from '$lib/api';
import { end, leave } from '$lib/engagement/acts';
import { takeIn, type Engagement } from '$lib/engagement/sealing';
import { addEntry, type Body } from '$lib/record';
import { at } from '$lib/space.svelte';
import { vault } from '$lib/vault';

const path = (engagement: Engagement, what: string) => at(`/engagements/${engagement.id}/${what}`);

/** The last conversations begin: looking back. */
export const beginClosing = (engagement: Engagement) => api.put<Engagement>(path(engagement, 'closing'));
/** Not yet: work goes on. */
export const goOn = (engagement: Engagement) => api.del<Engagement>(path(engagement, 'closing'));

/** Closes it as agreed. */
export async function closeEngagement(engagement: Engagement): Promise<Engagement> {
	await takeIn(engagement);
	const act = await vault.sign({
		act: 'close',
		engagement: engagement.id,
		subject: engagement.id,
		version: (engagement.suggested ?? engagement.agreement)?.version ?? 0,
		at: Date.now()
	});
	return api.put<Engagement>(path(engagement, 'closure'), { act });
}

/** Ends it early for everyone; why is written first, because nothing can be afterwards. */
export async function endEarly(engagement: Engagement, why: Body<'ending'>['why'], words: string): Promise<void> {
	await addEntry(engagement, 'ending', { why, words: words.trim() });
	await end(engagement);
}

/** Leaves a team or a circle; a word to the others first, when there is one. */
export async function depart(engagement: Engagement, words: string): Promise<void> {
	if (words.trim()) await addEntry(engagement, 'ending', { why: 'other', words: words.trim() });
	await leave(engagement);
}
