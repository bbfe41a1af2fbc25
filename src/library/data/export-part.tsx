import { say, sayCount } from '../../core/words/words.ts';
import { ExportButton } from '../export-button.tsx';
import type { Exporting } from '../use-export.ts';
import type { Library } from '../use-library.ts';
import { DataPiece } from './data-piece.tsx';

/** The whole library as a file, or a file for each article. */
export function ExportPart({ library, exporting }: { library: Library; exporting: Exporting }) {
  const { articles, complete } = library;
  const count = sayCount('article_count', articles.length);
  return (
    <DataPiece title={say('export_export')} about={say('export_about')}>
      {!complete && <p role="status">{say('empty_reading')}</p>}
      {complete && articles.length === 0 && <p>{say('export_nothing')}</p>}
      {complete && articles.length > 0 && (
        <ExportButton exporting={exporting} head={count} label={say('export_everything')} scope={() => ({ articles, only: null })} />
      )}
    </DataPiece>
  );
}
