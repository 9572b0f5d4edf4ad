// cargo xtask bench page [--sessions N] [--times N]
// Fills a server with one coach's account, opens its main screens in a browser, and prints how long the page needs from the last answer on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startBelay } from '../api/server.mjs';

const root = resolve(import.meta.dirname, '../..');
const option = (name, fallback) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || 0) || fallback;
const sessions = option('sessions', 500);
const times = option('times', 5);
/** From the last answer to where one can work, ms. */
const TARGET = 100;
/** Nothing changed on the page and nothing was asked for so long: it stands, ms. */
const QUIET = 500;

if (!existsSync(join(root, 'e2e/node_modules'))) {
	const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: join(root, 'e2e'), stdio: 'inherit' });
	if (installed.status !== 0) process.exit(1);
}
const { launch, Person } = await import('../../e2e/lib/browser.mjs');
const { signIn, unlock } = await import('../../e2e/lib/deeds.mjs');

function fill(base, token) {
	const words = ['run', ...(process.env.BELAY_PROGRAM ? [] : ['--release']), '--quiet', '--package', 'client', '--example', 'account', '--', base, token, String(sessions)];
	const made = spawnSync('cargo', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
	if (made.status !== 0) throw new Error('the account could not be filled');
	return JSON.parse(made.stdout);
}

/** In the page: goes somewhere by a link, as one does, and answers when it stands. */
async function measure([path, quiet]) {
	const api = (entry) => entry.name.includes('/api/v1/') && !entry.name.includes('/events');
	performance.clearResourceTimings();
	performance.setResourceTimingBufferSize(5000);
	const long = [];
	const tasks = new PerformanceObserver((list) => long.push(...list.getEntries()));
	tasks.observe({ type: 'longtask' });
	let painted = performance.now();
	const changes = new MutationObserver(() => requestAnimationFrame(() => (painted = performance.now())));
	changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
	const began = performance.now();
	const link = document.createElement('a');
	link.href = path;
	document.querySelector('main').append(link);
	link.click();
	const ended = () => Math.max(0, ...performance.getEntriesByType('resource').filter(api).map((entry) => entry.responseEnd));
	for (;;) {
		await new Promise((done) => setTimeout(done, 50));
		const last = Math.max(painted, ended(), ...long.map((entry) => entry.startTime + entry.duration));
		const waiting = document.querySelector('.shape:not(.still)') || !location.href.endsWith(path);
		if (!waiting && performance.now() - last > quiet) break;
		if (performance.now() - began > 30_000) throw new Error(`${path} does not come to rest`);
	}
	tasks.disconnect();
	changes.disconnect();
	const answers = performance.getEntriesByType('resource').filter(api);
	const busy = long.filter((entry) => entry.startTime >= began);
	const stands = Math.max(painted, ...busy.map((entry) => entry.startTime + entry.duration));
	// What came after the last change was painted is not shown: the figure counts from the last answer that is.
	const shown = Math.max(began, ...answers.map((entry) => entry.responseEnd).filter((end) => end <= stands));
	return {
		after: stands - shown,
		whole: stands - began,
		answers: answers.length,
		kilobytes: answers.reduce((sum, entry) => sum + entry.decodedBodySize, 0) / 1000,
		longest: Math.max(0, ...busy.map((entry) => entry.duration))
	};
}

function screens({ slug, engagement, goal, held, coming }) {
	const house = `/o/${slug}`;
	const at = `${house}/coaching/${engagement}`;
	const parts = ['agreement', 'needs', 'goals', 'context', 'options', 'plan', 'sessions', 'actions', 'log', 'journey', 'review', 'closing', 'prepare'];
	return [
		['home', house], ['coaching', `${house}/coaching`], ['hours', `${house}/coaching/hours`], ['one coaching', at],
		...parts.map((part) => [part, `${at}/${part}`]),
		['a goal', `${at}/goals/${goal}`],
		['arrive', `${at}/sessions/${coming}?view=arrive`], ['talk', `${at}/sessions/${coming}?view=talk`], ['finish', `${at}/sessions/${held}?view=finish`]
	];
}

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const folder = mkdtempSync(join(tmpdir(), 'belay-bench-page-'));
const server = await startBelay(folder);
const browser = await launch();
try {
	const account = fill(server.base, server.output().match(/\/first#([\w-]+)/)?.[1]);
	const person = await Person.at(browser, 'bench', server.base);
	Object.assign(person, { email: account.email, password: account.password, words: account.passphrase });
	await signIn(person);
	await unlock(person);
	await person.settled();
	const elsewhere = `/o/${account.slug}/help`;
	const rows = [];
	for (const [name, path] of screens(account)) {
		process.stderr.write(`\r${name}            `);
		const seen = [];
		for (let n = -1; n < times; n++) {
			await person.page.evaluate(measure, [elsewhere, QUIET]);
			seen.push(await person.page.evaluate(measure, [path, QUIET]));
		}
		// The first time its code is fetched and nothing was opened before: told apart.
		const first = seen.shift();
		const of = (what) => median(seen.map((one) => one[what]));
		rows.push({ name, first: first.after, after: of('after'), whole: of('whole'), longest: of('longest'), answers: of('answers'), kilobytes: of('kilobytes') });
	}
	process.stderr.write('\n');
	console.log(`${sessions} sessions and ${sessions * 2} actions in one account, a third of them in the coaching that is opened; median of ${times}; target ${TARGET} ms`);
	console.log('| screen | from the last answer until it stands, ms | the first time, ms | from the press, ms | longest task, ms | answers | kB |\n|---|---|---|---|---|---|---|');
	for (const row of rows) {
		const over = row.after > TARGET ? ' (over)' : '';
		console.log(`| ${row.name} | ${row.after.toFixed(0)}${over} | ${row.first.toFixed(0)} | ${row.whole.toFixed(0)} | ${row.longest.toFixed(0)} | ${row.answers} | ${row.kilobytes.toFixed(0)} |`);
	}
} finally {
	await browser.close();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
