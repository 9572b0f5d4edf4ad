/** Where a part of a skill lies, and what made it so, in words. */
import { nameOf, space } from '$lib/space.svelte';
import { t } from '$lib/words';
import { dateOnly } from '$lib/words/when';
import type { Observed } from '../evidence';
import { wordOf } from '../support';
import type { Range } from './map';

/** "together", as a step of support is called. */
export const step = (support: number) => t('reach-support', { support: wordOf(support) });

/** "together to alone"; of too little that was seen: that. */
export function rangeWords(range: Range | null): string {
	if (!range) return t('mine-wide');
	return range.from === range.to ? step(range.from) : t('mine-range', { from: step(range.from), to: step(range.to) });
}

/** "the ensemble on the invoice parser, seen by Maren, 12 November". Whoever saw it is named, how they tend to see things never. */
export function occasion({ source, seen, day, by, entry, evidence }: Observed): string {
	const when = dateOnly(day);
	if (entry.type === 'placement') return t('mine-because-placed', { day: when });
	if (source === 'exercise') return t('mine-because-exercise', { right: 'answer' in evidence.seen && evidence.seen.answer.right ? 'yes' : 'no', day: when });
	if (by === null || by === space.self.person_id) {
		return seen ? t('mine-because-own-seen', { seen, day: when }) : t('mine-because-own', { source: source === 'work' ? 'work' : 'self', day: when });
	}
	const name = nameOf(by);
	return seen ? t('mine-because-seen', { seen, name, day: when }) : t('mine-because-other', { name, day: when });
}
