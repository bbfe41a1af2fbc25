import { type Check, flag, integer, object } from './check.ts';

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

export interface Settings {
  readonly version: number;
  readonly paint: PaintSettings;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  paint: { quotations: true, reportedSpeech: false, people: true, organisations: true, places: true, groups: false, own: true },
};

export const checkSettings: Check<Settings> = object({
  version: integer(1, 1000),
  paint: object({ quotations: flag, reportedSpeech: flag, people: flag, organisations: flag, places: flag, groups: flag, own: flag }),
});
