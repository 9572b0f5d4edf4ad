// @ts-check
/**
 * Marked words go through every sealed field of the page. Then they are looked for in the database as it lies on the disk, in
 * the log, and in every request and answer that passed. None of them may be there, in no form.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launch, Person } from '../lib/browser.mjs';
import { mark, search } from '../lib/canary.mjs';
import { answer, ask, helper, planSession, privateNote, saved, sharedNote, talk, type, writeAction, writeGoal } from '../lib/coaching.mjs';
import { begin, go, join, keepRecovery, keepWords, unlock } from '../lib/deeds.mjs';
import { record } from '../lib/recorder.mjs';
import { Server } from '../lib/server.mjs';
import { steps } from '../lib/steps.mjs';
import { t } from '../lib/words.mjs';
import { everyoneHasKeys, invitation } from '../story/beginning.mjs';

const ORGANISATION = 'Leuchtturm';

test('sealed words are nowhere but in the browsers of those who may read them', { timeout: 200_000 }, async (test) => {
  const server = await Server.start('canary', { variables: { RUST_LOG: 'trace' } });
  const recorder = await record(server.address);
  const [first, second] = await Promise.all([launch(), launch()]);
  const ada = await Person.at(first, 'Ada Berg', recorder.address);
  const bea = await Person.at(second, 'Bea Lindqvist', recorder.address);
  test.after(async () => {
    await Promise.allSettled([first.close(), second.close()]);
    recorder.stop();
    await server.stop();
  });
  const step = steps(test, () => [ada, bea]);
  /** What stands open, and must be found: else the search finds nothing at all. */
  const open = { team: mark('team'), person: `Bea ${mark('person')}` };
  /** @type {Map<string, string>} */
  const sealed = new Map();
  const words = (/** @type {string} */ field) => {
    const word = mark(field);
    sealed.set(field, word);
    return word;
  };

  await step('two people and a team', async () => {
    await begin(ada, await server.firstLink(), { organisation: ORGANISATION, email: 'ada@leuchtturm.example' });
    await go(ada, 'nav-people');
    await ada.button('person-add').click();
    await ada.field('person-add-name').fill(open.person);
    await ada.field('person-add-email').fill('bea@leuchtturm.example');
    await ada.page.getByRole('dialog').getByRole('button', { name: t('ui-add'), exact: true }).click();
    // The dialog of the link, not the one before it.
    await ada.field('person-invite-link').waitFor();
    await ada.button('ui-close').click();
    await ada.link('person-teams').click();
    await ada.field('team-add').fill(open.team);
    await ada.button('ui-add').click();
    await ada.button('team-open', { name: open.team }).waitFor();
    await join(bea, await invitation(ada, open.person), ORGANISATION);
    await everyoneHasKeys(ada);
  });

  await step('the agreement: proposed, changed, accepted', async () => {
    await go(bea, 'nav-coaching');
    await bea.link('engagement-new').click();
    await bea.page.getByText(t('engagement-change'), { exact: true }).click();
    await bea.field('engagement-purpose-field').fill(words('agreement purpose'));
    await ask(bea, { with: 'Ada Berg', about: words('agreement about') });
    await keepWords(bea);
    await bea.reads(sealed.get('agreement about') ?? '');
    await go(ada, 'nav-home');
    await ada.link('home-look').click();
    await ada.button('engagement-suggest').click();
    await ada.field('engagement-about').fill(words('agreement suggested'));
    await ada.button('engagement-suggest-send').click();
    await keepWords(ada);
    await bea.reads(sealed.get('agreement suggested') ?? '');
    await bea.button('engagement-yes').click();
    for (const person of [ada, bea]) await person.heading('goal-title').waitFor();
  });

  await step('a goal with everything, then sharpened', async () => {
    await writeGoal(bea, {
      sentence: words('goal sentence'),
      today: words('goal today'),
      enough: words('goal good enough'),
      purpose: words('goal purpose'),
      levels: ['-2', '-1', '0', '1', '2'].map((level) => words(`goal level ${level}`))
    });
    await ada.page.getByRole('link', { name: sealed.get('goal sentence') ?? '' }).click();
    await ada.button('goal-edit').click();
    await ada.field('goal-ask-today', { origin: 'open' }).fill(words('goal today again'));
    await ada.button('ui-save').click();
    await ada.reads(sealed.get('goal today again') ?? '');
  });

  await step('a session: topic, shared note, private note, what is taken along', async () => {
    await planSession(bea, { topic: words('session topic') });
    await bea.field('session-topic-question').fill(words('session topic again'));
    await bea.field('session-topic-question').blur();
    await bea.reads(t('ui-saved'));
    await talk(bea);
    await type(sharedNote(bea), words('shared note'));
    await helper(bea, 'session-key-private').click();
    await keepRecovery(bea);
    sealed.set('recovery code', bea.recovery);
    await privateNote(bea).waitFor();
    await type(privateNote(bea), words('private note'));
    await saved(bea);
    await ada.page.goto(new URL(bea.page.url()).pathname);
    await talk(ada);
    await sharedNote(ada).getByText(sealed.get('shared note') ?? '').waitFor();
    await type(sharedNote(ada), words('shared note of another'));
    await saved(ada);
    await bea.button('session-to-finish').click();
    await bea.field('session-takeaway').fill(words('takeaway'));
    await bea.field('session-takeaway').blur();
    await ada.button('session-to-finish').click();
    await ada.reads(sealed.get('takeaway') ?? '');
  });

  await step('actions, and how they ended', async () => {
    const [one, two] = [words('action text'), words('action text of another')];
    await writeAction(bea, { what: one, quick: 'action-tomorrow' });
    await writeAction(ada, { what: two, quick: 'action-week' });
    await bea.button('session-finish').click();
    await bea.page.waitForURL(/\/coaching\/[^/]+$/);
    await answer(bea, one, 'action-done', words('action outcome'));
    await ada.page.getByRole('button', { name: new RegExp(`^(${t('session-finish')}|${t('session-done')})$`) }).click();
    await ada.page.waitForURL(/\/coaching\/[^/]+$/);
    await answer(ada, two, 'action-partly', words('action outcome partly'));
  });

  await step('a coaching moment', async () => {
    await go(bea, 'nav-journal');
    await bea.field('moment-label').fill(words('moment'));
    await bea.button('moment-keep').click();
    await bea.reads(sealed.get('moment') ?? '');
  });

  await step('all of it is read again after a lock', async () => {
    await bea.button('shell-lock').click();
    await unlock(bea);
    await bea.reads(sealed.get('moment') ?? '');
    await bea.reads(sealed.get('private note') ?? '');
    await go(bea, 'nav-coaching');
    await bea.page.getByRole('link', { name: 'Ada Berg' }).click();
    await bea.page.getByRole('link', { name: sealed.get('goal sentence') ?? '' }).waitFor();
    sealed.set('six words', bea.words);
    sealed.set('six words of another', ada.words);
  });

  await step('what stands open is found, so the search can find', () => {
    const found = search(open.team, everything());
    for (const where of ['belay.db', 'request body of POST', 'answer to GET']) {
      assert.ok(found.some((one) => one.startsWith(where)), `the team’s name is found in ${where}: ${found.join(', ')}`);
    }
    assert.ok(server.log.length > 0 && /DEBUG|TRACE/.test(server.log), 'the log is at its most verbose');
    // A word in the form in which the page sends bytes is found too.
    assert.equal(search(open.team, [{ what: 'x', bytes: Buffer.from(Buffer.from(`..${open.team}.`).toString('base64')) }]).length, 1);
    return Promise.resolve();
  });

  await step('what is sealed is found nowhere', () => {
    const bodies = everything();
    assert.ok(bodies.length > 100 && sealed.size >= 22, `${bodies.length} bodies, ${sealed.size} words`);
    const leaks = [...sealed].flatMap(([field, word]) => search(word, bodies).map((where) => `${field}: ${where}`));
    assert.deepEqual(leaks, []);
    return Promise.resolve();
  });

  function everything() {
    return [
      ...server.database().map(({ name, bytes }) => ({ what: name, bytes })),
      { what: 'the log', bytes: Buffer.from(server.log) },
      ...recorder.bodies()
    ];
  }
});
