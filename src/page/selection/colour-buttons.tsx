import { useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../core/annotation.ts';
import type { HighlightSettings } from '../../core/settings.ts';
import { say } from '../../core/words/words.ts';
import { BarIcon } from '../../ui/bar-icon.tsx';
import { ownStyle } from '../../ui/colour-style.ts';
import { colourName } from '../../ui/colour-words.ts';

interface Props {
  readonly settings: HighlightSettings;
  /** The colour that is set, or null for words without one. */
  readonly set: Colour | null;
  /** Under a finger one colour is shown, and the others behind an arrow. */
  readonly touch: boolean;
  onPick(colour: Colour): void;
}

/** The five colours, with the names that the reader gave them. */
export function ColourButtons({ settings, set, touch, onPick }: Props) {
  const [isOpen, setOpen] = useState(false);
  const first = set ?? settings.last;
  const shown = touch && !isOpen ? [first] : touch ? [first, ...COLOURS.filter((colour) => colour !== first)] : COLOURS;
  return (
    <>
      {shown.map((colour) => {
        const name = colourName(settings.names, colour);
        return (
          <button
            key={colour}
            type="button"
            class="icon-button"
            aria-label={name}
            title={say('bar_key', { label: name, key: COLOURS.indexOf(colour) + 1 })}
            aria-pressed={set === null ? undefined : colour === set}
            style={ownStyle(colour)}
            onClick={() => onPick(colour)}
          >
            <span class="swatch" />
          </button>
        );
      })}
      {touch && !isOpen && (
        <button type="button" class="icon-button" aria-label={say('bar_other_colours')} aria-expanded="false" onClick={() => setOpen(true)}>
          <BarIcon name="down" />
        </button>
      )}
    </>
  );
}
