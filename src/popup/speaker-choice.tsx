import { useId } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import { plain } from '../ui/article-names.ts';
import { Badge } from '../ui/badge.tsx';
import { type Choice, ChoiceField } from '../ui/choice-field.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { Icon } from '../ui/icon.tsx';
import { type Candidate, filterCandidates } from './speaker-candidates.ts';

interface Props {
  /** What was said. */
  readonly words: string;
  readonly candidates: readonly Candidate[];
  /** A name, or null: nobody can tell. */
  readonly onSpeaker: (name: string | null) => void;
  readonly onNotAQuotation: () => void;
  readonly onClose: () => void;
}

/** Who said it? A field that finds names as the reader types, and takes any other. */
export function SpeakerChoice({ words, candidates, onSpeaker, onNotAQuotation, onClose }: Props) {
  const id = useId();
  const choices = (typed: string): Choice[] => {
    const name = typed.trim();
    const known = candidates.some((candidate) => plain(candidate.name) === plain(name));
    return [
      ...filterCandidates(candidates, typed).map(({ id: key, name: label, speaker }) => ({
        id: key,
        label,
        pick: () => onSpeaker(label),
        picture:
          speaker === null ? (
            <Icon name="user" />
          ) : (
            <span style={speakerStyle(speaker.slot)}>
              <Badge initials={speaker.initials} />
            </span>
          ),
      })),
      ...(name === '' || known
        ? []
        : [{ id: 'another', label: say('speaker_another', { name }), pick: () => onSpeaker(name), picture: <Icon name="plus" /> }]),
      { id: 'nobody', label: say('speaker_nobody'), pick: () => onSpeaker(null), picture: <Badge initials={null} /> },
      { id: 'not', label: say('speaker_not_a_quotation'), pick: onNotAQuotation, picture: <Icon name="close" /> },
    ];
  };
  return (
    <section class="speaker-choice" aria-label={say('quotation_who')}>
      <header class="list-head">
        <h2 class="label" id={id}>
          {say('quotation_who')}
        </h2>
        <button type="button" class="icon-button push" aria-label={say('common_back')} title={say('common_back')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p class="quoted clamp speaker-words" dir="auto">
        {words}
      </p>
      <ChoiceField labelledBy={id} placeholder={say('speaker_a_name')} choices={choices} onClose={onClose} />
    </section>
  );
}
