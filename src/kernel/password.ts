import type { LevelId } from './generated/clauses.ts';
import { setting, type Settings } from './parameter.ts';
import type { Text } from './text.ts';

/** What a unit asks of passwords. */
export interface PasswordLaw {
  readonly length: number;
  /** Of capitals, small letters, other letters, digits and signs, so many at least; one where no rule demands more. */
  readonly classes: number;
}

export type Weakness = 'short' | 'classes' | 'common' | 'personal' | 'usual';

export interface About {
  /** Names of its owner, in every spelling: none of them stands in it. */
  readonly own: readonly string[];
  /** Words of the unit and of the product: it is not made of them. */
  readonly words: readonly string[];
  /** Whether a word is among those that are tried first everywhere. */
  readonly isCommon: (word: string) => boolean;
}

/** The published rules for classified systems ask for a length of their own and for mixed signs; elsewhere length counts, not mixture. */
export function passwordLaw(settings: Settings, siteLevel: LevelId | 'none'): PasswordLaw {
  const own = setting(settings, 'DEVICE-004.min_length');
  const classes = setting(settings, 'LAW.password_classes');
  const levelled = lengthOf(settings, siteLevel);
  if (levelled === null) return { length: own, classes };
  return {
    length: Math.max(own, levelled),
    classes: Math.max(classes, setting(settings, 'LAW.password_classes_classified')),
  };
}

function lengthOf(settings: Settings, level: LevelId | 'none'): number | null {
  if (level === 'confidential') return setting(settings, 'LAW.password_length_confidential');
  if (level === 'secret' || level === 'top_secret') return setting(settings, 'LAW.password_length_secret');
  return null;
}

/** Of this system: whoever guesses here begins with them. */
export const productWords: readonly string[] = ['jingui', '金匮', 'admin', 'system', 'security', 'audit'];

/** So many signs must be left of it when what anybody would guess is taken away. */
const leastOwn = 6;

/** Why it will not do; null where it does. */
export function weaknessOf(password: string, law: PasswordLaw, about: About): Weakness | null {
  const folded = fold(password);
  if ([...password.normalize('NFKC')].length < law.length) return 'short';
  if (classesIn(password) < law.classes) return 'classes';
  if (isRun(folded) || new Set(folded).size < 4) return 'common';
  if (wordsIn(about.own).some((word) => folded.includes(word))) return 'personal';
  if (isMadeOf(folded, about.isCommon)) return 'common';
  return left(folded, wordsIn(about.words)) < leastOwn ? 'usual' : null;
}

export function weakWords(why: Weakness, { length, classes }: PasswordLaw): Text {
  if (why === 'short') return { zh: `口令至少 ${length} 位。`, en: `A password has at least ${length} characters.` };
  if (why === 'classes')
    return {
      zh: `口令须含大写、小写、数字、符号中的 ${classes} 类。`,
      en: `A password has characters of ${classes} kinds (capital, small, digit, sign).`,
    };
  return words[why];
}

const words = {
  common: {
    zh: '这个口令太常见，很容易被猜中。换几个不相干的词连起来。',
    en: 'This password is common and would be guessed at once. Join a few unrelated words.',
  },
  personal: {
    zh: '口令不得含本人的姓名、姓名拼音或账号。',
    en: 'A password does not contain its owner’s name, in characters or pinyin, or login.',
  },
  usual: {
    zh: '口令不能主要由单位或本系统的名称组成。',
    en: 'A password is not made of the name of the unit or of this system.',
  },
} as const satisfies Partial<Record<Weakness, Text>>;

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function classesIn(password: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /[\p{Lo}\p{Lm}]/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((one) => one.test(password))
    .length;
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function plain(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => lookalikes[sign] ?? sign);
}

/** One of the common words, whatever digits and signs stand before and after it. */
function isMadeOf(folded: string, isCommon: About['isCommon']): boolean {
  const inner = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const few = folded.length - inner.length < leastOwn;
  return [folded, plain(folded)].some(isCommon) || (few && inner !== '' && [inner, plain(inner)].some(isCommon));
}

/** Each sign follows the one before it, up or down. */
function isRun(folded: string): boolean {
  const steps = [...folded].slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (folded.codePointAt(at) ?? 0));
  return [1, -1, 0].some((step) => steps.every((one) => one === step || Math.abs(one) === 9));
}

/** Of two signs there is nothing to say. */
function wordsIn(texts: readonly string[]): string[] {
  return texts.map(fold).filter((word) => [...word].length > (/^\p{Script=Han}+$/u.test(word) ? 1 : 2));
}

function left(folded: string, known: readonly string[]): number {
  const rest = [...known].sort((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ''), folded);
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length;
}
