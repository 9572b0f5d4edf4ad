// cargo xtask bench zone [--data DIR] [--seed N] [--teams N]
// The skills engine on files of answers and ratings, on simulated teams, and its speed; beside the best published figures.
import { spawnSync } from 'node:child_process';
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const root = resolve(import.meta.dirname, '../..');
const binary = process.env.BELAY_PROGRAM ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release/belay');
const text = (name) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined);

// Measured or published for the same files and protocol: the best there is, and where Belay must be.
const ANSWERS = {
	assistments09: { auc: 0.766, loss: 0.535, by: 'Best-LR', must: { auc: 0.763, loss: 0.538 } },
	statics: { auc: 0.826, loss: 0.406, by: 'Best-LR', must: { auc: 0.824, loss: 0.41 } }
};
const FORECASTS = { assistments09: { auc: 0.768, brier: 0.0983, ece: 0.012, by: 'logistic regression', must: { auc: 0.768, brier: 0.0985, ece: 0.02 } } };
const RATINGS = { ptam4: { k: 3, rmse: 0.665, by: 'many-facet Rasch', must: 0.665 } };
const TEAMS = { own: [0.92, 0.26], mean: [0.66, 0.145] };

const known = (table, file) => Object.entries(table).find(([name]) => basename(file).includes(name))?.[1];
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const head = (...cells) => { row(...cells); row(...cells.map(() => '---')); };
const figure = (value, digits = 4) => (value === null || value === undefined ? '–' : value.toFixed(digits));
const percent = (share) => `${(100 * share).toFixed(1)} %`;

function run(program, words) {
	const made = spawnSync(program, words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 });
	if (made.status !== 0) throw new Error(`${basename(program)} ${words.join(' ')} failed`);
	return JSON.parse(made.stdout);
}

const zone = (...words) => run(binary, ['zone', ...words, '--json']);

/** The first line of a file, packed or not. */
async function header(file) {
	const plain = createReadStream(file);
	const lines = createInterface({ input: file.endsWith('.gz') ? plain.pipe(createGunzip()) : plain });
	for await (const line of lines) {
		plain.destroy();
		return line.trim();
	}
	return '';
}

const data = text('data') && resolve(process.env.INIT_CWD ?? process.cwd(), text('data'));
const files = { answers: [], ratings: [] };
for (const name of data ? readdirSync(data).sort() : []) {
	if (!/\.csv(\.gz)?$/.test(name)) continue;
	const columns = (await header(join(data, name))).split(',');
	if (['user', 'item', 'skill', 'correct', 'timestamp', 'split'].every((column) => columns.includes(column))) files.answers.push(join(data, name));
	if (['examinee', 'rater', 'role', 'item', 'time', 'score'].every((column) => columns.includes(column))) files.ratings.push(join(data, name));
}

if (files.answers.length) {
	console.log('### Answers, each predicted before it is seen\n');
	head('data', 'AUC', 'first ten', 'log-loss', 'RMSE', 'ECE', 'best known AUC / log-loss', 'Belay must', 'CPU s', 'filter steps/s');
	for (const file of files.answers) {
		const found = zone('bench', file);
		const other = known(ANSWERS, file);
		row(basename(file), figure(found.auc), figure(found.auc_first_ten), figure(found.log_loss), figure(found.rmse), figure(found.ece),
			other ? `${other.by} ${other.auc} / ${other.loss}` : '–', other ? `≥ ${other.must.auc} / ≤ ${other.must.loss}` : '–',
			figure(found.cpu_seconds, 1), Math.round(found.events_per_second).toLocaleString('en'));
	}
	console.log('\n### Forecasts: three right in a row within ten attempts, said at the first encounter\n');
	const bands = [];
	head('data', 'known', 'AUC', 'Brier', 'ECE', 'best known', 'Belay must', 'CPU s');
	for (const file of files.answers) {
		const found = zone('forecast', file);
		const other = known(FORECASTS, file);
		row(basename(file), found.known, figure(found.auc), figure(found.brier), figure(found.ece),
			other ? `${other.by} ${other.auc} / ${other.brier} / ${other.ece}` : '–',
			other ? `≥ ${other.must.auc} / ≤ ${other.must.brier} / ≤ ${other.must.ece}` : '–', figure(found.cpu_seconds, 1));
		bands.push([basename(file), found.bands]);
	}
	console.log('\n### What came true of what was said\n');
	head('data', ...Array.from({ length: 10 }, (_, band) => `${band / 10}–${(band + 1) / 10}`));
	for (const [name, found] of bands) row(name, ...found.map((band) => (band.count ? `${figure(band.true_share, 2)} of ${band.count}` : '–')));
	console.log('');
}

if (files.ratings.length) {
	console.log('### Ratings: k ratings of a person against the mean of their others, and on one item against each of the others (RMSE)\n');
	head('data', 'k', 'people', 'raw mean', 'shrunk mean', 'Belay', '90 % interval holds', 'raw, each', 'shrunk, each', 'Belay, each', 'best known, each', 'Belay must');
	for (const file of files.ratings) {
		const items = zone('ratings', file, '-k', '1,2,3', '--per-item').rows;
		for (const [at, found] of zone('ratings', file, '-k', '1,2,3').rows.entries()) {
			const other = known(RATINGS, file);
			const told = other?.k === found.k ? [`${other.by} ${other.rmse}`, `≤ ${other.must}`] : ['–', '–'];
			const figures = (errors, predictions) => ['raw', 'shrunk', 'facets'].map((name) => (predictions ? figure(errors[name]) : '–'));
			row(basename(file), found.k, found.people, ...figures(found.mean, found.predictions), found.predictions ? percent(found.cover) : '–',
				...figures(items[at].each, items[at].predictions), ...told);
		}
	}
	console.log('');
}

console.log('### Teams with known truth\n');
const { report, setup, cpu_seconds: spent } = zone('simulate', '--seed', text('seed') ?? '1', '--teams', text('teams') ?? '100');
head('estimate', 'RMSE', 'out of reach, let through', 'in reach, called out of reach', 'best known RMSE / let through', 'Belay must');
const method = (name, found, ...told) => row(name, figure(found.rmse, 3), percent(found.let_through), percent(found.false_alarms), ...told);
method('self-rating matrix', report.own_view, TEAMS.own[0] + ' / ' + percent(TEAMS.own[1]), '–');
method('weighted mean', report.weighted_mean, TEAMS.mean[0] + ' / ' + percent(TEAMS.mean[1]), '–');
method('Belay', report.zone, '–', '≤ 0.48 / ≤ 6 %');
console.log(`\n90 % intervals hold the truth in ${percent(report.cover)} (must: 88 to 92 %) of ${report.thetas} estimates; "not enough evidence" for ${percent(report.not_enough)} of ${report.goals} goals; ${setup.teams} teams of ${setup.people}, ${figure(spent, 1)} CPU s.\n`);

console.log('### Speed, one core\n');
const speed = run('cargo', ['run', '--release', '--quiet', '--package', 'zone', '--example', 'speed']);
head('work', 'time, ms', 'Belay must');
row(`estimates of ${speed.people} people × ${speed.skills} skills anew (${speed.observations} observations)`, speed.refit_ms, '< 1000');
row('zone of a goal of a team of twelve, 500 draws', speed.zone_ms, '–');
row('plan of a team of twelve, 500 roll-outs', speed.plan_ms, '< 50');
