import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeping, WAIT } from './keeping.svelte';

describe('places that are kept as one goes', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());
	const settle = () => vi.advanceTimersByTimeAsync(0);

	it('come a little after the last answer, and only the last', async () => {
		const written: number[] = [];
		const keeping = new Keeping<number>(async (n) => void written.push(n));
		keeping.later(1);
		await vi.advanceTimersByTimeAsync(WAIT - 1);
		keeping.later(2);
		await vi.advanceTimersByTimeAsync(WAIT - 1);
		expect([written, keeping.waits]).toEqual([[], true]);
		await vi.advanceTimersByTimeAsync(1);
		expect([written, keeping.waits]).toEqual([[2], false]);
	});

	it('come at once when the page goes, and never two at a time', async () => {
		const written: number[] = [];
		const done: (() => void)[] = [];
		const keeping = new Keeping<number>((n) => new Promise<void>((resolve) => (written.push(n), done.push(resolve))));
		keeping.later(1);
		void keeping.now();
		keeping.later(2);
		void keeping.now();
		await settle();
		expect(written).toEqual([1]);
		done[0]?.();
		await settle();
		expect(written).toEqual([1, 2]);
	});

	it('wait for the next answer where they could not be kept, and say so once', async () => {
		const written: number[] = [];
		let away = true;
		const keeping = new Keeping<number>(async (n) => {
			if (away) throw new Error('offline');
			written.push(n);
		});
		keeping.later(1);
		await vi.advanceTimersByTimeAsync(WAIT);
		expect([String(keeping.error), keeping.waits]).toEqual(['Error: offline', true]);
		away = false;
		await keeping.now();
		expect([written, keeping.error, keeping.waits]).toEqual([[1], null, false]);
	});

	it('never go over what was said for good', async () => {
		const written: number[] = [];
		const done: (() => void)[] = [];
		const keeping = new Keeping<number>((n) => new Promise<void>((resolve) => (written.push(n), done.push(resolve))));
		keeping.later(1);
		void keeping.now();
		keeping.later(2);
		let stopped = false;
		void keeping.stop().then(() => (stopped = true));
		keeping.later(3);
		await settle();
		expect([written, stopped]).toEqual([[1], false]);
		done[0]?.();
		await vi.advanceTimersByTimeAsync(WAIT);
		expect([written, stopped]).toEqual([[1], true]);
		keeping.goOn();
		keeping.later(4);
		await vi.advanceTimersByTimeAsync(WAIT);
		expect(written).toEqual([1, 4]);
	});
});
