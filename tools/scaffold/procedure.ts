import type { ClauseId } from '../../src/kernel/generated/clauses.ts';
import type { Language, Text } from '../../src/kernel/text.ts';

export interface NewProcedure {
  readonly module: string;
  readonly verb: string;
  readonly clause: ClauseId;
  readonly title: Text;
  /** The phrase book of its words, as the procedure imports it. */
  readonly phrases: string;
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
export function scaffold({ module, verb, clause, phrases }: Omit<NewProcedure, 'title'>): Map<string, string> {
  const id = `${module}.${verb}`;
  return new Map([
    ['schema.ts', schema(verb, phrases)],
    ['rules.ts', rules(verb, clause, phrases)],
    ['index.ts', index(id, verb, clause, phrases)],
    [`${verb}.test.ts`, test(id)],
  ]);
}

/** The words of such a procedure, by key. */
export function wordsOf({ verb, title }: Pick<NewProcedure, 'verb' | 'title'>): Readonly<Record<string, Text>> {
  return {
    [verb]: title,
    [`${verb}.note`]: { zh: '说明', en: 'Note' },
    [`${verb}.no-note`]: { zh: '须写明说明。', en: 'The note is missing.' },
    [`${verb}.no-note.remedy`]: { zh: '填写说明后再提交。', en: 'Enter the note and submit again.' },
  };
}

/** One language of a phrase book with these words behind its own. */
export function withWords(book: string, language: Language, words: Readonly<Record<string, Text>>): string {
  const lines = Object.entries(words).map(([key, text]) => `  '${key}': ${quoted(text[language])},\n`);
  return book.replace(/\n?\}([^}]*;\s*)$/, (_, end: string) => `\n${lines.join('')}}${end}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

const schema = (verb: string, phrases: string) => `import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '${phrases}';

/** What a clause demands is optional here and a rule there, so that the refusal can cite the clause. */
export const input = z.strictObject({
  note: z
    .string()
    .max(500)
    .optional()
    .meta(shown(say('${verb}.note'))),
});
export type Input = z.infer<typeof input>;
`;

const rules = (verb: string, clause: string, phrases: string) => `import { rulesFor } from '#kernel/procedure.ts';
import { say } from '${phrases}';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  {
    id: 'note',
    clause: '${clause}',
    kind: 'fields',
    fields: ['note'],
    broken: ({ input }) => !input.note?.trim(),
    says: () => say('${verb}.no-note'),
    remedy: () => say('${verb}.no-note.remedy'),
  },
]);
`;

const index = (
  id: string,
  verb: string,
  clause: string,
  phrases: string,
) => `import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '${phrases}';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const ${nameOf(verb)} = defineProcedure({
  id: '${id}',
  title: say('${verb}'),
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
