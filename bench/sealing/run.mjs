// cargo xtask bench sealing [--pairs N] [--rate N] [--seconds N]
// Sealing and opening in Rust and in the page, and the relay of notes to many open pages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startBelay, startPostgres } from '../api/server.mjs';
import { found } from '../api/crowd.mjs';
import { inThePage } from './page.mjs';

const root = resolve(import.meta.dirname, '../..');
const option = (name, fallback) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || 0) || fallback;
const [pairs, rate, seconds] = [option('pairs', 500), option('rate', 500), option('seconds', 20)];

/** Runs a Rust example and answers what it prints. */
function example(crate, name, words) {
	const made = spawnSync('cargo', ['run', '--release', '--quiet', '--package', crate, '--example', name, '--', ...words], {
		cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26
	});
	if (made.status !== 0) throw new Error(`${name} of ${crate} failed`);
	return made.stdout;
}

async function relay(name, database) {
	const folder = mkdtempSync(join(tmpdir(), 'belay-bench-sealing-'));
	try {
		const first = await startBelay(folder, database?.url);
		// The link comes a moment after the address.
		const deadline = Date.now() + 20000;
		let token;
		while (!(token = first.output().match(/\/first#(\S+)/)?.[1])) {
			if (Date.now() > deadline) throw new Error(`the server printed no first link: ${first.output()}`);
			await new Promise((done) => setTimeout(done, 10));
		}
		await found(first.base, token);
		await first.stop();
		const plan = join(folder, 'pairs.json');
		writeFileSync(plan, example('testkit', 'relay', ['fill', database?.url ?? `sqlite:${join(folder, 'belay.db')}?mode=rwc`, String(pairs)]));
		const server = await startBelay(folder, database?.url);
		const [idle, before] = [server.memory(), server.cpu()];
		const done = JSON.parse(example('testkit', 'relay', ['drive', server.base, plan, String(rate), String(seconds)]));
		const [after, cpu] = [server.memory(), server.cpu() - before];
		await server.stop();
		const { arrived, acknowledged } = done;
		const ms = (value) => value.toFixed(0);
		console.log(`| ${name} | ${done.streams} | ${done.rate.toFixed(0)} | ${done.failed} | ${ms(acknowledged.p50_ms)} / ${ms(acknowledged.p99_ms)} | ${ms(arrived.p50_ms)} / ${ms(arrived.p99_ms)} | ${arrived.count} of ${done.written} | ${(cpu / done.written).toFixed(2)} | ${idle.rss.toFixed(0)} → ${after.rss.toFixed(0)} (peak ${after.peak.toFixed(0)}) |`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

console.log('### In Rust\n');
console.log(example('vault', 'sealing', []));
console.log('### In the page (Chromium, in a worker)\n');
await inThePage();
console.log('\n### Relay\n');
console.log('| database | open streams | entries/s | failed | acknowledged p50 / p99, ms | at the other side p50 / p99, ms | arrived | server CPU ms per entry | memory, MiB |');
console.log('|---|---|---|---|---|---|---|---|---|');
await relay('SQLite', null);
const postgres = existsSync('/usr/lib/postgresql') ? startPostgres() : null;
if (postgres) {
	await relay('PostgreSQL', postgres);
	postgres.stop();
} else console.log('PostgreSQL is not installed: skipped');
