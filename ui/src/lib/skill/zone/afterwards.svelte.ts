/** What is written after a goal was made: it is told when that fails, and only the rest is tried again. */
import { Saving } from '$lib/ground/saving.svelte';

export class Afterwards {
	/** Writes what is left; null while nothing has failed. */
	rest = $state.raw<(() => Promise<void>) | null>(null);
	#saving: Pick<Saving, 'run' | 'error' | 'busy'>;

	constructor(saving: Pick<Saving, 'run' | 'error' | 'busy'> = new Saving()) {
		this.#saving = saving;
	}

	get error(): unknown {
		return this.#saving.error;
	}

	/** Each in its turn, then what follows; it does not follow where one has failed. */
	async run(steps: readonly (() => Promise<unknown>)[], then: () => Promise<unknown>): Promise<void> {
		let done = 0;
		const rest = async () => {
			if (this.#saving.busy) return;
			const stored = await this.#saving.run(async () => {
				for (const step of steps.slice(done)) {
					await step();
					done++;
				}
			});
			this.rest = stored ? null : rest;
			if (stored) await then();
		};
		await rest();
	}
}
