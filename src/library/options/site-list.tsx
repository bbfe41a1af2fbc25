import { useId, useState } from 'preact/hooks';
import { type SiteChoice, siteOrigins } from '../../core/settings.ts';
import { siteHost } from '../../core/site-host.ts';
import type { WordKey } from '../../core/words/word-key.ts';
import { say } from '../../core/words/words.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ShownSettings } from '../../ui/use-settings.ts';
import { askForOrigins, giveBack } from './granted-origins.ts';

interface Props {
  readonly shown: ShownSettings;
  /** Match patterns that the browser allows; null while it has not said. */
  readonly granted: ReadonlySet<string> | null;
  readonly canAdd: boolean;
}

const CHOICES: readonly (readonly [SiteChoice, WordKey])[] = [
  ['always', 'sites_every'],
  ['allowed', 'sites_kept'],
  ['declined', 'sites_press'],
];

/** What was chosen for single sites, and a field for one more. */
export function SiteList({ shown, granted, canAdd }: Props) {
  const { sites, everywhere } = shown.settings;
  const hosts = Object.keys(sites).sort();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const field = useId();

  const allowed = (host: string) => everywhere || granted === null || siteOrigins(host).every((origin) => granted.has(origin));
  const choose = async (host: string, choice: SiteChoice) => {
    // Asked for in the click itself; on every site it is granted already.
    const needs = choice !== 'declined' && !everywhere;
    if (needs && !(await askForOrigins(siteOrigins(host)))) return setProblem(say('sites_refused', { site: host }));
    setProblem('');
    shown.choose(host, choice);
    if (choice === 'declined' && !everywhere) await giveBack(siteOrigins(host));
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const host = siteHost(typed);
    if (host === null) return setProblem(say('sites_no_address'));
    await choose(host, 'always');
    setTyped('');
  };
  const forget = async (host: string) => {
    shown.choose(host, null);
    if (!everywhere) await giveBack(siteOrigins(host));
  };
  return (
    <div class="site-list">
      {hosts.length > 0 && (
        <ul aria-label={say('sites_label')}>
          {hosts.map((host) => (
            <li key={host}>
              <span class="clip site-name">{host}</span>
              {sites[host] !== 'declined' && !allowed(host) && (
                <button type="button" class="text-button" onClick={() => void choose(host, sites[host] as SiteChoice)}>
                  {say('sites_not_allowed')}
                </button>
              )}
              <select
                class="field"
                aria-label={say('sites_when', { site: host })}
                value={sites[host]}
                onChange={(event) => void choose(host, event.currentTarget.value as SiteChoice)}
              >
                {CHOICES.map(([choice, words]) => (
                  <option key={choice} value={choice}>
                    {say(words)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                class="icon-button"
                aria-label={say('sites_forget', { site: host })}
                title={say('sites_forget', { site: host })}
                onClick={() => void forget(host)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {canAdd && (
        <form class="site-add" onSubmit={(event) => void add(event)}>
          <label for={field}>{say('sites_add_label')}</label>
          <input
            id={field}
            class="field"
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder="example.org"
            value={typed}
            aria-invalid={problem !== ''}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button line">
            {say('sites_add')}
          </button>
        </form>
      )}
      <p class="option-note" role="status">
        {problem}
      </p>
    </div>
  );
}
