/** Conversation models as files and as a form: reading, checking, writing. Pure. */
import type { Step } from '$lib/api';

/** A model as it lies in a file. */
export interface ModelFile {
	id: string;
	name: string;
	steps: Step[];
}

/** Bounds of a model; the server has the same. */
export const MOST = { steps: 12, questions: 20, letters: 300 };

/** What is wrong with a model; the name is that of the words that say it. */
export type Wrong = 'not_a_file' | 'no_name' | 'no_steps' | 'too_many_steps' | 'step_without_name' | 'too_many_questions' | 'too_long';

const tidy = (text: unknown) => (typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : '');

/** A model with its blanks taken away. */
export function tidied(model: { name: string; steps: Step[] }): { name: string; steps: Step[] } {
	return {
		name: tidy(model.name),
		steps: model.steps
			.map((step) => ({ name: tidy(step.name), questions: step.questions.map(tidy).filter(Boolean) }))
			.filter((step) => step.name !== '' || step.questions.length > 0)
	};
}

/** What is wrong with a tidied model; null when nothing is. */
export function wrongWith({ name, steps }: { name: string; steps: Step[] }): Wrong | null {
	if (name === '') return 'no_name';
	if (steps.length === 0) return 'no_steps';
	if (steps.length > MOST.steps) return 'too_many_steps';
	if (steps.some((step) => step.name === '')) return 'step_without_name';
	if (steps.some((step) => step.questions.length > MOST.questions)) return 'too_many_questions';
	const texts = [name, ...steps.flatMap((step) => [step.name, ...step.questions])];
	return texts.some((text) => text.length > MOST.letters) ? 'too_long' : null;
}

function modelOf(value: unknown): { name: string; steps: Step[] } | null {
	const read = (typeof value === 'object' && value !== null ? value : {}) as { name?: unknown; steps?: unknown };
	if (typeof read.name !== 'string' || !Array.isArray(read.steps)) return null;
	const steps = read.steps.map((one: unknown) => {
		const step = (typeof one === 'object' && one !== null ? one : {}) as { name?: unknown; questions?: unknown };
		const questions = Array.isArray(step.questions) ? step.questions.filter((each): each is string => typeof each === 'string') : [];
		return { name: tidy(step.name), questions };
	});
	return tidied({ name: read.name, steps });
}

/** Reads a file of one model or of several; the ids in it count for nothing. */
export function parse(text: string): { models: { name: string; steps: Step[] }[]; wrong: Wrong | null } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { models: [], wrong: 'not_a_file' };
	}
	const found = (Array.isArray(value) ? value : [value]).map(modelOf);
	if (found.length === 0) return { models: [], wrong: 'not_a_file' };
	const models: { name: string; steps: Step[] }[] = [];
	for (const model of found) {
		const wrong = model ? wrongWith(model) : 'not_a_file';
		if (!model || wrong) return { models: [], wrong };
		models.push(model);
	}
	return { models, wrong: null };
}

/** The text of a file with one model, as `parse` takes it. */
export function write(model: ModelFile): string {
	const { id, name, steps } = model;
	return `${JSON.stringify({ id, name, steps: steps.map((step) => ({ name: step.name, questions: step.questions })) }, null, '\t')}\n`;
}

/** A name for the file: "our-way.json". */
export function fileName(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return `${plain || 'model'}.json`;
}
