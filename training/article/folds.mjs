import { createHash } from 'node:crypto';

const FOLDS = 5;

/**
 * Pages parted by host, so that no site is on both sides.
 * @template {{host: string}} Page
 * @param {readonly Page[]} pages
 * @returns {{train: Page[], test: Page[]}[]}
 */
export function folds(pages) {
  const foldOf = (/** @type {Page} */ { host }) => createHash('sha256').update(`article ${host}`).digest().readUInt32BE() % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: pages.filter((page) => foldOf(page) !== fold),
    test: pages.filter((page) => foldOf(page) === fold),
  }));
}
