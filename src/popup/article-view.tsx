import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { CorrectionAim } from '../core/correction.ts';
import type { PopupFocus } from '../core/popup-focus.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { listedNames } from '../ui/article-names.ts';
import { listedQuotation, speakerGroups } from '../ui/article-quotations.ts';
import { ownThings } from '../ui/article-yours.ts';
import { KeyList } from '../ui/key-list.tsx';
import { panelId, type Segment, Segments, segmentId } from '../ui/segments.tsx';
import { followLanguage } from '../ui/start-words.ts';
import { useToast } from '../ui/toast.tsx';
import { useByTouch } from '../ui/use-by-touch.ts';
import { useCorrections } from '../ui/use-corrections.ts';
import { useKeys } from '../ui/use-keys.ts';
import { useSettings } from '../ui/use-settings.ts';
import { useUndo } from '../ui/use-undo.ts';
import { ArticleHeader } from './article-header.tsx';
import { ArticleNote } from './article-note.tsx';
import { askBackground, type Tab } from './connection.ts';
import { ExportMenu } from './export-menu.tsx';
import { LostLine } from './lost-line.tsx';
import { NameView } from './name-view.tsx';
import { OtherScreens } from './other-screens.tsx';
import { PaintSwitches } from './paint-switches.tsx';
import { PopupBackup } from './popup-backup.tsx';
import { POPUP_KEYS } from './popup-keys.ts';
import { PrivateNotice } from './private-notice.tsx';
import { QuotationList } from './quotation-list.tsx';
import { SiteOffer } from './site-offer.tsx';
import { speakerCandidates } from './speaker-candidates.ts';
import { SpeakerChoice } from './speaker-choice.tsx';
import { usePageActions } from './use-page-actions.ts';
import { YourList } from './your-list.tsx';

type View = 'quotations' | 'names' | 'yours';
/** Where what the popup was opened on stands. */
const FIRST: Readonly<Record<PopupFocus['on'], View>> = { note: 'quotations', speaker: 'quotations', annotation: 'yours', name: 'names' };

interface Props {
  readonly page: ReadyPage;
  readonly tab: Tab;
  readonly focus: PopupFocus | null;
  /** True while the page has not answered, and the store alone is shown. */
  readonly isReading: boolean;
}

/** The article as it was read: who said what, who is named, what is yours; a note; the way out. */
export function ArticleView({ page, tab, focus, isReading }: Props) {
  const [view, setView] = useState<View>(focus === null ? 'quotations' : FIRST[focus.on]);
  const [correcting, setCorrecting] = useState(focus?.on === 'speaker' ? focus.quotationId : null);
  // Buttons for fingers are higher: there the offer scrolls with the list, which needs the room.
  const byTouch = useByTouch();
  const [keysShown, showKeys] = useState(false);
  useKeys({ '?': () => showKeys(!keysShown), ...(keysShown ? { Escape: () => showKeys(false) } : {}) });
  const [toast, showToast, isToastShown] = useToast();
  const changed = useUndo(showToast);
  const actions = usePageActions(page, tab.id, showToast, changed);
  const shown = useSettings(page.settings, showToast, (settings) => askBackground('settings.write', settings));
  const corrections = useCorrections(
    page,
    (correction) => askBackground('correction.write', { correction, article: { key: page.key, tabId: tab.id } }),
    showToast,
    changed,
  );
  useEffect(() => followLanguage(page.settings.language), [page.settings.language]);
  const list = useRef<HTMLDivElement>(null);
  // A toast takes its room from the list: what has the focus there stays in view.
  useEffect(() => {
    const focused = document.activeElement;
    if (isToastShown && list.current?.contains(focused)) focused?.scrollIntoView({ block: 'nearest' });
  }, [isToastShown]);
  const { paint } = shown.settings;
  const analysis = useMemo(
    () => applyCorrections(page.analysis, page.corrections, page.text),
    [page.analysis, page.corrections, page.text],
  );
  const groups = useMemo(() => speakerGroups(page, analysis), [page, analysis]);
  const names = useMemo(() => listedNames(analysis, paint), [analysis, paint]);
  const yours = useMemo(() => ownThings(page, groups), [page.annotations, page.placements, groups]);
  const asked = useMemo(
    () => (correcting === null ? null : listedQuotation(page.text, analysis, correcting)),
    [page.text, analysis, correcting],
  );

  const segments: Segment<View>[] = [
    { id: 'quotations', label: say('view_quotations'), count: groups.reduce((sum, group) => sum + group.quotations.length, 0) },
    { id: 'names', label: say('view_names'), count: names.reduce((sum, group) => sum + (group.on ? group.names.length : 0), 0) },
    { id: 'yours', label: say('view_yours'), count: yours.length },
  ];
  const choose = (next: View) => {
    setView(next);
    setCorrecting(null);
  };
  const correct = (aims: readonly CorrectionAim[], words: string) => {
    corrections.correct(aims, words);
    setCorrecting(null);
  };
  const offer = page.saves && asked === null && !tab.incognito && !isReading && <SiteOffer page={page} shown={shown} />;
  return (
    <main class="popup" aria-busy={isReading}>
      <ArticleHeader metadata={page.metadata} painted={actions.painted} onPaint={actions.paint} />
      <div class="popup-segments">
        <Segments label={say('popup_what_to_list')} segments={segments} chosen={view} onChoose={choose} />
      </div>
      <div
        key={asked === null ? view : 'speaker'}
        ref={list}
        class="popup-list"
        role="tabpanel"
        id={panelId(view)}
        aria-labelledby={segmentId(view)}
      >
        {byTouch && offer}
        {asked !== null && (
          <SpeakerChoice
            words={asked.words}
            candidates={speakerCandidates(analysis, groups)}
            onSpeaker={(value) =>
              correct(
                asked.ids.map((target) => ({ target, change: 'speaker', value })),
                say('quotation_speaker_changed'),
              )
            }
            onNotAQuotation={() =>
              correct(
                asked.ids.map((target) => ({ target, change: 'not-a-quotation', value: null })),
                say('quotation_taken_out_of'),
              )
            }
            onClose={() => setCorrecting(null)}
          />
        )}
        {asked === null && <LostLine things={yours} tabId={tab.id} onFailed={showToast} />}
        {asked === null && view === 'quotations' && (
          <>
            <QuotationList
              groups={groups}
              actions={actions}
              locked={lockedBy(page.saves, isReading)}
              names={segments[1]?.count ?? 0}
              onShowNames={() => setView('names')}
              onCorrect={setCorrecting}
            />
            <PaintSwitches paint={paint} onSwitch={shown.paint} />
          </>
        )}
        {asked === null && view === 'names' && (
          <NameView
            page={page}
            analysis={analysis}
            groups={names}
            corrections={corrections}
            opened={focus?.on === 'name' ? focus.entityId : null}
            locked={lockedBy(page.saves, isReading)}
            onSwitch={shown.paint}
            onVisit={actions.scrollTo}
          />
        )}
        {asked === null && view === 'yours' && (
          <YourList
            things={yours}
            page={page}
            tabId={tab.id}
            actions={actions}
            opened={focus?.on === 'annotation' ? focus : null}
            locked={lockedBy(page.saves, isReading)}
            showToast={showToast}
            changed={changed}
          />
        )}
      </div>
      {toast}
      {!byTouch && offer}
      {!page.saves && <PrivateNotice tabId={tab.id} showToast={showToast} />}
      <ArticleNote page={page} tabId={tab.id} focus={focus?.on === 'note'} showToast={showToast} changed={changed} />
      {!tab.incognito && <PopupBackup showToast={showToast} />}
      <footer class="popup-foot">
        <ExportMenu page={page} analysis={analysis} showToast={showToast} />
        <OtherScreens tabId={tab.id} onFailed={showToast} />
      </footer>
      {keysShown && <KeyList keys={POPUP_KEYS} onClose={() => showKeys(false)} />}
    </main>
  );
}

function lockedBy(saves: boolean, isReading: boolean): string | null {
  if (!saves) return say('locked_private');
  return isReading ? say('locked_reading') : null;
}
