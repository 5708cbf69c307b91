import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language, Text } from '#kernel/text.ts';
import type { Phrases, zh } from '#web/phrases/zh.ts';
import { first } from '#web/phrases/zh/first.ts';
import { getPrefs, setPrefs, usePrefs } from './prefs.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
    keySeparator: false;
    nsSeparator: false;
  }
}

/** Chinese stands from the start; what of it comes later is added to it. */
const books: Record<Exclude<Language, 'zh'>, () => Promise<Phrases>> = {
  en: () => import('#web/phrases/en.ts').then((book) => book.en),
};

const htmlNames: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

async function load(language: Language): Promise<void> {
  if (language !== 'zh' && !i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await books[language]());
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlNames[language];
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: first } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  });
  await load(getPrefs().language);
}

/** Chinese words of a page that loads late, before it is shown; other languages come whole. */
export function addWords(words: Partial<Phrases>): void {
  i18next.addResourceBundle('zh', 'translation', words, true);
}

/** Switches without a reload; what is being typed stays. */
export async function switchLanguage(language: Language): Promise<void> {
  await load(language);
  setPrefs({ language });
}

export function useLanguage(): Language {
  return usePrefs().language;
}

/** Picks the reader's language of a bilingual string; plain strings (titles, names) pass unchanged. */
export function useSay(): (text: Text | string | null | undefined) => string {
  const language = useLanguage();
  return (text) =>
    text === null || text === undefined ? '' : typeof text === 'string' ? text : (text[language] ?? text.zh);
}
