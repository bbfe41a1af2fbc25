import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { dataFolder, NotMeasured, needed, ROOT, scorer } from '../board/data.mjs';
import { plainFigure } from '../board/figure.mjs';
import { bodyFigures, comparedFigures, gateFigures, lostFigure, metaFigures, snippetFigures, wordFigures } from './article-figures.mjs';
import { openTab } from './article-tab.mjs';

/** @typedef {import('../board/figure.mjs').Figure} Figure */
/** @typedef {import('./article-figures.mjs').Truth} Truth */
/** @typedef {import('./article-figures.mjs').Predictions} Predictions */
/** @typedef {import('./article-figures.mjs').Peer} Peer */
/** @typedef {import('./article-tab.mjs').Times} Times */
/** @typedef {Awaited<ReturnType<typeof openTab>>} Tab */

const require = createRequire(import.meta.url);
const READABILITY = `Readability ${require('@mozilla/readability/package.json').version}`;
const DEFUDDLE = `Defuddle ${JSON.parse(readFileSync(join(ROOT, 'node_modules/defuddle/package.json'), 'utf8')).version}`;
const SETS = ['dev', 'wcxb', 'multilingual'];
/** The pages on which time is taken: quick to run, and from many hosts. */
const TIMED_SET = 'dev';

/**
 * Is there an article, and where is its body? Ours beside Readability and Defuddle, in one browser.
 * @param {import('../board/command.mjs').Options} options `data`: also the folder of one set, with its ground-truth.json
 * @returns {Promise<import('../board/figure.mjs').Report>}
 */
export async function measureArticle({ gold, data }) {
  if (gold) throw new NotMeasured('Pages are a folder: name it with --data DIR.');
  const { folders, tools } = await sets(data);
  /** @type {Figure[]} */
  const figures = [];
  const about = [];
  /** @type {Times[]} */
  const times = [];
  /** @type {Predictions} */
  const everyPage = {};
  const tab = await openTab();
  try {
    for (const folder of folders) {
      const set = basename(folder);
      /** @type {Truth} */
      const truth = JSON.parse(readFileSync(needed(folder, 'ground-truth.json'), 'utf8'));
      const [ours, peers] = await Promise.all([detected(folder), answers(folder, truth, tab)]);
      for (const id of Object.keys(truth)) everyPage[`${set}/${id}`] = ours[id] ?? {};
      about.push(`${set}: ${Object.keys(truth).length} pages.`);
      figures.push(...figuresOf(set, truth, ours, peers, tools));
    }
    // Last, when nothing else of ours runs.
    times.push(...(await timed(folders.find((folder) => basename(folder) === TIMED_SET) ?? folders[0] ?? '', tab)));
  } finally {
    await tab.close();
  }
  // One set alone is other data: the gates of all of them are not its own.
  const other = folders.length === 1 ? `, ${basename(folders[0] ?? '')}` : '';
  figures.push(lostFigure(`all pages${other}`, everyPage), ...timeFigures(`time${other}`, times));
  return {
    title: 'Article detection',
    about: [...about, 'Documents are made by DOMParser: without a layout, so that every reader sees the same.'],
    peers: [READABILITY, DEFUDDLE],
    figures,
    printed: [timeLine(times)],
  };
}

/** @param {string | undefined} data */
async function sets(data) {
  const folder = dataFolder(data);
  if (existsSync(join(folder, 'ground-truth.json'))) {
    const places = [join(folder, '../score.mjs'), join(ROOT, '../shared/bench/article/score.mjs')];
    return { folders: [resolve(folder)], tools: await scorer(places.find(existsSync) ?? /** @type {string} */ (places[0])) };
  }
  const bench = join(folder, 'bench/article');
  return { folders: SETS.map((set) => needed(bench, set)), tools: await scorer(join(bench, 'score.mjs')) };
}

/** What the product says of each page, through its own command. @param {string} folder @returns {Promise<Predictions>} */
async function detected(folder) {
  const { stdout } = await promisify(execFile)(process.execPath, [`${ROOT}scripts/detect.mjs`, folder], { maxBuffer: 2 ** 30 });
  return JSON.parse(stdout);
}

/** What the peers say of each page. @param {string} folder @param {Truth} truth @param {Tab} tab @returns {Promise<[Peer, Peer]>} */
async function answers(folder, truth, tab) {
  /** @type {[Peer, Peer]} */
  const peers = [
    { name: READABILITY, predictions: {} },
    { name: DEFUDDLE, predictions: {} },
  ];
  for (const [id, { url }] of Object.entries(truth)) {
    const page = { folder, id, url };
    peers[0].predictions[id] = (await tab.call('readability', page)) ?? {};
    peers[1].predictions[id] = (await tab.call('defuddle', page)) ?? {};
  }
  return peers;
}

/** @param {string} folder @param {Tab} tab @returns {Promise<Times[]>} */
async function timed(folder, tab) {
  /** @type {Truth} */
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'));
  const times = [];
  for (const [id, { url }] of Object.entries(truth)) times.push(await tab.times({ folder, id, url }));
  return times.filter((time) => time !== null);
}

/**
 * The figures that a set's truth allows.
 * @param {string} set
 * @param {Truth} truth
 * @param {Predictions} ours
 * @param {[readability: Peer, defuddle: Peer]} peers
 * @param {any} tools
 */
function figuresOf(set, truth, ours, peers, tools) {
  const [readability] = peers;
  const pages = Object.values(truth);
  /** @type {Figure[]} */
  const figures = [];
  if (pages.some(({ type }) => type !== undefined)) {
    figures.push(...wordFigures(set, truth, ours, peers, tools));
    figures.push(...comparedFigures(set, truth, ours, readability, peers, tools));
    figures.push(...gateFigures(set, truth, ours, peers, tools));
    figures.push(...metaFigures(set, truth, ours, peers, tools));
  } else if (pages.some(({ articleBody }) => typeof articleBody === 'string')) {
    figures.push(...bodyFigures(set, truth, ours, peers, tools));
    figures.push(...comparedFigures(set, truth, ours, readability, peers, tools));
  } else figures.push(...snippetFigures(set, truth, ours, peers, tools));
  return figures;
}

/** @param {string} set @param {readonly Times[]} times @returns {Figure[]} */
function timeFigures(set, times) {
  const ratio = (/** @type {keyof Times} */ reader, /** @type {number} */ share) =>
    quantile(
      times.map((time) => time[reader] / time.readability),
      share,
    );
  // No interval: what makes a time vary is the machine, which drawing pages does not show.
  return /** @type {const} */ ([
    ['median', 0.5, 0.5],
    ['p95', 0.95, 1],
  ]).map(([name, share, point]) =>
    plainFigure(set, `× Readability, ${name}`, ratio('ours', share), {
      unit: '×',
      point,
      peers: { [READABILITY]: 1, [DEFUDDLE]: ratio('defuddle', share) },
    }),
  );
}

/** @param {readonly Times[]} times */
function timeLine(times) {
  const of = (/** @type {keyof Times} */ reader) => {
    const all = times.map((time) => time[reader]);
    return `${quantile(all, 0.5).toFixed(1)} and ${quantile(all, 0.95).toFixed(1)}`;
  };
  return `Milliseconds a page on ${times.length} pages, best of three, median and p95: Quotemark ${of('ours')}, ${READABILITY} ${of('readability')}, ${DEFUDDLE} ${of('defuddle')}.`;
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
