/** Names of roles, kinds and grades as code that rules and forms can show: small, pure, safe for the browser. */
import type { Output } from './lib/all.ts';
import { readRegulation } from './lib/read-regulation.ts';

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

export function generate(root: string): Output[] {
  const { roles, carrierKinds, deviceKinds, personGrades } = readRegulation(root);
  const content = [
    '// Written by tools/generate from regulation/. Do not edit; run `npm run generate`.',
    "import type { Text } from '../text.ts';",
    "import type { CarrierKind, DeviceKind, PersonGrade, RoleId } from './clauses.ts';",
    ...names('roleNames', 'RoleId', roles),
    ...names('carrierKindNames', 'CarrierKind', carrierKinds),
    ...names('deviceKindNames', 'DeviceKind', deviceKinds),
    ...names('personGradeNames', 'PersonGrade', personGrades),
    '',
  ].join('\n');
  return [{ path: 'src/kernel/generated/names.ts', content }];
}

function names(constant: string, type: string, all: readonly Named[]): string[] {
  const lines = all.map(({ id, zh, en }) => `  ${id}: { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },`);
  return ['', `export const ${constant}: Readonly<Record<${type}, Text>> = {`, ...lines, '};'];
}
