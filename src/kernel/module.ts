import type { Clock, Notice } from './clock.ts';
import type { DomainId, ParamKey, ParamTypes } from './generated/clauses.ts';
import type { Duty } from './duty.ts';
import type { Figure, Picture } from './figure.ts';
import type { Finder } from './finder.ts';
import type { Guard } from './guard.ts';
import type { Meaning } from './meaning.ts';
import type { Coming, Late, Trend } from './overview.ts';
import type { PermitKind } from './permit.ts';
import type { Procedure } from './procedure.ts';
import type { Readiness } from './readiness.ts';
import type { Register } from './register.ts';
import type { FormerCode, Scan } from './scan.ts';
import type { SheetForm } from './sheet.ts';
import type { Table } from './table.ts';
import type { Term } from './term.ts';
import type { Thing } from './thing.ts';
import type { Text } from './text.ts';
import type { Values } from './value.ts';

/** A parameter that is a number. */
type MinutesKey = { [K in ParamKey]: ParamTypes[K] extends number ? K : never }[ParamKey];

/** What a room's door says of it; the rest of the room is found by folder. */
export interface Door {
  readonly title: Text;
  /** The domain of the regulation it works for: menus have the order of the domains. */
  readonly domain: DomainId;
  readonly tables: Readonly<Record<string, Table>>;
  /** Minutes after which an act that is entered after it took place is marked late. */
  readonly lateAfter?: MinutesKey;
}

/** A room with all it holds. Routes, menus, permissions, commands and tables are derived from it; nobody keeps a second list. */
export interface Module extends Door {
  /** The name of its folder. */
  readonly id: string;
  readonly things: readonly Thing[];
  readonly finders: readonly Finder[];
  readonly scans: readonly Scan[];
  readonly formerCodes: readonly FormerCode[];
  readonly values: readonly Values[];
  readonly procedures: readonly AnyProcedure[];
  readonly registers: readonly Register[];
  readonly duties: readonly Duty[];
  readonly clocks: readonly Clock[];
  readonly notices: readonly Notice[];
  readonly permits: readonly PermitKind[];
  readonly terms: readonly Term[];
  readonly meanings: readonly Meaning[];
  readonly guards: readonly Guard[];
  readonly figures: readonly Figure[];
  readonly readiness: readonly Readiness[];
  readonly pictures: readonly Picture[];
  readonly late: readonly Late[];
  readonly coming: readonly Coming[];
  readonly trends: readonly Trend[];
  readonly sheets: readonly SheetForm[];
}

/** A procedure whose types have been checked where it was defined and are no longer needed. */
// biome-ignore lint: erased on purpose; each procedure was checked by defineProcedure
export type AnyProcedure = Procedure<never, never, never>;

export function defineModule(door: Door): Door {
  return door;
}
