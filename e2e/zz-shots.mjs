import { launch, Person } from './lib/browser.mjs';
import { be, samples } from './lib/demo.mjs';
import { read } from './lib/deeds.mjs';
const address = process.argv[2]; const who = process.argv[3]; const out = process.argv[4]; const names = (process.argv[5]||'').split(',').filter(Boolean);
const scheme = process.argv[6] || 'light'; const width = Number(process.argv[7] || 1280); const pick = process.argv[8];
const browser = await launch();
const person = await Person.at(browser, 'shots', address, { viewport: { width, height: 900 }, deviceScaleFactor: 1, colorScheme: scheme });
const all = await samples(address);
const me = all.find((x) => x.name.startsWith(who));
await be(person, me);
const base = new URL(person.page.url()).pathname.split('/').slice(0, 3).join('/');
const { items } = await read(person, '/engagements');
const e = (pick ? items.find((x) => x.parties.some((p) => p.name.startsWith(pick)) || x.kind === pick) : null) ?? items.find((x) => x.state === 'active');
const at = `${base}/coaching/${e.id}`;
const goals = (await read(person, `/engagements/${e.id}/goals`)).items ?? [];
const sessions = (await read(person, `/engagements/${e.id}/sessions`)).items ?? [];
const pl = sessions.find((s) => s.state === 'planned'); const he = sessions.filter((s) => s.state === 'held').at(-1);
const map = { home: base, coaching: `${base}/coaching`, hours: `${base}/coaching/hours`, new: `${base}/coaching/new`, models: `${base}/models`, sponsoring: `${base}/sponsoring`, settings: `${base}/settings`, journal: `${base}/journal`, organisation: `${base}/organisation`, overview: at };
for (const p of ['agreement','needs','goals','context','context/canvas','context/map','options','plan','sessions','actions','log','journey','review','closing','prepare','handover']) map[p.replace('/', '-')] = `${at}/${p}`;
if (goals[0]) map.goal = `${at}/goals/${goals[0].id}`;
if (pl) for (const v of ['arrive','talk','finish']) map[`p-${v}`] = `${at}/sessions/${pl.id}?view=${v}`;
if (he) for (const v of ['arrive','talk','finish']) map[`h-${v}`] = `${at}/sessions/${he.id}?view=${v}`;
for (const [name, path] of Object.entries(map)) {
  if (names.length && !names.includes(name)) continue;
  try { await person.page.goto(path); await person.settled(); await person.page.waitForTimeout(700);
  await person.page.screenshot({ path: `${out}-${name}.png`, fullPage: true, animations: 'disabled' }); } catch (x) { console.log(name, String(x).slice(0,200)); }
}
await browser.close();
