/** The EFF large word list, fetched only when a passphrase is made or looked at. */

/** Words in the list. */
export const WORD_COUNT = 7776;

/** The 7,776 words in their order. */
export type WordList = () => Promise<readonly string[]>;

let loaded: Promise<readonly string[]> | null = null;

/** Loads the list once; a failed load is tried again at the next call. */
export const wordList: WordList = () => {
	loaded ??= import('../../../../crates/vault/words/eff_large.txt?raw')
		.then((file) => parseWords(file.default))
		.catch((error: unknown) => {
			loaded = null;
			throw error;
		});
	return loaded;
};

/** One word a line, with or without the dice in front. */
export function parseWords(file: string): readonly string[] {
	const words = file
		.split('\n')
		.map((line) => line.trim().split(/\s+/).at(-1) ?? '')
		.filter((word) => word !== '');
	if (new Set(words).size !== WORD_COUNT) throw new Error('the word list is damaged');
	return words;
}
