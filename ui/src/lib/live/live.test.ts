import { expect, it } from 'vitest';
import { events } from './index';

function body(...parts: string[]): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		start(controller) {
			for (const part of parts) controller.enqueue(encoder.encode(part));
			controller.close();
		}
	});
}

it('reads events however they are cut', async () => {
	const found = [];
	for await (const event of events(body(': hello\n\nid: 7\nevent: hi', 'nt\ndata: {"kind":"go', 'al"}\n\n: beat\n\nevent: reset\ndata:\n\nid: 8\n'))) found.push(event);
	expect(found).toEqual([
		{ id: '7', name: 'hint', data: '{"kind":"goal"}' },
		{ id: '', name: 'reset', data: '' }
	]);
});
