/** The product's words: Fluent files of `locales/en`, one per room, compiled into the page. */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import T from './T.svelte';

export { T };

const files = import.meta.glob<string>(['../../../../locales/en/*.ftl', '!**/mail.ftl', '!**/terminal.ftl'], {
	query: '?raw',
	import: 'default',
	eager: true
});

const bundle = new FluentBundle('en', { useIsolating: false });
for (const source of Object.values(files)) bundle.addResource(new FluentResource(source));

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

/** Names in a row as people say them: "Ada", "Ada and José", "Ada, José and Bea". */
export function names(list: string[]): string {
	return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(list);
}
