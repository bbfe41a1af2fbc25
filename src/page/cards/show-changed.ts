import { h, render } from 'preact';
import type { Placement } from '../../core/anchors/placement.ts';
import type { Annotation } from '../../core/annotation.ts';
import type { HighlightChange } from '../../core/highlight-change.ts';
import type { Reply } from '../../core/reply.ts';
import { say } from '../../core/words/words.ts';
import changedWords from '../../ui/changed-words.css?inline';
import { ChangedNote } from '../surface/changed-note.tsx';
import type { ChangeCard } from './card-host.ts';
import showChangedCss from './show-changed.css?inline';

interface Card extends ChangeCard {
  write(change: HighlightChange): Promise<Reply<unknown>>;
}

const SAID = { mine: 'place_mine_kept', today: 'place_today_taken' } as const;

/** Fills a part of a quotation's card: word by word how the newsroom changed what was kept, and whose words count. */
export function showChanged(part: HTMLElement, annotation: Annotation, placement: Placement, card: Card): void {
  const { selectors, keptQuotation } = annotation;
  const { changes, asked } = placement;
  if (changes === null) return;
  const isNew = part.firstChild === null;
  if (isNew) dress(part.getRootNode() as ShadowRoot);
  const frame = part.closest<HTMLElement>('.card');
  const onAnswer = (answer: keyof typeof SAID) =>
    card.run(
      () => card.write({ change: 'answer', answer, asked }),
      () => {
        // The button has gone with its question.
        frame?.focus({ preventScroll: true });
        card.say(say(SAID[answer]), () => card.write({ change: 'place', selectors, keptQuotation }));
      },
    );
  render(h(ChangedNote, { changes, onAnswer }), part);
  if (isNew) card.onMoved();
}

let sheet: CSSStyleSheet | null = null;

/** The cards' own sheets know nothing of changed words. */
function dress(root: ShadowRoot): void {
  if (sheet !== null && root.adoptedStyleSheets.includes(sheet)) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(changedWords + showChangedCss);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
