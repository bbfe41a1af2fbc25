/** The script that paints: puts its start where the content script, in the same isolated world, finds it. */
import { startPaint } from './start-paint.ts';

globalThis.quotemarkPaint = startPaint;
