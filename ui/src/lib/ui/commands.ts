/** What the palette can do by name, and the one-key helpers of a screen. */
import { SvelteMap } from 'svelte/reactivity';

export interface Command {
	id: string;
	/** In words, as a person would look for it. */
	name: string;
	run: () => void;
	/** A single key that does it while no field has the focus. */
	key?: string;
	/** Shown beside the name. */
	group?: string;
}

export const commands = new SvelteMap<string, Command>();

/** Makes a command known; returns how to take it back. */
export function command(what: Command): () => void {
	commands.set(what.id, what);
	return () => {
		if (commands.get(what.id) === what) commands.delete(what.id);
	};
}

/** The commands that fit what is typed, best first: each typed word must begin a word of the name. */
export function fitting(list: Iterable<Command>, typed: string): Command[] {
	const wanted = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	const scored: [number, Command][] = [];
	for (const one of list) {
		const name = one.name.toLocaleLowerCase();
		const words = name.split(/[\s,·:]+/);
		if (!wanted.every((part) => words.some((word) => word.startsWith(part)) || (part.length > 2 && name.includes(part)))) continue;
		scored.push([name.startsWith(wanted[0] ?? '') ? 0 : 1, one]);
	}
	return scored.sort((a, b) => a[0] - b[0]).map(([, one]) => one);
}

/** Whether a key press belongs to a field. */
export function typing(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('input, textarea, select, [contenteditable]:not([contenteditable=false]), dialog') !== null;
}
