/** Three goals in progress at most, because attention is scarce: a fourth asks which one rests. */

/** Goals in progress, at most. */
export const MOST = 3;

/** What counts: a goal and where it stands. */
interface Standing {
	row: { id: string; state: string };
}

/** The goals of which one must rest before `id` (a new one, or one taken up again) can be in progress; empty when there is room. */
export function inTheWay<G extends Standing>(goals: readonly G[], id: string): G[] {
	const active = goals.filter((goal) => goal.row.state === 'active' && goal.row.id !== id);
	return active.length >= MOST ? active : [];
}
