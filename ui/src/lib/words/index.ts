/**
 * The product’s words: Fluent files of `locales/LANGUAGE`, one per room. The page holds one language at a time, fetched as one part of its own;
 * what the first pages do not say (`craft`) comes as a second one.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { remember, remembered, spoken, type Language } from './spoken.svelte';
import T from './T.svelte';

export { T };
export { LANGUAGES, languageOf, spoken, type Language } from './spoken.svelte';

type Part = 'base' | 'craft';
const parts: Record<Language, Record<Part, () => Promise<{ default: string[] }>>> = {
	en: { base: () => import('./locale/en'), craft: () => import('./locale/en_craft') },
	de: { base: () => import('./locale/de'), craft: () => import('./locale/de_craft') }
};
/** How dates, numbers and lists are written. */
const TAGS: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

let bundle = new FluentBundle('en', { useIsolating: false });
let language: Language = 'en';
const wanted = new Set<Part>(['base']);
const there = new Set<string>();
let turn = 0;

/** The language that is spoken, as `Intl` wants it. */
export function tag(): string {
	return TAGS[language];
}

async function read(from: Language, part: Part): Promise<string[]> {
	return (await parts[from][part]()).default;
}

function take(sources: string[], into: FluentBundle): void {
	for (const source of sources) into.addResource(new FluentResource(source));
}

/** Speaks a language from now on: fetches its words, then turns the page. The last call wins. `keep`: this browser remembers it. */
export async function speak(next: Language, keep = true): Promise<void> {
	const mine = ++turn;
	if (keep) remember(next);
	if (there.has('base') && next === language) return;
	const need = [...wanted];
	const sources = await Promise.all(need.map((part) => read(next, part)));
	if (mine !== turn) return;
	const fresh = new FluentBundle(next, { useIsolating: false });
	for (const list of sources) take(list, fresh);
	bundle = fresh;
	language = next;
	there.clear();
	for (const part of need) there.add(part);
	spoken.turnTo(next);
	// Wanted while the others were on their way.
	if (wanted.size > need.length) await addCraft();
}

let first: Promise<void> | null = null;

/** Words are there: those this browser spoke last, else those it asks for. A failed fetch is tried again at the next call. */
export function ready(): Promise<void> {
	first ??= speak(remembered(), false).catch((error: unknown) => {
		first = null;
		throw error;
	});
	return first;
}

/** Every word is there, not only those of the first pages. */
export async function craft(): Promise<void> {
	wanted.add('craft');
	await ready();
	await addCraft();
}

async function addCraft(): Promise<void> {
	while (!there.has('craft')) {
		const from = language;
		const sources = await read(from, 'craft');
		// Another language meanwhile has brought, or still needs, its own.
		if (from !== language || there.has('craft')) continue;
		take(sources, bundle);
		there.add('craft');
	}
}

/** Values a message may take: text, numbers, dates. */
export type Args = Record<string, FluentVariable>;

/** Whether a message of this id exists. */
export function has(id: string): boolean {
	return bundle.getMessage(id)?.value != null;
}

/** Letters written from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Keeps a value written from right to left from turning the words around it. */
function isolated(args: Args): Args {
	return Object.fromEntries(
		Object.entries(args).map(([name, value]) => [name, typeof value === 'string' && FROM_RIGHT.test(value) ? `\u2068${value}\u2069` : value])
	);
}

/** The words of a message; `[id]` when there are none, so that a gap is seen and not silent. */
export function t(id: string, args?: Args): string {
	const message = bundle.getMessage(id);
	if (!message?.value) return `[${id}]`;
	return bundle.formatPattern(message.value, args && isolated(args), []);
}

const lists = new Map<string, Intl.ListFormat>();

/** Names in a row as people say them: "Ada", "Ada and José", "Ada, José and Bea". */
export function names(list: string[]): string {
	let format = lists.get(tag());
	if (!format) lists.set(tag(), (format = new Intl.ListFormat(tag(), { type: 'conjunction' })));
	return format.format(list);
}
