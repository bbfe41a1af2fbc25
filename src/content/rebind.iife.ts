/** The script that finds paint again when a page draws its words anew: puts its start where the content script finds it. */
import { keepBound } from '../page/keep-bound.ts';

globalThis.quotemarkRebind = keepBound;
