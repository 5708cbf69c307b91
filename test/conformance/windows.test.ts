import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadModules } from '#server/modules.ts';

/** Typed dates that need no window, each with its reason. */
const free: Readonly<Record<string, string>> = {
  'classification.draft.period.date':
    'a draft decides nothing: its period is judged when it is submitted (CLASSIFY-016)',
};

const procedures = [...(await loadModules()).procedures.values()];

interface Shape {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

/** Paths of the dates and times a form asks for: `due_at`, `period.date`, `off`. */
function dates(shape: Shape, path: string): string[] {
  const own = shape.format === 'date' || shape.format === 'date-time' ? [path] : [];
  const fields = Object.entries(shape.properties ?? {}).flatMap(([name, field]) =>
    dates(field, path === '' ? name : `${path}.${name}`),
  );
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.items ? [shape.items] : [])];
  return [...new Set([...own, ...fields, ...parts.flatMap((part) => dates(part, path))])];
}

type Procedure = (typeof procedures)[number];
const typed = ({ input }: Pick<Procedure, 'input'>) =>
  dates(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Shape, '');
const held = ({ rules }: Pick<Procedure, 'rules'>) => rules.flatMap((rule) => (rule.window ? [rule.window] : []));

test('every date a form asks for has a lawful window, or stands in the list with its reason', () => {
  const bare = procedures.flatMap((one) =>
    typed(one)
      .filter((path) => !held(one).includes(path))
      .map((path) => `${one.id}.${path}`),
  );
  expect(bare).toEqual(Object.keys(free));
});
