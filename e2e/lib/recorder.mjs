// @ts-check
/** Stands between the browser and the server and keeps every body that passes, event streams included. */
import { createServer, request } from 'node:http';

/** @typedef {{ what: string, bytes: Buffer }} Body */

/** @param {string} upstream address of the server */
export async function record(upstream) {
  const { port, hostname } = new URL(upstream);
  /** @type {{ what: string, chunks: Buffer[] }[]} */
  const bodies = [];
  /** @type {string[]} */
  const paths = [];
  const keep = (/** @type {string} */ what, /** @type {import('node:http').IncomingMessage} */ from) => {
    /** @type {Buffer[]} */
    const chunks = [];
    bodies.push({ what, chunks });
    from.on('data', (chunk) => chunks.push(chunk));
  };
  const proxy = createServer((asked, answer) => {
    const what = `${asked.method} ${asked.url}`;
    paths.push(asked.url ?? '');
    // Uncompressed, so that what passes can be searched.
    const headers = { ...asked.headers, 'accept-encoding': 'identity' };
    const onward = request({ host: hostname, port, method: asked.method, path: asked.url, headers });
    keep(`request body of ${what}`, asked);
    bodies.push({ what: `address and headers of ${what}`, chunks: [Buffer.from(`${asked.url}\n${asked.rawHeaders.join('\n')}`)] });
    onward.on('response', (response) => {
      keep(`answer to ${what}`, response);
      bodies.push({ what: `headers of the answer to ${what}`, chunks: [Buffer.from(response.rawHeaders.join('\n'))] });
      // Every load is a first load.
      const { 'cache-control': _, etag: __, ...rest } = response.headers;
      answer.writeHead(response.statusCode ?? 502, { ...rest, 'cache-control': 'no-store' });
      answer.flushHeaders();
      response.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  await new Promise((done) => proxy.listen(0, '127.0.0.1', () => done(undefined)));
  const own = /** @type {import('node:net').AddressInfo} */ (proxy.address());
  return {
    address: `http://127.0.0.1:${own.port}`,
    /** @returns {Body[]} */
    bodies: () => bodies.map(({ what, chunks }) => ({ what, bytes: Buffer.concat(chunks) })),
    /** What was asked for, in order. */
    paths: () => [...paths],
    stop() {
      proxy.closeAllConnections();
      proxy.close();
    }
  };
}
