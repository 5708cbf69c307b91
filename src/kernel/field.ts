import type { Text } from './text.ts';

/** The control a form draws for an input; without one it follows from the type. */
export type Widget =
  | 'person'
  | 'carrier'
  | 'document'
  | 'case'
  | 'place'
  | 'department'
  | 'level'
  | 'regime'
  | 'period'
  | 'scope'
  | 'date'
  | 'instant'
  | 'text'
  | 'choice'
  | 'file';

export interface FieldWords {
  readonly help?: Text;
  readonly widget?: Widget;
  /** Names of a choice's values. */
  readonly names?: Readonly<Record<string, Text>>;
  /** What a number counts, e.g. 份, 天. */
  readonly unit?: Text;
}

/** What forms, OpenAPI and the command line say of an input: `z.string().meta(field(say('field.due'), { widget: 'instant' }))`. */
export function field(title: Text, words: FieldWords = {}): Record<string, unknown> {
  return {
    'x-title': title,
    ...(words.help ? { 'x-help': words.help } : {}),
    ...(words.widget ? { 'x-widget': words.widget } : {}),
    ...(words.names ? { 'x-names': words.names } : {}),
    ...(words.unit ? { 'x-unit': words.unit } : {}),
  };
}
