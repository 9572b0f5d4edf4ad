// @ts-check
/** What is one's own, what is shown to others and who looked, on the page: journal, release, record of access, taking away, deleting, leaving. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inFolder, keyPair, openWithKey, openWithWords } from '../lib/age.mjs';
import { launch, Person } from '../lib/browser.mjs';
import { choose, dialog, type, unfold } from '../lib/coaching.mjs';
import { go, open, read, signIn, unlock } from '../lib/deeds.mjs';
import { be, coachingOf, samples } from '../lib/demo.mjs';
import { Server } from '../lib/server.mjs';
import { steps } from '../lib/steps.mjs';
import { t } from '../lib/words.mjs';

const THOUGHT = 'The lunch went better than the plan for it';
const INSIGHT = 'I ask when I am not afraid of the answer';
const THEN = 'Whoever asks shows that they do not know';
const NOW = 'Whoever asks is listened to';

test('what is one’s own, and who sees what', { timeout: 280_000 }, async (test) => {
  const [server, browser] = await Promise.all([Server.start('openness', { demo: true, arguments: ['--language', 'en'] }), launch()]);
  /** @type {Person[]} */
  const people = [];
  test.after(async () => {
    await browser.close();
    await server.stop();
  });
  const all = await samples(server.address);
  const someone = async (/** @type {string} */ name) => {
    const sample = all.find((one) => one.name.startsWith(name)) ?? assert.fail(`${name} is in the sample`);
    const person = await Person.at(browser, sample.name, server.address);
    Object.assign(person, { email: sample.email, password: sample.password, words: sample.passphrase });
    people.push(person);
    await be(person, sample);
    return person;
  };
  const gone = async (/** @type {Person} */ person) => {
    people.splice(people.indexOf(person), 1);
    await person.close();
  };
  const step = steps(test, () => people);
  const tomasz = await someone('Tomasz');
  const coaching = await coachingOf(tomasz, 'one_to_one active');

  await step('a page of the journal, with an insight and a belief then and now', async () => {
    await go(tomasz, 'nav-journal');
    await tomasz.button('journal-write').click();
    const note = tomasz.page.getByRole('textbox', { name: t('journal-page'), exact: true });
    await note.waitFor();
    await type(note, THOUGHT);
    await unfold(tomasz, 'journal-insight-fold');
    await tomasz.field('journal-insight').fill(INSIGHT);
    await unfold(tomasz, 'journal-belief-fold');
    await tomasz.field('journal-then').fill(THEN);
    await tomasz.field('journal-now').fill(NOW);
    await tomasz.button('journal-keep').click();
    await tomasz.reads(t('journal-kept'));
    await tomasz.page.locator('[data-phase="saved"]').waitFor({ timeout: 20_000 });
    await tomasz.lookNext('openness/journal-page');
    await tomasz.page.reload();
    await note.getByText(THOUGHT).waitFor();
    assert.equal(await tomasz.field('journal-insight').inputValue(), INSIGHT);
    assert.deepEqual([await tomasz.field('journal-then').inputValue(), await tomasz.field('journal-now').inputValue()], [THEN, NOW]);
    await tomasz.link('journal-back').click();
    await tomasz.page.getByRole('link', { name: THOUGHT }).waitFor();
    await tomasz.reads(INSIGHT);
    await tomasz.lookNext('openness/journal');
  });

  /** What the sponsor was shown, in the words of the preview. */
  let preview = '';
  let shown = '';
  const amara = await someone('Amara');

  /** What the sponsor was shown of it before. @type {string[]} */
  let before = [];

  await step('the sponsor sees what was shown before, and no more', async () => {
    await open(amara, '/sponsoring');
    await amara.heading('sponsor-coachings').waitFor();
    before = await shownTo(amara, coaching);
    const page = await amara.page.locator('main').innerText();
    for (const title of await titlesOf(tomasz, coaching)) assert.equal(page.includes(title), before.includes(title), title);
  });

  await step('who is coached shows the title of one goal: first exactly what will be seen', async () => {
    await open(tomasz, `/coaching/${coaching}/shown`);
    await tomasz.lookNext('openness/shown');
    await tomasz.button('release-show').click();
    const titles = tomasz.page.locator('section').filter({ has: tomasz.page.getByRole('heading', { name: t('release-kinds', { kind: 'goal' }) }) });
    await titles.getByRole('button').first().waitFor();
    shown = (await titles.getByRole('button').allInnerTexts()).map((title) => title.trim()).find((title) => !before.includes(title)) ?? assert.fail('there is a goal that was not shown');
    await titles.getByRole('button', { name: shown }).click();
    assert.equal(await tomasz.field('release-words').inputValue(), shown);
    await tomasz.button('release-look', { reader: 'Amara Osei' }).click();
    await tomasz.heading('release-preview', { reader: 'Amara Osei' }).waitFor();
    preview = await tomasz.page.locator('form .card').innerText();
    assert.match(preview, /Tomasz Wilk/);
    await tomasz.lookNext('openness/release-preview');
    await tomasz.button('release-sign').click();
    await tomasz.reads(t('release-done'));
    await tomasz.reads(t('release-shown-to', { reader: 'Amara Osei' }));
    await tomasz.lookNext('openness/release');
  });

  await step('the sponsor sees exactly that, without a reload, and nothing else', async () => {
    await amara.reads(shown);
    const card = amara.page.locator('.card').filter({ hasText: shown });
    const first = t('release-first-seen');
    assert.equal(plain(await card.innerText()).replace(plain(first), '').replace(/ {2,}/g, ' '), plain(preview));
    assert.deepEqual((await shownTo(amara, coaching)).filter((text) => !before.includes(text)), [shown]);
    const page = await amara.page.locator('main').innerText();
    for (const title of await titlesOf(tomasz, coaching)) assert.equal(page.includes(title), title === shown || before.includes(title), title);
    await amara.lookNext('openness/sponsor');
    // Nor is anything behind it theirs.
    await amara.complaints.expecting([/status of (403|404)/], async () => {
      for (const path of ['/goals', '/sessions', '/actions', '/entries', '/key-set', '/releases']) {
        const status = await amara.page.evaluate(async (path) => (await fetch(`/api/v1/o/${location.pathname.split('/')[2]}${path}`)).status, `/engagements/${coaching}${path}`);
        assert.ok([403, 404].includes(status), `${path} answers ${status} to the sponsor`);
      }
    });
  });

  await step('the record of access says who opened it; taking it back takes it away', async () => {
    await open(tomasz, '/access');
    await tomasz.reads(t('access-kind', { kind: 'release_opened', who: 'Amara Osei', by: 'other' }));
    await tomasz.reads(t('access-kind', { kind: 'released', who: 'Tomasz Wilk', by: 'you' }));
    await tomasz.lookNext('openness/access');
    await open(tomasz, `/coaching/${coaching}/shown`);
    const row = tomasz.page.getByRole('listitem').filter({ hasText: shown }).first();
    await row.getByText(t('release-receipt'), { exact: true }).click();
    await row.getByText(t('release-receipt-says', { name: 'Tomasz Wilk', day: 'X', time: 'Y', reader: 'Z' }).split('X')[0] ?? '').waitFor();
    await row.getByRole('button', { name: t('release-back'), exact: true }).click();
    await dialog(tomasz).getByRole('button', { name: t('release-back'), exact: true }).click();
    await tomasz.reads(t('release-back-done'));
    await amara.page.locator('.card').filter({ hasText: shown }).waitFor({ state: 'detached' });
    assert.deepEqual(await shownTo(amara, coaching), before);
    await gone(amara);
  });

  await step('what can whom see: four sides, in words', async () => {
    for (const side of ['me', 'partner', 'sponsor', 'database']) {
      await open(tomasz, `/who-sees${side === 'me' ? '' : `?side=${side}`}`);
      await tomasz.heading('sees-yes', { side }).waitFor();
      await tomasz.lookNext(`openness/who-sees-${side}`);
      assert.equal(await tomasz.page.getByText(t('sees-unknown', { table: 'X', class: 'Y' }).split('X')[0] ?? '').count(), 0, 'there are words for everything that is stored');
    }
  });

  await step('everything is taken away in one file, which stock age opens with the words', async () => {
    await open(tomasz, '/take-away');
    await tomasz.button('taking-draw').click();
    const words = await tomasz.page.locator('.words').innerText();
    assert.equal(words.split(' ').length, 6);
    await tomasz.lookNext('openness/take-away');
    await tomasz.button('identity-words-have').click();
    await inFolder(async (folder) => {
      const record = await openWithWords(folder, await taken(tomasz, folder), words);
      await tomasz.reads(t('taking-all-opened'));
      await tomasz.lookNext('openness/taken');
      const text = [...record.values()].join('\n');
      for (const title of await titlesOf(tomasz, coaching)) assert.ok(text.includes(title), title);
      const page = [...record].find(([path, words]) => path.startsWith('journal/') && path.endsWith('.md') && words.includes(THOUGHT))?.[1] ?? '';
      for (const said of [INSIGHT, THEN, NOW]) assert.ok(page.includes(said), said);
      assert.ok(record.has('README.md') && [...record.keys()].some((path) => /sessions\/.*\.md$/.test(path)), [...record.keys()].join(' '));
      assert.doesNotMatch(text, /AGE-SECRET-KEY|\[export-|\[object /);
      assert.ok(!text.includes(tomasz.words), 'the unlock words are not in it');
    });
  });

  await step('or with one’s own key; and it stands in the record of access', async () => {
    await open(tomasz, '/take-away');
    await tomasz.page.getByRole('radio', { name: t('taking-recipient') }).check();
    await tomasz.field('taking-recipient-field').fill('age1nothing');
    await tomasz.button('taking-go').click();
    await tomasz.reads(t('taking-recipient-wrong'));
    await inFolder(async (folder) => {
      await tomasz.field('taking-recipient-field').fill(await keyPair(folder));
      const record = await openWithKey(folder, await taken(tomasz, folder));
      assert.ok([...record.values()].join('\n').includes(THOUGHT));
    });
    await open(tomasz, '/access');
    await tomasz.reads(t('access-kind', { kind: 'exported', who: 'Tomasz Wilk', by: 'you' }));
    await gone(tomasz);
  });

  await step('a coaching that is over: deleting is asked for, announced to both, and stopped', async () => {
    const [noor, maren] = [await someone('Noor'), await someone('Maren')];
    const closed = await coachingOf(noor, 'one_to_one closed');
    await open(maren, `/coaching/${closed}`);
    assert.equal(await maren.button('retention-ask').count(), 0, 'whose record it is asks');
    await open(noor, `/coaching/${closed}`);
    await noor.button('retention-ask').click();
    await dialog(noor).getByRole('button', { name: t('retention-ask-do'), exact: true }).click();
    await noor.reads(t('retention-asked'));
    const announced = new RegExp(t('retention-erased-on', { n: 30, day: 'X' }).replace('X', '.+'));
    for (const person of [noor, maren]) await person.page.getByText(announced).first().waitFor();
    await noor.lookNext('openness/erasing');
    await maren.lookNext('openness/erasing-partner');
    assert.equal(await maren.button('retention-stop').count(), 0);
    await noor.button('retention-stop').click();
    await noor.reads(t('retention-stopped'));
    for (const person of [noor, maren]) await person.page.getByText(announced).first().waitFor({ state: 'detached' });
    await open(noor, '/access');
    for (const kind of ['erasure_asked', 'erasure_stopped']) await noor.reads(t('access-kind', { kind, who: 'Noor Haddad', by: 'you' }));
    for (const person of [noor, maren]) await gone(person);
  });

  const ines = await someone('Inês');
  await step('who leaves finds one page, and takes away what is theirs', async () => {
    const felix = await someone('Felix');
    await open(ines, '/people');
    await choose(ines, ines.button('person-menu', { name: 'Felix Brandt' }), 'person-deactivate');
    await dialog(ines).getByRole('button', { name: t('person-deactivate'), exact: true }).click();
    await ines.reads(t('person-deactivated', { name: 'Felix Brandt' }));
    await felix.page.goto('/');
    await felix.page.waitForURL('**/take-away');
    await gone(felix);
    const other = await felix.elsewhere(browser);
    people.push(other);
    await signIn(other);
    await other.page.waitForURL('**/take-away');
    await unlock(other);
    await other.button('taking-draw').waitFor();
    await other.lookNext('openness/former');
    await other.page.getByRole('radio', { name: t('taking-recipient') }).check();
    await inFolder(async (folder) => {
      await other.field('taking-recipient-field').fill(await keyPair(folder));
      const record = await openWithKey(folder, await taken(other, folder));
      assert.ok([...record.keys()].some((path) => path.endsWith('/goals.md')), [...record.keys()].join(' '));
    });
    await other.reads(t('taking-all-opened'));
    // Whatever else is asked for leads back here.
    await other.page.goto(other.page.url().replace('take-away', 'coaching'));
    await other.page.waitForURL('**/take-away');
    await gone(other);
  });

  await step('what is theirs alone is deleted later, and until then it can be stopped', async () => {
    await ines.page.getByRole('checkbox', { name: t('person-show-deactivated') }).check();
    const row = ines.page.getByRole('listitem').filter({ hasText: 'Felix Brandt' });
    await row.getByRole('button', { name: t('retention-person-ask'), exact: true }).click();
    await dialog(ines).getByRole('button', { name: t('retention-person-do'), exact: true }).click();
    await row.getByText(t('retention-person-on', { day: 'X' }).split('X')[0] ?? '').first().waitFor();
    await ines.lookNext('openness/erasing-person');
    await row.getByRole('button', { name: t('retention-stop'), exact: true }).click();
    await row.getByRole('button', { name: t('retention-person-ask'), exact: true }).waitFor();
    await choose(ines, ines.button('person-menu', { name: 'Felix Brandt' }), 'person-reactivate');
    await ines.reads(t('person-reactivated', { name: 'Felix Brandt' }));
  });
});

/** Presses the button and keeps what the browser saves. @param {Person} person @param {string} folder @returns {Promise<string>} the file */
async function taken(person, folder) {
  const saved = person.page.waitForEvent('download', { timeout: 60_000 });
  await person.button('taking-go').click();
  const download = await saved;
  assert.match(download.suggestedFilename(), /\.age$/);
  const file = `${folder}/record.age`;
  await download.saveAs(file);
  return file;
}

/** What the server gives a sponsor of a coaching. @param {Person} person @param {string} coaching @returns {Promise<string[]>} */
async function shownTo(person, coaching) {
  const { items } = await read(person, '/releases');
  return items.filter((/** @type {any} */ one) => one.engagement_id === coaching).map((/** @type {any} */ one) => one.text);
}

/** Titles of the goals, as the page shows them. @param {Person} person @param {string} coaching */
async function titlesOf(person, coaching) {
  const before = person.page.url();
  await open(person, `/coaching/${coaching}/goals`);
  const links = person.page.locator('main a[href*="/goals/"]:not([href$="/zone"])');
  await links.first().waitFor();
  const titles = (await links.allInnerTexts()).map((title) => title.trim()).filter(Boolean);
  await person.page.goto(before);
  await person.settled();
  return titles;
}

/** Words without line breaks. @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').trim();
