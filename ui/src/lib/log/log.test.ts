import { describe, expect, it, vi } from 'vitest';
import type { OpenEntry } from '$lib/record';
import { KINDS } from '$lib/record/bodies';

vi.mock('$lib/record', () => ({}));
const { bodyOf, draftOf, inLog, isKept, KEPT, noDraft, typesIn } = await import('./log');

const entry = (type: string, id: string, error: string | null = null) => ({ type, error, row: { id }, body: {} }) as unknown as OpenEntry;

describe('the log', () => {
	it('reads back what was written, of every type', () => {
		const draft = { text: 'The team asked first', more: 'Three questions before the first line', know: 'I counted', changes: 'plan' as const, goal: 'g', to: 'p' };
		for (const type of KEPT) {
			const body = bodyOf(type, draft);
			expect(draftOf({ type, body }).text).toBe(draft.text);
			expect(KINDS[type].read(body)).toEqual(body);
			const again = draftOf({ type, body });
			expect(bodyOf(type, again, body)).toEqual(body);
		}
	});

	it('keeps what its form does not show', () => {
		const from = { kind: 'session', id: 's' };
		expect(bodyOf('insight', { ...noDraft(), text: 'other words' }, { text: 'words', from })).toEqual({ text: 'other words', from });
		expect(bodyOf('win', { ...noDraft(), text: 'w' }, { text: '', evidence: '', goal: null, action: 'a' })).toEqual({ text: 'w', evidence: '', goal: null, action: 'a' });
	});

	it('gives no reason for a discovery that changes nothing', () => {
		expect(bodyOf('discovery', { ...noDraft(), text: 'x', more: 'y' })).toEqual({ text: 'x', changes: 'nothing', reason: '' });
	});

	it('shows the newest first, one type when asked, and nothing that cannot be read', () => {
		const all = [entry('win', '1'), entry('insight', '3'), entry('win', '2'), entry('attainment', '4'), entry('insight', '5', 'cannot_decrypt')];
		expect(inLog(all, null).map((one) => one.row.id)).toEqual(['3', '2', '1']);
		expect(inLog(all, 'win').map((one) => one.row.id)).toEqual(['2', '1']);
		expect(typesIn(all)).toEqual(['win', 'insight']);
		expect([isKept('fact'), isKept('goal'), isKept(null)]).toEqual([true, false, false]);
	});
});
