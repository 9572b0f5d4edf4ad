import { describe, expect, it } from 'vitest';
import { beginningsOf, defaultsFrom } from './beginnings';

describe('what agreements begin with', () => {
	it('comes back as it was', () => {
		const defaults = {
			about_coaching: 'A talk.',
			records_months: 12,
			disposal: 'Deleted.',
			codes: [{ name: 'House rules', url: 'https://intra.example' }],
			role_names: { coach: 'guide', coachee: '', peer: '', sponsor: '' }
		};
		expect(defaultsFrom(beginningsOf(defaults))).toEqual(defaults);
		expect(defaultsFrom(beginningsOf(undefined)).records_months).toBeNull();
	});

	it('leaves empty codes out, and nonsense for the server to refuse', () => {
		const typed = { ...beginningsOf(undefined), months: 'many', codes: [{ name: ' ', url: '', key: 0 }, { name: ' Ours ', url: 'https://x.example', key: 1 }] };
		expect(defaultsFrom(typed)).toMatchObject({ records_months: -1, codes: [{ name: 'Ours', url: 'https://x.example' }] });
	});
});
