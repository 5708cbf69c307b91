import { plusHours } from '#kernel/civil.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { RegimeId } from '#kernel/generated/clauses.ts';
import type { Label } from '#kernel/label.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import type { Text } from '#kernel/text.ts';
import { type Addressee, reports } from './clocks.ts';
import { responsible, type Routing } from './routing.ts';
import { type Incident, incident } from './tables.ts';

export interface NewIncident {
  readonly id: string;
  readonly kind: Incident['kind'];
  readonly regime: RegimeId;
  /** Label of what it is about; `scope` is widened to those who must act. */
  readonly level: number;
  /** False where nobody could tell it yet. */
  readonly levelTold?: boolean;
  readonly scope?: readonly string[];
  readonly barred?: readonly string[];
  /** Never the secret itself: a number, an unclassified title, what happened. */
  readonly what: string | Text;
  readonly discoveredAt: Instant;
  readonly by: string;
  readonly at: Instant;
  /** Ids of the copies whose loss it is. */
  readonly carriers?: readonly string[];
  readonly routing?: Pick<Routing, 'owner' | 'above'>;
}

interface With {
  readonly newId: () => string;
  readonly settings: Settings;
}

/** Nobody it concerns is known. */
const usual: Pick<Routing, 'owner' | 'above'> = { owner: { role: 'secrecy_office_head' }, above: false };

/** The addressees this incident must be reported to: only state secrets have to be reported upward (条例 61), and what those above must hear. */
export function addressees(regime: RegimeId, settings: Settings, above: boolean): readonly Addressee[] {
  const asked = regime === 'state' ? setting(settings, 'INCIDENT-003.addressees').filter(isAddressee) : [];
  return above && !asked.includes('superior_dept') ? [...asked, 'superior_dept'] : asked;
}

function isAddressee(role: string): role is Addressee {
  return role in reports;
}

/** Latest time of the upward report: hours on the clock from discovery, day or night, and from the entry at the latest. */
export function reportBy(incident: Pick<Incident, 'discovered_at' | 'reported_at'>, settings: Settings): Instant {
  const begun = setting(settings, 'INCIDENT-003.starts_at') === 'discovered_at' ? incident.discovered_at : null;
  const from = begun !== null && begun < incident.reported_at ? begun : incident.reported_at;
  return plusHours(from, setting(settings, 'INCIDENT-003.report_up_hours'));
}

/** Opens an incident: its row, the alert of those who act, and one obligation per addressee. Other modules open theirs with this too. */
export function openIncident(n: NewIncident, { newId, settings }: With): RowOp[] {
  const { routing = usual } = n;
  const row = {
    id: n.id,
    kind: n.kind,
    what: typeof n.what === 'string' ? n.what : n.what.zh,
    what_en: typeof n.what === 'string' ? null : n.what.en,
    discovered_at: n.discoveredAt,
    reported_at: n.at,
    reported_by: n.by,
    level_told: n.levelTold ?? true,
    carriers: n.carriers ?? [],
    status: 'open' as const,
    measures: null,
    conclusion: null,
    closed_by: null,
    closed_at: null,
    ...labelOf(n),
  };
  return [
    insert(incident, row),
    ...tellResponsible(n.id, 'opened', n.at, newId),
    ...addressees(n.regime, settings, routing.above).map((role) =>
      oweReport(row, role, routing.owner, n.at, { newId, settings }),
    ),
  ];
}

/** Whoever acts on it knows of it, besides those who know what it is about. */
export function labelOf({ level, regime, scope = [], barred = [], by }: NewIncident): Label {
  const all = [...scope, 'duty:registry', `p:${by}`, ...responsible.map((role) => `r:${role}`)];
  return { level, regime, scope: [...new Set(all)], barred };
}

/** The report upward to one addressee. */
export function oweReport(
  incident: Pick<Incident, 'id' | 'discovered_at' | 'reported_at'>,
  addressee: Addressee,
  owner: Routing['owner'],
  at: Instant,
  { newId, settings }: With,
): RowOp {
  return oblige(reports[addressee], { id: newId(), owner, object: incident.id, at, due: reportBy(incident, settings) });
}

/** Those who act hear of what became of an incident. */
export function tellResponsible(incident: string, kind: string, at: Instant, newId: () => string): RowOp[] {
  const object = { table: 'incident', id: incident };
  return responsible.map((role) => raise({ id: newId(), clause: 'INCIDENT-003', to: { role }, object, kind, at }));
}
