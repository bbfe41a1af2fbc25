import type { EntityKind } from '../core/analysis.ts';
import type { SearchQuery } from '../core/search/search-query.ts';
import { initials } from '../core/speaker-slots.ts';
import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { NameRow, SpeakerRow } from './ledger.ts';
import { MarkedWords } from './marked-words.tsx';

const ICONS: Readonly<Record<EntityKind, IconName>> = { PERSON: 'user', ORG: 'building', PLACE: 'map-pin', GROUP: 'users' };
const KIND_WORDS: Readonly<Record<EntityKind, string>> = { PERSON: 'Person', ORG: 'Organisation', PLACE: 'Place', GROUP: 'Group' };

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
      label="Speakers"
      items={rows}
      idOf={({ key }) => key}
      rowHeight={2.75}
      opened={opened}
      row={({ key, name, quotations, articles }, tabIndex) => (
        <button type="button" class="person-row" tabIndex={tabIndex} style={speakerStyle(1)} onClick={() => onOpen(key)}>
          <Badge initials={initials(name, [])} />
          <span class="clip" dir="auto">
            <MarkedWords text={name} terms={terms} />
          </span>
          <span class="meta push">
            {quotations === 1 ? '1 quotation' : `${quotations} quotations`}, {articles === 1 ? '1 article' : `${articles} articles`}
          </span>
        </button>
      )}
    />
  );
}

/** Everybody and everything that is named; a row opens where. */
export function NameList({ rows, terms, opened, onOpen }: Props<NameRow>) {
  return (
    <VirtualList
      label="Names"
      items={rows}
      idOf={({ key }) => key}
      rowHeight={2.75}
      opened={opened}
      row={({ key, kind, name, mentions, articles }, tabIndex) => (
        <button type="button" class="person-row" tabIndex={tabIndex} onClick={() => onOpen(key)}>
          <Icon name={ICONS[kind]} />
          <span class="clip" dir="auto">
            <MarkedWords text={name} terms={terms} />
          </span>
          <span class="unseen">{KIND_WORDS[kind]}</span>
          <span class="meta push">
            {mentions === 1 ? 'once' : `${mentions} times`}, {articles === 1 ? '1 article' : `${articles} articles`}
          </span>
        </button>
      )}
    />
  );
}
