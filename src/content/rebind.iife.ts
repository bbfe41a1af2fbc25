/**
 * What painted pages need after a while: finds paint again when a page draws its words anew, and says when the extension
 * is gone. Puts both where the content script finds them.
 */
import { keepBound } from '../page/keep-bound.ts';
import { leaveNote } from '../page/leave-note.ts';

globalThis.quotemarkRebind = keepBound;
globalThis.quotemarkLeave = leaveNote;
