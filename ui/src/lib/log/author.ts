/** Whose words an entry is, where several may change it. */
import { who } from '$lib/engagement/sealing';
import type { OpenEntry } from '$lib/record';
import { nameOf, space } from '$lib/space.svelte';
import { t } from '$lib/words';

/**
 * Who wrote it last, by the signature. Who began it is the server's word alone: where it names another, this only says who wrote last.
 */
export function authorWords(entry: Pick<OpenEntry, 'by'> & { row: { created_by: string } }): string {
	if (entry.by === entry.row.created_by) return who(entry.by, t('engagement-you'));
	return t('over-last-by', { name: who(entry.by, 'you') });
}

/** To whom it was said: "to you", "to Bea". */
export function toWords(person: string): string {
	return t('log-said-to', { to: person === space.self.person_id ? 'me' : 'other', name: nameOf(person) });
}
