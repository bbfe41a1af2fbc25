const ROUNDS = 1500;
const STEP = 2;
const MOMENTUM = 0.9;

/**
 * One choice: what is true of each option, and which options are right.
 * @typedef {{options: string[][], right: number[]}} Choice
 */

/**
 * Fits a conditional logistic model (McFadden 1974) by gradient descent with momentum: the log-likelihood of choosing a
 * right option, less an L2 penalty. No chance is drawn, so the same choices give the same weights.
 * @param {readonly Choice[]} choices
 * @param {readonly string[]} names every feature
 * @param {number} penalty
 * @returns {Record<string, number>} one weight a feature, two decimals
 */
export function fitWeights(choices, names, penalty) {
  const place = new Map(names.map((name, index) => [name, index]));
  const coded = choices.map(({ options, right }) => ({
    options: options.map((features) => features.map((feature) => place.get(feature) ?? 0)),
    right: new Set(right),
  }));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -penalty * weight);
    for (const { options, right } of coded) addGradient(gradient, options, right, weights);
    for (const [index, slope] of gradient.entries()) {
      speed[index] = MOMENTUM * (speed[index] ?? 0) + (STEP * slope) / coded.length;
      weights[index] = (weights[index] ?? 0) + (speed[index] ?? 0);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, Math.round(100 * (weights[index] ?? 0)) / 100 + 0]));
}

/**
 * @param {Float64Array} gradient
 * @param {readonly (readonly number[])[]} options
 * @param {ReadonlySet<number>} right
 * @param {Float64Array} weights
 */
function addGradient(gradient, options, right, weights) {
  const scores = options.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, index) => sum + (right.has(index) ? value : 0), 0);
  for (const [index, features] of options.entries()) {
    const odd = odds[index] ?? 0;
    const pull = (right.has(index) ? odd / good : 0) - odd / all;
    for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + pull;
  }
}
