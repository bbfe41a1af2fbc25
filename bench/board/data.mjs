import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The data that a benchmark needs is not there, or an option is wrong: exit code 2, since nothing was measured. */
export class NotMeasured extends Error {}

/** The folder of benchmark data: what --data names, else the one beside the checkout. @param {string | undefined} data */
export function dataFolder(data) {
  return data === undefined ? join(ROOT, '..', 'shared') : resolve(data);
}

/**
 * A file or folder of the benchmark data.
 * @param {...string} parts
 * @throws {NotMeasured} when it is not there
 */
export function needed(...parts) {
  const path = join(...parts);
  if (!existsSync(path)) {
    throw new NotMeasured(
      `No benchmark data: ${path} is not there. The data is not part of this repository: name its folder with --data DIR.`,
    );
  }
  return path;
}

/**
 * A scorer of the benchmark data, as it is.
 * @param {string} path
 * @returns {Promise<any>} its exports
 */
export async function scorer(path) {
  return await import(pathToFileURL(needed(path)).href);
}
