/** Proposing coaching: terms, keys and the first signature in one request. */
import { api, type Modality } from '$lib/api';
import { at, space } from '$lib/space.svelte';
import { savePins } from '$lib/identity';
import { vault } from '$lib/vault';
import { newId } from './id';
import { cardsOf, type Engagement } from './sealing';
import { termsContent, termsOf, type Terms } from './terms';

/** What is proposed, to whom. */
export interface Proposal {
	kind: 'one_to_one' | 'peer' | 'supervision' | 'circle' | 'team';
	/** The other person, for a pair. */
	with: string | null;
	/** The others, for a circle. */
	circle?: string[];
	/** The team that is the client, with those of it who hold keys. */
	team: { id: string; ready: string[] } | null;
	about: string;
	modality: Modality;
	minutes: number;
	sessions_planned: number | null;
	purpose: string;
	my_role: 'coach' | 'coachee' | 'peer';
	start_rule: { joiners: number } | null;
	halves?: Terms['halves'];
}

/** Proposes; the answer is the new engagement. `key` is the intent's idempotency key. */
export async function propose(proposal: Proposal, key: string): Promise<Engagement> {
	const id = newId();
	const agreement = newId();
	const me = space.self.person_id;
	const circle = proposal.kind === 'circle' ? (proposal.circle ?? []) : [];
	const terms: Terms = {
		...termsOf(null),
		kind: proposal.kind,
		modality: proposal.modality,
		minutes: proposal.minutes,
		sessions_planned: proposal.sessions_planned,
		about: proposal.about.trim(),
		purpose: proposal.purpose.trim(),
		start_rule: proposal.start_rule,
		my_role: proposal.my_role,
		halves: proposal.halves ?? null,
		people: circle.length ? [me, ...circle].sort() : []
	};
	const content = termsContent(terms, space.self.language);
	const people = new Set([me, ...(proposal.with ? [proposal.with] : []), ...circle, ...(proposal.team?.ready ?? [])]);
	const hash = await vault.agreementHash(content);
	const { entry } = await vault.genesis(id, await cardsOf([...people]), hash);
	const [sealedTerms] = await vault.seal(id, [{ kind: 'agreement', row: agreement, field: 'terms', version: 1, content }]);
	const payload = await vault.agreementPayload(id, hash);
	const act = await vault.sign({ act: 'propose', engagement: id, subject: agreement, version: 1, at: Date.now(), payload });
	const made = await api.post<Engagement>(
		at('/engagements'),
		{
			id,
			kind: proposal.kind,
			modality: proposal.modality,
			minutes: proposal.minutes,
			sessions_planned: proposal.sessions_planned,
			with: proposal.with,
			with_ids: circle.length ? circle : null,
			team_id: proposal.team?.id ?? null,
			my_role: proposal.my_role,
			start_rule: proposal.start_rule,
			agreement: { id: agreement, terms: sealedTerms },
			entry,
			act
		},
		{ key }
	);
	await vault.acknowledge(id, [{ kind: 'agreement', row: agreement, field: 'terms', version: 1 }]).catch(() => undefined);
	void savePins();
	return made;
}
