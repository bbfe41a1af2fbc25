import { useEffect, useRef, useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../core/annotation.ts';
import { MAX_COLOUR_NAME } from '../../core/settings.ts';
import { say } from '../../core/words/words.ts';
import { ownStyle } from '../../ui/colour-style.ts';
import { plainColourName } from '../../ui/colour-words.ts';
import { Switch } from '../../ui/switch.tsx';
import type { ShownSettings } from '../../ui/use-settings.ts';

/** Typing rests for this long before every open page is told, in milliseconds. */
const REST = 400;

type Typed = Partial<Record<Colour, string>>;

/** What the reader calls the five colours, and whether what is marked in them is printed. */
export function YourColours({ shown }: { shown: ShownSettings }) {
  const { highlights } = shown.settings;
  const [typed, setTyped] = useState<Typed>({});
  const latest = useRef(typed);
  const type = (next: Typed) => {
    latest.current = next;
    setTyped(next);
  };
  const store = () => {
    const names = { ...highlights.names, ...latest.current };
    type({});
    if (COLOURS.some((colour) => names[colour] !== highlights.names[colour])) shown.change({ highlights: { ...highlights, names } });
  };
  const leave = useRef(store);
  leave.current = store;
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const timer = setTimeout(store, REST);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    // A tab that is closed meanwhile loses nothing.
    const onLeave = () => leave.current();
    window.addEventListener('pagehide', onLeave);
    return () => window.removeEventListener('pagehide', onLeave);
  }, []);
  return (
    <>
      <p class="meta">{say('colours_what')}</p>
      <ul class="option-rows colour-names">
        {COLOURS.map((colour) => (
          <li key={colour}>
            <span class="own-swatch" style={ownStyle(colour)} />
            <input
              class="field"
              type="text"
              dir="auto"
              autocomplete="off"
              maxLength={MAX_COLOUR_NAME}
              aria-label={say('colours_name', { colour: plainColourName(colour) })}
              placeholder={plainColourName(colour)}
              value={typed[colour] ?? highlights.names[colour]}
              onInput={({ currentTarget: { value } }) => type({ ...latest.current, [colour]: value })}
              onBlur={store}
            />
          </li>
        ))}
        <li>
          <span>
            {say('colours_print')}
            <span class="meta">{say('colours_print_what')}</span>
          </span>
          <Switch
            bare
            label={say('colours_print')}
            on={highlights.print}
            onChange={(print) => shown.change({ highlights: { ...highlights, print } })}
          />
        </li>
      </ul>
    </>
  );
}
