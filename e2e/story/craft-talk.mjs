// @ts-check
/** One conversation: prepared, with topics, a model, what was heard, what comes of it; and how the two work together. */
import assert from 'node:assert/strict';
import { choose, helper, saved, sharedNote, talk, type, unfold } from '../lib/coaching.mjs';
import { go } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */
/** @typedef {import('../lib/browser.mjs').Person} Person */

const tools = (/** @type {Person} */ person) => person.page.getByRole('toolbar', { name: t('session-helpers') });

/** Presses one of the keys of the talk. @param {Person} person @param {string} key */
async function press(person, key) {
  await tools(person).focus();
  await person.page.keyboard.press(key);
}

/** @param {Craft} world */
export async function theTalk(world) {
  const { step, ada, bea, say } = world;
  const [first, second] = world.sessions;
  const at = (/** @type {any} */ session, view = 'arrive') => `${world.base}/sessions/${session.id}?view=${view}`;
  const [today, later] = [say('The button'), say('The pager')];
  const heard = say('You stay because nobody asked you to go');
  const becomes = say('Write seven lines');

  await step('what each brings is there for the other', async () => {
    const [brings, doubt] = [say('Last night, again'), say('I fear this is small')];
    for (const person of [ada, bea]) {
      await person.page.goto(at(first));
      await unfold(person, 'session-bring-title');
    }
    await bea.field('session-bring').fill(brings);
    await bea.field('session-bring').blur();
    await ada.reads(brings);
    await unfold(bea, 'session-before-title');
    await bea.field('session-before').fill(doubt);
    await bea.field('session-before').blur();
    await unfold(ada, 'session-before-title');
    await ada.reads(doubt);
    await bea.look('craft/arrive');
  });

  await step('both add topics; one goes on to the next conversation and says where it came from', async () => {
    for (const [person, words] of /** @type {const} */ ([[bea, today], [ada, later]])) {
      await person.field('topic-add-label').fill(words);
      await person.page.keyboard.press('Enter');
    }
    for (const person of [ada, bea]) for (const words of [today, later]) await person.reads(words);
    await choose(bea, bea.button('topic-more', { words: later }), 'topic-defer');
    await ada.page.getByText(later).waitFor({ state: 'detached' });
    await ada.page.goto(at(second));
    await ada.reads(later);
    await ada.reads(t('topic-from', { n: '1', day: 'X' }).split('X')[0] ?? '');
    await ada.look('craft/topic-arrived');
    await ada.page.goto(at(first));
  });

  await step('they talk beside a model that locks nothing', async () => {
    await talk(bea);
    await talk(ada);
    await helper(bea, 'session-key-model').click();
    await bea.look('craft/models');
    await bea.page.getByRole('button', { name: /^GROW/ }).click();
    const rail = (/** @type {Person} */ person) => person.page.getByRole('list', { name: t('model-steps', { name: 'GROW' }) });
    await rail(bea).getByRole('button', { name: 'Options' }).click();
    await helper(ada, 'session-key-model').click();
    for (const person of [bea, ada]) await rail(person).locator('[aria-current=step]').filter({ hasText: 'Options' }).waitFor();
    await rail(ada).getByRole('button', { name: 'Goal' }).click();
    await rail(bea).locator('[aria-current=step]').filter({ hasText: 'Goal' }).waitFor();
    await ada.look('craft/rail');
  });

  await step('what was heard is put right', async () => {
    const rather = say('Because I did not ask');
    await press(ada, 'r');
    await ada.field('session-recap-question').fill(heard);
    await ada.button('session-recap-say').click();
    await bea.reads(heard);
    await bea.button('session-heard-not-quite').click();
    await bea.field('session-heard-right').fill(rather);
    await bea.button('session-heard-say').click();
    await ada.reads(rather);
    await ada.look('craft/recap');
  });

  await step('selected words become an action', async () => {
    await press(bea, 'm');
    await type(sharedNote(bea), becomes);
    await sharedNote(ada).getByText(becomes).waitFor();
    await sharedNote(bea).getByText(becomes).click({ clickCount: 3 });
    const menu = bea.page.getByRole('toolbar', { name: t('session-select') });
    await menu.waitFor();
    await bea.look('craft/selection');
    await menu.getByRole('button', { name: t('session-select-as', { what: 'action' }), exact: true }).click();
    assert.equal(await bea.field('action-what').inputValue(), becomes);
    await bea.button('action-add').click();
    await bea.reads(t('action-saved'));
    await sharedNote(bea).getByText(becomes).waitFor();
    await saved(bea);
  });

  await step('the way of working is named when it changes', async () => {
    await helper(ada, 'session-way-now', { modality: 'coaching' }).click();
    await ada.button('session-way-name', { modality: 'mentoring' }).click();
    for (const person of [ada, bea]) await helper(person, 'session-way-now', { modality: 'mentoring' }).waitFor();
    await ada.look('craft/ways');
  });

  await step('the finish: how the time was spent is put right, and counts', async () => {
    await ada.button('session-to-finish').click();
    await ada.reads(becomes);
    await unfold(ada, 'session-time-spent');
    await ada.field('session-way-name', { modality: 'coaching' }).fill('30');
    await ada.field('session-way-name', { modality: 'mentoring' }).fill('15');
    await ada.button('ui-save').click();
    await ada.reads(t('ui-saved'));
    await ada.look('craft/finish');
    await ada.button('session-finish').click();
    await ada.page.waitForURL(/\/coaching\/[0-9a-f-]{36}$/);
    await go(ada, 'nav-coaching');
    await ada.link('portfolio-hours').click();
    for (const [way, hours] of [['Coaching', /0[.:]5|0:30/], ['Mentoring', /0[.:](25|3)|0:15/]]) {
      await ada.page.getByRole('row').filter({ hasText: way }).filter({ hasText: hours }).waitFor();
    }
    await ada.look('craft/hours');
  });
}

/** @param {Craft} world */
export async function theAlliance(world) {
  const { step, ada, bea, say } = world;

  await step('three lines about working together, answered apart and shown together', async () => {
    const [hers, adas] = [say('More silence'), say('Say when I talk too much')];
    const third = world.sessions[2];
    for (const [person, level, words] of /** @type {const} */ ([[bea, 3, hers], [ada, 5, adas]])) {
      await person.page.goto(`${world.base}/sessions/${third.id}?view=finish`);
      await unfold(person, 'alliance-title');
      for (const item of ['bond', 'tasks', 'goals']) {
        const line = person.page.getByRole('group', { name: t('alliance-item', { item }) });
        await line.getByRole('radio', { name: t('alliance-level', { level }), exact: true }).check();
      }
      await person.field('alliance-words').fill(words);
      await person.button('alliance-keep').click();
      await person.reads(t('alliance-kept'));
    }
    await bea.look('craft/alliance-kept');
    await bea.button('alliance-show').click();
    await bea.reads(t('alliance-waits', { names: ada.name }));
    assert.equal(await ada.page.getByText(hers).count() + (await bea.page.getByText(adas).count()), 0, 'nothing is shown before both choose');
    await ada.button('alliance-show').click();
    for (const person of [ada, bea]) {
      for (const words of [hers, adas]) await person.reads(words);
      await person.reads(t('alliance-apart', { item: 'bond' }));
    }
    await bea.look('craft/alliance');
  });
}
