import type { ComponentChildren } from 'preact';
import { say } from '../../core/words/words.ts';
import { PageIcon } from '../../ui/page-icon.tsx';

interface Props {
  /** A badge or an icon. */
  readonly picture: ComponentChildren;
  readonly name: string;
  readonly meta: readonly string[];
  readonly onClose: () => void;
}

export function CardHead({ picture, name, meta, onClose }: Props) {
  return (
    <header class="card-part card-who">
      {picture}
      <div>
        <h2 class="card-name" dir="auto">
          {name}
        </h2>
        {meta.map((line) => (
          <p key={line} class="meta" dir="auto">
            {line}
          </p>
        ))}
      </div>
      <button type="button" class="icon-button" aria-label={say('common_close')} title={say('common_close')} onClick={onClose}>
        <PageIcon name="close" />
      </button>
    </header>
  );
}
