/** Words that go along from one form to the next, in memory only. */
let topic = '';

/** Hands the words over. */
export function handOver(words: string): void {
	topic = words;
}

/** Takes them, once. */
export function takeOver(): string {
	const words = topic;
	topic = '';
	return words;
}
