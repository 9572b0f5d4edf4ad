/** Safety numbers (section 10): what two people read to each other. */
import { compare, H, idBytes, utf8 } from './bytes';
import type { Card } from './identity';

const GROUPS = 6;

/** Six groups of five digits for a card. */
export function fingerprint(cardHash: Uint8Array): string[] {
	const bytes = H(utf8('belay/1/safety'), new Uint8Array(1), cardHash);
	return Array.from({ length: GROUPS }, (_, i) => {
		const number = bytes.subarray(5 * i, 5 * i + 5).reduce((sum, byte) => sum * 256 + byte, 0);
		return String(number % 100_000).padStart(5, '0');
	});
}

/** Twelve groups of five digits, the same for both. */
export function safetyNumber(one: Card, other: Card): string[] {
	const [first, second] = compare(idBytes(one.person), idBytes(other.person)) <= 0 ? [one, other] : [other, one];
	return [...fingerprint(first.hash), ...fingerprint(second.hash)];
}
