/** The checklists as typed data: they reach the page as the choices of a form, the answers as facts. */
import type { Output } from './lib/all.ts';
import { readLists } from './lib/read-lists.ts';

export function generate(root: string): Output[] {
  const lists = readLists(root).checklists.map(
    ({ id, items }) =>
      `  ${id}: [\n${items.map((item) => `    { id: '${item.id}', zh: ${quoted(item.zh)}, en: ${quoted(item.en)} },`).join('\n')}\n  ],`,
  );
  const content = `// Written by tools/generate from regulation/. Do not edit; run \`npm run generate\`.
export const checklists = {
${lists.join('\n')}
} as const;
`;
  return [{ path: 'src/kernel/generated/checklists.ts', content }];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`\'`)}'`;
}
