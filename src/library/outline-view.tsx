import { useMemo, useState } from 'preact/hooks';
import { looksForNames } from '../core/analysis.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import { hiddenEntities } from '../core/hidden-entities.ts';
import { searchQuery } from '../core/search/search-query.ts';
import type { Span } from '../core/span.ts';
import { say, sayCount, sayList } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { dateLabel } from '../ui/dates.ts';
import { showing } from '../ui/edited-name.ts';
import { failureWords } from '../ui/failure-words.ts';
import { HiddenNames } from '../ui/hidden-names.tsx';
import { KeyList } from '../ui/key-list.tsx';
import { NamePane } from '../ui/name-pane.tsx';
import { useToast } from '../ui/toast.tsx';
import { useCorrections } from '../ui/use-corrections.ts';
import { useKeys } from '../ui/use-keys.ts';
import { usePlaceAnswers } from '../ui/use-place-answers.ts';
import { toAndFro, useUndo } from '../ui/use-undo.ts';
import { askBackground, askPage } from './connection.ts';
import { PANEL_KEYS } from './library-keys.ts';
import { outline } from './outline.ts';
import { filterOutline, type OutlineFilter, WHOLE_OUTLINE } from './outline-filter.ts';
import { OutlineList } from './outline-list.tsx';
import { OutlineTools } from './outline-tools.tsx';
import { PanelNote } from './panel-note.tsx';
import { PanelOwn } from './panel-own.tsx';
import { PlaceShelf } from './place-shelf.tsx';
import { PlaceStrip } from './place-strip.tsx';
import { usePlace } from './use-place.ts';

/** Who said what, what is named and what is the reader's, in the order in which it stands. */
export function OutlineView({ page, tabId }: { page: ReadyPage; tabId: number }) {
  const [filter, setFilter] = useState<OutlineFilter>(WHOLE_OUTLINE);
  const place = usePlace(tabId, page.version);
  const [editing, setEditing] = useState<string | null>(null);
  const [keysShown, showKeys] = useState(false);
  const [left, setLeft] = useState<string | null>(null);
  const [toast, showToast] = useToast();
  const changed = useUndo(showToast);
  const analysis = useMemo(
    () => applyCorrections(page.analysis, page.corrections, page.text),
    [page.analysis, page.corrections, page.text],
  );
  const { speakers, items, shelf } = useMemo(() => outline(page, analysis), [page, analysis]);
  const terms = useMemo(() => searchQuery(filter.words), [filter.words]);
  const shown = useMemo(() => filterOutline(items, filter, terms), [items, filter, terms]);

  const article = { key: page.key, tabId, saves: page.saves };
  const corrections = useCorrections(page, (correction) => askBackground('correction.write', { correction, article }), showToast, changed);
  const answer = usePlaceAnswers(
    {
      send: (annotationId, given, asked) => askBackground('place.answer', { annotationId, answer: given, asked, article }),
      write: ({ id, motivation }, changes) => askBackground('annotation.write', { annotationId: id, motivation, changes, article }),
    },
    showToast,
    changed,
  );
  const hidden = useMemo(() => hiddenEntities(page.analysis, page.corrections, page.text), [page]);
  const locked = page.saves ? null : say('locked_private');
  const entity = locked === null ? analysis.entities.find(({ id }) => id === editing) : undefined;

  const scrollTo = async (span: Span, inPage = false) => {
    const reply = await askPage(tabId, 'page.scroll-to', { span, inPage });
    if (!reply.ok || !reply.value) showToast(say('page_words_gone'));
  };
  const setKept = async (quotationId: string, keep: boolean): Promise<boolean> => {
    const reply = await askPage(tabId, 'page.keep', { quotationId, keep });
    if (!reply.ok) showToast(failureWords(reply.error));
    return reply.ok;
  };
  const keep = (quotationId: string, kept: boolean) =>
    changed(
      say(kept ? 'quotation_kept_now' : 'quotation_taken_out'),
      toAndFro((to) => setKept(quotationId, to === 'forth' ? kept : !kept))(),
    );
  const at = { page, tabId, showToast, changed };
  useKeys({
    '/': () => document.querySelector<HTMLElement>('.panel-head input')?.focus(),
    '?': () => showKeys(!keysShown),
    Escape: () => showKeys(false),
  });
  const { title, site, published } = page.metadata;
  return (
    <main class="panel">
      <header class="panel-head">
        <h1 class="pane-title" dir="auto">
          {title?.value ?? say('article_untitled')}
        </h1>
        <p class="meta clip" dir="auto">
          {sayList([site?.value ?? '', published === null ? '' : dateLabel(published.value)].filter((part) => part !== ''))}
        </p>
        {!looksForNames(analysis) && <p class="meta">{say('names_not_in_language')}</p>}
        <OutlineTools items={items} speakers={speakers} colours={page.settings.highlights.names} filter={filter} onFilter={setFilter} />
        <p class="unseen" role="status">
          {sayCount('outline_shown', shown.length)}
        </p>
      </header>
      <div class="panel-body">
        <div class="panel-list">
          {entity !== undefined && (
            <NamePane
              article={page}
              analysis={analysis}
              entity={entity}
              language={page.metadata.language?.value ?? null}
              corrections={corrections}
              onClose={() => {
                setLeft(entity.id);
                setEditing(null);
              }}
            />
          )}
          {entity === undefined && shown.length === 0 && (
            <p class="empty">{say(items.length === 0 ? 'outline_none' : 'outline_none_like')}</p>
          )}
          {entity === undefined && (
            <>
              <OutlineList
                items={shown}
                terms={terms}
                place={place}
                locked={locked}
                onVisit={(span, inPage) => void scrollTo(span, inPage)}
                onKeep={keep}
                left={left}
                onCorrect={setEditing}
                editor={(annotation) => (
                  <PanelOwn
                    key={annotation.id}
                    id={annotation.id}
                    motivation={annotation.motivation}
                    stored={annotation}
                    label={say('yours_your_note')}
                    tagsLabel={say('tags_label')}
                    {...at}
                  />
                )}
              />
              <HiddenNames
                entities={hidden}
                locked={locked}
                onShow={(name) => corrections.write(showing(page, name), say('hidden_shown_again', { name: name.name }))}
              />
            </>
          )}
        </div>
        <PlaceStrip items={shown} length={page.text.length} place={place.view} onVisit={(span) => void scrollTo(span)} />
      </div>
      <div class="panel-foot">
        {shelf.length > 0 && <PlaceShelf shelf={shelf} locked={locked} onAnswer={answer} onVisit={(span) => void scrollTo(span, true)} />}
        <PanelNote {...at} />
        {toast}
      </div>
      {keysShown && <KeyList keys={PANEL_KEYS} onClose={() => showKeys(false)} />}
    </main>
  );
}
