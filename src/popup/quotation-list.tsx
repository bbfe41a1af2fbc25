import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { Notice } from '../ui/notice.tsx';
import { QuotationRow } from '../ui/quotation-row.tsx';
import { useRows } from '../ui/use-rows.ts';
import type { SpeakerGroup } from './article-quotations.ts';
import type { PageActions } from './use-page-actions.ts';

interface Props {
  readonly groups: readonly SpeakerGroup[];
  readonly actions: PageActions;
  /** How many names were found: said where nobody is quoted. */
  readonly names: number;
  readonly onShowNames: () => void;
}

/** Who said what, by speaker. */
export function QuotationList({ groups, actions, names, onShowNames }: Props) {
  const rows = useRows(groups.flatMap(({ quotations }) => quotations.map(({ id }) => id)));
  if (groups.length === 0) {
    const found = names === 1 ? 'One name was found.' : `${names} names were found.`;
    return (
      <Notice title="No one is quoted here" {...(names === 0 ? {} : { action: { label: 'Show names', onClick: onShowNames } })}>
        {names === 0 ? 'No names were found either.' : found} Your own highlights work as always.
      </Notice>
    );
  }
  return (
    <div {...rows.handlers}>
      {groups.map(({ key, name, initials, slot, quotations }) => (
        <section key={key} style={speakerStyle(slot)} aria-label={name}>
          <header class="speaker-head">
            <Badge initials={initials} />
            <h2 class="clip" dir="auto">
              {name}
            </h2>
            <span class="meta">{quotations.length === 1 ? '1 quotation' : `${quotations.length} quotations`}</span>
          </header>
          <ul>
            {quotations.map(({ id, ids, words, mark, unsure, reason }) => (
              <QuotationRow
                key={id}
                id={id}
                words={words}
                mark={mark}
                unsure={unsure || initials === null}
                detail={unsure ? `Unsure. ${reason}` : undefined}
                kept={ids.some((each) => actions.kept.has(each))}
                tabIndex={rows.tabIndex(id)}
                onOpen={() => actions.scrollTo(id)}
                onKeep={(keep) => actions.keep(ids.find((each) => actions.kept.has(each)) ?? id, keep)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
