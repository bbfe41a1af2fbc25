import { useState } from 'preact/hooks';
import type { Failure, Reply } from '../../core/reply.ts';
import type { CardHost } from './card-host.ts';

/** How long the page may take to show what was stored, in milliseconds. */
const CAUGHT_UP = 1500;

export interface Action {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** Does what failed once more. */
  retry(): void;
  /** Sends a message, waits until the page shows what it changed, and remembers its failure. One at a time. */
  run<T>(work: () => Promise<Reply<T>>, then?: (value: T) => void): void;
}

export function useAction(host: CardHost): Action {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly again: () => void } | null>(null);
  const run = <T>(work: () => Promise<Reply<T>>, then?: (value: T) => void) => {
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    void changed(host, work).then((reply) => {
      setBusy(false);
      if (reply.ok) then?.(reply.value);
      else setFailed({ failure: reply.error, again: () => run(work, then) });
    });
  };
  return { isBusy, failure: failed?.failure ?? null, retry: () => failed?.again(), run };
}

/** A write is answered before the page has asked for what is stored now: what is shown would be the old for a moment. */
export async function changed<T>(host: CardHost, work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  let stop: () => void = () => undefined;
  const seen = new Promise<void>((resolve) => {
    stop = host.onChange(resolve);
  });
  const reply = await work();
  if (reply.ok) await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, CAUGHT_UP))]);
  stop();
  return reply;
}
