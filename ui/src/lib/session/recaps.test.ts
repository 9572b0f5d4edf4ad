import { describe, expect, it } from 'vitest';
import type { OpenEntry } from '$lib/record';
import { heard } from './recaps';

const recap = (id: string, by: string, v = 1) =>
	({ row: { id, created_by: by, body: { v } }, by, hash: `${id} ${v}`, error: null, body: { heard: '…' } }) as unknown as OpenEntry<'recap'>;
const reply = (id: string, parent: string, by: string, of = 1, says = 'confirmed') =>
	({
		row: { id, parent_id: parent, created_by: by },
		by,
		answers: `${parent} ${of}`,
		error: null,
		body: { says, words: '', of_version: of }
	}) as unknown as OpenEntry<'reply'>;

describe('what was heard', () => {
	it('asks the others, until they answered these very words', () => {
		const [one] = heard([recap('1', 'jose')], [], 'ada');
		expect(one?.mine).toBe(true);
		expect(heard([recap('1', 'jose')], [reply('2', '1', 'ada')], 'ada')[0]).toMatchObject({ mine: false, replies: [{ row: { id: '2' } }] });
		expect(heard([recap('1', 'jose', 2)], [reply('2', '1', 'ada', 1)], 'ada')[0]).toMatchObject({ mine: true, replies: [] });
	});

	it('counts no answer that was sealed to other words of the same version', () => {
		const other = { ...reply('2', '1', 'ada'), answers: 'other words' };
		expect(heard([recap('1', 'jose')], [other], 'ada')[0]).toMatchObject({ mine: true, replies: [] });
	});

	it('never asks who said it, nor counts their own answer', () => {
		expect(heard([recap('1', 'ada')], [reply('2', '1', 'ada')], 'ada')[0]).toMatchObject({ mine: false, replies: [] });
	});

	it('takes the newest answer of each, and those to this one', () => {
		const all = heard([recap('1', 'jose'), recap('0', 'jose')], [reply('2', '1', 'ada'), reply('3', '1', 'ada', 1, 'corrected'), reply('4', '0', 'ada')], 'ada');
		expect(all.map((one) => [one.recap.row.id, one.replies.map((each) => each.row.id)])).toEqual([
			['0', ['4']],
			['1', ['3']]
		]);
	});
});
