import { expect, it, vi } from 'vitest';

vi.mock('$lib/engagement/sealing', () => ({ who: (person: string, you: string) => (person === 'me' ? you : person) }));
const { authorWords } = await import('./author');
const entry = (by: string, first: string) => ({ by, row: { created_by: first } });

it('names who signed the words, never whom the server alone names', () => {
	expect(authorWords(entry('Ada', 'Ada'))).toBe('Ada');
	expect(authorWords(entry('me', 'me'))).toBe('you');
	expect(authorWords(entry('Ada', 'José'))).toBe('last written by Ada');
	expect(authorWords(entry('me', 'José'))).toBe('last written by you');
});
