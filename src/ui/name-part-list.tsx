import { say, sayCount } from '../core/words/words.ts';
import type { NamePart } from './edited-name.ts';

interface Props {
  readonly parts: readonly NamePart[];
  readonly onLeave: (part: NamePart) => void;
}

/** How a name is written in the article, and what the reader joined to it; each of several can be taken out. */
export function NamePartList({ parts, onLeave }: Props) {
  return (
    <section class="name-parts" aria-label={say('name_written_as')}>
      <h3 class="label">{say('name_written_as')}</h3>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <span class="clip" dir="auto">
              {part.words}
            </span>
            <span class="meta">{sayCount(part.joined ? 'name_times_joined' : 'name_times', part.mentions)}</span>
            {part.leaving.length > 0 && (
              <button
                type="button"
                class="text-button"
                aria-label={say('name_not_the_same_words', { words: part.words })}
                onClick={() => onLeave(part)}
              >
                {say('name_not_the_same')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
