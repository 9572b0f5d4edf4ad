// Builds bench/sealing/page with the page's own tools, opens it in Chromium and prints what it measured.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.txt': 'text/plain' };

function installed(folder) {
	if (existsSync(join(root, folder, 'node_modules'))) return;
	const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: join(root, folder), stdio: 'inherit' });
	if (done.status !== 0) throw new Error(`npm ci in ${folder} failed`);
}

export async function inThePage() {
	if (!existsSync('/usr/bin/chromium') && !process.env.CHROMIUM) return console.log('Chromium is not installed: skipped');
	installed('ui');
	installed('e2e');
	const out = mkdtempSync(join(tmpdir(), 'belay-bench-page-'));
	const config = join(root, 'bench/sealing/page/vite.config.ts');
	const built = spawnSync('npx', ['vite', 'build', '--config', config], { cwd: join(root, 'ui'), env: { ...process.env, BELAY_BENCH_OUT: out }, encoding: 'utf8' });
	if (built.status !== 0) throw new Error(built.stderr + built.stdout);
	const server = createServer((asked, answer) => {
		const path = normalize(new URL(asked.url ?? '/', 'http://x').pathname);
		const file = join(out, path === '/' ? 'index.html' : path);
		if (!file.startsWith(out) || !existsSync(file)) return void answer.writeHead(404).end();
		answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const { launch } = await import('../../e2e/lib/browser.mjs');
	const browser = await launch();
	try {
		const page = await browser.newPage();
		page.on('pageerror', (error) => console.error(error));
		await page.goto(`http://127.0.0.1:${server.address().port}/`);
		await page.waitForFunction(() => 'measure' in globalThis);
		const rows = await page.evaluate(() => globalThis.measure());
		console.log('| | |\n|---|---|');
		for (const { what, value } of rows) console.log(`| ${what} | ${value} |`);
	} finally {
		await browser.close();
		server.close();
		rmSync(out, { recursive: true, force: true });
	}
}
