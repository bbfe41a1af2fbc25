/** The script of the reader's own highlights: puts what starts the bar where the content script, in the same isolated world, finds it. */
import { startSelection } from '../page/selection/start-selection.tsx';
import { selectionHost } from './selection-host.ts';

globalThis.quotemarkSelection = (page, missed) => startSelection(selectionHost(page), missed);
