/** Questions that must be answered before something is lost, and short notices with a way back. */

export interface Question {
	title: string;
	/** Names what is lost. */
	loses: string;
	/** The words on the button that does it. */
	action: string;
	/** The words on the button that does not. */
	keep?: string;
	/** False when nothing is lost: the button is an ordinary one. */
	danger?: boolean;
}

interface Asked extends Question {
	answer: (yes: boolean) => void;
}

export interface Notice {
	id: number;
	text: string;
	undo?: () => void | Promise<void>;
}

class Asking {
	question = $state<Asked | null>(null);
	notices = $state<Notice[]>([]);
}

export const asking = new Asking();
let counted = 0;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** Asks; true when the person means it. */
export function confirm(question: Question): Promise<boolean> {
	asking.question?.answer(false);
	return new Promise((done) => {
		asking.question = {
			...question,
			answer(yes) {
				asking.question = null;
				done(yes);
			}
		};
	});
}

/** Says something for a while: four seconds, eight when it can be undone. */
export function toast(text: string, options: { undo?: () => void | Promise<void> } = {}): void {
	const id = ++counted;
	asking.notices = [...asking.notices.slice(-2), { id, text, undo: options.undo }];
	hold(id, options.undo ? 8000 : 4000);
}

/** Keeps a notice for so long. */
export function hold(id: number, ms: number): void {
	clearTimeout(timers.get(id));
	timers.set(
		id,
		setTimeout(() => dismiss(id), ms)
	);
}

/** Keeps a notice until told otherwise (the pointer or the focus is on it). */
export function stay(id: number): void {
	clearTimeout(timers.get(id));
}

/** Takes a notice away. */
export function dismiss(id: number): void {
	clearTimeout(timers.get(id));
	timers.delete(id);
	asking.notices = asking.notices.filter((notice) => notice.id !== id);
}
