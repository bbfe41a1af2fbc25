import { useEffect } from 'preact/hooks';
import type { Correction, CorrectionDraft } from '../../core/correction.ts';
import { done, type Reply } from '../../core/reply.ts';
import { say } from '../../core/words/words.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { useToast } from '../../ui/toast.tsx';
import type { CardHost, CardPage, CardTarget } from './card-host.ts';
import { NameCard } from './name-card.tsx';
import { nameModel } from './name-model.ts';
import { QuotationCard } from './quotation-card.tsx';
import { quotationModel } from './quotation-model.ts';
import { changed } from './use-action.ts';

/** What a card can ask of what is around it. */
export interface CardActions {
  readonly takesFocus: boolean;
  close(): void;
  /** Scrolls to something else of the article and opens its card. */
  go(target: CardTarget): void;
  /** The card has moved, or shows something else in its place. */
  onMoved(): void;
  /** Writes corrections, one after the other; stops at the first that fails. */
  correct(drafts: readonly CorrectionDraft[]): Promise<Reply<Correction | null>>;
  /** Says what was done. @param undo takes it back */
  say(words: string, undo?: () => Promise<Reply<unknown>>): void;
}

interface Props {
  readonly host: CardHost;
  readonly page: CardPage | null;
  readonly target: CardTarget | null;
  readonly actions: Pick<CardActions, 'takesFocus' | 'close' | 'go' | 'onMoved'>;
  /** Nothing is shown any more. */
  readonly onEmpty: () => void;
}

/** The one card that is open, and what is said about what was done. */
export function CardsApp({ host, page, target, actions, onEmpty }: Props) {
  const [toast, showToast, toastShown] = useToast();
  const quotation = page !== null && target?.kind === 'quotation' ? quotationModel(page, target.id) : null;
  const name = page !== null && target?.kind === 'name' ? nameModel(page, target.id) : null;
  const isOpen = quotation !== null || name !== null;

  // Taken out by the reader, or by a page that was read anew.
  useEffect(() => {
    if (target !== null && !isOpen) actions.close();
  }, [target, isOpen]);
  useEffect(() => {
    if (target === null && !toastShown) onEmpty();
  }, [target, toastShown]);

  const correct = async (drafts: readonly CorrectionDraft[]): Promise<Reply<Correction | null>> => {
    let reply: Reply<Correction | null> = done(null);
    for (const draft of drafts) if (reply.ok) reply = await host.correct(draft);
    return reply;
  };
  const tell: CardActions['say'] = (words, undo) =>
    showToast(
      words,
      undo &&
        (async () => {
          const reply = await changed(host, undo);
          showToast(reply.ok ? say('common_undone') : failureWords(reply.error));
        }),
    );
  const all: CardActions = { ...actions, correct, say: tell };
  return (
    <>
      {page !== null && target !== null && quotation !== null && (
        <QuotationCard key={quotation.passage[0].id} host={host} page={page} id={target.id} model={quotation} actions={all} />
      )}
      {page !== null && target?.kind === 'name' && name !== null && (
        <NameCard key={target.id} host={host} page={page} id={target.id} mention={target.mention} model={name} actions={all} />
      )}
      <p class="unseen" role="status">
        {quotation !== null &&
          say('card_quotation_at', { name: quotation.name, at: Math.max(quotation.place.at, 1), all: Math.max(quotation.place.of, 1) })}
        {name !== null &&
          target?.kind === 'name' &&
          say('card_mention_at', { name: name.name, at: target.mention + 1, all: name.mentions.length })}
      </p>
      {toast}
    </>
  );
}
