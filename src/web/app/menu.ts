import { registerOf } from '#web/kit/register-of.ts';
import type { ProcedureInfo, RegisterInfo } from './api.ts';

export interface ModuleGroup<T> {
  readonly module: string;
  readonly items: readonly T[];
}

/** Order of the regulation's domains; a module not listed comes after them. */
export const moduleOrder = [
  'carriers',
  'classification',
  'archives',
  'people',
  'organization',
  'devices',
  'sites',
  'publication',
  'meetings',
  'foreign',
  'seals',
  'petitions',
  'company',
  'inspections',
  'incidents',
  'rewards',
  'conduct',
  'system',
  'cases',
] as const;

function rank(module: string): number {
  const at = (moduleOrder as readonly string[]).indexOf(module);
  return at < 0 ? moduleOrder.length : at;
}

/** What this person's menu shows, by module. The server says what belongs there; nothing here lists procedures. */
export function actGroups(procedures: readonly ProcedureInfo[]): readonly ModuleGroup<ProcedureInfo>[] {
  const shown = procedures.filter((procedure) => procedure.menu && procedure.module !== 'cases');
  return [...new Set(shown.map((procedure) => procedure.module))]
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((module) => ({ module, items: shown.filter((procedure) => procedure.module === module) }));
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
