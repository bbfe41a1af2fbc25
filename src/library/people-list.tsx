import type { SearchQuery } from '../core/search/search-query.ts';
import { initials } from '../core/speaker-slots.ts';
import { say, sayCount, sayList } from '../core/words/words.ts';
import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { KIND_ICONS, KIND_WORDS } from '../ui/entity-kinds.ts';
import { Icon } from '../ui/icon.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { NameRow, SpeakerRow } from './ledger.ts';
import { MarkedWords } from './marked-words.tsx';

interface Props<T> {
  readonly rows: readonly T[];
  readonly terms: SearchQuery;
  readonly opened: string | null;
  readonly onOpen: (id: string) => void;
}

/** Everybody who is quoted; a row opens all that they said. */
export function SpeakerList({ rows, terms, opened, onOpen }: Props<SpeakerRow>) {
  return (
    <VirtualList
      label={say('view_speakers')}
      items={rows}
      idOf={({ key }) => key}
      rowHeight={2.75}
      opened={opened}
      row={({ key, name, quotations, articles, slot }, tabIndex) => (
        <button type="button" class="person-row" tabIndex={tabIndex} style={speakerStyle(slot)} onClick={() => onOpen(key)}>
          <Badge initials={initials(name, [])} />
          <span class="clip" dir="auto">
            <MarkedWords text={name} terms={terms} />
          </span>
          <span class="meta push">{sayList([sayCount('quotation_count', quotations), sayCount('article_count', articles)])}</span>
        </button>
      )}
    />
  );
}

/** Everybody and everything that is named; a row opens where. */
export function NameList({ rows, terms, opened, onOpen }: Props<NameRow>) {
  return (
    <VirtualList
      label={say('view_names')}
      items={rows}
      idOf={({ key }) => key}
      rowHeight={2.75}
      opened={opened}
      row={({ key, kind, name, mentions, articles }, tabIndex) => (
        <button type="button" class="person-row" tabIndex={tabIndex} onClick={() => onOpen(key)}>
          <Icon name={KIND_ICONS[kind]} />
          <span class="clip" dir="auto">
            <MarkedWords text={name} terms={terms} />
          </span>
          <span class="unseen">{say(KIND_WORDS[kind])}</span>
          <span class="meta push">{sayList([sayCount('name_times', mentions), sayCount('article_count', articles)])}</span>
        </button>
      )}
    />
  );
}
