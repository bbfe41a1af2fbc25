import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from '../../scripts/browser.mjs';
import { dataFolder, NotMeasured, needed, ROOT } from '../board/data.mjs';
import { figureFrom, plainFigure, shareOf } from '../board/figure.mjs';
import { indexTimes } from './anchor-speed.mjs';
import { paintCost } from './paint-cost.mjs';

/** @typedef {import('../board/figure.mjs').Figure} Figure */
/** @typedef {'right' | 'orphaned' | 'wrong' | 'sloppy' | 'missed' | 'unsure' | 'torn'} Outcome */
/** @typedef {{page: string, adapter: string, family: string, level: number, kind: string, outcome: Outcome}} Case */
/** @typedef {{pages: number, highlights: number, skipped: string[], costs: Record<string, {bytes: number, median: number, p95: number, describeErrors: number, anchorErrors: number}>}} Summary */

/** @typedef {{words: number, count: number, changed: boolean, results: Record<string, {total: number, found: number, done: number}>}} Timed */
/** What the harness writes; which of it is there is said by its options. @typedef {{rows: Case[], summary: Summary, speed: Timed[]}} Written */

const OURS = 'Quotemark';
const PEER = 'dom-anchor-text-quote';
/** The places were tuned on the first two; with the third nothing was ever looked at but the figures. */
const SEEDS = 's1,s2,n4';
/** The seed whose pages are read with their scripts and styles as well. */
const WITH_SCRIPTS = 's1';
/** Pages a seed in the default run; the whole set has 36 that are fit. */
const PAGES = 36;
/** A page has up to six highlights, each taken through 31 changes; not all pages have six. */
const CASES_A_PAGE = 177;

/** Changes that leave every word in its order, by family, and how many of their levels. */
const UNTOUCHED = /** @type {Record<string, number>} */ ({ space: 3, glyph: 3, markup: 3, ads: 2, paras: 2 });

/** @type {{name: string, of: (row: Case) => boolean, counts: Outcome[]}[]} */
const ASKED = [
  { name: 'text present: correct', of: ({ family }) => family !== 'gone', counts: ['right', 'orphaned'] },
  { name: 'text present: WRONG', of: ({ family }) => family !== 'gone', counts: ['wrong'] },
  { name: 'text gone: WRONG', of: ({ family }) => family === 'gone', counts: ['wrong'] },
  { name: 'text gone, repeats: WRONG', of: ({ family, kind }) => family === 'gone' && kind === 'repeat', counts: ['wrong'] },
  {
    name: 'words untouched: correct',
    of: ({ family, level }) => level <= (UNTOUCHED[family] ?? 0),
    counts: ['right', 'orphaned'],
  },
  { name: 'combined level 3: correct', of: ({ family, level }) => family === 'edit' && level === 3, counts: ['right', 'orphaned'] },
  { name: 'combined level 3: WRONG', of: ({ family, level }) => family === 'edit' && level === 3, counts: ['wrong'] },
  { name: 'unsure', of: () => true, counts: ['unsure'] },
];

/**
 * Does a highlight find its place again? Ours beside dom-anchor-text-quote, in the harness as it is.
 * @param {import('../board/command.mjs').Options} options `data`: also a folder of pages with its ground-truth.json;
 *   `seed`: seeds, divided by commas; `cases`: about how many cases a seed
 * @returns {Promise<import('../board/figure.mjs').Report>}
 */
export async function measureAnchors({ gold, data, cases, seed = SEEDS }) {
  if (gold) throw new NotMeasured('Pages are a folder: name it with --data DIR.');
  const { harness, pages, other } = places(data);
  const count = cases === undefined ? PAGES : Math.ceil(Number(cases) / CASES_A_PAGE);
  if (!(count > 0)) throw new NotMeasured(`--cases takes a number of cases, not ${cases}`);
  const [figures, about, printed] = /** @type {[Figure[], string[], string[]]} */ ([[], [], []]);
  const seeds = seed.split(',');
  // Scripts are a trap of their own, and the times do not depend on the seed: both are asked for in the whole run alone.
  const isWhole = seed === SEEDS && cases === undefined;
  const runs = [
    ...seeds.map((one) => ({ one, more: [], as: one })),
    ...(isWhole ? [{ one: WITH_SCRIPTS, more: ['--with-scripts'], as: `${WITH_SCRIPTS}, with scripts` }] : []),
  ];
  for (const { one, more, as } of runs) {
    const { rows, summary } = await run(harness, pages, ['--seed', one, '--max-pages', String(count), ...more], ['rows', 'summary']);
    const scored = rows.filter(({ outcome }) => outcome !== 'torn');
    const pagesOf = (/** @type {string} */ adapter) => byPage(scored.filter((row) => row.adapter === adapter));
    const [ours, theirs] = [pagesOf(OURS), pagesOf(PEER)];
    // Other pages, or fewer, are another set: the gates are not theirs.
    const set = `${as}${other}${cases === undefined ? '' : `, ${summary.pages} pages`}`;
    figures.push(...ASKED.map((asked) => figureFrom(set, asked.name, shareOfCases(asked), ours, { [PEER]: theirs })));
    about.push(
      `Seed ${as}: ${summary.pages} pages, ${summary.highlights} highlights, ${ours.flat().length} cases${summary.skipped.length > 0 ? `, ${summary.skipped.length} pages failed` : ''}.`,
    );
    printed.push(costLine(as, summary));
  }
  if (isWhole) figures.push(...(await speedFigures(harness, pages, printed)).map((figure) => ({ ...figure, set: figure.set + other })));
  printed.push(...(await paintCost()));
  return { title: 'Anchors: a highlight finds its place again', about, peers: [PEER], figures, printed };
}

/** @param {string | undefined} data */
function places(data) {
  const folder = dataFolder(data);
  const isPages = existsSync(join(folder, 'ground-truth.json'));
  const shared = isPages ? join(ROOT, '../shared') : folder;
  const pages = isPages ? folder : needed(folder, 'bench/article/dev');
  return { harness: needed(shared, 'bench/anchors/run.mjs'), pages, other: isPages ? `, ${basename(folder)}` : '' };
}

/**
 * Times of one run, ours beside others' in it.
 * @param {string} harness
 * @param {string} pages
 * @param {string[]} printed
 * @returns {Promise<Figure[]>}
 */
async function speedFigures(harness, pages, printed) {
  const { speed } = await run(harness, pages, ['--speed'], ['speed']);
  const cell = speed.find(({ words, count, changed }) => words === 20_000 && count === 1000 && changed);
  const [ours, theirs] = [cell?.results[OURS], cell?.results[PEER]];
  if (!ours || !theirs) throw new Error('the harness no longer times 1000 highlights on 20,000 changed words');
  const { index, walk, reading, words } = await indexTimes(pages);
  printed.push(
    `1000 highlights on 20,000 changed words: ${ours.total.toFixed(0)} ms, ${ours.found} found; ${PEER} ${theirs.total.toFixed(0)} ms, extrapolated from ${theirs.done}.`,
    `${words} words: index ${index.toFixed(2)} ms, one walk in lower case ${walk.toFixed(2)} ms, reading the page with what can be seen of it ${reading.toFixed(1)} ms.`,
  );
  return [
    plainFigure('time', `× ${PEER}, 1000 on 20,000 changed words`, theirs.total / ours.total, { unit: '×', point: 30 }),
    plainFigure('time', '× one walk in lower case, index of 20,000 words', index / walk, { unit: '×', point: 1 }),
  ];
}

/**
 * @param {string} harness
 * @param {string} pages
 * @param {string[]} more options of the harness
 * @param {string[]} files what it writes and is read
 * @returns {Promise<Written>} the files' contents by name
 */
async function run(harness, pages, more, files) {
  const out = mkdtempSync(join(tmpdir(), 'quotemark-anchors-'));
  const adapters = ['--adapter', 'bench/anchors/anchor-adapter.ts', '--adapter', PEER];
  const args = [harness, ...adapters, '--pages', pages, ...more, '--out', out];
  try {
    await promisify(execFile)(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, CHROME_PATH: await findChromium() },
      maxBuffer: 2 ** 28,
    });
    return /** @type {any} */ (
      Object.fromEntries(files.map((file) => [file, JSON.parse(readFileSync(join(out, `${file}.json`), 'utf8'))]))
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Pages are what is drawn for an interval: the cases of one page stand and fall together. @param {readonly Case[]} rows */
function byPage(rows) {
  /** @type {Map<string, Case[]>} */
  const pages = new Map();
  for (const row of rows) pages.set(row.page, [...(pages.get(row.page) ?? []), row]);
  return [...pages.values()];
}

/** @param {{of: (row: Case) => boolean, counts: Outcome[]}} asked @returns {(pages: readonly Case[][]) => number} */
function shareOfCases({ of, counts }) {
  /** @type {WeakMap<Case[], {all: number, counted: number}>} */
  const known = new WeakMap();
  const sums = (/** @type {Case[]} */ page) => {
    const cases = page.filter(of);
    const sum = known.get(page) ?? { all: cases.length, counted: cases.filter(({ outcome }) => counts.includes(outcome)).length };
    known.set(page, sum);
    return sum;
  };
  return shareOf(
    (page) => sums(page).counted,
    (page) => sums(page).all,
  );
}

/** @param {string} seed @param {Summary} summary */
function costLine(seed, { costs }) {
  const cost = (/** @type {string} */ name) => {
    const { bytes = 0, median = 0, p95 = 0, describeErrors = 0, anchorErrors = 0 } = costs[name] ?? {};
    return `${name} ${bytes} bytes a selector, ${median} and ${p95} ms a page (median, p95), ${describeErrors} + ${anchorErrors} errors`;
  };
  return `Seed ${seed}: ${cost(OURS)}; ${cost(PEER)}.`;
}
