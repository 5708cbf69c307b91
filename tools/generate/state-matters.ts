/** What the lists of secret matters call state secrets, by name: a proposal is held against it in the browser too. */
import type { Output } from './lib/all.ts';
import { readLists } from './lib/read-lists.ts';

/** A condition in brackets (before release, samples) is no part of what the matter is called. */
const nameOf = (zh: string) => zh.replace(/（[^）]*）/g, '');

export function generate(root: string): Output[] {
  const state = readLists(root).catalogue.flatMap(({ items }) => items.filter(({ regime }) => regime === 'state'));
  const names = [...new Set(state.map(({ zh }) => nameOf(zh)))].map((name) => `  '${name}',`);
  const content = `// Written by tools/generate from regulation/. Do not edit; run \`npm run generate\`.
export const stateMatters: readonly string[] = [
${names.join('\n')}
];
`;
  return [{ path: 'src/kernel/generated/state-matters.ts', content }];
}
