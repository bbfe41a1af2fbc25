import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
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
        <h1 class="unseen">{say('extension_name')}</h1>
        {slow && (
          <p class="empty" role="status">
            {say('page_reading')}
          </p>
        )}
      </main>
    );
  if (page !== 'silent' && page.status === 'ready' && tabId !== null) return <OutlineView key={page.key} page={page} tabId={tabId} />;
  const words: WordKey = page === 'silent' ? 'panel_hint' : page.status === 'failed' ? 'panel_failed' : 'panel_not_article';
  return (
    <div class="panel">
      <p class="panel-hint" role="status">
        {say(words)}
      </p>
      <LibraryScreen />
    </div>
  );
}
