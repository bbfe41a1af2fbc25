import type { Paint } from '../core/paint/paint-name.ts';
import type { Ground } from './paint-rule.ts';
import { isTornRange } from './torn-range.ts';

/** Everything that is painted in one way: the words, who wins where two lie on each other, and the final colours. */
export interface Stroke {
  readonly name: string;
  readonly priority: number;
  readonly ranges: readonly Range[];
  readonly rule: string;
  readonly printRule: string | null;
  /** What the rules were made of. */
  readonly paint: Paint;
  readonly ground: Ground;
}

/** Another place for the reader's own highlights than the registry. Without anything in it, they are not painted at all. */
export interface OwnLayer {
  /** Replaces all that is painted there. */
  set?(strokes: readonly Stroke[]): void;
  /** True where the page has taken away nodes under it. */
  isTorn?(): boolean;
}

/** The registry is the page's too: our names are told by this. */
const PREFIX = 'qm-';

/** Our highlights in the page's registry, and the one style sheet that paints them. */
export class HighlightLayer {
  readonly #document: Document;
  readonly #sheet = new CSSStyleSheet();
  readonly #ours = new Map<string, Highlight>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Replaces all that is painted. */
  set(strokes: readonly Stroke[]): void {
    this.#unregister();
    for (const { name, priority, ranges } of strokes) {
      const highlight = new Highlight();
      // One by one: a long page has more ranges than a call may have arguments.
      for (const range of ranges) highlight.add(range);
      highlight.priority = priority;
      this.#ours.set(PREFIX + name, highlight);
    }
    this.#sheet.replaceSync(strokes.map(rulesOf).join('\n'));
    this.restore();
  }

  /** True while the page has left our paint alone. */
  isWhole(): boolean {
    return this.#adopted() && [...this.#ours].every(([name, highlight]) => CSS.highlights.get(name) === highlight);
  }

  /** True where the page has taken away nodes under our paint. */
  isTorn(): boolean {
    for (const ranges of this.#ours.values()) for (const range of ranges) if (isTornRange(range)) return true;
    return false;
  }

  /** Puts back what the page has taken away. */
  restore(): void {
    for (const [name, highlight] of this.#ours) CSS.highlights.set(name, highlight);
    if (this.#ours.size > 0 && !this.#adopted()) this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, this.#sheet];
  }

  /** Takes all of ours away, and nothing else. */
  clear(): void {
    this.#unregister();
    const others = this.#document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    if (others.length < this.#document.adoptedStyleSheets.length) this.#document.adoptedStyleSheets = others;
  }

  #adopted(): boolean {
    return this.#ours.size === 0 || this.#document.adoptedStyleSheets.includes(this.#sheet);
  }

  #unregister(): void {
    for (const [name, highlight] of this.#ours) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#ours.clear();
  }
}

function rulesOf({ name, rule, printRule }: Stroke): string {
  const selector = `::highlight(${PREFIX}${name})`;
  const print = printRule === null ? '' : `\n@media print { ${selector} { ${printRule} } }`;
  return `${selector} { ${rule} }${print}`;
}
