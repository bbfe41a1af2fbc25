import { ArticleView } from './article-view.tsx';
import { PageNotice } from './page-notice.tsx';
import { ReadingView } from './reading-view.tsx';
import { usePage } from './use-page.ts';

/** One view for each thing that can be true of the tab. */
export function Popup() {
  const { page, tab, focus, restart } = usePage();
  if (page.status === 'opening' || page.status === 'reading') return <ReadingView title={tab?.title ?? ''} />;
  if (page.status === 'ready' && tab !== null) return <ArticleView page={page} tab={tab} focus={focus} />;
  return <PageNotice page={page} tabId={tab?.id ?? null} restart={restart} />;
}
