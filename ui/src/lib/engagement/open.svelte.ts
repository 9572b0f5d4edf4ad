/** One engagement on a page: followed live, its keys tended, its terms opened and its signatures checked. */
import { api, Problem, type Agreement } from '$lib/api';
import { at } from '$lib/space.svelte';
import { endingHolds, signatures, type Signature } from './acts';
import { Live } from './live.svelte';
import { openOne, tendKeys, type Clear, type Engagement } from './sealing';
import { agrees, termsOf, type Terms } from './terms';

/** A version of an agreement, read and checked. */
export interface OpenAgreement {
	row: Agreement;
	words: Clear;
	terms: Terms;
	signed: Signature[];
}

/** An engagement with what could be read and checked of it. */
export interface OpenEngagement {
	row: Engagement;
	standing: OpenAgreement;
	suggested: OpenAgreement | null;
	/** False when the server shows other figures than were signed. */
	honest: boolean;
	/** True unless the server says it ended and no signature holds. */
	endSigned: boolean;
}

/** Opens and checks a version. */
export async function openAgreement(engagement: Engagement, row: Agreement): Promise<OpenAgreement> {
	const words = await openOne(engagement, { kind: 'agreement', row: row.id, field: 'terms' }, row.terms);
	return { row, words, terms: termsOf(words.json), signed: words.error ? [] : await signatures(engagement, row) };
}

async function open(id: string): Promise<OpenEngagement> {
	let row = await api.get<Engagement>(at(`/engagements/${id}`));
	if (row.epoch_closed) {
		// Someone joined or left: whoever is in opens the next epoch for all. Who cannot yet reads on with what she has.
		try {
			await tendKeys(row);
			row = await api.get<Engagement>(at(`/engagements/${id}`));
		} catch {
			// the next write tries again and says what is wrong
		}
	}
	// One's own space has no agreement and no page.
	if (!row.agreement) throw new Problem('not_found', 404);
	const standing = await openAgreement(row, row.agreement);
	const suggested = row.suggested ? await openAgreement(row, row.suggested) : null;
	return {
		row,
		standing,
		suggested,
		honest: standing.words.error !== null || agrees(standing.terms, row),
		endSigned: row.state !== 'ended' || (await endingHolds(row))
	};
}

/** The engagement of a page. */
export function openEngagement(id: string): Live<OpenEngagement> {
	return new Live(() => open(id));
}
