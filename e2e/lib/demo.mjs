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

/** A coaching of this person of the sample. @param {import('./browser.mjs').Person} person @param {string} is its kind and state: `one_to_one active` @returns {Promise<string>} its id */
export async function coachingOf(person, is) {
  const { items } = await read(person, '/engagements');
  const found = items.find((/** @type {any} */ one) => `${one.kind} ${one.state}` === is);
  if (!found) throw new Error(`${person.name} has no coaching that is ${is}`);
  return found.id;
}

/** Makes a former member of someone, as an administrator does. @param {string} address @param {Sample} administrator @param {Sample} leaver */
export async function deactivate(address, administrator, leaver) {
  const post = (/** @type {Sample} */ { email, password }) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password, bearer: true }) });
  const tokenOf = async (/** @type {Sample} */ who) => (await (await fetch(`${address}/api/v1/sign-in`, post(who))).json()).token;
  const bearer = (/** @type {string} */ token) => ({ authorization: `Bearer ${token}` });
  const { persons } = await (await fetch(`${address}/api/v1/me`, { headers: bearer(await tokenOf(leaver)) })).json();
  const path = `${address}/api/v1/o/${persons[0].organisation.slug}/people/${persons[0].person_id}/deactivation`;
  const answer = await fetch(path, { method: 'PUT', headers: { ...bearer(await tokenOf(administrator)), 'idempotency-key': crypto.randomUUID() } });
  if (!answer.ok) throw new Error(`PUT deactivation: ${answer.status} ${await answer.text()}`);
}

/** One page: its name on pictures, its address, whether it is among those that are looked at in every way. @typedef {{ name: string, path: string, main?: boolean }} Place */

/** The parts of a coaching that have a page of their own. */
const PARTS = ['agreement', 'needs', 'goals', 'context', 'context/canvas', 'context/map', 'options', 'plan', 'sessions', 'actions', 'log', 'journey', 'review', 'closing', 'prepare', 'handover', 'compare', 'shown'];
const MAIN = new Set(['overview', 'goal', 'plan', 'actions', 'session-planned-arrive', 'session-planned-talk', 'session-held-finish']);

/** What everyone has about themselves: who opened what, who can see what, login, key and devices. */
const OWN = ['access', 'who-sees', 'settings', 'settings/key', 'settings/devices', 'settings/new-keys'];

/** What this one of the sample sees that the others do not: pages of the house, and of which of their coachings all or a few. */
const VISITS = {
  Inês: {
    house: ['', 'coaching', 'coaching/new', 'peer', 'journal', 'help', 'models', 'people', 'people?view=teams', 'people?view=import', 'organisation', 'sponsoring', 'sponsoring/programme', 'search', 'take-away', 'skills/packs', ...OWN],
    coachings: []
  },
  Tomasz: { house: ['', 'coaching', 'skills', 'skills/pair-tdd', 'skills/mine', 'skills/exercises', 'journal', 'journal/a new page', 'journal/the newest', 'search', 'search?q=import', 'take-away', ...OWN], coachings: [{ is: 'one_to_one active', parts: ['overview', ...PARTS, 'skills', 'goal', 'sessions of it'] }] },
  Maren: {
    house: ['', 'coaching', 'coaching/hours', 'coaching/forecasts', 'models', 'journal', 'access'],
    coachings: [
      { is: 'one_to_one proposed', parts: ['overview'] },
      { is: 'team active', parts: ['overview', 'agreement', 'needs', 'goals', 'goal', 'reach', 'closing', 'compare', 'shown'] },
      { is: 'team active', team: 'Polaris', parts: ['overview', 'agreement', 'reach', 'skills'] },
      { is: 'one_to_one active', parts: ['prepare', 'handover'] }
    ]
  },
  Amara: { house: ['', 'sponsoring', 'access', 'who-sees'], coachings: [{ is: 'one_to_one active', parts: ['overview', 'agreement'] }] },
  Odile: { house: [''], coachings: [{ is: 'supervision active', parts: ['overview', 'sessions', 'prepare'] }] },
  Noor: { house: [''], coachings: [{ is: 'one_to_one closed', parts: ['overview', 'closing', 'review', 'journey', 'handover', 'shown'] }] },
  Lucía: { house: [''], coachings: [{ is: 'circle active', parts: ['overview', 'agreement', 'options', 'compare'] }, { is: 'peer active', parts: ['overview', 'sessions of it', 'compare', 'shown'] }] },
  Priya: { house: [''], coachings: [{ is: 'peer declined', parts: ['overview'] }] },
  Elif: { house: [''], coachings: [{ is: 'one_to_one proposed', parts: ['overview'] }] }
};

/** Those of the sample whose pages are looked at. @param {Sample[]} all */
export function visitors(all) {
  return all.filter((one) => first(one) in VISITS);
}

const first = (/** @type {{ name: string }} */ one) => one.name.split(' ')[0] ?? '';

/**
 * The pages that a person of the sample has and that are looked at as theirs.
 * @param {import('./browser.mjs').Person} person
 * @returns {Promise<Place[]>}
 */
export async function pagesOf(person) {
  const base = new URL(person.page.url()).pathname.split('/').slice(0, 3).join('/');
  const who = first(person);
  const visit = VISITS[/** @type {keyof typeof VISITS} */ (who)];
  const named = (/** @type {string} */ name) => `${who}-${name || 'home'}`.replaceAll(/[^\p{L}\d-]+/gu, '-').toLowerCase();
  /** @type {Place[]} */
  const places = visit.house.map((path) => ({ name: named(path), path: `${base}/${path}`.replace(/\/$/, ''), main: (who === 'Tomasz' && path === '') || (who === 'Maren' && path === 'coaching') }));
  for (const place of places) {
    if (place.path.endsWith('/the newest')) place.path = place.path.replace('the newest', await newestPage(person));
    place.path = place.path.replace('a new page', crypto.randomUUID());
  }
  const { items: coachings } = await read(person, '/engagements');
  for (const { is, team, parts } of /** @type {{ is: string, team?: string, parts: string[] }[]} */ (visit.coachings)) {
    const found = coachings.find((/** @type {any} */ one) => `${one.kind} ${one.state}` === is && (!team || one.team?.name === team));
    if (!found) throw new Error(`${who} of the sample has no coaching that is ${is}`);
    const at = `${base}/coaching/${found.id}`;
    for (const part of parts) {
      const more = part === 'goal' ? await aGoal(person, found.id) : part === 'sessions of it' ? await someSessions(person, found.id) : [{ name: part, path: part === 'overview' ? '' : `/${part}` }];
      const kind = is === 'one_to_one active' ? '' : `${team ?? is}-`;
      places.push(...more.map(({ name, path }) => ({ name: named(kind + name), path: at + path, main: who === 'Tomasz' && MAIN.has(name) })));
    }
  }
  return places;
}

/** The page of the journal that was begun last. @param {import('./browser.mjs').Person} person @returns {Promise<string>} */
async function newestPage(person) {
  const { own_engagement_id: own } = await read(person, '/self');
  const { items } = await read(person, `/engagements/${own}/notes`);
  const pages = items.filter((/** @type {any} */ one) => one.session_id === null).sort((/** @type {any} */ a, /** @type {any} */ b) => a.created_at - b.created_at);
  return pages.at(-1).id;
}

/** The goal of which most is said. @param {import('./browser.mjs').Person} person @param {string} id */
async function aGoal(person, id) {
  const { items } = await read(person, `/engagements/${id}/goals`);
  const said = (/** @type {any} */ goal) => ['levels', 'more', 'today', 'good_enough'].filter((field) => goal[field]).length;
  const goal = items.sort((/** @type {any} */ a, /** @type {any} */ b) => said(b) - said(a))[0];
  return goal ? [{ name: 'goal', path: `/goals/${goal.id}` }] : [];
}

/** The next conversation and the last, in their three views. @param {import('./browser.mjs').Person} person @param {string} id */
async function someSessions(person, id) {
  const { items } = await read(person, `/engagements/${id}/sessions`);
  const [planned, held] = [items.find((/** @type {any} */ one) => one.state === 'planned'), items.findLast((/** @type {any} */ one) => one.state === 'held')];
  return [planned, held].filter(Boolean).flatMap((session) => ['arrive', 'talk', 'finish'].map((view) => ({ name: `session-${session.state}-${view}`, path: `/sessions/${session.id}?view=${view}` })));
}
