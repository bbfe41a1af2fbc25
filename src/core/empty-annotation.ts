import type { Annotation } from './annotation.ts';
import { type Clock, formatClock } from './clock.ts';

/** How long what is deleted can be taken back, in milliseconds. */
export const BIN_TIME = 30 * 24 * 60 * 60 * 1000;

/**
 * The reading before which a deletion is final.
 * @param now the wall clock in milliseconds
 */
export function binLimit(now: number): Clock {
  return formatClock({ time: Math.max(0, now - BIN_TIME), count: 0, device: '0000' });
}

/**
 * What stays of an annotation whose time in the bin is over: its id and its clocks, so that another device learns of the
 * deletion. The words go, and the address of the article with them.
 */
export function emptyAnnotation({ id, motivation, clocks, deleted, created, modified }: Annotation): Annotation {
  const kept = { id, articleKey: '', motivation, selectors: [], note: '', colour: null, tags: [], clocks, created, modified };
  return deleted === undefined ? kept : { ...kept, deleted };
}

/** True for what emptyAnnotation left. */
export function isEmptied({ articleKey, deleted }: Annotation): boolean {
  return articleKey === '' && deleted !== undefined;
}
