import type { Calendar } from '#kernel/calendar.ts';
import { canonical } from '#kernel/canonical.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import { isOn, resolveSettings, type Settings } from '#kernel/parameter.ts';
import type { Regulation } from '#kernel/regulation.ts';
import type { Governance, Matter, UnitFacts } from '#kernel/verdict.ts';
import { sha256 } from './ledger/entry.ts';

/** Everything that depends on the unit and changes rarely: kept in memory per version of the unit's row. */
export interface UnitLaw {
  readonly unit: UnitFacts;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly law: Governance;
  /** Of the parameters as they stand that day and the clauses switched off: every entry says by which law it was judged. */
  readonly digest: string;
  readonly openedAt: string;
}

export interface UnitRow {
  readonly unit_id: string;
  readonly name: string;
  readonly profile: string;
  readonly site_level: UnitFacts['siteLevel'];
  readonly site_until: string | null;
  readonly authority: UnitFacts['authority'];
  readonly authority_document: string | null;
  readonly secret_involved: boolean;
  readonly own: Readonly<Record<string, Json>>;
  readonly opened_at: string;
}

export interface CalendarRow {
  readonly year: number;
  readonly off: readonly string[];
  readonly on: readonly string[];
}

export function unitLaw(regulation: Regulation, row: UnitRow, years: readonly CalendarRow[], on: string): UnitLaw {
  const profile = regulation.profiles.find((one) => one.id === row.profile);
  if (!profile) throw new Error(`unit ${row.unit_id} has unknown profile ${row.profile}`);
  const settings = resolveSettings(regulation, { profile: profile.id, own: row.own, on });
  return {
    unit: {
      id: row.unit_id,
      name: row.name,
      profile: row.profile,
      authority: row.authority,
      authorityDocument: row.authority_document,
      // The day its examination lapses the site holds nothing more, whether or not the scheduler has run.
      siteLevel: row.site_until !== null && row.site_until < on ? 'none' : row.site_level,
      companySecrets: isOn(settings, 'COMPANY-001'),
      secretInvolved: row.secret_involved,
    },
    settings,
    calendar: years,
    law: governance(regulation, settings.off),
    digest: lawDigest(settings),
    openedAt: row.opened_at,
  };
}

export function lawDigest({ values, off }: Settings): string {
  const resolved = Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]));
  return sha256(canonical({ values: resolved, off: [...off].sort() }));
}

/** Which clauses govern which matter, by the regimes and levels each clause names; a clause the unit's text does not have is off. */
export function governance(regulation: Regulation, off: readonly ClauseId[]): Governance {
  const byId = new Map(regulation.clauses.map((clause) => [clause.id, clause]));
  const switchedOff = new Set(off);
  return {
    mode: (id) => byId.get(id)?.mode ?? 'config',
    governs: (id, matter) => {
      const clause = byId.get(id);
      if (!clause || switchedOff.has(id)) return false;
      if (matter === null) return true;
      const { regimes, levels } = clause;
      return coversRegime(regimes, matter) && (levels.length === 0 || levels.includes(matter.level));
    },
  };
}

/** Group secrets follow what holds for company secrets (meta.regimes of the catalog). */
function coversRegime(regimes: readonly Matter['regime'][] | undefined, matter: Matter): boolean {
  if (!regimes) return true;
  return regimes.includes(matter.regime) || (matter.regime === 'group' && regimes.includes('company'));
}
