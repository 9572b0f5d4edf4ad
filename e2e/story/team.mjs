// @ts-check
/** A team agrees: it starts by its rule, each joins for themselves, who has not is never listed. */
import assert from 'node:assert/strict';
import { ask, writeGoal } from '../lib/coaching.mjs';
import { refused } from '../lib/console.mjs';
import { go } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./world.mjs').World} World */

/**
 * Whoever is in opens the next epoch for all; who loses that race is refused, and goes on with what the winner made.
 * @param {import('../lib/browser.mjs').Person[]} people @param {() => Promise<void>} run
 * @returns {Promise<void>}
 */
function racing([person, ...others], run) {
  return person ? person.complaints.expecting([refused(409, '/key-set')], () => racing(others, run)) : run();
}

/** @param {World} world */
export async function theTeam({ step, ada, bea, carl, dora }) {
  await step('Carl and Dora come into the team', async () => {
    await go(ada, 'nav-people');
    await ada.link('person-teams').click();
    await ada.button('team-open', { name: 'Rescue' }).click();
    for (const person of [carl, dora]) {
      await ada.button('team-member-add').click();
      await ada.field('team-member-who').selectOption({ label: person.name });
      await ada.page.getByRole('dialog').getByRole('button', { name: t('ui-add'), exact: true }).click();
      await ada.page.getByRole('listitem').filter({ hasText: person.name }).waitFor();
    }
  });

  await step('Bea asks the team; it waits for its rule', async () => {
    await go(bea, 'nav-coaching');
    await bea.link('engagement-new').click();
    await ask(bea, { with: t('engagement-team-option', { name: 'Rescue' }), about: 'How we plan a week' });
    await bea.page.waitForURL(/\/coaching\/[0-9a-f-]{36}$/);
    await bea.reads('How we plan a week');
    await bea.look('story/team-proposed');
  });

  await step('Dora joins; it begins; who has not joined is listed nowhere', () => racing([bea, dora], async () => {
    await go(dora, 'nav-home');
    await dora.page.getByText(t('home-reply', { name: 'Bea Lindqvist', kind: 'team' })).first().waitFor();
    await go(dora, 'nav-coaching');
    await dora.page.getByRole('link', { name: 'Rescue' }).click();
    await dora.button('engagement-join').click();
    for (const person of [bea, dora]) {
      await person.heading('goal-title').waitFor();
      await person.reads('Dora Kaya');
      assert.equal(await person.page.getByText('Carl Ueda').count(), 0);
    }
    await bea.look('story/team-active');
  }));

  await step('who joins later reads what comes from then on', () => racing([bea, dora, carl], async () => {
    await writeGoal(bea, { sentence: 'Mondays begin with what matters', today: 'They begin with tickets', enough: 'One thing on the board at ten' });
    await dora.page.getByRole('link', { name: 'Mondays begin with what matters' }).waitFor();
    await go(carl, 'nav-coaching');
    await carl.page.getByRole('link', { name: 'Rescue' }).click();
    await carl.button('engagement-join').click();
    // Nobody reads because the server says so: someone who holds the key lets them in.
    await bea.reads(t('engagement-newcomer', { name: 'Carl Ueda' }));
    assert.equal(await carl.page.getByText('Mondays begin with what matters').count(), 0);
    await bea.look('story/team-newcomer');
    await bea.button('engagement-let-in').click();
    await bea.page.getByText(t('engagement-newcomer', { name: 'Carl Ueda' })).waitFor({ state: 'detached' });
    await dora.page.getByText(t('engagement-newcomer', { name: 'Carl Ueda' })).waitFor({ state: 'detached' });
    await writeGoal(dora, { sentence: 'Fridays end with a look back', today: 'They end at five', enough: 'Ten minutes together' });
    for (const person of [bea, carl]) await person.page.getByRole('link', { name: 'Fridays end with a look back' }).waitFor();
    await carl.look('story/team-joined-later');
  }));
}
