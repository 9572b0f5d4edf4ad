// @ts-check
/** A goal, a session with its three views, what comes of it. */
import assert from 'node:assert/strict';
import { away } from '../lib/console.mjs';
import { answer, helper, planSession, privateNote, saved, sharedNote, talk, type, writeAction, writeGoal } from '../lib/coaching.mjs';
import { keepRecovery } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';
import { cover } from './house.mjs';

/** @typedef {import('./world.mjs').World} World */

const GOAL = 'I hand over the release without staying late';
const TOPIC = 'What keeps me at the desk after six';
const TOPIC_AGAIN = 'What keeps me there, really';

/** Both stand on the page of their engagement. @param {World} world */
export async function theSession({ step, ada, bea }) {
  await step('Bea writes a goal with its five levels; Ada sees it without a reload', async () => {
    await writeGoal(bea, {
      sentence: GOAL,
      today: 'I am the last to leave every release day',
      enough: 'Two of three releases end at five',
      purpose: 'Evenings belong to the choir',
      levels: ['later than now', 'as now', 'two of three', 'all three', 'others do it without me']
    });
    await ada.page.getByRole('link', { name: GOAL }).waitFor();
    await bea.look('story/engagement-active');
  });

  await step('the goal on a page of its own', async () => {
    await ada.page.getByRole('link', { name: GOAL }).click();
    await ada.page.waitForURL('**/goals/*');
    for (const words of ['Two of three releases end at five', 'others do it without me']) await ada.reads(words);
    for (const level of ['-2', '-1', '0', '1', '2']) await ada.page.getByRole('rowheader', { name: t('goal-level-name', { level }), exact: true }).waitFor();
    await ada.look('story/goal');
    await ada.page.goBack();
  });

  await step('Bea plans a session; Ada finds it and both arrive', async () => {
    await planSession(bea, { topic: TOPIC, link: 'https://meet.nordlicht.example/ropes' });
    await bea.look('story/session-arrive');
    await ada.reads(TOPIC);
    await ada.link('session-arrive').first().click();
    await ada.page.waitForURL('**/sessions/*');
    await ada.page.waitForFunction((topic) => [...document.querySelectorAll('textarea')].some((one) => one.value === topic), TOPIC);
  });

  await step('the calendar file holds nothing sealed', async () => {
    const href = await bea.link('session-ics').getAttribute('href');
    const calendar = await bea.page.evaluate(async (path) => (await fetch(path)).text(), href ?? '');
    assert.match(calendar, /BEGIN:VEVENT[\s\S]*DTSTART/);
    assert.ok(!calendar.includes(TOPIC) && !calendar.includes(GOAL), calendar);
  });

  await step('what was typed as the topic is kept when the talk begins at once', async () => {
    await bea.field('session-topic-question').fill(TOPIC_AGAIN);
    await talk(bea);
    await bea.page.getByRole('heading', { name: TOPIC_AGAIN }).waitFor();
  });

  await step('they talk, both in one note', async () => {
    await talk(ada);
    await type(sharedNote(bea), 'Bea: I stay because nobody else can press the button.');
    await sharedNote(ada).getByText('nobody else can press the button').waitFor();
    await type(sharedNote(ada), 'Ada: what would have to be true for someone else to press it?');
    await sharedNote(bea).getByText('for someone else to press it?').waitFor();
    await Promise.all([saved(ada), saved(bea)]);
    await bea.look('story/session-talk');
  });

  await step('one goes offline and writes on, the other writes too: both texts are in both browsers', async () => {
    await bea.complaints.expecting([away, /ERR_(FAILED|NETWORK|CONNECTION)/], async () => {
      await bea.context.setOffline(true);
      await type(sharedNote(bea), 'Offline: a checklist of seven lines.');
      await bea.reads(t('shell-offline'));
      await bea.reads(t('note-on-device-offline'));
      await bea.picture('story/offline');
      await type(sharedNote(ada), 'Meanwhile: who could pair on Thursday?');
      await saved(ada);
      await bea.context.setOffline(false);
      for (const person of [bea, ada]) {
        for (const words of ['a checklist of seven lines', 'who could pair on Thursday?', 'nobody else can press the button']) {
          await sharedNote(person).getByText(words).waitFor({ timeout: 20_000 });
        }
      }
      await saved(bea);
    });
  });

  await step('a private note: first the recovery kit, two groups of it typed back', async () => {
    await helper(bea, 'session-key-private').click();
    await bea.page.getByRole('region', { name: t('identity-recovery-kit') }).waitFor();
    await bea.look('story/recovery-kit');
    await keepRecovery(bea);
    await privateNote(bea).waitFor();
    await type(privateNote(bea), 'I am afraid of being dispensable.');
    await saved(bea);
    await bea.look('story/session-private');
    assert.equal(await ada.page.getByText('dispensable').count(), 0);
  });

  await step('F9 covers every sealed word', () => cover(bea, 'nobody else can press the button'));

  await step('Finish: what each takes along and will do is there for the other at once', async () => {
    await bea.button('session-to-finish').click();
    await ada.button('session-to-finish').click();
    await bea.field('session-takeaway').fill('The button is a habit, not a lock');
    await bea.field('session-takeaway').blur();
    await ada.reads('The button is a habit, not a lock');
    await ada.field('session-takeaway').fill('A question was enough');
    await ada.field('session-takeaway').blur();
    await bea.reads('A question was enough');
    await writeAction(bea, { what: 'Write the seven lines', quick: 'action-tomorrow' });
    await ada.reads('Write the seven lines');
    await bea.look('story/session-finish');
  });

  await step('an action without words is not taken, and says so', async () => {
    await bea.button('action-add').click();
    await bea.reads(t('action-what-missing'));
  });

  await step('both say that the session is held, at the same moment', async () => {
    const finish = (/** @type {import('../lib/browser.mjs').Person} */ person) =>
      person.page.getByRole('button', { name: new RegExp(`^(${t('session-finish')}|${t('session-done')})$`) });
    await Promise.all([ada, bea].map((person) => finish(person).click()));
    for (const person of [ada, bea]) await person.page.waitForURL(/\/coaching\/[^/]+$/);
  });

  await step('the owner answers “done”, the other sees it', async () => {
    await ada.reads('Write the seven lines');
    assert.equal(await ada.page.getByRole('checkbox', { name: t('action-ask', { words: 'Write the seven lines' }) }).count(), 0, 'only the owner is asked');
    await answer(bea, 'Write the seven lines', 'action-done', 'It took ten minutes');
    await ada.page.getByText(t('action-past', { n: 1 })).click();
    await ada.reads('It took ten minutes');
    await ada.look('story/engagement-after');
  });
}
