import { useState } from 'preact/hooks';
import type { ReadyPage } from '../messages.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { askPage } from './connection.ts';

export interface PageActions {
  readonly painted: boolean;
  paint(on: boolean): void;
  /** Ids of the quotations that are kept. */
  readonly kept: ReadonlySet<string>;
  keep(quotationId: string, keep: boolean): void;
  scrollTo(quotationId: string): void;
}

/** What the reader does with the page. A click shows at once; when the page refuses, it is taken back and said. */
export function usePageActions(page: ReadyPage, tabId: number, showToast: ShowToast): PageActions {
  const [painting, setPainting] = useState<boolean | null>(null);
  const [keeping, setKeeping] = useState<Readonly<Record<string, boolean>>>({});

  const kept = new Set<string>();
  for (const { motivation, keptQuotation, deleted } of page.annotations) {
    if (motivation === 'bookmarking' && keptQuotation && deleted === undefined) kept.add(keptQuotation.quotationId);
  }
  for (const [id, keep] of Object.entries(keeping)) {
    if (keep) kept.add(id);
    else kept.delete(id);
  }
  return {
    painted: painting ?? page.painted,
    paint: async (on) => {
      setPainting(on);
      const reply = await askPage(tabId, 'page.paint', { on });
      if (!reply.ok) showToast('The page does not answer. Reload it to go on.');
      setPainting(null);
    },
    kept,
    keep: async (quotationId, keep) => {
      setKeeping((before) => ({ ...before, [quotationId]: keep }));
      const reply = await askPage(tabId, 'page.keep', { quotationId, keep });
      if (!reply.ok) showToast(reply.error.message);
      setKeeping(({ [quotationId]: _done, ...others }) => others);
    },
    scrollTo: async (quotationId) => {
      const reply = await askPage(tabId, 'page.scroll-to', { quotationId });
      if (!reply.ok || !reply.value) showToast('These words are no longer on the page.');
    },
  };
}
