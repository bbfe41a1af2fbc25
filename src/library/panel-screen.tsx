import { useLate } from '../ui/use-late.ts';
import { LibraryScreen } from './library-screen.tsx';
import { OutlineView } from './outline-view.tsx';
import { useOpenArticle } from './use-open-article.ts';

/** The open article's outline; where the tab has none to show, how to start, and the library. */
export function PanelScreen() {
  const { tabId, page } = useOpenArticle();
  const slow = useLate(page === null || (page !== 'silent' && page.status === 'reading'), 300);
  if (page === null || (page !== 'silent' && page.status === 'reading'))
    return (
      <main class="panel" aria-busy="true">
        <h1 class="unseen">Quotemark</h1>
        {slow && (
          <p class="empty" role="status">
            Reading
          </p>
        )}
      </main>
    );
  if (page !== 'silent' && page.status === 'ready' && tabId !== null) return <OutlineView key={page.key} page={page} tabId={tabId} />;
  const words =
    page === 'silent'
      ? 'To see who said what on this page, press the Quotemark button beside its address.'
      : page.status === 'failed'
        ? 'This article could not be read. Press the Quotemark button to try again.'
        : 'This page does not look like an article.';
  return (
    <div class="panel">
      <p class="panel-hint" role="status">
        {words}
      </p>
      <LibraryScreen />
    </div>
  );
}
