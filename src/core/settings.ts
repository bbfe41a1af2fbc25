import { COLOURS, type Colour } from './annotation.ts';
import { type Check, flag, integer, object, oneOf, record, text } from './check.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from './words/interface-languages.ts';

export const SETTINGS_VERSION = 1;

/** What is painted, by kind. */
export interface PaintSettings {
  readonly quotations: boolean;
  readonly reportedSpeech: boolean;
  readonly people: boolean;
  readonly organisations: boolean;
  readonly places: boolean;
  readonly groups: boolean;
  readonly own: boolean;
}

/** What the reader's own highlights are like. */
export interface HighlightSettings {
  /** What the reader calls each colour; empty for its plain name. */
  readonly names: Readonly<Record<Colour, string>>;
  /** The colour of the last one that was made. */
  readonly last: Colour;
  /** They are on paper too. */
  readonly print: boolean;
}

/** UTF-16 units. */
export const MAX_COLOUR_NAME = 40;

export const SITE_CHOICES = ['always', 'allowed', 'declined'] as const;
/**
 * always: every article of the site is read by itself · allowed: what the reader kept there appears by itself · declined:
 * nothing happens before the button is pressed, wherever else it happens by itself. A site that was never asked about has
 * no choice.
 */

export type SiteChoice = (typeof SITE_CHOICES)[number];

export interface Settings {
  readonly version: number;
  readonly paint: PaintSettings;
  /** Every article of every site is read by itself, the declined ones apart. */
  readonly everywhere: boolean;
  readonly highlights: HighlightSettings;
  /** The reader's own highlights are painted where the page's scripts cannot read them. */
  readonly privatePaint: boolean;
  /** Host name → what the reader chose there. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
  /** What the interface speaks. */
  readonly language: LanguageChoice;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  paint: { quotations: true, reportedSpeech: false, people: true, organisations: true, places: true, groups: false, own: true },
  everywhere: false,
  highlights: { names: { yellow: '', green: '', blue: '', pink: '', orange: '' }, last: 'yellow', print: true },
  privatePaint: false,
  sites: {},
  language: 'browser',
};

const name = text(MAX_COLOUR_NAME);
export const checkSettings: Check<Settings> = object({
  version: integer(1, 1000),
  paint: object({ quotations: flag, reportedSpeech: flag, people: flag, organisations: flag, places: flag, groups: flag, own: flag }),
  everywhere: flag,
  highlights: object({
    names: object({ yellow: name, green: name, blue: name, pink: name, orange: name }),
    last: oneOf(COLOURS),
    print: flag,
  }),
  privatePaint: flag,
  sites: record(oneOf(SITE_CHOICES), 10_000),
  language: oneOf(LANGUAGE_CHOICES),
});

/** The match patterns of every site: what the manifest may ask for. */
export const ALL_ORIGINS = ['http://*/*', 'https://*/*'];

/**
 * The match patterns of a site, for the browser's permissions and registrations. Two, since Chromium takes a pattern with
 * any scheme for more than the two of the manifest together: asking for it is refused, and it never counts as granted.
 * @param host a host name without a port
 */
export function siteOrigins(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}
