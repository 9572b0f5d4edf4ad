import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/api';
import { emptyBody, type Body } from '$lib/record/bodies';
import type { OpenEntry } from '$lib/record';

const there: OpenEntry[] = [];
const added: unknown[] = [];
let ready = true;
vi.mock('$lib/identity', () => ({ ensureRecovery: async () => ready }));
vi.mock('$lib/engagement/sealing', () => ({ ownRoom: () => ({ id: 'own', kind: 'own' }) }));
vi.mock('$lib/space.svelte', () => ({ space: { self: { person_id: 'ada' } } }));
vi.mock('$lib/record', async () => ({
	emptyBody: (await import('$lib/record/bodies')).emptyBody,
	entriesOf: async () => there,
	addEntry: async (_room: unknown, type: string, body: Body<'learn'>) => void added.push([type, body.skill, body.state, body.person])
}));
const { watch } = await import('./watch');
const tdd = { id: 'tdd', name: 'TDD' } as Parameters<typeof watch>[0];
const now = (id: string) => (id === 'tests-first' ? 'tdd' : id);
const learn = (skill: string, state: Body<'learn'>['state'], aside: number | null = null) =>
	({ row: { created_by: 'ada', aside_at: aside } as unknown as Entry, type: 'learn', by: 'ada', error: null, body: { ...emptyBody('learn'), skill, state, person: 'ada' } }) as unknown as OpenEntry;
async function watched(entries: OpenEntry[]) {
	there.splice(0, there.length, ...entries);
	added.length = 0;
	return [await watch(tdd, now), ...added];
}

describe('watching a skill', () => {
	it('puts it on one’s own map', async () => {
		expect(await watched([])).toEqual([true, ['learn', 'tdd', 'watch', 'ada']]);
		expect(await watched([learn('tdd', 'done'), learn('ci', 'watch'), learn('tdd', 'watch', 5)])).toHaveLength(2);
	});

	it('writes nothing twice, by whichever name it was watched', async () => {
		expect(await watched([learn('tests-first', 'watch')])).toEqual([true]);
		expect(await watched([learn('tdd', 'plan')])).toEqual([true]);
	});

	it('writes nothing when the person stops', async () => {
		ready = false;
		expect(await watched([])).toEqual([false]);
		ready = true;
	});
});
