import { useLayoutEffect } from 'preact/hooks';
import type { Span } from '../../core/span.ts';
import { type ShowToast, useToast } from '../../ui/toast.tsx';
import { ChoiceBar } from './choice-bar.tsx';
import { QuestionBar } from './question-bar.tsx';
import { type BarActions, SelectionBar } from './selection-bar.tsx';
import type { OwnHighlight, SelectionHost, SelectionPage } from './selection-host.ts';

/** What the bar stands at, as it is now. */
export type ShownBar =
  | { readonly kind: 'words'; readonly span: Span; readonly own: OwnHighlight | null }
  /** Other words are being selected for a highlight. */
  | { readonly kind: 'choice'; readonly span: Span; readonly hasWords: boolean; use(): void; cancel(): void };

interface Props {
  readonly host: SelectionHost;
  readonly page: SelectionPage | null;
  readonly bar: ShownBar | null;
  readonly actions: BarActions;
  /** Hands out the way to say something, once. */
  readonly onToast: (show: ShowToast) => void;
  /** Whether there is anything to be seen. */
  readonly onSeen: (isSeen: boolean) => void;
}

/** The one bar that is open, and what is said about what was done. */
export function SelectionApp({ host, page, bar, actions, onToast, onSeen }: Props) {
  const [toast, showToast, toastShown] = useToast();
  const asked = bar?.kind === 'words' && bar.own?.placement?.span === null ? bar.own : null;
  const isSeen = bar !== null || toastShown;
  useLayoutEffect(() => onToast(showToast), []);
  useLayoutEffect(() => onSeen(isSeen), [isSeen]);
  return (
    <>
      {asked !== null && <QuestionBar key={asked.id} host={host} own={asked} actions={actions} />}
      {page !== null && bar?.kind === 'words' && asked === null && (
        <SelectionBar key={bar.own?.id ?? ''} host={host} page={page} span={bar.span} own={bar.own} actions={actions} />
      )}
      {bar?.kind === 'choice' && (
        <ChoiceBar
          host={host}
          span={bar.span}
          touch={actions.touch}
          takesFocus={actions.takesFocus}
          hasWords={bar.hasWords}
          onMoved={actions.onMoved}
          onUse={bar.use}
          onCancel={bar.cancel}
        />
      )}
      {toast}
    </>
  );
}
