/** Words of an exercise: what is indented in them is code or a list, and keeps its columns. Pure. */

/** A stretch of lines. */
export interface Block {
	code: boolean;
	text: string;
}

const INDENTED = /^( {2,}|\t)/;

/** Words and what is indented in them, in turn; empty lines around each are left out, and so is what all lines of a block are indented by. */
export function blocks(text: string): Block[] {
	const found: { code: boolean; lines: string[] }[] = [];
	for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
		const last = found.at(-1);
		const blank = line.trim() === '';
		const code = blank ? !!last?.code : INDENTED.test(line);
		if (last && last.code === code) last.lines.push(line);
		else if (!blank) found.push({ code, lines: [line] });
	}
	return found.map(({ code, lines }) => {
		const margin = code ? Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)) : 0;
		return { code, text: lines.map((line) => line.slice(margin)).join('\n').trimEnd() };
	});
}
