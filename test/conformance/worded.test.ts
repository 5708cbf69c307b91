import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadModules } from '#server/modules.ts';

/** Fields that name a paper, a body or a thing by number or name. */
const named = /^(?:no|serial|volume|service|sender|issuer|body|approved_by)$|(?:^|_)(?:no|document|certificate)$/;
/** Those of them that hold the id of something kept here, or a number the product itself reads. */
const ids = /^(?:document|evidence|carrier|object)$/;

/** Ids all the same, which their widget does not tell. */
const kept = [
  'classification.draft.document',
  'system.finalise-body.body',
  'system.read-body.body',
  'system.remove-body.body',
];

const procedures = [...(await loadModules()).procedures.values()];

interface Shape {
  readonly type?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape & { readonly 'x-widget'?: string }>>;
}

const isText = ({ type, anyOf = [] }: Shape): boolean => type === 'string' || anyOf.some(isText);

test('no field that names a paper or a body takes a dash for its name', () => {
  const asked: string[] = [];
  const loose = procedures.flatMap(({ id, input }) => {
    const shape = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Shape;
    const fields = Object.entries(shape.properties ?? {})
      .filter(([name, field]) => named.test(name) && isText(field) && !ids.test(field['x-widget'] ?? ''))
      .map(([name]) => name);
    asked.push(...fields);
    const taking = fields.filter((name) => {
      const parsed = input.safeParse({ [name]: ' — ' });
      return parsed.success || !parsed.error.issues.some(({ path }) => path[0] === name);
    });
    return taking.map((name) => `${id}.${name}`);
  });
  expect(asked.length).toBeGreaterThan(15);
  expect(loose).toEqual(kept);
});
