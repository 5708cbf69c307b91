/** What clauses name by list, as one JSON file, and the happenings guards speak of, as a type. */
import type { Guard, Guards } from '#kernel/lists.ts';
import { readLists } from './lib/read-lists.ts';
import type { Output } from './lib/all.ts';

const FOLDER = 'src/kernel/generated';

export function generate(root: string): Output[] {
  const lists = readLists(root);
  const ids = lists.guards.happenings.map(({ id }) => `  '${id}',`).join('\n');
  const happenings = `// Written by tools/generate from regulation/. Do not edit; run \`npm run generate\`.
export const happeningIds = [
${ids}
] as const;
export type Happening = (typeof happeningIds)[number];
`;
  const guarding = Object.fromEntries(
    lists.guards.happenings.map(({ id }) => [id, guardingOf(id, lists.guards.guards)]),
  );
  const clauses = `// Written by tools/generate from regulation/. Do not edit; run \`npm run generate\`.
import type { ClauseId } from './clauses.ts';
import type { Happening } from './happenings.ts';
/** By happening: the clauses that guard it, each with the kinds it guards (all of a line must fit). */
export const guarding: Readonly<
  Record<Happening, Partial<Record<ClauseId, readonly Readonly<Record<string, readonly string[]>>[]>>>
> = ${JSON.stringify(guarding)};
`;
  return [
    { path: `${FOLDER}/guarding.ts`, content: clauses },
    { path: `${FOLDER}/happenings.ts`, content: happenings },
    { path: `${FOLDER}/lists.json`, content: `${JSON.stringify(lists)}\n` },
  ];
}

function guardingOf(on: string, guards: Guards['guards']): Record<string, Record<string, string[]>[]> {
  const found = Object.entries(guards).map(([clause, entries]) => [
    clause,
    entries.filter((one) => one.on === on).map(({ when = {} }) => kinds(when)),
  ]);
  return Object.fromEntries(found.filter(([, entries]) => entries?.length));
}

function kinds(when: NonNullable<Guard['when']>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(when).map(([fact, values]) => [fact, [values].flat().map(String)]));
}
