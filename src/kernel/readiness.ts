import { declare } from './declared.ts';
import type { RoleId } from './generated/clauses.ts';
import type { ProcedureId } from './procedure-id.ts';
import type { Text } from './text.ts';
import type { ThingContext } from './thing.ts';

/** How far something is that must stand before the unit can work. */
export interface Ready {
  readonly done: boolean;
  /** The facts it rests on: how many, which are missing. */
  readonly says: Text;
}

/** Something that must stand before the unit can work; derived from facts, never ticked. */
export interface Readiness<Tx = unknown> {
  readonly id: string;
  readonly title: Text;
  /** Who does it. */
  readonly owner: RoleId;
  readonly act: ProcedureId;
  readonly look: (context: ThingContext<Tx>) => Promise<Ready>;
}

export function defineReadiness<Tx>(readiness: Readiness<Tx>): Readiness {
  return declare('readiness', readiness as Readiness);
}
