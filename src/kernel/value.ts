/** Values people read: in facts of a refusal, in what an approver signs, in the result of an act, in what belongs to a thing. */
import { declare } from './declared.ts';
import type { ValueName } from './generated/values.ts';
import type { Json } from './json.ts';
import type { Text } from './text.ts';

/** How a value is shown. `program` is for programs alone; `group` holds further values, in a list: a table of them. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'copy-no'
  | 'date'
  | 'instant'
  | 'deadline'
  | 'flag'
  | 'level'
  | 'scope'
  | 'clause'
  | 'act'
  | 'thing'
  | 'choice'
  | 'group'
  | 'program';

export interface Value {
  readonly title: Text;
  readonly as: ValueKind;
  /** Of a thing: its kind. */
  readonly of?: string;
  /** Of a choice: its words. */
  readonly words?: Readonly<Record<string, Text>>;
}

export type Values = Readonly<Record<string, Value>>;

/** What is shown of an act to a person: values by the names the rooms declare. */
export type Shown = { readonly [N in ValueName]?: Json | undefined };

/** Declares the values a room shows by name. A name means one thing everywhere: two rooms cannot declare the same. */
export function defineValues(values: Values): Values {
  return declare('values', values);
}

type PlainKind = Exclude<ValueKind, 'thing' | 'choice' | 'program'>;

export function value(as: PlainKind, zh: string, en: string): Value {
  return { title: { zh, en }, as };
}

/** A thing by its id, or by `{ id, name }`. */
export function thing(of: string, zh: string, en: string): Value {
  return { title: { zh, en }, as: 'thing', of };
}

/** One or several of these words. */
export function choice(words: Readonly<Record<string, Text>>, zh: string, en: string): Value {
  return { title: { zh, en }, as: 'choice', words };
}

/** What only a program goes on with. */
export const program: Value = { title: { zh: '程序用', en: 'for programs' }, as: 'program' };
