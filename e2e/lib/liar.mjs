// @ts-check
/** Stands between a browser and the server, passes everything on, and changes answers as it is told: a server that lies. */
import { createServer, request } from 'node:http';

/** @typedef {(answer: any) => any} Change changes the answer in place, or gives another */

export class Liar {
  /** @type {{ path: RegExp, change: Change, told: number }[]} */ #lies = [];
  /** @type {Map<string, string>} */ #told = new Map();
  /** @type {{ what: string, body: string }[]} */ #written = [];
  /** @type {import('node:http').Server} */ #proxy;
  address = '';

  /** @param {string} upstream */
  constructor(upstream) {
    const { port, hostname } = new URL(upstream);
    this.#proxy = createServer((asked, answer) => {
      const path = asked.url ?? '';
      const headers = { ...asked.headers, 'accept-encoding': 'identity' };
      const onward = request({ host: hostname, port, method: asked.method, path, headers });
      if (asked.method !== 'GET' && path.startsWith('/api/')) this.#keep(`${asked.method} ${path}`, asked);
      onward.on('response', (response) => {
        const stream = (response.headers['content-type'] ?? '').includes('event-stream');
        const api = path.startsWith('/api/') && asked.method === 'GET' && !stream;
        const json = (response.headers['content-type'] ?? '').includes('json');
        if (!api || !(json || this.#lies.some((lie) => lie.path.test(below(path))))) {
          answer.writeHead(response.statusCode ?? 502, response.headers);
          answer.flushHeaders();
          response.pipe(answer);
          return;
        }
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const given = Buffer.concat(chunks);
          const said = json ? Buffer.from(this.#answer(path, given.toString('utf8'))) : this.#changed(path, given);
          const { 'content-length': _, ...rest } = response.headers;
          answer.writeHead(response.statusCode ?? 502, { ...rest, 'content-length': said.length });
          answer.end(said);
        });
      });
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
    });
  }

  /** @param {string} upstream address of the true server */
  static async before(upstream) {
    const liar = new Liar(upstream);
    await new Promise((done) => liar.#proxy.listen(0, '127.0.0.1', () => done(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (liar.#proxy.address());
    liar.address = `http://127.0.0.1:${port}`;
    return liar;
  }

  /** @param {string} what @param {import('node:http').IncomingMessage} from */
  #keep(what, from) {
    const one = { what, body: '' };
    this.#written.push(one);
    from.on('data', (chunk) => (one.body += chunk.toString('latin1')));
  }

  /** @param {string} path @param {string} text */
  #answer(path, text) {
    const name = below(path);
    const lies = this.#lies.some((lie) => lie.path.test(name));
    this.#told.set(name, text);
    return lies ? JSON.stringify(this.#changed(path, JSON.parse(text))) : text;
  }

  /** An answer with every lie about it. @param {string} path @param {any} answer */
  #changed(path, answer) {
    for (const lie of this.#lies.filter((one) => one.path.test(below(path)))) {
      lie.told += 1;
      answer = lie.change(answer) ?? answer;
    }
    return answer;
  }

  /**
   * From now on the answers to GET of these paths (below the organisation) are changed; what is no JSON comes as a `Buffer`.
   * @param {RegExp} path @param {Change} change
   */
  lie(path, change) {
    this.#lies.push({ path, change, told: 0 });
  }

  /** The paths of lies that nobody has heard yet. */
  get untold() {
    return this.#lies.filter((lie) => lie.told === 0).map((lie) => String(lie.path));
  }

  /** Says the truth again. */
  stops() {
    this.#lies = [];
  }

  /** The last true answer of a path below the organisation. @param {string} path @returns {any} */
  truth(path) {
    const text = this.#told.get(path);
    if (text === undefined) throw new Error(`${path} was never asked for; these were: ${[...this.#told.keys()].join(' ')}`);
    return JSON.parse(text);
  }

  /** What was written since the last time this was asked. */
  written() {
    return this.#written.splice(0);
  }

  stop() {
    this.#proxy.closeAllConnections();
    this.#proxy.close();
  }
}

/** A path of the API as it stands below the organisation, without a query. @param {string} path */
function below(path) {
  return path.replace(/^\/api\/v1(\/o\/[^/]+)?/, '').split('?')[0] ?? '';
}

/** A base64 value with its bytes changed. @param {string} value @param {(bytes: Buffer) => Buffer | void} change */
export function edit(value, change) {
  const bytes = Buffer.from(value, 'base64');
  return (change(bytes) ?? bytes).toString('base64');
}

/** Turns over one bit. @param {number} at from the end when below zero */
export const flip = (at) => (/** @type {Buffer} */ bytes) => {
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
};
