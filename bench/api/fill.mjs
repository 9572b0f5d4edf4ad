// Fills a server over its own API. Sealed values are random bytes of a real size: the server does not read them.
import { randomBytes, randomUUID } from 'node:crypto';

/** A UUIDv7. */
export function id() {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(Date.now(), 0, 6);
	bytes[6] = 0x70 | (bytes[6] & 15);
	bytes[8] = 0x80 | (bytes[8] & 63);
	const hex = bytes.toString('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const b64 = (size) => randomBytes(size).toString('base64');
/** An envelope for a text of up to about 180 bytes. */
export const sealed = () => ({ e: 0, s: b64(430) });

export const PASSWORD = 'a password for measuring';

export async function call(base, token, method, path, body) {
	const answer = await fetch(`${base}/api/v1${path}`, {
		method,
		headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
		body: body === undefined ? undefined : JSON.stringify(body)
	});
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
	return text ? JSON.parse(text) : null;
}

/** Runs `work` over `items`, `width` at a time. */
async function each(items, width, work) {
	let next = 0;
	await Promise.all(Array.from({ length: width }, async () => { while (next < items.length) await work(items[next], next++); }));
}

async function person(base, signUp) {
	const made = await call(base, null, 'POST', '/sign-up', { password: PASSWORD, time_zone: 'Europe/Berlin', language: 'en', ...signUp });
	const at = (path) => `/o/${made.slug}${path}`;
	await call(base, made.token, 'POST', at('/identity'), {
		card: b64(169), act: b64(220), wrappers: [{ kind: 'passphrase', file: b64(600) }], own_engagement: { id: id(), entry: b64(1200) }
	});
	return { token: made.token, id: made.person_id, at, name: signUp.name, email: signUp.email };
}

/**
 * `pairs` engagements of two people each; per engagement `sessions` sessions (weekly, around today), 3 goals and 3 actions a session.
 */
export async function fill(base, firstToken, { pairs, sessions, progress }) {
	const admin = await person(base, { token: firstToken, name: 'Ada', email: 'ada@example.org', organisation_name: 'Bench' });
	const people = new Array(pairs * 2);
	await each([...people.keys()], 4, async (n) => {
		const email = `p${n}@example.org`;
		const row = await call(base, admin.token, 'POST', admin.at('/people'), { name: `Person ${n}`, email, administrator: false });
		const invitation = await call(base, admin.token, 'POST', admin.at(`/people/${row.id}/invitation`), {});
		people[n] = await person(base, { token: invitation.token, name: `Person ${n}`, email });
		if (n % 50 === 0) progress(`people ${n} of ${people.length}`);
	});
	const engagements = [];
	await each([...Array(pairs).keys()], 8, async (n) => {
		const [one, two] = [people[2 * n], people[2 * n + 1]];
		const engagement = { id: id(), agreement: id(), one, two, sessions: [], goals: [] };
		await call(base, one.token, 'POST', one.at('/engagements'), {
			id: engagement.id, kind: 'one_to_one', modality: 'coaching', minutes: 45, sessions_planned: 6, with: two.id, team_id: null, my_role: 'coachee',
			agreement: { id: engagement.agreement, terms: sealed() }, entry: b64(2000), act: b64(320)
		});
		const below = one.at(`/engagements/${engagement.id}`);
		await call(base, two.token, 'PUT', `${below}/acceptance`, { agreement_id: engagement.agreement, version: 1, act: b64(320) });
		for (let g = 0; g < 3; g++) {
			const goal = id();
			await call(base, one.token, 'POST', `${below}/goals`, { id: goal, target_day: null, sentence: sealed(), today: sealed(), good_enough: sealed() });
			engagement.goals.push(goal);
		}
		const monday = new Date(Date.now() - (sessions / 2) * 7 * 86400e3);
		for (let s = 0; s < sessions; s++) {
			const session = id();
			const day = new Date(monday.getTime() + s * 7 * 86400e3).toISOString().slice(0, 10);
			await call(base, one.token, 'POST', `${below}/sessions`, {
				id: session, starts_local: `${day}T14:00`, zone: 'Europe/Berlin', minutes: 45, link: null, form: 'conversation', topic: sealed()
			});
			for (let a = 0; a < 3; a++) {
				await call(base, one.token, 'POST', `${below}/actions`, { id: id(), session_id: session, owner_id: a % 2 ? two.id : one.id, due_day: day, text: sealed() });
			}
			engagement.sessions.push(session);
		}
		engagements.push(engagement);
		if (n % 20 === 0) progress(`engagements ${n} of ${pairs}`);
	});
	return { admin, people, engagements };
}
