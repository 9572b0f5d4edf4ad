import { describe, expect, it } from 'vitest';
import { minutesByWay, modalityOf, wayAt } from './ways';

const from = Date.UTC(2026, 10, 24, 13, 0);
const at = (minutes: number) => from + minutes * 60_000;

describe('ways of working', () => {
	it('is the engagement’s without a mark', () => {
		expect(minutesByWay('coaching', [], from, at(45))).toEqual([{ modality: 'coaching', minutes: 45 }]);
		expect(wayAt('coaching', [], at(3))).toBe('coaching');
	});

	it('counts the minutes between marks, whatever their order', () => {
		const marks = [
			{ modality: 'coaching' as const, at: at(30) },
			{ modality: 'training' as const, at: at(20) }
		];
		expect(minutesByWay('coaching', marks, from, at(45))).toEqual([
			{ modality: 'coaching', minutes: 35 },
			{ modality: 'training', minutes: 10 }
		]);
		expect(wayAt('coaching', marks, at(25))).toBe('training');
		expect(wayAt('coaching', marks, at(31))).toBe('coaching');
	});

	it('counts early marks from the beginning and late ones not at all', () => {
		const marks = [
			{ modality: 'mentoring' as const, at: at(-10) },
			{ modality: 'consulting' as const, at: at(90) }
		];
		expect(minutesByWay('coaching', marks, from, at(45))).toEqual([{ modality: 'mentoring', minutes: 45 }]);
	});

	it('always adds up to the whole', () => {
		for (let n = 1; n < 60; n++) {
			const marks = [
				{ modality: 'mentoring' as const, at: at(n / 3) },
				{ modality: 'training' as const, at: at(n / 1.7) },
				{ modality: 'coaching' as const, at: at(n / 1.3) }
			];
			const sum = minutesByWay('facilitation', marks, from, at(n)).reduce((all, one) => all + one.minutes, 0);
			expect(sum).toBe(n);
		}
	});

	it('is empty when nothing has passed, and knows only its words', () => {
		expect(minutesByWay('coaching', [], from, from)).toEqual([]);
		expect(modalityOf('coaching')).toBe('coaching');
		expect(modalityOf('judging')).toBeNull();
	});
});
