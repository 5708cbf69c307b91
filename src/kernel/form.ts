import type { PermitKind } from './permit.ts';
import type { Text } from './text.ts';

/** How a field of an input is shown; z.toJSONSchema passes these keys on to the page. */
export interface FieldLook {
  readonly widget?: string;
  /** Of a field that picks a request: the approval it is to be. */
  readonly permit?: Pick<PermitKind, 'grants'>;
  readonly names?: Readonly<Record<string, Text>>;
  readonly help?: Text;
  /** The fact whose things (or lines of a list) a list begins with, one line each, once the rest of the form tells which they are. */
  readonly begins?: string;
  /** Asked only once another field beside it holds one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** What fills it in where the form is opened from a thing: its kind, and the column of its register. */
  readonly row?: `${string}.${string}`;
}

/** Metadata of an input field: `z.string().meta(shown(say('field.document'), { widget: 'document' }))`. */
export function shown(title: Text, look: FieldLook = {}): Record<string, unknown> {
  return {
    'x-title': title,
    ...(look.widget ? { 'x-widget': look.widget } : {}),
    ...(look.permit ? { 'x-permit': look.permit.grants } : {}),
    ...(look.names ? { 'x-names': look.names } : {}),
    ...(look.help ? { 'x-help': look.help } : {}),
    ...(look.begins ? { 'x-begins': look.begins } : {}),
    ...(look.when ? { 'x-when': look.when } : {}),
    ...(look.row ? { 'x-row': look.row } : {}),
  };
}
