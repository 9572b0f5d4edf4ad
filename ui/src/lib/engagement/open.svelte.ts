/** One engagement on a page: followed live, its keys tended, its terms opened and its signatures checked. */
import { Problem, type Agreement, type PartyKeys } from '$lib/api';
import { isKept } from '$lib/api/kept';
import { followCard } from '$lib/identity/cards';
import { space } from '$lib/space.svelte';
import { isProposed, signatures, type Signature } from './acts';
import { forgetSeen, holders, setSigned, signedKind, signedPeople } from './holders.svelte';
import { Live } from './live.svelte';
import { leftUnsigned, showsHolders } from './leaving';
import { engagementOf, holdsEarlier, holdsKey, known, openOne, tendKeys, welcome, type Clear, type Engagement } from './sealing';
import { agrees, agreesSuggested, keepsAsSigned, termsOf, type Stated, type Terms } from './terms';
import { onVaultChange, vault } from '$lib/vault';

/** A version of an agreement, read and checked. */
export interface OpenAgreement {
	row: Agreement;
	words: Clear;
	terms: Terms;
	signed: Signature[];
	/** Its author signed it. Nobody says yes to what nobody proposed. */
	proposed: boolean;
}

/** An engagement with what could be read and checked of it. */
export interface OpenEngagement {
	row: Engagement;
	standing: OpenAgreement;
	suggested: OpenAgreement | null;
	/** False when the server shows other figures, or other people, than were signed. */
	honest: boolean;
	/** False for who has just joined: nothing can be written before the next key. */
	holdsKey: boolean;
	/** People of whom the server says that they agreed, without a signature of theirs that holds. */
	unsigned: string[];
	/** People of whom the server says that they left, without a signature of theirs: they keep the key. */
	leftUnsigned: string[];
	/** People who joined a team and cannot read yet: someone who holds the key lets them in. */
	newcomers: string[];
}

/** Opens and checks a version. */
export async function openAgreement(engagement: Engagement, row: Agreement): Promise<OpenAgreement> {
	const words = await openOne(engagement, { kind: 'agreement', row: row.id, field: 'terms' }, row.terms);
	const terms = termsOf(words.json);
	const signed = words.error ? [] : await signatures(engagement, row);
	return { row, words, terms, signed, proposed: isProposed(row, signed) };
}

/** Who is said to have agreed and did not sign what this page opened. */
function unsigned(row: Engagement, standing: OpenAgreement): string[] {
	if (row.state === 'proposed' || row.state === 'declined' || standing.words.error) return [];
	const signed = new Set(standing.signed.filter((one) => one.holds).map((one) => one.person));
	return row.parties.filter((party) => party.joined_at !== null && party.left_at === null && !signed.has(party.person_id)).map((party) => party.person_id);
}

function newcomers(row: Engagement): string[] {
	const inside = holders(row.id);
	if (signedKind(row.id) !== 'team' || row.state === 'proposed' || !inside?.includes(space.self.person_id)) return [];
	return row.parties.filter((party) => party.joined_at !== null && party.left_at === null && !inside.includes(party.person_id)).map((party) => party.person_id);
}

/** What the server says in the open. Before the yes the sponsor stands only with the version. */
function stated(row: Engagement): Stated {
	if (row.state !== 'proposed' && row.state !== 'declined') return row;
	const sponsor = row.agreement?.sponsor_id;
	return { ...row, sponsor: sponsor ? { person_id: sponsor } : null };
}

/** Whether a version says what the server shows beside it. Kind and people are never changed by a new one. */
function asSigned(row: Engagement, standing: OpenAgreement, suggested: OpenAgreement | null): boolean {
	if (!standing.words.error && !(agrees(standing.terms, stated(row)) && keepsAsSigned(standing.terms, standing.row))) return false;
	if (!suggested || suggested.words.error) return true;
	const samePeople = standing.words.error !== null || suggested.terms.people.join() === standing.terms.people.join();
	return samePeople && keepsAsSigned(suggested.terms, suggested.row) && agreesSuggested(suggested.terms, row, suggested.row.sponsor_id);
}

/** Whoever began anew with other keys stops it here, until the numbers were compared. */
async function followPartners(row: Engagement): Promise<void> {
	for (const party of row.parties as (Engagement['parties'][number] & PartyKeys)[]) {
		const changed = party.card_changed_at ?? 0;
		if (changed && party.person_id !== space.self.person_id && party.role !== 'sponsor') await followCard(party.person_id);
	}
}

/** Partners whose new card was found to be theirs, and who are not let in with it yet: what was begun is finished. */
async function finishWelcomes(row: Engagement): Promise<void> {
	const { outdated = [] } = (await vault.head(row.id)) ?? {};
	const begun = (row.parties as (Engagement['parties'][number] & PartyKeys)[]).filter((party) => party.card_changed_at && outdated.includes(party.person_id));
	for (const party of begun) await welcome(row, party.person_id).catch(() => undefined);
}

async function open(id: string): Promise<OpenEngagement> {
	let row = await engagementOf(id);
	await followPartners(row);
	if (row.epoch_closed || (await holdsEarlier(row))) {
		// Someone joined or left: whoever is in opens the next epoch for all. Who cannot yet reads on with what she has.
		try {
			await tendKeys(row);
			row = await engagementOf(id);
		} catch {
			// the next write tries again and says what is wrong
		}
	}
	await finishWelcomes(row);
	// One's own space has no agreement and no page.
	if (!row.agreement) throw new Problem('not_found', 404);
	const standing = await openAgreement(row, row.agreement);
	// What is only suggested says nothing of who may read.
	if (!standing.words.error) setSigned(row.id, standing.terms);
	const suggested = row.suggested ? await openAgreement(row, row.suggested) : null;
	const inside = await known(row);
	const missing = unsigned(row, standing);
	// Seen to stand: an older version is never taken for the one that stands again.
	if (!['proposed', 'declined'].includes(row.state) && missing.length === 0 && !standing.words.error && !isKept(row)) await vault.standing(row.id, standing.row.version);
	return {
		row,
		standing,
		suggested,
		honest: asSigned(row, standing, suggested) && showsHolders(inside, signedPeople(row.id)),
		holdsKey: await holdsKey(row),
		unsigned: missing,
		leftUnsigned: leftUnsigned(inside),
		newcomers: newcomers(row)
	};
}

let shown: { id: string; live: Live<OpenEngagement> } | null = null;
let listening = false;

/** The engagement of the page that is shown: one for its line of links, its page and their parts. Forgotten with the keys. */
export function openEngagement(id: string): Live<OpenEngagement> {
	if (!listening) {
		listening = true;
		onVaultChange((now) => {
			if (now !== 'locked') return;
			shown = null;
			forgetSeen();
		});
	}
	if (shown?.id !== id) shown = { id, live: new Live(() => open(id)) };
	return shown.live;
}
