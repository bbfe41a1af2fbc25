import { useState } from 'preact/hooks';
import type { ImportReason } from '../../core/import/import-reason.ts';
import type { WordKey } from '../../core/words/word-key.ts';
import { say, sayApart, sayCode, sayCount, sayList } from '../../core/words/words.ts';
import { panelId, Segments, segmentId } from '../../ui/segments.tsx';
import { type ImportPreview, OUTCOMES, type Outcome } from './preview-import.ts';

interface Props {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

const OUTCOME_WORDS: Readonly<Record<Outcome, WordKey>> = {
  add: 'import_outcome_add',
  merge: 'import_outcome_merge',
  skip: 'import_outcome_skip',
  refuse: 'import_outcome_refuse',
};

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
      : ({ role: 'region', 'aria-label': say(OUTCOME_WORDS[outcome]) } as const);
  const isEmpty = news === 0 && corrections === 0;
  return (
    <section class="import-preview" aria-label={say('import_would_do', { name })}>
      <p>
        <strong class="clip" dir="auto">
          {name}
        </strong>
      </p>
      <p role="status">{summary(preview)}</p>
      {shown.length > 1 && (
        <Segments
          label={say('import_would_happen')}
          segments={shown.map((id) => ({ id, label: say(OUTCOME_WORDS[id]), count: counts[id] }))}
          chosen={outcome}
          onChoose={choose}
        />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key
        <div class="import-rows" tabIndex={0} {...panel}>
          <ul aria-label={say(OUTCOME_WORDS[outcome])}>
            {rows[outcome].map(({ words, title, reason }, index) => (
              <li key={`${index} ${words}`}>
                <span class="quoted clamp" dir="auto">
                  {typeof words === 'number' ? say('import_row', { number: words }) : words}
                </span>
                <span class="meta clip">{[sayApart(title), reasonWords(reason)].filter((part) => part !== '').join(' · ')}</span>
              </li>
            ))}
            {counts[outcome] > rows[outcome].length && (
              <li class="meta">{sayCount('import_more', counts[outcome] - rows[outcome].length)}</li>
            )}
          </ul>
        </div>
      )}
      <p class="import-actions">
        {!isEmpty && (
          <button type="button" class="button first" onClick={onImport}>
            {news > 0 ? sayCount('import_do', news) : say('import_do_corrections')}
          </button>
        )}
        <button type="button" class="button line" onClick={onCancel}>
          {say(isEmpty ? 'common_close' : 'import_cancel')}
        </button>
        {!isEmpty && articles > 0 && <span class="meta">{say('import_find_places')}</span>}
        {kind !== null && isEmpty && <span class="meta">{say('import_nothing_changed')}</span>}
      </p>
    </section>
  );
}

function reasonWords(reason: ImportReason | null): string {
  return reason === null ? '' : sayCode('import_why', reason.code, reason.parts);
}

function summary({ kind, counts, rows, articles, corrections }: ImportPreview): string {
  if (kind === null) return reasonWords(rows.refuse[0]?.reason ?? { code: 'unknown' });
  if (counts.add + counts.merge + corrections === 0) return say('import_no_news', { kind });
  const facts = [
    counts.add > 0 ? sayCount('import_would_add', counts.add) : '',
    articles > 0 ? sayCount('import_in_new', articles) : '',
    counts.merge > 0 ? sayCount('import_with_yours', counts.merge) : '',
    counts.skip > 0 ? sayCount('import_skipped', counts.skip) : '',
    counts.refuse > 0 ? sayCount('import_refused', counts.refuse) : '',
  ];
  return say('import_summary', { kind, what: sayList(facts.filter((fact) => fact !== '')) });
}
