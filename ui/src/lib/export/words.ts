/** The words of the record that is taken away: of their own file, fetched only then. The terminal writes the same ones. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Args, Language } from '$lib/words';

const files = import.meta.glob<string>('../../../../locales/*/export.ftl', { query: '?raw', import: 'default' });

export class ExportWords {
	#bundle: FluentBundle;

	constructor(
		readonly language: Language,
		source: string
	) {
		this.#bundle = new FluentBundle(language, { useIsolating: false });
		this.#bundle.addResource(new FluentResource(source));
	}

	/** The words of `export-ID`; null when there are none. */
	find(id: string, args?: Args): string | null {
		const message = this.#bundle.getMessage(`export-${id}`);
		return message?.value ? this.#bundle.formatPattern(message.value, args, []) : null;
	}

	/** The words of `export-ID`. */
	say(id: string, args?: Args): string {
		return this.find(id, args) ?? `[export-${id}]`;
	}

	/** What a field is called: its name in the files for programs where there is no word for it. */
	label(key: string): string {
		return this.find(`word-${kebab(key)}`) ?? key;
	}

	/** One of a few words, in words. */
	value(one: string): string {
		return (one === '' ? null : this.find(`value-${kebab(one)}`)) ?? one;
	}
}

const kebab = (name: string) => name.replaceAll('_', '-');

/** The words in one language. */
export async function exportWords(language: Language): Promise<ExportWords> {
	const fetch = Object.entries(files).find(([path]) => path.includes(`/${language}/`))?.[1];
	if (!fetch) throw new Error('no words for the record');
	return new ExportWords(language, await fetch());
}
