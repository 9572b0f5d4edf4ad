import { expect, it } from 'vitest';
import { balance } from './balance';

it('counts what each person brought, nobody left out', () => {
	expect(balance(['ada', 'jose'], ['jose', 'jose', 'kim'], ['jose'])).toEqual([
		{ person: 'ada', topics: 0, actions: 0 },
		{ person: 'jose', topics: 2, actions: 1 },
		{ person: 'kim', topics: 1, actions: 0 }
	]);
});
