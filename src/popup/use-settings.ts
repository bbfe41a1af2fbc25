import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaintSettings, Settings, SiteChoice } from '../core/settings.ts';
import { failureWords } from '../ui/failure-words.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { askBackground } from './connection.ts';

export interface ShownSettings {
  readonly settings: Settings;
  paint(kind: keyof PaintSettings, on: boolean): void;
  choose(host: string, choice: SiteChoice): void;
}

/** The reader's settings. A click shows at once; when it cannot be stored, it is taken back and said. */
export function useSettings(stored: Settings, showToast: ShowToast): ShownSettings {
  const [asked, setAsked] = useState<Settings | null>(null);
  // What was clicked counts until the page has caught up.
  useEffect(() => setAsked((now) => (now !== null && isSame(now, stored) ? null : now)), [stored]);
  const settings = asked ?? stored;
  const latest = useRef(settings);
  latest.current = settings;

  const write = async (next: Settings) => {
    // The next click may come before the next rendering.
    latest.current = next;
    setAsked(next);
    const reply = await askBackground('settings.write', next);
    if (reply.ok) return;
    setAsked(null);
    showToast(failureWords(reply.error));
  };
  return {
    settings,
    paint: (kind, on) => void write({ ...latest.current, paint: { ...latest.current.paint, [kind]: on } }),
    choose: (host, choice) => void write({ ...latest.current, sites: { ...latest.current.sites, [host]: choice } }),
  };
}

function isSame(a: Settings, b: Settings): boolean {
  return sorted(a.paint) === sorted(b.paint) && sorted(a.sites) === sorted(b.sites);
}

function sorted(values: object): string {
  return JSON.stringify(Object.entries(values).sort(([x], [y]) => (x < y ? -1 : 1)));
}
