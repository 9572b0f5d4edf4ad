// @ts-check
/**
 * Notes that two write at once: words and cursors arrive, what is typed without a server is lost by nothing, what does not belong to a note is put
 * aside and shown, files hang on it, and nothing of all that can be read on the server or on the disk of the device.
 */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch, Person, PHONE, WIDE } from '../lib/browser.mjs';
import { mark, search } from '../lib/canary.mjs';
import { dialog, saved, sharedNote, talk, type } from '../lib/coaching.mjs';
import { read } from '../lib/deeds.mjs';
import { be, samples } from '../lib/demo.mjs';
import { file, kill, onDisk, opensWithoutServer, phase, readable, readsInNote, stands, written } from '../lib/notes.mjs';
import { Server } from '../lib/server.mjs';
import { steps } from '../lib/steps.mjs';
import { t } from '../lib/words.mjs';

const MIB = 1024 * 1024;
/** What a browser says of requests while there is no server. */
const gone = [/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|FAILED|NETWORK_CHANGED)/];
const sum = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex');

test('two people and one note', { timeout: 300_000 }, async (test) => {
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'belay-notes-'));
  const [data, profile] = [join(folder, 'data'), join(folder, 'profile')];
  let [server, browser] = await Promise.all([Server.start('notes', { demo: true, data, arguments: ['--language', 'en'] }), launch()]);
  const { address } = server;
  const all = await samples(address);
  const one = (/** @type {string} */ name) => all.find((sample) => sample.name.startsWith(name)) ?? assert.fail(`${name} is in the sample`);
  let tomasz = await Person.withProfile(profile, 'Tomasz', address);
  const maren = await Person.at(browser, 'Maren', address, { serviceWorkers: 'block' });
  maren.complaints.expect([/Service Worker registration blocked/]);
  test.after(async () => {
    await Promise.allSettled([tomasz.context.close(), browser.close()]);
    await server.stop().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });
  const both = () => [tomasz, maren];
  const step = steps(test, both);
  await Promise.all([be(tomasz, one('Tomasz')), be(maren, one('Maren'))]);
  const base = new URL(tomasz.page.url()).pathname.split('/').slice(0, 3).join('/');
  const pair = (await read(tomasz, '/engagements')).items.find((/** @type {any} */ row) => row.kind === 'one_to_one' && row.state === 'active');
  const session = (await read(tomasz, `/engagements/${pair.id}/sessions`)).items.find((/** @type {any} */ row) => row.state === 'planned');
  const entries = `/engagements/${pair.id}/notes/${session.id}/entries`;
  const at = `${base}/coaching/${pair.id}`;
  const place = `${at}/sessions/${session.id}`;
  /** Marked words by what they are: none may be found where it must not. @type {Map<string, string>} */
  const marks = new Map();
  const marked = (/** @type {string} */ name) => {
    const word = mark(name);
    marks.set(name, word);
    return word;
  };
  const nameOf = (/** @type {Person} */ person) => one(person.name).name;
  console.log(`${Date.now() - began} ms until both are there`);

  await step('words, cursors and names arrive while they are typed', async () => {
    for (const person of both()) {
      await person.page.goto(place);
      await talk(person);
    }
    const first = marked('first words');
    await type(sharedNote(tomasz), first);
    await readsInNote(maren, first);
    await type(sharedNote(maren), 'And then?');
    await readsInNote(tomasz, 'And then?');
    for (const [here, there] of [[tomasz, maren], [maren, tomasz]]) {
      await here?.page.locator('.caret-name', { hasText: nameOf(/** @type {Person} */ (there)) }).first().waitFor({ state: 'attached' });
      await here?.reads(t('note-here', { names: nameOf(/** @type {Person} */ (there)), n: 1 }));
    }
    const took = [];
    for (let n = 0; n < 15; n++) {
      const arrives = readsInNote(maren, `word${n}.`);
      const now = performance.now();
      await sharedNote(tomasz).pressSequentially(`word${n}. `);
      await arrives;
      took.push(performance.now() - now);
      // Not in step with the batches.
      await tomasz.page.waitForTimeout(150 + Math.random() * 250);
    }
    took.sort((a, b) => a - b);
    console.log(`words typed here stand there after ${Math.round(took[7] ?? 0)} ms (median; the slowest ${Math.round(took.at(-1) ?? 0)} ms)`);
    for (const person of both()) await saved(person);
  });

  await step('“on this device” becomes “saved” only when the server has acknowledged it', async () => {
    /** @type {() => void} */ let go = () => undefined;
    const held = new Promise((done) => (go = () => done(undefined)));
    await maren.page.route(`**${entries}`, async (route) => {
      if (route.request().method() === 'POST') await held;
      await route.continue();
    });
    await type(sharedNote(maren), 'Not yet there.');
    await stands(maren, 'device');
    await maren.reads(t('note-on-device'));
    await maren.page.waitForTimeout(700);
    assert.equal(await phase(maren).getAttribute('data-phase'), 'device');
    assert.ok(!(await written(tomasz)).includes('Not yet there.'));
    go();
    await stands(maren, 'saved');
    await maren.reads(t('note-saved'));
    await readsInNote(tomasz, 'Not yet there.');
    await maren.page.unroute(`**${entries}`);
  });

  await step('a malformed entry of a member is put aside and shown, and the note goes on', async () => {
    const status = await tomasz.page.evaluate(
      async ({ path, session }) => {
        const log = await (await fetch(path)).json();
        // Of this suite, and nothing else about it is right.
        const entry = btoa(String.fromCharCode(1, ...crypto.getRandomValues(new Uint8Array(400))));
        const body = { session_id: session, device: crypto.randomUUID(), entries: [{ number: 1, epoch: log.items.at(-1).epoch, kind: 'update', covers: null, entry }] };
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
      },
      { path: `/api/v1${base}${entries}`, session: session.id }
    );
    assert.equal(status, 201, 'the server cannot know better');
    for (const person of both()) await person.reads(t('note-aside', { n: 1 }));
    const aside = maren.page.locator('details.aside');
    await aside.locator('summary').click();
    await maren.reads(t('note-aside-hint'));
    assert.match(await aside.innerText(), new RegExp(`${nameOf(tomasz)}.*${t('note-aside-why', { reason: 'malformed' })}`));
    await type(sharedNote(maren), 'It goes on.');
    await readsInNote(tomasz, 'It goes on.');
    await type(sharedNote(tomasz), 'It does.');
    await readsInNote(maren, 'It does.');
  });

  const small = { name: `${marked('file name')} – ü.txt`, mimeType: `text/x-${marked('file type')}`, buffer: Buffer.from(marked('file content')) };
  const large = { name: 'recording.bin', path: join(folder, 'recording.bin'), bytes: randomBytes(25 * MIB - 4321) };
  await step('files: chosen, dropped, as large as allowed, saved again byte by byte', async () => {
    writeFileSync(large.path, large.bytes);
    const choose = async (/** @type {any} */ what) => {
      const [chooser] = await Promise.all([tomasz.page.waitForEvent('filechooser'), tomasz.button('attachment-add').click()]);
      await chooser.setFiles(what);
    };
    await choose(small);
    await file(maren, small.name).waitFor();
    const dropped = marked('dropped');
    const files = await tomasz.page.evaluateHandle((name) => {
      const carried = new DataTransfer();
      carried.items.add(new File([`${name} was dropped`], `${name}.md`, { type: 'text/markdown' }));
      return carried;
    }, dropped);
    const region = tomasz.page.getByRole('region', { name: t('attachment-title') });
    await region.dispatchEvent('dragover', { dataTransfer: files });
    await region.dispatchEvent('drop', { dataTransfer: files });
    await file(maren, dropped).waitFor();
    const now = Date.now();
    await choose(large.path);
    await file(maren, large.name).waitFor({ timeout: 40_000 });
    const sent = Date.now() - now;
    const fetched = async (/** @type {string} */ name) => {
      const [download] = await Promise.all([maren.page.waitForEvent('download', { timeout: 40_000 }), file(maren, name).getByRole('button', { name: t('attachment-save') }).click()]);
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    };
    assert.equal(sum((await fetched(large.name)).bytes), sum(large.bytes));
    console.log(`${large.bytes.length} bytes: sealed and sent in ${sent} ms, fetched and opened in ${Date.now() - now - sent} ms`);
    const again = await fetched(small.name);
    assert.deepEqual([again.name, again.bytes.toString()], [small.name, small.buffer.toString()]);
  });

  await step('a file that is too large is refused in words, one that is deleted is gone', async () => {
    writeFileSync(large.path, Buffer.alloc(25 * MIB + 1));
    await tomasz.page.locator('input[type=file]').setInputFiles(large.path);
    await tomasz.reads(t('problem-attachment_too_large'));
    await file(tomasz, large.name).getByRole('button', { name: t('attachment-remove') }).click();
    await dialog(tomasz).getByRole('button', { name: t('attachment-remove'), exact: true }).click();
    for (const person of both()) await file(person, large.name).waitFor({ state: 'detached' });
    assert.equal(await file(maren, small.name).getByRole('button', { name: t('attachment-remove') }).count(), 0, 'only who added it can delete it');
  });

  await step('what is too long for a note is refused when it is pasted, and has room in a file', async () => {
    await saved(maren);
    const before = await written(maren);
    await sharedNote(maren).click();
    await maren.page.evaluate((word) => navigator.clipboard.writeText(`${word} ${'and on it goes, '.repeat(80_000)}`), marked('pasted'));
    await maren.page.keyboard.press('Control+V');
    await maren.reads(t('note-too-much'));
    assert.equal(await written(maren), before);
    await maren.look('notes/too-much');
    await maren.button('note-too-much-file').click();
    await file(tomasz, t('note-too-much-name')).waitFor();
    await maren.page.getByText(t('note-too-much')).waitFor({ state: 'detached' });
    await type(sharedNote(maren), 'Short words still go.');
    await saved(maren);
  });

  await step('how it looks', async () => {
    await type(sharedNote(tomasz), 'I look at it with you.');
    await maren.page.locator('.caret-name').first().waitFor({ state: 'attached' });
    await maren.lookAll('notes/talk');
  });

  await step('a server that gives less than before is not written on top of until one says so', async () => {
    await maren.page.evaluate(() => indexedDB.deleteDatabase('belay-notes'));
    /** @type {string[]} */
    const posted = [];
    await maren.page.route(`**${entries}**`, async (route) => {
      if (route.request().method() !== 'GET') {
        posted.push(route.request().url());
        return route.continue();
      }
      const answer = await route.fetch();
      const json = await answer.json();
      await route.fulfill({ response: answer, json: { ...json, items: json.items.slice(0, -4) } });
    });
    await maren.page.reload();
    await maren.reads(t('note-doubt-rolled_back'));
    assert.equal(await sharedNote(maren).getAttribute('contenteditable'), 'false');
    await sharedNote(maren).click();
    await maren.page.keyboard.type('12345');
    await maren.page.waitForTimeout(800);
    assert.deepEqual(posted, []);
    await maren.shownAs(PHONE, 'dark');
    await maren.look('notes/doubt');
    await maren.shownAs(WIDE, 'light');
    await maren.page.unroute(`**${entries}**`);
    await maren.button('note-doubt-go').click();
    await maren.page.getByText(t('note-doubt-rolled_back')).waitFor({ state: 'detached' });
    await type(sharedNote(maren), 'Written on.');
    await readsInNote(tomasz, 'Written on.');
    for (const person of both()) await saved(person);
    assert.equal(await written(maren), await written(tomasz));
  });

  await step('one’s own words are found, and the index is sealed on the device', async () => {
    const word = marks.get('first words') ?? '';
    await tomasz.page.goto(`${base}/search`);
    await tomasz.field('search-label').fill(word);
    await tomasz.reads(t('search-found', { n: 1 }));
    await tomasz.page.locator('mark', { hasText: word }).waitFor();
    await tomasz.lookAll('notes/search');
    const kept = await readable(tomasz, [...marks.values()]);
    assert.deepEqual(kept.found, []);
    assert.ok(kept.tables > 5 && kept.length > 100_000, `${kept.tables} tables, ${kept.length} letters`);
    await tomasz.page.getByRole('link').filter({ hasText: t('search-kind', { kind: 'note' }) }).first().click();
    await tomasz.page.waitForURL(`**${place}`);
  });

  const sharpened = marked('sharpened');
  const goals = `/engagements/${pair.id}/goals?limit=200`;
  /** @type {any} */ let older;
  await step('an older answer is refused of the server', async () => {
    const list = new RegExp(`/engagements/${pair.id}/goals(\\?.*)?$`);
    await tomasz.page.goto(`${at}/goals`);
    await tomasz.settled();
    const goal = (await read(tomasz, `/engagements/${pair.id}/goals`)).items.find((/** @type {any} */ row) => row.state === 'active');
    older = await read(tomasz, goals);
    await tomasz.page.goto(`${at}/goals/${goal.id}`);
    await tomasz.button('goal-edit').click();
    // The sentence comes first, however it is asked for.
    await tomasz.page.locator('main form').getByRole('textbox').first().fill(sharpened);
    await tomasz.button('ui-save').click();
    await tomasz.page.getByRole('heading', { name: sharpened }).waitFor();
    await tomasz.page.route(list, (route) => route.fulfill({ json: older }));
    await tomasz.page.goto(`${at}/goals`);
    await tomasz.reads(t('vault-rolled_back'));
    await tomasz.page.unroute(list);
  });

  await step('typed without a server, the browser killed: everything is there when it opens again', async () => {
    await tomasz.page.goto(place);
    await talk(tomasz);
    await opensWithoutServer(tomasz);
    for (const person of both()) {
      await saved(person);
      person.complaints.expect(gone);
    }
    // As though its goals had last been read before one of them changed.
    await tomasz.page.evaluate(async ({ address, text }) => (await caches.open('belay-answers')).put(address, new Response(text)), { address: `/api/v1${base}${goals}`, text: JSON.stringify(older) });
    await server.stop();
    await Promise.all(both().map((person) => person.context.setOffline(true)));
    const typed = marked('typed offline');
    for (let n = 0; n < 6; n++) {
      await type(sharedNote(tomasz), `${typed} ${n}`);
      await type(sharedNote(maren), `Meanwhile ${n}`);
      await tomasz.page.waitForTimeout(300);
    }
    await stands(tomasz, 'device');
    await tomasz.reads(t('note-on-device-offline'));
    const before = await written(tomasz);
    // Without a chance to say goodbye.
    await kill(tomasz, profile);
    tomasz = await Person.withProfile(profile, 'Tomasz', address);
    tomasz.complaints.expect(gone);
    // Every question is tried again before the device answers it.
    tomasz.context.setDefaultTimeout(25_000);
    await tomasz.context.setOffline(true);
    await tomasz.page.goto(place);
    await talk(tomasz);
    await readsInNote(tomasz, `${typed} 5`);
    assert.equal(await written(tomasz), before);
    await stands(tomasz, 'device');
    await type(sharedNote(tomasz), marked('after the kill'));
    await stands(tomasz, 'device');
    await tomasz.look('notes/offline');
    // What this device kept is older than what it saw: that is no fault of a server.
    await tomasz.page.goto(`${at}/goals`);
    await tomasz.reads(t('shell-offline'));
    await tomasz.settled();
    const shown = await tomasz.page.locator('main').innerText();
    assert.deepEqual([sharpened, t('vault-rolled_back')].filter((words) => shown.includes(words)), [], 'the older answer, and no alarm');
    await tomasz.look('notes/offline-goals');
  });

  await step('the server is back: both have everything that either wrote', async () => {
    server = await Server.start('notes-again', { demo: true, data, listen: new URL(address).host });
    await Promise.all(both().map((person) => person.context.setOffline(false)));
    await tomasz.page.goto(place);
    await talk(tomasz);
    await Promise.all(both().map(saved));
    await readsInNote(maren, marks.get('after the kill') ?? '');
    await readsInNote(tomasz, 'Meanwhile 5');
    const together = await written(maren);
    const lost = [0, 1, 2, 3, 4, 5].flatMap((n) => [`${marks.get('typed offline')} ${n}`, `Meanwhile ${n}`]).filter((words) => !together.includes(words));
    assert.deepEqual(lost, []);
    assert.equal(await written(tomasz), together);
    for (const person of both()) assert.equal(await person.page.locator('.doubt').count(), 0);
  });

  await step('nothing of it can be read on the server, nor on the disk of the device', async () => {
    const files = server.database().map(({ name, bytes }) => ({ what: name, bytes }));
    assert.ok(search(one('Maren').email, files).length > 0, 'what stands open is found');
    await tomasz.close();
    const disk = onDisk(profile);
    assert.ok(disk.length > 5, `${disk.length} files`);
    const leaks = [...marks].flatMap(([name, word]) => [...search(word, files), ...search(word, disk)].map((where) => `${name}: ${where}`));
    assert.deepEqual(leaks, []);
    await maren.close();
  });
  console.log(`${Date.now() - began} ms in all`);
});
