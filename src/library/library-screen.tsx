import { failureWords } from '../ui/failure-words.ts';
import { Notice } from '../ui/notice.tsx';
import { useLate } from '../ui/use-late.ts';
import { LibraryView } from './library-view.tsx';
import { useLibrary } from './use-library.ts';

/** One view for each thing that can be true of the library. */
export function LibraryScreen() {
  const library = useLibrary();
  const slow = useLate(library.status === 'opening', 300);
  if (library.status === 'ready') return <LibraryView library={library} />;
  return (
    <main class="library-notice" aria-busy={library.status === 'opening'}>
      <h1 class="unseen">Quotemark library</h1>
      {library.status === 'opening' && slow && <Notice title="Opening the library" />}
      {library.status === 'blocked' && (
        <Notice title="An older Quotemark is still open">
          Close the other tabs and windows of Quotemark, or reload them. Then the library opens by itself. Nothing was changed.
        </Notice>
      )}
      {library.status === 'failed' && library.failure !== null && (
        <Notice
          title={library.failure.code === 'newer-store' ? 'Quotemark has to be updated' : 'The library could not be opened'}
          {...(library.failure.code === 'newer-store' ? {} : { action: { label: 'Try again', onClick: library.retry } })}
        >
          {failureWords(library.failure)} Nothing of yours is affected.
        </Notice>
      )}
    </main>
  );
}
