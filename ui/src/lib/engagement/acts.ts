/** Acts that bind: said yes, said not now, ended. Made here, and checked here before a page says that somebody did. */
import { api, type Agreement } from '$lib/api';
import { takeSharesBack } from '$lib/skill/team/parting';
import { at, space } from '$lib/space.svelte';
import { toast } from '$lib/ui';
import { vault, VaultError } from '$lib/vault';
import { t } from '$lib/words';
import { agreementHash, checkHolders, sameRoom, sealed, takeIn, type Engagement } from './sealing';
import { termsContent, type Terms } from './terms';
import { newId } from './id';

/** The act that says yes. */
async function yes(engagement: Engagement, agreement: Agreement, act: 'accept' | 'join'): Promise<string> {
	await takeIn(engagement);
	const payload = await vault.agreementPayload(engagement.id, await agreementHash(engagement.id, agreement));
	return vault.sign({ act, engagement: engagement.id, subject: agreement.id, version: agreement.version, at: Date.now(), payload });
}

/** Says yes to a version that its author signed, where nobody holds the key who must not. */
export async function accept(engagement: Engagement, agreement: Agreement): Promise<Engagement> {
	await checkHolders(engagement);
	if (!isProposed(agreement, await signatures(engagement, agreement))) throw new VaultError('bad_signature');
	// Who is in a team already says yes to new terms as in a pair.
	const act = await yes(engagement, agreement, engagement.kind === 'team' && engagement.invited ? 'join' : 'accept');
	const answer = await api.put<Engagement>(at(`/engagements/${engagement.id}/acceptance`), {
		agreement_id: agreement.id,
		version: agreement.version,
		act
	});
	// What follows a yes is written where the yes was said.
	return sameRoom(engagement.id, answer);
}

/** The number of the newest terms; 0 where there are none. */
function newestVersion(engagement: Engagement): number {
	return (engagement.suggested ?? engagement.agreement)?.version ?? 0;
}

/** Says not now: no reason is asked. */
export async function notNow(engagement: Engagement): Promise<void> {
	await takeIn(engagement);
	const act = await vault.sign({
		act: 'decline',
		engagement: engagement.id,
		subject: engagement.id,
		version: newestVersion(engagement),
		at: Date.now()
	});
	await api.put(at(`/engagements/${engagement.id}/refusal`), { act });
}

/** Ends it for everyone in it. */
export async function end(engagement: Engagement): Promise<Engagement> {
	await takeIn(engagement);
	const act = await vault.sign({
		act: 'end',
		engagement: engagement.id,
		subject: engagement.id,
		version: newestVersion(engagement),
		at: Date.now()
	});
	return api.put<Engagement>(at(`/engagements/${engagement.id}/ending`), { act });
}

/** Leaves a team or a circle; the others go on. What one showed there of one's own skills is taken back first; says when it could not be. */
export async function leave(engagement: Engagement): Promise<void> {
	await takeIn(engagement);
	const back = await takeSharesBack(engagement);
	const act = await vault.sign({
		act: 'leave',
		engagement: engagement.id,
		subject: engagement.id,
		version: newestVersion(engagement),
		at: Date.now()
	});
	await api.put(at(`/engagements/${engagement.id}/departure`), { act });
	if (!back) toast(t('skillteam-parting-failed'));
}

/** Suggests other terms: a new version, which counts as the suggester's yes. */
export async function suggest(engagement: Engagement, terms: Terms): Promise<Engagement> {
	const id = newId();
	const version = newestVersion(engagement) + 1;
	const content = termsContent(terms, space.self.language);
	return sealed(engagement, [{ kind: 'agreement', row: id, field: 'terms', version, content }], async ([value]) => {
		const payload = await vault.agreementPayload(engagement.id, await vault.agreementHash(content));
		const act = await vault.sign({ act: 'propose', engagement: engagement.id, subject: id, version, at: Date.now(), payload });
		return api.post<Engagement>(at(`/engagements/${engagement.id}/agreements`), {
			id,
			version,
			terms: value,
			minutes: terms.minutes,
			modality: terms.modality,
			sessions_planned: terms.sessions_planned,
			sponsor_id: terms.sponsor?.person ?? null,
			keep_months: terms.keep_months,
			act
		});
	});
}

/** Someone's yes to a version, checked. */
export interface Signature {
	person: string;
	/** When, by the signature; null when it does not hold. */
	at: number | null;
	holds: boolean;
	/** Which act it is; null when it does not hold. */
	act: string | null;
}

/** Whether the author of a version signed it. */
export function isProposed(agreement: Pick<Agreement, 'by'>, signed: readonly Signature[]): boolean {
	return signed.some((one) => one.holds && one.act === 'propose' && one.person === agreement.by);
}

/**
 * Checks who said yes to a version: the act's signature, that it names this agreement and version, and that its payload begins with the
 * hash of the very terms this page opened. What does not hold is told, never left out.
 */
export async function signatures(engagement: Engagement, agreement: Agreement): Promise<Signature[]> {
	await takeIn(engagement);
	const hash = await agreementHash(engagement.id, agreement);
	return Promise.all(
		agreement.acts.map(async ({ author, act }) => {
			const read = await vault.verifyAct(engagement.id, act);
			const holds =
				read !== null &&
				read.author === author &&
				read.engagement === engagement.id &&
				read.subject === agreement.id &&
				read.version === agreement.version &&
				['propose', 'accept', 'join'].includes(read.act) &&
				atob(read.payload).startsWith(atob(hash));
			return { person: author, at: holds ? read.at : null, holds, act: holds ? read.act : null };
		})
	);
}
