import { say } from '../core/words/words.ts';
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
      <h1 class="unseen">{say('library_title')}</h1>
      {library.status === 'opening' && slow && <Notice title={say('library_opening')} />}
      {library.status === 'blocked' && <Notice title={say('library_older_open')}>{say('library_older_open_what')}</Notice>}
      {library.status === 'failed' && library.failure !== null && (
        <Notice
          title={say(library.failure.code === 'newer-store' ? 'newer_title' : 'library_failed')}
          {...(library.failure.code === 'newer-store' ? {} : { action: { label: say('common_try_again'), onClick: library.retry } })}
        >
          {say('failure_and_safe', { reason: failureWords(library.failure) })}
        </Notice>
      )}
    </main>
  );
}
