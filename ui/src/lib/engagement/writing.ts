/**
 * How a sealed write gets through when the key set or the row moved on meanwhile. Pure: what it asks of the vault and the API
 * comes as arguments, so that every turn is tested.
 */
import { Problem } from '$lib/api';

/** Tries of one write before it is given up. */
const TRIES = 4;

/** What a write needs of the keys of its engagement. */
export interface Keys {
	/** Takes in the newest key-set log. */
	reload(): Promise<void>;
	/** Posts the next key-set entry for those who are in; may fail with `head_changed` when another was first. */
	append(): Promise<void>;
}

/**
 * Runs `attempt` (seal, then send). On `epoch_closed` a new epoch is opened and the attempt made again; on `head_changed`
 * (another member was first) the log is read again. Anything else is thrown as it is.
 */
export async function write<T>(keys: Keys, attempt: () => Promise<T>): Promise<T> {
	for (let tried = 1; ; tried++) {
		try {
			return await attempt();
		} catch (error) {
			if (!(error instanceof Problem) || tried >= TRIES) throw error;
			if (error.name === 'epoch_closed') await openEpoch(keys);
			else if (error.name === 'head_changed') await keys.reload();
			else throw error;
		}
	}
}

/** Opens a new epoch; who loses the race takes in the winner's, which serves as well. */
export async function openEpoch(keys: Keys): Promise<void> {
	await keys.reload();
	try {
		await keys.append();
	} catch (error) {
		if (!(error instanceof Problem) || error.name !== 'head_changed') throw error;
		await keys.reload();
	}
}

/** Another person changed the same words while they were being typed. Nothing typed is lost: `current` is the row as it is now. */
export class Changed<R> extends Error {
	constructor(public readonly current: R) {
		super('row_changed');
		this.name = 'Changed';
	}
}

/**
 * Changes a row from `base`. On `row_changed` the row is read again: when the fields in `mine` are as they were, the change is made
 * on top of the newer version; when one of them differs, `Changed` says so and the words typed stay where they are.
 */
export async function change<R extends { version: number }, T>(
	base: R,
	mine: readonly (keyof R)[],
	put: (base: R) => Promise<T>,
	read: () => Promise<R>
): Promise<T> {
	let from = base;
	for (let tried = 1; ; tried++) {
		try {
			return await put(from);
		} catch (error) {
			if (!(error instanceof Problem) || error.name !== 'row_changed' || tried >= TRIES) throw error;
			const current = await read();
			if (mine.some((field) => !same(from[field], current[field]))) throw new Changed(current);
			from = current;
		}
	}
}

function same(a: unknown, b: unknown): boolean {
	return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
