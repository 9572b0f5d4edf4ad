// @ts-check
/** Conversations in a row: planned, moved, cancelled, brought back. */
import assert from 'node:assert/strict';
import { choose, dialog, part, unfold } from '../lib/coaching.mjs';
import { read } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./craft-world.mjs').Craft} Craft */

/** @param {Craft} world */
export async function theSeries(world) {
  const { step, ada, bea } = world;
  const { page } = bea;
  const all = async () => (await read(bea, `/engagements/${world.engagement}/sessions`)).items.sort((/** @type {any} */ a, /** @type {any} */ b) => a.starts_at - b.starts_at);
  const row = (/** @type {string} */ id) => page.getByRole('listitem').filter({ has: page.locator(`a[href$="/sessions/${id}"]`) });
  const menu = (/** @type {string} */ id) => row(id).getByRole('button', { name: t('session-more-about', { when: '' }) });

  await step('a weekly row: its dates are shown before anything is planned', async () => {
    await part(bea, 'sessions');
    await bea.button('session-plan-open').click();
    await bea.field('session-rhythm').selectOption('weekly');
    await bea.field('session-count').fill('4');
    await bea.reads(t('session-dates', { n: 4 }));
    await bea.look('craft/series-form');
    await bea.button('session-plan-row').click();
    await bea.heading('session-coming', { n: 4 }).waitFor();
    world.sessions = await all();
    assert.equal(world.sessions.length, 4);
    await part(ada, 'sessions');
    await ada.heading('session-coming', { n: 4 }).waitFor();
    await ada.look('craft/sessions');
  });

  await step('this and the following move; the one before stays', async () => {
    const [first, second] = world.sessions;
    const time = first.starts_local.endsWith('16:15') ? '17:45' : '16:15';
    await choose(bea, menu(second.id), 'session-move-open');
    await dialog(bea).getByRole('radio', { name: t('session-scope-following') }).check();
    await bea.field('session-time').fill(time);
    await bea.look('craft/series-move');
    await dialog(bea).getByRole('button', { name: t('session-move'), exact: true }).click();
    await dialog(bea).waitFor({ state: 'hidden' });
    const moved = await all();
    assert.deepEqual(moved.map((/** @type {any} */ one) => one.starts_local.endsWith(time)), [false, true, true, true]);
    assert.deepEqual(moved.map((/** @type {any} */ one) => one.starts_local.slice(0, 10)), world.sessions.map((one) => one.starts_local.slice(0, 10)));
    assert.equal(moved[0].starts_at, first.starts_at);
    world.sessions = moved;
  });

  await step('one is cancelled and brought back; what happened stands beside it', async () => {
    const third = world.sessions[2].id;
    await choose(bea, menu(third), 'session-cancel');
    await dialog(bea).getByRole('button', { name: t('session-cancel'), exact: true }).click();
    for (const person of [bea, ada]) await person.heading('session-coming', { n: 3 }).waitFor();
    await unfold(bea, 'session-cancelled-list', { n: 1 });
    await row(third).getByRole('button', { name: t('session-again'), exact: true }).click();
    for (const person of [bea, ada]) await person.heading('session-coming', { n: 4 }).waitFor();
    await row(third).getByText(t('session-history', { n: 3 })).click();
    await bea.reads(t('session-changed', { what: 'planned_again', name: bea.name, when: 'X' }).split('X')[0] ?? '');
    await bea.look('craft/session-history');
  });
}
