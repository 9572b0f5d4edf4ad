// @ts-check
/** The built binary, serving from a data folder of its own on a free port. */
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output, program } from './paths.mjs';

/**
 * @typedef {object} Options
 * @property {boolean} [demo] the sample organisation
 * @property {string[]} [arguments] more of them
 * @property {Record<string, string>} [variables] environment
 * @property {string} [data] the data folder; else a new one
 * @property {string} [listen] where it listens; else on a free port
 */

export class Server {
  /** @type {import('node:child_process').ChildProcess} */ #process;
  /** @type {Promise<number | null>} */ #ended;
  /** @type {string | null} */ #own;
  /** Everything it wrote, to both outputs. */
  log = '';
  /** `http://127.0.0.1:PORT` */
  address = '';

  /** @param {string} name of the log in out/ @param {Options} options */
  constructor(name, options) {
    if (!existsSync(program)) throw new Error(`${program} is not built: cargo build --package belay`);
    this.#own = options.data ? null : mkdtempSync(join(tmpdir(), 'belay-e2e-'));
    /** The data folder. */
    this.data = options.data ?? join(this.#own ?? '', 'data');
    const words = ['serve', ...(options.demo ? ['--demo'] : []), '--data', this.data, '--listen', options.listen ?? '127.0.0.1:0', ...(options.arguments ?? [])];
    this.#process = spawn(program, words, {
      cwd: this.#own ?? undefined,
      env: { ...process.env, ...options.variables },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const file = createWriteStream(output(`${name}.log`));
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        this.log += text;
        file.write(text);
      });
    }
    this.#ended = new Promise((done) => this.#process.on('close', (code) => done(code)));
    process.on('exit', this.#kill);
  }

  #kill = () => {
    this.#process.kill('SIGKILL');
    if (this.#own) rmSync(this.#own, { recursive: true, force: true });
  };

  /** Starts and waits until it says where it listens. @param {string} name @param {Options} [options] */
  static async start(name, options = {}) {
    const server = new Server(name, options);
    const said = await server.says(/http:\/\/127\.0\.0\.1:\d+/, options.demo ? 120_000 : 20_000);
    server.address = said[0];
    await server.answers();
    return server;
  }

  /** Waits for words in what it writes. @param {RegExp} what @param {number} [ms] @returns {Promise<RegExpExecArray>} */
  async says(what, ms = 5000) {
    const until = Date.now() + ms;
    let ended = false;
    void this.#ended.then(() => (ended = true));
    for (;;) {
      const found = what.exec(this.log);
      if (found) return found;
      if (ended) throw new Error(`belay ended before it said ${what}:\n${this.log.slice(-2000)}`);
      if (Date.now() > until) throw new Error(`belay did not say ${what}:\n${this.log.slice(-2000)}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async answers() {
    for (let tried = 0; ; tried++) {
      const answer = await fetch(`${this.address}/healthz`).catch(() => null);
      if (answer?.ok) return;
      if (tried > 100) throw new Error('the server does not answer');
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** The link with which the first administrator signs up. */
  async firstLink() {
    const [link] = await this.says(/https?:\/\/\S+\/(?:first|join)#\S+/);
    return link;
  }

  /** What an administrator of the host does for who forgot their password. @param {string} email @returns {string} the link */
  resetLogin(email) {
    const said = execFileSync(program, ['admin', 'reset-login', email, '--data', this.data], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const link = /https?:\/\/\S+\/reset#\S+/.exec(said);
    if (!link) throw new Error(`no link in: ${said}`);
    return link[0];
  }

  /** Bytes of the database as they lie on the disk: the file, its WAL and the shared memory. */
  database() {
    return ['', '-wal', '-shm']
      .map((end) => ({ name: `belay.db${end}`, path: join(this.data, `belay.db${end}`) }))
      .filter((file) => existsSync(file.path))
      .map((file) => ({ name: file.name, bytes: readFileSync(file.path) }));
  }

  /** Stops it as a service manager would; it must end by itself, with 0. */
  async stop() {
    this.#process.kill('SIGTERM');
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((done) => (timer = setTimeout(() => done('too late'), 8000)));
    const code = await Promise.race([this.#ended, late]);
    clearTimeout(timer);
    process.off('exit', this.#kill);
    this.#kill();
    if (code !== 0) throw new Error(`belay did not stop cleanly on SIGTERM: ${code}\n${this.log.slice(-1000)}`);
  }
}
