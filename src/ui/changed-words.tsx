import type { WordChange } from '../core/text/word-diff.ts';
import './changed-words.css';

/** Two wordings in one: what was taken out is struck, what was put in is underlined. */
export function ChangedWords({ changes }: { changes: readonly WordChange[] }) {
  return (
    <span class="changed-words">
      {changes.map(({ kind, text }) => {
        if (kind === 'same') return text;
        const words = text.trimEnd();
        // A line under the space would join two changes that stand side by side.
        const space = text.slice(words.length) || (kind === 'removed' ? ' ' : '');
        return kind === 'removed' ? (
          <>
            <del>{words}</del>
            {space}
          </>
        ) : (
          <>
            <ins>{words}</ins>
            {space}
          </>
        );
      })}
    </span>
  );
}
