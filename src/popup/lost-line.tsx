import { sayCount } from '../core/words/words.ts';
import type { OwnThing } from '../ui/article-yours.ts';
import { Icon } from '../ui/icon.tsx';
import { openPanel } from './open-panel.ts';

interface Props {
  readonly things: readonly OwnThing[];
  readonly tabId: number;
  readonly onFailed: (words: string) => void;
}

/** Says that something of the reader's has no sure place in the page, and leads to the panel, which stays open beside it. */
export function LostLine({ things, tabId, onFailed }: Props) {
  const count = things.filter(({ question }) => question !== null).length;
  if (count === 0) return null;
  return (
    <button type="button" class="lost-line" onClick={() => openPanel(tabId, onFailed)}>
      <Icon name="unlink" />
      <span>{sayCount('shelf_need_you', count)}</span>
      <Icon name="panel" />
    </button>
  );
}
