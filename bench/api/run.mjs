// cargo xtask bench api [--pairs N] [--sessions N] [--requests N] [--large]
// Fills the release binary over HTTP, drives it, and prints CPU per request (server + database), requests/s, p50, p99, memory, start time and size.
import http from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { binaryMegabytes, startBelay, startPostgres } from './server.mjs';
import { PASSWORD, call, fill, id, sealed } from './fill.mjs';
import { enter, found, gather } from './crowd.mjs';

const option = (name, fallback) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || 0) || fallback;
const large = process.argv.includes('--large');
const size = { pairs: option('pairs', 50), sessions: option('sessions', 20) };
const requests = option('requests', 1500);
const WIDTH = 8;

// CPU ms a request (server + database) of the closest rival on a set of this size, measured on a machine of this size.
const RIVAL = large
	? {
		'sign-in': 44.2, 'my sessions of 90 days': 29.3, 'sessions of an engagement': 3.9, 'goals of an engagement': 3.5, 'a goal': 3.2,
		'my open actions': 82.4, 'actions of a session': 61.7, 'add an action': 3.1, 'save a note': 2.6
	}
	: {
		'sign-in': 42.7, 'my sessions of 90 days': 14.6, 'sessions of an engagement': 3.7, 'goals of an engagement': 1.8, 'a goal': 2.0,
		'my open actions': 7.4, 'actions of a session': 3.3, 'add an action': 2.0, 'save a note': 1.5
	};

function cases(filled) {
	const pick = (list, n) => list[n % list.length];
	const below = (e) => e.one.at(`/engagements/${e.id}`);
	const from = Date.now() - 45 * 86400e3;
	const of = (n) => pick(filled.engagements, n);
	return {
		'sign-in': (n) => ({ method: 'POST', path: '/sign-in', body: { email: pick(filled.people, n).email, password: PASSWORD, bearer: true } }),
		'home': (n) => ({ token: of(n).one.token, path: of(n).one.at('/home') }),
		'my sessions of 90 days': (n) => ({ token: of(n).one.token, path: of(n).one.at(`/sessions?from=${from}&to=${from + 90 * 86400e3}`) }),
		'sessions of an engagement': (n) => ({ token: of(n).one.token, path: `${below(of(n))}/sessions` }),
		'goals of an engagement': (n) => ({ token: of(n).one.token, path: `${below(of(n))}/goals` }),
		'a goal': (n) => ({ token: of(n).one.token, path: `${below(of(n))}/goals/${pick(of(n).goals, n)}` }),
		'my open actions': (n) => ({ token: of(n).one.token, path: of(n).one.at('/actions?state=open') }),
		'actions of a session': (n) => ({ token: of(n).one.token, path: `${below(of(n))}/actions?session=${pick(of(n).sessions, n)}` }),
		'add an action': (n) => ({
			token: of(n).one.token, method: 'POST', path: `${below(of(n))}/actions`,
			body: { id: id(), session_id: pick(of(n).sessions, n), owner_id: of(n).one.id, due_day: null, text: sealed() }
		}),
		'save a note': (n) => ({
			token: of(n).one.token, method: 'PUT', path: `${below(of(n))}/notes/${pick(of(n).sessions, n)}/states/${randomUUID()}`,
			body: { session_id: pick(of(n).sessions, n), sequence: 1, epoch: 0, envelope: sealed().s }
		})
	};
}

const agent = new http.Agent({ keepAlive: true, maxSockets: WIDTH });

function ask(base, { method = 'GET', path, token, body }) {
	const url = new URL(`${base}/api/v1${path}`);
	const text = body && JSON.stringify(body);
	const headers = { 'idempotency-key': randomUUID(), ...(token && { authorization: `Bearer ${token}` }), ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) };
	return new Promise((done, fail) => {
		const request = http.request(url, { method, headers, agent }, (answer) => {
			let size = 0;
			answer.on('data', (part) => (size += part.length));
			answer.on('end', () => (answer.statusCode < 300 ? done(size) : fail(new Error(`${method} ${path}: ${answer.statusCode}`))));
		});
		request.on('error', fail);
		request.end(text || undefined);
	});
}

async function drive(server, database, count, make) {
	const cpu = () => server.cpu() + (database?.cpu() ?? 0);
	for (let n = 0; n < Math.min(50, count); n++) await ask(server.base, make(n));
	const times = [];
	let next = 0;
	let bytes = 0;
	const before = cpu();
	const began = performance.now();
	await Promise.all(Array.from({ length: WIDTH }, async () => {
		while (next < count) {
			const n = next++;
			const sent = performance.now();
			bytes += await ask(server.base, make(n));
			times.push(performance.now() - sent);
		}
	}));
	const wall = performance.now() - began;
	times.sort((a, b) => a - b);
	const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
	return { cpu: (cpu() - before) / count, rate: (count / wall) * 1000, p50: at(0.5), p99: at(0.99), bytes: bytes / count };
}

async function measure(engine, database) {
	const folder = mkdtempSync(join(tmpdir(), 'belay-bench-'));
	const first = await startBelay(folder, database?.url);
	const token = first.output().match(/\/first#([\w-]+)/)?.[1];
	const progress = (text) => process.stderr.write(`\r${engine}: ${text}        `);
	let filled = large ? await found(first.base, token) : await fill(first.base, token, { ...size, progress });
	process.stderr.write('\n');
	await first.stop();
	const crowd = large && gather(database?.url ?? `sqlite:${join(folder, 'belay.db')}`);
	if (crowd) filled = await enter(folder, database, crowd, filled);
	const server = await startBelay(folder, database?.url);
	await new Promise((done) => setTimeout(done, 1000));
	const idle = server.memory();
	const rows = [];
	for (const [name, make] of Object.entries(cases(filled))) {
		process.stderr.write(`${engine}: ${name}\n`);
		rows.push({ name, ...(await drive(server, database, name === 'sign-in' ? 100 : requests, make)) });
	}
	const loaded = server.memory();
	await call(server.base, filled.admin.token, 'GET', '/me');
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
	return { engine, ready: server.ready, idle, loaded, rows };
}

function print({ engine, ready, idle, loaded, rows }) {
	console.log(`\n${engine}: first answer ${ready.toFixed(0)} ms after process start; resident ${idle.rss.toFixed(1)} MiB idle, ${loaded.rss.toFixed(1)} after load, ${loaded.peak.toFixed(1)} peak`);
	console.log('| case | CPU ms (server + database) | requests/s | p50 ms | p99 ms | answer kB | closest rival, CPU ms |\n|---|---|---|---|---|---|---|');
	for (const row of rows) {
		const cells = [row.name, row.cpu.toFixed(2), row.rate.toFixed(0), row.p50.toFixed(1), row.p99.toFixed(1), (row.bytes / 1000).toFixed(1), RIVAL[row.name] ?? '–'];
		console.log(`| ${cells.join(' | ')} |`);
	}
}

const held = large
	? '10,000 people, 9,000 engagements, 99,000 sessions, 297,000 actions, 27,000 goals'
	: `${size.pairs * 2 + 1} people, ${size.pairs} engagements, ${size.pairs * size.sessions} sessions, ${size.pairs * size.sessions * 3} actions`;
console.log(`binary ${binaryMegabytes().toFixed(1)} MB; ${held}; ${WIDTH} connections, closed loop, ${requests} requests a case`);
print(await measure('SQLite'));
const postgres = startPostgres();
if (postgres) {
	print(await measure('PostgreSQL', postgres));
	postgres.stop();
} else {
	console.log('\nPostgreSQL is not installed: skipped.');
}
agent.destroy();
