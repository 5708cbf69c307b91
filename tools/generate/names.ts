/** Names of roles as code that rules can show: small, pure, safe for the browser. */
import type { Output } from './lib/all.ts';
import { readRegulation } from './lib/read-regulation.ts';

export function generate(root: string): Output[] {
  const { roles } = readRegulation(root);
  const lines = roles.map(({ id, zh, en }) => `  ${id}: { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },`);
  const content = [
    '// Written by tools/generate from regulation/. Do not edit; run `npm run generate`.',
    "import type { Text } from '../text.ts';",
    "import type { RoleId } from './clauses.ts';",
    '',
    'export const roleNames: Readonly<Record<RoleId, Text>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
  return [{ path: 'src/kernel/generated/names.ts', content }];
}
