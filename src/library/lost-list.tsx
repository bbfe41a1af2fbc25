import type { Annotation } from '../core/annotation.ts';
import { exactWords } from '../core/export/quoted-passages.ts';
import { dateLabel } from '../ui/dates.ts';

/** What the reader kept of words that the article does not have any more: apart from what has its place. */
export function LostList({ annotations }: { annotations: readonly Annotation[] }) {
  return (
    <section class="panel-lost" aria-label="Lost their place">
      <h2 class="label">Lost their place: {annotations.length}</h2>
      <ul>
        {annotations.map((annotation) => (
          <li key={annotation.id}>
            <p class="quoted clamp" dir="auto">
              {exactWords(annotation) ?? ''}
            </p>
            <p class="meta">These words are no longer in the article. Saved {dateLabel(annotation.created)}.</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
