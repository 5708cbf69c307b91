/** The checklists as data a form can be made of: every edition with its chapters and items. */
import type { Output } from './lib/all.ts';
import { readLists } from './lib/read-lists.ts';

export function generate(root: string): Output[] {
  const lists = readLists(root).checklists.map((list) => `  ${JSON.stringify(list)},`);
  const content = `// Written by tools/generate from regulation/. Do not edit; run \`npm run generate\`.
import type { Checklist } from '../lists.ts';

export const checklists: readonly Checklist[] = [
${lists.join('\n')}
];
`;
  return [{ path: 'src/kernel/generated/checklists.ts', content }];
}
