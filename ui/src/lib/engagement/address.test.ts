import { expect, it } from 'vitest';
import { webAddress } from './parts';

it('only addresses of the web become links', () => {
	expect(webAddress(' https://meet.example/room?a=1 ')).toBe('https://meet.example/room?a=1');
	expect(webAddress('http://intranet.example/')).toBe('http://intranet.example/');
	for (const other of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://x/y', '//evil.example', '/o/x', '', 'meet']) {
		expect([other, webAddress(other)]).toEqual([other, null]);
	}
});
