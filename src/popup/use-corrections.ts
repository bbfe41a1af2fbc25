import type { CorrectionAim, CorrectionDraft } from '../core/correction.ts';
import { correctionDraft, undoingCorrection } from '../core/correction-draft.ts';
import type { ReadyPage } from '../messages.ts';
import { failureWords } from '../ui/failure-words.ts';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { askBackground } from './connection.ts';

export interface Corrections {
  /** @param name a name, or null: nobody can tell */
  chooseSpeaker(quotationIds: readonly string[], name: string | null): void;
  notAQuotation(quotationIds: readonly string[]): void;
}

/** What the reader puts right. Each can be undone: what stood before stands again. */
export function useCorrections(page: ReadyPage, tabId: number, showToast: ShowToast, changed: Changed): Corrections {
  const write = async (drafts: readonly CorrectionDraft[]): Promise<boolean> => {
    for (const correction of drafts) {
      const reply = await askBackground('correction.write', { correction, article: { key: page.key, tabId } });
      if (reply.ok) continue;
      showToast(failureWords(reply.error));
      return false;
    }
    return true;
  };
  const correct = async (aims: readonly CorrectionAim[], words: string) => {
    const drafts = aims.map((aim) => correctionDraft(page.key, aim));
    const undoing = drafts.map((draft) => undoingCorrection(draft, page.corrections));
    if (await write(drafts)) changed(words, () => void write(undoing));
  };
  return {
    chooseSpeaker: (ids, name) => {
      void correct(
        ids.map((target) => ({ target, change: 'speaker', value: name })),
        'Speaker changed',
      );
    },
    notAQuotation: (ids) => {
      void correct(
        ids.map((target) => ({ target, change: 'not-a-quotation', value: null })),
        'Taken out of the quotations',
      );
    },
  };
}
