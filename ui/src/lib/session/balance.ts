/** Who brings what: topics and actions by their author. A look at the balance, for those in it only. Pure. */

/** What one person brought. */
export interface Brought {
	person: string;
	topics: number;
	actions: number;
}

/** Counts by author, in the order of the people; who has left and wrote something comes last. */
export function balance(people: readonly string[], topics: readonly string[], actions: readonly string[]): Brought[] {
	const all = [...new Set([...people, ...topics, ...actions])];
	const count = (list: readonly string[], person: string) => list.filter((one) => one === person).length;
	return all.map((person) => ({ person, topics: count(topics, person), actions: count(actions, person) }));
}
