/** What to practise now: at which described level of a skill one is, as far as one may see it. Pure. */
import type { OpenEntry } from '$lib/record';
import { stood } from '../earlier';
import { levelFor } from '../support';
import { ownFirst, type Range, type Row } from './map';

/**
 * The level at which one is, from 1: as one placed oneself last, by the steps as they stand now; else where the estimate begins. Null where nothing
 * says it, where no steps are described, and as long as others have said something and one has not.
 */
export function levelNow({ known, seen }: Pick<Row, 'known' | 'seen'>, range: Range | null): number | null {
	const levels = known?.levels.length ?? 0;
	if (!known || levels === 0 || ownFirst(seen.skill).length) return null;
	const own = seen.skill.find((one) => one.source === 'self' && one.entry.type === 'observation');
	if (own) {
		const { body } = own.entry as OpenEntry<'observation'>;
		const { level, support } = body;
		if (level !== null && level <= levels && stood(known, body).how === 'now') return Math.max(1, level);
		if (support !== null && range === null) return levelFor(support, levels);
	}
	return range === null ? null : levelFor(range.from, levels);
}
