import { useEffect, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import { Notice } from '../ui/notice.tsx';
import { type Instead, lookAtPage } from './look-at-page.ts';

/** No article was found: says what is shown instead where that can be told, else offers to annotate the page anyway. */
export function NoArticleNotice({ tabId, onAnyway }: { tabId: number | null; onAnyway: () => void }) {
  const [instead, setInstead] = useState<Instead>(null);
  useEffect(() => {
    if (tabId !== null) void lookAtPage(tabId).then(setInstead);
  }, [tabId]);
  if (instead === 'pdf') return <Notice title={say('page_pdf')}>{say('page_pdf_what')}</Notice>;
  return (
    <Notice title={say('page_not_article')} action={{ label: say('page_annotate_anyway'), onClick: onAnyway }}>
      {say(instead === 'frame' ? 'page_framed' : 'page_waits')}
    </Notice>
  );
}
