// @ts-check
/** The house is set up: the first administrator, people by hand and from a file, a team, a reporting line, whom to turn to. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { refused } from '../lib/console.mjs';
import { begin, go, join, read } from '../lib/deeds.mjs';
import { t } from '../lib/words.mjs';

/** @typedef {import('./world.mjs').World} World */

export const ORGANISATION = 'Nordlicht Software';

/** @param {World} world */
export async function theHouse({ step, server, ada }) {
  const { page } = ada;

  await step('the first administrator signs up by the link the server printed', async () => {
    assert.equal(statSync(server.data).mode & 0o777, 0o700, 'the data folder is for its owner alone');
    await begin(ada, await server.firstLink(), { organisation: ORGANISATION, email: 'ada@nordlicht.example' });
    await ada.look('story/home-empty');
  });

  await step('the link works once', async () => {
    const link = new URL(await server.firstLink());
    await ada.complaints.expecting([/status of 4\d\d/], async () => {
      await page.goto(`${link.pathname}${link.hash}`);
      await ada.heading('identity-token-gone').waitFor();
    });
    await page.goto('/');
    await page.waitForURL('**/o/*');
  });

  await step('whom to turn to is entered', async () => {
    await go(ada, 'nav-organisation');
    await ada.button('organisation-help-add').click();
    await ada.field('organisation-help-name').fill('Works council');
    await ada.field('organisation-help-contact').fill('+49 30 5550 100');
    await ada.button('ui-save').click();
    await ada.reads(t('ui-saved'));
    await ada.look('story/organisation');
  });

  await step('a person is added by hand; a double click adds one', async () => {
    await go(ada, 'nav-people');
    await ada.button('person-add').click();
    await ada.field('person-add-name').fill('Bea Lindqvist');
    await ada.field('person-add-email').fill('bea@nordlicht.example');
    await page.getByRole('dialog').getByRole('button', { name: t('ui-add'), exact: true }).dblclick();
    await page.getByRole('dialog', { name: t('person-invite-title', { name: 'Bea Lindqvist' }) }).waitFor();
    await ada.look('story/invitation');
    await ada.button('ui-close').click();
    await page.getByRole('listitem').filter({ hasText: 'Bea Lindqvist' }).waitFor();
    assert.equal(await page.getByRole('listitem').filter({ hasText: 'Bea Lindqvist' }).count(), 1);
  });

  await step('an address that someone has is told beside the field, and what was typed stays', async () => {
    await ada.button('person-add').click();
    await ada.field('person-add-name').fill('Bea Other');
    await ada.field('person-add-email').fill('bea@nordlicht.example');
    await ada.complaints.expecting([refused(409, '/people'), refused(422, '/people')], async () => {
      await page.getByRole('dialog').getByRole('button', { name: t('ui-add'), exact: true }).click();
      await ada.reads(t('problem-email_taken'));
    });
    const field = ada.field('person-add-email');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await field.inputValue(), 'bea@nordlicht.example');
    assert.equal(await ada.field('person-add-name').inputValue(), 'Bea Other');
    await ada.look('story/bad-input');
    await ada.button('ui-cancel').click();
  });

  await step('people from a file: a dry run names every wrong line, then all of them are added', async () => {
    await ada.link('person-import').click();
    const head = 'name,email,team,manager_email,administrator';
    const carl = 'Carl Ueda,carl@nordlicht.example,,,no';
    const wrong = [head, carl, ',nobody@nordlicht.example,,,', 'Dora Kaya,not an address,,,'].join('\n');
    await ada.field('person-import-paste').fill(wrong);
    await ada.complaints.expecting([refused(422, '/people/import')], async () => {
      await ada.button('person-import-try').click();
      await ada.reads(t('person-import-wrong', { n: 2 }));
    });
    await page.getByRole('row').filter({ hasText: /^3/ }).waitFor();
    await page.getByRole('row').filter({ hasText: /^4/ }).waitFor();
    assert.equal(await ada.field('person-import-paste').inputValue(), wrong);
    await ada.look('story/import-wrong');

    await ada.field('person-import-paste').fill([head, carl, 'Dora Kaya,dora@nordlicht.example,Platform,carl@nordlicht.example,no'].join('\n'));
    await ada.button('person-import-try').click();
    await ada.reads(t('person-import-fine', { n: 2 }));
    await ada.button('person-import-do', { n: 2 }).click();
    await page.getByRole('status').filter({ hasText: t('person-import-next') }).waitFor();
  });

  await step('a team with a member from today on', async () => {
    await ada.link('person-teams').click();
    await ada.field('team-add').fill('Rescue');
    await ada.button('ui-add').click();
    await ada.button('team-open', { name: 'Rescue' }).click();
    await ada.button('team-member-add').click();
    await ada.field('team-member-who').selectOption({ label: 'Bea Lindqvist' });
    await page.getByRole('dialog').getByRole('button', { name: t('ui-add'), exact: true }).click();
    await page.getByRole('listitem').filter({ hasText: 'Bea Lindqvist' }).waitFor();
    await ada.look('story/team');
  });

  await step('a reporting line: Bea reports to Carl', async () => {
    await ada.page.getByRole('navigation', { name: t('person-views') }).getByRole('link', { name: t('person-people'), exact: true }).click();
    await ada.button('person-menu', { name: 'Bea Lindqvist' }).click();
    await page.getByRole('menuitem', { name: t('person-edit') }).click();
    await ada.field('person-manager').selectOption({ label: 'Carl Ueda' });
    await ada.button('ui-save').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await ada.look('story/people');
    // Who reports to whom is no list to browse: it stands where it is changed.
    await ada.button('person-menu', { name: 'Bea Lindqvist' }).click();
    await page.getByRole('menuitem', { name: t('person-edit') }).click();
    await page.getByRole('dialog').getByRole('option', { name: 'Carl Ueda', selected: true }).waitFor({ state: 'attached' });
    await ada.button('ui-cancel').click();
  });
}

/** @param {World} world */
export async function theOthersJoin({ step, ada, bea, carl, dora }) {
  await step('the others join by their invitation links, all at once', async () => {
    /** @type {[import('../lib/browser.mjs').Person, string][]} */
    const links = [];
    for (const person of [bea, carl, dora]) links.push([person, await invitation(ada, person.name)]);
    await Promise.all(links.map(([person, link]) => join(person, link, ORGANISATION)));
    for (const person of [bea, carl, dora]) {
      assert.match(person.email, /@nordlicht\.example$/);
      assert.equal(new URL(person.page.url()).hash, '', 'the token is out of the address');
    }
    await everyoneHasKeys(ada);
  });

  await step('everyone finds whom to turn to', async () => {
    await go(bea, 'nav-help');
    await bea.reads('Works council');
    await bea.look('story/help');
  });
}

/** Keys are made behind the first page; until then nothing can be sealed for their owner. @param {import('../lib/browser.mjs').Person} someone */
export async function everyoneHasKeys(someone) {
  for (let tried = 0; tried < 100; tried++) {
    const { items } = await read(someone, '/people');
    if (items.every((/** @type {any} */ one) => one.has_identity)) return;
    await someone.page.waitForTimeout(200);
  }
  throw new Error('someone has no key after 20 seconds');
}

/** The link from the list of people. @param {import('../lib/browser.mjs').Person} administrator @param {string} name */
export async function invitation(administrator, name) {
  const { page } = administrator;
  await go(administrator, 'nav-people');
  const row = page.getByRole('listitem').filter({ hasText: name }).filter({ has: page.getByRole('button', { name: t('person-menu', { name }), exact: true }) });
  await row.getByRole('button', { name: t('person-invite'), exact: true }).click();
  const link = await administrator.field('person-invite-link').inputValue();
  assert.match(link, /\/join#[\w-]{16,}\.[\w+/=-]+$/, 'a token and the hash of the inviter’s card');
  await administrator.button('ui-close').click();
  return link;
}

