/** Showing one thing of a coaching to somebody outside of it, signed; and taking it back. */
import { api, type Release, type ShownToMe } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { checkHolders, takeIn, type Engagement } from '$lib/engagement/sealing';
import { at, space } from '$lib/space.svelte';
import { vault, type Act } from '$lib/vault';
import { showingBase64, type Showing } from './sealed';

/** What its owner signed, checked. */
export interface Receipt {
	/** When, by the signature; null when it does not hold. */
	at: number | null;
	/** The card that it was checked with is one that this device knew before. */
	known: boolean;
}

const path = (engagement: string) => at(`/engagements/${engagement}/releases`);

/** Shows it; the same `id` however often it is tried. */
export async function show(engagement: Engagement, what: Showing, id: string = newId()): Promise<Release> {
	await checkHolders(engagement);
	const payload = await vault.hash(showingBase64(what));
	const act = await vault.sign({ act: 'release', engagement: engagement.id, subject: id, version: 1, at: Date.now(), payload });
	return api.post<Release>(path(engagement.id), { id, ...what, act });
}

/** Takes it back: from now on nobody is given it any more. */
export async function takeBack(engagement: Pick<Engagement, 'id'>, release: Release): Promise<void> {
	const act = await vault.sign({ act: 'revoke', engagement: engagement.id, subject: release.id, version: 1, at: Date.now() });
	await api.post(`${path(engagement.id)}/${release.id}/revocation`, { act });
}

/** What is shown of a coaching that I am in, and what was: openly, by whoever in it showed it. */
export const shownOf = (engagement: string) => api.list<Release>(path(engagement));

/** What was shown to me. Asking for it stands in its owners' records of access. */
export const shownToMe = () => api.list<ShownToMe>(at('/releases'));

/** Whether an act is the release that the server shows beside it. */
async function says(act: Act | null, release: Pick<Release, 'id' | 'person_id'> & Showing): Promise<boolean> {
	if (!act || act.act !== 'release' || act.subject !== release.id || act.author !== release.person_id) return false;
	return act.payload === (await vault.hash(showingBase64(release)));
}

/** Checks a release of a coaching that I am in. */
export async function receipt(engagement: Engagement, release: Release): Promise<Receipt> {
	await takeIn(engagement);
	const act = await vault.verifyAct(engagement.id, release.act);
	return { at: act && (await says(act, release)) ? act.at : null, known: true };
}

/** Checks what was shown to me, without being in it: with its owner's card of now, else with the ones before, because it may be older. */
export async function receiptOf(release: ShownToMe): Promise<Receipt> {
	const { id } = space.organisation;
	const check = async (card: string) => {
		const shown = await vault.verifyShown(id, release.engagement_id, release.act, card);
		return shown && (await says(shown.act, release)) ? { at: shown.act.at, known: shown.known } : null;
	};
	const now = await check(release.card);
	if (now) return now;
	const { earlier = [] } = await api.get<{ earlier?: { card: string }[] }>(at(`/people/${release.person_id}/card`));
	for (const { card } of earlier) {
		const then = await check(card);
		if (then) return then;
	}
	return { at: null, known: false };
}

/** The receipt as a file: what was signed, and everything it takes to check it without Belay. */
export function receiptFile(engagement: string, release: Release, card: string): string {
	const { id, person_id, item_kind, item_id, audience, audience_person_id, text, until_day, act, revoke_act } = release;
	const of = { id, organisation_id: space.organisation.id, engagement_id: engagement, person_id, item_kind, item_id, audience, audience_person_id, text, until_day };
	return `${JSON.stringify({ format: 'belay-release-receipt', version: 1, ...of, act, revoke_act, card }, null, '\t')}\n`;
}
