/** Which language the page speaks, and how this browser remembers it. */

/** Languages there are words in, by their own names. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'belay-language';

/** The language of ours that fits a BCP 47 tag ("de-AT" is German); null when there is none. */
function ours(tag: string): Language | null {
	const primary = tag.toLowerCase().split('-')[0] ?? '';
	return primary in LANGUAGES ? (primary as Language) : null;
}

/** The language of ours that a person of this BCP 47 tag is spoken to in. */
export function languageOf(tag: string): Language {
	return ours(tag) ?? 'en';
}

/** What this browser spoke last, else the first of its languages that is one of ours. */
export function remembered(): Language {
	const asked = globalThis.navigator?.languages ?? [];
	for (const tag of [stored(), ...asked]) {
		const found = ours(tag);
		if (found) return found;
	}
	return 'en';
}

function stored(): string {
	try {
		return localStorage.getItem(KEY) ?? '';
	} catch {
		// Without storage the browser's own languages decide.
		return '';
	}
}

/** Keeps the language for the next page of this browser. */
export function remember(language: Language): void {
	try {
		localStorage.setItem(KEY, language);
	} catch {
		// The next page asks the browser again.
	}
}

class Spoken {
	/** What the page speaks now: everything is drawn anew when it changes. */
	language = $state<Language>('en');
	/** Chosen before anyone had signed in: it becomes the language of whoever signs in. */
	picked: Language | null = null;

	/** Says the language to the page and to the browser. */
	turnTo(language: Language): void {
		this.language = language;
		if (typeof document !== 'undefined') document.documentElement.lang = language;
	}
}

export const spoken = new Spoken();
