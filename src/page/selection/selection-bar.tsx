import { COLOURS, type Colour } from '../../core/annotation.ts';
import type { AnswerInPage } from '../../core/highlight-change.ts';
import type { Span } from '../../core/span.ts';
import { say } from '../../core/words/words.ts';
import { ChangedNote } from '../surface/changed-note.tsx';
import { BarButton } from './bar-button.tsx';
import { BarFrame } from './bar-frame.tsx';
import { ColourButtons } from './colour-buttons.tsx';
import type { OwnHighlight, SelectionHost, SelectionPage } from './selection-host.ts';

/** What the bar can do with the words it stands at. */
export interface BarActions {
  readonly takesFocus: boolean;
  readonly touch: boolean;
  onMoved(): void;
  close(): void;
  colour(colour: Colour): void;
  /** Opens the popup on the highlight, which is made first where there is none. */
  write(what: 'note' | 'tags'): void;
  cite(): void;
  /** Lets the reader select other words for the highlight. */
  choose(): void;
  /** Whose words count, where the newsroom changed those of the highlight; or whether this is its place. */
  answer(answer: AnswerInPage): void;
  remove(): void;
  undo(): void;
  redo(): void;
}

interface Props {
  readonly host: SelectionHost;
  readonly page: SelectionPage;
  readonly span: Span;
  /** The highlight that was clicked, or null for selected words. */
  readonly own: OwnHighlight | null;
  readonly actions: BarActions;
}

/** The one bar, at selected words or at a highlight: colours, note, tags, citation; of a highlight also its words, and the bin. */
export function SelectionBar({ host, page, span, own, actions }: Props) {
  const placement = own?.placement;
  const onKey = (event: KeyboardEvent) => {
    const act = keyAction(event, own, actions);
    act?.();
    return act !== undefined;
  };
  return (
    <BarFrame
      label={say(own === null ? 'bar_selected_words' : 'bar_highlight')}
      host={host}
      span={span}
      touch={actions.touch}
      takesFocus={actions.takesFocus}
      onMoved={actions.onMoved}
      onClose={actions.close}
      onKey={onKey}
    >
      <ColourButtons settings={page.settings} set={own?.colour ?? null} touch={actions.touch} onPick={actions.colour} />
      <span class="bar-break" />
      <BarButton icon="note" label={say('bar_note')} keyName="N" onClick={() => actions.write('note')} />
      <BarButton icon="tag" label={say('bar_tags')} keyName="T" onClick={() => actions.write('tags')} />
      <BarButton icon="copy" label={say('bar_cite')} keyName="C" onClick={actions.cite} />
      {own !== null && (
        <>
          <span class="bar-break" />
          <BarButton icon="words" label={say('bar_change_words')} keyName="W" onClick={actions.choose} />
          <BarButton icon="trash" label={say('bar_delete')} keyName={say('bar_key_delete')} onClick={actions.remove} />
        </>
      )}
      {placement?.changes && placement.asked !== '' && !placement.answered && (
        <ChangedNote changes={placement.changes} onAnswer={actions.answer} />
      )}
    </BarFrame>
  );
}

function keyAction(event: KeyboardEvent, own: OwnHighlight | null, actions: BarActions): (() => void) | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey || event.repeat) return undefined;
  if (event.ctrlKey || event.metaKey) return key !== 'z' ? undefined : event.shiftKey ? actions.redo : actions.undo;
  const colour = COLOURS[Number(key) - 1];
  if (colour !== undefined) return () => actions.colour(colour);
  const ofOwn = own === null ? {} : { w: actions.choose, delete: actions.remove, backspace: actions.remove };
  const keys: Readonly<Record<string, () => void>> = {
    n: () => actions.write('note'),
    t: () => actions.write('tags'),
    c: actions.cite,
    ...ofOwn,
  };
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}
