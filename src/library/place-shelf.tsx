import { useRef } from 'preact/hooks';
import type { PlaceAnswerName, Placement } from '../core/anchors/placement.ts';
import type { Annotation } from '../core/annotation.ts';
import type { Span } from '../core/span.ts';
import { say, sayCount } from '../core/words/words.ts';
import { PlaceQuestion } from '../ui/place-question.tsx';
import type { Shelved } from './outline.ts';

interface Props {
  readonly shelf: readonly Shelved[];
  readonly locked: string | null;
  readonly onAnswer: (annotation: Annotation, answer: PlaceAnswerName, asked: string) => Promise<void>;
  /** @param span in the page's text */
  readonly onVisit: (span: Span) => void;
}

/** What of the reader's has no sure place in the page, or other words in it: apart from what has its place. */
export function PlaceShelf({ shelf, locked, onAnswer, onVisit }: Props) {
  const head = useRef<HTMLElement>(null);
  const answer = async ({ annotation, placement }: Shelved, given: PlaceAnswerName) => {
    await onAnswer(annotation, given, placement.asked);
    // The button goes with its question.
    head.current?.focus();
  };
  return (
    <details class="panel-shelf" open>
      <summary ref={head} class="label">
        <span>{say('shelf_title')}</span>
        <Counts shelf={shelf} />
      </summary>
      <ul>
        {shelf.map((each) => (
          <li key={each.annotation.id}>
            <PlaceQuestion {...each} locked={locked} onAnswer={(given) => void answer(each, given)} onVisit={onVisit} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How many of each kind. */
function Counts({ shelf }: { shelf: readonly Shelved[] }) {
  const count = (state: Placement['state']) => shelf.filter(({ placement }) => placement.state === state).length;
  const counts = [
    ['shelf_lost', count('orphan')],
    ['shelf_unsure', count('unsure')],
    ['shelf_changed', count('changed')],
  ] as const;
  return counts.map(([words, number]) => number > 0 && <span key={words}>{sayCount(words, number)}</span>);
}
