import { failureWords } from '../ui/failure-words.ts';
import { Notice } from '../ui/notice.tsx';
import { askPage } from './connection.ts';
import { OpenLibrary, OpenOptions } from './other-screens.tsx';
import type { Page } from './use-page.ts';

interface Props {
  readonly page: Page;
  readonly tabId: number | null;
  readonly restart: () => void;
}

/** What stands in the popup when there is no article to show. */
export function PageNotice(props: Props) {
  return (
    <main class="popup-notice">
      <h1 class="unseen">Quotemark</h1>
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
      return (
        <Notice title="This does not look like an article" action={{ label: 'Annotate anyway', onClick: ask('page.annotate-anyway') }}>
          Quotemark waits for a page with a story on it.
        </Notice>
      );
    case 'failed':
      if (page.code === 'newer-store') return <Notice title="Quotemark has to be updated">{failureWords(page)}</Notice>;
      return (
        <Notice title="The article could not be read" action={{ label: 'Try again', onClick: ask('page.retry') }}>
          {failureWords(page)} Nothing of yours is affected.
        </Notice>
      );
    case 'closed-page':
      return (
        <Notice title="Browsers keep this page closed to extensions">
          Settings pages, the extension store and the PDF viewer cannot be annotated.
        </Notice>
      );
    case 'no-tab':
      return (
        <Notice title="There is no page here" action={{ label: 'Try again', onClick: restart }}>
          Open an article, then press the Quotemark button beside its address.
        </Notice>
      );
    default:
      return (
        <Notice title="Quotemark does not answer" action={{ label: 'Try again', onClick: restart }}>
          Nothing of yours is affected. If this stays, reload the page and open Quotemark again.
        </Notice>
      );
  }
}
