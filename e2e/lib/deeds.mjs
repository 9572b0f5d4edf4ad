// @ts-check
/** What people do in every story: join, sign in, keep their words, unlock. */
import { t } from './words.mjs';

/** @typedef {import('./browser.mjs').Person} Person */

export const PASSWORD = 'a rope holds two people';

/**
 * The first administrator, by the link the server printed.
 * @param {Person} person @param {string} link @param {{ organisation: string, email: string }} what
 */
export async function begin(person, link, what) {
  const { page } = person;
  person.email = what.email;
  person.password = PASSWORD;
  await page.goto(onOwnAddress(person, link));
  await person.heading('identity-first-title').waitFor();
  await person.field('identity-organisation-name').fill(what.organisation);
  await person.field('identity-your-name').fill(person.name);
  await person.field('identity-email').fill(what.email);
  await person.field('identity-password').fill(PASSWORD);
  await person.button('identity-begin').click();
  await page.waitForURL('**/o/*');
}

/** Joins by an invitation link. @param {Person} person @param {string} link @param {string} organisation */
export async function join(person, link, organisation) {
  const { page } = person;
  person.password = PASSWORD;
  await page.goto(onOwnAddress(person, link));
  await person.heading('identity-join-title', { organisation }).waitFor();
  person.email = await person.field('identity-email').inputValue();
  await person.field('identity-password').fill(PASSWORD);
  await person.button('identity-join').click();
  await page.waitForURL('**/o/*');
}

/** The same place at the address this browser uses. @param {Person} person @param {string} link */
export function onOwnAddress(person, link) {
  const { pathname, hash } = new URL(link);
  return `${person.address}${pathname}${hash}`;
}

/** Signs in at the sign-in page. @param {Person} person */
export async function signIn(person) {
  const { page } = person;
  if (new URL(page.url(), person.address).pathname !== '/sign-in') await page.goto('/sign-in');
  await person.field('identity-email').fill(person.email);
  await person.field('identity-password').fill(person.password);
  await person.button('identity-sign-in').click();
  await page.waitForURL('**/o/**');
}

/** Unlocks with the six words, or the recovery code. @param {Person} person @param {string} [secret] */
export async function unlock(person, secret = person.words) {
  await person.field('identity-unlock-label').fill(secret);
  await person.button('identity-unlock').click();
  await person.field('identity-unlock-label').waitFor({ state: 'detached', timeout: 20_000 });
}

/** The six words, shown before the first sealed ones: read, kept. @param {Person} person */
export async function keepWords(person) {
  const { page } = person;
  const list = page.getByRole('list', { name: t('identity-words-label') });
  await list.waitFor({ timeout: 20_000 });
  const words = await list.getByRole('listitem').evaluateAll((items) => items.map((item) => (item.lastChild?.textContent ?? '').trim()));
  if (words.length !== 6 || words.some((word) => !/^[a-z-]{3,}$/.test(word))) throw new Error(`six words were expected, not ${JSON.stringify(words)}`);
  person.words = words.join(' ');
  await person.button('identity-words-have').click();
  await list.waitFor({ state: 'detached' });
}

/** The recovery kit: shown, two groups typed back. @param {Person} person */
export async function keepRecovery(person) {
  const { page } = person;
  const kit = page.getByRole('region', { name: t('identity-recovery-kit') });
  await kit.waitFor({ timeout: 20_000 });
  const groups = (await kit.innerText()).match(/\b[0-9A-HJKMNP-TV-Z]{4}\b/g)?.slice(0, 7) ?? [];
  if (groups.length !== 7) throw new Error(`seven groups were expected: ${await kit.innerText()}`);
  await person.button('identity-recovery-have').click();
  for (const [n, group] of groups.entries()) {
    const field = person.field('identity-recovery-group', { n: n + 1 });
    if (await field.isVisible()) await field.fill(group.toLowerCase());
  }
  await person.button('identity-recovery-check').click();
  await kit.waitFor({ state: 'detached' });
  await person.button('identity-recovery-check').waitFor({ state: 'detached' });
  person.recovery = groups.join('-');
}

/** Goes to a place by the navigation at the side. @param {Person} person @param {string} id of its words */
export async function go(person, id) {
  await person.page.getByRole('navigation', { name: t('nav-main'), exact: true }).getByRole('link', { name: t(id), exact: true }).click();
}

/** Goes to a place of the organisation by its address and waits until it stands. @param {Person} person @param {string} path below the organisation */
export async function open(person, path) {
  const slug = new URL(person.page.url()).pathname.split('/')[2];
  await person.page.goto(`/o/${slug}${path}`);
  await person.settled();
}

/** Reads the API as the page does. @param {import('./browser.mjs').Person} person @param {string} path below the organisation */
export async function read(person, path) {
  const { page } = person;
  return page.evaluate(async (path) => {
    const slug = location.pathname.split('/')[2];
    const answer = await fetch(`/api/v1/o/${slug}${path}`);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }, path);
}
