import { describe, expect, it } from 'vitest';
import { setZone } from '$lib/words/when';
import { dayOver, elsewhere, localOf, nextQuarter, place, tooEarly, unsaid } from './when';

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

	it('tell what is still to come from what may be over', () => {
		const now = Date.UTC(2026, 10, 21, 10, 0);
		const hour = 3_600_000;
		expect(tooEarly({ opened_at: null, starts_at: Date.UTC(2027, 1, 12) }, now)).toBe(true);
		expect(tooEarly({ opened_at: null, starts_at: now + hour }, now)).toBe(false);
		expect(tooEarly({ opened_at: null, starts_at: now - hour }, now)).toBe(false);
		expect(tooEarly({ opened_at: now, starts_at: now + 9 * hour }, now)).toBe(false);
	});

	it('ask about what was planned for a day that is over', () => {
		setZone('Europe/Berlin');
		const now = Date.UTC(2026, 10, 21, 23, 15);
		const row = (hours: number, minutes = 30, state: 'planned' | 'held' = 'planned') => ({ state, minutes, starts_at: now - hours * 3_600_000 });
		expect(unsaid(row(24), now)).toBe(true);
		expect(unsaid(row(24, 30, 'held'), now)).toBe(false);
		// Past midnight, and still talking.
		expect(unsaid(row(0.5, 60), now)).toBe(false);
		expect(unsaid(row(-2), now)).toBe(false);
		// Its time is over, its day is not.
		expect(unsaid(row(3), Date.UTC(2026, 10, 21, 22, 30))).toBe(false);
	});

	it('know when a day is over, and where', () => {
		const now = Date.UTC(2026, 10, 21, 23, 15);
		expect(dayOver('2026-11-21', 'Europe/Berlin', now)).toBe(true);
		expect(dayOver('2026-11-21', 'America/New_York', now)).toBe(false);
		expect(dayOver('', 'UTC', now)).toBe(false);
	});
});
