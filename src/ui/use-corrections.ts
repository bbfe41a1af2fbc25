import type { Correction, CorrectionAim, CorrectionDraft } from '../core/correction.ts';
import { correctionDraft, undoingCorrection } from '../core/correction-draft.ts';
import type { Reply } from '../core/reply.ts';
import { failureWords } from './failure-words.ts';
import type { ShowToast } from './toast.tsx';
import { type Changed, toAndFro } from './use-undo.ts';

export interface Corrections {
  /** Writes corrections, one after the other. @param words what was done, said with an undo */
  write(drafts: readonly CorrectionDraft[], words: string): void;
  correct(aims: readonly CorrectionAim[], words: string): void;
}

interface Article {
  readonly key: string;
  readonly corrections: readonly Correction[];
}

/** What the reader puts right. Each can be undone: what stood before stands again. @param send writes one */
export function useCorrections(
  { key, corrections }: Article,
  send: (correction: CorrectionDraft) => Promise<Reply<Correction>>,
  showToast: ShowToast,
  changed: Changed,
): Corrections {
  const writeAll = async (drafts: readonly CorrectionDraft[]): Promise<boolean> => {
    for (const draft of drafts) {
      const reply = await send(draft);
      if (reply.ok) continue;
      showToast(failureWords(reply.error));
      return false;
    }
    return true;
  };
  const write = (drafts: readonly CorrectionDraft[], words: string) => {
    const undoing = drafts.map((draft) => undoingCorrection(draft, corrections));
    changed(words, toAndFro((to) => writeAll(to === 'forth' ? drafts : undoing))());
  };
  return {
    write,
    correct: (aims, words) =>
      write(
        aims.map((aim) => correctionDraft(key, aim)),
        words,
      ),
  };
}
