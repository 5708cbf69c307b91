import fc from 'fast-check';

/** JSON Schema as `/api/procedures` gives it, as far as inputs use it. */
export interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
}

const deep = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let n = 0; n < levels; n++) value = n % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Text that somewhere in the product could be more than text. */
export const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '密\udc00',
  '\u202e倒\ufeff',
  '👩‍👩‍👧‍👦',
  "'; drop table document; --",
  '=HYPERLINK("x")',
  '{actor}',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '0000-00-00',
  'x'.repeat(20_000),
  // Random enough not to be compressed away: longer than an index takes.
  Array.from({ length: 9000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join(''),
] as const;

const dates = [
  '0000-01-01',
  '0001-01-01',
  '1900-01-01',
  '2026-02-29',
  '2026-03-02',
  '2026-12-31',
  '9999-12-31',
  '2026-13-01',
];
const numbers = [0, 1, 2, 5, -1, 0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53 - 1, 2 ** 53, 1e308, -0];

/** Anything JSON can say. */
const wrong = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  'x',
  [],
  {},
  [[]],
  { zh: '一' },
  ['\u0000'],
  deep(20),
  deep(200),
);

function text({ format }: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (format === 'date') return fc.constantFrom('2026-03-01', '2026-03-02', '2026-04-01', '2036-03-01');
  if (format === 'date-time') return fc.constantFrom('2026-03-02T01:00:00.000Z', '2026-03-05T01:00:00.000Z');
  const plain = fc.constantFrom('某事', 'd:d1', 'all', '1-3', '2026-03-02', '第1号');
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: plain });
}

/** What a value of this kind should not be: its edges, and things of another kind. */
function odd({ type, format }: Shape): fc.Arbitrary<unknown> {
  if (format === 'date') return fc.oneof(fc.constantFrom<unknown>(...dates), wrong);
  if (format === 'date-time')
    return fc.oneof(fc.constantFrom<unknown>(...dates.map((date) => `${date}T01:00:00.000Z`)), wrong);
  if (type === 'number' || type === 'integer') return fc.oneof(fc.constantFrom<unknown>(...numbers), wrong);
  return fc.oneof(fc.constantFrom<unknown>(...oddTexts), fc.string({ unit: 'binary', maxLength: 40 }), wrong);
}

/** A value of the schema. */
function fitting(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (choices) return fc.oneof(...choices.map((one) => fitting(one, ids)));
  if (shape.type === 'string') return text(shape, ids);
  if (shape.type === 'number' || shape.type === 'integer') return fc.constantFrom(1, 2, 5, 10);
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'array') return fc.array(fitting(shape.items ?? {}, ids), { minLength: 1, maxLength: 3 });
  if (!shape.properties) return wrong;
  const required = new Set(shape.required ?? []);
  const members = Object.entries(shape.properties).map(
    ([key, one]) =>
      [key, required.has(key) ? fitting(one, ids) : fc.option(fitting(one, ids), { nil: undefined })] as const,
  );
  return fc.record(Object.fromEntries(members)).map((one) => JSON.parse(JSON.stringify(one)) as object);
}

/** Inputs of a form: as they should be; with one field that is not; with fields nobody asked for; or nothing of the kind. */
export function inputOf(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const plain = fitting({ ...shape, type: 'object', properties: shape.properties ?? {} }, ids) as fc.Arbitrary<object>;
  const names = Object.entries(shape.properties ?? {});
  const extra = fc
    .tuple(plain, fc.constantFrom('extra', 'unit_id', 'actor', ...oddTexts.slice(2, 5)), wrong)
    .map(([one, name, value]) => ({ ...one, [name]: value }));
  const changed = fc
    .oneof(
      ...(names.length > 0 ? names : [['none', {}] as const]).map(([name, one]) =>
        odd(one).map((value) => [name, value] as const),
      ),
    )
    .chain(([name, value]) => plain.map((one) => ({ ...one, [name]: value })));
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 5, arbitrary: changed },
    { weight: 1, arbitrary: extra },
    { weight: 1, arbitrary: wrong },
  );
}
