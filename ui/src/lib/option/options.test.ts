import { describe, expect, it } from 'vitest';
import { emptyBody, type Body } from '$lib/record';
import { chosenBefore, clusters, sameWords, settled, triage, wantsOutcome, wantsUnusual, type Decision, type Option } from './options';

let made = 0;
function option(body: Partial<Body<'option'>>, id = `o${++made}`, changed = made): Option {
	return { row: { id, changed_at: changed }, type: 'option', body: { ...emptyBody('option'), ...body }, by: '', error: null } as Option;
}
function decision(id: string, body: Partial<Body<'decision'>>): Decision {
	return { row: { id }, type: 'decision', body: { ...emptyBody('decision'), ...body }, by: '', error: null } as Decision;
}

describe('options', () => {
	it('lie in clusters in the order these came up, the unsorted first', () => {
		const list = [option({ cluster: 'People' }), option({ cluster: '' }), option({ cluster: 'Tools' }), option({ cluster: ' People ' })];
		expect(clusters(list).map((one) => [one.name, one.options.length])).toEqual([
			['', 1],
			['People', 2],
			['Tools', 1]
		]);
		expect(clusters([])).toEqual([]);
	});
	it('ask for an unusual one only when several are there and none is', () => {
		expect(wantsUnusual([option({})])).toBe(false);
		expect(wantsUnusual([option({}), option({})])).toBe(true);
		expect(wantsUnusual([option({}), option({ unusual: true })])).toBe(false);
		expect(wantsUnusual([option({}), option({ state: 'parked' })])).toBe(false);
	});
	it('are looked through longest parked first, those left for later not again', () => {
		const list = [option({ state: 'parked' }, 'a', 20), option({ state: 'parked' }, 'b', 10), option({ state: 'open' }, 'c', 1), option({ state: 'parked' }, 'd', 5)];
		expect(triage(list, ['d']).map((one) => one.row.id)).toEqual(['b', 'a']);
	});
});

describe('the same words', () => {
	it('are the same whatever the order, the case and the small words', () => {
		expect(sameWords('Pair with Bea on Fridays', 'on fridays, pair with Bea!')).toBe(true);
		expect(sameWords('Ask the platform team for a sandbox', 'Ask the platform team for a review')).toBe(false);
		expect(sameWords('Ja', 'ja ')).toBe(true);
		expect(sameWords('', '')).toBe(false);
	});
	it('chosen in an earlier decision are found, the newest first, never in the same one', () => {
		const list = [option({ text: 'Say no in planning' }, 'x'), option({ text: 'In planning say no' }, 'y'), option({ text: 'Write tests' }, 'z')];
		const all = [decision('1', { chosen: ['x'] }), decision('2', { chosen: ['x', 'z'] }), decision('3', { chosen: ['y'] })];
		expect(chosenBefore('In planning say no', 'y', list, all, '3')?.row.id).toBe('2');
		expect(chosenBefore('In planning say no', 'y', list, all, '1')).toBeNull();
		expect(chosenBefore('Something else', 'w', list, all)).toBeNull();
	});
});

describe('a decision', () => {
	it('asks for its outcome from its day on, until it has one', () => {
		const body = { ...emptyBody('decision'), look_day: '2026-05-01' };
		expect(wantsOutcome(body, '2026-04-30')).toBe(false);
		expect(wantsOutcome(body, '2026-05-01')).toBe(true);
		expect(wantsOutcome({ ...body, outcome: 'It held.' }, '2026-06-01')).toBe(false);
		expect(wantsOutcome(emptyBody('decision'), '2026-06-01')).toBe(false);
	});
	it('settles what was chosen, and what was not only when it says why', () => {
		const body = { ...emptyBody('decision'), considered: ['a', 'b', 'c'], chosen: ['a'] };
		expect(settled(body, { b: 'too dear ', c: ' ' })).toEqual([
			{ id: 'a', state: 'chosen', why: '' },
			{ id: 'b', state: 'rejected', why: 'too dear' }
		]);
	});
});
