/** Conversation models: those that come with the product, in the language of the page, and the organisation's own. */
import { api, type Model } from '$lib/api';
import { newId } from '$lib/engagement/id';
import { at } from '$lib/space.svelte';
import type { Language } from '$lib/words';
import { change } from '$lib/engagement/writing';
import type { ModelFile } from './shape';

/** Their order: the one that most people know first. */
export const BUILT_IN = ['grow', 'tgrow', 'oskar', 'oscar', 'clear', 'fuel'] as const;

const files = import.meta.glob<ModelFile>('../../../../library/models/*.json', { import: 'default' });

/** One that comes with the product; null for an id of the organisation's. */
export async function builtIn(id: string, language: Language): Promise<ModelFile | null> {
	const known = BUILT_IN.find((one) => one === id);
	const file = known && (files[`../../../../library/models/${known}.${language}.json`] ?? files[`../../../../library/models/${known}.en.json`]);
	return file ? file() : null;
}

/** All that come with the product. */
export async function builtIns(language: Language): Promise<ModelFile[]> {
	const all = await Promise.all(BUILT_IN.map((id) => builtIn(id, language)));
	return all.filter((model) => model !== null);
}

/** The organisation's own, retired ones too. */
export const ownModels = () => api.list<Model>(at('/models'));

/** Stores a new one. */
export function addModel(model: Pick<ModelFile, 'name' | 'steps'>, id: string = newId()): Promise<Model> {
	return api.post<Model>(at('/models'), { id, name: model.name, steps: model.steps });
}

/** Changes one; `Changed` when another did meanwhile. */
export function changeModel(base: Model, to: Partial<Pick<Model, 'name' | 'steps'>> & { retired?: boolean }): Promise<Model> {
	const { name = base.name, steps = base.steps, retired } = to;
	return change<Model, Model>(
		base,
		['name', 'steps'],
		(from) => api.put<Model>(at(`/models/${from.id}`), { version: from.version, name, steps, ...(retired === undefined ? {} : { retired }) }),
		async () => {
			const row = (await ownModels()).find((one) => one.id === base.id);
			if (!row) throw new Error('the model is gone');
			return row;
		}
	);
}
