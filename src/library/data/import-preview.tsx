import { useState } from 'preact/hooks';
import { panelId, Segments, segmentId } from '../../ui/segments.tsx';
import { type ImportPreview, OUTCOMES, type Outcome } from './preview-import.ts';
import { counted } from './use-import.ts';

interface Props {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { add: 'Added', merge: 'Merged', skip: 'Skipped', refuse: 'Refused' };

/** What importing a file would do, with reasons, before anything is written. */
export function ImportPreviewView({ name, preview, onImport, onCancel }: Props) {
  const { kind, counts, rows, articles, corrections } = preview;
  const shown = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const [chosen, choose] = useState<Outcome | null>(null);
  const outcome = chosen ?? shown[0] ?? 'add';
  const news = counts.add + counts.merge;
  const panel =
    shown.length > 1
      ? ({ id: panelId(outcome), role: 'tabpanel', 'aria-labelledby': segmentId(outcome) } as const)
      : ({ role: 'region', 'aria-label': OUTCOME_WORDS[outcome] } as const);
  const isEmpty = news === 0 && corrections === 0;
  return (
    <section class="import-preview" aria-label={`What ${name} would do`}>
      <p>
        <strong class="clip" dir="auto">
          {name}
        </strong>
      </p>
      <p role="status">{summary(preview)}</p>
      {shown.length > 1 && (
        <Segments
          label="What would happen"
          segments={shown.map((id) => ({ id, label: OUTCOME_WORDS[id], count: counts[id] }))}
          chosen={outcome}
          onChoose={choose}
        />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
        <div class="import-rows" tabIndex={0} {...panel}>
          <ul aria-label={OUTCOME_WORDS[outcome]}>
            {rows[outcome].map(({ words, title, reason }, index) => (
              <li key={`${index} ${words}`}>
                <span class="quoted clamp" dir="auto">
                  {words}
                </span>
                <span class="meta clip" dir="auto">
                  {[title, reason].filter((part) => part !== '').join(' · ')}
                </span>
              </li>
            ))}
            {counts[outcome] > rows[outcome].length && (
              <li class="meta">and {(counts[outcome] - rows[outcome].length).toLocaleString()} more</li>
            )}
          </ul>
        </div>
      )}
      <p class="import-actions">
        {!isEmpty && (
          <button type="button" class="button first" onClick={onImport}>
            Import {news > 0 ? counted(news) : 'what you put right'}
          </button>
        )}
        <button type="button" class="button line" onClick={onCancel}>
          {isEmpty ? 'Close' : 'Cancel'}
        </button>
        {!isEmpty && articles > 0 && <span class="meta">They find their places when you next open their articles.</span>}
        {kind !== null && isEmpty && <span class="meta">Nothing was changed.</span>}
      </p>
    </section>
  );
}

function summary({ kind, counts, rows, articles, corrections }: ImportPreview): string {
  if (kind === null) return rows.refuse[0]?.reason ?? 'This is no file that Quotemark understands.';
  if (counts.add + counts.merge + corrections === 0) return `${kind}: there is nothing new in it.`;
  const facts = [
    counts.add > 0 ? `${counted(counts.add)} would be added` : '',
    articles > 0 ? `in ${articles.toLocaleString()} ${articles === 1 ? 'new article' : 'new articles'}` : '',
    counts.merge > 0 ? `${counts.merge.toLocaleString()} merged with yours` : '',
    counts.skip > 0 ? `${counts.skip.toLocaleString()} skipped` : '',
    counts.refuse > 0 ? `${counts.refuse.toLocaleString()} refused` : '',
  ];
  return `${kind}: ${facts.filter((fact) => fact !== '').join(', ')}. Nothing is written yet.`;
}
