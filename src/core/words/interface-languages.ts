/** The languages that the interface speaks. A further one is a word and a line here, and a folder in public/_locales. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru', 'ar'] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

/** Each under its own name. */
export const INTERFACE_LANGUAGES: Readonly<Record<InterfaceLanguage, { readonly name: string; readonly direction: Direction }>> = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  ru: { name: 'Русский', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
};

export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return LANGUAGES.some((language) => language === value);
}

/** `browser`: the language that the browser itself speaks, or English where that is none of ours. */
export const LANGUAGE_CHOICES = ['browser', 'en', 'de', 'fr', 'es', 'ru', 'ar'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];
