/** The names of all values rooms show, so that facts and summaries cannot use another. */
import { loadModules } from '../../src/server/modules.ts';
import type { Output } from './lib/all.ts';

export async function generate(): Promise<Output[]> {
  const { values } = await loadModules();
  const content = [
    '// Written by tools/generate from the values of the rooms. Do not edit; run `npm run generate`.',
    '',
    'export const valueNames = [',
    ...[...values.keys()].sort().map((name) => `  '${name}',`),
    '] as const;',
    'export type ValueName = (typeof valueNames)[number];',
    '',
  ];
  return [{ path: 'src/kernel/generated/values.ts', content: content.join('\n') }];
}
