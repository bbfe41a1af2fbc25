/** The script that paints the reader's own highlights where no page can read them: puts its start where the paint finds it. */
import { privatePaint } from '../page/private/private-paint.ts';

globalThis.quotemarkPrivate = privatePaint;
