import { say, sayCount } from '../core/words/words.ts';
import type { ListedQuotation, SpeakerGroup } from '../ui/article-quotations.ts';
import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { Notice } from '../ui/notice.tsx';
import { QuotationRow } from '../ui/quotation-row.tsx';
import { useRows } from '../ui/use-rows.ts';
import type { PageActions } from './use-page-actions.ts';

interface Props {
  readonly groups: readonly SpeakerGroup[];
  readonly actions: PageActions;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  /** How many names were found: said where nobody is quoted. */
  readonly names: number;
  readonly onShowNames: () => void;
  readonly onCorrect: (quotationId: string) => void;
}

/** Who said what, by speaker. */
export function QuotationList({ groups, actions, locked, names, onShowNames, onCorrect }: Props) {
  const rows = useRows(groups.flatMap(({ quotations }) => quotations.map(({ id }) => id)));
  if (groups.length === 0) {
    return (
      <Notice
        title={say('quotations_none')}
        {...(names === 0 ? {} : { action: { label: say('quotations_show_names'), onClick: onShowNames } })}
      >
        {names === 0 ? say('quotations_no_names') : sayCount('quotations_none_names', names)}
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
            <span class="meta">{sayCount('quotation_count', quotations.length)}</span>
          </header>
          <ul>
            {quotations.map((quotation) => (
              <QuotationRow
                key={quotation.id}
                id={quotation.id}
                words={quotation.words}
                mark={quotation.mark}
                unsure={quotation.unsure || initials === null}
                detail={detailOf(quotation)}
                kept={quotation.ids.some((each) => actions.kept.has(each))}
                locked={locked}
                tabIndex={rows.tabIndex(quotation.id)}
                onOpen={() => actions.scrollTo(quotation.span)}
                onKeep={(keep) => actions.keep(quotation.ids.find((each) => actions.kept.has(each)) ?? quotation.id, keep)}
                onCorrect={() => onCorrect(quotation.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function detailOf({ chosen, unsure, reason }: ListedQuotation): string | undefined {
  if (chosen) return say('quotation_chosen');
  return unsure ? say('quotation_unsure', { reason }) : undefined;
}
