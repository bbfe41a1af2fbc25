import { basename } from 'node:path';
import nlp from 'compromise';
import { analysed } from '../board/analysed.mjs';
import { builtFinders } from '../board/built-finders.mjs';
import { COMPROMISE } from '../board/compromise.mjs';
import { dataFolder, needed, scorer } from '../board/data.mjs';
import { speedLine, wordsPerSecond } from '../board/timing.mjs';
import { compromiseQuotations } from './compromise-quotations.mjs';
import { directRecall, quoteFigures, seedFigures } from './quote-figures.mjs';
import { sizeFigures } from './size-figures.mjs';

/** @typedef {{id: string, text: string, scareQuotes?: object[], language?: string}} Gold */

/** The language that a page names, when speed is measured: nearly every page does. */
const PAGE = 'en';

/**
 * Quotations and their speakers: ours beside compromise's.
 * @param {import('../board/command.mjs').Options} options `gold`: one file instead of the three sets
 * @returns {Promise<import('../board/figure.mjs').Report>}
 */
export async function measureQuotes({ gold, data }) {
  const folder = dataFolder(data);
  const { readDocuments, score } = await scorer(`${folder}/bench/quotes/score.mjs`);
  const files = gold
    ? [needed(gold)]
    : [
        needed(folder, 'bench/quotes/polnear-dev.jsonl.gz'),
        needed(folder, 'bench/quotes/german-wikinews-dev.jsonl.gz'),
        needed(folder, 'seed/quotes-gold.json'),
      ];
  const figures = [];
  const about = [];
  /** @type {Gold[]} */
  let first = [];
  for (const file of files) {
    /** @type {Gold[]} */
    const golds = readDocuments(file);
    const set = golds.length === 1 && golds[0]?.id === 'seed' ? 'seed' : basename(file).replace(/\.jsonl?(\.gz)?$/, '');
    const predictions = analysed(golds);
    const peer = { name: COMPROMISE, predictions: golds.map(({ id, text }) => ({ id, quotes: compromiseQuotations(text) })) };
    about.push(`${set}: ${golds.length} ${golds.length === 1 ? 'article' : 'articles'}.`);
    if (set === 'seed') figures.push(...seedFigures(score(golds, predictions), score(golds, peer.predictions), COMPROMISE));
    else if (golds.some(({ scareQuotes }) => scareQuotes?.length)) figures.push(...quoteFigures(set, golds, predictions, peer, score));
    else figures.push(...directRecall(set, golds, predictions, peer, score));
    if (first.length === 0) first = golds;
  }
  const { analyse, plainArticle, model } = await builtFinders();
  const readers = {
    quotations: (/** @type {string} */ text) => analyse(plainArticle(text, PAGE)),
    whole: (/** @type {string} */ text) => analyse(plainArticle(text, PAGE), model),
  };
  figures.push(...sizeFigures(first, readers.whole));
  return { title: 'Quotations and their speakers', about, peers: [COMPROMISE], figures, printed: speed(first, readers) };
}

/**
 * Against compromise's quotations alone, which name no speakers: our quotations with speakers on names that the rules find,
 * and our whole analysis with the trained names, which is what the product runs.
 * @param {readonly Gold[]} golds
 * @param {{quotations: (text: string) => unknown, whole: (text: string) => unknown}} readers
 */
function speed(golds, readers) {
  const quotations = 'our quotations with speakers, names by rules';
  const whole = 'our whole analysis, names trained (the product’s own path)';
  const peer = `${COMPROMISE} .quotations()`;
  const speeds = wordsPerSecond(golds, {
    [quotations]: readers.quotations,
    [whole]: readers.whole,
    [peer]: (text) => nlp(text).quotations().json(),
  });
  return [speedLine(speeds, quotations, peer), speedLine(speeds, whole, peer)];
}
