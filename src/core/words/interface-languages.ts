/** The languages that the interface speaks. A further one is a word and a line here, and a folder in public/_locales. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'ar'] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

/** Each under its own name. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  ar: 'العربية',
};

export function directionOf(language: InterfaceLanguage): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return LANGUAGES.some((language) => language === value);
}

/** `browser`: the language that the browser itself speaks, or English where that is none of ours. */
export const LANGUAGE_CHOICES = ['browser', 'en', 'de', 'fr', 'es', 'ru', 'ar'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];
