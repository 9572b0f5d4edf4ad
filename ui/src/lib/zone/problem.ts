/** Why something cannot be reckoned. */

/** What is wrong with evidence, a graph or a goal. */
export type ZoneReason = 'no_such_skill' | 'level' | 'not_a_number' | 'later' | 'needs_itself' | 'requires_nothing' | 'nobody';

/** Thrown by whatever reads evidence, a graph or a goal. */
export class ZoneProblem extends Error {
	/** `at`: the place in the list of observations, prerequisites or requirements; for `needs_itself` the skill. */
	constructor(
		public readonly reason: ZoneReason,
		public readonly at: number | null = null
	) {
		super(at === null ? reason : `${reason} (${at})`);
		this.name = 'ZoneProblem';
	}
}
