import type { ClosedPlace } from '../core/closed-place.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
import { failureWords } from '../ui/failure-words.ts';
import { Notice } from '../ui/notice.tsx';
import { askPage } from './connection.ts';
import { NoArticleNotice } from './no-article-notice.tsx';
import { OpenLibrary, OpenOptions } from './other-screens.tsx';
import type { Page } from './use-page.ts';

const CLOSED: Readonly<Record<ClosedPlace, WordKey>> = {
  browser: 'page_closed_browser',
  store: 'page_closed_store',
  source: 'page_closed_source',
  file: 'page_closed_file',
  'failed-page': 'page_closed_failed_page',
  unknown: 'page_closed_unknown',
};

interface Props {
  readonly page: Page;
  readonly tabId: number | null;
  readonly restart: () => void;
}

/** What stands in the popup when there is no article to show. */
export function PageNotice(props: Props) {
  return (
    <main class="popup-notice">
      <h1 class="unseen">{say('extension_name')}</h1>
      <Sentence {...props} />
      <footer class="popup-foot">
        <OpenLibrary />
        <OpenOptions />
      </footer>
    </main>
  );
}

function Sentence({ page, tabId, restart }: Props) {
  const ask = (name: 'page.annotate-anyway' | 'page.retry') => () => {
    // A page that does not answer is found by the question that is already waiting.
    if (tabId !== null) void askPage(tabId, name, null);
  };
  switch (page.status) {
    case 'not-article':
      return <NoArticleNotice tabId={tabId} onAnyway={ask('page.annotate-anyway')} />;
    case 'failed':
      if (page.code === 'newer-store') return <Notice title={say('newer_title')}>{failureWords(page)}</Notice>;
      return (
        <Notice title={say('page_failed')} action={{ label: say('common_try_again'), onClick: ask('page.retry') }}>
          {say('failure_and_safe', { reason: failureWords(page) })}
        </Notice>
      );
    case 'closed-page':
      return <Notice title={say(page.place === 'failed-page' ? 'page_not_loaded' : 'page_closed')}>{say(CLOSED[page.place])}</Notice>;
    case 'no-tab':
      return (
        <Notice title={say('page_none')} action={{ label: say('common_try_again'), onClick: restart }}>
          {say('page_none_what')}
        </Notice>
      );
    default:
      return (
        <Notice title={say('page_no_answer')} action={{ label: say('common_try_again'), onClick: restart }}>
          {say('page_no_answer_what')}
        </Notice>
      );
  }
}
