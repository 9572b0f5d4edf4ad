/** A folder as one tar file. */
import { packTar } from 'modern-tar';
import type { TakenFile } from './folder';

/** All files below `record/`; `at` is the time of all of them, Unix milliseconds. */
export function tarOf(files: readonly TakenFile[], at: number): Promise<Uint8Array> {
	const encoder = new TextEncoder();
	const entries = files.map(({ path, content }) => {
		const body = typeof content === 'string' ? encoder.encode(content) : content;
		return { header: { name: `record/${path}`, size: body.length, mtime: new Date(at), mode: 0o600, type: 'file' as const }, body };
	});
	return packTar(entries);
}
