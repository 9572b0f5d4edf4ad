import { expect, it } from 'vitest';
import { fitting, type Command } from './commands';

const list: Command[] = ['Next step', 'Coaching', 'Where to turn', 'Begin a coaching', 'Lock now'].map((name) => ({ id: name, name, run: () => undefined }));
const found = (typed: string) => fitting(list, typed).map((one) => one.name);

it('finds by the beginnings of words, best first', () => {
	expect(found('')).toHaveLength(5);
	expect(found('coa')).toEqual(['Coaching', 'Begin a coaching']);
	expect(found('be co')).toEqual(['Begin a coaching']);
	expect(found('turn')).toEqual(['Where to turn']);
	expect(found('xyz')).toEqual([]);
});
