import { LIBRARY_CHANGES } from '../core/library-changes.ts';

/** Tells our open screens which articles were written to, or have just been read in a tab. */
export function tellScreens(keys: readonly string[]): void {
  const channel = new BroadcastChannel(LIBRARY_CHANGES);
  channel.postMessage({ keys });
  channel.close();
}
