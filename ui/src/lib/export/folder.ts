/** The folder that is taken away, as it comes together: files, and what could not be opened. Pure. */

/** A file by its place inside `record/`. */
export interface TakenFile {
	path: string;
	content: string | Uint8Array;
}

/** Something that was found and could not be opened. */
export interface Unopened {
	/** The file it would stand in. */
	where: string;
	reason: string;
	/** A person's id, as the server says it. */
	by: string | null;
	/** Unix milliseconds. */
	at: number | null;
}

/** More letters of a name make no better file name. */
const LONGEST = 60;
/** Names that Windows keeps for itself. */
const TAKEN = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name for a file or a folder out of words that somebody wrote: never a path. */
export function safeName(words: string): string {
	const name = words
		.normalize('NFC')
		.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
		.replaceAll(/\.{2,}/g, '.')
		.replaceAll(/^[.-]+|[.-]+$/g, '');
	const letters = [...name];
	const dot = name.lastIndexOf('.');
	const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
	const cut = letters.length <= LONGEST ? name : letters.slice(0, LONGEST - ending.length).join('').replaceAll(/[.-]+$/g, '') + ending;
	return TAKEN.test(cut) ? `_${cut}` : cut;
}

export class Folder {
	readonly files: TakenFile[] = [];
	readonly unopened: Unopened[] = [];
	#names = new Set<string>();

	/** A path that no other file has: numbered where two would be the same, also on disks that know no case. */
	free(path: string): string {
		const dot = path.lastIndexOf('.');
		const [stem, ending] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
		for (let n = 1; ; n++) {
			const one = n === 1 ? path : `${stem}-${n}${ending}`;
			if (this.#names.has(one.toLowerCase())) continue;
			this.#names.add(one.toLowerCase());
			return one;
		}
	}

	put(path: string, content: string | Uint8Array): string {
		const free = this.free(path);
		this.files.push({ path: free, content });
		return free;
	}

	/** A file for programs, whole. */
	data(path: string, value: unknown): void {
		this.put(path, `${JSON.stringify(value, null, '\t')}\n`);
	}

	missed(where: string, reason: string, by: string | null, at: number | null): void {
		this.unopened.push({ where, reason, by, at });
	}
}
