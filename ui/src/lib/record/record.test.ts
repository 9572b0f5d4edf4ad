import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/api';

/** A vault that refuses as the real one does: `by` and `v` beside a value must be those in it, and a value opens in its own row only. */
interface Item {
	row: string;
	sealed: { by: string; v: number; s: string };
}
const opens = vi.fn();
const vaultChange: { listener?: (change: string) => void; atOpening?: () => void } = {};
const sent: { method: string; body: Record<string, unknown> }[] = [];
let answer: (body: Record<string, unknown>) => unknown = () => null;

vi.mock('$lib/engagement/sealing', () => ({
	json: (value: unknown) => value,
	sealed: (_: unknown, items: { row: string; version: number; content: unknown }[], send: (values: unknown[]) => unknown) =>
		send(items.map((item) => ({ v: item.version, by: 'me', e: 0, s: `${item.row}|me|${item.version}|${JSON.stringify(item.content)}` }))),
	openAll: (_: unknown, items: Item[]) => {
		opens(items.length);
		vaultChange.atOpening?.();
		return Promise.resolve(
			items.map(({ row, sealed }) => {
				const [of, author, v, ...rest] = sealed.s.split('|');
				const error = of !== row ? 'bad_signature' : author !== sealed.by || Number(v) !== sealed.v ? 'malformed' : null;
				return { text: '', json: error ? null : JSON.parse(rest.join('|')), error };
			})
		);
	}
}));
vi.mock('$lib/space.svelte', () => ({ at: (path: string) => path, space: { self: { person_id: 'me' } } }));
vi.mock('$lib/vault', () => ({
	vault: { hash: (s: string) => Promise.resolve(`hash of ${s}`) },
	onVaultChange: (listener: (change: string) => void) => (vaultChange.listener = listener)
}));
vi.mock('$lib/api', () => ({
	Problem: class extends Error {},
	api: {
		post: (_: string, body: Record<string, unknown>) => (sent.push({ method: 'post', body }), Promise.resolve(answer(body))),
		put: (_: string, body: Record<string, unknown>) => (sent.push({ method: 'put', body }), Promise.resolve(answer(body)))
	}
}));
const { addEntry, openRows, writeEntry } = await import('./record');
const { KINDS, emptyBody } = await import('./bodies');
const { FILLED, sealedBody } = await import('./hangs');
const { answersTo, standing } = await import('$lib/session/consent');

const room = { id: 'r' };
const A_LONG_ID = '0192aaaa-bbbb-7ccc-8ddd-eeeeffff0000';
let number = 0;

function row(author: string, body: object, more: Partial<Entry> = {}): Entry {
	const id = more.id ?? `e${++number}`;
	const placed = { drawer: 'review' as const, session_id: null, parent_id: null, round_id: null, ...more };
	const said = { ...body, of: placed.parent_id, in: placed.session_id, round: placed.round_id, drawer: placed.drawer };
	const sealed = { v: 1, by: author, e: 0, s: `${id}|${author}|1|${JSON.stringify(said)}` };
	return { id, engagement_id: 'r', version: 1, position: 0, own: true, created_by: author, created_at: 0, changed_at: 0, aside_at: null, body: sealed, ...placed } as Entry;
}

const closing = { type: 'closing', fulfilment_words: 'It did not help me' };
const wordsOf = (entry: { body: unknown } | undefined) => (entry?.body as { fulfilment_words?: string }).fulfilment_words;
const forged = (honest: Entry): Entry => ({ ...honest, created_by: 'bob', body: { ...honest.body, by: 'bob' } });

beforeEach(() => {
	opens.mockClear();
	sent.length = 0;
	delete vaultChange.atOpening;
});

describe('own words', () => {
	it('are not another’s, neither at first sight nor when they were opened before', async () => {
		const honest = row('anna', closing);
		expect((await openRows(room, [forged(honest)]))[0]).toMatchObject({ error: 'malformed' });
		expect(wordsOf((await openRows(room, [honest]))[0])).toBe('It did not help me');
		const [shown] = await openRows(room, [forged(honest)]);
		expect(shown?.error).toBe('malformed');
		expect(JSON.stringify(shown?.body)).not.toContain('help');
		const [claimed] = await openRows(room, [{ ...honest, created_by: 'bob' }]);
		expect(claimed?.error).toBe('other_author');
	});

	it('do not pass to another row of the same id in one answer: neither is shown', async () => {
		const honest = row('anna', closing);
		const lie = { ...forged(honest), body: { v: 9, by: 'bob', e: 0, s: 'rubbish' } };
		for (const rows of [[lie, honest], [honest, lie]]) expect((await openRows(room, rows)).map((one) => one.error)).toEqual(['twice', 'twice']);
		expect((await openRows(room, [lie]))[0]?.error).toBe('bad_signature');
		expect((await openRows(room, [honest]))[0]?.error).toBeNull();
	});

	it('are opened once while nothing of them changes', async () => {
		const honest = row('anna', closing);
		await openRows(room, [honest]);
		await openRows(room, [{ ...honest, position: 4 }]);
		expect(opens.mock.calls.map(([count]) => count as number)).toEqual([1, 0]);
	});

	it('do not come back when the keys were locked while they were opened', async () => {
		const honest = row('anna', closing);
		vaultChange.atOpening = () => vaultChange.listener?.('locked');
		expect((await openRows(room, [honest]))[0]).toMatchObject({ error: 'locked' });
		delete vaultChange.atOpening;
		await openRows(room, [honest]);
		expect(opens.mock.calls.map(([count]) => count as number)).toEqual([1, 1]);
	});
});

describe('what an entry hangs on', () => {
	it('is what its author sealed, or it is not shown', async () => {
		const alliance = { type: 'alliance', bond: 5 };
		for (const elsewhere of [{ parent_id: 'g2' }, { session_id: 's2' }, { round_id: 'r2' }, { drawer: 'goal' as const }]) {
			const honest = row('anna', alliance, { parent_id: 'g1', session_id: 's1', round_id: 'r1' });
			expect((await openRows(room, [honest]))[0]).toMatchObject({ error: null, body: { bond: 5 } });
			expect((await openRows(room, [{ ...honest, ...elsewhere }]))[0]).toMatchObject({ error: 'moved', body: { bond: null } });
		}
	});

	it('must be said: a body without it is refused', async () => {
		const bare = row('anna', {});
		bare.body.s = `${bare.id}|anna|1|${JSON.stringify(closing)}`;
		expect((await openRows(room, [bare]))[0]?.error).toBe('moved');
	});

	it('keeps a yes at its question', async () => {
		const observer = row('coach', { type: 'request', what: 'observer' });
		const ai = row('coach', { type: 'request', what: 'ai' });
		const answers = `hash of ${observer.body.s}`;
		const yes = row('tomasz', { type: 'reply', says: 'yes', of_version: 1, answers }, { parent_id: observer.id });
		const state = async (reply: Entry, question: number) => {
			const [one, two, said] = await openRows(room, [observer, ai, reply]);
			const asked = [one, two][question] as never;
			return standing('coach', ['coach', 'tomasz'], answersTo(asked, said?.error ? [] : [said as never])).state;
		};
		expect(await state(yes, 0)).toBe('agreed');
		expect(await state({ ...yes, parent_id: ai.id }, 1)).toBe('waits');
		// One that even its author sealed to the place of the other, but to other words.
		const other = row('tomasz', { type: 'reply', says: 'yes', of_version: 1, answers }, { parent_id: ai.id });
		expect(await state(other, 1)).toBe('waits');
	});
});

describe('writing', () => {
	const bodyOf = (sealed: unknown) => JSON.parse((sealed as { s: string }).s.split('|').slice(3).join('|')) as Record<string, unknown>;
	const stored = (base: Partial<Entry>) => (body: Record<string, unknown>) =>
		({ ...row('me', {}), ...base, ...body, id: (body.id ?? base.id) as string, version: (body.body as { v: number } | undefined)?.v ?? 2 }) as Entry;

	it('seals what it hangs on, and a reply what it answers', async () => {
		answer = stored({});
		const asked = row('coach', { type: 'request' });
		const place = { parent: asked.id, session: 's', drawer: 'review' as const, answers: asked.body };
		const reply = await addEntry(room, 'reply', { says: 'yes', words: '', of_version: 1 }, place);
		expect(reply).toMatchObject({ error: null, answers: `hash of ${asked.body.s}` });
		expect(bodyOf(sent[0]?.body.body)).toMatchObject({ type: 'reply', of: asked.id, in: 's', round: null, drawer: 'review' });
		await expect(addEntry(room, 'reply', { says: 'yes', words: '', of_version: 1 }, { parent: 'x' })).rejects.toThrow();
	});

	it('seals again what moves to another session, and nothing when only its place changes', async () => {
		answer = stored({});
		const topic = await addEntry(room, 'topic', { ...emptyBody('topic'), text: 'Slow reviews' }, { session: 's1' });
		answer = stored(topic.row);
		await writeEntry(room, topic, null, { session: 's1', position: 7 });
		expect(sent.at(-1)?.body).not.toHaveProperty('body');
		const moved = await writeEntry(room, topic, null, { session: 's2' });
		expect(bodyOf(sent.at(-1)?.body.body)).toMatchObject({ text: 'Slow reviews', in: 's2' });
		expect(moved).toMatchObject({ error: null, body: { text: 'Slow reviews' } });
	});

	it('fills small bodies up to one size, whatever kind of thing they are and whatever they say', () => {
		const hangs = { of: A_LONG_ID, in: A_LONG_ID, round: A_LONG_ID, drawer: 'learning' as const };
		const length = (type: string, body: object, answers: string | null) =>
			new TextEncoder().encode(JSON.stringify(sealedBody(type, body, { ...hangs, of: answers ? A_LONG_ID : null }, answers))).length;
		const types = Object.keys(KINDS) as (keyof typeof KINDS)[];
		const wordless = types.filter((type) => !['reply', 'context', 'shared'].includes(type)).map((type) => length(type, emptyBody(type) as object, null));
		const replies = ['yes', 'no', 'confirmed', 'corrected', 'can_work'].map((says) => length('reply', { says, words: '', of_version: 1 }, 'h'.repeat(44)));
		expect(new Set([...wordless, ...replies])).toEqual(new Set([FILLED]));
		// Words of another script count by their bytes.
		expect(length('insight', { text: 'Zuhören – ganz' }, null)).toBe(FILLED);
	});

	it('tells by its length neither how much somebody shares nor who placed nothing', () => {
		const hangs = { of: null, in: null, round: A_LONG_ID, drawer: 'skill' as const };
		const length = (type: string, body: object) => new TextEncoder().encode(JSON.stringify(sealedBody(type, body, hangs, null))).length;
		const piece = { skill: 'unit-testing', part: 'skill', source: 'peer', rater: 1, support: 3, right: '', difficulty: null, day: '2026-11-24' };
		const shared = (n: number) => length('shared', { ...emptyBody('shared'), evidence: Array.from({ length: n }, () => piece) });
		expect(new Set([0, 1, 40, 90].map(shared))).toEqual(new Set([16_000]));
		const placed = (support: number | null, reveal: boolean) =>
			length('placement', { requires: A_LONG_ID, at: Array.from({ length: 25 }, (_, n) => ({ skill: `skill-${n}`, support })), reveal });
		expect(new Set([placed(null, false), placed(4, true), placed(4, false)]).size).toBe(1);
		expect(placed(4, false)).toBeGreaterThan(FILLED);
	});
});
