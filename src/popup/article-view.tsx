import { useMemo, useState } from 'preact/hooks';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { ReadyPage } from '../messages.ts';
import { panelId, type Segment, Segments, segmentId } from '../ui/segments.tsx';
import { useToast } from '../ui/toast.tsx';
import { ArticleHeader } from './article-header.tsx';
import { listedNames } from './article-names.ts';
import { ArticleNote } from './article-note.tsx';
import { speakerGroups } from './article-quotations.ts';
import { ownThings } from './article-yours.ts';
import { ExportMenu } from './export-menu.tsx';
import { NameList } from './name-list.tsx';
import { QuotationList } from './quotation-list.tsx';
import { usePageActions } from './use-page-actions.ts';
import { YourList } from './your-list.tsx';

type View = 'quotations' | 'names' | 'yours';

/** The article as it was read: who said what, who is named, what is yours; a note; the way out. */
export function ArticleView({ page, tabId }: { page: ReadyPage; tabId: number }) {
  const [view, setView] = useState<View>('quotations');
  const [toast, showToast] = useToast();
  const actions = usePageActions(page, tabId, showToast);
  const analysis = useMemo(() => applyCorrections(page.analysis, page.corrections), [page.analysis, page.corrections]);
  const groups = useMemo(() => speakerGroups(page, analysis), [page, analysis]);
  const names = useMemo(() => listedNames(analysis, page.settings), [analysis, page.settings]);
  const yours = useMemo(() => ownThings(page.annotations, groups), [page.annotations, groups]);

  const segments: Segment<View>[] = [
    { id: 'quotations', label: 'Quotations', count: groups.reduce((sum, group) => sum + group.quotations.length, 0) },
    { id: 'names', label: 'Names', count: names.reduce((sum, group) => sum + group.names.length, 0) },
    { id: 'yours', label: 'Yours', count: yours.length },
  ];
  return (
    <main class="popup">
      <ArticleHeader metadata={page.metadata} painted={actions.painted} onPaint={actions.paint} />
      <div class="popup-segments">
        <Segments label="What to list" segments={segments} chosen={view} onChoose={setView} />
      </div>
      <div class="popup-list" role="tabpanel" id={panelId(view)} aria-labelledby={segmentId(view)}>
        {view === 'quotations' && (
          <QuotationList groups={groups} actions={actions} names={segments[1]?.count ?? 0} onShowNames={() => setView('names')} />
        )}
        {view === 'names' && <NameList groups={names} />}
        {view === 'yours' && <YourList things={yours} actions={actions} />}
      </div>
      <ArticleNote page={page} tabId={tabId} showToast={showToast} />
      <footer class="popup-foot">
        <ExportMenu page={page} analysis={analysis} showToast={showToast} />
      </footer>
      {toast}
    </main>
  );
}
