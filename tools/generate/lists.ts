/** What clauses name by list, as one JSON file, and the happenings guards speak of, as a type. */
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
  return [
    { path: `${FOLDER}/happenings.ts`, content: happenings },
    { path: `${FOLDER}/lists.json`, content: `${JSON.stringify(lists)}\n` },
  ];
}
