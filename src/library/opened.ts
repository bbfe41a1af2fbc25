import type { View } from './library-nav.tsx';

/** What the pane beside the list shows. */
export interface Opened {
  readonly kind: 'article' | 'speaker' | 'name';
  readonly id: string;
  /** The reader's thing that led to it. */
  readonly annotation?: string;
  /** The field that takes the focus: of that thing, or of the article as a whole. */
  readonly focus?: 'note' | 'tags';
}

/** What the page's address asks for: `#article=…`, `#speaker=…`, `#name=…`. */
export function openedAtStart(): Opened | null {
  const [asked] = new URLSearchParams(location.hash.slice(1));
  if (asked === undefined) return null;
  const [kind, id] = asked;
  return kind === 'article' || kind === 'speaker' || kind === 'name' ? { kind, id } : null;
}

/** The view that the address asks for: `#options`, else the list of articles. */
export function viewAtStart(): View {
  return location.hash === '#options' ? 'options' : 'articles';
}
