import { registryRoles } from './actor.ts';
import { makeCode } from './code.ts';
import type { RoleId } from './generated/clauses.ts';
import type { Text } from './text.ts';

/** What a laminated card at the desk does: a whole shift works without keyboard or mouse. */
export type DeskCommand = 'sign' | 'undo' | 'end' | 'print' | 'pause' | 'summary';

/** Who prints the codes at doors and cabinets and on people's badges: those who enter them, and the registry. */
export const cardRoles = [
  ...registryRoles,
  'secrecy_office_head',
  'system_admin',
  'hr_dept',
] as const satisfies readonly RoleId[];

interface CommandCard {
  readonly command: DeskCommand;
  readonly code: string;
  readonly title: Text;
}

export const commandCards: readonly CommandCard[] = [
  { command: 'sign', code: makeCode('command', 3), title: { zh: '签字', en: 'Sign' } },
  { command: 'undo', code: makeCode('command', 1), title: { zh: '撤销上一扫', en: 'Undo the last scan' } },
  { command: 'end', code: makeCode('command', 2), title: { zh: '换人', en: 'Next person' } },
  { command: 'print', code: makeCode('command', 4), title: { zh: '打印', en: 'Print' } },
  { command: 'pause', code: makeCode('command', 5), title: { zh: '暂停清点', en: 'Pause the count' } },
  { command: 'summary', code: makeCode('command', 6), title: { zh: '小结', en: 'Summary' } },
];

export function commandOf(code: string): DeskCommand | null {
  return commandCards.find((card) => card.code === code)?.command ?? null;
}
