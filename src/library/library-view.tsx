import { useMemo, useRef, useState } from 'preact/hooks';
import { type Annotation, COLOURS } from '../core/annotation.ts';
import type { CitationStyle } from '../core/citation-styles.ts';
import { searchQuery } from '../core/search/search-query.ts';
import { say, sayCount } from '../core/words/words.ts';
import { backUpQuietly } from '../store/backups/write-backup.ts';
import { BackupLine } from '../ui/backup-line.tsx';
import { KeyList } from '../ui/key-list.tsx';
import { useToast } from '../ui/toast.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { useUndo } from '../ui/use-undo.ts';
import { ArticleList } from './article-list.tsx';
import { BinView } from './bin-view.tsx';
import { citeOwn } from './cite-own.ts';
import { backUp } from './data/back-up.ts';
import { DetailsPane } from './details-pane.tsx';
import { dragFile } from './drag-file.ts';
import { ExportButton } from './export-button.tsx';
import type { ExportScope } from './export-library.ts';
import { knownTags } from './known-tags.ts';
import { nameRows, speakerRows } from './ledger.ts';
import type { LibraryArticle } from './library-article.ts';
import { LibraryEmpty } from './library-empty.tsx';
import { filterArticles, filterOwn, type LibraryFilter, NO_FILTER, type Sort, sortArticles } from './library-filter.ts';
import { LIBRARY_KEYS } from './library-keys.ts';
import { LibraryNav, type ListView, type View } from './library-nav.tsx';
import { LibraryTools } from './library-tools.tsx';
import { type Opened, openedAtStart, viewAtStart } from './opened.ts';
import { OptionsView } from './options/options-view.tsx';
import { OwnList, ownScope } from './own-list.tsx';
import { NameList, SpeakerList } from './people-list.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useBin } from './use-bin.ts';
import { useCounts } from './use-counts.ts';
import { useEdits } from './use-edits.ts';
import { useExport } from './use-export.ts';
import { useFound } from './use-found.ts';
import type { Library } from './use-library.ts';
import { useSelection } from './use-selection.ts';

/** Search and lists, what is chosen in them, and beside them the details of one thing. */
export function LibraryView({ library }: { library: Library }) {
  const { db, findings } = library;
  const [at, setAt] = useState<View>(viewAtStart);
  const view: ListView = at === 'bin' || at === 'options' ? 'articles' : at;
  const [filter, setFilter] = useState<LibraryFilter>(NO_FILTER);
  const articles = useFound(library, filter.words);
  const [sort, setSort] = useState<Sort>('changed');
  const [opened, setOpened] = useState<Opened | null>(openedAtStart);
  const [keysShown, showKeys] = useState(false);
  const [toast, showToast] = useToast();
  const changed = useUndo(showToast);
  const exporting = useExport(library, showToast);
  const edits = useEdits(library, showToast, changed);
  const bin = useBin(library);
  const counts = useCounts(library, bin);
  const search = useRef<HTMLInputElement>(null);

  const terms = useMemo(() => searchQuery(filter.words), [filter.words]);
  const passing = useMemo(
    () => (view === 'articles' ? filterArticles(articles, findings, filter) : []),
    [view, articles, findings, filter],
  );
  const sorted = useMemo(() => sortArticles(passing, sort), [passing, sort]);
  const own = useMemo(
    () => (view === 'yours' ? filterOwn(sortArticles(articles, sort), findings, filter) : []),
    [view, articles, findings, filter, sort],
  );
  // A person is looked for by name: what else the words are found in is no person.
  const ofPeople = view === 'speakers' || view === 'names';
  const within = useMemo(
    () => (ofPeople ? filterArticles(articles, findings, { ...filter, words: '' }) : []),
    [ofPeople, articles, findings, filter],
  );
  const speakers = useMemo(() => (view === 'speakers' ? speakerRows(within, findings, terms) : []), [view, within, findings, terms]);
  const names = useMemo(() => (view === 'names' ? nameRows(within, findings, terms) : []), [view, within, findings, terms]);
  const ids = useMemo(() => (view === 'yours' ? own.map(({ id }) => id) : sorted.map(({ key }) => key)), [view, own, sorted]);
  const selection = useSelection(ids);
  const file = useMemo(() => dragFile(db), [db]);
  const tags = useMemo(() => knownTags(library.articles), [library.articles]);

  const chosen = (only?: string) => {
    const wanted = (id: string) => (only === undefined ? selection.has(id) : id === only);
    const rows = own.filter(({ id }) => wanted(id));
    return {
      rows,
      articles: view === 'yours' ? [...new Set(rows.map(({ article }) => article))] : sorted.filter(({ key }) => wanted(key)),
    };
  };
  const remove = async (only?: string) => {
    const { rows, articles: whole } = chosen(only);
    const isDone =
      view === 'yours'
        ? await edits.remove(rows, sayCount('library_deleted', rows.length))
        : await edits.remove(
            whole.flatMap((article) => article.annotations.map((annotation) => ({ annotation, article }))),
            sayCount('library_articles_deleted', whole.length),
          );
    if (isDone) selection.clear();
  };
  const chosenScope = (): ExportScope => ({ articles: chosen().articles, only: view === 'yours' ? new Set(selection.ids) : null });
  const shownScope = (): ExportScope => (view === 'yours' ? ownScope(own) : { articles: sorted, only: null });
  const addTag = (tag: string) => {
    const { rows, articles: whole } = chosen();
    void (view === 'yours' ? edits.addTag(rows, tag) : edits.tagArticles(whole, tag));
  };
  const cite = async (article: LibraryArticle, annotation: Annotation, style: CitationStyle) => {
    const words = db === null ? null : await citeOwn(db, article, annotation, style).catch(() => null);
    if (words === null) return showToast(say('cite_no_words'));
    await navigator.clipboard.writeText(words);
    showToast(say('common_copied'));
  };
  /** What a key does to one row. @returns false for a key that does nothing there */
  const rowKey = (key: string, id: string): boolean => {
    const row = view === 'yours' ? own.find((each) => each.id === id) : undefined;
    if (key === 'n' || key === 't') {
      const isWhole = row === undefined || row.annotation.motivation === 'commenting';
      const annotation = isWhole ? {} : { annotation: row.id };
      setOpened({ kind: 'article', id: row?.article.key ?? id, ...annotation, focus: key === 'n' ? 'note' : 'tags' });
      return true;
    }
    const colour = COLOURS[Number(key) - 1];
    if (row !== undefined && key === 'c') void cite(row.article, row.annotation, 'plain');
    else if (row !== undefined && colour !== undefined && row.annotation.motivation === 'highlighting') void edits.setColour(row, colour);
    else return false;
    return true;
  };
  const onRowKey = (event: KeyboardEvent, id: string) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
    if (rowKey(event.key.toLowerCase(), id)) return event.preventDefault();
    if (event.key === 'x' || event.key === 'X') selection.toggle(id, event.shiftKey);
    else if (event.key === 'Delete') void remove(selection.ids.size > 0 ? undefined : id);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') selection.all();
    else return;
    event.preventDefault();
  };
  useKeys({
    '/': () => search.current?.focus(),
    '?': () => showKeys(!keysShown),
    Escape: () => {
      if (keysShown) showKeys(false);
      else if (selection.ids.size > 0) selection.clear();
      else if (opened !== null) setOpened(null);
    },
  });
  const choose = (next: View) => {
    setAt(next);
    setOpened(null);
    selection.clear();
  };
  const shown = { articles: sorted.length, yours: own.length, speakers: speakers.length, names: names.length }[view];
  return (
    <div class="library" data-pane={opened !== null}>
      <LibraryNav view={at} counts={counts} onView={choose} onKeys={() => showKeys(!keysShown)} />
      <main class="library-main">
        <h1 class="unseen">{say('library_title')}</h1>
        {db !== null && (
          <BackupLine
            look={() => backUpQuietly(db, Date.now())}
            run={() => backUp(db, showToast)}
            label={say('backup_due')}
            action={say('backup_now')}
          />
        )}
        {at === 'bin' && <BinView bin={bin} edits={edits} />}
        {at === 'options' && <OptionsView library={library} showToast={showToast} exporting={exporting} />}
        {at === view && (
          <>
            <LibraryTools
              library={library}
              view={view}
              filter={filter}
              onFilter={setFilter}
              sort={sort}
              onSort={setSort}
              shown={shown}
              search={search}
            >
              {shown > 0 && !ofPeople && selection.ids.size === 0 && (
                <ExportButton exporting={exporting} head={sayCount('export_all_shown', shown)} scope={shownScope} />
              )}
            </LibraryTools>
            {shown === 0 && <LibraryEmpty library={library} view={view} filter={filter} onFilter={setFilter} />}
            {shown > 0 && view === 'articles' && (
              <ArticleList
                articles={sorted}
                findings={findings}
                terms={terms}
                opened={opened?.kind === 'article' ? opened.id : null}
                selection={selection}
                file={file}
                onOpen={(id) => setOpened({ kind: 'article', id })}
                onKey={onRowKey}
              />
            )}
            {shown > 0 && view === 'yours' && (
              <OwnList
                rows={own}
                terms={terms}
                opened={opened?.annotation ?? null}
                selection={selection}
                file={file}
                onOpen={({ id, article }) => setOpened({ kind: 'article', id: article.key, annotation: id })}
                onKey={onRowKey}
              />
            )}
            {shown > 0 && view === 'speakers' && (
              <SpeakerList rows={speakers} terms={terms} opened={opened?.id ?? null} onOpen={(id) => setOpened({ kind: 'speaker', id })} />
            )}
            {shown > 0 && view === 'names' && (
              <NameList rows={names} terms={terms} opened={opened?.id ?? null} onOpen={(id) => setOpened({ kind: 'name', id })} />
            )}
          </>
        )}
        {selection.ids.size > 0 && (
          <SelectionBar
            count={selection.ids.size}
            of={ids.length}
            tags={tags}
            onTag={addTag}
            onRemove={() => void remove()}
            onAll={selection.all}
            onClear={selection.clear}
          >
            <ExportButton exporting={exporting} head={sayCount('select_count', selection.ids.size)} scope={chosenScope} />
          </SelectionBar>
        )}
      </main>
      {opened !== null && (
        <DetailsPane
          key={`${opened.kind} ${opened.id}`}
          opened={opened}
          slot={speakers.find(({ key }) => key === opened.id)?.slot ?? 1}
          library={library}
          edits={edits}
          tags={tags}
          exporting={exporting}
          onOpen={setOpened}
          onCite={(article, annotation, style) => void cite(article, annotation, style)}
          showToast={showToast}
          changed={changed}
        />
      )}
      {keysShown && <KeyList keys={LIBRARY_KEYS} onClose={() => showKeys(false)} />}
      {toast}
    </div>
  );
}
