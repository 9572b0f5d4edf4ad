import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/api';
import { emptyBody, type Body } from '$lib/record';
import type { OpenObservation } from '../observe/observe';
import { gap, held, inOrder, pairsOf, said, subjects } from './gap';

let ids = 0;
function seen(by: string, support: number | null, day: string, more: Partial<Body<'observation'>> = {}, row: Partial<Entry> = {}): OpenObservation {
	const made = { id: `e${String(++ids).padStart(4, '0')}`, created_by: by, aside_at: null, ...row } as unknown as Entry;
	return { row: made, type: 'observation', body: { ...emptyBody('observation'), person: 'ada', skill: 'tdd', name: 'TDD', support, day, ...more }, by, answers: null, hash: null, error: null };
}
const now = (id: string) => (id === 'tests-first' ? 'tdd' : id);
const of = (...list: OpenObservation[]) => pairsOf('ada', list, now);

describe('self and other, side by side', () => {
	it('puts together what both say of one part of one skill, the newest first, also when it was merged', () => {
		const [pair, ...more] = of(seen('ada', 4, '2026-10-01'), seen('ada', 3, '2026-11-01', { skill: 'tests-first' }), seen('jo', 2, '2026-10-20'));
		expect(more).toEqual([]);
		expect(pair && [said(pair), gap(pair), pair.self.map((one) => one.body.support), pair.other.length]).toEqual(['both', 1, [3, 4], 1]);
	});

	it('keeps knowing and doing apart, and says who has not written', () => {
		const pairs = of(seen('ada', 4, '2026-10-01'), seen('jo', 2, '2026-10-01', { part: 'knowledge' }));
		expect(pairs.map((one) => [one.part, said(one)])).toEqual([
			['skill', 'self'],
			['knowledge', 'other']
		]);
	});

	it('takes nothing that was put aside, only used, an exercise, or about somebody else', () => {
		expect(of(seen('ada', null, '2026-10-01'), seen('jo', 3, '2026-10-01', {}, { aside_at: 5 }), seen('jo', 3, '2026-10-01', { person: 'jo' }), seen('ada', 3, '2026-10-01', { source: 'exercise' }))).toEqual([]);
	});

	it('begins with what lies furthest apart', () => {
		const pairs = of(seen('ada', 3, '2026-10-01'), seen('jo', 3, '2026-10-01'), seen('ada', 1, '2026-10-01', { skill: 'ci', name: 'CI' }), seen('jo', 4, '2026-10-01', { skill: 'ci', name: 'CI' }));
		expect(inOrder(pairs).map((one) => [one.skill, gap(one)])).toEqual([
			['ci', -3],
			['tdd', 0]
		]);
	});
});

describe('support that does not become less', () => {
	const series = (...supports: number[]) => supports.map((support, n) => seen('jo', support, `2026-${String(8 + Math.floor(n / 2)).padStart(2, '0')}-${n % 2 ? '20' : '01'}`));

	it('is said from four observations and six weeks on', () => {
		expect(held(of(...series(2, 2, 2, 2)))).toEqual([{ skill: 'tdd', name: 'TDD', n: 4, since: '2026-08-01' }]);
		expect(held(of(...series(2, 2, 2)))).toEqual([]);
		expect(held(of(...[0, 1, 2, 3].map((n) => seen('jo', 2, `2026-10-0${n + 1}`))))).toEqual([]);
	});

	it('is not said where less is needed by now, or none', () => {
		expect(held(of(...series(1, 2, 2, 3)))).toEqual([]);
		expect(held(of(...series(4, 4, 4, 4)))).toEqual([]);
		expect(held(of(...series(3, 3, 2, 2)))).toHaveLength(1);
	});
});

it('is about whoever is coached, else about everyone in it', () => {
	const party = (person_id: string, role: string) => ({ person_id, role, joined_at: 1, left_at: null });
	expect(subjects([party('a', 'coach'), party('b', 'coachee'), party('c', 'sponsor')])).toEqual(['b']);
	expect(subjects([party('a', 'peer'), party('b', 'peer')])).toEqual(['a', 'b']);
});
