import { useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import type { OwnThing } from '../ui/article-yours.ts';
import { ownStyle } from '../ui/colour-style.ts';
import { Icon } from '../ui/icon.tsx';
import { OwnEditor } from '../ui/own-editor.tsx';
import { PlaceQuestion } from '../ui/place-question.tsx';
import type { ShowToast } from '../ui/toast.tsx';
import { usePlaceAnswers } from '../ui/use-place-answers.ts';
import { useRows } from '../ui/use-rows.ts';
import type { Changed } from '../ui/use-undo.ts';
import { type WriteFields, writeField } from '../ui/write-fields.ts';
import { askBackground } from './connection.ts';
import { ownFields } from './own-fields.ts';
import type { PageActions } from './use-page-actions.ts';

interface Props {
  readonly things: readonly OwnThing[];
  readonly page: ReadyPage;
  readonly tabId: number;
  readonly actions: PageActions;
  /** The annotation that the popup was opened for, and which field of it; or null. */
  readonly opened: { readonly id: string; readonly field: 'note' | 'tags' } | null;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** What the reader kept and marked here, each with its note. */
export function YourList({ things, page, tabId, actions, opened, locked, showToast, changed }: Props) {
  const rows = useRows(things.map(({ id }) => id));
  const [open, setOpen] = useState(opened?.id ?? null);
  if (things.length === 0) {
    return <p class="empty">{say('yours_none')}</p>;
  }
  const article = { key: page.key, tabId };
  const answer = usePlaceAnswers(
    {
      send: (annotationId, given, asked) => askBackground('place.answer', { annotationId, answer: given, asked, article }),
      write: ({ id, motivation }, changes) => askBackground('annotation.write', { annotationId: id, motivation, changes, article }),
    },
    showToast,
    changed,
  );
  const takeOut = ({ id: annotationId, annotation }: OwnThing) => {
    const { motivation } = annotation;
    const words = say(annotation.keptQuotation ? 'quotation_taken_out' : 'highlight_deleted');
    const write: WriteFields = (changes) => askBackground('annotation.write', { annotationId, motivation, changes, article });
    writeField(write, annotation, { field: 'deleted', value: true }, words, { showToast, changed });
  };
  return (
    <ul class="your-list" {...rows.handlers}>
      {things.map((thing) => {
        const { id, span, annotation, question } = thing;
        return (
          <li key={id} class="your-row" data-row={id}>
            {thing.colour === null ? <Icon name="bookmark" filled /> : <span class="swatch" style={ownStyle(thing.colour)} />}
            {question !== null ? (
              <PlaceQuestion
                annotation={annotation}
                placement={question}
                locked={locked}
                onAnswer={(given) => void answer(annotation, given, question.asked)}
                onVisit={(place) => actions.scrollTo(place, true)}
              />
            ) : span === null ? (
              <div class="quotation-open">
                <Words {...thing} hideNote={open === id} />
              </div>
            ) : (
              <button type="button" class="quotation-open" tabIndex={rows.tabIndex(id)} onClick={() => actions.scrollTo(span, true)}>
                <Words {...thing} hideNote={open === id} />
              </button>
            )}
            <div class="your-actions">
              <button
                type="button"
                class="button small"
                tabIndex={span === null || question !== null ? rows.tabIndex(id) : -1}
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? null : id)}
              >
                {say('yours_note')}
              </button>
              <button
                type="button"
                class="icon-button"
                tabIndex={-1}
                aria-label={say('yours_take_out')}
                title={say('yours_take_out')}
                disabled={!page.saves}
                onClick={() => takeOut(thing)}
              >
                <Icon name="trash" />
              </button>
            </div>
            {open === id && (
              <div class="your-editor">
                <OwnEditor
                  id={id}
                  stored={annotation}
                  label={say('yours_your_note')}
                  tagsLabel={say('tags_label')}
                  focus={id === opened?.id ? opened.field : 'note'}
                  {...ownFields(id, { motivation: annotation.motivation, articleKey: page.key, tabId, saves: page.saves })}
                  showToast={showToast}
                  changed={changed}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ words, note, speaker, hideNote }: OwnThing & { hideNote: boolean }) {
  return (
    <>
      <span class="quoted clamp" dir="auto">
        {words}
      </span>
      {note.trim() !== '' && !hideNote && (
        <span class="your-note clamp" dir="auto">
          {note}
        </span>
      )}
      {speaker !== null && <span class="meta quotation-detail">{speaker}</span>}
    </>
  );
}
