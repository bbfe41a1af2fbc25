import { say, sayCount, sayList, sayShare } from '../../core/words/words.ts';
import type { ImportRow } from '../../store/schema.ts';
import { dateLabel } from '../../ui/dates.ts';

interface Props {
  readonly rows: readonly ImportRow[];
  readonly onUndo: (row: ImportRow) => void;
  readonly onResume: (row: ImportRow) => void;
}

/** What was imported in the last 30 days, and what was stopped half-way. */
export function ImportHistory({ rows, onUndo, onResume }: Props) {
  if (rows.length === 0) return null;
  return (
    <ul class="option-rows import-past" aria-label={say('import_earlier')}>
      {rows.map((row) => (
        <li key={row.id}>
          <span class="import-name">
            <span class="clip" dir="auto">
              {row.name}
            </span>
            <span class="meta">{stateWords(row)}</span>
          </span>
          {row.state === 'writing' && row.file !== null && (
            <button type="button" class="button small line" onClick={() => onResume(row)}>
              {say('import_go_on')}
            </button>
          )}
          <button type="button" class="button small line" onClick={() => onUndo(row)}>
            {say('common_undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function stateWords({ at, state, parts, of, added, merged }: ImportRow): string {
  const day = dateLabel(new Date(at).toISOString().slice(0, 10));
  const facts = [...(added > 0 ? [sayCount('import_added', added)] : []), ...(merged > 0 ? [sayCount('import_merged', merged)] : [])];
  if (state === 'undoing') return say('import_half_back', { date: day });
  if (state === 'writing')
    return say('import_stopped_at', {
      date: day,
      share: sayShare(parts / Math.max(1, of)),
      what: facts.length > 0 ? sayList(facts) : say('import_nothing_yet'),
    });
  return say('import_state', { date: day, what: facts.length > 0 ? sayList(facts) : say('import_nothing_new') });
}
