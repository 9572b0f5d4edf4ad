import { describe, expect, it } from 'vitest';
import { standing } from './consent';

const members = ['ada', 'jose', 'bea'];
const yes = (by: string, of = 1, id = '1') => ({ by, says: 'yes', of, id });
const no = (by: string, of = 1, id = '1') => ({ by, says: 'no', of, id });

describe('a request', () => {
	it('needs the yes of every other member', () => {
		expect(standing('ada', 1, members, [])).toEqual({ state: 'waits', waiting: ['jose', 'bea'], against: [] });
		expect(standing('ada', 1, members, [yes('jose')]).state).toBe('waits');
		expect(standing('ada', 1, members, [yes('jose'), yes('bea')]).state).toBe('agreed');
		expect(standing('ada', 1, members, [yes('jose'), no('bea')])).toEqual({ state: 'refused', waiting: [], against: ['bea'] });
	});

	it('counts one’s own yes, a stranger’s and one to other words for nothing', () => {
		expect(standing('ada', 1, members, [yes('ada'), yes('kim'), yes('jose')]).waiting).toEqual(['bea']);
		expect(standing('ada', 2, members, [yes('jose', 1), yes('bea', 2)]).waiting).toEqual(['jose']);
	});

	it('takes the newest word of a person', () => {
		expect(standing('ada', 1, members, [yes('jose', 1, '1'), yes('bea'), no('jose', 1, '2')]).state).toBe('refused');
	});

	it('never agrees by itself', () => {
		expect(standing('ada', 1, ['ada'], []).state).toBe('waits');
	});
});
