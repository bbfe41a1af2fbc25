/** The script that shows, in a card, how a kept quotation was changed: puts it where the paint finds it. */
import { changedPart } from './changed-part.ts';

globalThis.quotemarkChanged = changedPart;
