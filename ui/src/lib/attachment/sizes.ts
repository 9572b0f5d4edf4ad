/** Sizes as people say them. */
import { tag } from '$lib/words';

/** "340 kB", "2.4 MB". */
export function sizeWords(bytes: number): string {
	const large = bytes >= 1_000_000;
	const value = large ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
	return new Intl.NumberFormat(tag(), { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', maximumFractionDigits: large ? 1 : 0 }).format(value);
}
