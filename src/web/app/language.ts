import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language, Text } from '#kernel/text.ts';
import { first } from '#web/phrases/zh-first.ts';
import type { zh } from '#web/phrases/zh.ts';
import { getPrefs, setPrefs, usePrefs } from './prefs.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
    keySeparator: false;
    nsSeparator: false;
  }
}

type Book = Readonly<Record<string, string>>;

/** What the first screens say comes with them, what all others say with the first of those. */
const books: Record<Language, Record<'first' | 'later', () => Promise<Book>>> = {
  zh: {
    first: () => Promise.resolve(first),
    later: () => import('#web/phrases/zh-later.ts').then((book) => book.later),
  },
  en: {
    first: () => import('#web/phrases/en-first.ts').then((book) => book.first),
    later: () => import('#web/phrases/en-later.ts').then((book) => book.later),
  },
};

const htmlNames: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
const loaded = new Set<string>();
let everything = false;

async function open(language: Language, part: 'first' | 'later'): Promise<void> {
  if (loaded.has(`${language} ${part}`)) return;
  i18next.addResourceBundle(language, 'translation', await books[language][part](), true, true);
  loaded.add(`${language} ${part}`);
}

async function load(language: Language): Promise<void> {
  await Promise.all([open(language, 'first'), everything && open(language, 'later')]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = htmlNames[language];
}

/** Loads a page or a part of one together with all phrases: whatever is not on the first screens says more than they do. */
export function withPhrases<T>(module: () => Promise<T>): () => Promise<T> {
  return async () => {
    everything = true;
    const [part] = await Promise.all([module(), open(getPrefs().language, 'later')]);
    return part;
  };
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
  loaded.add('zh first');
  await load(getPrefs().language);
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
