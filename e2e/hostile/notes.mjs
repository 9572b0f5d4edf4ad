// @ts-check
/** Notes as logs: what was left out, mixed in, numbered otherwise or made up is put aside and said, and the note stays open. */
import assert from 'node:assert/strict';
import { read } from '../lib/deeds.mjs';
import { edit, flip } from '../lib/liar.mjs';
import { t } from '../lib/words.mjs';
import { changes, items } from './stage.mjs';

/** @typedef {import('./world.mjs').Hostile} Hostile */

/** Why an entry of a note was put aside. @type {import('./stage.mjs').Said} */
const behind = ['note-aside-why', { reason: 'chain_broken' }];
/** @type {import('./stage.mjs').Said} */
const unread = ['note-aside-why', { reason: 'malformed' }];

const LINES = ['The rope is long enough.', 'I asked before I told.', 'Next time I wait.'];

/** @param {Hostile} world */
export async function theNotes(world) {
  const { stage, person, self, mallory, base } = world;
  const { page } = person;
  const own = self.own_engagement_id;
  const notes = (await read(person, `/engagements/${own}/notes`)).items.filter((/** @type {any} */ one) => one.session_id === null);
  const note = notes[0]?.id ?? assert.fail('Maren has a page in her journal');
  const at = `${base}/journal/${note}`;
  const path = new RegExp(`^/engagements/${own}/notes/${note}/entries$`);
  await page.goto(at);
  for (const line of LINES) await types(world, line);
  const log = (await read(person, `/engagements/${own}/notes/${note}/entries`)).items;
  const device = log.at(-1).device;
  const chain = log.filter((/** @type {any} */ one) => one.device === device);
  assert.ok(chain.length >= 3, 'three entries of this device');
  const second = chain[1].sequence;
  const elsewhere = (await read(person, `/engagements/${own}/notes`)).items.find((/** @type {any} */ one) => one.id !== note).id;
  const foreign = (await read(person, `/engagements/${own}/notes/${elsewhere}/entries`)).items[0];
  const nobody = '01890000-0000-7000-8000-000000000001';

  /** A device that has not kept the note hears the lie. @param {string} lie @param {import('./stage.mjs').Said[]} sees @param {import('../lib/liar.mjs').Change} change */
  const noted = async (lie, sees, change) => {
    await forgetsNotes(world);
    const entries = page.getByRole('textbox', { name: t('journal-page'), exact: true });
    await stage.holds({ lie, sees, at, tells: [[path, change]], then: () => entries.waitFor() });
  };
  /** The second entry of the chain is changed. @param {(entry: any, all: any[]) => unknown} how */
  const entry = (how) => items((all) => how(all.find((one) => one.sequence === second), all));
  /** One more comes after the newest. @param {(last: any) => any} made */
  const more = (made) => items((all) => all.push({ ...all.at(-1), ...made(all.at(-1)), sequence: all.at(-1).sequence + 1 }));
  const forged = (/** @type {any} */ last, /** @type {any} */ what = {}) => {
    const about = { author: last.author, device: last.device, number: last.number + 1, epoch: last.epoch, previous: Buffer.alloc(32, 1), ...what };
    const { previous: _, ...stated } = about;
    return { ...stated, kind: 'update', covers: null, entry: mallory.noteEntry(about).toString('base64') };
  };

  await noted('drops an entry out of the middle of a note', [behind], entry((one, all) => all.splice(all.indexOf(one), 1)));
  await noted('drops the first entry of a device', [behind], items((all) => all.splice(all.findIndex((one) => one.device === device), 1)));
  await noted('changes a bit of an entry', ['vault-bad_signature'], entry((one) => (one.entry = edit(one.entry, flip(160)))));
  await noted('cuts an entry short', ['vault-bad_signature'], entry((one) => (one.entry = edit(one.entry, (bytes) => bytes.subarray(0, 240)))));
  await noted('names an older suite in an entry of a note', ['vault-unsupported_suite'], entry((one) => (one.entry = edit(one.entry, (bytes) => void (bytes[0] = 0)))));
  await noted('fills a note with random bytes', ['vault-unsupported_suite'], entry((one) => (one.entry = Buffer.alloc(400, 9).toString('base64'))));
  await noted('numbers an entry otherwise', [unread], entry((one) => (one.number = 7)));
  await noted('says that an update is a snapshot', [unread], entry((one) => Object.assign(one, { kind: 'snapshot', covers: 1 })));
  await noted('says that somebody else typed it', [unread], entry((one) => (one.author = nobody)));
  await noted('replays an entry under another number', [unread], more((last) => ({ number: last.number + 1 })));
  await noted('mixes an entry of another note in', ['vault-bad_signature'], more(() => foreign));
  await noted('makes up an entry in one’s own name', ['vault-bad_signature'], more((last) => forged(last)));
  await noted('makes up an entry of somebody who was never in it', ['vault-not_a_member'], more((last) => forged(last, { author: nobody })));
  await noted('makes up an entry under a key that there is not', ['vault-withheld'], more((last) => forged(last, { epoch: 9 })));
  await noted('adds a state of before the log that nobody sealed', ['note-part-unreadable'], changes((answer) => Object.assign(answer, { items: [], states: [{ device, author: self.person_id, sequence: 1, epoch: 0, envelope: mallory.value({ epoch: 0, version: 1, author: self.person_id }).toString('base64'), saved_at: 1 }] })));
  await noted('withholds the newest entry of a note', ['note-doubt-rolled_back'], items((all) => all.pop()));
  await noted('says that a note is empty', ['note-doubt-rolled_back'], () => ({ items: [], next: null, states: [] }));

  // What was refused was not kept in the place of what is true, on a device that keeps its notes.
  await stage.opens(at, ['note-aside', 'note-doubt-rolled_back', 'note-part-unreadable'], async () => {
    for (const line of LINES) await person.reads(line);
  });
  await theFiles(world, note);
}

/** @param {Hostile} world @param {string} line */
async function types({ person }, line) {
  const { page } = person;
  const place = page.getByRole('textbox', { name: t('journal-page'), exact: true });
  await page.locator('[data-phase="saved"]').waitFor();
  await place.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`\n${line}`);
  await page.locator('[data-phase="saved"]').waitFor();
}

/** What was read of notes is not on this device any more; what was seen of them is remembered. @param {Hostile} world */
async function forgetsNotes({ person }) {
  await person.page.evaluate(() => new Promise((done) => { const asked = indexedDB.deleteDatabase('belay-notes'); asked.onsuccess = asked.onerror = asked.onblocked = () => done(null); }));
}

/** A file of a conversation's note. @param {Hostile} world @param {string} page of the journal */
async function theFiles({ stage, person, pair, partner, self, at, base }, page) {
  const [file] = (await read(person, `/engagements/${pair.id}/attachments`)).items;
  const { items: all } = await read(person, `/engagements/${pair.id}/notes`);
  const here = all.find((/** @type {any} */ one) => one.id === file.note_id);
  const there = all.find((/** @type {any} */ one) => one.id !== file.note_id);
  const list = new RegExp(`^/engagements/${pair.id}/attachments$`);
  const talk = (/** @type {any} */ one) => `${at}/sessions/${one.session_id}?view=talk`;
  /** @param {string} lie @param {string[]} sees @param {(file: any) => unknown} how */
  const shown = (lie, sees, how) => stage.holds({ lie, at: talk(here), sees, tells: [[list, items(([one]) => how(one))]] });
  await shown('shows a file under another id', ['vault-bad_signature'], (one) => (one.id = self.person_id));
  await shown('says that a file has fewer parts', ['vault-malformed'], (one) => (one.parts += 1));
  await shown('says that somebody else added a file', ['vault-malformed'], (one) => (one.author = one.author === partner ? self.person_id : partner));
  await stage.holds({ lie: 'hangs a file on another note', at: talk(there), sees: ['vault-moved'], tells: [[list, changes((answer) => (answer.items = [file]))]] });
  await stage.holds({ lie: 'hangs a file on another note and says so', at: talk(there), sees: ['vault-malformed'], tells: [[list, changes((answer) => (answer.items = [{ ...file, note_id: there.id }]))]] });

  // Another file, of the same length: what its parts are is swapped.
  await person.page.goto(`${base}/journal/${page}`);
  await person.page.locator('[data-phase="saved"]').waitFor();
  await person.page.locator('input[type=file]').setInputFiles({ name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.alloc(file.bytes, 65) });
  await person.page.getByRole('button', { name: t('attachment-save') }).first().waitFor();
  const own = self.own_engagement_id;
  const [other] = (await read(person, `/engagements/${own}/attachments`)).items;
  const parts = await person.page.evaluate(async ([own, id]) => {
    const answer = await fetch(`/api/v1/o/${location.pathname.split('/')[2]}/engagements/${own}/attachments/${id}/parts/0`);
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, [own, other.id]);
  const part = new RegExp(`^/engagements/${pair.id}/attachments/${file.id}/parts/0$`);
  const saves = () => person.page.getByRole('button', { name: t('attachment-save') }).first().click();
  await stage.holds({ lie: 'gives the content of another file', at: talk(here), does: saves, sees: ['attachment-other'], tells: [[part, () => Buffer.from(parts)]] });
  await stage.holds({ lie: 'changes a bit of a file', at: talk(here), does: saves, sees: ['attachment-other'], tells: [[part, (bytes) => void (bytes[40] ^= 1)]] });
  await stage.holds({ lie: 'cuts a file short', at: talk(here), does: saves, sees: ['attachment-other'], tells: [[part, (bytes) => bytes.subarray(0, 100)]] });
}
