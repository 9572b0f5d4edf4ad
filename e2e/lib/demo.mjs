// @ts-check
/** The sample organisation: who there is, and where its pages are. */
import { read } from './deeds.mjs';

/** @typedef {{ name: string, role: string, email: string, password: string, passphrase: string }} Sample */

/** Who one can be. @param {string} address @returns {Promise<Sample[]>} */
export async function samples(address) {
  const answer = await fetch(`${address}/api/v1/demo`);
  if (!answer.ok) throw new Error(`GET /demo: ${answer.status}`);
  return (await answer.json()).items;
}

/** What home tells this person, asked by a program. @param {string} address @param {Sample} sample */
export async function homeOf(address, { email, password }) {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password, bearer: true }) };
  const { token } = await (await fetch(`${address}/api/v1/sign-in`, post)).json();
  const read = async (/** @type {string} */ path) => (await fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
  const { persons } = await read('/me');
  return read(`/o/${persons[0].organisation.slug}/home`);
}

/** One press on the sign-in page. @param {import('./browser.mjs').Person} person @param {Sample} sample */
export async function be(person, sample) {
  const { page } = person;
  await page.goto('/sign-in');
  await person.button('identity-demo-as', { name: sample.name.split(' ')[0] ?? '' }).click();
  await page.waitForURL('**/o/*', { timeout: 20_000 });
  await person.settled();
}

/**
 * The addresses of the pages that a person of the sample has, by name.
 * @param {import('./browser.mjs').Person} person
 * @returns {Promise<[name: string, path: string][]>}
 */
export async function pagesOf(person) {
  const base = new URL(person.page.url()).pathname.split('/').slice(0, 3).join('/');
  const self = await read(person, '/self');
  const { items: engagements } = await read(person, '/engagements');
  /** @type {[string, string][]} */
  const pages = [
    ['home', base],
    ['coaching', `${base}/coaching`],
    ['coaching-new', `${base}/coaching/new`],
    ['peer', `${base}/peer`],
    ['journal', `${base}/journal`],
    ['help', `${base}/help`],
    ['settings', `${base}/settings`]
  ];
  if (self.administrator) {
    pages.push(['people', `${base}/people`], ['teams', `${base}/people?view=teams`], ['import', `${base}/people?view=import`], ['organisation', `${base}/organisation`]);
  }
  const seen = new Set();
  for (const engagement of engagements) {
    const at = `${base}/coaching/${engagement.id}`;
    const state = `${engagement.kind}-${engagement.state}`;
    if (seen.has(state)) continue;
    seen.add(state);
    pages.push([`engagement-${state}`, at]);
    if (engagement.state !== 'active') continue;
    const [goals, sessions] = await Promise.all([read(person, `/engagements/${engagement.id}/goals`), read(person, `/engagements/${engagement.id}/sessions`)]);
    const goal = goals.items[0];
    if (goal) pages.push([`goal-${state}`, `${at}/goals/${goal.id}`]);
    for (const session of [sessions.items.find((/** @type {any} */ one) => one.state === 'planned'), sessions.items.find((/** @type {any} */ one) => one.state === 'held')]) {
      if (!session) continue;
      for (const view of ['arrive', 'talk', 'finish']) pages.push([`session-${session.state}-${view}-${state}`, `${at}/sessions/${session.id}?view=${view}`]);
    }
  }
  return pages;
}

