import { beforeEach, describe, expect, it, vi } from 'vitest';
import '$lib/words/testing';
import type { OpenEntry } from '$lib/record';
import type { GoalAnswer, GoalQuestion } from '$lib/zone/ask';
import { itemsOf, ownItem } from '../reach/requires';
import { Answering, type Given } from './answering.svelte';
import { asked, engagement, entry, COACH, graph, read, START, wanted } from './testing';

/** Each question waits for its answer. */
const { waiting } = vi.hoisted(() => ({ waiting: [] as { question: GoalQuestion; answer: (one: GoalAnswer) => void; fail: (why: unknown) => void }[] }));
vi.mock('$lib/zone/ask', () => ({
	askGoal: (question: GoalQuestion) => new Promise<GoalAnswer>((answer, fail) => waiting.push({ question, answer, fail })),
	askMap: () => Promise.resolve([])
}));

const given = (more: Partial<Parameters<typeof wanted>[0]> = {}, today = START): Given => {
	const requires = entry('requires', COACH, wanted(more), { id: 'requires' }) as OpenEntry<'requires'>;
	return { engagement, requires, rooms: [read()], graph, merges: [], goals: [], mine: false, today };
};
/** The same with a row of one's own, which numbers the others anew. */
const own = () => given({ items: [ownItem('1', 'How we get on', ['ci']), ...itemsOf(graph, { asked: asked('ci', 'scrum'), without: [], own: [] })] });
const said = (name: string) => ({ name }) as unknown as GoalAnswer;
const settled = () => new Promise((resolve) => setTimeout(resolve));
const last = () => waiting.at(-1)!;
beforeEach(() => void waiting.splice(0));

describe('an answer', () => {
	it('keeps what it was asked from while another question waits', async () => {
		const answering = new Answering();
		void answering.ask(given());
		await settled();
		last().answer(said('first'));
		await settled();
		const first = answering.value;
		expect(first?.answer).toEqual(said('first'));

		void answering.ask(own());
		await settled();
		// A hint comes while the engine works.
		void answering.ask(own());
		await settled();
		expect(waiting).toHaveLength(2);
		expect(answering.value).toBe(first);
		last().answer(said('second'));
		await settled();
		expect(answering.value?.answer).toEqual(said('second'));
		expect(answering.value?.asks.items.map((item) => item.name)).toContain('How we get on');
	});

	it('takes over what is newer beside it, also what came while it was waited for', async () => {
		const answering = new Answering();
		void answering.ask(given());
		await settled();
		const later = given({ reason_to_go_on: 'we want to' });
		void answering.ask(later);
		last().answer(said('first'));
		await settled();
		expect(answering.value?.given).toBe(later);
		const latest = given({ reason_to_go_on: 'we still want to' });
		await answering.ask(latest);
		expect([answering.value?.given, waiting.length]).toEqual([latest, 1]);
	});

	it('that failed is asked for once more', async () => {
		const answering = new Answering();
		void answering.ask(given());
		await settled();
		last().answer(said('first'));
		await settled();
		void answering.ask(own());
		await settled();
		last().fail(new Error('no worker'));
		await settled();
		expect(answering.error).toBeInstanceOf(Error);
		void answering.ask(own());
		await settled();
		expect([answering.error, waiting.length]).toEqual([null, 3]);
		last().answer(said('second'));
		await settled();
		expect(answering.value?.answer).toEqual(said('second'));
	});
});
