import { describe, expect, it } from 'vitest';
import { apart } from './zone';

const NOVEMBER = Date.parse('2026-11-21T10:00:00Z');

describe('the zone of a device', () => {
	it('matters only where its clock shows another time', () => {
		expect(apart('UTC', 'America/New_York', NOVEMBER)).toBe(true);
		expect(apart('Europe/Berlin', 'Europe/Vienna', NOVEMBER)).toBe(false);
		expect(apart('UTC', 'Etc/UTC', NOVEMBER)).toBe(false);
	});
	it('matters when it differs in summer alone', () => {
		expect(apart('UTC', 'Europe/London', NOVEMBER)).toBe(true);
	});
});
