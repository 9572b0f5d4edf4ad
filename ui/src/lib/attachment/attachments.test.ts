import { describe, expect, it } from 'vitest';
import { maybePicture, pictureType, savedName } from './attachments';

describe('attachments', () => {
	it('show pictures only, by how they begin and not by what they say they are', () => {
		expect(pictureType(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png');
		expect(pictureType(new TextEncoder().encode('RIFFxxxxWEBPVP8 '))).toBe('image/webp');
		expect(pictureType(new TextEncoder().encode('GIF89a'))).toBe('image/gif');
		expect(pictureType(new TextEncoder().encode('<svg onload="x()"/>'))).toBe(null);
		expect(pictureType(new Uint8Array(0))).toBe(null);
		expect(maybePicture({ type: 'image/svg+xml', bytes: 10, error: null })).toBe(false);
		expect(maybePicture({ type: 'image/png', bytes: 20_000_000, error: null })).toBe(false);
		expect(maybePicture({ type: 'image/png', bytes: 10, error: null })).toBe(true);
	});

	it('are saved under a name that is one', () => {
		expect(savedName('../../etc/passwd')).toBe('_.._etc_passwd');
		expect(savedName('a\u202Egnp.exe')).toBe('agnp.exe');
		expect(savedName('...')).toBe('file');
		expect(savedName('Größe – 図.pdf')).toBe('Größe – 図.pdf');
		expect([...savedName('x'.repeat(300) + '.pdf')].length).toBe(120);
		expect(savedName('x'.repeat(300) + '.pdf').endsWith('.pdf')).toBe(true);
	});
});
