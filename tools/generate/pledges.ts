/** The pledge sets as data a form can be made of: items, questions and answers by name. */
import type { Output } from './lib/all.ts';
import { readLists } from './lib/read-lists.ts';

export function generate(root: string): Output[] {
  const sets = readLists(root).pledges.map((set) => `  ${JSON.stringify(set)},`);
  const content = `// Written by tools/generate from regulation/. Do not edit; run \`npm run generate\`.
import type { PledgeSet } from '../lists.ts';

export const pledgeSets: readonly PledgeSet[] = [
${sets.join('\n')}
];
`;
  return [{ path: 'src/kernel/generated/pledges.ts', content }];
}
