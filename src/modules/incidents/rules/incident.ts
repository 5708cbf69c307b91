import type { RecordRef } from '#kernel/evidence.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import type { LevelId, RegimeId } from '#kernel/generated/clauses.ts';
import { say } from '../phrases.ts';
import type { Incident } from '../tables.ts';

/** Who ends an incident, one way or the other. */
export const closers = ['secrecy_office_head', 'leader_in_charge', 'principal'] as const satisfies readonly RoleId[];

export const stillOpen: Rule<Circumstances & { readonly incident: Incident }> = {
  id: 'still-open',
  clause: 'INCIDENT-003',
  kind: 'state',
  always: true,
  broken: ({ incident }) => incident.status !== 'open',
  says: () => say('closed'),
  remedy: () => say('closed.remedy'),
};

/** What its letters and receipts are handed in for. */
export function asRecord({ id }: Pick<Incident, 'id'>): RecordRef {
  return { table: 'incident', id };
}

/** CARRIER-045: until somebody can tell the level of a secret it is dealt with as the gravest of its kind. */
export function assumedLevel({
  regime,
  level,
  level_told,
}: Pick<Incident, 'regime' | 'level' | 'level_told'>): LevelId {
  return level_told || regime === 'own' ? levelOf(level) : 'top_secret';
}

/** What is classified is some secret: called an internal matter it would be reported to nobody. */
export function regimeFits<A extends Circumstances>(
  of: (ask: A) => { readonly regime: RegimeId; readonly level: LevelId | null },
): Rule<A> {
  return {
    id: 'regime-fits',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['regime', 'level'],
    always: true,
    broken: (ask) => {
      const { regime, level } = of(ask);
      return regime === 'own' && level !== null && isClassified(level);
    },
    says: () => say('regime-unfit'),
    remedy: () => say('regime-unfit.remedy'),
  };
}

/** What happened, in both languages where the product wrote it. */
export function accountOf({ what, what_en }: Pick<Incident, 'what' | 'what_en'>): Text {
  return { zh: what, en: what_en ?? what };
}
