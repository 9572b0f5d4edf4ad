/** Looking back after thirty and after ninety days: when the question is due, and whether the words may be sealed there. Pure. */
import type { Over } from '$lib/engagement/ended';
import type { OpenEngagement } from '$lib/engagement/open.svelte';

const DAY = 86_400_000;
/** Days after which it is asked, and until when. */
const FIRST = 30;
const SECOND = 90;
const LAST = 120;

/** Which question is due: after 30 days, after 90; null when none is, or it was answered. */
export function dueLookBack(closedAt: number | null, now: number, answered: readonly number[]): 30 | 90 | null {
	if (closedAt === null) return null;
	const days = Math.floor((now - closedAt) / DAY);
	if (days < FIRST || days > LAST) return null;
	const due = days >= SECOND ? 90 : 30;
	return answered.includes(due) ? null : due;
}

/**
 * When it was closed or ended, by the signature of someone in it; null when nobody signed that, or when what the server shows is not what was
 * signed: then nobody is asked to write anything there.
 */
export function lookedBackFrom({ honest, standing }: Pick<OpenEngagement, 'honest' | 'standing'>, over: Over | null): number | null {
	if (!over || over.state === 'declined' || over.how !== 'said') return null;
	return honest && !standing.words.error ? over.at : null;
}
