import { describe, expect, it } from 'vitest';
import { has } from '$lib/words';
import { PARTS } from '$lib/plan/plan';
import { BRINGS, CANVAS, CLOSER, INNER, LISTS, OUTER, READINESS, WANTS } from './bodies';
import { EDGE_KINDS, NODE_KINDS } from './map';

describe('words whose names are put together', () => {
	it('are all there', () => {
		const dashed = (name: string) => name.replaceAll('_', '-');
		const ids = [
			...[...WANTS, ...BRINGS, 'purpose', 'strengths'].flatMap((key) => [`ground-need-${key}`, `ground-need-${key}-hint`]),
			...READINESS.flatMap((key) => [`ground-ready-${key}`, `ground-ready-${key}-hint`]),
			...CANVAS.flatMap((key) => [`ground-canvas-${key}`, `ground-canvas-${key}-hint`]),
			...LISTS.flatMap((list) => ['', '-empty', '-add', '-ask'].map((what) => `ground-list-${list}${what}`)),
			...[...OUTER, ...INNER].map((kind) => `ground-kind-${kind}`),
			...CLOSER.map((name) => `ground-${dashed(name)}`),
			...[1, 2, 3, 4].map((n) => `ground-strength-${n}`),
			...NODE_KINDS.map((kind) => `ground-node-${kind}`),
			...EDGE_KINDS.map((kind) => `ground-edge-${kind}`),
			...['open', 'chosen', 'rejected', 'parked'].map((state) => `option-to-${state}`),
			...['open', 'chosen', 'parked'].map((state) => `option-done-${state}`),
			...['reasons', 'values-fit', 'expect'].map((name) => `option-decision-${name}`),
			'plan-turned-paused',
			'plan-turned-resumed',
			...PARTS.map((part) => `plan-${dashed(part)}`)
		];
		expect(ids.filter((id) => !has(id))).toEqual([]);
	});
});
