import { useEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../core/annotation.ts';
import type { CitationStyle } from '../core/citation-styles.ts';
import { say } from '../core/words/words.ts';
import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';
import type { KnownTag } from '../ui/offered-tags.ts';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { ArticlePane } from './article-pane.tsx';
import { NamePane, SpeakerPane } from './ledger-pane.tsx';
import type { LibraryArticle } from './library-article.ts';
import type { Opened } from './opened.ts';
import type { Edits } from './use-edits.ts';
import type { Exporting } from './use-export.ts';
import type { Library } from './use-library.ts';

interface Props {
  readonly opened: Opened;
  /** The colour that a speaker has in the list beside it. */
  readonly slot: number;
  readonly library: Library;
  readonly edits: Edits;
  readonly tags: readonly KnownTag[];
  readonly exporting: Exporting;
  readonly onOpen: (opened: Opened | null) => void;
  readonly onCite: (article: LibraryArticle, annotation: Annotation, style: CitationStyle) => void;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The details of one article, person or name. Beside the list, or in its place where there is no room for both. */
export function DetailsPane({ opened, slot, library, edits, tags, exporting, onOpen, onCite, showToast, changed }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // In the list's place the focus has nothing to stand on any more.
    const beside =
      getComputedStyle(close.current?.parentElement ?? document.body)
        .getPropertyValue('--pane-beside')
        .trim() === '1';
    if (!beside && opened.focus === undefined) close.current?.focus();
  }, []);
  const { articles, findings, searched } = library;
  const ledger = {
    id: opened.id,
    articles,
    findings,
    complete: searched,
    onOpen: (id: string) => onOpen({ kind: 'article', id }),
  };
  const article = opened.kind === 'article' ? articles.find(({ key }) => key === opened.id) : undefined;
  return (
    <aside class="library-pane" aria-label={say('details_label')}>
      <button type="button" ref={close} class="button small pane-close" onClick={() => onOpen(null)}>
        <span class="pane-back">
          <LibraryIcon name="back" />
          {say('common_back')}
        </span>
        <span class="pane-cross">
          <Icon name="close" />
          <span class="unseen">{say('details_close')}</span>
        </span>
      </button>
      {opened.kind === 'speaker' && <SpeakerPane {...ledger} slot={slot} />}
      {opened.kind === 'name' && <NamePane {...ledger} />}
      {opened.kind === 'article' && article !== undefined && (
        <ArticlePane
          key={`${opened.annotation ?? ''} ${opened.focus ?? ''}`}
          article={article}
          focus={opened.focus === undefined ? null : { on: opened.focus, id: opened.annotation ?? null }}
          library={library}
          edits={edits}
          tags={tags}
          exporting={exporting}
          onCite={(annotation, style) => onCite(article, annotation, style)}
          onSpeaker={(id) => onOpen({ kind: 'speaker', id })}
          showToast={showToast}
          changed={changed}
        />
      )}
      {opened.kind === 'article' && article === undefined && (
        <p class="empty">{say(library.complete ? 'article_gone' : 'library_still_reading')}</p>
      )}
    </aside>
  );
}
