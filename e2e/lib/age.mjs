// @ts-check
/** Opens what a person took away: with Debian's own programs, and where they are not installed with the package that the page is built of. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const stock = existsSync('/usr/bin/age') && existsSync('/usr/bin/script');

/** The package of the page. */
function ours() {
  const path = createRequire(new URL('ui/package.json', root)).resolve('age-encryption');
  return import(pathToFileURL(path).href);
}

/** A folder that is gone afterwards. @template T @param {(folder: string) => Promise<T>} run @returns {Promise<T>} */
export async function inFolder(run) {
  const folder = mkdtempSync(join(tmpdir(), 'belay-away-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A key pair of one's own; answers what is public of it. @param {string} folder where `key.txt` is put @returns {Promise<string>} */
export async function keyPair(folder) {
  const file = join(folder, 'key.txt');
  if (stock) {
    execFileSync('age-keygen', ['-o', file], { stdio: 'ignore' });
    return execFileSync('age-keygen', ['-y', file], { encoding: 'utf8' }).trim();
  }
  const { generateX25519Identity, identityToRecipient } = await ours();
  const identity = await generateX25519Identity();
  writeFileSync(file, identity);
  return identityToRecipient(identity);
}

/** Opens a file with the pair. @param {string} folder @param {string} file @returns {Promise<Map<string, string>>} its files */
export async function openWithKey(folder, file) {
  if (stock) execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), '-o', join(folder, 'record.tar'), file], { stdio: 'ignore' });
  else await openOurs(folder, file, (by) => by.addIdentity(readFileSync(join(folder, 'key.txt'), 'utf8')));
  return unpacked(folder);
}

/** Opens a file with words; age asks for them at a terminal only. @param {string} folder @param {string} file @param {string} words @returns {Promise<Map<string, string>>} its files */
export async function openWithWords(folder, file, words) {
  if (stock) await atTerminal(`age -d -o '${join(folder, 'record.tar')}' '${file}'`, words);
  else await openOurs(folder, file, (by) => by.addPassphrase(words));
  return unpacked(folder);
}

/** @param {string} folder @param {string} file @param {(by: any) => void} with_ */
async function openOurs(folder, file, with_) {
  const { Decrypter } = await ours();
  const by = new Decrypter();
  with_(by);
  writeFileSync(join(folder, 'record.tar'), await by.decrypt(readFileSync(file)));
}

/** @param {string} command that asks for a passphrase @param {string} words */
async function atTerminal(command, words) {
  const terminal = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'ignore'] });
  let said = '';
  await new Promise((done, fail) => {
    const late = setTimeout(() => (terminal.kill(), fail(new Error(`it does not end: ${said}`))), 30_000);
    terminal.stdout.on('data', (chunk) => {
      const asked = /passphrase/i.test(said);
      said += chunk;
      if (!asked && /passphrase/i.test(said)) setTimeout(() => terminal.stdin.write(`${words}\n`), 100);
    });
    terminal.on('close', (code) => (clearTimeout(late), code === 0 ? done(undefined) : fail(new Error(said))));
  });
}

/** Every file of the record, by its path. @param {string} folder @returns {Map<string, string>} */
function unpacked(folder) {
  execFileSync('tar', ['xf', join(folder, 'record.tar'), '-C', folder]);
  const record = join(folder, 'record');
  const paths = /** @type {string[]} */ (readdirSync(record, { recursive: true })).filter((path) => statSync(join(record, path)).isFile());
  return new Map(paths.map((path) => [path, readFileSync(join(record, path), 'utf8')]));
}
