import { ExportButton } from '../export-button.tsx';
import type { Exporting } from '../use-export.ts';
import type { Library } from '../use-library.ts';
import { DataPiece } from './data-piece.tsx';

/** The whole library as a file, or a file for each article. */
export function ExportPart({ library, exporting }: { library: Library; exporting: Exporting }) {
  const { articles, complete } = library;
  const count = `${articles.length.toLocaleString()} ${articles.length === 1 ? 'article' : 'articles'}`;
  return (
    <DataPiece title="Export" about="JSON has everything, and can be imported again. The other formats are for other software.">
      {!complete && <p role="status">Reading the library</p>}
      {complete && articles.length === 0 && <p>There is nothing to export yet.</p>}
      {complete && articles.length > 0 && (
        <ExportButton exporting={exporting} head={count} label="Export everything" scope={() => ({ articles, only: null })} />
      )}
    </DataPiece>
  );
}
