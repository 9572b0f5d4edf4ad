import { expect, it } from 'vitest';
import { onceEach } from './quick';

it('offers a day once, under its first name', () => {
	const day = (label: string, value: string) => ({ label, value });
	// A Sunday.
	expect(onceEach([day('today', '2026-11-22'), day('tomorrow', '2026-11-23'), day('Monday', '2026-11-23')]).map((one) => one.label)).toEqual(['today', 'tomorrow']);
	expect(onceEach([])).toEqual([]);
});
