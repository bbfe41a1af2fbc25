import { say } from '../../core/words/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { speakerStyle } from '../../ui/colour-style.ts';
import { PageIcon } from '../../ui/page-icon.tsx';
import type { CastChoice } from './cast-choices.ts';

interface Props {
  readonly choices: readonly CastChoice[];
  /** The person it is given to now. */
  readonly current: string | null;
  readonly isBusy: boolean;
  /** A person, or null: nobody can tell. */
  readonly onPick: (person: string | null) => void;
  readonly onAnotherName: () => void;
  readonly onNotAQuotation: () => void;
}

/** Digits pick the first ones. */
const KEYS = 9;

/** Who said it? In the card's place; the second click picks. */
export function CastList({ choices, current, isBusy, onPick, onAnotherName, onNotAQuotation }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = /^[1-9]$/.test(event.key) && !event.repeat ? choices[Number(event.key) - 1] : undefined;
    if (choice === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(choice.person);
  };
  return (
    <fieldset class="cast" aria-label={say('quotation_who')} disabled={isBusy} onKeyDown={onKeyDown}>
      <p class="label">{say('quotation_who')}</p>
      {choices.map(({ person, name, initials, slot }, index) => (
        <button
          key={person}
          type="button"
          class="cast-choice"
          style={speakerStyle(slot)}
          aria-current={person === current}
          onClick={() => onPick(person)}
        >
          <Badge initials={initials} />
          <span class="clip" dir="auto">
            {name}
          </span>
          {index < KEYS && <kbd class="key push">{index + 1}</kbd>}
        </button>
      ))}
      <button type="button" class="cast-choice" onClick={() => onPick(null)}>
        <Badge initials={null} />
        {say('speaker_nobody')}
      </button>
      <hr class="cast-break" />
      <button type="button" class="cast-choice" onClick={onAnotherName}>
        <PageIcon name="plus" />
        {say('speaker_another_name')}
      </button>
      <button type="button" class="cast-choice" onClick={onNotAQuotation}>
        <PageIcon name="close" />
        {say('speaker_not_a_quotation')}
      </button>
    </fieldset>
  );
}
