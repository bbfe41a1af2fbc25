import { isInterfaceLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../core/words/interface-languages.ts';
import { say } from '../../core/words/words.ts';
import type { ShownSettings } from '../../ui/use-settings.ts';

/** Which language our own words are in: the browser's, or one that stands here under its own name. */
export function LanguagePart({ shown }: { shown: ShownSettings }) {
  return (
    <>
      <p class="meta">{say('language_what')}</p>
      <select
        class="field"
        aria-label={say('language_label')}
        value={shown.settings.language}
        onChange={({ currentTarget: { value } }) => shown.change({ language: isInterfaceLanguage(value) ? value : 'browser' })}
      >
        <option value="browser">{say('language_browser')}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </>
  );
}
