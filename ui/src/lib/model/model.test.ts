import { describe, expect, it } from 'vitest';
import { BUILT_IN, builtIns } from './models';
import { fileName, MOST, parse, tidied, write, wrongWith } from './shape';

const model = { name: 'Our way', steps: [{ name: 'Begin', questions: ['What is on your mind?'] }] };

describe('conversation models', () => {
	it('come with the product in both languages, the same steps in each, every question open', async () => {
		const [english, german] = await Promise.all([builtIns('en'), builtIns('de')]);
		for (const all of [english, german]) {
			expect(all.map((one) => one.id)).toEqual([...BUILT_IN]);
			for (const one of all) {
				expect(wrongWith(tidied(one))).toBeNull();
				for (const step of one.steps) {
					expect(step.questions.length).toBeGreaterThan(1);
					// Open: none that a plain yes would answer.
					for (const question of step.questions) expect(question).not.toMatch(/^(Do|Does|Did|Is|Are|Can|Could|Will|Would|Have|Has|Hast|Ist|Kannst|Willst|Wirst|Gibt) /);
				}
			}
		}
		expect(german.map((one) => one.steps.map((step) => step.questions.length))).toEqual(english.map((one) => one.steps.map((step) => step.questions.length)));
	});

	it('go to a file and come back', () => {
		expect(parse(write({ id: 'x', ...model }))).toEqual({ models: [model], wrong: null });
		expect(parse(JSON.stringify([model, model])).models).toHaveLength(2);
		expect(fileName('Unser Weg – für Ärzte')).toBe('unser-weg-fur-arzte.json');
		expect(fileName('***')).toBe('model.json');
	});

	it('say what is wrong with a file', () => {
		expect(parse('{').wrong).toBe('not_a_file');
		expect(parse('[]').wrong).toBe('not_a_file');
		expect(parse('{"name":"x"}').wrong).toBe('not_a_file');
		expect(parse('null').wrong).toBe('not_a_file');
		expect(parse(JSON.stringify({ ...model, name: ' ' })).wrong).toBe('no_name');
		expect(parse(JSON.stringify({ ...model, steps: [] })).wrong).toBe('no_steps');
		expect(parse(JSON.stringify({ ...model, steps: [{ name: '', questions: ['Why?'] }] })).wrong).toBe('step_without_name');
		expect(parse(JSON.stringify({ ...model, steps: Array(MOST.steps + 1).fill(model.steps[0]) })).wrong).toBe('too_many_steps');
		expect(parse(JSON.stringify({ ...model, steps: [{ name: 'x', questions: Array(MOST.questions + 1).fill('?') }] })).wrong).toBe('too_many_questions');
		expect(parse(JSON.stringify({ ...model, name: 'x'.repeat(MOST.letters + 1) })).wrong).toBe('too_long');
	});

	it('lose blanks and empty lines', () => {
		expect(tidied({ name: ' a  b ', steps: [{ name: ' s ', questions: ['', '  q ?'] }, { name: '', questions: [''] }] })).toEqual({
			name: 'a b',
			steps: [{ name: 's', questions: ['q ?'] }]
		});
	});
});
