import { describe, expect, it } from 'vitest';
import { gasT, gasWord } from './gas';

describe('goal attainment scaling', () => {
	it('is 50 when everything is as hoped, however many goals there are', () => {
		expect(gasT([0])).toBe(50);
		expect(gasT([0, 0, 0])).toBe(50);
		expect(gasT([1, -1])).toBe(50);
	});

	it('gives 10 a level for one goal', () => {
		expect(gasT([1])).toBeCloseTo(60, 10);
		expect(gasT([-2])).toBeCloseTo(30, 10);
	});

	it('fits worked examples with equal weights', () => {
		// 4 goals at +1: 50 + 40/√(0.7·4 + 0.3·16) = 50 + 40/√7.6
		expect(gasT([1, 1, 1, 1])).toBeCloseTo(64.51, 2);
		// 3 goals at −1, 0, +2: 50 + 10/√(0.7·3 + 0.3·9) = 50 + 10/√4.8
		expect(gasT([-1, 0, 2])).toBeCloseTo(54.56, 2);
		// all five at −2: 50 − 100/√(3.5 + 7.5)
		expect(gasT([-2, -2, -2, -2, -2])).toBeCloseTo(19.85, 2);
	});

	it('fits a worked example with weights', () => {
		// weights 2, 1, 3 at +1, −1, 0: 50 + 10·(2−1)/√(0.7·14 + 0.3·36) = 50 + 10/√20.6
		expect(gasT([1, -1, 0], [2, 1, 3])).toBeCloseTo(52.2, 2);
	});

	it('has nothing to say without goals', () => {
		expect(gasT([])).toBeNull();
		expect(gasT([1], [])).toBeNull();
		expect(gasT([1], [0])).toBeNull();
	});

	it('says it in words', () => {
		expect([30, 42, 50, 60, 70].map(gasWord)).toEqual(['much_less', 'less', 'as_hoped', 'more', 'much_more']);
	});
});
