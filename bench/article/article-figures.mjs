import { figureFrom, sameAsScored, shareOf } from '../board/figure.mjs';

/** @typedef {import('../board/figure.mjs').Figure} Figure */
/** @typedef {Record<string, {articleBody: string | null, type?: string, with?: string[], url: string, [field: string]: unknown}>} Truth */
/** @typedef {Record<string, any>} Predictions by page */
/** @typedef {{name: string, predictions: Predictions}} Peer */

/** @typedef {{hit: number, extra: number, missing: number, exact: boolean}} BodyPage */

const precision = ratioMean((/** @type {BodyPage} */ { hit, extra }) => [hit, hit + extra]);
const recall = ratioMean((/** @type {BodyPage} */ { hit, missing }) => [hit, hit + missing]);

/** The benchmark's F1 is taken from the means of the pages' precision and recall. @param {readonly BodyPage[]} pages */
function bodyF1(pages) {
  const [p, r] = [precision(pages), recall(pages)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Whole bodies. @param {string} set @param {Truth} truth @param {Predictions} ours @param {readonly Peer[]} peers @param {any} scorer @returns {Figure[]} */
export function bodyFigures(set, truth, ours, peers, { scoreBody }) {
  const scored = scoreBody(truth, ours);
  const theirs = byPeer(peers, (predictions) => scoreBody(truth, predictions).pages);
  return [
    sameAsScored(figureFrom(set, 'body F1', bodyF1, scored.pages, theirs), scored.f1),
    sameAsScored(
      figureFrom(
        set,
        'exact',
        mean(({ exact }) => Number(exact)),
        scored.pages,
        theirs,
      ),
      scored.accuracy,
    ),
  ];
}

/** Bodies by words, of articles alone. @param {string} set @param {Truth} truth @param {Predictions} ours @param {readonly Peer[]} peers @param {any} scorer @returns {Figure[]} */
export function wordFigures(set, truth, ours, peers, { scoreWords }) {
  const scored = scoreWords(truth, ours);
  const f1 = mean((/** @type {{f1: number}} */ page) => page.f1);
  const theirs = byPeer(peers, (predictions) => scoreWords(truth, predictions).pages);
  return [sameAsScored(figureFrom(set, 'word F1', f1, scored.pages, theirs), scored.f1)];
}

/** Texts that must and must not be there. @param {string} set @param {Truth} truth @param {Predictions} ours @param {readonly Peer[]} peers @param {any} scorer @returns {Figure[]} */
export function snippetFigures(set, truth, ours, peers, { scoreSnippets }) {
  const scored = scoreSnippets(truth, ours);
  const f1 = shareOf(
    (/** @type {{hit: number, missing: number, extra: number}} */ { hit }) => 2 * hit,
    ({ hit, missing, extra }) => 2 * hit + missing + extra,
  );
  const theirs = byPeer(peers, (predictions) => scoreSnippets(truth, predictions).pages);
  return [sameAsScored(figureFrom(set, 'snippet F1', f1, scored.pages, theirs), scored.f1)];
}

/** Is there an article? @param {string} set @param {Truth} truth @param {Predictions} ours @param {readonly Peer[]} peers @param {any} scorer @returns {Figure[]} */
export function gateFigures(set, truth, ours, peers, { scoreGate }) {
  const rowsOf = (/** @type {Predictions} */ predictions) =>
    Object.keys(truth).map((id) => ({ article: truth[id]?.type === 'article', accepted: Boolean(predictions[id]?.isArticle) }));
  const accepted = (/** @type {boolean} */ article) =>
    shareOf(
      (/** @type {{article: boolean, accepted: boolean}} */ row) => Number(row.article === article && row.accepted),
      (row) => Number(row.article === article),
    );
  const [decision] = scoreGate(truth, ours);
  const theirs = byPeer(peers, (predictions) =>
    Object.values(predictions).some((page) => 'isArticle' in page) ? rowsOf(predictions) : null,
  );
  return [
    sameAsScored(figureFrom(set, 'article recall', accepted(true), rowsOf(ours), theirs), decision.recall),
    sameAsScored(figureFrom(set, 'false activation', accepted(false), rowsOf(ours), theirs), decision.falseActivation),
  ];
}

/** Title, author and date of articles. @param {string} set @param {Truth} truth @param {Predictions} ours @param {readonly Peer[]} peers @param {any} scorer @returns {Figure[]} */
export function metaFigures(set, truth, ours, peers, { scoreMeta }) {
  const all = scoreMeta(truth, ours);
  return ['title', 'author', 'date'].map((field) => {
    const rowsOf = (/** @type {Predictions} */ predictions) =>
      Object.entries(truth).map(([id, page]) => scoreMeta({ [id]: page }, { [id]: predictions[id] })[field]);
    const right = shareOf(
      (/** @type {{right: number, n: number}} */ row) => row.right * row.n,
      ({ n }) => n,
    );
    return sameAsScored(figureFrom(set, field, right, rowsOf(ours), byPeer(peers, rowsOf)), all[field].right);
  });
}

/** On how many pages is a body notably worse, or better, than Readability's? @param {string} set @param {Truth} truth @param {Predictions} ours @param {Peer} readability @param {readonly Peer[]} peers @param {any} scorer @returns {Figure[]} */
export function comparedFigures(set, truth, ours, readability, peers, { comparePredictions }) {
  const rowsOf = (/** @type {Predictions} */ predictions) => comparePredictions(truth, predictions, readability.predictions).pages;
  const theirs = byPeer(peers, rowsOf);
  const notable = 0.05;
  const worse = mean((/** @type {{difference: number}} */ { difference }) => Number(difference < -notable));
  const better = mean((/** @type {{difference: number}} */ { difference }) => Number(difference > notable));
  const compared = comparePredictions(truth, ours, readability.predictions);
  return [
    sameAsScored(figureFrom(set, 'worse than Readability', worse, compared.pages, theirs), compared.worse),
    sameAsScored(figureFrom(set, 'better than Readability', better, compared.pages, theirs), compared.better),
  ];
}

/** Text nodes of Readability's answer that have no way back to the live page. @param {string} set @param {Predictions} ours @returns {Figure} */
export function lostFigure(set, ours) {
  const lost = shareOf(
    (/** @type {{nodes?: number, nodesLost?: number}} */ page) => page.nodesLost ?? 0,
    ({ nodes }) => nodes ?? 0,
  );
  return figureFrom(set, 'text nodes lost', lost, Object.values(ours));
}

/**
 * @template Rows
 * @param {readonly Peer[]} peers
 * @param {(predictions: Predictions) => Rows} rowsOf
 * @returns {Record<string, Rows>}
 */
function byPeer(peers, rowsOf) {
  return Object.fromEntries(peers.map(({ name, predictions }) => [name, rowsOf(predictions)]));
}

/** @template Row @param {(row: Row) => number} figure */
function mean(figure) {
  return shareOf(figure, () => 1);
}

/**
 * The mean of a ratio over the rows in which it is defined.
 * @template Row
 * @param {(row: Row) => [part: number, whole: number]} ratioOf
 * @returns {(rows: readonly Row[]) => number}
 */
function ratioMean(ratioOf) {
  return (rows) => {
    const ratios = rows.map(ratioOf).filter(([, whole]) => whole > 0);
    return ratios.length === 0 ? 0 : ratios.reduce((sum, [part, whole]) => sum + part / whole, 0) / ratios.length;
  };
}
