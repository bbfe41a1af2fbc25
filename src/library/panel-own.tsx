import browser from 'webextension-polyfill';
import { type Annotation, COLOURS, type Motivation } from '../core/annotation.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { readTags } from '../store/list-tags.ts';
import { ownStyle } from '../ui/colour-style.ts';
import { colourName } from '../ui/colour-words.ts';
import { Icon } from '../ui/icon.tsx';
import { OwnEditor } from '../ui/own-editor.tsx';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { type WriteFields, writeField } from '../ui/write-fields.ts';
import { askBackground } from './connection.ts';

interface Props {
  /** Of what the reader has, or will have with the first word. */
  readonly id: string;
  readonly motivation: Motivation;
  readonly stored: Annotation | null;
  readonly label: string;
  readonly tagsLabel: string;
  readonly page: ReadyPage;
  readonly tabId: number;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** What the reader says of one thing of the open article: note and tags, of a highlight its colour; and the way to the bin. */
export function PanelOwn({ id, motivation, stored, page, tabId, showToast, changed, ...labels }: Props) {
  const write: WriteFields = (changes) =>
    askBackground('annotation.write', { annotationId: id, motivation, changes, article: { key: page.key, tabId, saves: page.saves } });
  const telling = { showToast, changed };
  const own = stored !== null && motivation !== 'commenting' ? stored : null;
  const bin = (annotation: Annotation) =>
    writeField(
      write,
      annotation,
      { field: 'deleted', value: true },
      say(annotation.keptQuotation ? 'quotation_taken_out' : 'highlight_deleted'),
      telling,
    );
  return (
    <div class="panel-own">
      <OwnEditor
        id={id}
        stored={stored}
        {...labels}
        focus="note"
        saves={page.saves}
        drafts={browser.storage.session}
        write={write}
        knownTags={readTags}
        {...telling}
      />
      {own !== null && (
        <div class="panel-own-tools">
          {own.motivation === 'highlighting' && (
            <fieldset class="colour-choice" aria-label={say('filter_colour')}>
              {COLOURS.map((colour) => (
                <button
                  key={colour}
                  type="button"
                  class="icon-button"
                  style={ownStyle(colour)}
                  aria-label={colourName(page.settings.highlights.names, colour)}
                  title={colourName(page.settings.highlights.names, colour)}
                  aria-pressed={own.colour === colour}
                  disabled={!page.saves}
                  onClick={() => writeField(write, own, { field: 'colour', value: colour }, say('colour_changed'), telling)}
                >
                  <span class="own-swatch" />
                </button>
              ))}
            </fieldset>
          )}
          <button
            type="button"
            class="icon-button push"
            aria-label={say('common_delete')}
            title={say('common_delete')}
            disabled={!page.saves}
            onClick={() => bin(own)}
          >
            <Icon name="trash" />
          </button>
        </div>
      )}
    </div>
  );
}
