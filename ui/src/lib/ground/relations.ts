/** "Us and them": what two groups say of each other, and one thing they could do. */
import type { Body } from '$lib/record';

export type Relations = Body<'relations'>;
export type Between = Relations['between'][number];

/** The groups by name, each once. */
export function groupsOf(groups: string[]): string[] {
	return [...new Set(groups.map((one) => one.trim()).filter((one) => one !== ''))];
}

/** Every two of the groups, with what was said already, whichever of the two stood first. */
export function pairs(groups: string[], said: Between[]): Between[] {
	const list: Between[] = [];
	groups.forEach((a, n) => {
		for (const b of groups.slice(n + 1)) {
			const straight = said.find((one) => one.a === a && one.b === b);
			const turned = said.find((one) => one.a === b && one.b === a);
			if (straight) list.push({ ...straight });
			else if (turned) list.push({ a, b, we_say: turned.they_say, they_say: turned.we_say, one_thing: turned.one_thing });
			else list.push({ a, b, we_say: '', they_say: '', one_thing: '' });
		}
	});
	return list;
}
