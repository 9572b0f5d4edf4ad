/** Bech32 (BIP 173, without its length limit), as age writes keys. */
import { malformed } from './bytes';

const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function polymod(values: number[]): number {
	let checksum = 1;
	for (const value of values) {
		const top = checksum >>> 25;
		checksum = ((checksum & 0x1ffffff) << 5) ^ value;
		GENERATOR.forEach((generator, i) => {
			if ((top >>> i) & 1) checksum ^= generator;
		});
	}
	return checksum >>> 0;
}

function expand(prefix: string): number[] {
	const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
	return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

/** Regroups bits; null when what is left over is not zero padding. */
function regroup(values: Iterable<number>, from: number, to: number, pad: boolean): number[] | null {
	const out: number[] = [];
	let held = 0;
	let bits = 0;
	for (const value of values) {
		held = ((held << from) | value) & 0xfff;
		bits += from;
		while (bits >= to) {
			bits -= to;
			out.push((held >> bits) & ((1 << to) - 1));
		}
	}
	const rest = held & ((1 << bits) - 1);
	if (pad) {
		if (bits > 0) out.push((rest << (to - bits)) & ((1 << to) - 1));
	} else if (bits >= from || rest !== 0) {
		return null;
	}
	return out;
}

/** Lower-case bech32 of the bytes under a lower-case prefix. */
export function bech32Encode(prefix: string, bytes: Uint8Array): string {
	const data = regroup(bytes, 8, 5, true) ?? [];
	const checksum = polymod([...expand(prefix), ...data, 0, 0, 0, 0, 0, 0]) ^ 1;
	const check = Array.from({ length: 6 }, (_, i) => (checksum >>> (5 * (5 - i))) & 31);
	return `${prefix}1${[...data, ...check].map((value) => CHARSET.charAt(value)).join('')}`;
}

/** The bytes of a lower-case text under this prefix. Throws `malformed`. */
export function bech32Decode(prefix: string, text: string): Uint8Array {
	if (!text.startsWith(`${prefix}1`)) return malformed();
	const values = Array.from(text.slice(prefix.length + 1), (letter) => CHARSET.indexOf(letter));
	if (values.length < 6 || values.includes(-1) || polymod([...expand(prefix), ...values]) !== 1) malformed();
	return Uint8Array.from(regroup(values.slice(0, -6), 5, 8, false) ?? malformed());
}
