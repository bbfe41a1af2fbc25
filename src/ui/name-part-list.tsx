import type { NamePart } from './edited-name.ts';

interface Props {
  readonly parts: readonly NamePart[];
  readonly onLeave: (part: NamePart) => void;
}

/** How a name is written in the article, and what the reader joined to it; each of several can be taken out. */
export function NamePartList({ parts, onLeave }: Props) {
  return (
    <section class="name-parts" aria-label="Written here as">
      <h3 class="label">Written here as</h3>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <span class="clip" dir="auto">
              {part.words}
            </span>
            <span class="meta">
              {part.mentions === 1 ? 'once' : `${part.mentions} times`}
              {part.joined && ', joined by you'}
            </span>
            {part.leaving.length > 0 && (
              <button type="button" class="text-button" aria-label={`Not the same: ${part.words}`} onClick={() => onLeave(part)}>
                Not the same
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
