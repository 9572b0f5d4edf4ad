import { expect, it } from 'vitest';
import { findings } from './check';

it('finds everything that is wrong with a sign-up at once', () => {
	const found = findings({ organisation_name: 'X'.repeat(500), name: '  ', email: 'nonsense', password: 'short' });
	expect(Object.keys(found).sort()).toEqual(['email', 'name', 'organisation_name', 'password']);
	for (const words of Object.values(found)) expect(words).toMatch(/^[A-Z].*\.$/);
	expect(findings({ name: 'Bea', email: 'bea@example.org', password: 'a good sentence' })).toEqual({});
});
