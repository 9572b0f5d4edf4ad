/** "What I heard": said by one, confirmed or put right by the others. Pure. */
import type { OpenEntry } from '$lib/record';
import { answersThis } from '$lib/record/hangs';

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
				if (!answersThis(reply, recap) || reply.by === recap.by) continue;
				const before = newest.get(reply.by);
				if (!before || before.row.id < reply.row.id) newest.set(reply.by, reply);
			}
			return { recap, replies: [...newest.values()], mine: recap.by !== me && !newest.has(me) };
		});
}
