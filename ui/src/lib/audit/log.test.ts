import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, speak, t, type Language } from '$lib/words';
import { byDay, KINDS, news, often, unusual } from './log';

const event = (id: string, at: number, kind = 'sponsor_opened', actor_id: string | null = 'zoe') => ({ id, at, kind, actor_id, engagement_id: null });
const DAY = 86_400_000;

describe('the record of access', () => {
	afterEach(() => speak('en'));

	it('knows every kind that the server writes', () => {
		const source = readFileSync(join(import.meta.dirname, '../../../../crates/domain/src/audit.rs'), 'utf8');
		const told = [...source.matchAll(/= "([a-z_]+)",/g)].map(([, word]) => word);
		expect([...KINDS].sort()).toEqual(told.sort());
	});

	it.each(Object.keys(LANGUAGES) as Language[])('says each kind in words of its own (%s)', async (language) => {
		await speak(language);
		const other = t('access-kind', { kind: 'other', who: 'Ada', by: 'other' });
		const said = KINDS.map((kind) => t('access-kind', { kind, who: 'Ada', by: 'other' }));
		expect(said.filter((words) => words === other)).toEqual([]);
		expect(new Set(said).size).toBe(KINDS.length);
	});

	it('is shown by day, the newest first', () => {
		const days = byDay([event('a', DAY), event('b', 3 * DAY), event('c', 3 * DAY + 5)], (at) => String(Math.floor(at / DAY)));
		expect(days.map((one) => [one.day, one.events.map(({ id }) => id)])).toEqual([['3', ['c', 'b']], ['1', ['a']]]);
	});

	it('lets stand out what takes over a login or a key, and not what is usual', () => {
		expect(unusual(event('a', 0, 'login_reset', null), 'me')).toBe(true);
		expect(unusual(event('a', 0, 'signed_in_new_device', 'me'), 'me')).toBe(true);
		expect(unusual(event('a', 0, 'words_changed', 'me'), 'me')).toBe(false);
		expect(unusual(event('a', 0, 'words_changed', 'zoe'), 'me')).toBe(true);
		expect(unusual(event('a', 0, 'released', 'me'), 'me')).toBe(false);
		expect(unusual(event('a', 0, 'sponsor_opened'), 'me')).toBe(false);
	});

	it.each(Object.keys(LANGUAGES) as Language[])('says how often somebody looked, when that was more than once (%s)', async (language) => {
		await speak(language);
		expect([undefined, 1, 3].map((count) => often({ ...event('a', 0), count }))).toEqual([null, null, 3]);
		expect(t('access-times', { n: 3 })).toContain('3');
	});

	it('marks what is new, and nothing that I did', () => {
		const seen = { at: 5, id: 'm' };
		expect(news([event('a', 6)], seen, 'me')).toBe(true);
		expect(news([event('n', 5)], seen, 'me')).toBe(true);
		expect(news([event('a', 5), event('z', 4)], seen, 'me')).toBe(false);
		expect(news([event('a', 6, 'released', 'me')], seen, 'me')).toBe(false);
		expect(news([event('a', 6, 'signed_in_new_device', 'me')], seen, 'me')).toBe(true);
	});
});
