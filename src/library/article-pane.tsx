import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Annotation } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import { CITATION_STYLES, type CitationStyle } from '../core/citation-styles.ts';
import { SAMPLE_PATH, SAMPLE_URL } from '../core/sample-page.ts';
import { fold } from '../core/text/fold.ts';
import { say, sayApart } from '../core/words/words.ts';
import { analysisOf } from '../store/analyses.ts';
import { correctionsFor } from '../store/corrections.ts';
import type { Database } from '../store/schema.ts';
import { type SpeakerGroup, speakerGroups } from '../ui/article-quotations.ts';
import { Badge } from '../ui/badge.tsx';
import { ownStyle, speakerStyle } from '../ui/colour-style.ts';
import { dateLabel } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { KnownTag } from '../ui/offered-tags.ts';
import { shownWords } from '../ui/shown-words.ts';
import { TagField } from '../ui/tag-field.tsx';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { ExportButton } from './export-button.tsx';
import { JoinedRecords } from './joined-records.tsx';
import type { LibraryArticle } from './library-article.ts';
import { LibraryNote } from './library-note.tsx';
import { articleNote, type Edits } from './use-edits.ts';
import type { Exporting } from './use-export.ts';
import type { Library } from './use-library.ts';

interface Props {
  readonly article: LibraryArticle;
  /** The field that takes the focus: of one of the reader's things, or with null of the article as a whole. */
  readonly focus: { readonly on: 'note' | 'tags'; readonly id: string | null } | null;
  readonly library: Library;
  readonly edits: Edits;
  /** Every tag of the library, for completion. */
  readonly tags: readonly KnownTag[];
  readonly exporting: Exporting;
  readonly onSpeaker: (key: string) => void;
  readonly onCite: (annotation: Annotation, style: CitationStyle) => void;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** One article: where it stands, what is the reader's, and who said what. */
export function ArticlePane({ article, focus, library, edits, tags, exporting, onSpeaker, onCite, showToast, changed }: Props) {
  const groups = useGroups(library.db, article);
  const whole = articleNote(article);
  const own = article.annotations.filter(({ motivation }) => motivation !== 'commenting');
  const note = { library, showToast, changed, record: article.record };
  // One article is written before a bar could be seen; the list's button shows what is long.
  const quiet = { ...exporting, progress: null };
  const hasFocus = (on: 'note' | 'tags', id: string | null) => focus?.on === on && focus.id === id;
  return (
    <>
      <header class="pane-head">
        <h2 class="pane-title" dir="auto">
          {article.title}
        </h2>
      </header>
      <p class="meta" dir="auto">
        {[article.site, dateLabel(article.published), article.record.metadata.authors?.value.join(', ') ?? '']
          .filter((part) => part !== '')
          .map(sayApart)
          .join(' · ')}
      </p>
      <div class="pane-tools pane-head-tools">
        {article.url === null ? (
          <p class="meta">{say('article_from_file')}</p>
        ) : (
          <a
            class="button line open-article"
            href={article.url === SAMPLE_URL ? browser.runtime.getURL(SAMPLE_PATH) : article.url}
            target="_blank"
            rel="noreferrer noopener"
          >
            <LibraryIcon name="open" />
            {say('article_open')}
          </a>
        )}
        <ExportButton exporting={quiet} head={say('export_this_article')} scope={() => ({ articles: [article], only: null })} />
      </div>
      <JoinedRecords article={article} library={library} showToast={showToast} changed={changed} />
      <LibraryNote key={whole.id} {...note} annotation={whole} label={say('article_note')} focus={hasFocus('note', null)} />
      <TagField
        label={say('article_tags')}
        tags={whole.tags}
        known={() => tags}
        focus={hasFocus('tags', null)}
        onChange={(next) => void edits.setTags({ article, annotation: whole }, next)}
      />
      {own.length > 0 && (
        <section class="pane-part" aria-label={say('view_yours')}>
          <h3 class="label">{say('view_yours')}</h3>
          <ul>
            {own.map((annotation) => (
              <li key={annotation.id} class="pane-own">
                {annotation.colour === null ? (
                  <Icon name="bookmark" filled />
                ) : (
                  <span class="own-swatch" style={ownStyle(annotation.colour)} />
                )}
                <div>
                  <p class="quoted" dir="auto">
                    {shownWords(annotation) ?? ''}
                  </p>
                  {annotation.keptQuotation && (
                    <p class="meta" dir="auto">
                      {annotation.keptQuotation.speaker ?? annotation.keptQuotation.words ?? say('speaker_unknown')}
                    </p>
                  )}
                  <OwnNote {...note} annotation={annotation} focus={hasFocus('note', annotation.id)} />
                  <TagField
                    label={say('tags_label')}
                    tags={annotation.tags}
                    known={() => tags}
                    focus={hasFocus('tags', annotation.id)}
                    onChange={(next) => void edits.setTags({ article, annotation }, next)}
                  />
                  <div class="pane-tools">
                    <MenuButton
                      label={say('quotation_cite')}
                      icon="copy"
                      head={say('cite_copy_as')}
                      items={CITATION_STYLES.map(({ id, label }) => ({ id, label, icon: 'copy', onChoose: () => onCite(annotation, id) }))}
                    />
                    <ExportButton
                      exporting={quiet}
                      head={say('export_this_alone')}
                      scope={() => ({ articles: [article], only: new Set([annotation.id]) })}
                    />
                    <button
                      type="button"
                      class="icon-button"
                      aria-label={say('common_delete')}
                      title={say('common_delete')}
                      onClick={() =>
                        void edits.remove(
                          [{ article, annotation }],
                          say(annotation.keptQuotation ? 'quotation_taken_out' : 'highlight_deleted'),
                        )
                      }
                    >
                      <Icon name="trash" />
                    </button>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups !== null && <Quotations groups={groups} onSpeaker={onSpeaker} />}
    </>
  );
}

/** A note where there is one, else the way to write one. */
function OwnNote(props: Omit<Parameters<typeof LibraryNote>[0], 'label'>) {
  const [open, setOpen] = useState(props.focus || props.annotation.note !== '' || props.annotation.conflicts !== undefined);
  if (open) return <LibraryNote {...props} label={say('yours_your_note')} />;
  return (
    <button type="button" class="text-button" onClick={() => setOpen(true)}>
      {say('note_write_one')}
    </button>
  );
}

function Quotations({ groups, onSpeaker }: { groups: readonly SpeakerGroup[]; onSpeaker: (key: string) => void }) {
  if (groups.length === 0) return <p class="empty">{say('article_nothing_stored')}</p>;
  return (
    <section class="pane-part" aria-label={say('view_quotations')}>
      {groups.map(({ key, name, initials, slot, quotations }) => (
        <div key={key} style={speakerStyle(slot)} class="pane-speaker">
          <Badge initials={initials} />
          <div>
            {initials === null ? (
              <h3 class="pane-name" dir="auto">
                {name}
              </h3>
            ) : (
              <h3 class="pane-name">
                <button type="button" class="name-button" dir="auto" title={say('speaker_all_said')} onClick={() => onSpeaker(fold(name))}>
                  {name}
                </button>
              </h3>
            )}
            {quotations.map(({ id, words, mark, unsure }) => (
              <p key={id} class="quoted" dir="auto">
                <span class={unsure || initials === null ? 'quote-mark hollow' : 'quote-mark'}>{mark}</span>
                {words}
              </p>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** Who said what in an article, as the store has it; null until it is read. */
function useGroups(db: Database | null, article: LibraryArticle): readonly SpeakerGroup[] | null {
  const [found, setFound] = useState<{ readonly key: string; readonly groups: readonly SpeakerGroup[] } | null>(null);
  useEffect(() => {
    if (db === null) return;
    let over = false;
    void Promise.all([analysisOf(db, article.key), correctionsFor(db, article.key)])
      .then(([{ row }, { rows }]) => (row === null ? [] : speakerGroups(row, applyCorrections(row.analysis, rows, row.text))))
      .catch(() => [])
      .then((groups) => {
        if (!over) setFound({ key: article.key, groups });
      });
    return () => {
      over = true;
    };
  }, [db, article]);
  return useMemo(() => (found?.key === article.key ? found.groups : null), [found, article.key]);
}
