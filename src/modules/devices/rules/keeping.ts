import { holds, registryRoles } from '#kernel/actor.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { MediumFacts } from '../facts/medium.ts';
import { say } from '../phrases.ts';

/** Who registers media for the unit. */
export const mediumOffice = [...registryRoles, 'secrecy_office_head', 'it_dept'] as const satisfies readonly RoleId[];

/** DEVICE-012: a medium is in the hands of a designated keeper. */
export const kept: Rule<MediumFacts & Circumstances> = {
  id: 'keeper',
  clause: 'DEVICE-012',
  kind: 'denied',
  broken: ({ medium, actor }) => medium.keeper_id !== actor.id && !holds(actor, ...mediumOffice),
  says: () => say('not-keeper'),
  remedy: ({ keeper }) => say('not-keeper.remedy', { keeper }),
};

/** Nobody writes down what he may not know. */
export function cleared<A extends Circumstances>(rank: (ask: A) => number | null): Rule<A> {
  return {
    id: 'cleared',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: (ask) => (rank(ask) ?? 0) > ask.actor.clearance,
    says: () => say('above'),
    remedy: () => say('above.remedy'),
  };
}
