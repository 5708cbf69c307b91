import type { Schema } from '#web/app/api.ts';
import { unreadDay } from './days.ts';

export type Widget =
  | 'text'
  | 'long-text'
  | 'number'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'date'
  | 'instant'
  | 'thing'
  | 'level'
  | 'period'
  | 'scope'
  | 'texts'
  | 'file'
  | 'reading'
  | 'group'
  | 'groups';

export interface FormField {
  readonly key: string;
  readonly widget: Widget;
  readonly required: boolean;
  readonly schema: Schema;
  /** For `thing`: what is picked (person, carrier, seal …), and whether several. */
  readonly of: string;
  readonly many: boolean;
  readonly options: readonly (string | number)[];
  readonly fields: readonly FormField[];
}

/** Widgets a schema may name that are not the name of a thing to pick. */
export const widgets: Readonly<Record<string, Widget>> = {
  level: 'level',
  period: 'period',
  scope: 'scope',
  date: 'date',
  instant: 'instant',
  text: 'text',
  'long-text': 'long-text',
  flag: 'flag',
  number: 'number',
  file: 'file',
  reading: 'reading',
  choice: 'choice',
};

/** What may be as long as this is written in sentences. */
const sentence = 200;

/** The fields of a form, from the JSON Schema of a procedure's input. */
export function fieldsOf(schema: Schema): readonly FormField[] {
  return Object.entries(schema.properties ?? {}).map(([key, property]) =>
    fieldOf(key, property, (schema.required ?? []).includes(key)),
  );
}

function fieldOf(key: string, given: Schema, required: boolean): FormField {
  const { schema: bare, nullable } = unwrap(given);
  const schema = { ...bare, ...marks(given) };
  const widget = widgetOf(schema);
  const inner = widget === 'groups' ? (schema.items ?? {}) : schema;
  return {
    key,
    widget,
    required: required && !nullable && schema.default === undefined,
    schema,
    of: widget === 'thing' ? (schema['x-widget'] ?? '') : '',
    many: schema.type === 'array',
    options: optionsOf(schema),
    fields: widget === 'group' || widget === 'groups' ? fieldsOf(unwrap(inner).schema) : [],
  };
}

/** The x- marks may stand on the wrapper or on what it wraps. */
function marks(schema: Schema): Partial<Schema> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key.startsWith('x-')));
}

/** `anyOf: [X, null]` is X that may be left empty. */
export function unwrap(schema: Schema): { readonly schema: Schema; readonly nullable: boolean } {
  const parts = schema.anyOf ?? schema.oneOf;
  if (!parts) {
    const types = Array.isArray(schema.type) ? schema.type : null;
    return types
      ? {
          schema: { ...schema, type: types.find((type) => type !== 'null') ?? 'string' },
          nullable: types.includes('null'),
        }
      : { schema, nullable: false };
  }
  const real = parts.filter((part) => part.type !== 'null');
  const nullable = real.length < parts.length;
  const only = real.length === 1 ? real[0] : undefined;
  if (only) return { schema: { ...only, ...marks(schema) }, nullable };
  const constants = real.map((part) => part.const ?? part.enum?.[0]);
  if (constants.every((value) => typeof value === 'string'))
    return { schema: { type: 'string', enum: constants as string[], ...marks(schema) }, nullable };
  return { schema, nullable };
}

function widgetOf(schema: Schema): Widget {
  const items = unwrap(schema.items ?? {}).schema;
  const said = schema['x-widget'];
  if (schema.enum) return said === 'level' ? 'level' : 'choice';
  if (items.enum) return 'choices';
  if (said !== undefined && said !== 'choice') return widgets[said] ?? 'thing';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'array') return items.type === 'object' || items.properties ? 'groups' : 'texts';
  if (schema.type === 'object' || schema.properties) return 'group';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'instant';
  return (schema.maxLength ?? 0) >= sentence ? 'long-text' : 'text';
}

function optionsOf(schema: Schema): readonly (string | number)[] {
  const values = schema.enum ?? unwrap(schema.items ?? {}).schema.enum ?? [];
  return values.filter((value): value is string | number => value !== null);
}

export type FormValues = Readonly<Record<string, unknown>>;

/** Address-bar values (ids handed over by a row or a scan) as the first values of a form. */
export function startValues(fields: readonly FormField[], given: Readonly<Record<string, string>>): FormValues {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const value = given[field.key] ?? given[field.key.replace(/_id$/, '')];
    if (value !== undefined) values[field.key] = startValue(field, value);
    else if (field.schema.default !== undefined) values[field.key] = field.schema.default;
  }
  return values;
}

function startValue(field: FormField, value: string): unknown {
  if (field.widget === 'number') return Number(value);
  if (field.widget === 'flag') return value === 'true';
  return field.schema.type === 'array' ? value.split(',') : value;
}

/** The fields asked for now: some only once another beside them holds a certain value. */
export function askedNow(fields: readonly FormField[], values: FormValues): readonly FormField[] {
  return fields.filter(({ schema: { 'x-when': when } }) => !when || when.is.includes(String(values[when.field])));
}

/** What is sent: empty fields are left out, so that "not filled" and "filled with nothing" cannot be confused. */
export function inputOf(fields: readonly FormField[], values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of askedNow(fields, values)) {
    const value = clean(field, values[field.key]);
    if (value !== undefined) input[field.key] = value;
  }
  return input;
}

function clean(field: FormField, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  // The bytes go beside the input; a file chosen before the page was closed must be chosen again.
  if (field.widget === 'file') return value instanceof File ? { name: value.name } : undefined;
  // What is shown is not filled in: the form names it when it is sent.
  if (field.widget === 'reading') return undefined;
  if (field.widget === 'group') {
    const inner = inputOf(field.fields, value as FormValues);
    return Object.keys(inner).length > 0 || field.required ? inner : undefined;
  }
  if (Array.isArray(value)) {
    const items =
      field.widget === 'groups'
        ? value.map((item) => inputOf(field.fields, item as FormValues))
        : value.filter((item) => item !== '' && item !== null);
    return items.length > 0 || field.required ? items : undefined;
  }
  return typeof value === 'string' ? value.trim() || undefined : value;
}

/** Which field a finding marks: within a group the one it names, within a list the list. */
export function markedAt(fields: readonly FormField[], path: string): string {
  const [key = '', ...rest] = path.split('.');
  const field = fields.find((one) => one.key === key);
  return field?.widget === 'group' && rest.length > 0 ? `${key}.${markedAt(field.fields, rest.join('.'))}` : key;
}

/** The file chosen in a form; a form has one at most. */
export function fileIn(values: FormValues): File | undefined {
  return Object.values(values).find((value) => value instanceof File);
}

/** What a line of a list is about: the thing or the choice it begins with. */
export function aboutIn({ fields }: FormField): FormField | undefined {
  return fields.find((one) => one.widget === 'thing' || one.widget === 'choice');
}

/** Of a list whose lines the regulation gives: the field that says which line it is. */
export function askedIn(field: FormField): FormField | undefined {
  const about = field.schema['x-begins'] === undefined ? undefined : aboutIn(field);
  return about?.widget === 'choice' ? about : undefined;
}

/** Required fields that are still empty, and days that could not be read, in the order of the form; a list counts while one of its items lacks something. */
export function missing(fields: readonly FormField[], values: FormValues): readonly string[] {
  return askedNow(fields, values)
    .filter((field) => lacks(field, values[field.key]))
    .map((field) => field.key);
}

/** A schema may ask for one of several fields: `anyOf: [{ required: [a] }, { required: [b] }]`. */
export function hasOneOf(schema: Schema, input: object): boolean {
  const ways = (schema.anyOf ?? []).flatMap((one) => (one.required ? [one.required] : []));
  return ways.length === 0 || ways.some((way) => way.every((key) => key in input));
}

/** Lines of a list that lack something: the number of each and its first field still empty. */
export function lackingLines({ widget, fields }: FormField, value: unknown): readonly { at: number; key: string }[] {
  if (widget !== 'groups' || !Array.isArray(value)) return [];
  return value.flatMap((item, at) => {
    const [key] = missing(fields, item as FormValues);
    return key === undefined ? [] : [{ at, key }];
  });
}

function lacks(field: FormField, value: unknown): boolean {
  if (unreadDay(field.widget, value) !== null) return true;
  if (clean({ ...field, required: false }, value) === undefined) return field.required;
  if (field.widget === 'group') return missing(field.fields, value as FormValues).length > 0;
  return lackingLines(field, value).length > 0;
}
