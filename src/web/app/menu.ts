import type { Text } from '#kernel/text.ts';
import { registerOf } from '#web/kit/register-of.ts';
import type { ProcedureInfo, RegisterInfo } from './api.ts';

export interface RoomGroup {
  readonly id: string;
  readonly title: Text;
  readonly items: readonly ProcedureInfo[];
}

/** What this person's menu shows, by room and in the order the server has the rooms in; nothing here lists procedures. */
export function actGroups(procedures: readonly ProcedureInfo[]): readonly RoomGroup[] {
  const shown = procedures.filter((procedure) => procedure.menu && procedure.module !== 'cases');
  const rooms = new Map(shown.map(({ module, room }) => [module, room]));
  return [...rooms].map(([id, title]) => ({ id, title, items: shown.filter(({ module }) => module === id) }));
}

/** Registers of one's menu, and those one adds to: who enters people has their list, also as an administrator. */
export function menuRegisters(
  registers: readonly RegisterInfo[],
  procedures: readonly ProcedureInfo[],
): readonly RegisterInfo[] {
  return registers.filter((register) => register.menu || actsAdding(register, registers, procedures).length > 0);
}

/** Procedures of one's menu that put another thing into the register of such things; other registers of them only tell more. */
export function actsAdding(
  register: RegisterInfo,
  registers: readonly RegisterInfo[],
  procedures: readonly ProcedureInfo[],
): readonly ProcedureInfo[] {
  if (registerOf(register.object, registers) !== register) return [];
  return procedures.filter((procedure) => procedure.menu && procedure.schema['x-adds'] === register.object);
}

/** Finds by a few characters of either language or the clause number. */
export function matches(words: string, ...texts: readonly (string | undefined)[]): boolean {
  const wanted = words.trim().toLowerCase();
  return wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted));
}
