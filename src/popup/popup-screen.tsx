import { ArticleView } from './article-view.tsx';
import { PageNotice } from './page-notice.tsx';
import { ReadingView } from './reading-view.tsx';
import { usePage } from './use-page.ts';
import { useStoredArticle } from './use-stored-article.ts';

/** One view for each thing that can be true of the tab. */
export function Popup() {
  const { page, tab, focus, restart } = usePage();
  const { pageKey, kept, made } = useStoredArticle(tab, page);
  if (page.status === 'ready' && pageKey === page.key && tab !== null)
    return <ArticleView page={made === null ? page : { ...page, ...made }} tab={tab} focus={focus} isReading={false} />;
  const waiting = page.status === 'opening' || page.status === 'reading' || page.status === 'ready';
  if (waiting && kept !== null && tab !== null) return <ArticleView page={kept} tab={tab} focus={focus} isReading />;
  if (waiting) return <ReadingView title={tab?.title ?? ''} />;
  return <PageNotice page={page} tabId={tab?.id ?? null} restart={restart} />;
}
