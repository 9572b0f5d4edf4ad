// @ts-check
/** What comes beside and after: twenty minutes with a peer, a coaching moment, another device. */
import assert from 'node:assert/strict';
import { sharedNote, talk, writeAction } from '../lib/coaching.mjs';
import { go, signIn, unlock } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';
import { anotherPassword, byKeyboard, freshDevice, lockAndUnlock, palette, signOut, withoutMotion } from './house.mjs';

/** @typedef {import('./world.mjs').World} World */

/** @param {World} world */
export async function twentyMinutes({ step, bea, dora }) {
  await step('Bea asks Dora for twenty minutes; the first time Dora says yes', async () => {
    await go(bea, 'nav-home');
    await bea.link('home-peer').click();
    await bea.look('story/peer');
    await bea.field('session-peer-who').selectOption({ label: 'Dora Kaya' });
    await bea.field('engagement-about').fill('A stuck pull request');
    await bea.button('session-peer-ask').click();
    await bea.reads(t('engagement-waiting', { who: 'Dora Kaya' }));
    await go(dora, 'nav-home');
    await dora.link('home-look').click();
    await dora.button('engagement-yes').click();
    // The yes plans the twenty minutes.
    await dora.page.waitForURL('**/sessions/*');
    await bea.heading('goal-title').waitFor();
  });

  await step('two halves in which the roles swap; each leaves with an action', async () => {
    await go(bea, 'nav-home');
    await bea.link('home-peer').click();
    await bea.field('session-peer-who').selectOption({ label: 'Dora Kaya' });
    await bea.field('engagement-about').fill('The review that never ends');
    await bea.button('session-peer-ask').click();
    await bea.page.waitForURL('**/sessions/*');
    await dora.page.goto(bea.page.url());
    await talk(bea);
    await bea.reads(t('session-roles', { thinks: 'you', listens: 'Dora Kaya' }));
    await talk(dora);
    await dora.reads(t('session-roles', { thinks: 'Bea Lindqvist', listens: 'you' }));
    await bea.look('story/peer-talk');
    // Eleven minutes on.
    for (const person of [bea, dora]) {
      await person.page.clock.install({ time: Date.now() + 11 * 60_000 });
      await person.page.reload();
      await sharedNote(person).waitFor();
    }
    await bea.reads(t('session-roles', { thinks: 'Dora Kaya', listens: 'you' }));
    await dora.reads(t('session-roles', { thinks: 'you', listens: 'Bea Lindqvist' }));
    for (const person of [bea, dora]) await person.button('session-to-finish').click();
    await writeAction(bea, { what: 'Ask for one comment at a time', quick: 'action-friday' });
    await writeAction(dora, { what: 'Review before ten', quick: 'action-tomorrow' });
    await bea.reads('Review before ten');
    await dora.reads('Ask for one comment at a time');
    await bea.button('session-finish').click();
    await bea.page.waitForURL(/\/coaching\/[^/]+$/);
  });

  await step('a double click on “Keep this” keeps one', async () => {
    await bea.button('action-add-open').click();
    await bea.field('action-what').fill('Thank Dora');
    await bea.button('action-add').dblclick();
    await bea.reads('Thank Dora');
    await bea.page.waitForTimeout(500);
    await bea.page.reload();
    await bea.reads('Thank Dora');
    assert.equal(await bea.page.getByText('Thank Dora', { exact: true }).count(), 1);
  });
}

/** @param {World} world */
export async function theRest({ step, server, ada, bea, dora, elsewhere }) {
  await step('a coaching moment in one line, found again in the journal beside the private note', async () => {
    await go(bea, 'nav-home');
    await bea.settled();
    await bea.look('story/home');
    await bea.field('moment-label').fill('Asked Carl what he had tried');
    await bea.button('moment-keep').click();
    await bea.reads(t('moment-saved'));
    await go(bea, 'nav-journal');
    await bea.reads('Asked Carl what he had tried');
    await bea.reads('I am afraid of being dispensable.');
    await bea.look('story/journal');
  });

  await step('the palette goes anywhere', async () => {
    await palette(bea, t('nav-settings'));
    await bea.heading('person-settings').waitFor();
    await bea.look('story/settings');
    await bea.page.goBack();
  });

  await step('locked, the page shows its shape and one field; whom to turn to stays readable', async () => {
    await bea.reads('Asked Carl what he had tried');
    await lockAndUnlock(bea, 'Asked Carl what he had tried');
  });

  await step('a fresh device: sign in, unlock with the six words, everything is readable', async () => {
    const other = await freshDevice(bea, elsewhere);
    await go(other, 'nav-journal');
    await other.reads('Asked Carl what he had tried');
    await other.reads('I am afraid of being dispensable.');
    await go(other, 'nav-coaching');
    await other.page.getByRole('link', { name: 'Ada Berg' }).click();
    await other.page.getByRole('link', { name: 'I hand over the release without staying late' }).waitFor();
    await other.page.getByRole('link', { name: t('session-nth', { nth: t('when-ordinal', { n: 1 }) }) }).click();
    await other.reads('A question was enough');
    await other.page.getByRole('link', { name: t('session-talk'), exact: true }).click();
    for (const words of ['nobody else can press the button', 'a checklist of seven lines', 'who could pair on Thursday?']) {
      await sharedNote(other).getByText(words).waitFor();
    }
    // The recovery code opens it as well, however it is typed.
    await palette(other, t('shell-lock'));
    await unlock(other, bea.recovery.toLowerCase().replaceAll('-', ' '));
    await sharedNote(other).getByText('nobody else can press the button').waitFor();
    await other.close();
  });

  await step('a forgotten password: the host gives a link, everyone it concerns is told', async () => {
    await anotherPassword(dora, server.resetLogin(dora.email));
    await dora.look('story/login-reset');
    await go(bea, 'nav-coaching');
    await bea.page.getByRole('link', { name: 'Dora Kaya' }).first().click();
    await bea.page.getByText(t('engagement-login-reset', { name: 'Dora Kaya', day: 'X' }).split('X')[0] ?? '').first().waitFor();
    await bea.look('story/login-reset-partner');
  });

  await step('sign-out; sign-in and home by keyboard alone', async () => {
    await signOut(ada);
    await byKeyboard(ada);
    await signOut(bea);
    await signIn(bea);
    await unlock(bea);
  });

  await step('who wants no motion sees none', () => withoutMotion(ada));

  await step('own sign-ins are listed, and ended', async () => {
    await go(bea, 'nav-settings');
    await bea.link('keys-page-devices').click();
    const section = bea.page.getByRole('region', { name: t('person-sign-ins') });
    const others = section.getByRole('button', { name: /./ });
    await others.first().waitFor();
    const before = await others.count();
    assert.ok(before > 0, 'the other device is listed');
    await others.first().click();
    await bea.reads(t('person-sign-in-ended'));
    await bea.page.waitForFunction(([label, n]) => document.querySelectorAll(`section[aria-label="${label}"] button`).length === n, /** @type {const} */ ([t('person-sign-ins'), before - 1]));
  });
}

