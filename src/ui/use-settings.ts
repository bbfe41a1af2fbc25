import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../core/reply.ts';
import type { PaintSettings, Settings, SiteChoice } from '../core/settings.ts';
import { failureWords } from './failure-words.ts';
import type { ShowToast } from './toast.tsx';

export interface ShownSettings {
  readonly settings: Settings;
  paint(kind: keyof PaintSettings, on: boolean): void;
  /** @param choice null forgets that the site was ever chosen for */
  choose(host: string, choice: SiteChoice | null): void;
  change(next: Partial<Settings>): void;
}

/**
 * The reader's settings. A click shows at once; when it cannot be stored, it is taken back and said.
 * @param write stores them, and has everybody follow
 */
export function useSettings(
  stored: Settings,
  showToast: ShowToast,
  write: (settings: Settings) => Promise<Reply<Settings>>,
): ShownSettings {
  const [asked, setAsked] = useState<Settings | null>(null);
  // What was clicked counts until the store has caught up.
  useEffect(() => setAsked((now) => (now !== null && isSame(now, stored) ? null : now)), [stored]);
  const settings = asked ?? stored;
  const latest = useRef(settings);
  latest.current = settings;

  const change = async (next: Partial<Settings>) => {
    // The next click may come before the next rendering.
    latest.current = { ...latest.current, ...next };
    setAsked(latest.current);
    const reply = await write(latest.current);
    if (reply.ok) return;
    setAsked(null);
    showToast(failureWords(reply.error));
  };
  return {
    settings,
    change: (next) => void change(next),
    paint: (kind, on) => void change({ paint: { ...latest.current.paint, [kind]: on } }),
    choose: (host, choice) => {
      const { [host]: _before, ...others } = latest.current.sites;
      void change({ sites: choice === null ? others : { ...others, [host]: choice } });
    },
  };
}

function isSame(a: Settings, b: Settings): boolean {
  return sorted(a) === sorted(b);
}

/** The same text for the same values in any order. */
function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1));
  return `{${entries.map(([name, part]) => `${name}:${sorted(part)}`).join()}}`;
}
