/** The script that knows where the reader is, and brings them elsewhere. Puts both where the paint finds them. */
import { scrollToRange } from '../page/scroll-to-range.ts';
import { watchPlace } from './watch-place.ts';

const place = { scrollToRange, watchPlace };
export type Place = typeof place;

globalThis.quotemarkPlace = place;
