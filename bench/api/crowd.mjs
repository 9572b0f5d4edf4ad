// The large set: written by crates/testkit/examples/crowd.rs row by row, with a sample of people who sign in.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startBelay } from './server.mjs';
import { PASSWORD, call } from './fill.mjs';

const root = resolve(import.meta.dirname, '../..');

/** The organisation with its administrator, whose password everyone gets. */
export async function found(base, token) {
	const signUp = { token, name: 'Ada', email: 'ada@example.org', organisation_name: 'Bench', password: PASSWORD, time_zone: 'Europe/Berlin', language: 'en' };
	const made = await call(base, null, 'POST', '/sign-up', signUp);
	return { admin: { token: made.token } };
}

/** Fills the database; answers the sample. */
export function gather(url) {
	const made = spawnSync('cargo', ['run', '--release', '--quiet', '--package', 'testkit', '--example', 'crowd', '--', url], {
		cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26
	});
	if (made.status !== 0) throw new Error('the large set could not be written');
	return JSON.parse(made.stdout);
}

/** Signs the sampled coaches in. */
export async function enter(folder, database, crowd, { admin }) {
	const server = await startBelay(folder, database?.url);
	const at = (path) => `/o/${crowd.slug}${path}`;
	const engagements = [];
	for (const one of crowd.engagements) {
		const { token } = await call(server.base, null, 'POST', '/sign-in', { email: one.email, password: PASSWORD, bearer: true });
		engagements.push({ ...one, one: { token, id: one.person, at, email: one.email } });
	}
	await server.stop();
	return { admin, people: engagements.map((each) => each.one), engagements };
}
