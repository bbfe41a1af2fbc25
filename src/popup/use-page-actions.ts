import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Annotation } from '../core/annotation.ts';
import type { Span } from '../core/span.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { failureWords } from '../ui/failure-words.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { type Changed, toAndFro } from '../ui/use-undo.ts';
import { askPage } from './connection.ts';

export interface PageActions {
  readonly painted: boolean;
  paint(on: boolean): void;
  /** Ids of the quotations that are kept. */
  readonly kept: ReadonlySet<string>;
  keep(quotationId: string, keep: boolean): void;
  /** @param span in the article's text, or the page's */
  scrollTo(span: Span, inPage?: boolean): void;
}

/** What the reader does with the page. A click shows at once; when the page refuses, it is taken back and said. */
export function usePageActions(page: ReadyPage, tabId: number, showToast: ShowToast, changed: Changed): PageActions {
  const [painting, setPainting] = useState<boolean | null>(null);
  const [keeping, setKeeping] = useState<Readonly<Record<string, boolean>>>({});
  const stored = useMemo(() => keptQuotations(page.annotations), [page.annotations]);

  // What was clicked counts until the page has caught up.
  useEffect(() => setPainting((asked) => (asked === page.painted ? null : asked)), [page.painted]);
  useEffect(
    () => setKeeping((asked) => Object.fromEntries(Object.entries(asked).filter(([id, keep]) => stored.has(id) !== keep))),
    [stored],
  );

  const kept = new Set(stored);
  for (const [id, keep] of Object.entries(keeping)) {
    if (keep) kept.add(id);
    else kept.delete(id);
  }
  const setKept = async (quotationId: string, keep: boolean): Promise<boolean> => {
    setKeeping((asked) => ({ ...asked, [quotationId]: keep }));
    const reply = await askPage(tabId, 'page.keep', { quotationId, keep });
    if (reply.ok) return true;
    setKeeping(({ [quotationId]: _refused, ...others }) => others);
    showToast(failureWords(reply.error));
    return false;
  };
  return {
    painted: painting ?? page.painted,
    paint: async (on) => {
      setPainting(on);
      const reply = await askPage(tabId, 'page.paint', { on });
      if (reply.ok) return;
      setPainting(null);
      showToast(say('page_lost_touch'));
    },
    kept,
    keep: (quotationId, keep) =>
      changed(
        say(keep ? 'quotation_kept_now' : 'quotation_taken_out'),
        toAndFro((to) => setKept(quotationId, to === 'forth' ? keep : !keep))(),
      ),
    scrollTo: async (span, inPage = false) => {
      const reply = await askPage(tabId, 'page.scroll-to', { span, inPage });
      if (!reply.ok || !reply.value) showToast(say('page_words_gone'));
    },
  };
}

function keptQuotations(annotations: readonly Annotation[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { motivation, keptQuotation, deleted } of annotations) {
    if (motivation === 'bookmarking' && keptQuotation && deleted === undefined) ids.add(keptQuotation.quotationId);
  }
  return ids;
}
