import { describe, expect, it } from 'vitest';
import { emptyBody, type OpenEntry } from '$lib/record';
import { changes, draftOf, empty, same, tidy, turned, unnamed, versions, type Plan, type PlanEntry } from './plan';

const plan = (some: Partial<Plan>): Plan => ({ ...emptyBody('plan'), ...some });
const entry = (id: string, version: number): PlanEntry => ({ row: { id }, type: 'plan', body: plan({ version }), by: '', error: null }) as PlanEntry;

describe('a plan', () => {
	it('stands in its newest version; of two written at once the later one counts', () => {
		expect(versions([entry('a', 1), entry('c', 2), entry('b', 2), entry('d', 1)]).map((one) => one.row.id)).toEqual(['c', 'b', 'd', 'a']);
	});
	it('begins the next version with its words and without its reason', () => {
		const old = plan({ version: 3, purpose: 'Finish together', reason: 'We learnt', tactics: ['small steps'] });
		const next = draftOf(old);
		expect(next).toMatchObject({ version: 4, purpose: 'Finish together', reason: '' });
		next.tactics.push('pairing');
		expect(old.tactics).toEqual(['small steps']);
	});
	it('is stored without empty lines', () => {
		const kept = tidy(plan({ tactics: [' one ', '', '  '], obstacles: [{ if: '', then: ' ' }, { if: 'late ', then: 'say so' }] }));
		expect(kept.tactics).toEqual(['one']);
		expect(kept.obstacles).toEqual([{ if: 'late', then: 'say so' }]);
	});
	it('knows that nothing is said, or nothing else', () => {
		expect(empty(plan({ version: 2, reason: 'x' }))).toBe(true);
		expect(empty(plan({ support: ['time'] }))).toBe(false);
		expect(same(plan({ purpose: 'a', reason: 'x', version: 1 }), plan({ purpose: 'a', version: 2 }))).toBe(true);
		expect(same(plan({ purpose: 'a' }), plan({ purpose: 'a', goal: 'g' }))).toBe(false);
	});
	it('says what another version changes, part by part and word by word', () => {
		const found = changes(plan({ purpose: 'Finish stories together', tactics: ['pair'] }), plan({ purpose: 'Finish one story together', tactics: ['pair'] }));
		expect(found.map((one) => one.part)).toEqual(['purpose']);
		expect(found[0]?.pieces.some((piece) => piece.kind === 'gone' && piece.text.trim() === 'stories')).toBe(true);
		expect(found[0]?.pieces.some((piece) => piece.kind === 'new' && piece.text.trim() === 'one story')).toBe(true);
	});
	it('tells resting and going on from a change of the plan', () => {
		const [on, rests] = [plan({ purpose: 'a' }), plan({ purpose: 'a', paused: 'conflict' })];
		expect(turned(on, rests)).toBe('paused');
		expect(turned(rests, on)).toBe('resumed');
		expect(turned(on, plan({ purpose: 'b', paused: 'x' }))).toBeNull();
		expect(turned(undefined, rests)).toBeNull();
	});
	it('names the discoveries that changed it', () => {
		const found = [
			{ body: { text: 'a', changes: 'plan', reason: '' } },
			{ body: { text: 'b', changes: 'goal', reason: '' } },
			{ body: { text: 'c', changes: 'plan', reason: '' } }
		] as OpenEntry<'discovery'>[];
		expect(unnamed(plan({ discoveries: ['a'] }), found)).toEqual(['c']);
		expect(unnamed(plan({ discoveries: ['a'] }), [...found, ...found])).toEqual(['c']);
	});
});
