import { insert, type RowOp } from '#kernel/effect.ts';
import type { RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import type { Text } from '#kernel/text.ts';
import { type Incident, incident } from './tables.ts';

export interface NewIncident {
  readonly id: string;
  readonly kind: Incident['kind'];
  readonly regime: RegimeId;
  /** Label of what it is about; `scope` is widened to those who must act. */
  readonly level: number;
  readonly scope?: readonly string[];
  readonly barred?: readonly string[];
  /** Never the secret itself: a number, an unclassified title, what happened. */
  readonly what: string | Text;
  readonly discoveredAt: Instant;
  readonly by: string;
  readonly at: Instant;
  readonly object?: { readonly table: string; readonly id: string } | null;
}

interface With {
  readonly newId: () => string;
  readonly settings: Settings;
}

/** Who acts on an incident inside the unit, of whatever kind the secret is. */
const responsible = ['secrecy_office_head', 'leader_in_charge', 'principal'] as const satisfies readonly RoleId[];

/** The addressees this incident must be reported to: only state secrets have to be reported upward (条例 61). */
export function addressees(regime: RegimeId, settings: Settings): readonly RoleId[] {
  return regime === 'state' ? setting(settings, 'INCIDENT-003.addressees') : [];
}

/** Latest time of the upward report: hours on the clock from discovery, day or night. */
export function reportBy(discoveredAt: Instant, settings: Settings): Instant {
  return new Date(
    Date.parse(discoveredAt) + setting(settings, 'INCIDENT-003.report_up_hours') * 3_600_000,
  ).toISOString();
}

/** Opens an incident: its row, the alert of those who act, and one obligation per addressee. Other modules open theirs with this too. */
export function openIncident(n: NewIncident, { newId, settings }: With): RowOp[] {
  const self = { table: 'incident', id: n.id };
  const scope = [
    ...new Set([...(n.scope ?? []), 'duty:registry', `p:${n.by}`, ...responsible.map((role) => `r:${role}`)]),
  ];
  const row = {
    id: n.id,
    kind: n.kind,
    regime: n.regime,
    what: typeof n.what === 'string' ? n.what : n.what.zh,
    what_en: typeof n.what === 'string' ? null : n.what.en,
    discovered_at: n.discoveredAt,
    reported_at: n.at,
    reported_by: n.by,
    object_table: n.object?.table ?? null,
    object_id: n.object?.id ?? null,
    status: 'open' as const,
    measures: null,
    conclusion: null,
    closed_by: null,
    closed_at: null,
    level: n.level,
    scope,
    barred: n.barred ?? [],
  };
  return [
    insert(incident, row),
    ...responsible.map((role) =>
      raise({ id: newId(), clause: 'INCIDENT-003', to: { role }, object: self, kind: 'opened', at: n.at }),
    ),
    ...addressees(n.regime, settings).map((role) =>
      oblige({
        id: newId(),
        clause: 'INCIDENT-003',
        owner: { role: 'secrecy_office_head' },
        object: self,
        cause: role,
        at: n.at,
        due: reportBy(n.discoveredAt, settings),
        tells: ['leader_in_charge', 'principal'],
      }),
    ),
  ];
}
