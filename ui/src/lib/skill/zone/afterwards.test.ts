import { describe, expect, it, vi } from 'vitest';
import '$lib/words/testing';
import { Problem } from '$lib/api';

vi.mock('$lib/identity', () => ({ ensureIdentity: () => Promise.resolve(true) }));
const { Afterwards } = await import('./afterwards.svelte');

describe('what is written after a goal was made', () => {
	it('is followed only when all of it is stored, and only the rest is tried again', async () => {
		const said: string[] = [];
		let fails = true;
		const after = new Afterwards();
		const step = (name: string, broken = () => false) => () => {
			said.push(name);
			return broken() ? Promise.reject(new Problem('offline', 0)) : Promise.resolve();
		};
		const run = after.run([step('named'), step('asked', () => fails), step('last')], step('gone'));
		await run;
		expect(said).toEqual(['named', 'asked']);
		expect(after.error).toMatchObject({ name: 'offline' });
		await after.rest?.();
		expect(said).toEqual(['named', 'asked', 'asked']);
		fails = false;
		await after.rest?.();
		expect(said).toEqual(['named', 'asked', 'asked', 'asked', 'last', 'gone']);
		expect([after.rest, after.error]).toEqual([null, null]);
	});
});
