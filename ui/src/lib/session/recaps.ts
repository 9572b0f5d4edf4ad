/** "What I heard": said by one, confirmed or put right by the others. Pure. */
import type { OpenEntry } from '$lib/record';

type Recap = OpenEntry<'recap'>;
type Reply = OpenEntry<'reply'>;

/** What someone heard, with the others' answers to these very words. */
export interface Heard {
	recap: Recap;
	/** The newest of each person, to these very words. */
	replies: Reply[];
	/** I am asked whether it is right. */
	mine: boolean;
}

/** What was heard, the newest last; answers to words that were changed since do not count. */
export function heard(recaps: readonly Recap[], replies: readonly Reply[], me: string): Heard[] {
	return [...recaps]
		.sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
		.map((recap) => {
			const newest = new Map<string, Reply>();
			for (const reply of replies) {
				const { parent_id, created_by, id } = reply.row;
				if (parent_id !== recap.row.id || reply.body.of_version !== recap.row.body.v || created_by === recap.row.created_by) continue;
				const before = newest.get(created_by);
				if (!before || before.row.id < id) newest.set(created_by, reply);
			}
			return { recap, replies: [...newest.values()], mine: recap.row.created_by !== me && !newest.has(me) };
		});
}
