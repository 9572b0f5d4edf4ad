/** To keep an eye on a skill, from the catalogue: it stands on one's own map then, sealed for oneself alone. */
import { ensureRecovery } from '$lib/identity';
import { ownRoom } from '$lib/engagement/sealing';
import { addEntry, emptyBody, entriesOf, type OpenEntry } from '$lib/record';
import { space } from '$lib/space.svelte';
import type { Known } from './graph';
import { myLearn } from './learner';

/** Whether one has it on one's map already: watched or planned. `now` leads from an id to the one that the catalogue has now. */
export function onMap(person: string, entries: readonly OpenEntry[], skill: string, now: (id: string) => string): boolean {
	return entries.some((entry) => {
		const learn = entry.row.aside_at === null ? myLearn(person, '', entry) : null;
		return learn !== null && (learn.body.state === 'watch' || learn.body.state === 'plan') && now(learn.body.skill) === skill;
	});
}

/** Watches it. False when the person stopped before anything was sealed. */
export async function watch(skill: Known, now: (id: string) => string): Promise<boolean> {
	if (!(await ensureRecovery())) return false;
	const { person_id: person } = space.self;
	const room = ownRoom();
	if (!onMap(person, await entriesOf(room, { drawer: 'skill' }), skill.id, now)) {
		await addEntry(room, 'learn', { ...emptyBody('learn'), skill: skill.id, name: skill.name, person, state: 'watch' as const });
	}
	return true;
}
