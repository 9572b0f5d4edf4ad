/** Keeps what somebody places while they go along: a little after each answer, and at once when the page goes out of sight. */

/** So long after the last answer, ms. */
export const WAIT = 1500;

export class Keeping<T> {
	/** Why it could not be kept, until it is: the next answer tries again. */
	error = $state.raw<unknown>(null);
	#write: (what: T) => Promise<unknown>;
	#next: { what: T } | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;
	#over = false;

	constructor(write: (what: T) => Promise<unknown>) {
		this.#write = write;
	}

	/** Something is not kept yet. */
	get waits(): boolean {
		return this.#next !== null || this.#running !== null;
	}

	later(what: T): void {
		if (this.#over) return;
		this.#next = { what };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.now(), WAIT);
	}

	/** Writes what waits; one write after the other, and the newest words last. */
	now(): Promise<void> {
		clearTimeout(this.#timer);
		this.#running ??= this.#run().finally(() => (this.#running = null));
		return this.#running;
	}

	async #run(): Promise<void> {
		while (this.#next) {
			const taken = this.#next;
			this.#next = null;
			try {
				await this.#write(taken.what);
				this.error = null;
			} catch (caught) {
				this.#next ??= this.#over ? null : taken;
				this.error = caught;
				return;
			}
		}
	}

	/** Before it is said for good: nothing of before goes over that. What is under way is waited for. */
	async stop(): Promise<void> {
		this.#over = true;
		this.#next = null;
		clearTimeout(this.#timer);
		await this.#running;
	}

	/** It was not said for good: what comes is kept again. */
	goOn(): void {
		this.#over = false;
	}
}
