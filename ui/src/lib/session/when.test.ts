import { describe, expect, it } from 'vitest';
import { setZone } from '$lib/words/when';
import { elsewhere, localOf, nextQuarter, place } from './when';

describe('session times', () => {
	it('are local to a zone', () => {
		const noon = Date.UTC(2026, 10, 24, 13, 0);
		expect(localOf(noon, 'Europe/Berlin')).toBe('2026-11-24T14:00');
		expect(localOf(noon, 'America/New_York')).toBe('2026-11-24T08:00');
		expect(place('America/New_York')).toBe('New York');
	});

	it('say the other clock only when it differs', () => {
		setZone('Europe/Berlin');
		const starts_at = Date.UTC(2026, 10, 24, 13, 0);
		expect(elsewhere({ starts_at, starts_local: '2026-11-24T14:00', zone: 'Europe/Paris' })).toBe('');
		expect(elsewhere({ starts_at, starts_local: '2026-11-24T08:00', zone: 'America/New_York' })).toContain('08:00');
	});

	it('suggest the next quarter', () => {
		const at = Date.UTC(2026, 10, 24, 13, 2);
		expect(new Date(nextQuarter(at)).toISOString()).toBe('2026-11-24T13:45:00.000Z');
		expect(new Date(nextQuarter(at, 0)).toISOString()).toBe('2026-11-24T13:15:00.000Z');
	});
});
