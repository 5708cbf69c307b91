import type { HubId } from '#kernel/generated/clauses.ts';
import type { ProcedureInfo, RegisterInfo } from '#web/app/api.ts';
import { actGroups, menuRegisters, type RoomGroup } from '#web/app/menu.ts';

export interface Shelf {
  readonly register: RegisterInfo;
  /** Its other views and parts. */
  readonly within: readonly RegisterInfo[];
}

/** What one may begin in a hub, room by room. */
export function actsOf(hub: HubId, procedures: readonly ProcedureInfo[]): readonly RoomGroup[] {
  return actGroups(procedures.filter((one) => one.hub === hub));
}

/** The registers of a hub one has to do with, those that stand under another with it. */
export function registersOf(
  hub: HubId,
  registers: readonly RegisterInfo[],
  procedures: readonly ProcedureInfo[],
): readonly Shelf[] {
  const his = menuRegisters(registers, procedures).filter((one) => one.hub === hub);
  const top = his.filter(({ within }) => !his.some(({ name }) => name === within));
  return top.map((register) => ({ register, within: his.filter(({ within }) => within === register.name) }));
}
