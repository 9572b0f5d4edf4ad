import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from './bytes';
import { mixedOrder, sign, signingPublic, verify, verifyAll, type Signed } from './sign';
import { mutated, seeded } from './testing';

const seed = new Uint8Array(32).fill(3);
const key = signingPublic(seed);
const { Point } = ed25519;

function honest(n: number): Signed {
	const body = utf8(`message ${n}`);
	return { purpose: 'sealed', body, signature: sign('sealed', body, seed), key };
}

/** Signatures that loose programs accept. */
function loose(): Signed[] {
	const { body, signature } = honest(1);
	const raised = signature.slice();
	let s = signature.subarray(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + Point.Fn.ORDER;
	for (let i = 32; i < 64; i++, s >>= 8n) raised[i] = Number(s & 255n);
	const zero = concat(Point.ZERO.toBytes(), new Uint8Array(32));
	const other = new Uint8Array(32);
	// y = p + 1, which is the neutral element written long.
	const long = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xee : i === 31 ? 0x7f : 0xff));
	return [
		{ purpose: 'sealed', body, signature: raised, key },
		{ purpose: 'sealed', body, signature: zero, key: Point.ZERO.toBytes() },
		{ purpose: 'sealed', body, signature: zero, key: other },
		{ purpose: 'sealed', body, signature: concat(long, new Uint8Array(32)), key: long },
		{ purpose: 'sealed', body, signature, key: long },
		{ purpose: 'document', body, signature, key },
		{ purpose: 'sealed', body, signature: signature.subarray(1), key },
		{ purpose: 'sealed', body, signature, key: key.subarray(1) },
		mixedOrder()
	];
}

describe('many signatures at once', () => {
	it('are judged as one by one', async () => {
		const next = seeded(11);
		const all = [...loose()];
		for (let n = 0; n < 60; n++) {
			const one = honest(n);
			all.push(one, { ...one, signature: mutated(one.signature, next) }, { ...one, body: mutated(one.body, next) }, { ...one, key: mutated(one.key, next) });
		}
		const answers = await verifyAll(all);
		expect(answers).toEqual(all.map(({ purpose, body, signature, key: by }) => verify(purpose, body, signature, by)));
		expect(answers.slice(0, loose().length)).toEqual(loose().map(() => false));
		expect(answers.filter((yes) => yes).length).toBeGreaterThanOrEqual(60);
	});

	it('ask the platform, where it is strict', async () => {
		const before = performance.now();
		await verifyAll(Array.from({ length: 200 }, (_, n) => honest(n)));
		console.info(`200 signatures: ${(performance.now() - before).toFixed(0)} ms`);
	});
});
