/** Numbers that look random and are a function of seed, stream and position alone, in 32-bit arithmetic that any language has. */
import { normalQuantile } from './exact';

/** The finaliser of Murmur3 (Appleby): every bit of the input reaches every bit of the output. 32 bits, from 0. */
export function mix(h: number): number {
	let mixed = h ^ (h >>> 16);
	mixed = Math.imul(mixed, 0x85ebca6b);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The n-th number of a stream is a hash of (seed, stream, n): nothing else is carried along, so streams can be drawn in any order. */
export class Draws {
	private readonly key: number;
	private readonly stream: number;
	private next = 0;

	constructor(seed: number, stream: number) {
		this.key = mix((seed + 0x9e3779b9) | 0);
		this.stream = mix(this.key ^ Math.imul(stream, 0x85ebca77));
	}

	/** 32 bits, from 0. */
	bits(): number {
		this.next = (this.next + 1) | 0;
		return mix((mix(this.stream ^ Math.imul(this.next, 0x9e3779b1)) + this.key) | 0);
	}

	/** A number in (0, 1), never an end: (bits + ½) / 2³². */
	uniform(): number {
		return (this.bits() + 0.5) / 4294967296;
	}

	/** A standard normal number, by the inverse of the distribution function. */
	normal(): number {
		return normalQuantile(this.uniform());
	}
}

/** The normal numbers of each stream, as far as they were drawn: all roll-outs of a question begin with the same ones. */
const normals = new Map<string, { draws: Draws; numbers: Float64Array }>();
/** More streams than the members of one team would ever be asked about. */
const STREAMS = 64;

/** The first `count` standard normal numbers of a stream, or more. */
export function normalsOf(seed: number, stream: number, count: number): Float64Array {
	const key = `${seed} ${stream}`;
	if (normals.size > STREAMS) normals.clear();
	const known = normals.get(key) ?? { draws: new Draws(seed, stream), numbers: new Float64Array(0) };
	if (known.numbers.length < count) {
		const numbers = new Float64Array(count);
		numbers.set(known.numbers);
		for (let at = known.numbers.length; at < count; at++) numbers[at] = known.draws.normal();
		known.numbers = numbers;
	}
	normals.set(key, known);
	return known.numbers;
}
