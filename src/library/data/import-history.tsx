import type { ImportRow } from '../../store/schema.ts';
import { dateLabel } from '../../ui/dates.ts';
import { counted } from './use-import.ts';

interface Props {
  readonly rows: readonly ImportRow[];
  readonly onUndo: (row: ImportRow) => void;
  readonly onResume: (row: ImportRow) => void;
}

/** What was imported in the last 30 days, and what was stopped half-way. */
export function ImportHistory({ rows, onUndo, onResume }: Props) {
  if (rows.length === 0) return null;
  return (
    <ul class="option-rows import-past" aria-label="Earlier imports">
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
              Go on
            </button>
          )}
          <button type="button" class="button small line" onClick={() => onUndo(row)}>
            Undo
          </button>
        </li>
      ))}
    </ul>
  );
}

function stateWords({ at, state, parts, of, added, merged }: ImportRow): string {
  const day = dateLabel(new Date(at).toISOString().slice(0, 10));
  const facts = [added > 0 ? `${counted(added)} added` : '', merged > 0 ? `${counted(merged)} merged` : ''].filter((fact) => fact !== '');
  if (state === 'undoing') return `${day}. Half taken back.`;
  if (state === 'writing')
    return `${day}. Stopped at ${Math.round((100 * parts) / Math.max(1, of))} %: ${facts.join(', ') || 'nothing yet'}.`;
  return `${day}. ${facts.join(', ') || 'Nothing new'}.`;
}
