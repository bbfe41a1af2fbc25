import { once } from 'node:events';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import nlp from 'compromise';
import { analysed } from '../board/analysed.mjs';
import { builtFinders } from '../board/built-finders.mjs';
import { COMPROMISE } from '../board/compromise.mjs';
import { dataFolder, needed, scorer } from '../board/data.mjs';
import { figureFrom, plainFigure, sameAsScored, shareOf } from '../board/figure.mjs';
import { speedLine, wordsPerSecond } from '../board/timing.mjs';
import { compromiseEntities } from './compromise-entities.mjs';

/** @typedef {import('../board/figure.mjs').Figure} Figure */
/** @typedef {{id: string, text: string, entities: {type: string}[], language?: string}} Gold */
/** @typedef {{id: string, entities: object[]}} Prediction */
/** @typedef {{tp: number, fp: number, fn: number}} Counts */

const SETS = ['worldwide-dev.jsonl.gz', 'uner-ewt-test.jsonl', 'wikigold-test.jsonl', 'crossner-politics-test.jsonl', 'gmb-dev.jsonl.gz'];
const ALL_LABELS = ['PER', 'ORG', 'LOC', 'NORP'];

/** The figures of a set: name, the scorer's options, and the label whose row is read. */
const ASKED = /** @type {const} */ ([
  { name: 'typed F1', options: {}, label: 'ALL' },
  { name: 'PERSON F1', options: {}, label: 'PER' },
  { name: 'ORG F1', options: {}, label: 'ORG' },
  { name: 'PLACE F1', options: {}, label: 'LOC' },
  { name: 'GROUP F1', options: { labels: ['NORP'] }, label: 'NORP' },
  { name: 'untyped F1', options: { untyped: true }, label: 'ALL' },
]);

const f1 = shareOf(
  (/** @type {Counts} */ { tp }) => 2 * tp,
  ({ tp, fp, fn }) => 2 * tp + fp + fn,
);

/**
 * People, organisations, places and groups: ours beside compromise's.
 * @param {import('../board/command.mjs').Options} options `gold`: one file instead of all sets
 * @returns {Promise<import('../board/figure.mjs').Report>}
 */
export async function measureEntities({ gold, data }) {
  const folder = dataFolder(data);
  const tools = await scorer(`${folder}/bench/entities/score.mjs`);
  const files = gold
    ? [needed(gold)]
    : [...SETS.map((set) => needed(folder, 'bench/entities', set)), needed(folder, 'seed/entities-gold.json')];
  /** @type {Figure[]} */
  const figures = [];
  const about = [];
  /** @type {Gold[]} */
  let first = [];
  for (const file of files) {
    /** @type {Gold[]} */
    const golds = tools.readDocuments(file);
    const set = golds.length === 1 && golds[0]?.id === 'seed' ? 'seed' : basename(file).replace(/\.jsonl?(\.gz)?$/, '');
    const predictions = analysed(golds);
    const peer = golds.map(({ id, text }) => ({ id, entities: compromiseEntities(text) }));
    about.push(
      `${set}: ${golds.length} ${golds.length === 1 ? 'article' : 'documents'}, ${golds.flatMap(({ entities }) => entities).length} mentions.`,
    );
    figures.push(
      ...(set === 'seed' ? seedFigures(golds, predictions, peer, tools) : setFigures(set, golds, predictions, peer, tools.score)),
    );
    if (first.length === 0) first = golds;
  }
  return {
    title: 'People, organisations, places, groups',
    about,
    peers: [COMPROMISE],
    figures,
    printed: [...(await speed(first)), await cost(first)],
  };
}

/**
 * @param {string} set
 * @param {Gold[]} golds
 * @param {Prediction[]} ours
 * @param {Prediction[]} theirs
 * @param {any} score
 * @returns {Figure[]}
 */
function setFigures(set, golds, ours, theirs, score) {
  const hasGroups = golds.some(({ entities }) => entities.some(({ type }) => type === 'NORP'));
  return ASKED.filter(({ label }) => hasGroups || label !== 'NORP').map(({ name, options, label }) => {
    const settings = { ...options, snap: true };
    const rowsOf = (/** @type {Prediction[]} */ predictions) => {
      const predicted = new Map(predictions.map((article) => [article.id, article]));
      return golds.map(
        (gold) => /** @type {Counts} */ (score([gold], [predicted.get(gold.id) ?? { id: gold.id, entities: [] }], settings)[label]),
      );
    };
    const peers = { [COMPROMISE]: label === 'NORP' ? null : rowsOf(theirs) };
    return sameAsScored(figureFrom(set, name, f1, rowsOf(ours), peers), score(golds, ours, settings)[label].f1);
  });
}

/** @param {Gold[]} golds @param {Prediction[]} ours @param {Prediction[]} theirs @param {any} tools @returns {Figure[]} */
function seedFigures(golds, ours, theirs, { score, scoreJoined }) {
  const options = { labels: ALL_LABELS };
  const [joined, peerJoined] = [ours, theirs].map((predictions) => scoreJoined(golds, predictions, options));
  const typed = (/** @type {Prediction[]} */ predictions) => 100 * score(golds, predictions, options).ALL.f1;
  return [
    plainFigure('seed', 'typed F1', typed(ours), { peers: { [COMPROMISE]: typed(theirs) } }),
    plainFigure('seed', 'joined B-cubed F1', 100 * joined.f1, { peers: { [COMPROMISE]: 100 * peerJoined.f1 } }),
    plainFigure('seed', 'entities exact', joined.exact, { unit: ` of ${joined.entities}`, peers: { [COMPROMISE]: peerJoined.exact } }),
  ];
}

/**
 * Our whole analysis (quotations, speakers and names), and its names alone, against compromise's names alone.
 * @param {readonly Gold[]} golds
 */
async function speed(golds) {
  const { analyse, plainArticle, model } = await builtFinders();
  const ours = 'our whole analysis, names trained (the product’s own path)';
  const names = 'our trained names alone';
  const peer = `${COMPROMISE} people, organisations and places`;
  const speeds = wordsPerSecond(golds, {
    [ours]: (text) => analyse(plainArticle(text, 'en'), model),
    [names]: (text) => model.find(text),
    [peer]: (text) => {
      const doc = nlp(text);
      return [doc.people().json(), doc.organizations().json(), doc.places().json()];
    },
  });
  return [speedLine(speeds, ours, peer), speedLine(speeds, names, peer)];
}

/** What the model takes to load, and to keep while it reads a whole set. @param {readonly Gold[]} golds */
async function cost(golds) {
  const worker = new Worker(new URL('model-cost.mjs', import.meta.url), { workerData: golds.map(({ text }) => text) });
  const [{ load, copy, bytes, memory }] = /** @type {[import('./model-cost.mjs').ModelCost]} */ (await once(worker, 'message'));
  const megabytes = (/** @type {number} */ value) => (value / 2 ** 20).toFixed(1);
  return `Model, in a worker: ${megabytes(bytes)} MB, loaded in ${load.toFixed(1)} ms, ${(load / copy).toFixed(1)} times reading and copying its bytes (${copy.toFixed(1)} ms); ${megabytes(memory)} MB of memory at most while it reads ${golds.length} articles.`;
}
