import { describe, expect, it } from 'vitest';
import { Problem } from '$lib/api';
import { change, Changed, openEpoch, write, type Keys } from './writing';

function fakeKeys(appends: (Problem | null)[] = []): Keys & { did: string[] } {
	const did: string[] = [];
	return {
		did,
		async reload() {
			did.push('reload');
		},
		async append() {
			const problem = appends.shift();
			did.push(problem ? `append: ${problem.name}` : 'append');
			if (problem) throw problem;
		}
	};
}

/** An attempt that fails with each problem in turn, then answers. */
function failing(...problems: Problem[]) {
	let made = 0;
	return {
		made: () => made,
		attempt: async () => {
			made++;
			const problem = problems.shift();
			if (problem) throw problem;
			return 'written';
		}
	};
}

const closed = () => new Problem('epoch_closed', 409);
const moved = () => new Problem('head_changed', 409);
const changed = () => new Problem('row_changed', 409);

describe('write', () => {
	it('opens a new epoch and writes again', async () => {
		const keys = fakeKeys();
		const { attempt, made } = failing(closed());
		expect(await write(keys, attempt)).toBe('written');
		expect(keys.did).toEqual(['reload', 'append']);
		expect(made()).toBe(2);
	});

	it('rebases when another member opened the epoch first', async () => {
		const keys = fakeKeys([moved()]);
		const { attempt } = failing(closed());
		expect(await write(keys, attempt)).toBe('written');
		expect(keys.did).toEqual(['reload', 'append: head_changed', 'reload']);
	});

	it('reads the log again when the head moved', async () => {
		const keys = fakeKeys();
		const { attempt } = failing(moved());
		expect(await write(keys, attempt)).toBe('written');
		expect(keys.did).toEqual(['reload']);
	});

	it('gives up in the end and lets other problems through', async () => {
		const endless = async () => Promise.reject(closed());
		await expect(write(fakeKeys(), endless)).rejects.toThrow('epoch_closed');
		const keys = fakeKeys();
		await expect(write(keys, failing(new Problem('not_found', 404)).attempt)).rejects.toThrow('not_found');
		expect(keys.did).toEqual([]);
	});

	it('does not hide that the entry itself was refused', async () => {
		await expect(openEpoch(fakeKeys([new Problem('not_yours', 403)]))).rejects.toThrow('not_yours');
	});
});

describe('change', () => {
	const base = { version: 1, topic: 'a', link: 'x' };

	it('goes on top of a newer version when my field is untouched', async () => {
		const versions: number[] = [];
		const put = async (row: typeof base) => {
			versions.push(row.version);
			if (row.version === 1) throw changed();
			return row.link;
		};
		expect(await change(base, ['topic'], put, async () => ({ version: 2, topic: 'a', link: 'y' }))).toBe('y');
		expect(versions).toEqual([1, 2]);
	});

	it('says so when another changed the same words', async () => {
		const put = async () => Promise.reject(changed());
		const error = await change(base, ['topic'], put, async () => ({ version: 2, topic: 'b', link: 'x' })).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(Changed);
		expect((error as Changed<typeof base>).current.topic).toBe('b');
	});
});
