// Starts the release binary on a database of its own, and reads what the kernel says of it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, chmodSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const binary = process.env.BELAY_PROGRAM ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release/belay');
const TICK = 10; // ms: the kernel counts CPU in 1/100 s on Linux.

export const binaryMegabytes = () => statSync(binary).size / 1e6;

/** CPU of a process and its threads so far, ms. */
function cpuOf(pid) {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
		return (Number(fields[11]) + Number(fields[12])) * TICK;
	} catch {
		return 0;
	}
}

/** Resident memory, MiB: anonymous pages are what a process costs; mapped files are shared. */
function memoryOf(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const field = (name) => Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1] ?? 0) / 1024;
	return { rss: field('VmRSS'), peak: field('VmHWM') };
}

/** A PostgreSQL cluster in a temporary folder; null where the server programs are missing. */
export function startPostgres() {
	const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
	const bin = versions.map((v) => `/usr/lib/postgresql/${v}/bin`).find((folder) => existsSync(`${folder}/initdb`));
	if (!bin) return null;
	const folder = mkdtempSync(join(tmpdir(), 'belay-bench-pg-'));
	chmodSync(folder, 0o777);
	const as = process.getuid() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
	const run = (...words) => spawnSync([...as, ...words][0], [...as, ...words].slice(1), { encoding: 'utf8' });
	const made = run(`${bin}/initdb`, '--username=belay', '--auth=trust', '--locale=C', '--encoding=UTF8', '-D', `${folder}/data`);
	if (made.status !== 0) throw new Error(made.stderr);
	const words = [...as, `${bin}/postgres`, '-D', `${folder}/data`, '-k', folder, '-c', 'listen_addresses=', '-c', 'shared_buffers=128MB'];
	const child = spawn(words[0], words.slice(1), { stdio: 'ignore' });
	const url = (database) => `postgres://belay@localhost/${database}?host=${folder}`;
	for (let tries = 0; tries < 100; tries++) {
		if (run(`${bin}/psql`, url('postgres'), '-qc', 'CREATE DATABASE belay').status === 0) break;
		spawnSync('sleep', ['0.1']);
	}
	const master = () => Number(readFileSync(`${folder}/data/postmaster.pid`, 'utf8').split('\n')[0]);
	// Backends are children of the postmaster; those that ended are counted in its own cutime.
	const cpu = () => {
		const parent = master();
		const fields = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ')[1].split(' ');
		let sum = (Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14])) * TICK;
		for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
			try {
				if (Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]) === parent) sum += cpuOf(pid);
			} catch {
				// It ended meanwhile.
			}
		}
		return sum;
	};
	const stop = () => {
		process.kill(master(), 'SIGINT');
		child.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	};
	return { url: url('belay'), cpu, stop };
}

/** Starts the server; `database` is a PostgreSQL URL or nothing for SQLite. */
export async function startBelay(folder, database) {
	const began = performance.now();
	const words = ['serve', '--data', folder, '--listen', '127.0.0.1:0', ...(database ? ['--database', database] : [])];
	const child = spawn(binary, words, { stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	if (process.env.BELAY_LOG) child.stderr.pipe(process.stderr);
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
	const deadline = Date.now() + 20000;
	let base;
	while (!base) {
		base = output.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
		if (Date.now() > deadline || child.exitCode !== null) throw new Error(`the server did not start: ${output}`);
		if (!base) await new Promise((done) => setTimeout(done, 1));
	}
	while (true) {
		const answer = await fetch(`${base}/healthz`).catch(() => null);
		if (answer?.ok) break;
	}
	const ready = performance.now() - began;
	const stop = () => new Promise((done) => { child.on('exit', done); child.kill('SIGTERM'); });
	return { base, ready, output: () => output, cpu: () => cpuOf(child.pid), memory: () => memoryOf(child.pid), stop };
}
