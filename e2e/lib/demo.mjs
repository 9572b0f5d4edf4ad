// @ts-check
/** The sample organisation: who there is, and where its pages are. */

/** @typedef {{ name: string, role: string, email: string, password: string, passphrase: string }} Sample */

/** Who one can be. @param {string} address @returns {Promise<Sample[]>} */
export async function samples(address) {
  const answer = await fetch(`${address}/api/v1/demo`);
  if (!answer.ok) throw new Error(`GET /demo: ${answer.status}`);
  return (await answer.json()).items;
}

/** One press on the sign-in page. @param {import('./browser.mjs').Person} person @param {Sample} sample */
export async function be(person, sample) {
  const { page } = person;
  await page.goto('/sign-in');
  await person.button('identity-demo-as', { name: sample.name.split(' ')[0] ?? '' }).click();
  await page.waitForURL('**/o/*', { timeout: 20_000 });
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

