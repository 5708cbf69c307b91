import type { ClauseId } from '../../src/kernel/generated/clauses.ts';
import type { Text } from '../../src/kernel/text.ts';

export interface NewProcedure {
  readonly module: string;
  readonly verb: string;
  readonly clause: ClauseId;
  readonly title: Text;
}

/** Words TypeScript keeps for itself. */
const reserved = new Set([
  'return',
  'delete',
  'import',
  'export',
  'new',
  'default',
  'switch',
  'case',
  'void',
  'with',
  'do',
  'in',
  'for',
]);

/** `take-back` -> `takeBack`; a reserved word gets `Act` behind it. */
export function nameOf(verb: string): string {
  const name = verb.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return reserved.has(name) ? `${name}Act` : name;
}

/** The files of a small lawful procedure: one input a clause demands, one rule, an entry in the ledger. What it is for is filled in from there. */
export function scaffold({ module, verb, clause, title }: NewProcedure): Map<string, string> {
  const id = `${module}.${verb}`;
  return new Map([
    ['schema.ts', schema],
    ['rules.ts', rules(clause)],
    ['index.ts', index(id, verb, clause, title)],
    [`${verb}.test.ts`, test(id)],
  ]);
}

const schema = `import { z } from 'zod';
import { shown } from '#kernel/form.ts';

/** What a clause demands is optional here and a rule there, so that the refusal can cite the clause. */
export const input = z.strictObject({
  note: z
    .string()
    .max(500)
    .optional()
    .meta(shown({ zh: '说明', en: 'Note' })),
});
export type Input = z.infer<typeof input>;
`;

const rules = (clause: string) => `import { rulesFor } from '#kernel/procedure.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  {
    id: 'note',
    clause: '${clause}',
    kind: 'fields',
    fields: ['note'],
    broken: ({ input }) => !input.note?.trim(),
    says: () => ({ zh: '须写明说明。', en: 'The note is missing.' }),
    remedy: () => ({ zh: '填写说明后再提交。', en: 'Enter the note and submit again.' }),
  },
]);
`;

const index = (
  id: string,
  verb: string,
  clause: string,
  title: Text,
) => `import { defineProcedure } from '#kernel/procedure.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const ${nameOf(verb)} = defineProcedure({
  id: '${id}',
  title: { zh: '${title.zh}', en: '${title.en}' },
  clause: '${clause}',
  input,
  facts: async () => ({}),
  rules,
  effects: () => ({ effects: [], result: {} }),
});
`;

const test = (id: string) => `import { describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

describeRules('${id}', rules, { ...ordinary, input: { note: '说明' } }, {
  note: { input: { note: ' ' } },
});
`;
