import type { Text } from './text.ts';

/** How a field of an input is shown; z.toJSONSchema passes these keys on to the page. */
export interface FieldLook {
  readonly widget?: string;
  readonly names?: Readonly<Record<string, Text>>;
  readonly help?: Text;
}

/** Metadata of an input field: `z.string().meta(shown(say('field.document'), { widget: 'document' }))`. */
export function shown(title: Text, look: FieldLook = {}): Record<string, unknown> {
  return {
    'x-title': title,
    ...(look.widget ? { 'x-widget': look.widget } : {}),
    ...(look.names ? { 'x-names': look.names } : {}),
    ...(look.help ? { 'x-help': look.help } : {}),
  };
}
