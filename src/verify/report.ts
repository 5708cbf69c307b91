import type { Says } from './says.ts';

/** What can be wrong with an export. Several kinds share one exit code. */
export type FindingKind =
  | 'signature'
  | 'edited'
  | 'deleted'
  | 'inserted'
  | 'reordered'
  | 'repeated'
  | 'truncated'
  | 'fork'
  | 'rollback'
  | 'row'
  | 'columns'
  | 'credential'
  | 'unproven'
  | 'unverifiable';

/** Exit code of the verifier by kind of finding; 0 means that nothing was found. */
export const exitCodes = {
  signature: 15,
  edited: 10,
  deleted: 10,
  inserted: 10,
  reordered: 10,
  repeated: 10,
  truncated: 11,
  fork: 12,
  rollback: 13,
  row: 14,
  columns: 17,
  credential: 18,
  unproven: 16,
  unverifiable: 20,
} as const satisfies Record<FindingKind, number>;

/** The worst finding gives the exit code: who forges signatures or entries can make any later finding appear. */
const precedence = Object.keys(exitCodes) as FindingKind[];

export interface Finding {
  readonly kind: FindingKind;
  /** First bad entry, counted from 0, where it can be told; `untilSeq` where only a range (inclusive) is known. */
  readonly seq?: number | undefined;
  readonly untilSeq?: number;
  readonly table?: string;
  readonly key?: Readonly<Record<string, unknown>>;
  /** Columns whose value is not what the ledger says. */
  readonly columns?: readonly string[];
  /** The last entry that lawfully touched the row. */
  readonly lastSeq?: number;
  readonly says: Says;
}

export interface Report {
  readonly ok: boolean;
  readonly exitCode: number;
  /** At most `findingLimit` of each kind; `found` has the true numbers. */
  readonly findings: readonly Finding[];
  readonly found: Readonly<Partial<Record<FindingKind, number>>>;
  readonly notes: readonly Says[];
  readonly origin: string | null;
  readonly alg: string | null;
  readonly size: number;
  /** Root over all entries, hex. */
  readonly root: string | null;
  readonly checkpoints: number;
  readonly rows: number;
  readonly tables: number;
  readonly unsealed: number;
  readonly witness: { readonly size: number; readonly agrees: boolean } | null;
}

const findingLimit = 100;

export interface Findings {
  add(finding: Finding): void;
  note(says: Says): void;
  has(...kinds: readonly FindingKind[]): boolean;
  /** True while a finding of this kind would still be listed. */
  wants(kind: FindingKind): boolean;
  summary(): Summary;
  /** Takes over what another collection found. */
  merge(other: Summary): void;
}

export type Summary = Pick<Report, 'ok' | 'exitCode' | 'findings' | 'found' | 'notes'>;

export function createFindings(): Findings {
  const listed: Finding[] = [];
  const notes: Says[] = [];
  const found: Partial<Record<FindingKind, number>> = {};
  return {
    add(finding) {
      const count = (found[finding.kind] ?? 0) + 1;
      found[finding.kind] = count;
      if (count <= findingLimit) listed.push(finding);
    },
    note: (says) => void notes.push(says),
    has: (...kinds) => kinds.some((kind) => found[kind] !== undefined),
    wants: (kind) => (found[kind] ?? 0) < findingLimit,
    merge(other) {
      for (const finding of other.findings) {
        if ((found[finding.kind] ?? 0) < findingLimit) listed.push(finding);
        found[finding.kind] = (found[finding.kind] ?? 0) + 1;
      }
      for (const [kind, count] of Object.entries(other.found) as [FindingKind, number][]) {
        const told = other.findings.filter((finding) => finding.kind === kind).length;
        found[kind] = (found[kind] ?? 0) + count - told;
      }
      notes.push(...other.notes);
    },
    summary() {
      const worst = precedence.find((kind) => found[kind] !== undefined);
      return {
        ok: worst === undefined,
        exitCode: worst === undefined ? 0 : exitCodes[worst],
        findings: listed,
        found,
        notes,
      };
    },
  };
}
