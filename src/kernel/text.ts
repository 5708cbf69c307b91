/** A sentence in both languages; the reader's language is chosen where it is shown. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;
export type TextValue = string | number | Text;

/** One language of a module's phrase book. Placeholders are written `{name}`. */
export type PhraseBook<K extends string = string> = Readonly<Record<K, string>>;

export interface Sayer<K extends string> {
  (key: K, values?: Readonly<Record<string, TextValue>>): Text;
  readonly zh: PhraseBook<K>;
  readonly en: PhraseBook<K>;
}

/**
 * Binds a module's two phrase books. The Chinese book fixes the keys; an English book that lacks one does not compile.
 */
export function phrases<K extends string>(zh: PhraseBook<K>, en: PhraseBook<NoInfer<K>>): Sayer<K> {
  const say = (key: K, values: Readonly<Record<string, TextValue>> = {}): Text => ({
    zh: fill(zh[key], values, 'zh'),
    en: fill(en[key], values, 'en'),
  });
  return Object.assign(say, { zh, en });
}

/** Joins bilingual parts with each language's own list mark. */
export function list(parts: readonly TextValue[]): Text {
  return {
    zh: parts.map((part) => show(part, 'zh')).join('、'),
    en: parts.map((part) => show(part, 'en')).join(', '),
  };
}

/** Templates cut at their placeholders: text, name, text, name, … text. */
const cut = new Map<string, readonly string[]>();

function fill(template: string, values: Readonly<Record<string, TextValue>>, language: Language): string {
  let pieces = cut.get(template);
  if (!pieces) {
    pieces = template.split(/\{(\w+)\}/);
    cut.set(template, pieces);
  }
  let filled = pieces[0] as string;
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at] as string;
    const value = values[name];
    filled += (value === undefined ? `{${name}}` : show(value, language)) + pieces[at + 1];
  }
  return filled;
}

function show(value: TextValue, language: Language): string {
  return typeof value === 'object' ? value[language] : String(value);
}
